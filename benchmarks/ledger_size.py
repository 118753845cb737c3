"""How fast a large ledger answers: prints percentiles of every question, and what adding a report costs.

ledger_size.py make ADDRESS [--reports N]     fill an empty ledger at ADDRESS (a path or postgresql://…)
ledger_size.py ask ADDRESS --reports N        time lists, searches, party pages and additions on it
ledger_size.py pages ADDRESS --reports N      time the pages of the desk on it
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.ledger_scale.bulk import bulk_of
from benchmarks.ledger_scale.made import FIRST_DAY, make, probes

from dragoman.ledger import desk
from dragoman.ledger.database import connect
from dragoman.ledger.store import Ledger
from dragoman.model.evidence import Span
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.reading import Reading
from dragoman.model.records import Event, Origin, Participant, Party, Records
from dragoman.model.report import Report, Snapshot

Question = Callable[[Ledger], object]
_ROUNDS = 60
_ADDED = 60


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("make", "ask", "pages"))
    parser.add_argument("address")
    parser.add_argument("--reports", type=int, default=1_000_000)
    given = parser.parse_args()
    {"make": _make, "ask": _ask, "pages": _pages}[given.what](given.address, given.reports)


def _make(address: str, reports: int) -> None:
    engine = connect(address, create=True)
    began = time.monotonic()

    def tell(number: int) -> None:
        if number % 20_000 == 0 or number == reports:
            print(f"{number:,} reports, {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)

    make(bulk_of(engine), reports, tell)
    print(f"{reports:,} reports made in {time.monotonic() - began:.0f} s")


def _ask(address: str, reports: int) -> None:
    with Ledger.open(address) as ledger:
        for name, make_questions in QUESTIONS.items():
            _print(name, [_timed(ledger, question) for question in make_questions(reports)])
        _print("adding a report", _added(ledger, reports))


def _timed(ledger: Ledger, question: Question) -> float:
    began = time.process_time()
    question(ledger)
    return (time.process_time() - began) * 1000


def _print(name: str, times: list[float]) -> None:
    ordered = sorted(times)
    high = ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)]
    print(f"{name:<44} median {statistics.median(ordered):7.1f} ms   p95 {high:7.1f} ms", flush=True)


def _listing(reports: int) -> list[Question]:
    """Lists of events, filtered as people filter them: by a party, a state, a mode, a time, a place, or several."""
    found: list[Question] = []
    for number, (_, party, state) in enumerate(probes(reports, _ROUNDS)):
        since = FIRST_DAY + timedelta(days=number * 50)
        person, country = PartyChoice((party.key,)), PartyChoice((state.key,), (state.key,))
        wanted = (
            Filter(kinds=("event",), who=(person,)),
            Filter(kinds=("event",), who=(country,), modes=("visit",)),
            Filter(kinds=("event",), modes=("meeting",), since=since, until=since + timedelta(days=90)),
            Filter(kinds=("event",), who=(country,), places=("Geneva",)),
            Filter(kinds=("event",), who=(country, person)),
            Filter(kinds=("event",), statuses=("planned",)),
        )[number % 6]
        found.append(lambda ledger, wanted=wanted: ledger.records(wanted, latest=50))
    return found


def _searching(reports: int) -> list[Question]:
    words = [word for word, _, _ in probes(reports, _ROUNDS)]
    return [lambda ledger, word=word: ledger.ask(desk.saying, [word], 20) for word in words]


def _searching_records(reports: int) -> list[Question]:
    words = [word for word, _, _ in probes(reports, _ROUNDS)]
    return [lambda ledger, word=word: ledger.records(Filter(text=word), latest=12) for word in words]


def _party(reports: int) -> list[Question]:
    """What the page of a party shows: who it is, and the latest of each kind."""

    def ask(ledger: Ledger, choice: PartyChoice) -> None:
        ledger.parties(keys=choice.parties)
        for kind, most in (("event", 30), ("post", 30), ("instrument", 30), ("commitment", 30), ("figure", 100)):
            ledger.records(Filter(kinds=(kind,), who=(choice,)), latest=most)

    choices = [
        PartyChoice((party.key,)) if number % 3 else PartyChoice((state.key,), (state.key,))
        for number, (_, party, state) in enumerate(probes(reports, _ROUNDS))
    ]
    return [lambda ledger, choice=choice: ask(ledger, choice) for choice in choices]


def _counting(reports: int) -> list[Question]:
    wanted = [
        Filter(kinds=("event",), who=(PartyChoice((state.key,), (state.key,)),), modes=("meeting",))
        for _, _, state in probes(reports, _ROUNDS)
    ]
    return [lambda ledger, each=each: ledger.count(each) for each in wanted]


def _naming(reports: int) -> list[Question]:
    return [lambda ledger, name=party.name: ledger.spellings(name) for _, party, _ in probes(reports, _ROUNDS)]


QUESTIONS: dict[str, Callable[[int], list[Question]]] = {
    "a filtered list of events": _listing,
    "a search in reports": _searching,
    "a search in records": _searching_records,
    "a party's page": _party,
    "a count": _counting,
    "a name": _naming,
    "the latest reports": lambda _: [lambda ledger: ledger.reports(100)] * 20,
    "the directory of parties": lambda _: [lambda ledger: ledger.parties(most=120)] * 20,
}


def _added(ledger: Ledger, reports: int) -> list[float]:
    """Milliseconds for a report with two persons and two events, resolution of parties, events and stories included."""
    run = ledger.start("benchmark")
    times = []
    stamp = time.time_ns()
    for number, (word, one, state) in enumerate(probes(reports, _ADDED)):
        other = replace(one, name=f"{state.name}")
        text = (
            f"{one.name} met {other.name} on {word}. {one.name} called {other.name} about {word} and {number} {stamp}."
        )
        page = Snapshot(f"added-{number}", text.encode(), "text/plain")
        reading = _reading(
            Report(f"added-{stamp}-{number}", text, f"Talks on {word} {number}", "2023-06-01", original=page.digest),
            one,
            other,
        )
        began = time.process_time()
        ledger.keep(run, page, 0, reading)
        times.append((time.process_time() - began) * 1000)
    ledger.finish(run)
    return times


def _reading(report: Report, one: object, other: object) -> Reading:
    names = ((one.name, one.kind, one.state), (other.name, "state", other.state))  # type: ignore[attr-defined]
    parties = tuple(
        Party(f"p{place}", kind, name, state, (), (Span(report.text.index(name), report.text.index(name) + len(name)),))
        for place, (name, kind, state) in enumerate(names, 1)
    )
    whole = (Span(0, report.text.index(".") + 1),)
    both = (Participant("p1"), Participant("p2"))
    events = tuple(
        Event("CONSULT", mode, "held", both, (), "Geneva", None, (), whole, Origin("made"), 0.9)
        for mode in ("meeting", "call")
    )
    return Reading(report, Records(parties, events=events))


def _pages(address: str, reports: int) -> None:
    from starlette.testclient import TestClient

    from dragoman.serve.web.app import create_app

    day = (FIRST_DAY + timedelta(days=3600)).isoformat()
    with TestClient(create_app(address), base_url="http://127.0.0.1") as client:
        for name, addresses in _addresses(reports, day, address).items():
            times = []
            for place in addresses:
                began = time.process_time()
                answer = client.get(place)
                times.append((time.process_time() - began) * 1000)
                if answer.status_code != 200:
                    print(f"{place}: {answer.status_code}", file=sys.stderr)
            _print(name, times)


def _addresses(reports: int, day: str, address: str) -> dict[str, list[str]]:
    chosen = list(probes(reports, 20))
    with Ledger.open(address) as ledger:
        events = [row.id for row in ledger.records(Filter(kinds=("event",)), latest=20)]
        told = [row.id for row in ledger.reports(20)]
    return {
        "/reports": ["/reports", "/reports?page=50"] * 5,
        "/reports/ID": [f"/reports/{key}" for key in told],
        "/events": ["/events", "/events?mode=visit", "/events?status=planned", "/events?page=20"] * 3,
        "/events?who=": [f"/events?who={state.key}&mode=meeting" for _, _, state in chosen],
        "/events?who= a person": [f"/events?who={party.key}" for _, party, _ in chosen],
        "/parties": ["/parties", "/parties?kind=person", "/parties?page=9"] * 4,
        "/parties/ID": [f"/parties/{party.key}" for _, party, _ in chosen],
        "/countries/ID": [f"/countries/{state.key}" for _, _, state in chosen],
        "/search?q=": [f"/search?q={word}" for word, _, _ in chosen],
        "/calendar": [f"/calendar?month=20{year}-0{month}" for year in (15, 18, 22) for month in (2, 5, 9)],
        "/figures": ["/figures"] * 6,
        "/sources": ["/sources"] * 3,
        "/events/ID": [f"/events/{key}" for key in events],
        "/": [f"/?on={day}"] * 3,
        "/commitments": [f"/commitments?on={day}"] * 3,
    }


if __name__ == "__main__":
    main()
