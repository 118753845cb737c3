"""Searches that somebody saved: kept in the browser, like the last look, so that they are this reader's alone."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from hashlib import sha256

from starlette.responses import Response

from dragoman.errors import UsageError

_LASTS = 400 * 24 * 3600  # seconds a browser keeps them
_MOST = 3800  # bytes; a browser keeps no cookie of more than 4096
_LONGEST_NAME = 80  # letters


@dataclass(frozen=True, slots=True)
class Search:
    """A search under its name; `query` is what stands behind `/search?`."""

    name: str
    query: str


def saved(cookies: Mapping[str, str], visitor: str) -> list[Search]:
    """The searches of this visitor, the latest first; a cookie that makes no sense holds none."""
    try:
        rows = json.loads(urlsafe_b64decode(cookies.get(_cookie(visitor), "")))
        return [Search(str(name), str(query)) for name, query in rows]
    except (ValueError, TypeError):
        return []


def adding(searches: Sequence[Search], name: str, query: str) -> list[Search]:
    """With this search in the first place, once. Raises UsageError where there is no room for it."""
    found = [Search(name[:_LONGEST_NAME], query), *(each for each in searches if each.query != query)]
    if len(_packed(found)) > _MOST:
        raise UsageError(
            "This search",
            f"it was not saved: there is no room for more than the {len(searches)} saved before, which are kept.",
            remedy="Remove one that you need no longer, on the page Search.",
            code="no-room",
        )
    return found


def keep(response: Response, visitor: str, searches: Sequence[Search], *, secure: bool) -> None:
    value = _packed(searches)
    response.set_cookie(_cookie(visitor), value, max_age=_LASTS, httponly=True, samesite="lax", secure=secure)


def _packed(searches: Sequence[Search]) -> str:
    rows = [astuple(each) for each in searches]
    return urlsafe_b64encode(json.dumps(rows, ensure_ascii=False).encode()).decode()


def _cookie(visitor: str) -> str:
    return f"dragoman-saved-{sha256(visitor.encode()).hexdigest()[:8]}"
