"""Searches that somebody saved, each with when they last looked at it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from dragoman.errors import UsageError
from dragoman.ledger.schema.saved_tables import saved_search
from dragoman.model.message import Message

MOST = 200  # of one reader
_LONGEST_NAME, _LONGEST_QUERY = 80, 2000  # letters


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search under its name; `query` is what stands behind `/search?`. `looked_at` is UTC."""

    name: str
    query: str
    looked_at: datetime


def saved(connection: Connection, owner: str) -> list[SavedSearch]:
    """The searches of this reader, the latest first."""
    query = select(saved_search).where(saved_search.c.owner == owner).order_by(saved_search.c.id.desc())
    return [SavedSearch(row.name, row.query, row.looked_at) for row in connection.execute(query)]


def save(connection: Connection, now: datetime, owner: str, name: str, query: str) -> None:
    """Keeps a search, or gives one that is kept another name. Raises UsageError where there is no room for it."""
    if len(query) > _LONGEST_QUERY:
        raise UsageError("This search", "it is too long to be saved.", remedy="Ask for less.", code="too-long")
    mine = (saved_search.c.owner == owner) & (saved_search.c.query == query)
    name = name[:_LONGEST_NAME]
    if connection.execute(update(saved_search).where(mine).values(name=name)).rowcount:
        return
    count = select(func.count()).where(saved_search.c.owner == owner)
    if connection.execute(count).scalar_one() >= MOST:
        raise UsageError(
            "This search",
            Message("it was not saved: there are {number} of yours already, which are kept.", number=MOST),
            remedy="Remove one that you need no longer, on the page Search.",
            code="no-room",
        )
    values = {"owner": owner, "name": name, "query": query, "saved_at": now, "looked_at": now}
    connection.execute(insert(saved_search).values(**values))


def remove(connection: Connection, owner: str, query: str) -> None:
    """Forgets a saved search; nothing happens where there is none."""
    connection.execute(delete(saved_search).where(saved_search.c.owner == owner, saved_search.c.query == query))


def looked(connection: Connection, now: datetime, owner: str, query: str) -> None:
    """Notes that somebody has looked at a search: what it finds is new no more."""
    mine = (saved_search.c.owner == owner) & (saved_search.c.query == query)
    connection.execute(update(saved_search).where(mine).values(looked_at=now))
