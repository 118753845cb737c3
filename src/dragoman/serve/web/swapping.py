"""Whether a page is sent whole, or what is new of it alone, to a page that is open already: decided here and nowhere
else. Both are made of the same templates: `base.html` puts them into `page.html` or `part.html`."""

from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

_KIND = "hx-request-type"  # what htmx says it is going to put in: "partial", or "full"


def is_part(request: Request) -> bool:
    """Whether an open page asks for what is new of it; to whomever goes back to it, it is sent whole."""
    return request.headers.get(_KIND) == "partial"


def leads_elsewhere(request: Request) -> bool:
    """Whether what was asked for has led to another page than the one that is open, as where a session has ended."""
    opened = urlsplit(request.headers.get("hx-current-url", "")).path
    return is_part(request) and request.method == "GET" and opened != request.url.path


def onward(request: Request) -> Response:
    """Lets the browser open the other page itself."""
    return marked(request, Response(headers={"hx-redirect": _address(request)}))


def marked(request: Request, response: Response) -> Response:
    """The answer, which no cache may take for that to another kind of question. What came of a form that was not kept
    has no address of its own, and the page that is open keeps its."""
    response.headers["vary"] = _KIND
    if is_part(request) and request.method == "POST":
        response.headers["hx-replace-url"] = "false"
    return response


def at_its_address(request: Request, response: Response) -> Response:
    """The answer with the address it is at, which the page that asked cannot see where it was led on to it."""
    if is_part(request):
        response.headers["hx-push-url"] = _address(request)
    return response


def _address(request: Request) -> str:
    query = f"?{request.url.query}" if request.url.query else ""
    return f"/{request.url.path.lstrip('/')}{query}"
