"""Pages that the desk looks at itself when it opens, so that what they are made with is loaded and compiled by then."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import Any
from urllib.parse import quote, urlsplit

from starlette.requests import Request
from starlette.routing import Match, Route

from dragoman.errors import DragomanError
from dragoman.ledger.asking.tellers import tellers
from dragoman.ledger.store import Ledger
from dragoman.model.dates import printed_day
from dragoman.model.filters import Filter
from dragoman.serve.accounts import ROLES
from dragoman.serve.web import links
from dragoman.serve.web.entrance import Visitor

_LISTS = ("/events", "/instruments", "/figures", "/commitments", "/calendar", "/parties", "/sources")
_TABS = ("contacts", "people", "agreements", "figures", "commitments")
_SEVERAL = 60  # parties of a kind: pages of those named most and of those named less are made differently


def rehearse(ledger: Ledger, routes: Sequence[Route], today: date) -> None:
    """Answers a question of every sort and forgets the answers; what is wrong with one of them its visitor is told."""
    for address in addresses(ledger, today):
        _look(routes, address)


def addresses(ledger: Ledger, today: date) -> list[str]:
    """A page of every sort: of what is named most, and of what is named less; as of now, and of the days of the first
    and the last report, since what was known by a day is counted from the nearer end."""
    last, told = ledger.reports(1), ledger.ask(tellers)
    ends = [end for each in told for said in (each.first, each.last) if (end := printed_day(said))] or [today]
    early, day = min(ends).isoformat(), min(today, max(ends)).isoformat()
    then = f"as_of={day}"
    found = ["/", f"/?on={day}", *_LISTS, *(f"{each}?{then}" for each in _LISTS), "/reports", "/search?q=talks"]
    found += [f"/reports/{row.id}" for row in last]
    found += [f"/events/{row.id}" for row in ledger.records(Filter(kinds=("event",)), latest=1, quoted=False)]
    for kind in ("state", "person", "body"):
        rows = ledger.parties(kinds=(kind,), most=_SEVERAL)
        found.append(f"/parties?kind={kind}")
        for row in dict.fromkeys((*rows[:1], *rows[-1:])):
            page, who = links.party(row), f"who={quote(row.id)}"
            found += [page, f"{page}?{then}", f"{page}?on={day}", f"/events?{who}", f"/search?q=talks&kind=event&{who}"]
            if kind == "state":
                found += [f"{page}?tab={tab}" for tab in _TABS]
                found += [f"/figures?{who}", f"/calendar?{who}", f"/events?{who}&since={day[:4]}&{then}"]
                found += [f"{links.annual(row.id, day[:4])}{asked}" for asked in ("", f"?{then}")]
        found += [f"{links.party(row)}?as_of={early}" for row in rows[:1]]
        if kind == "state" and len(rows) > 1:
            pair = links.pair(*sorted((rows[0].id, rows[1].id)))
            found += [pair, f"{pair}?{then}", *(f"{pair}?tab={tab}" for tab in _TABS)]
    return [*found, f"/parties?as_of={early}", f"/search?q=talks&since={day[:7]}", "/review", "/changes", "/help"]


def _look(routes: Sequence[Route], address: str) -> None:
    asked = urlsplit(address)
    scope: dict[str, Any] = {
        "type": "http", "method": "GET", "scheme": "http", "path": asked.path, "query_string": asked.query.encode(),
        "headers": [(b"host", b"localhost")], "state": {"visitor": Visitor("", ROLES[-1])},
    }  # fmt: skip
    for route in routes:
        fits, more = route.matches(scope)
        if fits is Match.FULL:
            with suppress(DragomanError):
                route.endpoint(Request({**scope, **more}))
            return
