"""Commitments with their states, as they are kept; what hangs on the day of asking alone is decided here."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    func,
    literal,
    select,
    union_all,
)

from dragoman.ledger.asking.search import report
from dragoman.ledger.outcomes.commitments_on_a_day import (
    KEPT_AS,
    STATES,
    as_asked,
    as_kept,
    by_the_clock,
    changed_since,
    fitting_of,
    with_and_without_days,
)
from dragoman.ledger.outcomes.findings import Asked, findings
from dragoman.ledger.outcomes.following import load_told
from dragoman.ledger.outcomes.threads import FOLLOWUP, load_threads, unfolded
from dragoman.ledger.outcomes.wanted_commitments import Wanted, Whose, whose_are
from dragoman.ledger.rows import CommitmentRow
from dragoman.ledger.schema.followup_tables import commitment, outcome, promise
from dragoman.ledger.schema.judgement_tables import state_change
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.planning import looked_at, one_of
from dragoman.model.counting import AtLeast, total
from dragoman.model.dates import DateInterval
from dragoman.model.following import FollowUp
from dragoman.resolve.followup.following import Stood, as_promise, followed
from dragoman.resolve.followup.thread import COMING

_FEW = 20_000
"""Commitments of a party that are counted at once, in an index; of more each state is counted by itself."""


def commitments(
    connection: Connection,
    today: date,
    wanted: Wanted | None = None,
    most: int | None = None,
    *,
    latest: bool = False,
) -> list[FollowUp]:
    """Commitments of every kind as of `today`, the earliest due first, those without a date last.

    Of many the first `most`; with `latest` the latest due first, those changed since a day by that day.
    """
    wanted = wanted or Wanted()
    return _in_full(connection, _ordered(connection, today, wanted, most, latest), today, wanted.as_of)


def listed(
    connection: Connection, today: date, wanted: Wanted, most: int | None = None, *, latest: bool = False
) -> list[CommitmentRow]:
    """The same in short: for lists."""
    rows = _ordered(connection, today, wanted, most, latest)
    made = _made_so(connection, [row.key for row in rows if row.state not in ("open", COMING)], wanted.as_of)
    found = []
    for row in rows:
        by = made.get(row.key)
        found.append(
            CommitmentRow(
                row.key,
                row.stands,
                DateInterval.parse(row.due) if row.due else None,
                by.why if by else "",
                by.report_key if by else None,
                (by.outlet or by.title) if by else None,
            )
        )
    return found


def _ordered(connection: Connection, today: date, wanted: Wanted, most: int | None, latest: bool) -> list[Row[Any]]:
    """Those that fit, each as it `stands` on the day. Of very many the first are found by an index, so that those with
    a date, and each source of them, are asked for one by one.
    """
    whose = whose_are(connection, wanted)
    stood = [each.subquery() for each in (*as_kept(today, wanted, whose), *changed_since(connection, wanted, whose))]
    # Of a party next to none are in these states: they are found by the state, not by going through all its days.
    rare = whose.rows is not commitment and wanted.states in (("changed",), ("cancelled",))
    found: list[Row[Any]] = []
    for dated, part in product(with_and_without_days(wanted), _parts(wanted, latest=latest)):
        left = None if most is None else most - len(found)
        some: list[Row[Any]] = []
        for rows in stood:
            query, by = fitting_of(rows, today, wanted, dated)
            key = looked_at(rows.c.key) if rare or part else rows.c.key
            order = (by.desc(), key.desc()) if latest else (by, key)
            for within in _in_part(rows.c, wanted, part):
                some += connection.execute(_with_due(query.where(*within).order_by(*order).limit(left))).all()
        found += sorted(some, key=lambda row: (row.by or date.min, row.key), reverse=latest)[:left]
        if most is not None and len(found) >= most:
            break
    return found


def _parts(wanted: Wanted, *, latest: bool) -> Sequence[str]:
    """What is due by a day as of another is looked for in two parts: first what was to be over by it, among which
    enough may be found; of all that was to be over later each is asked when it was to begin.
    """
    return ("over", "going on") if wanted.by and wanted.as_of and not latest else ("",)


def _in_part(row: Any, wanted: Wanted, part: str) -> Iterable[Sequence[ColumnElement[bool]]]:
    """What those of this part fulfil, each by one of these conditions, put so that an index has all that they ask."""
    if not part:
        yield ()
    elif part == "over":
        for state in sorted({kept for asked in wanted.states or STATES for kept in KEPT_AS[asked]}):
            yield row.state == state, row.due_last <= wanted.by
    else:
        yield row.due_first < row.due_last, row.due_last > wanted.by


def _with_due(query: Select[Any]) -> Select[Any]:
    """The same with when they are due in words, which is looked up for those that are found."""
    if "due" in query.selected_columns:
        return query
    some = query.subquery()
    return select(some, commitment.c.due).join(commitment, commitment.c.key == some.c.key)


def _made_so(connection: Connection, keys: Sequence[str], as_of: date | None) -> dict[str, Row[Any]]:
    """What made each commitment stand as it does, with the report."""
    row = state_change.c
    found: dict[str, Row[Any]] = {}
    for some in chunks(keys):
        query = (
            select(row.subject, row.why, row.report_key, report.c.outlet, report.c.title)
            .outerjoin(report, report.c.key == row.report_key)
            .where(row.kind == FOLLOWUP, one_of(row.subject, some), row.day.is_not(None))
            .where(*([row.day <= as_of] if as_of else []))
            .order_by(row.day, row.id)
        )
        found |= {each.subject: each for each in connection.execute(query)}
    return found


def tally(connection: Connection, today: date, wanted: Wanted, most: int | None = None) -> dict[str, int]:
    """How many commitments there are in each state; of each no more than `most` are counted: `AtLeast` so many. Of a
    party that has few all are.
    """
    whose = whose_are(connection, wanted)
    at_once = _FEW if most is None else min(_FEW, len(STATES) * (most + 1))
    if whose.rows is not commitment and (few := _few(connection, today, wanted, whose, at_once)) is not None:
        return few
    found: Counter[str] = Counter()
    for rows in (each.subquery() for each in changed_since(connection, wanted, whose)):  # is gone through once
        stands = by_the_clock(rows.c, today).label("stands")
        changed = select(stands, func.count().label("number")).where(*as_asked(rows.c, wanted)).group_by(stands)
        found.update({row.stands: row.number for row in connection.execute(changed)})
    counts: list[Select[str, int]] = []
    for state in wanted.states or STATES:
        asked = replace(wanted, states=(state,))
        for rows in (each.subquery() for each in as_kept(today, asked, whose)):
            for dated in with_and_without_days(asked):
                one, _ = fitting_of(rows, today, asked, dated)
                one = one.where(rows.c.state.in_(KEPT_AS[state]))  # for the database to begin with
                of_party = wanted.as_of and whose.rows is not commitment
                for within in _on_the_day(rows.c, today) if of_party and state == "due" else [()]:
                    some = one.where(*within).with_only_columns(literal(1))  # of an index alone
                    some = some.limit(None if most is None else most + 1)
                    number = func.count().label("number")
                    counts.append(select(literal(state).label("stands"), number).select_from(some.subquery()))
    for row in connection.execute(union_all(*counts)):
        found[row.stands] += row.number
    numbers = {state: found[state] for state in wanted.states or STATES if found[state]}
    return {state: number if most is None or number <= most else AtLeast(most) for state, number in numbers.items()}


def _on_the_day(row: Any, today: date) -> Iterable[Sequence[ColumnElement[bool]]]:
    """What is due on a day fulfils one of these: it is for that day alone, or for several."""
    yield row.due_first == row.due_last, row.due_last == today
    yield row.due_first < row.due_last, row.due_last >= today


def _few(connection: Connection, today: date, wanted: Wanted, whose: Whose, most: int) -> dict[str, int] | None:
    """The same of parties that have few, which are gone through once; None for those that have more than `most`."""
    found: Counter[str] = Counter()
    stood = (*as_kept(today, wanted, whose), *changed_since(connection, wanted, whose))
    for rows in (each.subquery() for each in stood):
        stands = by_the_clock(rows.c, today).label("stands")
        some = select(stands).where(*as_asked(rows.c, wanted)).limit(most + 1).subquery()
        for row in connection.execute(select(some.c.stands, func.count().label("number")).group_by(some.c.stands)):
            found[row.stands] += row.number
        if found.total() > most:
            return None
    return {state: found[state] for state in wanted.states or STATES if found[state]}


def count(connection: Connection, today: date, wanted: Wanted, most: int | None = None) -> int:
    """How many there are; of each state no more than `most` are counted."""
    return total(tally(connection, today, replace(wanted, recorded=True), most).values())


def made_on(connection: Connection, keys: Sequence[str]) -> dict[str, str]:
    """The day (ISO 8601) on which each of these commitments was first told; without those whose report bears none."""
    found: dict[str, str] = {}
    for some in chunks(keys):
        query = select(promise.c.key, promise.c.published).where(one_of(promise.c.key, some))
        found |= {row.key: row.published.isoformat() for row in connection.execute(query) if row.published}
    return found


def told_of(connection: Connection, today: date, key: str, as_of: date | None = None) -> list[FollowUp]:
    """The commitments that a record (by id) makes, or says something of."""
    making = select(promise.c.root).where(promise.c.key == key)
    telling = select(promise.c.root).join(outcome, outcome.c.promise == promise.c.key)
    roots = {*connection.execute(making).scalars()}
    roots |= {*connection.execute(telling.where(outcome.c.told == key, outcome.c.chosen)).scalars()}
    if not roots:
        return []
    return commitments(connection, today, Wanted(as_of=as_of, keys=tuple(sorted(roots))))


def _in_full(connection: Connection, rows: Sequence[Row[Any]], today: date, as_of: date | None) -> list[FollowUp]:
    """Commitments with their tellings and steps. One that was known on a day and is no more stands alone."""
    keys = [row.key for row in rows]
    tellings, links = load_threads(connection, keys, as_of)
    ids = {*keys, *(each.id for found in tellings.values() for each in found)}
    ids |= {link.told for found in links.values() for link in found}
    told = load_told(connection, ids, as_of)
    made = _made_so(connection, keys, as_of) if as_of else {}
    missed = [row.key for row in rows if row.stands == "overdue" and row.key in told and told[row.key].kind == "figure"]
    less = _less(connection, missed, as_of) if missed else {}
    found = []
    for row in rows:
        if row.key in told:
            promised = tellings.get(row.key) or [as_promise(told[row.key])]
            standings = [each for each in unfolded(promised, links[row.key]) if each.by is None or each.by.told in told]
            known = [told[each.id] for each in promised if each.id in told]
            why = made[row.key].why if row.key in made else ""
            stood = Stood(row.state, DateInterval.parse(row.due) if row.due else None, why, less.get(row.key, ""))
            found.append(followed(known, standings, told, today, stood))
    return found


def _less(connection: Connection, keys: Sequence[str], as_of: date | None) -> dict[str, str]:
    """What was reached of these target figures (by id), where a figure told since is less."""
    asked = Asked(as_of=as_of, remarks=True, records=keys)
    return {each.sides[0].id: each.why for each in findings(connection, asked) if each.sort == "target"}
