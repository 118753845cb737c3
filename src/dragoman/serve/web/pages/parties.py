"""Everybody and everything that reports name."""

from starlette.requests import Request
from starlette.responses import Response

from dragoman.errors import UsageError
from dragoman.ledger.rows import PartyRow
from dragoman.model.schema import record_kinds
from dragoman.serve.export.listing import of_parties
from dragoman.serve.naming import check_word
from dragoman.serve.web import takeaway
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


def known(desk: Desk, key: str) -> PartyRow:
    """The party of this id. Raises UsageError where there is none."""
    found = desk.ledger().parties(keys=(key,))
    if not found:
        raise UsageError(f'"{key}"', "nobody and nothing of this id is in the ledger.", code="unknown-party")
    return found[0]
