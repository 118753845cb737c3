"""What is asked for every report that is added is found by what is few, in a ledger that nobody has counted through.

SQLite keeps no statistics unless it is told to, and takes the records of a kind for few.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event

from dragoman.ledger.as_of import judged_by
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.model.report import Report, Snapshot
from invented import read_report

TEXT = (
    "Minister Yerzhan Abenov met Lucía Peña in Oslo. They signed a paper of Kazakhstan. Ivan Petrov promised a bridge."
)


def plans(ledger: Ledger) -> list[str]:
    """How SQLite finds what is asked from now on, a line a step."""
    found: list[str] = []

    def note(connection: Connection, _cursor: object, asked: str, given: Any, _context: object, many: bool) -> None:
        driver = connection.connection.driver_connection
        assert driver is not None
        rows: Sequence[Any] = driver.execute(f"EXPLAIN QUERY PLAN {asked}", given[0] if many else given).fetchall()
        found.extend(row[3] for row in rows)

    event.listen(ledger._engine, "before_cursor_execute", note)
    return found


def test_no_step_goes_through_all_records_of_a_kind(tmp_path: Path) -> None:
    with Ledger.open(str(tmp_path / "ledger.db"), create=True) as ledger:
        steps = plans(ledger)
        run = ledger.start("1")
        for number, day in enumerate(("2022-06-09", "2022-06-01")):  # the second is older than what is known
            page = Snapshot(f"{number}.txt", str(number).encode(), "text/plain")
            report = Report(str(number), f"{TEXT} It was the {number}th.", "Talks", day, original=page.digest)
            ledger.keep(run, page, 0, read_report(report))
        (first, *_), report_id = ledger.records(Filter(kinds=("event",))), ledger.reports(1)[0].id
        ledger.occurrences.event(first.id)
        ledger.records(Filter(kinds=("event", "post"), reports=(report_id,)))
    assert len(steps) > 100
    assert [step for step in steps if "ix_record_kind" in step] == []


def test_who_ratified_texts_is_not_looked_for_among_all_who_take_part(tmp_path: Path) -> None:
    with Ledger.open(str(tmp_path / "ledger.db"), create=True) as ledger:
        run = ledger.start("1")
        page = Snapshot("page.txt", b"page", "text/plain")
        ledger.keep(run, page, 0, read_report(Report("1", TEXT, "Talks", "2022-06-09", original=page.digest)))
        steps = plans(ledger)
        for day in (None, date(2022, 6, 10)):
            assert ledger.occurrences.standings(Filter(("instrument",), as_of=day))
    assert [step for step in steps if "AUTOMATIC" in step or step.startswith("SCAN record")] == []


def test_what_was_known_on_a_day_is_not_looked_for_among_all_there_is(tmp_path: Path) -> None:
    with Ledger.open(str(tmp_path / "ledger.db"), create=True) as ledger:
        run = ledger.start("1")
        page = Snapshot("page.txt", b"page", "text/plain")
        ledger.keep(run, page, 0, read_report(Report("1", TEXT, "Talks", "2022-06-09", original=page.digest)))
        steps, day = plans(ledger), date(2022, 6, 10)
        ledger.ask(judged_by, day)
        ledger.reports(1, until=day)
        ledger.count_reports(until=day)
    assert [step for step in steps if step.startswith("SCAN record")] == []
    entered = [step for step in steps if step.startswith("SEARCH listing USING PRIMARY KEY")]
    assert len(entered) == 3
    assert [step for step in entered if "day" not in step] == []
