"""Who and what the ledger holds: parties with their names, reports with their pages, counts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, and_, func, select

from dragoman.ledger.asking import directory, report_directory, totals
from dragoman.ledger.asking.directory import Named
from dragoman.ledger.asking.search import current, link, party, reading, record, report
from dragoman.ledger.identity import PREFIXES
from dragoman.ledger.over_time.as_of import link_held, reading_held, report_known
from dragoman.ledger.parties import identifiers, name_words
from dragoman.ledger.parties.merging import follow
from dragoman.ledger.rows import IdentifierRow, PartyRow, ReportRow
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.identity_tables import party_merge
from dragoman.ledger.schema.telling_tables import occurrence
from dragoman.ledger.statements.asking_once import once
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.planning import one_of
from dragoman.ledger.statements.portions import Cut, Portion
from dragoman.ledger.tellings import event_rows
from dragoman.ledger.tellings.told_kinds import TOLD
from dragoman.model.filters import Filter
from dragoman.model.words import fold

named = tables.report_party

_ALL_NAMES = 3_000  # of a small ledger are compared, so that no misspelling is too far off
_LINKS = 500
_NAMED = 200  # mentions of a party among which the names are looked for that it had on a day


def parties(
    connection: Connection,
    kinds: Sequence[str] = (),
    keys: Sequence[str] | None = None,
    text: str | None = None,
    as_of: date | None = None,
    most: int | None = None,
    before: int = 0,
    *,
    reasons: bool = False,
    recorded: bool = True,
) -> list[PartyRow]:
    """Ledger-wide parties named by the readings that hold now, or held on a day, the most reported first.

    Of many the first `most` after those `before`. `text` are words of a name, or beginnings of some. With `reasons`
    each says why what reports name was taken for it. Without `recorded` records need not be counted.
    """
    if as_of is None:
        found = directory.parties(connection, kinds, keys, text, most, before)
        return party_rows(connection, found, reasons=reasons)
    first = None if most is None else before + most
    every = list(directory.parties_then(connection, kinds, keys, text, as_of, first).items())
    return rows_then(connection, dict(every[before:]), as_of, reasons=reasons, recorded=recorded)


def parties_after(
    connection: Connection, kinds: Sequence[str], text: str | None, size: int, cut: Cut
) -> Portion[PartyRow]:
    """So many of the parties after a cut of the list; those that equally many reports name by name in each portion."""
    found, there = directory.parties_after(connection, kinds, text, size, cut)
    return Portion(party_rows(connection, found), there.back, there.on)


def party_rows(connection: Connection, found: Mapping[int, int], *, reasons: bool = False) -> list[PartyRow]:
    """Parties, by row with the number of reports that name each."""
    ids = list(found)
    names, because = _names(connection, ids), _reasons(connection, ids) if reasons else {}
    uses, days = directory.uses(connection, ids), directory.days(connection, ids)
    told = {
        number: (reports, uses.get(number, 0), *days.get(number, (None, None))) for number, reports in found.items()
    }
    return _rows(connection, told, names, because)


def rows_then(
    connection: Connection,
    found: Mapping[int, Named],
    as_of: date,
    *,
    reasons: bool = False,
    recorded: bool = True,
) -> list[PartyRow]:
    """Parties, by row, as reports named them that were out by a day; without `recorded` their records are not counted,
    of which each is looked at.
    """
    ids = list(found)
    names, uses = _names_then(connection, ids, as_of), directory.uses_then(connection, ids if recorded else [], as_of)
    because = _reasons(connection, ids, as_of) if reasons else {}
    told = {
        number: (then.reports, uses.get(number, 0) if recorded else None, then.first, then.last)
        for number, then in found.items()
    }
    return _rows(connection, told, names, because)


def _rows(
    connection: Connection,
    told: Mapping[int, tuple[int, int | None, str | None, str | None]],
    names: Mapping[int, Sequence[str]],
    because: Mapping[int, Sequence[str]],
) -> list[PartyRow]:
    """Parties, by row with how many reports and records tell of each, from when to when."""
    rows: dict[int, Row[Any]] = {}
    for chunk in chunks(list(told)):
        rows |= {row.id: row for row in connection.execute(select(party).where(one_of(party.c.id, chunk)))}
    known = _known(connection, [row.key for row in rows.values()])
    return [
        PartyRow(
            rows[number].key,
            rows[number].kind,
            rows[number].name,
            rows[number].state,
            tuple(names[number]),
            *numbers,
            tuple(because.get(number, ())),
            tuple(known[rows[number].key]),
        )
        for number, numbers in told.items()
    ]


def _known(connection: Connection, keys: Sequence[str]) -> dict[str, list[IdentifierRow]]:
    """Who parties, by id, are in lists of known people and bodies."""
    found: dict[str, list[IdentifierRow]] = defaultdict(list)
    for chunk in chunks(keys):
        for row in identifiers.identifiers(connection, chunk):
            found[row.party].append(row)
    return found


def _names(connection: Connection, ids: Sequence[int]) -> dict[int, list[str]]:
    table = tables.party_name
    found: dict[int, list[str]] = defaultdict(list)
    for chunk in chunks(ids):
        for row in connection.execute(select(table).where(one_of(table.c.party_id, chunk)).order_by(table.c.id)):
            found[row.party_id].append(row.name)
    return found


def _names_then(connection: Connection, ids: Sequence[int], as_of: date) -> dict[int, list[str]]:
    """The names that reports out by a day use, of parties as they were then; of those named very often the first.

    Who has one name bears it on every day.
    """
    found = _names(connection, ids)
    for number in [number for number in ids if len(found[number]) > 1]:
        query = (
            select(named.c.name, named.c.aliases)
            .select_from(link)
            .join(named, named.c.id == link.c.report_party_id)
            .join(reading, and_(reading.c.id == named.c.reading_id, reading_held(as_of)))
            .join(report, and_(report.c.id == reading.c.report_id, report_known(as_of)))
            .where(link.c.party_id == number, link_held(as_of))
            .order_by(link.c.id)
            .limit(_NAMED)
        )
        spelled: dict[str, str] = {}
        for row in connection.execute(query):
            for name in (row.name, *row.aliases):
                spelled.setdefault(fold(name), name)
        found[number] = list(spelled.values())
    return found


def _reasons(connection: Connection, ids: Sequence[int], as_of: date | None = None) -> dict[int, list[str]]:
    """Why reports' parties were linked, each reason once; of those linked very often the first links tell."""
    found: dict[int, list[str]] = {}
    for number in ids:
        some = select(link.c.id, link.c.reason).where(link.c.party_id == number, link_held(as_of)).limit(_LINKS)
        first = some.subquery()
        query = select(first.c.reason).group_by(first.c.reason).order_by(func.min(first.c.id))
        found[number] = list(connection.execute(query).scalars())
    return found


def spellings(connection: Connection, name: str) -> list[tuple[str, str, str]]:
    """Every spelling (party id, name, folded) of the parties that `name` may mean; of a small ledger all there are.

    An identifier of a list is one, of the party linked with it.
    """
    table = tables.party_name
    query = select(party.c.key, table.c.name, table.c.folded).join(party, party.c.id == table.c.party_id)
    if _number_of_names(connection) > _ALL_NAMES:
        query = query.where(table.c.party_id.in_(name_words.candidates(connection, name)))
        gone = party_merge.c.gone_id.in_(select(party.c.id).where(party.c.key == name.strip()))
    else:
        gone = party_merge.c.gone_id.is_not(None)
    spelled = [(row.key, row.name, row.folded) for row in connection.execute(query.order_by(table.c.id))]
    merges = select(party.c.key, party_merge.c.gone_id).join(party_merge, party_merge.c.gone_id == party.c.id)
    for row in connection.execute(merges.where(party_merge.c.ended_at.is_(None), gone)):
        # An id that was merged away leads to the one kept.
        kept = select(party.c.key).where(party.c.id == follow(connection, row.gone_id))
        spelled.append((connection.execute(kept).scalar_one(), row.key, fold(row.key)))
    return spelled + identifiers.spellings(connection) + identifiers.identified(connection, name)


def _number_of_names(connection: Connection) -> int:
    """How many names there are, counted as far as it matters."""

    def work() -> int:
        some = select(tables.party_name.c.id).limit(_ALL_NAMES + 1).subquery()
        return int(connection.execute(select(func.count()).select_from(some)).scalar_one())

    return once(connection, _ALL_NAMES, work)


def reports(
    connection: Connection,
    latest: int | None = None,
    before: int = 0,
    teller: str | None = None,
    until: date | None = None,
) -> list[ReportRow]:
    """Reports whose reading holds, the latest publication first, those without a day last.

    Of many the `latest` ones after those `before`; with `teller` those that come from it or quote it, with `until`
    those published by a day, and those without one.
    """
    return in_full(connection, report_directory.reports(connection, latest, before, teller, until))


def reports_after(connection: Connection, size: int, teller: str | None, cut: Cut) -> Portion[ReportRow]:
    """So many of the reports after a cut of the list."""
    found = report_directory.reports_after(connection, size, teller, cut)
    return Portion(in_full(connection, found.rows), found.back, found.on)


def in_full(connection: Connection, numbers: Sequence[int]) -> list[ReportRow]:
    """These reports, by row, in this order."""
    found = {row.id: row for ids in chunks(numbers) for row in _reports(connection, ids)}
    return [found[number].row for number in numbers]


@dataclass(frozen=True, slots=True)
class _Numbered:
    id: int
    row: ReportRow


def _reports(connection: Connection, ids: Sequence[int]) -> Iterable[_Numbered]:
    chains: dict[int, list[str]] = defaultdict(list)
    source = tables.source
    for row in connection.execute(select(source).where(one_of(source.c.report_id, ids)).order_by(source.c.position)):
        chains[row.report_id].append(row.name)
    per_report = (
        select(reading.c.report_id, func.count(record.c.id).label("records"))
        .join(record, record.c.reading_id == reading.c.id)
        .where(current, one_of(reading.c.report_id, ids))
        .group_by(reading.c.report_id)
    )
    sizes = {row.report_id: row.records for row in connection.execute(per_report)}
    pages: dict[int, list[str]] = defaultdict(list)
    sighting, original = tables.sighting, tables.original
    seen = (
        select(sighting.c.report_id, original.c.name)
        .join(original, original.c.digest == sighting.c.original_digest)
        .where(sighting.c.ended_at.is_(None), one_of(sighting.c.report_id, ids))
        .order_by(sighting.c.id)
    )
    for row in connection.execute(seen):
        pages[row.report_id].append(row.name)
    columns = (report.c.id, report.c.key, report.c.given_id, report.c.title, report.c.published, report.c.outlet)
    for row in connection.execute(select(*columns).where(one_of(report.c.id, ids))):
        told = (row.key, row.given_id, row.title, row.published, row.outlet)
        kept = ReportRow(*told, tuple(chains[row.id]), sizes.get(row.id, 0), tuple(pages[row.id]))
        yield _Numbered(row.id, kept)


def counts(connection: Connection) -> dict[str, int]:
    """How many reports, parties and records of each kind there are; events and instruments once, however often told."""
    found = {"report": report_directory.count_reports(connection)}
    found["party"] = connection.execute(select(func.count()).select_from(party)).scalar_one()
    kept = totals.kinds(connection)
    for kind in TOLD:
        if kind in kept:
            few = kept[kind] <= totals.COUNTED_ONCE
            kept[kind] = event_rows.count(connection, Filter(kinds=(kind,))) if few else _occurrences(connection, kind)
    return found | kept


def _occurrences(connection: Connection, kind: str) -> int:
    """All events or instruments there ever were; in a large ledger the few nobody tells any more do not matter."""
    query = select(func.count()).select_from(occurrence).where(occurrence.c.key.startswith(PREFIXES[kind]))
    return int(connection.execute(query).scalar_one())
