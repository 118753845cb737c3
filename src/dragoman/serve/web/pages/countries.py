"""One country, and what there is between two of them."""

from collections import defaultdict
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.errors import UsageError
from dragoman.knowledge.states import states
from dragoman.ledger.rows import RecordRow
from dragoman.model.filters import Filter
from dragoman.model.schema import record_kinds
from dragoman.serve.asking import choice_of
from dragoman.serve.web import links
from dragoman.serve.web.charts import contact_chart, series_of
from dragoman.serve.web.contacts import CONTACTS, counterparts
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.pages.parties import known, of_kind

_LATEST = 30
_PENDING = ("planned", "proposed")


def country(desk: Desk, request: Request) -> Response:
    code = request.path_params["code"].upper()
    if code != request.path_params["code"]:
        return RedirectResponse(links.country(code), 303)
    row = known(desk, code)
    rows = desk.ledger().records(Filter(who=(choice_of(row),)))
    return _render(desk, request, rows, party=row, other=None, counterparts=counterparts(of_kind(rows, "event"), code))


def pair(desk: Desk, request: Request) -> Response:
    one, other = request.path_params["one"].upper(), request.path_params["other"].upper()
    if links.pair(one, other) != request.url.path:
        return RedirectResponse(links.pair(one, other), 303)
    if one == other or not {one, other} <= set(states()):
        raise UsageError(f"{one} – {other}", "these are not the codes of two countries.", code="unknown-party")
    left, right = known(desk, one), known(desk, other)
    rows = desk.ledger().records(Filter(who=(choice_of(left), choice_of(right))))
    return _render(desk, request, rows, party=left, other=right, counterparts=[])


def _render(desk: Desk, request: Request, rows: list[RecordRow], **values: Any) -> Response:
    events, commitments, day = of_kind(rows, "event"), of_kind(rows, "commitment"), desk.day(request)
    return desk.render(
        request,
        "country.html",
        day=day,
        chart=contact_chart([event for event in events if event.type in CONTACTS]),
        events=events[::-1][:_LATEST],
        event_number=len(events),
        ahead=[event for event in events if event.status in _PENDING][::-1],
        instruments=by_status(of_kind(rows, "instrument")),
        series=series_of(of_kind(rows, "figure")),
        commitments=commitments[::-1],
        people=people(rows),
        **values,
    )


def by_status(rows: list[RecordRow]) -> list[tuple[str, list[RecordRow]]]:
    """Instruments under each status there is, in the order of an instrument's life."""
    groups: dict[str, list[RecordRow]] = defaultdict(list)
    for row in rows:
        groups[row.status or ""].append(row)
    order = record_kinds()["instrument"].statuses
    return sorted(groups.items(), key=lambda item: order.index(item[0]) if item[0] in order else len(order))


def people(rows: list[RecordRow]) -> list[RecordRow]:
    """Posts, each person's each title once as last observed, the latest first."""
    seen: set[tuple[str, str | None]] = set()
    found = []
    for row in sorted(of_kind(rows, "post"), key=lambda row: row.published or "", reverse=True):
        holder = next((part.party for part in row.parts), "")
        if (holder, row.name) not in seen:
            seen.add((holder, row.name))
            found.append(row)
    return found
