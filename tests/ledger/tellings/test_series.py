"""The occasions of a series, out of the reports of a ledger."""

from collections.abc import Iterator

import pytest

from dragoman.ledger.store import Ledger
from dragoman.ledger.tellings import series
from dragoman.model.dates import DateInterval
from dragoman.model.evidence import Span
from dragoman.model.filters import Filter
from dragoman.model.reading import Reading
from dragoman.model.records import Event, Origin, Participant, Party, Records
from dragoman.model.report import Report, Snapshot

TOLD = (
    ("Fjord", "The 4th Summit of the Northern Lights Council will open in Oslo. The 4th Polar Forum met too.",
     "2023-02-01", "2023-05", "planned"),
    ("Nordwire", "It was the fourth Northern Lights Council Summit, which Oslo held.",
     "2023-05-10", "2023-05-09", "held"),
    ("Nordwire", "The fifth summit of the Northern Lights Council ended in Turku.", "2024-06-01", "2024-05-30", "held"),
)  # fmt: skip


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address, create=True) as opened:
        for number, told in enumerate(TOLD):
            keep(opened, number, *told)
        yield opened


def keep(ledger: Ledger, number: int, outlet: str, text: str, day: str, when: str, status: str) -> None:
    page = Snapshot(f"{number}.txt", text.encode(), "text/plain")
    report = Report(f"p{number}", text, None, day, outlet=outlet, original=page.digest)
    # The reader takes the words from the summit on: the number stands before them.
    start = text.lower().index("summit" if number != 1 else "northern")
    span = Span(start, text.index(".") if number else text.index(" will"))
    place = "Turku" if "Turku" in text else "Oslo"
    council = Party("p1", "bloc", "Northern Lights Council", evidence=(span,))
    summit = Party("p2", "series", "Northern Lights Council Summit", evidence=(span,))
    event = Event("CONSULT", "gathering", status, (Participant("p1"),), (), place, DateInterval.parse(when), (),
                  (span,), Origin("gathering"))  # fmt: skip
    ledger.keep(ledger.start("1"), page, 0, Reading(report, Records((council, summit), events=(event,))))


def test_the_occasions_of_a_series(ledger: Ledger) -> None:
    (row,) = ledger.ask(series.all_series)
    fourth, fifth = ledger.ask(series.occasions_of, row, ("northern-lights-council",))
    assert (fourth.occasion.number, fourth.occasion.place, fourth.occasion.status) == (4, "Oslo", "held")
    assert len(fourth.occasion.reports) == 2 and fourth.events
    assert (fifth.occasion.number, fifth.occasion.when and fifth.occasion.when.iso) == (5, "2024-05-30")


AHEAD = (
    ("Fjord", "The 9th summit of the Northern Lights Council ended in Oslo. The next summit will be in Turku in 2025.",
     "2023-11-12"),
    ("Nordwire", "The 10th summit of the Northern Lights Council opened in Turku on Monday.", "2025-06-02"),
)  # fmt: skip


def keep_sentences(ledger: Ledger, number: int, outlet: str, text: str, day: str) -> None:
    """A report that tells an event a sentence: held as it was published, or planned for 2025."""
    page = Snapshot(f"{number}.txt", text.encode(), "text/plain")
    report = Report(f"a{number}", text, None, day, outlet=outlet, original=page.digest)
    events, start = [], 0
    for sentence in text.split(". "):
        span = Span(start + sentence.index("summit"), start + len(sentence))
        ahead = "will be" in sentence
        when = DateInterval.parse("2025" if ahead else day)
        place = "Turku" if "Turku" in sentence else "Oslo"
        status = "planned" if ahead else "held"
        actors = (Participant("p1"),)
        events.append(Event("CONSULT", "gathering", status, actors, (), place, when, (), (span,), Origin("gathering")))
        start += len(sentence) + 2
    named = (Span(text.index("summit"), text.index(" ", text.index("Council"))),)
    parties = (Party("p1", "bloc", "Northern Lights Council", evidence=named),
               Party("p2", "series", "Northern Lights Council Summit", evidence=named))  # fmt: skip
    ledger.keep(ledger.start("1"), page, 0, Reading(report, Records(parties, events=tuple(events))))


def test_the_next_summit_is_an_occasion_to_come_until_a_report_tells_of_it(address: str) -> None:
    with Ledger.open(address, create=True) as ledger:
        keep_sentences(ledger, 0, *AHEAD[0])
        (row,) = ledger.ask(series.all_series)
        ninth, tenth = ledger.ask(series.occasions_of, row, ("northern-lights-council",))
        assert (ninth.occasion.number, ninth.occasion.status) == (9, "held")
        assert (tenth.occasion.number, tenth.occasion.status, tenth.occasion.place) == (10, "planned", "Turku")
        assert tenth.occasion.when and tenth.occasion.when.iso == "2025"
        keep_sentences(ledger, 1, *AHEAD[1])
        ninth, tenth = ledger.ask(series.occasions_of, row, ("northern-lights-council",))
        assert (tenth.occasion.number, tenth.occasion.status, len(tenth.occasion.reports)) == (10, "held", 2)


ONE_NAME = (
    ("Fjord", "The 3rd Amber Coast Forum opens in Oslo on 4 May.", "2024-04-02", "planned"),
    ("Nordwire", "The third Amber Coast Forum closed in Oslo.", "2024-05-05", "held"),
    ("Lima Post", "A youth forum was held in Oslo.", "2024-05-05", "held"),
)


def test_an_occasion_by_its_name_is_one_event_whoever_is_told_to_be_there(address: str) -> None:
    with Ledger.open(address, create=True) as ledger:
        for number, (outlet, text, day, status) in enumerate(ONE_NAME):
            page = Snapshot(f"{number}.txt", text.encode(), "text/plain")
            report = Report(f"o{number}", text, None, day, outlet=outlet, original=page.digest)
            span = Span(text.index("forum" if "youth" in text else "Amber"), len(text) - 1)
            named = (Party("p1", "series", "Amber Coast Forum", evidence=(span,)),) if "Amber" in text else ()
            guest = Party("p2", "person", f"Guest {'ABC'[number]} Berg", evidence=(span,))
            event = Event("CONSULT", "gathering", status, (Participant("p2"),), (), "Oslo",
                          DateInterval.parse("2024-05-04"), (), (span,), Origin("gathering"))  # fmt: skip
            ledger.keep(ledger.start("1"), page, 0, Reading(report, Records((*named, guest), events=(event,))))
        rows = ledger.occurrences.events(Filter(kinds=("event",)))
        assert sorted(len(row.tellings) for row in rows) == [1, 2]
        assert all(row.disputed == () for row in rows)
