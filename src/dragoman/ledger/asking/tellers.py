"""Who tells: every outlet with its reports, from when to when, and on whose word; one however it is capitalised."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import Connection, select

from dragoman.ledger.lists.listed_actors import teller_actor
from dragoman.ledger.lists.listed_kinds import REPORT
from dragoman.ledger.lists.outlets import Count, counts, quotes
from dragoman.ledger.schema.listing_tables import tally
from dragoman.ledger.statements.asking_once import once

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
    """Every teller that a report has, the one with most reports first; of a day those of the reports out by then."""
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
    _add_quotes(found, quotes(connection, as_of))
    return sorted(found.values(), key=lambda each: (-each.reports, each.name))


def unnamed(connection: Connection, as_of: date | None = None) -> int:
    """How many reports say neither where they come from nor on whose word."""
    return sum(row.reports for row in _counts(connection, as_of) if not _is_name(row.name))


def all_told(connection: Connection, as_of: date | None = None) -> tuple[list[Teller], int]:
    """The tellers, and how many reports have none."""
    return tellers(connection, as_of), unnamed(connection, as_of)


def _is_name(name: str) -> bool:
    """Whether this names somebody: "sources" and "local officials" do not; a paper may write itself small."""
    return bool(name) and not (name.islower() and name.split()[-1] in _NOBODY)


def _counts(connection: Connection, as_of: date | None) -> Sequence[Count]:
    """The counts of every teller, once a page."""
    return once(connection, as_of, lambda: counts(connection, as_of))


def spelled(connection: Connection, teller: str) -> list[str]:
    """The spellings of a teller's name that differ in capitals alone, as actors of the listing."""
    query = select(tally.c.actor).where(tally.c.kind == REPORT, tally.c.actor >= "t:", tally.c.actor < "t;").distinct()
    wanted = teller_actor(teller).casefold()
    same = [actor for actor in connection.execute(query).scalars() if actor.casefold() == wanted]
    return same or [teller_actor(teller)]


def _usual(spellings: Counter[str]) -> str:
    """How most reports call it; of two spellings used alike not the one in capitals, which is a typeface."""
    return max(spellings, key=lambda each: (spellings[each], not each.isupper(), each))


def _add_quotes(found: dict[str, Teller], rows: Iterable[tuple[str, str, int]]) -> None:
    """On whose word each tells: whom its reports cite, itself left out."""
    spelling: dict[str, Counter[str]] = defaultdict(Counter)
    for name, quoted, number in rows:
        if _is_name(name) and quoted.casefold() != name.casefold():
            spelling[quoted.casefold()][quoted] += number
            found[name.casefold()].quotes[quoted.casefold()] += number
    for each in found.values():
        each.quotes = Counter({spelling[name].most_common(1)[0][0]: number for name, number in each.quotes.items()})
