"""Who tells: every outlet with its reports, from when to when, and on whose word; one however it is capitalised."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from dragoman.ledger.asking_once import once
from dragoman.ledger.listing import REPORT, teller_actor
from dragoman.ledger.listing_tables import tally, teller, teller_quote
from dragoman.ledger.outlets import cited, counted

_NOBODY = frozenset(
    "source sources official officials media diplomat diplomats authorities witness witnesses observers experts "
    "analysts insiders reports".split()
)
"""What those are called who are cited without a name."""


@dataclass
class Teller:
    """An outlet, or where a report names none whoever it cites first. Days are those of publication.

    `read` is when a report of it was last read, `seen` when a page of it was last looked at (UTC).
    """

    name: str
    reports: int = 0
    records: int = 0
    first: str | None = None
    last: str | None = None
    read: datetime | None = None
    seen: datetime | None = None
    languages: Counter[str] = field(default_factory=Counter)
    quotes: Counter[str] = field(default_factory=Counter)
    spellings: Counter[str] = field(default_factory=Counter)


def tellers(connection: Connection, as_of: date | None = None) -> list[Teller]:
    """Every teller that a report has, the one with most reports first; of a day those of the reports out by then.

    Nobody keeps the counts of a day: each report that was out is looked at.
    """
    found: dict[str, Teller] = {}
    for row in sorted(_counts(connection, as_of), key=lambda row: (-row.reports, row.name)):
        if not _is_name(row.name):
            continue
        each = found.setdefault(row.name.casefold(), Teller(row.name))
        each.reports += row.reports
        each.records += row.records
        each.languages[row.language] += row.reports
        each.spellings[row.name] += row.reports
        each.first = min(filter(None, (each.first, row.first)), default=None)
        each.last = max(filter(None, (each.last, row.last)), default=None)
        each.read = max(filter(None, (each.read, row.read)), default=None)
        each.seen = max(filter(None, (each.seen, row.seen)), default=None)
    for each in found.values():
        each.name = _usual(each.spellings)
    _add_quotes(found, connection.execute(cited(as_of) if as_of else select(teller_quote)))
    return sorted(found.values(), key=lambda each: (-each.reports, each.name))


def unnamed(connection: Connection, as_of: date | None = None) -> int:
    """How many reports say neither where they come from nor on whose word."""
    return sum(row.reports for row in _counts(connection, as_of) if not _is_name(row.name))


def tellers_then(connection: Connection, as_of: date) -> tuple[list[Teller], int]:
    """The tellers of a day, and how many reports out by then have none."""
    return tellers(connection, as_of), unnamed(connection, as_of)


def _is_name(name: str) -> bool:
    """Whether this names somebody: "sources" and "local officials" do not; a paper may write itself small."""
    return bool(name) and not (name.islower() and name.split()[-1] in _NOBODY)


def _counts(connection: Connection, as_of: date | None) -> Sequence[Row[Any]]:
    """The counts of every teller; those of a day, for which each report is looked at, once a page."""
    return once(connection, as_of, lambda: connection.execute(counted(as_of) if as_of else select(teller)).all())


def spelled(connection: Connection, teller: str) -> list[str]:
    """The spellings of a teller's name that differ in capitals alone, as actors of the listing."""
    query = select(tally.c.actor).where(tally.c.kind == REPORT, tally.c.actor >= "t:", tally.c.actor < "t;").distinct()
    wanted = teller_actor(teller).casefold()
    same = [actor for actor in connection.execute(query).scalars() if actor.casefold() == wanted]
    return same or [teller_actor(teller)]


def _usual(spellings: Counter[str]) -> str:
    """How most reports call it; of two spellings used alike not the one in capitals, which is a typeface."""
    return max(spellings, key=lambda each: (spellings[each], not each.isupper(), each))


def _add_quotes(found: dict[str, Teller], rows: Iterable[Row[Any]]) -> None:
    """On whose word each tells: whom its reports cite, itself left out."""
    spelling: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        if _is_name(row.name) and row.quoted.casefold() != row.name.casefold():
            spelling[row.quoted.casefold()][row.quoted] += row.number
            found[row.name.casefold()].quotes[row.quoted.casefold()] += row.number
    for each in found.values():
        each.quotes = Counter({spelling[name].most_common(1)[0][0]: number for name, number in each.quotes.items()})
