"""One country, and what there is between two of them: an overview, and a page for each side of it."""

from collections.abc import Callable, Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.errors import UsageError
from dragoman.knowledge.blocs import bloc_called, blocs
from dragoman.knowledge.states import states
from dragoman.ledger.rows import PartyRow
from dragoman.model.message import Message
from dragoman.model.words import fold
from dragoman.serve.asking import choice_of
from dragoman.serve.naming import check_word
from dragoman.serve.web import links
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.dossier import Dossier
from dragoman.serve.web.languages import language_of
from dragoman.serve.web.pages import dossier_contacts, dossier_overview, dossier_people, dossier_records
from dragoman.serve.web.pages.parties import all_known, known

Side = Callable[[Desk, Dossier], dict[str, Any]]

SIDES: dict[str, Side] = {
    "overview": dossier_overview.overview,
    "contacts": dossier_contacts.contacts,
    "people": dossier_people.people,
    "agreements": dossier_records.agreements,
    "figures": dossier_records.figures,
    "commitments": dossier_records.commitments,
}


def every(_desk: Desk, request: Request) -> Response:
    """All countries stand in the list of who is named."""
    return RedirectResponse(links.Carrier(request).with_("/parties", kind="state"), 303)


def country(desk: Desk, request: Request) -> Response:
    code = request.path_params["code"].upper()
    if code not in states() and (bloc := bloc_called(code)) is not None:
        return RedirectResponse(_of_bloc(desk, bloc), 303)
    if code != request.path_params["code"]:
        return RedirectResponse(links.Carrier(request).moved(links.country(code)), 303)
    row = known(desk, code, desk.as_of(request))
    return _page(desk, request, (row,), links.country(code))


def _of_bloc(desk: Desk, bloc: str) -> str:
    """Where a bloc is shown, which is no country: on its own page, or what is found where no report names it."""
    name = blocs()[bloc].name
    keys = [key for key, _, folded in desk.ledger().spellings(name) if folded == fold(name)]
    rows = [row for row in desk.ledger().parties(keys=keys) if row.kind in ("bloc", "body")] if keys else []
    return links.party(rows[0]) if rows else links.asking("/search", q=name)


def pair(desk: Desk, request: Request) -> Response:
    one, other = request.path_params["one"].upper(), request.path_params["other"].upper()
    if links.pair(one, other) != request.url.path:
        return RedirectResponse(links.Carrier(request).moved(links.pair(one, other)), 303)
    if one == other or not {one, other} <= set(states()):
        raise UsageError(
            Message("{one} – {other}", one=one, other=other),
            "these are not the codes of two countries.",
            code="unknown-party",
        )
    # The address is the same in every language; on the page the two stand by the names they have in it.
    rows = sorted(all_known(desk, (one, other), desk.as_of(request)), key=desk.wording(request).place_in_order)
    return _page(desk, request, rows, links.pair(one, other))


def _page(desk: Desk, request: Request, rows: Sequence[PartyRow], address: str) -> Response:
    who = tuple(choice_of(row) for row in rows)
    other = rows[1] if len(rows) > 1 else None
    as_of = desk.as_of(request)
    day, language, view = desk.day(request), language_of(request), desk.view_of(request)
    found = Dossier(rows[0], other, who, address, day, request.query_params, as_of, language, view)
    side = check_word(request.query_params.get("tab", "overview"), SIDES, "tab")
    values = SIDES[side](desk, found)
    return desk.render(
        request, f"country_{side}.html", dossier=found, tab=side, tabs=tuple(SIDES), day=found.day, **values
    )
