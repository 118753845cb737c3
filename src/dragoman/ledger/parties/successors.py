"""Bodies that reports say took the place of others, across the ledger: who gave way to whom, and in which words."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, exists, or_, select

from dragoman.ledger.judgements.judging import standing
from dragoman.ledger.over_time.as_of import link_held, reading_held, report_known
from dragoman.ledger.over_time.timeline import Cause, Entry, keep
from dragoman.ledger.schema import tables
from dragoman.model.dates import known_day
from dragoman.model.message import Message
from dragoman.model.passages import sentence_at, sentence_spans

SUCCESSION = "succession"
"""The kind of such rows of `state_change`; the subject is that of a judgement: "former=later"."""

_SAID = {
    ("merged", False): "{former} was merged into {later}.",
    ("merged", True): "{former} is to be merged into {later}.",
    ("transformed", False): "{former} was transformed into {later}.",
    ("transformed", True): "{former} is to be transformed into {later}.",
    ("replaced", False): "{former} was replaced by {later}.",
    ("replaced", True): "{former} is to be replaced by {later}.",
    ("functions", False): "The functions of {former} passed to {later}.",
    ("functions", True): "The functions of {former} are to pass to {later}.",
}

_told, _reading, _report, _named, _link = (
    tables.report_successor,
    tables.reading,
    tables.report,
    tables.report_party,
    tables.party_link,
)


@dataclass(frozen=True, slots=True)
class SuccessionRow:
    """That a report says one body (by id and name) gave way to another; `sentence` is where."""

    former: str
    former_name: str
    later: str
    later_name: str
    how: str  # as in `model.records.Successor`
    planned: bool
    sentence: str
    report: str
    published: str | None
    outlet: str | None
    added_at: datetime

    @property
    def target(self) -> str:
        """What a judgement about it is about."""
        return f"{self.former}={self.later}"

    @property
    def words(self) -> Message:
        return Message(_SAID[self.how, self.planned], former=self.former_name, later=self.later_name)


def successions(
    connection: Connection, parties: Collection[str] | None = None, as_of: date | None = None
) -> list[SuccessionRow]:
    """What reports say of parties (by id) that gave way to others, or others to them, the first published first; of
    all where none are given.

    What a person has rejected, or had by the day, is left out.
    """
    former, later = _Linked(as_of), _Linked(as_of)
    some = None
    if parties is not None:
        told = connection.execute(_concerning(parties)).scalars().all()
        if not told:
            return []
        some = _told.c.id.in_(told) & or_(former.key.in_(parties), later.key.in_(parties))
    return _accepted(connection, _rows(connection, former, later, some, as_of), as_of)


def latest(connection: Connection, most: int) -> list[SuccessionRow]:
    """What reports say of bodies that gave way to others, the last told first; `most` of them."""
    former, later = _Linked(None), _Linked(None)
    return _rows(connection, former, later, None, None, most)


def note(connection: Connection, readings: Sequence[int], cause: Cause) -> None:
    """Keeps how the successions stand that these readings tell, or did before they gave way: their history."""
    former, later = _Linked(None), _Linked(None)
    mine = select(former.key, later.key).select_from(_told).join(former.table, former.of(_told.c.report_party_id))
    mine = mine.join(later.table, later.of(_told.c.successor_id)).join(_named, _named.c.id == _told.c.report_party_id)
    for one, other in connection.execute(mine.where(_named.c.reading_id.in_(readings)).distinct()).all():
        rows = _rows(connection, former, later, (former.key == one) & (later.key == other), None)
        keep(
            connection,
            SUCCESSION,
            {f"{one}={other}": list(_course(rows))},
            cause,
            Message("No report tells of it any longer."),
        )


def _course(rows: Iterable[SuccessionRow]) -> Iterable[Entry]:
    """How a succession stood from day to day: planned until a report tells it as done."""
    state = None
    for row in rows:
        if state not in (None, "planned") or (row.planned and state):
            continue
        state = "planned" if row.planned else row.how
        known_on = known_day(row.published, row.added_at.date())
        about = {"report_key": row.report, "why": row.words, "known_on": known_on}
        yield Entry(known_on, state, None, row.added_at, about)


def _accepted(connection: Connection, rows: list[SuccessionRow], as_of: date | None) -> list[SuccessionRow]:
    judged = standing(connection, "successor", {row.target for row in rows}, as_of) if rows else {}
    return [row for row in rows if row.target not in judged or judged[row.target].act != "reject"]


def _concerning(parties: Collection[str]) -> Select[Any]:
    """What reports say of successions in which these parties were ever found: few rows of which each is asked, where
    to begin with all links of a party that very many reports name would take long.
    """
    party = tables.party
    these = select(_link.c.id).join(party, party.c.id == _link.c.party_id).where(party.c.key.concat("").in_(parties))
    sides = (_told.c.report_party_id, _told.c.successor_id)
    return select(_told.c.id).where(or_(*(exists(these.where(_link.c.report_party_id == side)) for side in sides)))


class _Linked:
    """The party across the ledger that a party of a report is."""

    def __init__(self, as_of: date | None) -> None:
        party = tables.party
        query = select(_link.c.report_party_id, party.c.key, party.c.name).join(party, party.c.id == _link.c.party_id)
        self.table = query.where(link_held(as_of)).subquery()
        self.key, self.name = self.table.c.key, self.table.c.name

    def of(self, column: Any) -> ColumnElement[bool]:
        same: ColumnElement[bool] = self.table.c.report_party_id == column
        return same


def _rows(
    connection: Connection,
    former: _Linked,
    later: _Linked,
    where: ColumnElement[bool] | None,
    as_of: date | None,
    most: int | None = None,
) -> list[SuccessionRow]:
    query = (
        select(
            former.key,
            former.name,
            later.key.label("later"),
            later.name.label("later_name"),
            _told.c.how,
            _told.c.planned,
            _told.c.start,
            _report.c.text,
            _report.c.key.label("report"),
            _report.c.published,
            _report.c.outlet,
            _report.c.added_at,
        )
        .select_from(_told)
        .join(former.table, former.of(_told.c.report_party_id))
        .join(later.table, later.of(_told.c.successor_id))
        .join(_named, _named.c.id == _told.c.report_party_id)
        .join(_reading, _reading.c.id == _named.c.reading_id)
        .join(_report, _report.c.id == _reading.c.report_id)
        .where(former.key != later.key, reading_held(as_of))
    )
    if where is not None:
        query = query.where(where)
    if as_of is not None:
        query = query.where(report_known(as_of))
    query = query.order_by(_told.c.id.desc()).limit(most) if most else query.order_by(_report.c.published, _told.c.id)
    found = []
    for row in connection.execute(query):
        sentence = sentence_at(sentence_spans(row.text), row.start)
        said = " ".join(sentence.quote(row.text).split()) if sentence else ""
        found.append(
            SuccessionRow(
                row.key, row.name, row.later, row.later_name, row.how, row.planned, said, row.report, row.published,
                row.outlet, row.added_at,
            )
        )  # fmt: skip
    return found
