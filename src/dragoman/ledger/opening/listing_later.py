"""Fills the columns of the listing tables that an upgrade has added: each is done once, where nobody has yet."""

from typing import Any

from sqlalchemy import Connection, Row, and_, literal, select, text

from dragoman.ledger.lists.listed_actors import EVERYBODY
from dragoman.ledger.lists.listed_kinds import REPORT
from dragoman.ledger.lists.listing import list_records, list_reports
from dragoman.ledger.over_time import formerly
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.listing_tables import listing
from dragoman.ledger.statements.chunks import walked
from dragoman.ledger.statements.planning import BesideId
from dragoman.model.dates import known_day

_record, _reading, _report = tables.record, tables.reading, tables.report
_NOTE_KNOWN = text("UPDATE listing SET known = :known, ahead = :ahead WHERE id = :number AND kind = :kind")


def count_pairs(connection: Connection) -> None:
    """Counts events by pairs of states where nobody has yet, as after an upgrade: what `cells` gives for each."""
    connection.execute(
        text(
            "INSERT INTO tally (actor, kind, type, mode, status, month, number) "
            "SELECT 'c:' || substr(one.actor, 3) || '|' || substr(other.actor, 3), one.kind, one.type, one.mode, '', "
            "CASE WHEN one.last = '' THEN '' ELSE substr(one.day, 1, 4) END, count(*) "
            "FROM listing one JOIN listing other ON other.id = one.id AND other.kind = one.kind "
            "AND other.actor >= 's:' AND other.actor < 's;' AND other.actor <> one.actor "
            "WHERE one.actor >= 's:' AND one.actor < 's;' AND one.kind = 'event' GROUP BY 1, 2, 3, 4, 5, 6"
        )
    )


def note_known(connection: Connection) -> None:
    """Notes from which day on all that is listed is known, and lists what held before, as after an upgrade."""
    dated = (_report.c.published, _report.c.added_at)
    records = (
        select(_record.c.id, *dated, listing.c.kind, listing.c.day)
        .join(_reading, _reading.c.id == _record.c.reading_id)
        .join(_report, _report.c.id == _reading.c.report_id)
        .join(
            listing,
            and_(listing.c.id == _record.c.id, BesideId(listing.c.actor) == EVERYBODY, listing.c.kind != REPORT),
        )
    )
    reports = select(_report.c.id, *dated, literal(REPORT).label("kind"), literal("").label("day"))
    for query, by in ((records, _record.c.id), (reports, _report.c.id)):
        for rows in walked(connection, query, by):
            connection.execute(_NOTE_KNOWN, [_known(row) for row in rows])
    moved = select(_record.c.id).join(_reading, _reading.c.id == _record.c.reading_id).where(formerly.moved())
    for rows in walked(connection, moved, _record.c.id):
        list_records(connection, [row.id for row in rows])
    named = select(_reading.c.id, _reading.c.report_id).where(formerly.named_otherwise())
    for rows in walked(connection, named, _reading.c.id):
        list_reports(connection, {row.report_id for row in rows})


def _known(row: Row[Any]) -> dict[str, Any]:
    known = known_day(row.published, row.added_at.date()).isoformat()
    return {"number": row.id, "kind": row.kind, "known": known, "ahead": formerly.ahead(row.day, known)}


def list_pairs(connection: Connection) -> None:
    """Lists records by pairs of states where nobody has yet, as after an upgrade."""
    connection.execute(
        text(
            "INSERT INTO listing (actor, kind, day, id, type, mode, status, last, month) "
            "SELECT 'c:' || substr(one.actor, 3) || '|' || substr(other.actor, 3), "
            "one.kind, one.day, one.id, one.type, one.mode, one.status, one.last, one.month "
            "FROM listing one JOIN listing other ON other.id = one.id AND other.kind = one.kind "
            "AND other.actor > one.actor AND other.actor < 's;' "
            "WHERE one.actor >= 's:' AND one.actor < 's;' AND one.kind <> 'report' ORDER BY 1, 2, 3, 4"
        )
    )


def note_sides(connection: Connection) -> None:
    """Notes who is on which sides of records where nobody has yet, as after an upgrade."""
    joined = "group_concat(side, '')" if connection.dialect.name == "sqlite" else "string_agg(side, '' ORDER BY side)"
    for first, actor in (("p", "'p' || party.id"), ("s", "'s:' || party.state")):
        sides = (
            "SELECT DISTINCT '|' || part.side || '|' AS side FROM record_party part "
            "JOIN party_link link ON link.report_party_id = part.report_party_id AND link.ended_at IS NULL "
            "JOIN party ON party.id = link.party_id "
            f"WHERE part.record_id = listing.id AND {actor} = listing.actor ORDER BY 1"
        )
        connection.execute(
            text(
                f"UPDATE listing SET sides = coalesce((SELECT {joined} FROM ({sides}) AS sided), '') "
                "WHERE actor >= :first AND actor < :beyond AND kind <> 'report'"
            ),
            {"first": first, "beyond": chr(ord(first) + 1)},
        )
