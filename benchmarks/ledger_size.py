"""How fast a large ledger answers: prints percentiles of every question, and what adding a report costs.

ledger_size.py make ADDRESS [--reports N]     fill an empty ledger at ADDRESS (a path or postgresql://…)
ledger_size.py check ADDRESS                  work out samples of it anew, and tell what differs
ledger_size.py ask ADDRESS                    time lists, searches, party pages and additions on it
ledger_size.py pages ADDRESS [PAGE ...]       time the pages of the desk on it
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.ledger_scale import making
from benchmarks.ledger_scale.adding import OLD, add, newest
from benchmarks.ledger_scale.asked import probes, questions
from benchmarks.ledger_scale.checked import check
from benchmarks.ledger_scale.paged import addresses

from dragoman.ledger.store import Ledger

_PROBES, _PAGES = 60, 40


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("make", "check", "ask", "pages"))
    parser.add_argument("address")
    parser.add_argument("names", nargs="*", help="pages or questions to time; all where none is named")
    parser.add_argument("--reports", type=int, default=1_000_000)
    given = parser.parse_args()
    match given.what:
        case "make":
            _make(given.address, given.reports)
        case "check":
            sys.exit("\n".join(check(given.address)) or None)
        case "ask":
            _ask(given.address, given.names)
        case _:
            _pages(given.address, given.names)


def _make(address: str, reports: int) -> None:
    began = time.monotonic()

    def tell(number: int) -> bool:
        print(f"{number:,} reports, {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
        return True

    making.make(address, reports, tell)
    print(f"{reports:,} reports made in {time.monotonic() - began:.0f} s")


def _ask(address: str, names: list[str]) -> None:
    with Ledger.open(address) as ledger:
        chosen = ledger.ask(probes, _PROBES)
        for name, asked in questions(chosen).items():
            if not names or name in names:
                _print(name, [_timed(lambda question=question: question(ledger)) for question in asked])  # type: ignore[misc]
        if not names or "adding" in names:
            for name, day in (("adding the newest report", newest(ledger)), ("adding an old report", OLD)):
                adding = add(ledger, chosen, day)
                _print(name, [_timed(lambda each=adding: next(each)) for _ in chosen])  # type: ignore[misc]


def _pages(address: str, names: list[str]) -> None:
    from starlette.testclient import TestClient

    from dragoman.serve.web.app import create_app

    with Ledger.open(address) as ledger:
        asked = addresses(ledger, ledger.ask(probes, _PAGES))
    app = create_app(address)
    app.state.desk.warm().join()  # as `dragoman serve` does beside its first pages
    with TestClient(app, base_url="http://127.0.0.1") as client:
        for name, places in asked.items():
            if places and (not names or name in names):
                _get(client, places[-1])  # what a page is made with is compiled at its first visit
                _print(name, [_timed(lambda place=place: _get(client, place)) for place in places])  # type: ignore[misc]


def _get(client: object, place: str) -> None:
    answer = client.get(place)  # type: ignore[attr-defined]
    if answer.status_code != 200:
        print(f"{place}: {answer.status_code}", file=sys.stderr)


Time = tuple[float, float]
"""Milliseconds of this process at work, and by the clock."""


def _timed(work: Callable[[], object]) -> Time:
    busy, began = time.process_time(), time.monotonic()
    work()
    return (time.process_time() - busy) * 1000, (time.monotonic() - began) * 1000


def _print(name: str, times: Iterable[Time]) -> None:
    print(
        f"{name:<28}",
        *(_percentiles(*each) for each in zip(("busy", "clock"), zip(*times, strict=True), strict=True)),
        flush=True,
    )


def _percentiles(what: str, times: tuple[float, ...]) -> str:
    ordered = sorted(times)
    high = ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)]
    return f"{what}: median {statistics.median(ordered):7.1f}  95 % {high:7.1f}  first {times[0]:7.1f} ms   "


if __name__ == "__main__":
    main()
