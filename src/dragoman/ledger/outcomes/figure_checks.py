"""Whether figures fit each other, kept as rows: worked out for the parties and the years of what was touched alone.

Numbers of dead and hurt are of a day and a town, whoever is said to count them: they are compared by their day too.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, delete, func, insert, or_, select

from dragoman.ledger.adding.flatten import interval_of
from dragoman.ledger.asking.search import current, link, linked, part, party, reading, record, report
from dragoman.ledger.judgements.judging import standing
from dragoman.ledger.over_time.timeline import Cause, Entry, keep
from dragoman.ledger.schema.followup_tables import figure_place, finding, finding_side
from dragoman.ledger.schema.tables import evidence
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.quotes import quotes_of
from dragoman.model.dates import known_day, printed_day
from dragoman.model.evidence import Span
from dragoman.model.following import Actor, Finding, Told
from dragoman.model.message import Message
from dragoman.model.passages import sentence_at, sentence_spans
from dragoman.resolve.consistency.checking import check, check_parts, check_tolls
from dragoman.resolve.series import parties_of
from dragoman.resolve.tolls import day_of_toll, of_one_day

FINDING = "finding"
_MOST = 120  # figures of the same parties and years that are compared, the latest told
_MOST_YEARS = 40  # of a target
_TOLLS = "tolls"  # before a day, the place of what is found about the dead of that day
_GONE = Message("It no longer stands.")


@dataclass(slots=True)
class TouchedFigures:
    """Which parties' figures of which years are to be checked again, and which figures by themselves."""

    years: set[tuple[str, int]] = field(default_factory=set)
    alone: dict[str, Told | None] = field(default_factory=dict)
    days: set[date] = field(default_factory=set)  # of dead, hurt and missing


def finding_id(found: Finding) -> str:
    """What a judgement about a finding is filed under: its sort and the records on both sides."""
    return ":".join((found.sort, *sorted(side.id for side in found.sides)))


def place(connection: Connection, reported: Row[Any], records: Iterable[Told], touched: TouchedFigures) -> None:
    """Keeps where the figures of a report (row of `report`) belong, in place of where they did."""
    former = connection.execute(select(figure_place).where(figure_place.c.report_id == reported.id)).all()
    for row in former:
        touched.alone[row.key] = None
        _touch(connection, row.parties, row.first_year, row.last_year, touched, target=row.target)
    touched.days |= _days_of_findings(connection, [row.key for row in former])
    if former:
        connection.execute(delete(figure_place).where(figure_place.c.report_id == reported.id))
    figures = [each for each in records if each.kind == "figure" and each.value is not None]
    known_on = known_day(reported.published, reported.added_at.date())
    for each in figures:
        touched.alone[each.id] = each
        if (day := day_of_toll(each)) is not None:
            touched.days.add(day)
        parties, target = parties_of(each), each.status == "target"
        first, last = (each.when.first.year, each.when.last.year) if each.when else (None, None)
        values = {"key": each.id, "report_id": reported.id, "parties": parties, "known_on": known_on}
        connection.execute(insert(figure_place).values(**values, first_year=first, last_year=last, target=target))
        _touch(connection, parties, first, last, touched, target=target)


def _touch(
    connection: Connection, parties: str, first: int | None, last: int | None, touched: TouchedFigures, *, target: bool
) -> None:
    if not parties or first is None or last is None:
        return
    touched.years |= {(parties, first), (parties, first + 1)}
    if target:
        within = figure_place.c.first_year.between(first, min(last, first + _MOST_YEARS))
        years = select(figure_place.c.first_year).where(figure_place.c.parties == parties, within).distinct()
        touched.years |= {(parties, year) for year in connection.execute(years).scalars()}


def recheck(connection: Connection, touched: TouchedFigures, cause: Cause) -> None:
    """Makes the findings about what was touched what they must be now."""
    for key, told in touched.alone.items():
        _keep(connection, key, [] if told is None else check_parts([told]), cause)
    for parties, year in sorted(touched.years):
        figures = _with_sentences(connection, _figures(connection, _beside(connection, parties, year)))
        found = [each for each in check(figures) if _year(each) == year and not _in_one_sentence(connection, each)]
        _keep(connection, f"{parties}|{year}", found, cause)
    for day in sorted(touched.days):
        figures = _with_sentences(connection, _figures(connection, _counting_people(connection, day)))
        _keep(connection, f"{_TOLLS}|{day.isoformat()}", check_tolls(figures), cause)


def _days_of_findings(connection: Connection, keys: Sequence[str]) -> set[date]:
    """The days of what was found about these figures (by id) as numbers of dead, hurt or missing."""
    days: set[date] = set()
    for some in chunks(sorted(keys)):
        query = select(finding.c.place).join(finding_side, finding_side.c.finding == finding.c.key)
        query = query.where(finding_side.c.record.in_(some), finding.c.place.startswith(f"{_TOLLS}|"))
        days |= {date.fromisoformat(where.partition("|")[2]) for where in connection.execute(query).scalars()}
    return days


def _counting_people(connection: Connection, day: date) -> Sequence[str]:
    """The figures (by id) of people of a day, the latest told."""
    query = (
        select(record.c.key)
        .join(reading, and_(reading.c.id == record.c.reading_id, current))
        .join(figure_place, figure_place.c.key == record.c.key)
        .where(record.c.kind == "figure", record.c.date_first == day, record.c.date_last == day)
        .where(record.c.type == "people", record.c.unit == "count")
        .order_by(figure_place.c.known_on.desc(), figure_place.c.key)
    )
    return connection.execute(query.limit(_MOST)).scalars().all()


def _in_one_sentence(connection: Connection, found: Finding) -> bool:
    """Whether a sentence would contradict itself: figures are compared without the sentences around them."""
    if found.sort != "differ" or len({side.report for side in found.sides}) > 1:
        return False
    passages = _passages(connection, [side.id for side in found.sides])
    return len({around for _, around in passages.values()}) == 1


def _passages(connection: Connection, keys: Sequence[str]) -> dict[str, tuple[str, Span | None]]:
    """The texts of the reports that tell figures (by id), and where the sentence stands in each."""
    query = (
        select(record.c.key, report.c.text, func.min(evidence.c.start).label("start"))
        .join(reading, and_(reading.c.report_id == report.c.id, current))
        .join(record, record.c.reading_id == reading.c.id)
        .join(evidence, evidence.c.record_id == record.c.id)
        .where(record.c.key.in_(keys))
        .group_by(record.c.id, record.c.key, report.c.text)
    )
    return {row.key: (row.text, sentence_at(sentence_spans(row.text), row.start)) for row in connection.execute(query)}


def _with_sentences(connection: Connection, figures: list[Told]) -> list[Told]:
    """The figures, those of dead, hurt and missing of one day with their sentences: these say where it was."""
    counted = [told.id for told in of_one_day(figures)]
    said = _passages(connection, counted) if counted else {}
    told_in = {key: around.quote(text) for key, (text, around) in said.items() if around is not None}
    return [replace(told, sentence=told_in[told.id]) if told.id in told_in else told for told in figures]


def _year(found: Finding) -> int | None:
    """The year a finding is about."""
    told = found.sides[1] if found.sort == "target" else found.sides[0]
    return told.when.first.year if told.when else None


def _beside(connection: Connection, parties: str, year: int) -> Sequence[str]:
    """The figures (by id) that those of a year are compared with: of the year before, and targets that cover it."""
    covering = and_(figure_place.c.target, figure_place.c.first_year <= year, figure_place.c.last_year >= year)
    query = (
        select(figure_place.c.key)
        .where(figure_place.c.parties == parties, or_(figure_place.c.first_year.in_((year - 1, year)), covering))
        .order_by(figure_place.c.known_on.desc(), figure_place.c.key)
    )
    return connection.execute(query.limit(_MOST)).scalars().all()


def _keep(connection: Connection, where: str, found: Sequence[Finding], cause: Cause) -> None:
    """Keeps what was found at a place, and how it stands from which day on."""
    held = set(connection.execute(select(finding.c.key).where(finding.c.place == where)).scalars())
    if not held and not found:
        return
    known = _known(connection, {side.report for each in found for side in each.sides})
    wanted: dict[str, list[Entry]] = {key: [] for key in held}
    decided = standing(connection, "finding", [finding_id(each) for each in found])
    rows, sides = [], []
    for each in found:
        key, days = finding_id(each), [known[side.report][0] for side in each.sides]
        last = max(each.sides, key=lambda side: (known[side.report][0], side.id))
        about = {
            "why": each.why,
            "report_key": last.report,
            "record_key": last.id,
            "known_on": last.published,
            "extractor": known[last.report][2],
        }
        state = "holds" if each.holds else "remark"
        dismissed = key in decided and decided[key].act == "reject"
        wanted[key] = [] if dismissed else [Entry(max(days), state, None, known[last.report][1], about)]
        rows.append({"key": key, "sort": each.sort, "holds": each.holds, "why": each.why, "place": where}
                    | {"known_on": max(days)})  # fmt: skip
        sides += [
            {"finding": key, "position": number, "record": side.id, "known_on": known_on}
            for number, (side, known_on) in enumerate(zip(each.sides, days, strict=True))
        ]
    for some in chunks(sorted(held)):
        connection.execute(delete(finding_side).where(finding_side.c.finding.in_(some)))
        connection.execute(delete(finding).where(finding.c.key.in_(some)))
    if rows:
        connection.execute(insert(finding), rows)
        connection.execute(insert(finding_side), sides)
    keep(connection, FINDING, wanted, cause, _GONE)


def _known(connection: Connection, reports: Iterable[str]) -> dict[str, tuple[date, datetime, str]]:
    """From which day on each report (by id) is known, when it was added, and which version read it."""
    found: dict[str, tuple[date, datetime, str]] = {}
    for some in chunks(sorted(reports)):
        query = select(report.c.key, report.c.published, report.c.added_at, reading.c.extractor)
        query = query.join(reading, and_(reading.c.report_id == report.c.id, current))
        for row in connection.execute(query.where(report.c.key.in_(some))):
            found[row.key] = (known_day(row.published, row.added_at.date()), row.added_at, row.extractor)
    return found


def _figures(connection: Connection, keys: Sequence[str]) -> list[Told]:
    """Figures by id, without the sentences around them."""
    query = (
        select(record, report.c.key.label("report_key"), report.c.published, report.c.outlet, report.c.title)
        .join(reading, and_(reading.c.id == record.c.reading_id, current))
        .join(report, report.c.id == reading.c.report_id)
        .where(record.c.key.in_(keys))
        .order_by(record.c.key)
    )
    rows = connection.execute(query).all()
    numbers = [row.id for row in rows]
    actors = _actors(connection, numbers)
    quotes = {number: words[0] for number, words in quotes_of(connection, numbers).items()}
    return [
        Told(
            id=row.key,
            kind=row.kind,
            report=row.report_key,
            published=printed_day(row.published),
            quote=quotes.get(row.id, ""),
            sentence=quotes.get(row.id, ""),
            type=row.type,
            status=row.status,
            name=row.name,
            when=interval_of(row._asdict()),
            value=row.value,
            unit=row.unit,
            bound=row.details.get("bound", "exact"),
            change=(row.details.get("change") or {}).get("by"),
            change_base=(row.details.get("change") or {}).get("base"),
            actors=tuple(actors[row.id]),
            outlet=row.outlet,
            title=row.title,
        )
        for row in rows
    ]


def _actors(connection: Connection, numbers: Sequence[int]) -> dict[int, list[Actor]]:
    query = (
        select(part.c.record_id, part.c.side, party.c.key, party.c.kind, party.c.name, party.c.state)
        .join(link, and_(link.c.report_party_id == part.c.report_party_id, linked))
        .join(party, party.c.id == link.c.party_id)
        .where(part.c.record_id.in_(numbers))
        .order_by(part.c.record_id, part.c.position)
    )
    found: dict[int, list[Actor]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.record_id].append(Actor(row.key, row.kind, row.name, row.state, row.side))
    return found
