"""An instrument told by several reports is one, with how its status went on; taken apart and joined by hand."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, delete, text

import told as told_by
from dragoman.errors import UsageError
from dragoman.ledger.asking.facets import facets
from dragoman.ledger.judgements import deciding, judging, review
from dragoman.ledger.judgements.bearing import decisions
from dragoman.ledger.opening.database import connect
from dragoman.ledger.schema.telling_tables import occurrence, occurrence_block, telling
from dragoman.ledger.store import Ledger
from dragoman.ledger.tellings import retelling
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.report import Report, Snapshot
from dragoman.serve import captions
from dragoman.serve.rows import event_object
from invented import read_report

NOW = datetime(2024, 1, 2)
TEXTS = Filter(kinds=("instrument",))
AHEAD = "The Memorandum on Fishing Rights of Kazakhstan and Norway will be signed soon."
SIGNED = "Kazakhstan and Norway signed a Memorandum on Fishing Rights."
IN_FORCE = "The Memorandum on Fishing Rights between Kazakhstan and Norway is in force."


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address, create=True) as opened:
        yield opened


def keep(ledger: Ledger, words: str, outlet: str, day: str) -> str:
    page = Snapshot(f"{outlet}.txt", f"{outlet}{day}{words}".encode(), "text/plain")
    report = Report(outlet, words, None, day, outlet=outlet, original=page.digest)
    return ledger.keep(ledger.start("1"), page, 0, read_report(report)).report


@pytest.fixture
def told(ledger: Ledger) -> list[str]:
    """Three reports of one text, a fourth of another."""
    return [
        keep(ledger, AHEAD, "Fjord", "2022-04-01"),
        keep(ledger, SIGNED, "Nordwire", "2022-06-01"),
        keep(ledger, IN_FORCE, "Lima Post", "2023-02-01"),
        keep(ledger, "Kazakhstan and Norway signed a Memorandum on Polar Science.", "Nordwire", "2022-06-01"),
    ]


def test_it_is_listed_and_counted_once_as_it_stands_now(ledger: Ledger, told: list[str]) -> None:
    rows = ledger.occurrences.events(TEXTS)
    assert len(rows) == ledger.occurrences.count(TEXTS) == ledger.counts()["instrument"] == 2
    (fishing,) = (row for row in rows if len(row.tellings) > 1)
    assert fishing.record.status == "in_force"
    assert [(step.status, [report for report, _ in step.said]) for step in fishing.course] == [
        ("to_be_signed", told[:1]), ("signed", told[1:2]), ("in_force", told[2:3]),
    ]  # fmt: skip
    assert fishing.course[1].said[0][1] == date(2022, 6, 1)
    assert len(fishing.sources) == 3 and not fishing.disputed
    shown = event_object(fishing)
    assert shown["reports"] == told[:3] and [step["status"] for step in shown["course"]][-1] == "in_force"


def test_a_status_is_asked_of_how_it_stands(ledger: Ledger, told: list[str]) -> None:
    def names(status: str) -> set[str]:
        return {str(row.record.name) for row in ledger.occurrences.events(Filter(("instrument",), statuses=(status,)))}

    assert names("to_be_signed") == set()
    assert names("signed") == {"Memorandum on Polar Science"}
    assert names("in_force") == {"Memorandum on Fishing Rights"}
    as_known = Filter(("instrument",), statuses=("to_be_signed",), as_of=date(2022, 5, 1))
    assert len(ledger.occurrences.events(as_known)) == 1


def test_it_is_found_by_any_telling(ledger: Ledger, told: list[str]) -> None:
    first, *others = (row.id for row in ledger.records(TEXTS) if "Fishing" in str(row.name))
    assert {ledger.occurrences.instrument(key).id for key in (first, *others)} == {first}
    with pytest.raises(UsageError) as caught:
        ledger.occurrences.instrument("i0")
    assert caught.value.code == "unknown-instrument"


def test_taken_apart_and_joined_by_hand(ledger: Ledger, told: list[str]) -> None:
    keys = [row.id for row in ledger.records(TEXTS) if "Fishing" in str(row.name)]
    assert ledger.ask(deciding.kind_of, keys[0]) == "instrument"
    made = ledger.apply(deciding.split, NOW, "ana", "instrument", keys[0], [told[2]])
    assert ledger.occurrences.count(TEXTS) == 3
    ledger.apply(deciding.take_back, NOW, "ana", made.judgement)
    assert ledger.occurrences.count(TEXTS) == 2
    polar = next(row.id for row in ledger.records(TEXTS) if "Polar" in str(row.name))
    ledger.apply(deciding.merge, NOW, "ana", "instrument", keys[0], polar)
    (row,) = ledger.occurrences.events(TEXTS)
    assert len(row.tellings) == 4


def test_a_doubtful_one_is_asked_about(ledger: Ledger) -> None:
    keep(ledger, AHEAD, "Fjord", "2022-04-01")
    # Far from the first in its words, so that nothing but the time says that they are news of one thing.
    beside = (
        "Herring fell in price for a third week while boats stayed in harbour, brokers in Bergen said. Buyers wait for "
        "the mackerel of the autumn and for cheaper diesel. Norway is content with Kazakhstan as well, since their "
        "Memorandum on Fishing Rights will be signed in spring, when nets are mended and crews are hired anew."
    )
    keep(ledger, beside, "Lima Post", "2022-04-03")
    (doubt,) = (each for each in ledger.ask(review.doubts, NOW.date()) if each.target_kind == "instrument")
    assert doubt.question.startswith("Do these tell of one agreement") and "reported on" in doubt.why
    ledger.apply(review.answer, NOW, "ana", doubt, "reject")
    assert ledger.occurrences.count(TEXTS) == 2
    assert not [each for each in ledger.ask(review.doubts, NOW.date()) if each.target_kind == "instrument"]


def test_those_of_an_older_ledger_are_joined_afterwards(ledger: Ledger, told: list[str]) -> None:
    def forget(connection: Connection) -> None:
        for table in (telling, occurrence_block, occurrence):
            connection.execute(delete(table))

    before = [row.reports for row in ledger.occurrences.events(TEXTS)]
    ledger.apply(forget)
    assert ledger.occurrences.count(TEXTS) == 4
    ledger.apply(retelling.join_instruments, NOW)
    assert [row.reports for row in ledger.occurrences.events(TEXTS)] == before


def test_who_ratified_it_when_and_that_it_is_halted(ledger: Ledger) -> None:
    told_by.keep(
        ledger,
        told_by.ratifying("a", "2024-01-02", "Kenya and Peru signed the treaty.", ["Kenya", "Peru"], "2024-01-02"),
    )
    text = "The Senate ratified the treaty with Peru."
    told_by.keep(ledger, told_by.ratifying("b", "2024-02-03", text, ["Senate", "Peru"], "2024-02-02"))
    (row,) = ledger.occurrences.events(TEXTS)
    assert row.standing == ("signed", ("Kenya",))
    told_by.keep(
        ledger,
        told_by.ratifying("c", "2024-03-04", "Peru ratified the treaty with Kenya.", ["Peru", "Kenya"], "2024-03-04"),
    )
    text = "The Reef Council ratified the treaty."
    told_by.keep(ledger, told_by.ratifying("d", "2024-03-05", text, ["Reef Council"], "2024-03-05"))
    (row,) = ledger.occurrences.events(TEXTS)
    assert [(step.status, step.by, step.when and step.when.iso) for step in row.course] == [
        ("signed", (), None),
        ("ratified", ("Kenya",), "2024-02-02"),
        ("ratified", ("Peru",), "2024-03-04"),
        ("ratified", ("Reef Council",), "2024-03-05"),
    ]
    assert [step["by"] for step in event_object(row)["course"]][1] == ["Kenya"]
    text = "Kenya suspended the treaty."
    told_by.keep(ledger, told_by.ratifying("e", "2024-09-05", text, ["Kenya"], "2024-09-04", "ended"))
    (row,) = ledger.occurrences.events(TEXTS)
    assert row.standing == ("suspended", ()) and row.record.status == "ended"
    (then,) = ledger.occurrences.events(Filter(("instrument",), as_of=date(2024, 2, 10)))
    assert then.standing == ("signed", ("Kenya",))


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The treaty, it was said, was ratified by the Senate.", ("Kenya",)),
        ("The treaty is old. Another was ratified by the Senate.", ()),
    ],
)
def test_who_ratified_it_is_told_in_its_sentence(ledger: Ledger, text: str, by: tuple[str, ...]) -> None:
    told_by.keep(ledger, told_by.ratifying("a", "2024-02-03", text, ["Senate"], "2024-02-02", beside="ratified"))
    (row,) = ledger.occurrences.events(TEXTS)
    assert row.standing == ("signed", by)


def test_what_a_person_rejected_ratifies_nothing(ledger: Ledger) -> None:
    text = "The treaty was ratified by the Senate."
    told_by.keep(ledger, told_by.ratifying("a", "2024-02-03", text, ["Senate"], "2024-02-02", beside="ratified"))
    (act,) = ledger.records(Filter(kinds=("event",)))
    ledger.apply(judging.judge, datetime(2024, 3, 2), "me", "reject", "record", act.id)
    (row,) = ledger.occurrences.events(TEXTS)
    assert row.standing == ("signed", ())
    for day, by in ((1, ("Kenya",)), (2, ())):
        (then,) = ledger.occurrences.events(Filter(("instrument",), as_of=date(2024, 3, day)))
        assert then.standing == ("signed", by)


@pytest.fixture
def halted(ledger: Ledger) -> Ledger:
    """A treaty that is signed, ratified by one side, mentioned, and suspended."""
    for key, day, words, status in (
        ("a", "2024-01-02", "Kenya and Peru signed the treaty.", "signed"),
        ("b", "2024-02-03", "The Senate ratified the treaty with Peru.", "signed"),
        ("c", "2024-03-04", "Peru mentioned the treaty with Kenya again.", "mentioned"),
        ("d", "2024-09-05", "Kenya suspended the treaty.", "ended"),
    ):
        actors = ["Senate", "Peru"] if key == "b" else ["Kenya"]
        told_by.keep(ledger, told_by.ratifying(key, day, words, actors, day, status))
    return ledger


@pytest.mark.parametrize(
    ("status", "as_of", "found"),
    [
        ("suspended", None, 1),
        ("ended", None, 0),
        ("signed", None, 0),
        ("ratified", None, 0),
        ("suspended", date(2024, 9, 4), 0),
        ("ratified", date(2024, 9, 4), 1),
        ("signed", date(2024, 9, 4), 1),
        ("ratified", date(2024, 2, 2), 0),
        ("signed", date(2024, 2, 2), 1),
        ("mentioned", date(2024, 9, 4), 0),
    ],
)
@pytest.mark.parametrize("who", [(), (PartyChoice(("KE",), ("KE",)),)])
def test_what_is_told_beside_a_status_can_be_asked_for(
    halted: Ledger, status: str, as_of: date | None, found: int, who: tuple[PartyChoice, ...]
) -> None:
    wanted = Filter(("instrument",), statuses=(status,), as_of=as_of, who=who)
    rows = halted.occurrences.events(wanted)
    assert len(rows) == halted.occurrences.count(wanted) == found
    assert all(status in captions.stands(*row.standing) for row in rows)
    beside = dict(halted.ask(facets, wanted, ("status",))["status"])
    assert beside.get(status, 0) == found


def test_how_texts_stand_is_told_without_their_lines_alike(halted: Ledger) -> None:
    last = next(row for row in halted.records(TEXTS) if row.status == "ended")
    days = (None, date(2024, 1, 1), date(2024, 2, 3), date(2024, 3, 4), date(2024, 9, 5), date(2024, 10, 3))
    stood = []
    for corrected in (False, True):
        if corrected:
            given = {"status": "in_force"}
            halted.apply(judging.judge, datetime(2024, 10, 2), "ana", "correct", "record", last.id, given)
        for day in days:
            wanted = Filter(("instrument",), as_of=day)
            lines = halted.occurrences.events(wanted)
            shown = [(tuple(each.record.id for each in line.tellings), *line.standing) for line in lines]
            found = halted.occurrences.standings(wanted)
            assert [(each.tellings, each.status, each.by) for each in found] == shown, (day, corrected)
            stood += [each.status for each in found]
    assert {*stood} >= {"signed", "suspended", "in_force"}


def test_what_stands_beside_a_status_goes_with_what_people_say(halted: Ledger) -> None:
    def number(status: str, as_of: date | None = None) -> int:
        return halted.occurrences.count(Filter(("instrument",), statuses=(status,), as_of=as_of))

    last = next(row for row in halted.records(TEXTS) if row.status == "ended")
    halted.apply(judging.judge, NOW, "ana", "correct", "record", last.id, {"status": "in_force"})
    assert (number("suspended"), number("in_force")) == (0, 1)
    (made,) = halted.ask(decisions, (last.id,))[last.id]
    halted.apply(judging.undo, NOW, "ana", made.uid)
    assert (number("suspended"), number("in_force")) == (1, 0)
    ratifying = next(row for row in halted.records(Filter(("event",))) if "Senate" in row.evidence[0].quote)
    halted.apply(judging.judge, NOW, "ana", "reject", "record", ratifying.id)
    assert number("ratified") == number("ratified", date(2024, 9, 4)) == 0


def test_it_is_noted_in_an_older_ledger(halted: Ledger, address: str) -> None:
    posts = [row.reports for row in halted.occurrences.events(Filter(("post",)))]
    halted.close()
    engine = connect(address, create=False)
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", "dragoman.ledger:migrations")
        config.attributes["connection"] = connection
        connection.execute(text("UPDATE listing SET status = 'ended' WHERE status = 'suspended'"))
        connection.execute(text("UPDATE tally SET status = 'ended' WHERE status = 'suspended'"))
        command.downgrade(config, "0024")
    engine.dispose()
    with Ledger.open(address) as opened:
        for status, as_of, number in (("suspended", None, 1), ("ended", None, 0), ("ratified", date(2024, 9, 4), 1)):
            assert opened.occurrences.count(Filter(("instrument",), statuses=(status,), as_of=as_of)) == number
        assert [row.reports for row in opened.occurrences.events(Filter(("post",)))] == posts
