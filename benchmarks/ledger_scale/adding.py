"""What adding one more report costs, resolution of parties, events and stories included.

An old report costs more in a ledger of any size: those that came out after it are asked what they say of its promises.
"""

import time
from collections.abc import Iterator
from datetime import date, timedelta

from benchmarks.ledger_scale.asked import Probe
from benchmarks.ledger_scale.made import FIRST_DAY

from dragoman.ledger.store import Ledger
from dragoman.model.dates import DateInterval
from dragoman.model.evidence import Span
from dragoman.model.reading import Reading
from dragoman.model.records import Commitment, Event, Origin, Participant, Party, Records
from dragoman.model.report import Report, Snapshot

OLD = FIRST_DAY + timedelta(days=900)
"""A day on which, and after which, ledgers of any size have reports."""


def newest(ledger: Ledger) -> date:
    """A day after which the ledger has no report."""
    last = ledger.reports(1)[0].published or ""
    return date.fromisoformat(last[:10]) + timedelta(days=1)


def add(ledger: Ledger, chosen: list[Probe], first: date) -> Iterator[None]:
    """Adds a report about each of these people and states: two events and a promise, published on the first day, the
    one after it, and so on. Yields after every one.
    """
    run = ledger.start("benchmark 2")
    stamp = time.time_ns()
    for number, each in enumerate(chosen):
        page, reading = _report(number, each, stamp, first + timedelta(days=number))
        ledger.keep(run, page, 0, reading)
        yield
    ledger.finish(run)


def _report(number: int, each: Probe, stamp: int, day: date) -> tuple[Snapshot, Reading]:
    line = f"{each.name} met {each.state_name} about {each.word}, and called about {number}."
    text = f"{line}\n{each.word.capitalize()} was discussed at length in room {stamp}."
    page = Snapshot(f"added-{stamp}-{number}.txt", text.encode(), "text/plain")
    parties = tuple(
        Party(local, kind, name, state, (), (Span(line.index(name), line.index(name) + len(name)),))
        for local, kind, name, state in (
            ("p1", each.kind, each.name, each.serves),
            ("p2", "state", each.state_name, each.state),
        )
    )
    whole, told = (Span(0, len(line)),), Origin("made")
    both, when = (Participant("p1"), Participant("p2")), DateInterval.day(day)
    events = tuple(
        Event("CONSULT", mode, "held", both, (), "Geneva", when, (), whole, told, 0.9) for mode in ("meeting", "call")
    )
    due = DateInterval.day(day + timedelta(days=40))
    promised = (Commitment(f"open {each.word} talks", "promised", ("p1",), ("p2",), due, whole, told, 0.9),)
    report = Report(
        f"added-{stamp}-{number}", text, f"Talks on {each.word} {number}", day.isoformat(), original=page.digest
    )
    return page, Reading(report, Records(parties, events=events, commitments=promised))
