"""Where what reports tell comes from: their source chains, and whose texts they copy."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, select

from dragoman.ledger.over_time.as_of import link_held, reading_held, story_held
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.identity_tables import party_office
from dragoman.ledger.schema.telling_tables import story_report
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.planning import one_of
from dragoman.model.dates import printed_day
from dragoman.model.filters import Filter
from dragoman.model.words import fold
from dragoman.resolve.identity.names.body_words import read_body
from dragoman.resolve.identity.office_names import speaks_for_state
from dragoman.resolve.tellings.source_owners import is_nobodys, is_organ
from dragoman.resolve.tellings.sources import Source, Told, independent_sources, spoken_for


class Chains:
    """The source chains of some reports, and of those whose texts they copy."""

    def __init__(self, connection: Connection, keys: set[str], wanted: Filter) -> None:
        self.copy_of = _copies(connection, keys, wanted)
        report, source = tables.report, tables.source
        self.chains: dict[str, tuple[str, ...]] = {}
        self._outlets: dict[str, str | None] = {}
        self._days: dict[str, date | None] = {}
        for chunk in chunks(sorted(keys | set(self.copy_of.values()))):
            query = (
                select(report.c.key, report.c.outlet, report.c.published, source.c.name)
                .outerjoin(source, source.c.report_id == report.c.id)
                .where(one_of(report.c.key, chunk))
                .order_by(report.c.id, source.c.position)
            )
            for row in connection.execute(query):
                self._outlets[row.key] = row.outlet
                self._days[row.key] = printed_day(row.published)
                if row.name:
                    self.chains[row.key] = (*self.chains.get(row.key, ()), row.name)
        ends = {key: chain[-1] for key, chain in self.chains.items()}
        for key, person in _persons(connection, ends, wanted).items():
            # "Mora said" and "President Ana Mora said" are one source.
            self.chains[key] = (*self.chains[key][:-1], person.party)
            ends[key] = person.name
        self._serves = _serving(connection, ends, wanted) | _meant(connection, ends, wanted)

    def sources(self, tellings: Sequence[RecordRow]) -> tuple[Source, ...]:
        """The independent sources of tellings in order of publication."""
        reports = list(dict.fromkeys(row.report for row in tellings))
        copied = {self.copy_of[report] for report in reports if report in self.copy_of} - set(reports)
        parties = {part.name for row in tellings for part in row.parts}
        states = {part.state for row in tellings for part in row.parts if part.state}
        states |= {
            bloc
            for row in tellings
            for part in row.parts
            if part.kind == "bloc" and (bloc := read_body(part.name).bloc)
        }
        return independent_sources(
            [self._told(report) for report in reports], parties, states, [self._told(each) for each in sorted(copied)]
        )

    def _told(self, report: str) -> Told:
        return Told(
            report,
            self._outlets.get(report),
            self.chains.get(report, ()),
            self.copy_of.get(report),
            self._serves.get(report),
            self._days.get(report),
        )


class _Person(NamedTuple):
    """Somebody at the far end of a chain: the name in the report, and that of the party."""

    name: str
    party: str


def _persons(connection: Connection, ends: Mapping[str, str], wanted: Filter) -> dict[str, _Person]:
    """Of the far ends of these reports, by id, that are persons, also by the surname alone, who each is; of a surname
    that two in the report bear nobody knows.
    """
    named, link, party = tables.report_party, tables.party_link, tables.party
    found: dict[str, set[_Person]] = defaultdict(set)
    for some in chunks(sorted(key for key, end in ends.items() if not is_organ(end))):
        query = _people_known(some, wanted, named.c.name, party.c.name.label("party"))
        query = query.join(party, party.c.id == link.c.party_id)
        for row in connection.execute(query):
            end = fold(ends[row.key])
            if end in (fold(row.name), fold(row.name).rpartition(" ")[2]):
                found[row.key].add(_Person(row.name, row.party))
    return {key: next(iter(persons)) for key, persons in found.items() if len(persons) == 1}


def _serving(connection: Connection, ends: Mapping[str, str], wanted: Filter) -> dict[str, str]:
    """Of the far ends of these reports, by id, that are persons in office or speak for one ("Rey's press office"), the
    state or bloc each serves.
    """
    named, link = tables.report_party, tables.party_link
    found: dict[str, str] = {}
    whom = {key: spoken_for(end) for key, end in ends.items() if not is_organ(end)}
    for some in chunks(sorted(key for key, end in whom.items() if end != ends[key] or " " in end)):
        query = _people_known(some, wanted, named.c.name, party_office.c.office, party_office.c.state)
        query = query.join(party_office, party_office.c.party_id == link.c.party_id).where(party_office.c.state != "")
        for row in connection.execute(query):
            if _is_called(row.name, whom[row.key], ends[row.key]) and speaks_for_state(row.office):
                found[row.key] = row.state
    return found


def _is_called(name: str, whom: str, end: str) -> bool:
    """Whether a person of a report is whom its far end names; whose press service it is, is told by the surname too."""
    return name == end or (whom != end and fold(name).split()[-len(whom.split()) :] == fold(whom).split())


def _meant(connection: Connection, ends: Mapping[str, str], wanted: Filter) -> dict[str, str]:
    """Of the far ends of these reports, by id, that are organs which do not say whose, the state each is of: that of
    whom the report names first ("Minister Sol of Peru flew to Oslo, the ministry's press service said").
    """
    named = tables.report_party
    found: dict[str, str] = {}
    for some in chunks(sorted(key for key, end in ends.items() if is_nobodys(end))):
        query = _people(some, wanted, named.c.state).where(named.c.state.is_not(None)).order_by(named.c.id)
        for row in connection.execute(query):
            found.setdefault(row.key, row.state)
    return found


def _people(keys: Sequence[str], wanted: Filter, *columns: ColumnElement[Any]) -> Select[Any]:
    """These columns of the people whom these reports name, beside the report's id as `key`."""
    named, reading, report = tables.report_party, tables.reading, tables.report
    return (
        select(report.c.key, *columns)
        .select_from(report)
        .join(reading, and_(reading.c.report_id == report.c.id, reading_held(wanted.as_of)))
        .join(named, named.c.reading_id == reading.c.id)
        .where(one_of(report.c.key, keys), named.c.kind == "person")
    )


def _people_known(keys: Sequence[str], wanted: Filter, *columns: ColumnElement[Any]) -> Select[Any]:
    """The same, with the party each is."""
    named, link = tables.report_party, tables.party_link
    held = and_(link.c.report_party_id == named.c.id, link_held(wanted.as_of))
    return _people(keys, wanted, *columns).join(link, held)


def _copies(connection: Connection, keys: set[str], wanted: Filter) -> dict[str, str]:
    """For each report the earliest one that has the same text, where it is not the earliest itself; of a day the one
    that an organ has put out itself.
    """
    report, held = tables.report, story_held(wanted.as_of)
    stories: dict[int, list[tuple[str, str | None]]] = defaultdict(list)
    rank: dict[str, tuple[str, bool, str, int]] = {}
    for chunk in chunks(sorted(keys)):
        mine = (
            select(story_report.c.story_id)
            .join(report, report.c.id == story_report.c.report_id)
            .where(one_of(report.c.key, chunk), held)
        )
        query = (
            select(
                story_report.c.story_id,
                story_report.c.copy_of,
                report.c.id,
                report.c.key,
                report.c.published,
                report.c.outlet,
            )
            .select_from(story_report)
            .join(report, report.c.id == story_report.c.report_id)
            .join(tables.reading, and_(tables.reading.c.report_id == report.c.id, reading_held(wanted.as_of)))
            .where(story_report.c.story_id.in_(mine), held)
        )
        for row in connection.execute(query):
            published = row.published or "9999"
            rank[row.key] = (published[:10], not is_organ(row.outlet or ""), published, row.id)
            if (row.key, row.copy_of) not in stories[row.story_id]:
                stories[row.story_id].append((row.key, row.copy_of))
    found: dict[str, str] = {}
    for reports in stories.values():
        first = _first_of_text(sorted(reports, key=lambda each: rank[each[0]]))
        found |= {key: earliest for key, earliest in first.items() if key in keys and key != earliest}
    return found


def _first_of_text(reports: Sequence[tuple[str, str | None]]) -> dict[str, str]:
    """For each report of a story the first published one with its text; `reports` are (id, copy of) in that order."""
    root = {key: key for key, _ in reports}
    rank = {key: place for place, (key, _) in enumerate(reports)}

    def top(key: str) -> str:
        while root[key] != key:
            key = root[key]
        return key

    for key, copied in reports:
        if copied in root:
            one, other = sorted((top(key), top(copied)), key=lambda each: rank[each])
            root[other] = one
    return {key: top(key) for key in root}
