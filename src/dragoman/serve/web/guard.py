"""What stands before every page: known host names, a strict policy for content, and who is asking."""

import ipaddress
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from dragoman.errors import UsageError
from dragoman.serve.web.entrance import Entrance

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
# A name or address with its port: what else is said for a host would stand in the addresses of feeds.
_HOST = re.compile(r"(?P<name>[^\s:@/\[\]]+|\[[0-9a-f:.]+\])(:\d{1,5})?")
_OPEN_TO_ALL = ("/static/", "/sign-in")


def check_exposure(host: str, names: Sequence[str], *, asks: bool) -> None:
    """Refuses to be reached from other machines without asking who is there, or by no name. Raises UsageError."""
    reached = [f"--host {host}"] if not is_loopback(host) else []
    reached += [f"--name {name}" for name in names if not is_loopback(name)]
    if reached and not asks:
        raise UsageError(
            reached[0],
            "other machines could read and change this ledger, and nobody would be asked who they are.",
            remedy="Give people tokens (dragoman token add NAME), or this run one (--token), trust a proxy "
            "(--proxy-header), or let them sign in at a service (--oidc); or leave it out and use a tunnel: "
            "ssh -L 8417:127.0.0.1:8417 this-machine",
            code="public-host",
        )
    if is_wildcard(host) and not names:
        raise UsageError(
            f"--host {host}",
            "the desk would not know by which name it is called, and answers to no other.",
            remedy="Say it: --name desk.example.org",
            code="no-name",
        )


def is_loopback(host: str) -> bool:
    """Whether a host name or address is of this machine alone."""
    if host == "localhost":
        return True
    address = _address(host)
    return address is not None and address.is_loopback


def is_wildcard(host: str) -> bool:
    """Whether a host stands for every address of the machine."""
    address = _address(host)
    return address is not None and address.is_unspecified


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return None


class Guard:
    """Answers only to its own names, so that no page on the web can read the desk by renaming itself to it; lets in
    only whom the entrance knows, and gives every answer its headers."""

    def __init__(self, app: Any, entrance: Entrance) -> None:
        self._app = app
        self._entrance = entrance
        self._names = {name.casefold() for name in entrance.access.names}

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Any) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for field, value in _HEADERS.items():
                    headers.setdefault(field, value)
                # The desk's own scripts and styles hold nothing of the ledger: a browser keeps them and asks for news.
                own = scope["path"].startswith("/static/")
                headers.setdefault("cache-control", "no-cache" if own else "no-store")
            await send(message)

        refusal = self._refusal(scope)
        await (refusal or self._app)(scope, receive, guarded)

    def _refusal(self, scope: Any) -> Response | None:
        """What to answer instead of a page; None where the page may be shown, with the visitor noted in the scope."""
        headers = Headers(scope=scope)
        called = _HOST.fullmatch(headers.get("host", "").casefold())
        name = called["name"] if called else ""
        if not is_loopback(name) and name.strip("[]") not in self._names:
            return PlainTextResponse("This desk does not answer to this name.", 421)
        peer = scope["client"][0] if scope.get("client") else ""
        proxy = self._entrance.access.proxy
        if proxy is not None and proxy.trusts(peer) and headers.get("x-forwarded-proto") == "https":
            scope["scheme"] = "https"
        visitor = self._entrance.visitor(headers, peer)
        scope.setdefault("state", {})["visitor"] = visitor
        path = scope["path"]
        if visitor is not None or path.startswith(_OPEN_TO_ALL):
            return None
        if scope["method"] == "GET" and "text/html" in headers.get("accept", ""):
            query = scope.get("query_string", b"").decode("latin-1")
            return RedirectResponse(f"/sign-in?next={quote(path + ('?' + query if query else ''), safe='')}", 303)
        answer = PlainTextResponse("Sign in first, or send a token.", 401)
        # Calendar and feed programs send a password only where they are asked for one, and many look at the first way
        # alone, or at one in a line; on a page a browser would ask.
        if path.endswith((".atom", ".ics")):
            answer.headers.append("www-authenticate", 'Basic realm="Dragoman", charset="UTF-8"')
        answer.headers.append("www-authenticate", "Bearer")
        return answer
