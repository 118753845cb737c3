"""The first page of all: what the desk is, how to fill it, and the samples at one press of a button."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.serve.web.desk import Desk
from dragoman.serve.web.forms import Form


def welcome(desk: Desk, request: Request) -> Response:
    return desk.render(request, "welcome.html", empty=not desk.holds_reports(), progress=desk.loading.progress)


def load_samples(desk: Desk, _request: Request, _form: Form) -> Response:
    desk.loading.start()
    return RedirectResponse("/loading", 303)


def loading(desk: Desk, request: Request) -> Response:
    progress = desk.loading.progress
    if progress.finished:
        return RedirectResponse("/", 303)
    if not progress.running and not progress.error:
        return RedirectResponse("/welcome", 303)
    response = desk.render(request, "loading.html", progress=progress)
    if progress.running:
        response.headers["refresh"] = "2"
    return response
