"""What is asked for every report that is added is found by what is few, in a ledger that nobody has counted through.

SQLite keeps no statistics unless it is told to, and takes the records of a kind for few.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event

from dragoman.ledger.asking import tallies
from dragoman.ledger.outcomes import followup
from dragoman.ledger.outcomes.wanted_commitments import Wanted
from dragoman.ledger.over_time.as_of import judged_by
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.report import Report, Snapshot
from invented import read_report
from told import Line, keep, report_of

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


def test_numbers_as_of_a_day_are_found_in_indexes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tallies, "MOST", 0)
    norway = PartyChoice(("NO",), ("NO",))
    asked = Filter(("event",), types=("CONSULT",), who=(norway,), as_of=date(2022, 6, 10))
    promised = Wanted(told=Filter(who=(norway,)), as_of=date(2022, 6, 10), by=date(2022, 12, 31))
    with Ledger.open(str(tmp_path / "ledger.db"), create=True) as ledger:
        keep(
            ledger, report_of("talks", "2022-06-09", Line("Norway and Chile held talks in Oslo.", "held", "2022-06-08"))
        )
        steps = plans(ledger)
        assert ledger.ask(tallies.numbers, asked, in_detail=False)
        counted = [step for step in steps if "known_tally" in step]
        assert len(counted) == 4 and not [step for step in counted if "(actor=? AND span=? AND known" not in step]
        assert (
            len([step for step in steps if "ix_listing_late (actor=? AND kind=? AND known>? AND known<?)" in step]) == 2
        )
        assert not [step for step in steps if "listing USING PRIMARY KEY (actor=? AND kind=?)" in step]
        del steps[:]
        ledger.ask(followup.listed, date(2022, 6, 10), promised, 3)
    assert [step for step in steps if "ix_commitment_party_turned (actor=? AND last_on>?)" in step]
    for found in ("counted (actor=? AND state=? AND due_last", "lasting (actor=? AND due_last>?)"):
        assert [step for step in steps if f"COVERING INDEX ix_commitment_party_{found}" in step], found
