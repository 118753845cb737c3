"""What is kept of promises and figures, step by step, is what comes of looking through everything anew."""

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, delete, insert, select, update

from dragoman.errors import UsageError
from dragoman.ledger.adding import settling
from dragoman.ledger.asking import news
from dragoman.ledger.judgements import deciding, judging
from dragoman.ledger.lists.listed_actors import party_actor
from dragoman.ledger.opening.database import connect
from dragoman.ledger.outcomes import findings, followup
from dragoman.ledger.outcomes.findings import Asked
from dragoman.ledger.outcomes.threads import outcome_id
from dragoman.ledger.outcomes.wanted_commitments import Wanted
from dragoman.ledger.over_time import history, timeline
from dragoman.ledger.schema.followup_tables import (
    commitment,
    commitment_party,
    figure_place,
    finding,
    finding_side,
    outcome,
    promise,
    promise_block,
    unsettled,
)
from dragoman.ledger.schema.judgement_tables import state_change
from dragoman.ledger.schema.tables import party, report
from dragoman.ledger.store import Ledger
from dragoman.model.evidence import Span
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.reading import Reading
from dragoman.model.records import Event, Figure, Participant, Party, Records
from told import (
    AGAIN,
    AIM,
    CALLED_OFF,
    ELSEWHERE,
    EVERYTHING,
    EXPORTS,
    HELD,
    ORIGIN,
    OTHER_EXPORTS,
    PROMISED,
    SENTENCE,
    Line,
    keep,
    report_of,
)

NOW = datetime(2023, 1, 1)
DAYS = [date(2022, 1, 1), date(2022, 5, 10), date(2022, 6, 5), date(2022, 6, 30), date(2022, 12, 31)]


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address, create=True) as opened:
        yield opened


def states(ledger: Ledger, day: date, as_of: date | None = None) -> list[tuple[str, str | None]]:
    found = ledger.ask(followup.commitments, day, Wanted(as_of=as_of))
    return [(each.state, each.due.iso if each.due else None) for each in found]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_what_is_told_of_one_who_is_not_known_to_be_the_same_is_found_by_town_and_day(
    ledger: Ledger, order: tuple[int, ...]
) -> None:
    said = "The Herring Council will hold a meeting on quotas in Oslo on 9 June 2022."
    off = "The meeting of the Herring Council that was to be held in Oslo on 9 June was called off."
    called_off = report_of("off", "2022-06-01", Line(off, "cancelled", "2022-06-09"))
    another = tuple(replace(each, kind="bloc") for each in called_off.records.parties)
    told = (
        report_of("promise", "2022-05-01", Line(said, "planned", "2022-06-09")),
        replace(called_off, records=replace(called_off.records, parties=another)),
    )
    for number in order:
        keep(ledger, told[number])
    assert states(ledger, date(2022, 12, 31)) == [("cancelled", "2022-06-09")]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_in_whatever_order_reports_come(ledger: Ledger, order: tuple[int, ...]) -> None:
    told = (PROMISED, AGAIN, HELD)
    for number in order:
        keep(ledger, told[number])
    assert states(ledger, date(2022, 12, 31)) == [("done", "2022-07-01")]
    by_day = {"2022-04-30": [], "2022-05-01": [("open", "2022-06-09")], "2022-05-20": [("changed", "2022-07-01")]}
    by_day |= {"2022-07-01": [("due", "2022-07-01")], "2022-07-02": [("done", "2022-07-01")]}
    for day, expected in by_day.items():
        assert states(ledger, date.fromisoformat(day), date.fromisoformat(day)) == expected


def test_each_change_is_a_row_with_its_cause(ledger: Ledger) -> None:
    for reading in (PROMISED, AGAIN, HELD):
        keep(ledger, reading)
    rows = ledger.ask(history.changes)
    assert [(row.before, row.after, row.day, row.cause) for row in rows] == [
        (None, "open", date(2022, 5, 1), "report"),
        ("open", "changed", date(2022, 5, 20), "report"),
        ("changed", "done", date(2022, 7, 2), "report"),
    ]
    assert all(row.report and row.extractor == "1" and row.why.endswith(".") for row in rows)


def test_what_stays_done_rests_on_the_report_that_said_so(ledger: Ledger) -> None:
    """A later report that seemed to call it off changes nothing, even where it was read first."""
    off = Line("Norway and Chile called off the meeting in Oslo.", "cancelled", "2022-06-09")
    for reading in (PROMISED, report_of("late", "2022-07-20", off), HELD):
        keep(ledger, reading)
    (each,) = ledger.ask(followup.listed, date(2022, 12, 31), Wanted())
    assert (each.state, "2022-07-02" in each.why, "2022-07-20" in each.why) == ("done", True, False)


def test_the_clock_is_read_when_one_asks(ledger: Ledger) -> None:
    keep(ledger, PROMISED)
    for day, state in (("2022-06-08", "open"), ("2022-06-09", "due"), ("2022-06-10", "overdue")):
        assert ledger.ask(followup.tally, date.fromisoformat(day), Wanted()) == {state: 1}
    assert len(ledger.ask(history.changes)) == 1


def test_an_anniversary_is_over_when_its_day_is(ledger: Ledger) -> None:
    said = "Norway and Chile will mark 60 years of their pact on fisheries in 2022."
    reading = report_of("mark", "2021-05-01", Line(said, "planned", "2022"))
    marked = replace(reading.records.events[0], type="OCCASION", mode="anniversary")
    keep(ledger, replace(reading, records=replace(reading.records, events=(marked,))))
    for day, state in (("2021-12-31", "open"), ("2022-12-31", "due"), ("2023-01-01", "done")):
        on = date.fromisoformat(day)
        for as_of in (None, on):
            assert ledger.ask(followup.tally, on, Wanted(as_of=as_of)) == {state: 1}
            assert [each.state for each in ledger.ask(followup.listed, on, Wanted((state,), as_of=as_of))] == [state]
            assert ledger.ask(followup.listed, on, Wanted(("overdue", "changed"), as_of=as_of)) == []
        (each,) = ledger.ask(followup.commitments, on, Wanted((state,)))
        assert (each.state, "comes by itself" in each.why) == (state, state == "done")
    assert [(row.before, row.after) for row in ledger.ask(history.changes)] == [(None, "open")]
    assert [line.after for line in ledger.ask(news.news, news.Window(), ("commitment",))] == ["open"]


def test_a_person_refuses_an_outcome_and_takes_it_back(ledger: Ledger) -> None:
    keep(ledger, PROMISED)
    keep(ledger, SENTENCE)
    (each,) = ledger.ask(followup.commitments, NOW.date())
    assert each.state == "done"
    target = outcome_id(each.promise.id, each.steps[0].told.id)
    made = ledger.apply(judging.judge, NOW, "Jane", "reject", "outcome", target)
    assert states(ledger, NOW.date()) == [("overdue", "2022-06-09")]
    last = ledger.ask(history.changes)[-1]
    assert (last.cause, last.author, last.after) == ("person", "Jane", "open")
    assert states(ledger, date(2022, 7, 1), date(2022, 7, 1)) == [("done", "2022-06-09")]  # nobody had refused it then
    ledger.apply(deciding.take_back, NOW, "Jane", made)
    assert states(ledger, NOW.date()) == [("done", "2022-06-09")]


def test_a_record_that_is_rejected_is_no_promise(ledger: Ledger) -> None:
    keep(ledger, PROMISED)
    (each,) = ledger.ask(followup.commitments, NOW.date())
    ledger.apply(judging.judge, NOW, "Jane", "reject", "record", each.promise.id)
    assert states(ledger, NOW.date()) == []
    assert ledger.ask(history.changes)[-1].after is None
    assert states(ledger, date(2022, 7, 1), date(2022, 7, 1)) == [("overdue", "2022-06-09")]


def test_what_a_newer_reader_finds_counts_from_then(ledger: Ledger) -> None:
    keep(ledger, PROMISED)
    keep(ledger, ELSEWHERE)
    keep(ledger, CALLED_OFF)
    assert states(ledger, NOW.date()) == [("cancelled", "2022-06-09")]
    keep(ledger, CALLED_OFF, extractor="2")
    assert {row.cause for row in ledger.ask(history.changes)} == {"report"}  # it reads the same


def test_lists_in_short_say_what_made_it_so(ledger: Ledger) -> None:
    for reading in (PROMISED, AGAIN, HELD):
        keep(ledger, reading)
    (row,) = ledger.ask(followup.listed, NOW.date(), Wanted())
    assert (row.state, row.teller) == ("done", "Wire") and "2022-07-02" in row.why
    lately = Wanted(changed=(date(2022, 7, 1), date(2022, 7, 31)))
    assert [each.id for each in ledger.ask(followup.listed, NOW.date(), lately)] == [row.id]
    assert ledger.ask(followup.listed, NOW.date(), Wanted(changed=(date(2022, 8, 1), date(2022, 8, 2)))) == []


def test_a_sentence_does_not_contradict_itself(ledger: Ledger) -> None:
    apart = ("Exports of Norway were 350 million in 2021.", "For Norway it is 500 million in 2021.")
    together = ("Exports of Norway were 350 million in 2021", "or for Norway by other counts 500 million in 2021.")
    for words in (together, apart):
        lines = [Line(each, None, "2021", value) for each, value in zip(words, (350e6, 500e6), strict=True)]
        keep(ledger, report_of("exports", "2022-03-01", *lines))
        kept = [each.sort for each in ledger.ask(findings.findings)]
        assert kept == (["differ"] if words is apart else [])


def test_findings_come_and_go_with_their_figures(ledger: Ledger) -> None:
    keep(ledger, AIM)
    keep(ledger, EXPORTS)
    assert [(each.sort, each.holds) for each in ledger.ask(findings.findings)] == [("target", False)]
    keep(ledger, OTHER_EXPORTS)
    found = ledger.ask(findings.findings)
    assert {(each.sort, each.holds) for each in found} == {("target", False), ("target", True), ("differ", False)}
    differ = next(each for each in found if each.sort == "differ")
    assert len(differ.sides) == 2 and all(side.report and side.sentence for side in differ.sides)
    assert ledger.ask(findings.count, Asked(date(2022, 3, 15))) == 1
    higher = next(side for side in differ.sides if side.value == 500e6)
    ledger.apply(judging.judge, NOW, "Jane", "correct", "record", higher.id, {"value": 350e6})
    assert [(each.sort, each.holds) for each in ledger.ask(findings.findings, Asked(remarks=True))] == [
        ("target", False),
        ("target", False),
    ]
    assert ledger.ask(history.changes)[-1].author == "Jane"


@pytest.mark.parametrize("day", [None, DAYS[1], DAYS[3]])
def test_what_is_kept_by_party_is_what_the_records_say(ledger: Ledger, day: date | None) -> None:
    for reading in EVERYTHING:
        keep(ledger, reading)
    ledger.apply(deciding.merge, NOW, "Jane", "party", "ivan-petrov", "oleg-petrov")
    states_of = [PartyChoice((code,), (code,)) for code in ("KZ", "CL", "NO", "RU")]
    persons = [PartyChoice((each.id,)) for each in ledger.parties(kinds=("person", "body"))]
    bound = [replace(each, sides=("by", "actor", "subject")) for each in (*states_of, *persons)]
    several = PartyChoice(tuple(each.parties[0] for each in persons))
    asked = [(each,) for each in (*states_of, *persons, *bound, several)] + list(combinations(states_of, 2))
    numbers = set()
    for who in asked:
        plain = Wanted(told=Filter(who=who), as_of=day)
        by_record = replace(plain, told=Filter(who=who, sure=1e-9))  # records alone say how sure they are
        found = [ledger.ask(followup.commitments, NOW.date(), each) for each in (plain, by_record)]
        assert found[0] == found[1]
        assert ledger.ask(followup.count, NOW.date(), plain) <= len(found[0])
        numbers.add(len(found[0]))
    assert len(numbers) > 1


# Any sequence of additions and decisions

_KEPT = (promise_block, outcome, promise, commitment_party, commitment, finding_side, finding, figure_place)

_APART = ("id", "report_id", "compared", "first_on", "last_on")  # numbers of rows, and what history tells


def kept(connection: Connection) -> dict[str, list[tuple[Any, ...]]]:
    """What is kept, but for the numbers of rows."""
    found = {}
    for table in (promise, outcome, commitment, finding, finding_side, figure_place):
        columns = [column for column in table.c if column.name not in _APART]
        found[table.name] = sorted(map(repr, connection.execute(select(*columns))))
    names = {party_actor(row.id): row.key for row in connection.execute(select(party.c.id, party.c.key))}
    concerned = select(commitment_party.c.actor, commitment_party.c.key, commitment_party.c.sides)
    found["concerned"] = sorted((names.get(row[0], row[0]), *row[1:]) for row in connection.execute(concerned))
    return found


def until(connection: Connection) -> dict[int, date | None]:
    """Until when each row of the history counts."""
    return {row.id: row.until for row in connection.execute(select(state_change.c.id, state_change.c.until))}


def next_days(connection: Connection) -> dict[int, date | None]:
    """The day of the next row about the same, for each row of the history."""
    rows = connection.execute(select(state_change).order_by(state_change.c.day, state_change.c.id)).all()
    last: dict[tuple[str, str], int] = {}
    found: dict[int, date | None] = {}
    for row in rows:
        if (before := last.get((row.kind, row.subject))) is not None:
            found[before] = row.day
        last[row.kind, row.subject] = row.id
        found[row.id] = None
    return found


def forget(connection: Connection, *, all_changes: bool) -> None:
    for table in (*_KEPT, *([state_change] if all_changes else [])):
        connection.execute(delete(table))
    numbers = connection.execute(select(report.c.id)).scalars().all()
    if numbers:
        connection.execute(insert(unsettled), [{"report_id": number, "waiting": True} for number in numbers])


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("settling") / "empty.db"
    Ledger.open(str(path), create=True).close()
    return path


_STEP = st.one_of(
    st.tuples(st.just("add"), st.integers(0, len(EVERYTHING) - 1)),
    st.tuples(st.sampled_from(["reject", "refuse", "merge", "undo"]), st.integers(0, 3)),
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(_STEP, min_size=3, max_size=9))
def test_step_by_step_is_as_all_at_once(empty: Path, steps: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one.db"
        shutil.copy(empty, path)
        with Ledger.open(str(path)) as ledger:
            for number, (act, which) in enumerate([("add", 0), *steps]):
                _do(ledger, act, which, str(number))
            before, ends = ledger.ask(kept), ledger.ask(until)
            assert ends == ledger.ask(next_days)
            ledger.apply(lambda connection: connection.execute(update(state_change).values(until=None)))
            ledger.apply(timeline.note_ends)
            assert ledger.ask(until) == ends
            decided = bool(ledger.ask(judging.history))
            stood = [] if decided else [states(ledger, day, day) for day in DAYS]
            assert states(ledger, NOW.date()) == states(ledger, NOW.date(), date(2100, 1, 1))
            ledger.apply(forget, all_changes=not decided)
        settling.settle_waiting(connect(str(path), create=False), NOW, lambda words: None)
        with Ledger.open(str(path)) as ledger:
            assert ledger.ask(kept) == before
            if not decided:
                assert [states(ledger, day, day) for day in DAYS] == stood


def _do(ledger: Ledger, act: str, which: int, name: str) -> None:
    try:
        if act == "add":
            keep(ledger, EVERYTHING[which])
        elif act == "merge":
            ledger.apply(deciding.merge, NOW, "Jane", "party", "ivan-petrov", "oleg-petrov")
        elif act == "undo":
            made = [row for row in ledger.ask(judging.history) if row.act != "undo"][which]
            ledger.apply(deciding.take_back, NOW, "Jane", made)
        elif act == "reject":
            each = ledger.ask(followup.commitments, NOW.date())[which]
            ledger.apply(judging.judge, NOW, "Jane", "reject", "record", each.promise.id)
        else:
            each = next(each for each in ledger.ask(followup.commitments, NOW.date()) if each.steps)
            told = each.steps[which].told.id
            ledger.apply(judging.judge, NOW, "Jane", "reject", "outcome", outcome_id(each.promise.id, told))
    except (UsageError, IndexError, StopIteration):
        pass  # it means nothing here


@given(order=st.permutations(range(len(EVERYTHING))))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_reports_is_all_one(empty: Path, order: list[int]) -> None:
    """No cap is reached with so few: how things stand tells nothing of the order in which reports came."""
    assert settled(empty, order) == settled(empty, range(len(EVERYTHING)))


def settled(empty: Path, order: Iterable[int]) -> dict[str, list[tuple[Any, ...]]]:
    """What is kept in a ledger to which reports came in this order."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one.db"
        shutil.copy(empty, path)
        with Ledger.open(str(path)) as ledger:
            for number in order:
                keep(ledger, EVERYTHING[number])
            return ledger.ask(kept)


def test_what_goes_names_the_report_that_made_it_go(ledger: Ledger) -> None:
    keep(ledger, PROMISED)
    earlier = report_of("earlier", "2022-04-20", *(Line(PROMISED.report.text, "planned", "2022-06-09"),))
    keep(ledger, earlier)
    rows = ledger.ask(history.changes)
    gone = [row for row in rows if row.after is None]
    (new,) = [row.id for row in ledger.reports() if row.given_id == "earlier"]
    assert [(row.before, row.cause, row.report) for row in gone] == [("open", "report", new)]


def lent(name: str, day: str, text: str, quote: str, status: str) -> Reading:
    """A report of money that is to be lent: the act with this status, and the sum, still to come."""
    act, total = Span(0, len(text) - 1), Span(text.index(quote), text.index(quote) + len(quote))
    parties = tuple(
        Party(f"p{code}", "state", called, code, (), (Span(text.index(called), text.index(called) + len(called)),))
        for called, code in (("Norway", "NO"), ("Chile", "CL"))
    )
    sides = ((Participant("pNO"),), (Participant("pCL"),))
    event = Event("AID", "economic", status, *sides, None, None, (), (act,), ORIGIN, 0.9)
    figure = Figure("loan", "loan", 5e6, "USD", subject="pNO", counterpart="pCL", status="target", evidence=(total,))
    made = report_of(name, day, Line(text))
    return replace(made, records=Records(parties, events=(event,), figures=(figure,)))


def test_a_sum_told_again_in_other_words_joins_the_promise_that_is_kept(ledger: Ledger) -> None:
    text = "Norway will lend Chile 5 million dollars for a fish harbour."
    keep(ledger, lent("lend", "2022-05-01", text, "lend Chile 5 million dollars", "planned"))
    text = "Norway approved a loan of 5 million dollars for a fish harbour in Chile."
    keep(ledger, lent("loan", "2022-05-09", text, "loan of 5 million dollars", "held"))
    (found,) = ledger.ask(followup.commitments, date(2022, 6, 1), Wanted())
    assert (found.promise.kind, found.state) == ("event", "open")
    assert [each.kind for each in found.tellings] == ["event", "figure"]
