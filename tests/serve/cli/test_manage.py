"""`dragoman kinds`, `config`, `doctor`, and the manners of the whole."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def test_kinds(dragoman: Callable[..., Any]) -> None:
    ran = dragoman("kinds")
    assert ran.status == 0
    assert "CONSULT" in ran.out
    assert "to_be_signed" in ran.out
    rows = [json.loads(line) for line in dragoman("kinds", "--json").out.splitlines()]
    assert {"type": "AGREE", "mode": "sign", "label": "Signing", "words": "signed"} in rows


def test_config_tells_where_values_come_from(dragoman: Callable[..., Any], folder: Path) -> None:
    (folder / "dragoman.toml").write_text('ledger = "press.db"\n')
    assert "dragoman.toml" in dragoman("config").out
    rows = [json.loads(line) for line in dragoman("config", "--json", "--ledger", "x.db").out.splitlines()]
    assert [(row["setting"], row["value"], row["from"]) for row in rows] == [
        ("ledger", "x.db", "--ledger"),
        ("workers", 1, "DRAGOMAN_WORKERS"),
        ("worldview", "common", "built in"),
        ("users", "dragoman-users.yaml", "built in"),
    ]


def test_doctor(dragoman: Callable[..., Any], folder: Path) -> None:
    ran = dragoman("doctor")
    assert "ok    language model: present" in ran.out
    assert "none at dragoman.db yet" in ran.out
    assert ran.status == 0


def test_doctor_looks_at_the_ledger(dragoman: Callable[..., Any], folder: Path) -> None:
    (folder / "dragoman.db").write_text("words")
    ran = dragoman("doctor")
    assert ran.status == 5
    assert "FAIL  ledger: dragoman.db: this file is not a database" in ran.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("raed",), 'Did you mean "read"'),
        (("read", "x.txt", "--leger", "y"), "--ledger"),
        (("show", "events", "--limit", "many"), "not a valid integer"),
        (("read",), "Usage: dragoman read"),
        ((), "Usage: dragoman"),
    ],
)
def test_usage_errors_end_with_two_and_say_where_help_is(
    dragoman: Callable[..., Any], arguments: tuple[str, ...], words: str
) -> None:
    ran = dragoman(*arguments)
    assert ran.status == 2
    assert words in ran.err
    assert ran.out == ""


@pytest.mark.parametrize("group", [(), ("show",), ("token",), ("judgements",)])
def test_lists_of_commands_cut_no_sentence(dragoman: Callable[..., Any], group: tuple[str, ...]) -> None:
    listed = dragoman(*group, "--help").out.partition("Commands:")[2]
    assert listed and "..." not in listed


def test_the_version(dragoman: Callable[..., Any]) -> None:
    from dragoman.version import VERSION

    assert dragoman("--version").out == f"dragoman, version {VERSION}\n"


def test_what_nobody_foresaw_is_told_in_two_lines(
    dragoman: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dragoman.config.load", lambda *arguments: 1 / 0)
    ran = dragoman("config")
    assert ran.status == 1
    assert "something unforeseen went wrong (ZeroDivisionError: division by zero).  [unforeseen]" in ran.err
    assert len(ran.err.splitlines()) == 2


def test_debug_lets_errors_through(dragoman: Callable[..., Any]) -> None:
    from dragoman.errors import LedgerError

    with pytest.raises(LedgerError):
        dragoman("--debug", "show", "events")
