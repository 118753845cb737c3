"""Files and feeds are sent once: whoever names what they have is told that it has not changed (RFC 9110, 13)."""

from contextlib import suppress
from datetime import datetime
from email.utils import parsedate_to_datetime
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

_KEPT_ASIDE = {"content-length", "content-type", "content-disposition"}  # what speaks of a content has none to speak of


def once(request: Request, response: Response) -> Response:
    """The answer with the mark of its content; 304 without the content where the request names this mark.

    A request that names no mark, but a time, is answered by `last-modified`, where the answer has it.
    """
    if response.status_code != 200:
        return response
    # Weak, for on its way the content may be packed, and then is another by its bytes.
    mark = f'W/"{sha256(bytes(response.body)).hexdigest()[:32]}"'
    response.headers["etag"] = mark
    response.headers["cache-control"] = "private, no-cache"
    if not _is_known(request, mark, response.headers.get("last-modified")):
        return response
    headers = {name: value for name, value in response.headers.items() if name not in _KEPT_ASIDE}
    return Response(status_code=304, headers=headers)


def _is_known(request: Request, mark: str, modified: str | None) -> bool:
    named = request.headers.get("if-none-match")
    if named is not None:
        marks = {each.strip().removeprefix("W/") for each in named.split(",")}
        return "*" in marks or mark.removeprefix("W/") in marks
    since, last = _time(request.headers.get("if-modified-since")), _time(modified)
    return since is not None and last is not None and last <= since


def _time(written: str | None) -> datetime | None:
    """A time as headers write it; None for none, and for what is no time."""
    with suppress(ValueError, TypeError):
        found = parsedate_to_datetime(written) if written else None
        return found if found is not None and found.tzinfo is not None else None
    return None
