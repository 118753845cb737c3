"""The tables that lists are made from say what the others say, whatever happened to the ledger."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import product

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, delete, select, update

from dragoman.ledger import store
from dragoman.ledger.adding import rereading
from dragoman.ledger.asking import directory, search, totals
from dragoman.ledger.asking.picking import saying
from dragoman.ledger.asking.picking.rows import fitting
from dragoman.ledger.judgements import deciding, judging
from dragoman.ledger.lists import full_text, known_counts, listing
from dragoman.ledger.lists.full_text import record_words
from dragoman.ledger.opening import listing_later
from dragoman.ledger.opening.database import connect
from dragoman.ledger.over_time import formerly
from dragoman.ledger.over_time.as_of import judged_by
from dragoman.ledger.rows import PartRow
from dragoman.ledger.schema.listing_tables import known_tally, listed_before, tally
from dragoman.ledger.schema.listing_tables import listing as rows
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.report import Report, Snapshot
from invented import read_report

NOW = datetime(2024, 1, 2)
TEXTS = [
    ("Talks in Oslo", "2022-06-01", "Minister Yerzhan Abenov met Lucía Peña in Oslo. They signed a paper."),
    ("Trade", "2022-06-03", "Trade of Kazakhstan reached 350 million. Ivan Petrov promised a bridge to Argentina."),
    ("More", "2022-07-01", "Ivan Petrov will have met Oleg Petrov in Almaty. Yerzhan Abenov met Oleg Petrov in Oslo."),
    ("No day", None, "Erzhan Abenov met Ivan Petrov of Norway. Lucía Peña met Ivan Petrov."),
]  # fmt: skip


def page(number: int) -> Snapshot:
    return Snapshot(f"page{number}.txt", TEXTS[number][2].encode(), "text/plain")


def keep(ledger: Ledger, extractor: str = "1") -> list[str]:
    run = ledger.start(extractor)
    kept = []
    for number, (title, published, text) in enumerate(TEXTS):
        report = Report(f"r{number}", text, title, published, outlet="Nordwire", original=page(number).digest)
        kept.append(ledger.keep(run, page(number), 0, read_report(report)).report)
    ledger.finish(run)
    return kept


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address, create=True) as opened:
        keep(opened)
        yield opened


def kept(connection: Connection) -> tuple[set[tuple[object, ...]], dict[tuple[object, ...], int], set[int]]:
    numbered = [row for table in (tally, known_tally) for row in connection.execute(select(table))]
    counts = {tuple(row[:-1]): row.number for row in numbered if row.number}
    words = set(connection.execute(select(record_words.c.rowid)).scalars())
    listed = {tuple(row) for table in (rows, listed_before) for row in connection.execute(select(table))}
    return listed, counts, words


def assert_in_step(ledger: Ledger) -> None:
    """What is kept is what would be worked out anew."""

    def compare(connection: Connection) -> None:
        before = kept(connection)
        assert min(before[1].values()) > 0
        for table in (rows, listed_before, tally, known_tally, record_words):
            connection.execute(delete(table))
        query = select(search.record.c.id)
        listing.list_records(connection, connection.execute(query).scalars().all())
        listing.list_reports(connection, connection.execute(select(search.report.c.id)).scalars().all())
        assert kept(connection) == before

    ledger.apply(compare)


def test_after_reading(ledger: Ledger) -> None:
    assert_in_step(ledger)
    assert keep(ledger) == keep(ledger), "again, and nothing changes"
    assert_in_step(ledger)


def test_after_reading_with_another_extractor(ledger: Ledger) -> None:
    before = ledger.counts()
    keep(ledger, "2")
    assert ledger.counts() == before
    assert_in_step(ledger)


def test_after_a_page_is_taken_apart_otherwise_and_back(ledger: Ledger) -> None:
    run = ledger.start("1")
    first = Report("r0", TEXTS[0][2], TEXTS[0][0], TEXTS[0][1], outlet="Nordwire", original=page(0).digest)
    other = Report("r9", "Oleg Petrov met Lucía Peña in Oslo.", "Other", "2022-06-02", original=page(0).digest)
    ledger.keep(run, page(0), 0, read_report(other))
    assert_in_step(ledger)
    ledger.sight(page(0), first, 0)
    assert_in_step(ledger)


def test_after_staging_and_accepting(ledger: Ledger) -> None:
    key = ledger.reports()[-1].id
    run = ledger.start("2")
    ledger.apply(rereading.stage, run.id, "2", key, ledger.report(key), NOW)
    assert_in_step(ledger)
    ledger.apply(rereading.accept, "2", key, NOW)
    assert_in_step(ledger)


def test_a_reading_that_was_staged_counts_from_when_it_was_accepted(ledger: Ledger) -> None:
    key = ledger.reports()[-1].id
    between = Filter(as_of=date(2090, 1, 20))
    before = sorted(each.id for each in ledger.records(between))
    run = ledger.start("2")
    ledger.apply(rereading.stage, run.id, "2", key, ledger.report(key), datetime(2090, 1, 10))
    ledger.apply(rereading.accept, "2", key, datetime(2090, 2, 10))
    assert sorted(each.id for each in ledger.records(between)) == before
    assert ledger.count(between) == len(before)
    assert_in_step(ledger)


def test_after_merging_and_undoing_and_splitting(ledger: Ledger) -> None:
    merged = ledger.apply(deciding.merge, NOW, "me", "party", "ivan-petrov", "oleg-petrov")
    assert_in_step(ledger)
    assert len(ledger.records(Filter(who=(PartyChoice(("ivan-petrov",)),)))) == 5
    ledger.apply(deciding.take_back, NOW, "me", merged.judgement)
    assert_in_step(ledger)
    split = ledger.apply(deciding.split, NOW, "me", "party", "ivan-petrov", [ledger.reports()[0].id])
    assert_in_step(ledger)
    ledger.apply(deciding.take_back, NOW, "me", split.judgement)
    assert_in_step(ledger)


def test_sides_are_noted_after_an_upgrade(ledger: Ledger) -> None:
    def note(connection: Connection) -> None:
        before = kept(connection)
        connection.execute(update(rows).values(sides=""))
        assert kept(connection) != before
        listing_later.note_sides(connection)
        assert kept(connection) == before

    ledger.apply(note)


@pytest.mark.parametrize("sides", [("actor",), ("by",), ("actor", "by"), ("said_by",)])
@pytest.mark.parametrize("choice", [PartyChoice(("ivan-petrov",)), PartyChoice(("KZ", "ivan-petrov"), ("KZ",))])
def test_whoever_is_on_a_side(ledger: Ledger, choice: PartyChoice, sides: tuple[str, ...]) -> None:
    found = ledger.records(Filter(who=(replace(choice, sides=sides),)))
    every = ledger.records(Filter(who=(choice,)))
    assert found == [row for row in every if any(_is_on(part, choice, sides) for part in row.parts)]
    assert ledger.count(Filter(who=(replace(choice, sides=sides),))) == len(found)


def _is_on(part: PartRow, choice: PartyChoice, sides: tuple[str, ...]) -> bool:
    return part.side in sides and (part.party in choice.parties or part.state in choice.serving)


@pytest.fixture
def eventful(address: str) -> Iterator[Ledger]:
    """A ledger in which something was rejected, merged, read anew and taken back, each on a day of its own."""
    with pytest.MonkeyPatch.context() as patched, Ledger.open(address, create=True) as opened:
        clock = [datetime(2022, 7, 2, 9)]
        patched.setattr(store, "_now", lambda: clock[0])
        keep(opened)
        event = opened.records(Filter(kinds=("event",)))[0].id
        clock[0] = datetime(2022, 8, 1, 9)
        said = opened.apply(judging.judge, clock[0], "me", "reject", "record", event)
        clock[0] = datetime(2022, 8, 10, 9)
        opened.apply(deciding.merge, clock[0], "me", "party", "ivan-petrov", "oleg-petrov")
        clock[0] = datetime(2022, 9, 1, 9)
        keep(opened, "2")
        clock[0] = datetime(2022, 9, 5, 9)
        opened.apply(deciding.take_back, clock[0], "me", said)
        yield opened


DAYS = ["2022-05-31", "2022-06-01", "2022-06-30", "2022-07-31", "2022-08-01", "2022-08-10", "2022-08-31", "2022-09-01"]
DAYS += ["2022-09-04", "2022-09-05", "2030-01-01"]


ASKED_OF_DAYS = [
    Filter(),
    Filter(kinds=("event",)),
    Filter(kinds=("event", "commitment"), statuses=("held", "planned")),
    Filter(who=(PartyChoice(("KZ",), ("KZ",)),)),
    Filter(who=(PartyChoice(("ivan-petrov",)),)),
    Filter(who=(PartyChoice(("oleg-petrov", "ivan-petrov")), PartyChoice(("yerzhan-abenov",)))),
    Filter(who=(PartyChoice(("oleg-petrov",), (), ("actor", "by")),)),
    Filter(since=date(2022, 6, 2), places=("Oslo",)),
    Filter(until=date(2022, 6, 2)),
    Filter(dated_only=True),
    Filter(text="bridge"),
    Filter(text="Oslo", who=(PartyChoice(("yerzhan-abenov",)),)),
]


def test_picks_what_the_conditions_say_of_a_day(eventful: Ledger) -> None:
    found: dict[tuple[Filter, str], list[str]] = {}
    for wanted, day in product(ASKED_OF_DAYS, DAYS):
        asked = replace(wanted, as_of=date.fromisoformat(day))

        def slowly(connection: Connection, asked: Filter = asked) -> list[str]:
            assert asked.as_of is not None
            stood = judged_by(connection, asked.as_of)
            return [row.key for row in search._asked(connection, asked, stood, None, 0)]

        found[wanted, day] = [row.id for row in eventful.records(asked)]
        assert found[wanted, day] == eventful.ask(slowly), (wanted, day)
        assert eventful.count(asked) == len(found[wanted, day])
    numbers = [len(found[Filter(kinds=("event",)), day]) for day in DAYS]
    assert numbers == [0, 1, 1, 5, 4, 4, 4, 4, 4, 5, 5]


@pytest.mark.parametrize(
    ("until", "looked_for"), [(None, True), ("2022-06-30", True), ("2022-06-10", False), ("2022-05-01", False)]
)
def test_nothing_lies_ahead_of_a_day_in_days_that_are_over(
    eventful: Ledger, until: str | None, looked_for: bool
) -> None:
    wanted = Filter(until=date.fromisoformat(until) if until else None, as_of=date(2022, 6, 10))
    query = eventful.ask(lambda connection: str(fitting(connection, wanted, ("event",))))
    assert ("ahead" in query) is looked_for


def test_what_was_kept_of_eventful_days_is_in_step(eventful: Ledger) -> None:
    assert_in_step(eventful)
    assert eventful.ask(lambda connection: connection.execute(select(listed_before)).first()) is not None


def test_parties_are_those_of_a_day(eventful: Ledger) -> None:
    for day, names in (("2022-06-01", 0), ("2022-08-09", 2), ("2022-08-10", 1), ("2030-01-01", 1)):
        as_of = date.fromisoformat(day)
        found = {row.id: row for row in eventful.parties(kinds=("person",), as_of=as_of)}
        petrovs = [found[key] for key in ("ivan-petrov", "oleg-petrov") if key in found]
        assert len(petrovs) == names, day
        counted = [eventful.count(Filter(who=(PartyChoice((row.id,)),), as_of=as_of)) for row in petrovs]
        assert [row.records for row in petrovs] == counted


def test_the_first_parties_of_a_day_are_the_first_of_all(eventful: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(directory, "_AT_ONCE", 1)
    chosen: list[tuple[tuple[str, ...], list[str] | None, str | None]] = [
        ((), None, None), (("person",), None, None), ((), ["ivan-petrov", "KZ"], None), ((), None, "petrov"),
    ]  # fmt: skip
    for day, asked in product(map(date.fromisoformat, DAYS), chosen):
        every = eventful.ask(directory.parties_then, *asked, day)
        assert eventful.ask(directory.count_parties_then, *asked, day) == len(every)
        for most in range(1, len(every) + 2):
            first = eventful.ask(directory.parties_then, *asked, day, most)
            assert list(first.items()) == list(every.items())[:most], (day, asked, most)


def test_parties_of_a_day_are_the_same_counted_from_both_ends(
    eventful: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in map(date.fromisoformat, DAYS):
        found = []
        for late in (False, True):
            monkeypatch.setattr(formerly, "is_late", lambda *_, late=late: late)
            found.append(eventful.ask(directory.parties_then, (), None, None, day))
        assert found[0] == found[1], day


def test_an_upgrade_notes_what_was_known_when(eventful: Ledger) -> None:
    def note(connection: Connection) -> None:
        before = kept(connection)
        connection.execute(update(rows).values(known="", ahead=""))
        now = select(rows.c.id).where(rows.c.kind != "report")
        gone = select(listed_before.c.id, listed_before.c.day).distinct().where(listed_before.c.id.not_in(now))
        full_text.remove_records(connection, [tuple(row) for row in connection.execute(gone)])
        connection.execute(delete(listed_before))
        listing_later.note_known(connection)
        known_counts.rebuild(connection)
        assert kept(connection) == before

    eventful.rehearse(note)


def test_what_held_before_is_found_again_after_a_downgrade_and_an_upgrade(eventful: Ledger, address: str) -> None:
    before = eventful.ask(kept)
    engine = connect(address, create=False)
    config = Config()
    config.set_main_option("script_location", "dragoman.ledger:migrations")
    config.set_main_option("path_separator", "os")
    with engine.execution_options(writing=True).begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0022")
    engine.dispose()
    with Ledger.open(address) as upgraded:
        assert upgraded.ask(kept) == before
        assert_in_step(upgraded)


def test_after_judging(ledger: Ledger) -> None:
    event = ledger.records(Filter(kinds=("event",)))[0].id
    ledger.apply(judging.judge, NOW, "me", "correct", "record", event, {"place": "Bergen", "mode": "visit"})
    assert_in_step(ledger)
    assert [row.id for row in ledger.records(Filter(places=("bergen",), modes=("visit",)))] == [event]
    ledger.apply(judging.judge, NOW, "me", "reject", "record", event)
    assert_in_step(ledger)
    assert ledger.count(Filter(kinds=("event",))) == 4


def test_conditions_as_of_a_day_are_those_of_the_fields_then(ledger: Ledger) -> None:
    event = next(each.id for each in ledger.records(Filter(kinds=("event",))) if each.mode == "meeting" and each.date)
    first, second = datetime(2090, 1, 10), datetime(2090, 2, 10)
    made = ledger.apply(judging.judge, first, "me", "correct", "record", event, {"mode": "visit", "date": "2022-06-05"})
    assert_in_step(ledger)
    ledger.apply(judging.undo, second, "me", made.uid)
    assert_in_step(ledger)

    def found(day: date, mode: str, until: date = date(2099, 1, 1)) -> bool:
        return event in {each.id for each in ledger.records(Filter(as_of=day, modes=(mode,), until=until))}

    before, between, after = date(2090, 1, 9), date(2090, 1, 20), date(2090, 2, 20)
    assert [found(day, "visit") for day in (before, between, after)] == [False, True, False]
    assert [found(day, "meeting") for day in (before, between, after)] == [True, False, True]
    assert not found(between, "visit", date(2022, 6, 4))
    assert found(between, "visit", date(2022, 6, 5))


def test_an_upgrade_fills_them(address: str) -> None:
    with Ledger.open(address, create=True) as ledger:
        keep(ledger)
        before = ledger.ask(kept)

        def empty(connection: Connection) -> None:
            for table in (rows, listed_before, tally, known_tally, record_words):
                connection.execute(delete(table))
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql("INSERT INTO report_words (report_words) VALUES ('delete-all')")
            else:
                connection.exec_driver_sql("DELETE FROM report_words")
            listing.rebuild(connection)

        ledger.apply(empty)
        assert ledger.ask(kept) == before


KZ = PartyChoice(("KZ",), ("KZ",))
PETROVS = PartyChoice(("ivan-petrov", "oleg-petrov"))
ABENOV = PartyChoice(("yerzhan-abenov",))


@pytest.mark.parametrize(
    "wanted",
    [
        Filter(),
        Filter(kinds=("event",)),
        Filter(kinds=("event", "figure")),
        Filter(kinds=("event",), statuses=("held",)),
        Filter(modes=("meeting",), types=("CONSULT",)),
        Filter(who=(KZ,)),
        Filter(who=(PETROVS,)),
        Filter(who=(PETROVS, ABENOV)),
        Filter(who=(ABENOV, KZ), kinds=("event",)),
        Filter(who=(PartyChoice(("nobody",)),)),
        Filter(since=date(2022, 6, 2)),
        Filter(since=date(2022, 6, 1), places=("Oslo",)),
        Filter(until=date(2022, 6, 2)),
        Filter(since=date(2022, 6, 1), until=date(2022, 6, 30), who=(ABENOV,)),
        Filter(places=("oslo",)),
        Filter(places=("Oslo", "Almaty"), kinds=("event",)),
        Filter(dated_only=True),
        Filter(sure=0.95),
        Filter(text="bridge"),
        Filter(text="Oslo", who=(ABENOV,)),
        Filter(text="no such word"),
        Filter(units=("USD",)),
        Filter(lacking=("counterpart",), kinds=("figure",)),
        Filter(who=(PartyChoice(("KZ",), ("KZ",), ("subject",)),)),
        Filter(who=(PartyChoice(("KZ",), ("KZ",), ("counterpart",)),)),
    ],
    ids=repr,
)
def test_picks_what_the_conditions_say(ledger: Ledger, wanted: Filter) -> None:
    asked = [row.key for row in ledger.ask(search._asked, wanted, None, None, 0)]
    assert [row.id for row in ledger.records(wanted)] == asked
    assert ledger.count(wanted) == len(asked)
    assert [row.id for row in ledger.records(wanted, latest=2, before=1)] == asked[::-1][1:3][::-1]
    cells = ledger.ask(totals.cells, wanted)
    assert sum(cell.number for cell in cells if cell.mode) == len([row for row in ledger.records(wanted) if row.mode])


@pytest.mark.parametrize(
    ("asked", "number"), [("Pena", 2), ("abenow", 4), ("talks oslo", 3), ("Bergen", 0), ('"will have met"', 1)]
)
def test_words_of_any_spelling(ledger: Ledger, asked: str, number: int) -> None:
    assert ledger.count(Filter(text=asked)) == number


def test_common_words_are_looked_for_among_the_latest(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saying, "MOST_SAYING", 2)
    latest = ledger.records(Filter(kinds=("event",)))[-1]
    assert ledger.records(Filter(text="met"))[-1] == latest
    assert ledger.count(Filter(text="met")) == 2
    # With somebody to narrow it down, all of his records are looked at.
    assert ledger.count(Filter(text="met", who=(ABENOV,))) == 3
