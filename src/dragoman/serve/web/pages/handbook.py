"""Help: keys, the codebook from the vocabulary files, and how a number is made."""

from starlette.requests import Request
from starlette.responses import Response

from dragoman.serve.web.desk import Desk
from dragoman.serve.web.keys import keys


def page(desk: Desk, request: Request) -> Response:
    return desk.render(request, "help.html", keys=keys())
