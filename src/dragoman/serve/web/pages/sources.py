"""Sources: who tells, how much, since when, whose they are, and on whose word."""

import re
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from dragoman.knowledge.home import home_state
from dragoman.ledger.tellers import Teller, unnamed
from dragoman.resolve.source_owners import is_organ, state_of
from dragoman.serve.web.desk import Desk

_BRACKETED = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Outlet:
    """A teller with the state it writes from, as general knowledge has it; `speaks` says whether it is an organ of that
    state ("organ"), a medium the state owns ("medium"), or neither known to be ("")."""

    teller: Teller
    state: str | None
    speaks: str


def page(desk: Desk, request: Request) -> Response:
    ledger, as_of = desk.ledger(), desk.as_of(request)
    if as_of:
        told, nameless = desk.tellers_then(ledger, as_of)
    else:
        told, nameless = desk.tellers(ledger, desk.today()), ledger.ask(unnamed)
    return desk.render(
        request,
        "sources.html",
        outlets=[Outlet(each, _state(each.name), _speaks(each.name)) for each in told],
        number=nameless + sum(each.reports for each in told),
        unnamed=nameless,
        as_of=as_of,
    )


def _state(name: str) -> str | None:
    """The state a teller speaks for or writes from; what stands in brackets is of the edition: "(English edition)"."""
    return state_of(name) or home_state([_BRACKETED.sub("", name)], "", certain=True)


def _speaks(name: str) -> str:
    if is_organ(name):
        return "organ"
    return "medium" if state_of(name) else ""
