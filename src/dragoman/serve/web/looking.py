"""When somebody last looked: kept in the browser, so that "since you last looked" is about this reader alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from starlette.responses import Response

_SITTING = timedelta(hours=2)  # a look that follows within this time belongs to the same visit
_LASTS = 400 * 24 * 3600  # seconds a browser keeps it


@dataclass(frozen=True, slots=True)
class Look:
    """This look: `since` is the end of the last visit, empty at the first one; `cookie` keeps both."""

    since: datetime | None
    name: str
    cookie: str

    def keep(self, response: Response, *, secure: bool) -> None:
        response.set_cookie(self.name, self.cookie, max_age=_LASTS, httponly=True, samesite="lax", secure=secure)


def look(cookies: Mapping[str, str], visitor: str, now: datetime) -> Look:
    """A look by this visitor at `now`, UTC. While a visit lasts, what was new at its beginning stays new."""
    name = f"dragoman-looked-{sha256(visitor.encode()).hexdigest()[:8]}"
    before, last = _read(cookies.get(name, ""), now)
    since = last if last is not None and now - last > _SITTING else before
    return Look(since, name, f"{_stamp(since)}.{_stamp(now)}")


def _read(text: str, now: datetime) -> tuple[datetime | None, datetime | None]:
    """The end of the visit before and the last look; a cookie that makes no sense says nothing."""
    since, _, last = text.partition(".")
    found = [_time(since), _time(last)]
    sound = found[1] is not None and all(each is None or each <= now for each in found)
    return (found[0], found[1]) if sound else (None, None)


def _time(text: str) -> datetime | None:
    if not text.isascii() or not text.isdigit() or len(text) > 11 or text == "0":
        return None
    return datetime.fromtimestamp(int(text), UTC).replace(tzinfo=None)


def _stamp(moment: datetime | None) -> int:
    return int(moment.replace(tzinfo=UTC).timestamp()) if moment else 0
