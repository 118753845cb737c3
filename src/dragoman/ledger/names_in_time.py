"""Under which names reports call a party, each from when to when: a ministry that was renamed stays one party."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from sqlalchemy import Connection, and_, func, select

from dragoman.ledger import tables
from dragoman.ledger.as_of import report_known
from dragoman.model.words import fold

MOST = 200
"""Of a party that more reports name half so many are looked at, the first and the latest that came."""


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name: how many reports use it, and the first and last day (ISO) one was published; None where none is dated."""

    name: str
    reports: int
    first: str | None
    last: str | None


def names_in_time(connection: Connection, key: str, as_of: date | None = None) -> list[NameRow]:
    """The names of a person or body, in the order they came up, of reports that were out by the day `as_of`.

    Spellings that differ by case and accents alone are one. Of states and blocs see `knowledge.renamed`.
    """
    party, link, named = tables.party, tables.party_link, tables.report_party
    reading, report = tables.reading, tables.report
    mine = select(link.c.id).join(party, party.c.id == link.c.party_id).where(link.c.ended_at.is_(None))
    mine = mine.where(party.c.key == key, party.c.kind.in_(("person", "body"))).limit(MOST // 2)
    ends = [connection.execute(mine.order_by(side)).scalars() for side in (link.c.id, link.c.id.desc())]
    query = (
        select(named.c.name, named.c.aliases, func.substr(report.c.published, 1, 10).label("day"))
        .join(link, link.c.report_party_id == named.c.id)
        .join(reading, and_(reading.c.id == named.c.reading_id, reading.c.superseded_at.is_(None)))
        .join(report, report.c.id == reading.c.report_id)
        .where(link.c.id.in_({number for numbers in ends for number in numbers}))
        .where(*([report_known(as_of)] if as_of else []))
        .order_by(link.c.id.desc())
    )
    folded_once = cache(fold)  # thousands of reports use a few names
    spelled: dict[str, dict[str, int]] = {}
    days: dict[str, list[str]] = {}
    for row in connection.execute(query):
        for folded, name in _distinct((row.name, *row.aliases), folded_once).items():
            spellings = spelled.setdefault(folded, {})
            spellings[name] = spellings.get(name, 0) + 1
            days.setdefault(folded, []).extend([row.day] if row.day else [])
    rows = [
        NameRow(
            max(spellings, key=lambda name: (spellings[name], name)),
            sum(spellings.values()),
            min(days[folded], default=None),
            max(days[folded], default=None),
        )
        for folded, spellings in spelled.items()
    ]
    return sorted(rows, key=lambda row: (row.first or "", row.last or "", row.name))


def _distinct(names: Iterable[str], folded: Callable[[str], str]) -> dict[str, str]:
    return {folded(name): name for name in names if folded(name)}
