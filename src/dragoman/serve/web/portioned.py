"""Which portion of a long list an address asks for: it carries the row that the portion begins after or ends before."""

from typing import Any

from starlette.requests import Request

from dragoman.ledger.statements.portions import Cut, Place, Portion
from dragoman.ledger.store import Ledger
from dragoman.ledger.tellings.event_row import EventRow
from dragoman.ledger.tellings.event_rows import has_cuts
from dragoman.model.filters import Filter

COUNTED_OFF = 20
"""Portions that an address names by their number alone are counted off from the beginning, up to so many."""


def asked(request: Request, size: int, *, counted: bool = False) -> tuple[int, Cut]:
    """The number of the portion asked for, from 1, and its cut; of a list ordered by number if `counted`, else by day.

    An address without a row is of the beginning, or counted off from it, up to `COUNTED_OFF` portions.
    """
    given, page = request.query_params, page_number(request)
    for name, up in (("after", False), ("before", True)):
        place = Place.parse(given.get(name, ""), counted=counted)
        if place is not None:
            return max(page, 2), Cut(place, up=up)
    page = page if page <= COUNTED_OFF else 1
    return page, Cut(skipped=(page - 1) * size)


def page_number(request: Request) -> int:
    """Which portion of a long list the address asks for, from 1."""
    asked_for = request.query_params.get("page", "1")
    return max(int(asked_for), 1) if asked_for.isdigit() and len(asked_for) < 7 else 1


def beside(there: Portion[Any], page: int) -> dict[str, dict[str, object]]:
    """What the addresses of the portions before and after this one carry; only of those that there are."""
    found: dict[str, dict[str, object]] = {}
    if there.back is not None:
        found["back"] = {"page": page - 1, "before": there.back.place} if page > 2 else {}
    if there.on is not None:
        found["on"] = {"page": page + 1, "after": there.on.place}
    return found


def events_of(
    ledger: Ledger, request: Request, wanted: Filter, size: int
) -> tuple[int, list[EventRow], dict[str, dict[str, object]]]:
    """The number of the portion of a list of events that is asked for, its events, and the addresses beside it."""
    page, cut = asked(request, size)
    if has_cuts(wanted):
        there = ledger.occurrences.portion(wanted, size, cut)
        return page, there.rows, beside(there, page)
    page = page_number(request)
    rows = ledger.occurrences.events(wanted, latest=size + 1, before=(page - 1) * size)[::-1]
    links: dict[str, dict[str, object]] = {"back": {"page": page - 1}} if page > 1 else {}
    return page, rows[:size], links | ({"on": {"page": page + 1}} if len(rows) > size else {})
