"""The pages, each a function from the desk and a request to a response; `routes` says which address is which."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.errors import UsageError
from dragoman.model.message import Message
from dragoman.serve.web.asked_names import strange
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.entrance import Visitor
from dragoman.serve.web.forms import Form
from dragoman.serve.web.pages import (
    agenda,
    annual,
    board,
    changes,
    countries,
    events,
    figures,
    first_run,
    handbook,
    identity,
    lists,
    parties,
    party,
    reports,
    reviewing,
    saving,
    searching,
    sign_in,
    sources,
    today,
    working,
)
from dragoman.serve.web.unchanged import once

Page = Callable[[Desk, Request], Response]


@dataclass(frozen=True, slots=True)
class Action:
    """What a form does, who may do it (nobody in particular where `role` is empty), whether it brings files, and
    whether it may make parties one, so that what is linked with them follows once it is answered."""

    does: Callable[[Desk, Request, Form], Response]
    role: str = "reviewer"
    files: bool = False
    merges: bool = False


_PAGES: dict[str, Page] = {
    "/": today.page,
    "/reports": reports.all_reports,
    "/reports.{form}": reports.download,
    "/reports/{key}": reports.report,
    "/originals/{digest}": reports.original,
    "/events": partial(lists.records, kind="event"),
    "/events.{form}": partial(lists.download, kind="event"),
    "/instruments": partial(lists.records, kind="instrument"),
    "/instruments.{form}": partial(lists.download, kind="instrument"),
    "/figures": figures.page,
    "/figures.{form}": figures.download,
    "/commitments": board.page,
    "/commitments.{form}": board.download,
    "/events/{key}": partial(events.page, kind="event"),
    "/instruments/{key}": partial(events.page, kind="instrument"),
    "/figures/{key}": partial(lists.record, kind="figure"),
    "/commitments/{key}": partial(lists.record, kind="commitment"),
    "/posts/{key}": partial(lists.record, kind="post"),
    "/parties": parties.directory,
    "/parties.{form}": parties.download,
    "/parties/{key}": party.page,
    "/names": parties.suggested,
    "/countries": countries.every,
    "/countries/{code}/annual": annual.latest,
    "/countries/{code}/annual/{year}.docx": annual.document,
    "/countries/{code}/annual/{year}": annual.page,
    "/countries/{code}": countries.country,
    "/countries/{one}/{other}": countries.pair,
    "/calendar": agenda.page,
    "/calendar.{form}": agenda.download,
    "/changes": changes.page,
    "/identity": identity.page,
    "/changes.{form}": changes.download,
    "/review": reviewing.page,
    "/search": searching.page,
    "/search.{form}": searching.download,
    "/sources": sources.page,
    "/help": handbook.page,
    "/welcome": first_run.welcome,
    "/reading": working.jobs,
    "/reading/{key}": working.job,
    "/anew": working.anew,
    "/sign-in": sign_in.page,
    "/sign-in/elsewhere": sign_in.elsewhere,
    "/sign-in/back": sign_in.back,
}

_ACTIONS: dict[str, Action] = {
    "/samples": Action(working.samples),
    "/reading": Action(working.send, files=True),
    "/reading/{key}/stop": Action(working.stop),
    "/reading/{key}/again": Action(working.again),
    "/anew": Action(working.read_anew, role="admin"),
    "/anew/accept": Action(working.accept, role="admin"),
    "/review": Action(reviewing.answer, merges=True),
    "/review/undo": Action(reviewing.undo, merges=True),
    "/identity": Action(identity.decide, merges=True),
    "/search/saved": Action(saving.save, role="reader"),
    "/sign-in": Action(sign_in.sign_in, role=""),
    "/sign-out": Action(sign_in.sign_out, role=""),
}

# What may be seen before there is a ledger.
_ALWAYS = {"/help", "/welcome", "/reading", "/reading/{key}", "/sign-in", "/sign-in/elsewhere", "/sign-in/back"}


def routes(desk: Desk) -> list[Route]:
    """Every page with its address; all but a few lead to the welcome where there is nothing to show yet.

    Whatever changes anything is a form: it is read here, its token checked, and whether the visitor may do it.
    """
    found = [
        Route(
            path,
            _knowing(path, _bound(desk, _once(page) if _is_file(path) else page, always=path in _ALWAYS)),
            methods=["GET"],
            name=path,
        )
        for path, page in _PAGES.items()
    ]

    forms = [
        Route(path, _acting(desk, action), methods=["POST"], name=f"POST {path}") for path, action in _ACTIONS.items()
    ]
    return [*found, *forms]


def _is_file(path: str) -> bool:
    """Whether what is at this address is taken away or followed by a program, and shown by no browser."""
    return path.endswith((".{form}", ".docx")) or path.startswith("/originals/")


def _once(page: Page) -> Page:
    return lambda desk, request: once(request, page(desk, request))


def _knowing(path: str, answer: Callable[[Request], Response]) -> Callable[[Request], Response]:
    """The answer to an address, once it is known whether its page knows what it asks for."""

    def known(request: Request) -> Response:
        found = request.state.strange = strange(request, path)
        if found is not None and _is_file(path):
            raise found.refusal()
        return answer(request)

    return known


def _acting(desk: Desk, action: Action) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        visitor = desk.visitor(request)
        if action.role and (visitor is None or not visitor.may(action.role)):
            raise UsageError(
                "This form",
                _needs(visitor, action.role),
                remedy="Ask who runs the desk.",
                code="not-allowed",
            )
        form = await desk.forms.read(request, files=action.files)
        try:
            response = await run_in_threadpool(action.does, desk, request, form)
        finally:
            await form.data.close()
        if action.merges:
            response.background = BackgroundTask(desk.ledger().carry_on)
        return response

    return answer


def _needs(visitor: Visitor | None, role: str) -> Message:
    if visitor is None:
        return Message("sending it needs the role {role}.", role=Message(role))
    return Message(
        "you are {name}, a {own}; sending it needs the role {role}.",
        name=visitor.name, own=Message(visitor.role), role=Message(role),
    )  # fmt: skip


def _bound(desk: Desk, page: Page, *, always: bool) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        if always:
            return page(desk, request)
        if not desk.holds_reports():
            return first_run.welcome(desk, request, status=404 if request.path_params else 200)
        with desk.ledger().moment():
            return page(desk, request)

    return answer
