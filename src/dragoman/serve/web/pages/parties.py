"""Everybody and everything that reports name; and one of them."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.errors import UsageError
from dragoman.ledger.rows import PartyRow, RecordRow
from dragoman.model.filters import Filter
from dragoman.model.schema import record_kinds
from dragoman.serve.asking import choice_of
from dragoman.serve.export.listing import of_parties
from dragoman.serve.naming import check_word
from dragoman.serve.web import links, takeaway
from dragoman.serve.web.charts.contacts import by_level
from dragoman.serve.web.charts.figures import series_of
from dragoman.serve.web.contacts import CONTACTS, companions
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.pages.reports import page_number

_PAGE = 120
_LATEST = 30


def directory(desk: Desk, request: Request) -> Response:
    kind, text, rows = _asked(desk, request)
    page = page_number(request)
    return desk.render(
        request,
        "parties.html",
        rows=rows[(page - 1) * _PAGE : page * _PAGE],
        number=len(rows),
        page=page,
        size=_PAGE,
        kind=kind,
        text=text,
        party_kinds=record_kinds()["party"].kinds,
    )


def download(desk: Desk, request: Request) -> Response:
    """Everybody and everything asked for, all portions of the list."""
    _, _, rows = _asked(desk, request)
    return takeaway.given(request, of_parties(rows, takeaway.about(desk, request, len(rows))))


def _asked(desk: Desk, request: Request) -> tuple[str | None, str | None, list[PartyRow]]:
    asked = request.query_params.get("kind")
    kind = check_word(asked, record_kinds()["party"].kinds, "kind") if asked else None
    text = request.query_params.get("text") or None
    return kind, text, desk.ledger().parties(kinds=(kind,) if kind else (), text=text)


def party(desk: Desk, request: Request) -> Response:
    key = request.path_params["key"]
    kept = desk.ledger().identities.find(key)
    if kept != key:  # merged since: old addresses go on leading somewhere
        return RedirectResponse(f"/parties/{quote(kept, safe='')}", 303)
    row = known(desk, key)
    address = links.party(row)
    if address.startswith("/countries/"):
        return RedirectResponse(address, 303)
    rows = desk.ledger().records(Filter(who=(choice_of(row),)))
    events = of_kind(rows, "event")
    met = [event for event in events if event.type in CONTACTS]
    return desk.render(
        request,
        "party.html",
        party=row,
        posts=of_kind(rows, "post")[::-1],
        events=events[::-1][:_LATEST],
        event_number=len(events),
        companions=companions(met, row.id)[:16],
        chart=by_level(met),
        instruments=of_kind(rows, "instrument")[::-1],
        series=series_of(of_kind(rows, "figure")),
        commitments=of_kind(rows, "commitment"),
    )


def known(desk: Desk, key: str) -> PartyRow:
    """The party of this id. Raises UsageError where there is none."""
    found = desk.ledger().parties(keys=(key,))
    if not found:
        raise UsageError(f'"{key}"', "nobody and nothing of this id is in the ledger.", code="unknown-party")
    return found[0]


def of_kind(rows: list[RecordRow], kind: str) -> list[RecordRow]:
    return [row for row in rows if row.kind == kind]
