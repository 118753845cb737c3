"""Signing in with a token, and out again."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.serve.web import entrance
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.forms import Form


def page(desk: Desk, request: Request) -> Response:
    if desk.visitor(request) is not None:
        return RedirectResponse(_inside(request.query_params.get("next", "")), 303)
    return desk.render(request, "sign_in.html", next=request.query_params.get("next", "/"), wrong=False)


def sign_in(desk: Desk, request: Request, form: Form) -> Response:
    session = desk.entrance.sign_in(form["secret"])
    if session is None:
        return desk.render(request, "sign_in.html", 403, next=form["next"], wrong=True)
    response = RedirectResponse(_inside(form["next"]), 303)
    # Lax: a link in a message leads into the desk; what changes anything carries a form's token besides.
    secure = request.url.scheme == "https"
    response.set_cookie(entrance.COOKIE, session, httponly=True, samesite="lax", secure=secure)
    return response


def sign_out(desk: Desk, request: Request, _form: Form) -> Response:
    desk.entrance.sign_out(request.headers)
    response = RedirectResponse("/sign-in", 303)
    response.delete_cookie(entrance.COOKIE)
    return response


def _inside(address: str) -> str:
    """An address of this desk: what would lead elsewhere leads to the day's page."""
    inside = address.startswith("/") and not address.startswith("//") and "\\" not in address and address.isprintable()
    return address if inside else "/"
