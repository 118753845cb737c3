"""Settings know where they come from; what is off is told."""

from pathlib import Path

import pytest

from dragoman.config import SETTINGS, Setting, load
from dragoman.errors import UsageError


def test_the_nearest_origin_wins(tmp_path: Path) -> None:
    assert load({}, tmp_path, {}).ledger == Setting("dragoman.db", "built in")
    (tmp_path / "dragoman.toml").write_text('ledger = "file.db"\nworkers = 1\n')
    assert load({}, tmp_path, {}).ledger == Setting("file.db", "dragoman.toml")
    assert load({}, tmp_path, {}).worker_count == 1
    environment = {"DRAGOMAN_LEDGER": "env.db", "DRAGOMAN_WORKERS": "2"}
    assert load({}, tmp_path, environment).ledger == Setting("env.db", "DRAGOMAN_LEDGER")
    assert load({}, tmp_path, environment).worker_count == 2
    assert load({"ledger": "given.db"}, tmp_path, environment).ledger == Setting("given.db", "--ledger")


@pytest.mark.parametrize(
    ("written", "environment", "words"),
    [
        ("ledger = ", {}, "not valid TOML"),
        ('leger = "x.db"', {}, 'no setting "leger"'),
        ("ledger = 3", {}, "must be a text"),
        ("workers = 0", {}, "not a number of processes"),
        ("", {"DRAGOMAN_WORKERS": "many"}, "not a number of processes"),
    ],
)
def test_what_is_off(tmp_path: Path, written: str, environment: dict[str, str], words: str) -> None:
    (tmp_path / "dragoman.toml").write_text(written)
    with pytest.raises(UsageError, match=words):
        load({}, tmp_path, environment)


def test_every_setting_says_what_it_is_for() -> None:
    assert all(described.help.endswith(".") for described in SETTINGS.values())
