"""What reports tell was done to a text beside its status: which side ratified it when, and in which words it ended."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, exists, select

from dragoman.knowledge.states import state_name
from dragoman.ledger.adding.flatten import interval_of
from dragoman.ledger.over_time.as_of import judged_by, link_held, reading_held
from dragoman.ledger.schema.judgement_tables import override
from dragoman.ledger.schema.tables import evidence, party, reading, record, report
from dragoman.ledger.schema.tables import party_link as link
from dragoman.ledger.schema.tables import record_party as part
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.planning import one_of
from dragoman.ledger.statements.quotes import quotes_of
from dragoman.model.message import Term
from dragoman.resolve.tellings.of_instruments import RATIFYING, partners
from dragoman.resolve.tellings.telling import Ratified, Telling

_FAR = 300  # characters
_SENTENCE_ENDS = re.compile(r"[.!?]\s")


def with_deeds(connection: Connection, tellings: Mapping[str, Telling], as_of: date | None) -> dict[str, Telling]:
    """The tellings of instruments, by record id, with their words and with who ratified the text."""
    rows: dict[str, int] = {}
    for some in chunks(sorted(tellings)):
        query = (
            select(record.c.key, record.c.id)
            .select_from(record)
            .join(reading, and_(reading.c.id == record.c.reading_id, reading_held(as_of)))
        )
        rows |= {row.key: row.id for row in connection.execute(query.where(one_of(record.c.key, some)))}
    quotes, ratified = quotes_of(connection, list(rows.values())), ratified_by(connection, list(rows.values()), as_of)
    return {
        key: replace(tellings[key], quote=" … ".join(quotes.get(row, ())), ratified=ratified.get(row, ()))
        for key, row in rows.items()
    }


def ratified_by(connection: Connection, texts: Sequence[int], as_of: date | None) -> Mapping[int, tuple[Ratified, ...]]:
    """Who ratified these texts (by row of `record`): those who do in an event of the same sentence that is told of no
    other text nearer by. A parliament or a person ratifies for a state. What a person rejected ratifies nothing.
    """
    near = [row for some in chunks(texts) for row in _acts_near(connection, some, as_of)]
    told = quotes_of(connection, sorted({row.act for row in near})) if near else {}
    near = [row for row in near if any(map(RATIFYING.search, told.get(row.act, ())))]
    near = sorted(_of_the_nearest(connection, near), key=lambda row: row.act)
    who = _acting(connection, {row.act for row in near}, as_of) if near else {}
    others = {act: partners(told[act]) for act in who}
    found: dict[int, dict[str, Ratified]] = defaultdict(dict)
    for row in near:
        acting = who.get(row.act, [])
        for each in acting:
            if each.kind == "state" and (_for_a_state(acting) or each.state in others[row.act]):
                continue  # "the Chilean Senate ratified the treaty with Peru"
            by, name = (each.state, _state(each.state)) if each.state else (each.key, each.name)
            found[row.id].setdefault(by, Ratified(by, name, interval_of(row._mapping)))
    return {text: tuple(sides.values()) for text, sides in found.items()}


def _acts_near(connection: Connection, texts: Sequence[int], as_of: date | None) -> list[Row[Any]]:
    """The agreements told near these texts, whatever was agreed on: which, when, and where both are told."""
    act, mine, its = record.alias(), evidence.alias(), evidence.alias()
    between = [mine.c.start, mine.c.end, its.c.start.label("act_start"), its.c.end.label("act_end")]
    days = [act.c[name] for name in ("date_first", "date_last", "date_iso", "date_precision", "date_basis")]
    given_up = exists().where(override.c.record_id == act.c.id, override.c.field == "rejected")
    holds = act.c.key.not_in(judged_by(connection, as_of).rejected) if as_of else ~given_up
    query: Select[Any] = (
        select(record.c.id, act.c.id.label("act"), *days, reading.c.report_id, *between)
        .select_from(record)
        .join(reading, reading.c.id == record.c.reading_id)
        .join(act, and_(act.c.reading_id == record.c.reading_id, act.c.type == "AGREE", act.c.status == "held"))
        .join(mine, mine.c.record_id == record.c.id)
        .join(its, and_(its.c.record_id == act.c.id, its.c.start < mine.c.end + _FAR, mine.c.start < its.c.end + _FAR))
        .where(one_of(record.c.id, texts), holds)
    )
    return list(connection.execute(query))


def _acting(connection: Connection, acts: Collection[int], as_of: date | None) -> Mapping[int, list[Row[Any]]]:
    """Who does what is told in these events, in the order in which they are told."""
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    for some in chunks(sorted(acts)):
        query: Select[Any] = (
            select(part.c.record_id, party.c.key, party.c.kind, party.c.name, party.c.state)
            .select_from(part)
            .join(link, and_(link.c.report_party_id == part.c.report_party_id, link_held(as_of)))
            .join(party, party.c.id == link.c.party_id)
            .where(one_of(part.c.record_id, some), part.c.side == "actor")
            .order_by(part.c.position)
        )
        for row in connection.execute(query):
            found[row.record_id].append(row)
    return found


def _for_a_state(acting: Sequence[Row[Any]]) -> bool:
    """Whether any of these is of a state and none itself."""
    return any(each.kind != "state" and each.state for each in acting)


def _of_the_nearest(connection: Connection, rows: Sequence[Row[Any]]) -> list[Row[Any]]:
    """For each act the rows of the text it is told of: in one sentence with it, and the nearest."""
    query = select(report.c.id, report.c.text).where(report.c.id.in_({row.report_id for row in rows}))
    texts = {row.id: row.text for row in connection.execute(query)} if rows else {}
    far: dict[int, dict[int, int]] = defaultdict(dict)
    for row in rows:
        between = texts[row.report_id][min(row.end, row.act_end) : max(row.start, row.act_start)]
        if _SENTENCE_ENDS.search(between) is None:
            known = far[row.act].get(row.id, len(between))
            far[row.act][row.id] = min(known, len(between))
    nearest = {(act, text) for act, each in far.items() for text in each if each[text] == min(each.values())}
    return [row for row in rows if (row.act, row.id) in nearest]


def _state(code: str) -> Term:
    return Term(state_name(code), "state", code)
