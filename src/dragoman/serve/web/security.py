"""What keeps the desk safe: loopback only, known host names, a strict policy for content, tokens on every form."""

import hmac
import ipaddress
from hashlib import sha256
from secrets import token_urlsafe
from typing import Any
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from dragoman.errors import UsageError

COOKIE = "dragoman-form"
_LARGEST_FORM = 10_000  # bytes; our forms hold a token and a word
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


def check_host(host: str) -> None:
    """Refuses to listen to other machines: nobody would have to say who they are. Raises UsageError."""
    if not is_loopback(host):
        raise UsageError(
            f"--host {host}",
            "other machines could read and change this ledger, and the desk cannot ask who they are yet.",
            remedy="Leave --host out and reach the desk through a tunnel: ssh -L 8417:127.0.0.1:8417 this-machine",
            code="public-host",
        )


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


class Guard:
    """Answers only for loopback names, so that no page on the web can read the desk by renaming itself to it."""

    def __init__(self, app: Any) -> None:
        self._app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        host = Headers(scope=scope).get("host", "")
        name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
        if not is_loopback(name):
            await PlainTextResponse("This desk answers to localhost only.", 421)(scope, receive, send)
            return

        async def guarded(message: Any) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for field, value in _HEADERS.items():
                    headers.setdefault(field, value)
                headers.setdefault("cache-control", "no-store")
            await send(message)

        await self._app(scope, receive, guarded)


class Forms:
    """Tokens that show that a form was sent from a page of this desk: bound to a cookie, signed with a secret."""

    def __init__(self) -> None:
        self._secret = token_urlsafe(32).encode()

    def token(self, request: Request) -> tuple[str, str]:
        """The visitor's cookie, new where there is none, and the token that goes with it."""
        cookie = request.cookies.get(COOKIE) or token_urlsafe(16)
        return cookie, self._sign(cookie)

    def keep(self, response: Response, cookie: str) -> None:
        response.set_cookie(COOKIE, cookie, httponly=True, samesite="strict")

    async def check(self, request: Request) -> dict[str, str]:
        """The fields of a form. Raises UsageError where its token is not ours."""
        body = b""
        async for portion in request.stream():
            body += portion
            if len(body) > _LARGEST_FORM:
                break
        fields = {name: values[0] for name, values in parse_qs(body[:_LARGEST_FORM].decode("utf-8", "replace")).items()}
        cookie = request.cookies.get(COOKIE, "")
        if not cookie or not hmac.compare_digest(self._sign(cookie).encode(), fields.get("token", "").encode()):
            raise UsageError(
                "This form",
                "it was not sent from an open page of this desk, or the desk has been started anew since.",
                remedy="Go back, reload the page and send it again.",
                code="form-token",
            )
        return fields

    def _sign(self, cookie: str) -> str:
        return hmac.new(self._secret, cookie.encode(), sha256).hexdigest()
