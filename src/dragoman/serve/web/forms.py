"""Forms: each carries a token that shows it was sent from a page of this desk, and none is longer than it should be."""

import asyncio
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from secrets import token_hex, token_urlsafe
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request
from starlette.responses import Response

from dragoman.errors import UsageError
from dragoman.model.message import Message

COOKIE = "dragoman-form"
LARGEST_FORM = 20_000  # bytes; a form holds a token and a few words
LARGEST_UPLOAD = 200_000_000  # bytes of all files sent at once
MOST_FILES = 1000
SLOWEST = 900.0  # seconds an upload may take
_SALT = 16  # letters


@dataclass(frozen=True, slots=True)
class Form:
    """What was sent: the first value of each field, and the files."""

    fields: Mapping[str, str]
    files: tuple[UploadFile, ...] = ()
    data: FormData = field(default_factory=FormData)

    def __getitem__(self, name: str) -> str:
        """The value of a field, empty where it is missing."""
        return self.fields.get(name, "")


class Forms:
    """Tokens are bound to a cookie and signed with a secret of this process."""

    def __init__(self) -> None:
        self._secret = token_urlsafe(32).encode()

    def token(self, request: Request) -> tuple[str, str]:
        """The visitor's cookie, new where there is none, and the token that goes with it."""
        cookie = request.cookies.get(COOKIE) or token_urlsafe(16)
        salt = token_hex(_SALT // 2)  # never the same twice: packed pages let nobody guess it letter by letter
        return cookie, salt + self._sign(cookie + salt)

    def keep(self, request: Request, response: Response, cookie: str) -> None:
        secure = request.url.scheme == "https"
        response.set_cookie(COOKIE, cookie, httponly=True, samesite="lax", secure=secure)

    async def read(self, request: Request, *, files: bool = False) -> Form:
        """The form of a request. Raises UsageError where its token is not ours, or it is too long or too slow."""
        cookie = request.cookies.get(COOKIE, "")
        if not cookie:  # sent from elsewhere: not a byte of it is read
            raise _not_ours()
        most = LARGEST_UPLOAD if files else LARGEST_FORM
        if int(request.headers.get("content-length") or 0) > most:
            raise _too_long(most)
        try:
            async with asyncio.timeout(SLOWEST):
                form = await (_with_files(request, most) if files else _plain(request, most))
        except TimeoutError as error:
            raise UsageError(
                "What was sent",
                Message("it took longer than {minutes} minutes.", minutes=f"{SLOWEST / 60:.0f}"),
                remedy="Send fewer files at once.",
                code="too-slow",
            ) from error
        salt, signature = form["token"][:_SALT], form["token"][_SALT:]
        if not hmac.compare_digest(self._sign(cookie + salt).encode(), signature.encode()):
            await form.data.close()
            raise _not_ours()
        return form

    def _sign(self, text: str) -> str:
        return hmac.new(self._secret, text.encode(), sha256).hexdigest()


async def _plain(request: Request, most: int) -> Form:
    body = b""
    async for portion in request.stream():
        body += portion
        if len(body) > most:
            raise _too_long(most)
    pairs = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)
    return Form(dict(reversed(pairs)))


async def _with_files(request: Request, most: int) -> Form:
    async def bounded() -> Any:
        size = 0
        async for portion in request.stream():
            size += len(portion)
            if size > most:
                raise _too_long(most)
            yield portion

    try:
        parser = MultiPartParser(
            request.headers, bounded(), max_files=MOST_FILES, max_fields=10, max_part_size=LARGEST_FORM
        )
        data = await parser.parse()
    except (MultiPartException, KeyError, UnicodeDecodeError) as error:
        if "Too many files" in str(error) or "Too many files" in getattr(error, "message", ""):
            raise UsageError(
                "What was sent", Message("it is more than {number} files.", number=MOST_FILES),
                remedy="Send fewer files at once.", code="too-large",
            ) from error  # fmt: skip
        raise UsageError(
            "What was sent", Message("it is no form with files ({error}).", error=error), code="bad-form"
        ) from error
    items = data.multi_items()
    given = tuple(value for _, value in items if isinstance(value, UploadFile))
    fields = {name: value for name, value in reversed(items) if isinstance(value, str)}
    return Form(fields, given, data)


def _not_ours() -> UsageError:
    return UsageError(
        "This form",
        "it was not sent from an open page of this desk, or the desk has been started anew since.",
        remedy="Go back, reload the page and send it again.",
        code="form-token",
    )


def _too_long(most: int) -> UsageError:
    size = f"{most / 1e6:.0f} MB" if most >= 1e6 else f"{most // 1000} kB"
    return UsageError(
        "What was sent", Message("it is larger than {size}.", size=size), remedy="Send less at once.", code="too-large"
    )
