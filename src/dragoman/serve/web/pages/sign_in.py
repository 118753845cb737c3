"""Signing in with a token, and out again."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.errors import UsageError
from dragoman.model.message import Message
from dragoman.serve.web import entrance
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.forms import Form

_KEY = "dragoman-elsewhere"  # the cookie that ties a sign-in elsewhere to this browser
_PATIENCE = 600  # seconds


def page(desk: Desk, request: Request) -> Response:
    if desk.visitor(request) is not None:
        return RedirectResponse(_inside(request.query_params.get("next", "")), 303)
    return desk.render(
        request, "sign_in.html", next=request.query_params.get("next", "/"), wrong=False, access=desk.entrance.access
    )


def sign_in(desk: Desk, request: Request, form: Form) -> Response:
    peer = request.client.host if request.client else ""
    session = desk.entrance.sign_in(form["secret"], request.headers, peer)
    if session is None:
        return desk.render(request, "sign_in.html", 403, next=form["next"], wrong=True, access=desk.entrance.access)
    return _in(request, session, form["next"])


def elsewhere(desk: Desk, request: Request) -> Response:
    """Sends the visitor to the service where people of the organisation sign in."""
    service = desk.entrance.access.elsewhere
    if service is None:
        raise UsageError("Signing in elsewhere", "no service is set up for it.", code="unknown-service")
    callback = str(request.base_url).rstrip("/") + "/sign-in/back"
    address, key = service.begin(callback, request.query_params.get("next", "/"))
    response = RedirectResponse(address, 303)
    secure = request.url.scheme == "https"
    response.set_cookie(_KEY, key, max_age=_PATIENCE, path="/sign-in", httponly=True, samesite="lax", secure=secure)
    return response


def back(desk: Desk, request: Request) -> Response:
    """Lets in whom the service has signed in, if the file of accounts knows the name."""
    service = desk.entrance.access.elsewhere
    if service is None:
        raise UsageError("Signing in elsewhere", "no service is set up for it.", code="unknown-service")
    name, onward = service.finish(request.cookies.get(_KEY, ""), str(request.url))
    session = desk.entrance.admit(name)
    if session is None:
        raise UsageError(
            "Signing in",
            Message("the service knows you as {name}; nobody of this name may open this desk.", name=name),
            remedy="Ask who runs the desk.",
            code="not-allowed",
        )
    response = _in(request, session, onward)
    response.delete_cookie(_KEY, path="/sign-in")
    return response


def _in(request: Request, session: str, onward: str) -> Response:
    response = RedirectResponse(_inside(onward), 303)
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
