"""The first page of all: what the desk is, how to fill it, and the samples at one press of a button."""

from starlette.requests import Request
from starlette.responses import Response

from dragoman.serve.web.desk import Desk


def welcome(desk: Desk, request: Request) -> Response:
    return desk.render(request, "welcome.html", empty=not desk.holds_reports())
