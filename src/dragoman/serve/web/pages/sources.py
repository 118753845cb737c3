"""Sources: who tells, how much, since when, whose they are, and on whose word."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from dragoman.knowledge.home import home_state
from dragoman.ledger.tellers import Teller, unnamed
from dragoman.resolve.source_owners import is_organ, state_of
from dragoman.serve.web.desk import Desk


@dataclass(frozen=True, slots=True)
class Outlet:
    """A teller with the state it writes from or speaks for, as general knowledge has it."""

    teller: Teller
    state: str | None
    organ: bool


def page(desk: Desk, request: Request) -> Response:
    ledger = desk.ledger()
    outlets = [
        Outlet(each, home_state([each.name], "", certain=True), is_organ(each.name) or state_of(each.name) is not None)
        for each in desk.tellers(ledger, desk.today())
    ]
    return desk.render(
        request, "sources.html", outlets=outlets, number=ledger.count_reports(), unnamed=ledger.ask(unnamed)
    )
