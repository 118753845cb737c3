"""Under which names reports call a party, each from when to when: a ministry that was renamed stays one party."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from sqlalchemy import Connection, and_, func, select

from dragoman.ledger.over_time.as_of import report_known
from dragoman.ledger.schema import tables
from dragoman.model.words import fold

MOST = 200
"""Of a party that more reports name half so many are looked at, the first and the latest that came."""

_NEAR = 10_000  # links at either end of all, among which those of somebody whom very many reports name are


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
    numbered = select(party.c.id).where(party.c.key == key, party.c.kind.in_(("person", "body")))
    number = connection.execute(numbered).scalar_one_or_none()
    if number is None:
        return []
    query = (
        select(named.c.name, named.c.aliases, func.substr(report.c.published, 1, 10).label("day"))
        .join(link, link.c.report_party_id == named.c.id)
        .join(reading, and_(reading.c.id == named.c.reading_id, reading.c.superseded_at.is_(None)))
        .join(report, report.c.id == reading.c.report_id)
        .where(link.c.id.in_({*_ends(connection, number), *_ends(connection, number, late=True)}))
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


def _ends(connection: Connection, party: int, *, late: bool = False) -> Sequence[int]:
    """The first or the latest links of a party, half of `MOST`.

    Of a party that very many reports name they are among the first or latest links of all. They are looked for there
    first: its own are in no order in a PostgreSQL database, where all would be read to be sorted.
    """
    link = tables.party_link
    mine = select(link.c.id).where(link.c.party_id == party, link.c.ended_at.is_(None))
    mine = mine.order_by(link.c.id.desc() if late else link.c.id).limit(MOST // 2)
    end = connection.execute(select(func.max(link.c.id) if late else func.min(link.c.id))).scalar_one()
    if end is None:
        return ()
    near = link.c.id > end - _NEAR if late else link.c.id < end + _NEAR
    found = connection.execute(mine.where(near)).scalars().all()
    return found if len(found) == MOST // 2 else connection.execute(mine).scalars().all()


def _distinct(names: Iterable[str], folded: Callable[[str], str]) -> dict[str, str]:
    return {folded(name): name for name in names if folded(name)}
