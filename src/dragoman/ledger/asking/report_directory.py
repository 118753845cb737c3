"""Lists of reports, in the order in which they came out."""

from datetime import date

from sqlalchemy import ColumnElement, Connection, exists, func, or_, select

from dragoman.ledger.asking.tellers import spelled
from dragoman.ledger.lists.listed_actors import EVERYBODY
from dragoman.ledger.lists.listed_kinds import REPORT
from dragoman.ledger.over_time.as_of import end_of
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.listing_tables import listing, tally
from dragoman.ledger.statements.portions import Cut, Place, Portion, portion
from dragoman.model.dates import going_on


def reports(
    connection: Connection, latest: int | None, before: int, teller: str | None, until: date | None
) -> list[int]:
    """Reports by row, the latest publication first, those without a day last."""
    query = select(listing.c.id).where(*_told(connection, teller, until)).group_by(listing.c.day, listing.c.id)
    query = query.order_by(listing.c.day.desc(), listing.c.id.desc())
    return list(connection.execute(query.limit(latest).offset(before or None)).scalars())


def reports_after(connection: Connection, size: int, teller: str | None, cut: Cut) -> Portion[int]:
    """Reports by row after a cut of the list, in the same order."""
    query = select(listing.c.day, listing.c.id).where(
        *_told(connection, teller, None), *cut.within(listing.c.day, listing.c.id)
    )
    ordered = query.group_by(listing.c.day, listing.c.id).order_by(*cut.ordered(listing.c.day, listing.c.id))
    places = [Place(row.day, row.id) for row in connection.execute(ordered.offset(cut.skipped or None).limit(size + 1))]
    return portion(places, [place.number for place in places], size, cut)


def count_reports(connection: Connection, teller: str | None = None, until: date | None = None) -> int:
    """How many reports there are."""
    actors = [EVERYBODY] if teller is None else spelled(connection, teller)
    if len(actors) > 1 or (teller is not None and until is not None):  # a report may name a teller in two spellings
        told = select(func.count(listing.c.id.distinct())).where(*_told(connection, teller, until))
        return int(connection.execute(told).scalar_one())
    query = select(func.coalesce(func.sum(tally.c.number), 0)).where(tally.c.actor.in_(actors), tally.c.kind == REPORT)
    if until is None:
        return int(connection.execute(query).scalar_one())
    begins, unsure = f"{until:%Y-%m}", _not_over(until)
    earlier = query.where(tally.c.month < begins, tally.c.month.not_in(unsure))
    # Two stretches of the list: asked for together they would be looked for among all reports.
    within = select(func.count()).where(*_told(connection, teller, until), listing.c.day >= begins)
    doubtful = select(func.count()).where(listing.c.actor.in_(actors), listing.c.kind == REPORT, _added(until))
    doubtful = doubtful.where(listing.c.day.in_([day for day in unsure if day < begins]))
    return sum(int(connection.execute(each).scalar_one()) for each in (earlier, within, doubtful))


def _told(connection: Connection, teller: str | None, until: date | None) -> list[ColumnElement[bool]]:
    """The reports of a teller in the list; of a day those that were out, as `report_known` has it."""
    actors = [EVERYBODY] if teller is None else spelled(connection, teller)
    told = [listing.c.actor.in_(actors), listing.c.kind == REPORT]
    if until is None:
        return told
    # What is not over begins as the day does, and stands before it: the list is entered here, not at its late end.
    sure = listing.c.day.not_in(_not_over(until))
    return [*told, listing.c.day <= until.isoformat(), or_(sure, _added(until))]


def _not_over(day: date) -> tuple[str, ...]:
    """The dates of which nobody knows at the end of a day whether they are past."""
    return ("", *going_on(day))


def _added(until: date) -> ColumnElement[bool]:
    report = tables.report
    return exists(select(report.c.id).where(report.c.id == listing.c.id, report.c.added_at < end_of(until)))
