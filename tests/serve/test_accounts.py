"""Accounts: tokens open, are kept nowhere, end; `dragoman token` says so."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dragoman.errors import UsageError
from dragoman.serve.accounts import Accounts

DAY = date(2026, 3, 1)


def test_a_token_opens_until_its_last_day_and_is_kept_nowhere(tmp_path: Path) -> None:
    accounts = Accounts(tmp_path / "users.yaml")
    token = accounts.add("Jane Doe", "reviewer", DAY, date(2026, 3, 31))
    found = accounts.holding(token, date(2026, 3, 31))
    assert found is not None and (found.name, found.role) == ("Jane Doe", "reviewer")
    assert accounts.holding(token, date(2026, 4, 1)) is None
    assert accounts.holding(token + "x", DAY) is None
    assert token not in (tmp_path / "users.yaml").read_text()
    assert (tmp_path / "users.yaml").stat().st_mode & 0o077 == 0


def test_a_second_token_voids_the_first(tmp_path: Path) -> None:
    accounts = Accounts(tmp_path / "users.yaml")
    first = accounts.add("Jane Doe", "reader", DAY)
    second = accounts.add("Jane  Doe", "admin", DAY)
    assert accounts.holding(first, DAY) is None
    assert [each.role for each in accounts.all()] == ["admin"]
    accounts.remove("Jane Doe")
    assert accounts.holding(second, DAY) is None
    with pytest.raises(UsageError, match="nobody of this name"):
        accounts.remove("Jane Doe")


@pytest.mark.parametrize("name", ["", " ", "a\x00b", "x" * 65, "two\u202elines"])
def test_names_are_printable(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="printable"):
        Accounts(tmp_path / "users.yaml").add(name, "reader", DAY)


@pytest.mark.parametrize(
    "text",
    [
        "- 7",
        "{a: b}",
        "- {name: x}",
        "- {name: x, role: king, token: y, made: 2026-01-01}",
        "a: [",
        "\x00",
        "!!python/object:os.system x",
    ],
)
def test_a_bad_file_lets_nobody_in(tmp_path: Path, text: str) -> None:
    path = tmp_path / "users.yaml"
    path.write_text(text)
    with pytest.raises(UsageError, match="not a file of accounts"):
        Accounts(path).all()


def test_the_command_gives_shows_and_takes_back(dragoman: Callable[..., Any]) -> None:
    added = dragoman("token", "add", "Jane Doe", "--role", "reviewer")
    assert added.status == 0 and added.out.startswith("dragoman_") and "shown this once" in added.err
    assert '"role": "reviewer"' in dragoman("token", "list", "--json").out
    assert dragoman("token", "remove", "Jim").status == 2
    assert "asks nobody" in dragoman("token", "remove", "Jane Doe").err
    assert "Nobody is in" in dragoman("token", "list").err


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("jane@ministry.example", "jane@ministry.example"),
        ("Jane@Ministry.example", "jane@ministry.example"),
        ("KIM@ministry.example", None),  # two are called so but for capitals
        ("Kim@ministry.example", "Kim@ministry.example"),
        ("press office", None),  # no address: a name is as it is written
    ],
)
def test_capitals_do_not_tell_addresses_apart(tmp_path: Path, asked: str, found: str | None) -> None:
    accounts = Accounts(tmp_path / "users.yaml")
    for name in ("jane@ministry.example", "Kim@ministry.example", "kim@ministry.example", "Press Office"):
        accounts.add(name, "reader", date(2022, 7, 16))
    account = accounts.named(asked, date(2022, 7, 16))
    assert (account.name if account else None) == found
