"""Everybody and everything that reports name."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from dragoman.errors import UsageError
from dragoman.ledger.asking import overview
from dragoman.ledger.asking.directory import (
    MOST,
    count_parties,
    count_parties_then,
    keys_in_portions,
    parties_then,
)
from dragoman.ledger.parties.successors import successions
from dragoman.ledger.rows import PartyRow
from dragoman.ledger.statements.chunks import chunks
from dragoman.model.message import Message
from dragoman.model.schema import record_kinds
from dragoman.serve.export.listing import of_parties
from dragoman.serve.naming import check_word
from dragoman.serve.web import takeaway
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.in_latin import english_name
from dragoman.serve.web.portioned import asked, beside, page_number

_PAGE = 120
_SUGGESTED = 8


def directory(desk: Desk, request: Request) -> Response:
    kinds, text = _asked(request)
    ledger, as_of = desk.ledger(), desk.as_of(request)
    links: dict[str, dict[str, object]] | None = None  # told by their numbers, of what was known on a day
    if as_of:
        page = page_number(request)
        then = ledger.ask(parties_then, kinds, None, text, as_of, page * _PAGE)
        there = dict(list(then.items())[(page - 1) * _PAGE :])
        rows, number = (
            ledger.ask(overview.rows_then, there, as_of, recorded=False),
            ledger.ask(count_parties_then, kinds, None, text, as_of),
        )
    else:
        page, cut = asked(request, _PAGE, counted=True)
        portion = ledger.ask(overview.parties_after, kinds, text, _PAGE, cut)
        rows, number, links = portion.rows, ledger.ask(count_parties, kinds, text), beside(portion, page)
    return desk.render(
        request,
        "parties.html",
        rows=_in_order(desk, request, rows),
        beside=links,
        as_of=as_of,
        number=number,
        more=number == MOST and bool(kinds or text or as_of),
        page=page,
        size=_PAGE,
        kind=next(iter(kinds), None),
        text=text,
        party_kinds=record_kinds()["party"].kinds,
    )


def download(desk: Desk, request: Request) -> Response:
    """Everybody and everything asked for, all portions of the list."""
    kinds, text = _asked(request)
    ledger = desk.ledger()
    as_of = desk.as_of(request)
    rows = ledger.parties(kinds, text=text, as_of=as_of, reasons=True)
    if not as_of:  # what was known on a day is cut into portions in this very order
        known = {row.id: row for row in rows}
        rows = [known[key] for key in ledger.ask(keys_in_portions, kinds, text) if key in known]
    rows = [row for some in chunks(rows, _PAGE) for row in _in_order(desk, request, some)]
    told = ledger.ask(successions, None, as_of)
    return takeaway.given(desk, request, of_parties(rows, told, takeaway.about(desk, request, len(rows))))


def _in_order(desk: Desk, request: Request, rows: Iterable[PartyRow]) -> list[PartyRow]:
    """The most reported first; those that equally many reports name in the order of the alphabet."""
    place = desk.wording(request).place_in_order
    return sorted(rows, key=lambda row: (-row.reports, place(row)))


def suggested(desk: Desk, request: Request) -> Response:
    """Parties whose names begin with what somebody has typed so far into a field, whatever it is called; those told of
    most first."""
    typed = " ".join(next(iter(request.query_params.values()), "").split())[:80]
    rows = desk.ledger().parties((), text=f"{typed}*", most=_SUGGESTED) if len(typed) > 1 else []
    alike = Counter(row.name for row in rows)
    alone = {name for name, number in alike.items() if number == 1}
    return HTMLResponse(desk.text(request, "names.html", rows=rows, alone=alone))


def _asked(request: Request) -> tuple[tuple[str, ...], str | None]:
    """The kinds and the words of names that are asked for."""
    asked = request.query_params.get("kind")
    kinds = (check_word(asked, record_kinds()["party"].kinds, "kind"),) if asked else ()
    return kinds, english_name(request.query_params.get("text", "")) or None


def known(desk: Desk, key: str, as_of: date | None = None) -> PartyRow:
    """The party of this id, as it was known on a day. Raises UsageError where there is none."""
    return all_known(desk, (key,), as_of)[0]


def all_known(desk: Desk, keys: Sequence[str], as_of: date | None = None) -> list[PartyRow]:
    """The parties of these ids, in their order, as they were known on a day. Raises UsageError where one is missing."""
    found = {row.id: row for row in desk.ledger().parties(keys=keys, as_of=as_of, reasons=True, recorded=as_of is None)}
    missing = [key for key in keys if key not in found]
    if as_of is not None and missing:  # not named by then
        nothing: dict[str, Any] = {"names": (), "reports": 0, "records": 0, "first": None, "last": None}
        found |= {row.id: replace(row, **nothing) for row in desk.ledger().parties(keys=missing)}
    for key in keys:
        if key not in found:
            raise UsageError(
                Message('"{name}"', name=key), "nobody and nothing of this id is in the ledger.", code="unknown-party"
            )
    return [found[key] for key in keys]
