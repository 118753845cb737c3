"""A ledger of an older Dragoman gets its promises and findings, goes on where it was killed, and keeps its history."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import delete, func, insert, select

from dragoman.ledger.adding import settling
from dragoman.ledger.opening.sqlite import sqlite_engine
from dragoman.ledger.outcomes import followup
from dragoman.ledger.over_time import history
from dragoman.ledger.schema.followup_tables import commitment, promise, unsettled
from dragoman.ledger.schema.judgement_tables import state_change
from dragoman.ledger.store import Ledger
from dragoman.model.message import Message
from told import AGAIN, EXPORTS, HELD, OTHER_EXPORTS, PROMISED, keep

NOTED = {
    "kind": "followup",
    "at": datetime(2022, 8, 1),
    "before": None,
    "why": "It was so.",
    "known_on": date(2022, 5, 1),
}


@pytest.fixture
def older(tmp_path: Path) -> Iterator[Path]:
    """A ledger of five reports as an older version made it, which had noted one commitment, and that it was overdue."""
    path = tmp_path / "older.db"
    with Ledger.open(str(path), create=True) as ledger:
        for reading in (PROMISED, AGAIN, HELD, EXPORTS, OTHER_EXPORTS):
            keep(ledger, reading)
        (key,) = ledger.ask(lambda connection: connection.execute(select(commitment.c.key)).scalars().all())
        ledger.apply(lambda connection: connection.execute(delete(state_change)))
        rows = [
            NOTED | {"subject": key, "after": "open", "due": "2022-06-09", "cause": "report"},
            NOTED | {"subject": key, "before": "open", "after": "overdue", "due": "2022-06-09", "cause": "time"},
        ]
        ledger.apply(lambda connection: connection.execute(insert(state_change), rows))
    engine = sqlite_engine(path, create=False)
    config = Config()
    config.set_main_option("script_location", "dragoman.ledger:migrations")
    config.set_main_option("path_separator", "os")
    with engine.execution_options(writing=True).begin() as connection:
        config.attributes["connection"] = connection
        revisions = ScriptDirectory.from_config(config).walk_revisions()
        command.downgrade(config, next(str(each.down_revision) for each in revisions if "kept_followup" in each.path))
    engine.dispose()
    yield path


def test_what_it_had_noted_stays_and_the_rest_is_filled_in(older: Path) -> None:
    told: list[str] = []
    with Ledger.open(str(older), tell=told.append) as ledger:
        (each,) = ledger.ask(followup.commitments, date(2022, 12, 31))
        assert (each.state, len(each.tellings), len(each.steps)) == ("done", 2, 2)
        rows = [row for row in ledger.ask(history.changes) if row.kind == "followup"]
        assert [(row.after, row.day) for row in rows] == [
            ("open", date(2022, 5, 1)),
            ("overdue", None),
            ("changed", date(2022, 5, 20)),
            ("done", date(2022, 7, 2)),
        ]
        assert rows[0].at == datetime(2022, 8, 1)
    assert told and all(isinstance(words, Message) for words in told), "a page words them in its language"


def test_killed_between_two_portions_the_next_goes_on(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settling, "_PORTION", 2)
    whole = settling._settle
    calls = iter([True, False])

    def killed(*given: object) -> None:
        if not next(calls):
            raise KeyboardInterrupt
        whole(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(settling, "_settle", killed)
    with suppress(KeyboardInterrupt):
        Ledger.open(str(older))
    monkeypatch.setattr(settling, "_settle", whole)
    left = sqlite_engine(older, create=False)
    with left.connect() as connection:
        assert connection.execute(select(func.count()).select_from(unsettled)).scalar_one() == 3
        assert connection.execute(select(func.count()).select_from(promise)).scalar_one() == 2
    left.dispose()
    copy = shutil.copy(older, older.with_name("copy.db"))
    for path in (older, copy):
        with Ledger.open(str(path)) as ledger:
            (each,) = ledger.ask(followup.commitments, date(2022, 12, 31))
            assert each.state == "done"
