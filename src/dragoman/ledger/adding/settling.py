"""Brings what is worked out across reports in step with what holds: in each transaction that changed a report.

Whoever changes what a report says, or who is meant in it, notes the report; before the transaction ends, what it
promises, tells of promises and counts is compared anew with what shares a party and a matter with it, and nothing else.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from functools import partial
from time import monotonic

from sqlalchemy import Connection, Engine, delete, func, select

from dragoman.ledger.lists import relisting
from dragoman.ledger.outcomes.figure_checks import TouchedFigures, place, recheck
from dragoman.ledger.outcomes.following import load_sentences, load_tellings
from dragoman.ledger.outcomes.promising import Touched, follow
from dragoman.ledger.outcomes.threads import rethread
from dragoman.ledger.over_time.timeline import Cause
from dragoman.ledger.parties import merging
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.followup_tables import unsettled
from dragoman.ledger.schema.judgement_tables import judgement
from dragoman.ledger.statements.chunks import chunks
from dragoman.model import message
from dragoman.model.dates import known_day
from dragoman.model.filters import Filter

_PORTION = 100  # reports of an older ledger that are settled in one transaction
_EVER = date(1, 1, 1)
_TELL_AFTER = 2.0  # seconds


def settle(connection: Connection, now: datetime, decided: int) -> None:
    """Settles the reports noted in this transaction; `decided` is the last decision there was before it."""
    noted = _noted(connection)
    if noted:
        _settle(connection, noted, lambda known_on: _cause(connection, noted, known_on, now, decided))


def _noted(connection: Connection) -> Sequence[int]:
    return connection.execute(select(unsettled.c.report_id).where(unsettled.c.waiting.is_(False))).scalars().all()


def settle_waiting(engine: Engine, now: datetime, tell: Callable[[str], None]) -> None:
    """Settles all reports of a ledger that an older version made, a transaction a portion: killed, the next goes on.

    `tell` hears every few seconds how many are done.
    """
    with engine.connect() as connection:
        number = connection.execute(select(func.count()).select_from(unsettled)).scalar_one()
    done, told_at = 0, monotonic()
    while done < number:
        with engine.execution_options(writing=True).begin() as connection:
            query = select(unsettled.c.report_id).order_by(unsettled.c.report_id).limit(_PORTION)
            portion = connection.execute(query).scalars().all()
            if not portion:
                return
            _settle(connection, portion, lambda _: Cause("report", now, _EVER, late=True))
        done += len(portion)
        if monotonic() - told_at > _TELL_AFTER or (done == number and number > _PORTION):
            told_at = monotonic()
            tell(
                message.Message(
                    "Promises and figures of {done} of {reports} have been compared.",
                    done=message.number(done),
                    reports=message.counted(number, "report"),
                )
            )


def carry_on(engine: Engine, now: datetime, tell: Callable[[str], None]) -> None:
    """Lets all that is linked with merged parties follow them, and lists parties whose state became known under it, a
    transaction a portion: killed, the next goes on.

    `tell` hears every few seconds how much is left.
    """
    told_at = monotonic()
    while left := _left(engine):
        with engine.execution_options(writing=True).begin() as connection:
            moving = merging.moving(connection)
            if moving:
                merging.carry_on(connection, now)
            else:
                relisting.go_on(connection)
            author = moving[0].author if moving else None
            _settle(connection, _noted(connection), partial(_cause_of_following, now, author))
        if monotonic() - told_at > _TELL_AFTER:
            told_at = monotonic()
            tell(
                message.Message(
                    "{mentions} of parties that were merged, or whose state became known, are still to follow.",
                    mentions=message.counted(left, "mention"),
                )
            )


def _cause_of_following(now: datetime, author: str | None, known_on: date) -> Cause:
    """A person who made parties one; else the report that told of a state."""
    return Cause("person", now, now.date(), author) if author else Cause("report", now, known_on)


def _left(engine: Engine) -> int:
    """How many mentions are still to follow; of a merge that is all but done one."""
    with engine.connect() as connection:
        moving = merging.moving(connection)
        return sum(max(each.left, 1) for each in moving) + relisting.left(connection)


def _settle(connection: Connection, reports: Iterable[int], cause_of: Callable[[date], Cause]) -> None:
    report = tables.report
    touched, figures = Touched(), TouchedFigures()
    known_on = date.max
    for some in chunks(sorted(reports)):
        connection.execute(delete(unsettled).where(unsettled.c.report_id.in_(some)))
        for row in connection.execute(select(report).where(report.c.id.in_(some)).order_by(report.c.id)).all():
            records = load_tellings(connection, Filter(reports=(row.key,)))
            follow(connection, row, records, load_sentences(connection, [row.key]), touched)
            place(connection, row, records, figures)
            known_on = min(known_on, known_day(row.published, row.added_at.date()))
    cause = cause_of(known_on)
    rethread(connection, touched, cause)
    recheck(connection, figures, cause)


def _cause(connection: Connection, reports: Sequence[int], known_on: date, now: datetime, decided: int) -> Cause:
    """A person where one decided in this transaction; a newer reader where a report had been read before."""
    author = connection.execute(
        select(judgement.c.author).where(judgement.c.id > decided).order_by(judgement.c.id.desc()).limit(1)
    ).scalar()
    if author is not None:
        return Cause("person", now, now.date(), author)
    reading = tables.reading
    again = select(reading.c.report_id).where(reading.c.report_id.in_(reports)).group_by(reading.c.report_id)
    if connection.execute(again.having(func.count() > 1).limit(1)).first() is not None:
        return Cause("extractor", now, now.date())
    keys = (
        connection.execute(select(tables.report.c.key).where(tables.report.c.id.in_(reports)).limit(2)).scalars().all()
    )
    return Cause("report", now, known_on, report=keys[0] if len(keys) == 1 else None)
