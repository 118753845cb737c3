"""The pages, each a function from the desk and a request to a response; `routes` says which address is which."""

from collections.abc import Callable
from functools import partial

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.serve.web.desk import Desk
from dragoman.serve.web.pages import (
    agenda,
    board,
    countries,
    figures,
    first_run,
    handbook,
    lists,
    parties,
    reports,
    searching,
    sources,
    today,
)

Page = Callable[[Desk, Request], Response]

_PAGES: dict[str, Page] = {
    "/": today.page,
    "/reports": reports.all_reports,
    "/reports/{key}": reports.report,
    "/originals/{digest}": reports.original,
    "/events": partial(lists.records, kind="event"),
    "/events.{form}": partial(lists.download, kind="event"),
    "/instruments": partial(lists.records, kind="instrument"),
    "/instruments.{form}": partial(lists.download, kind="instrument"),
    "/figures": figures.page,
    "/figures.{form}": partial(lists.download, kind="figure"),
    "/commitments": board.page,
    "/commitments.{form}": board.download,
    "/events/{key}": partial(lists.record, kind="event"),
    "/instruments/{key}": partial(lists.record, kind="instrument"),
    "/figures/{key}": partial(lists.record, kind="figure"),
    "/commitments/{key}": partial(lists.record, kind="commitment"),
    "/posts/{key}": partial(lists.record, kind="post"),
    "/parties": parties.directory,
    "/parties/{key}": parties.party,
    "/countries/{code}": countries.country,
    "/countries/{one}/{other}": countries.pair,
    "/calendar": agenda.page,
    "/calendar.ics": agenda.feed_of,
    "/search": searching.page,
    "/sources": sources.page,
    "/help": handbook.page,
    "/welcome": first_run.welcome,
    "/loading": first_run.loading,
}

# What may be seen before there is a ledger.
_ALWAYS = {"/help", "/welcome", "/loading"}


def routes(desk: Desk) -> list[Route]:
    """Every page with its address; all but a few lead to the welcome where there is nothing to show yet."""
    found = [
        Route(path, _bound(desk, page, always=path in _ALWAYS), methods=["GET"], name=path)
        for path, page in _PAGES.items()
    ]

    async def load_samples(request: Request) -> Response:
        return await first_run.load_samples(desk, request)

    return [*found, Route("/samples", load_samples, methods=["POST"], name="samples")]


def _bound(desk: Desk, page: Page, *, always: bool) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        if not always and not desk.holds_reports():
            return first_run.welcome(desk, request)
        return page(desk, request)

    return answer
