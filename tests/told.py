"""Reports made of a few invented promises, outcomes and figures, with their records, for tests of what is kept."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.ledger.store import Ledger
from dragoman.model.dates import DateInterval
from dragoman.model.evidence import Span
from dragoman.model.reading import Reading
from dragoman.model.records import Event, Figure, Instrument, Origin, Participant, Party, Records, Successor
from dragoman.model.report import Report, Snapshot

NAMES = {
    "Norway": ("state", "NO"),
    "Chile": ("state", "CL"),
    "Peru": ("state", "PE"),
    "Ivan Petrov": ("person", "RU"),
    "Oleg Petrov": ("person", "UA"),
    "Herring Council": ("body", None),
}
ORIGIN = Origin("made", ())


@dataclass(frozen=True)
class Line:
    """A sentence of a report: an event with this status and date, a figure with its value, or words alone."""

    text: str
    status: str | None = None
    when: str | None = None
    value: float | None = None


def report_of(name: str, day: str, *lines: Line) -> Reading:
    """A report of these lines as the reader would give it."""
    text = " ".join(line.text for line in lines)
    parties = []
    for called, (kind, state) in NAMES.items():
        spans = tuple(Span(found.start(), found.end()) for found in re.finditer(called, text))
        if spans:
            parties.append(Party(f"p{len(parties) + 1}", kind, called, state, (), spans))
    by_name = {party.name: party.id for party in parties}
    events, figures, start = [], [], 0
    for line in lines:
        evidence = (Span(start, start + len(line.text)),)
        inside = [by_name[called] for called in NAMES if called in line.text]
        when = DateInterval.parse(line.when) if line.when else None
        if line.value is not None:
            figures.append(
                Figure(
                    "exports",
                    "exports",
                    line.value,
                    "USD",
                    "exact",
                    inside[0],
                    None,
                    when,
                    None,
                    line.status or "actual",
                    None,
                    (),
                    evidence,
                    ORIGIN,
                    0.9,
                )
            )
        elif line.status:
            place = next((city for city in ("Oslo", "Lima") if city in line.text), None)
            actors = tuple(Participant(party) for party in inside)
            events.append(
                Event("CONSULT", "meeting", line.status, actors, (), place, when, ("fisheries",), evidence, ORIGIN, 0.9)
            )
        start += len(line.text) + 1
    report = Report(name, text, f"Report {name}", day, outlet="Wire", original=_page(name).digest)
    return Reading(report, Records(tuple(parties), events=tuple(events), figures=tuple(figures)))


def keep(ledger: Ledger, reading: Reading, extractor: str = "1") -> None:
    """Adds a reading as a run of its own."""
    run = ledger.start(extractor)
    ledger.keep(run, _page(reading.report.id), 0, reading)
    ledger.finish(run)


def _page(name: str) -> Snapshot:
    return Snapshot(f"{name}.txt", name.encode(), "text/plain")


DUE = date(2022, 6, 9)
PROMISED = report_of(
    "promised", "2022-05-01",
    Line("Norway and Chile will hold talks on fisheries in Oslo on 9 June 2022.", "planned", "2022-06-09"),
)  # fmt: skip
AGAIN = report_of(
    "again", "2022-05-20",
    Line("Norway and Chile will hold talks on fisheries in Oslo on 1 July 2022.", "planned", "2022-07-01"),
)  # fmt: skip
HELD = report_of(
    "held", "2022-07-02",
    Line("Norway and Chile held talks on fisheries in Oslo on 1 July 2022.", "held", "2022-07-01"),
)  # fmt: skip
SENTENCE = report_of("sentence", "2022-06-12", Line("The talks of Norway and Chile on fisheries were held in Oslo."))
CALLED_OFF = report_of(
    "off", "2022-06-01",
    Line("Norway and Chile cancelled the talks on fisheries in Oslo on 9 June 2022.", "cancelled", "2022-06-09"),
)  # fmt: skip
ELSEWHERE = report_of(
    "elsewhere", "2022-06-10",
    Line("Norway and Peru held talks on fisheries in Lima on 9 June 2022.", "held", "2022-06-09"),
)  # fmt: skip
PERSONS = report_of(
    "persons", "2022-05-03",
    Line("Ivan Petrov will hold talks with Chile on fisheries on 10 June 2022.", "planned", "2022-06-10"),
)  # fmt: skip
MET = report_of(
    "met", "2022-06-11", Line("Oleg Petrov held talks with Chile on fisheries on 10 June 2022.", "held", "2022-06-10")
)
EXPORTS = report_of("exports", "2022-03-01", Line("Exports of Norway were 350 million in 2021.", None, "2021", 350e6))
OTHER_EXPORTS = report_of(
    "other", "2022-04-01", Line("Exports of Norway were 500 million in 2021.", None, "2021", 500e6)
)
AIM = report_of("aim", "2020-12-01", Line("Norway plans exports of 400 million in 2021.", "target", "2021", 400e6))
EVERYTHING = (
    PROMISED, AGAIN, HELD, SENTENCE, CALLED_OFF, ELSEWHERE, PERSONS, MET, EXPORTS, OTHER_EXPORTS, AIM,
)  # fmt: skip


MERGING = (
    ("plan", "2021-03-02", "The Reef Service will be merged into the Coral Reef Service."),
    ("done", "2022-05-10", "It rained. The Reef Service was merged into the Coral Reef Service in May."),
)
"""Reports of a body that gave way to another of a longer name: what it was called, when it came, what it said."""


def merging_of(name: str, day: str, text: str, *, told: bool = True) -> Reading:
    """A report of a body that gave way to another, as the reader would give it; with `told` it says so."""
    older, newer = (Span(text.index(each), text.index(each) + len(each)) for each in ("Reef Service", "Coral Reef S"))
    gives_way = (Successor("p2", "merged", "will be" in text, Span(older.start, newer.end)),) if told else ()
    parties = (Party("p1", "body", "Reef Service", "FJ", (), (older,), gives_way),
               Party("p2", "body", "Coral Reef Service", "FJ", (), (newer,)))  # fmt: skip
    report = Report(name, text, f"Report {name}", day, outlet="Nordwire", original=_page(name).digest)
    return Reading(report, Records(parties))


def ratifying(
    key: str, day: str, text: str, actors: Sequence[str], when: str, status: str = "signed", beside: str = "",
    signed: str | None = None,
) -> Reading:  # fmt: skip
    """A report of a text, with the day it was `signed`, and of what these parties do to it, in the same words or in
    those from `beside` on."""
    act_words = (Span(text.index(beside) if beside else 0, len(text)),)
    words = (Span(0, text.index("treaty") + len("treaty") if beside else len(text)),)
    known = {
        "Kenya": ("state", "KE"),
        "Peru": ("state", "PE"),
        "Senate": ("body", "KE"),
        "Reef Council": ("body", None),
    }
    parties = tuple(
        Party(f"p{n}", kind, name, state, (), words) for n, (name, (kind, state)) in enumerate(known.items())
    )
    ids = {party.name: party.id for party in parties}
    of_the_text = DateInterval.parse(signed) if signed else None
    treaty = Instrument(
        "treaty", "Treaty on Coral Reefs", status, (ids["Kenya"], ids["Peru"]), of_the_text, None, words
    )
    act = Event(
        "AGREE", "accord", "held", tuple(Participant(ids[name]) for name in actors), (), None,
        DateInterval.parse(when), (), act_words,
    )  # fmt: skip
    original = Snapshot(f"{key}.txt", key.encode(), "").digest
    report = Report(key, text, None, day, outlet="Wire", original=original)
    return Reading(report, Records(parties, events=(act,), instruments=(treaty,)))
