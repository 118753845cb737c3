"""Sources: who tells, how much, since when, whose they are, and on whose word."""

import re
from dataclasses import dataclass
from functools import cache

from starlette.requests import Request
from starlette.responses import Response

from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.home import home_state
from dragoman.ledger.asking.tellers import Teller
from dragoman.model.words import fold
from dragoman.resolve.tellings.source_owners import is_organ, state_of
from dragoman.serve.web.desk import Desk

_BRACKETED = re.compile(r"\s*\([^)]*\)")
_OFFICE = r"(?:press|news|information)\s+(?:office|service|cent(?:re|er))"
_ORGAN = re.compile(rf"\s+(?:(?:general\s+)?secretariat|commission|{_OFFICE})$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Outlet:
    """A teller with the state or bloc it writes from, as general knowledge has it; `speaks` says whether it is an organ
    of that state ("organ"), a medium the state owns ("medium"), or neither known to be ("")."""

    teller: Teller
    state: str | None
    speaks: str


def page(desk: Desk, request: Request) -> Response:
    ledger, as_of = desk.ledger(), desk.as_of(request)
    told, nameless = desk.tellers_then(ledger, as_of) if as_of else desk.tellers(ledger, desk.today())
    return desk.render(
        request,
        "sources.html",
        outlets=[Outlet(each, whose(each.name), _speaks(each.name)) for each in told],
        number=nameless + sum(each.reports for each in told),
        unnamed=nameless,
        as_of=as_of,
    )


def whose(name: str) -> str | None:
    """The state a teller speaks for or writes from; what stands in brackets is of the edition: "(English edition)"."""
    plain = _BRACKETED.sub("", name)
    return state_of(name) or home_state([plain], "", certain=True) or _blocs().get(fold(_ORGAN.sub("", plain)))


@cache
def _blocs() -> dict[str, str]:
    """The organisations that tell of themselves, by any of their names; what is only a group of states has no voice."""
    return {fold(called): key for key, bloc in blocs().items() if not bloc.group for called in bloc.names}


def _speaks(name: str) -> str:
    if is_organ(name):
        return "organ"
    return "medium" if state_of(name) else ""
