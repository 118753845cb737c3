"""Decisions about parties: that two are one, that one is two, and that neither holds any more."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, func, select, update

from dragoman.errors import UsageError
from dragoman.ledger.judgements import judging
from dragoman.ledger.judgements.decided import UNASKED, Decided, already_one, because, check_split, many, reports_named
from dragoman.ledger.judgements.judging import Judgement
from dragoman.ledger.lists.listed_actors import party_actor
from dragoman.ledger.lists.listed_kinds import REPORT
from dragoman.ledger.parties import merging
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.identity_tables import party_merge, party_question
from dragoman.ledger.schema.listing_tables import listing
from dragoman.model.message import Message, Term, counted, listed


def merge_parties(connection: Connection, now: datetime, author: str, kept: str, gone: str, why: str | None) -> Decided:
    """Makes two parties one, by id. Raises UsageError where they are one, or can never be."""
    one, other = merging.find_party(connection, kept), merging.find_party(connection, gone)
    if one == other:
        raise already_one("party", kept, gone)
    rows = {row.id: row for row in connection.execute(select(tables.party).where(tables.party.c.id.in_((one, other))))}
    first, second = rows[one], rows[other]
    if first.kind == second.kind == "state" or (first.kind == "person") != (second.kind == "person"):
        raise UsageError(
            Message("{name} and {other_name}", name=first.name, other_name=second.name),
            Message(
                "a {kind} and a {other_kind} cannot be one party.",
                kind=Message(first.kind),
                other_kind=Message(second.kind),
            )
            if first.kind != second.kind
            else "two states are never one.",
            remedy="See both: dragoman show party NAME",
            code="never-one",
        )
    before = {number: _number_named(connection, number) for number in (one, other)}
    together = _number_named(connection, one, other)
    given = unasked(merging.is_asked(connection, one, other))
    made = judging.judge(connection, now, author, "merge", "party", f"{first.key}={second.key}", given, why)
    reason = because(made, why or Message("judged to be the same"))
    joined = merging.merge(connection, one, other, reason, author, now)
    changed = [
        Message(
            "{gone} ({few}) is {kept} ({many}).",
            gone=second.name,
            few=counted(before[other], "report"),
            kept=first.name,
            many=counted(before[one], "report"),
        ),
        Message("Together they are named in {reports}.", reports=counted(together, "report")),
        Message("The id {gone} leads to {kept}.", gone=second.key, kept=first.key),
    ]
    if first.state and second.state and first.state != second.state:
        changed.append(
            Message(
                "Beware: reports call the one of {one} and the other of {other}.",
                one=Term(first.state, "state", first.state),
                other=Term(second.state, "state", second.state),
            )
        )
    changed += [Message("{what} joined to an event that others tell.", what=many("event", joined))] if joined else []
    return Decided(made, (*changed, *left_to_follow(connection)))


def split_party(
    connection: Connection, now: datetime, author: str, whole: str, reports: Sequence[str], why: str | None
) -> Decided:
    """Makes another party of what some reports say of one. Raises UsageError where nothing or all of it would go."""
    number = merging.find_party(connection, whole)
    old = connection.execute(select(tables.party).where(tables.party.c.id == number)).one()
    named = _named(connection, number)
    given = tables.report.c.key.in_(reports) | tables.report.c.given_id.in_(reports)
    chosen = set(connection.execute(select(tables.report.c.key).where(given)).scalars())
    check_split(
        Message('{what} "{name}"', what=Message("party"), name=old.key), sorted(named & chosen), sorted(named - chosen)
    )
    fresh = merging.split(connection, number, reports, author, now)
    key = connection.execute(select(tables.party.c.key).where(tables.party.c.id == fresh)).scalar_one()
    made = judging.judge(
        connection, now, author, "split", "party", old.key, {"reports": sorted(named & chosen), "made": key}, why
    )
    return Decided(
        made,
        (
            Message(
                "What is said of {name} in {chosen} is said of {key} now.",
                name=old.name,
                chosen=reports_named(named & chosen),
                key=key,
            ),
            Message("{old} keeps {chosen}.", old=old.key, chosen=reports_named(named - chosen)),
        ),
    )


def unasked(asked: bool) -> dict[str, bool]:
    """What is kept with a decision on two, by whether the machine had asked about them."""
    return {} if asked else {UNASKED: True}


def undo_party(connection: Connection, now: datetime, author: str, made: Judgement) -> list[str]:
    """Takes back what a decision about parties did; what came of that, in sentences."""
    if made.act == "split":
        one, other = (merging.find_party(connection, key) for key in (made.target, made.given["made"]))
        if one == other:
            return []
        merging.merge(connection, one, other, because(made, Message("a split was taken back")), author, now)
        again = Message("{one} is {other} again, and its id leads there.", one=made.given["made"], other=made.target)
        return [again]
    pair = rows_of(connection, made.target)
    changed: list[str] = []
    if made.act == "merge":
        live = party_merge.c.kept_id.in_(pair) & party_merge.c.gone_id.in_(pair) & party_merge.c.ended_at.is_(None)
        number = connection.execute(select(party_merge.c.id).where(live)).scalar()
        if number is not None:
            merging.undo(connection, number, author, now)
            changed.append(Message("{both} are two again.", both=listed(made.target.split("="))))
    asked = party_question
    this = asked.c.one_id.in_(pair) & asked.c.other_id.in_(pair)
    if made.given.get(UNASKED):
        # The machine had no doubt about the two, and has none now.
        connection.execute(delete(asked).where(this))
        return changed
    connection.execute(update(asked).where(this).values(answer=None, author=None, answered_at=None))
    return changed


def rows_of(connection: Connection, target: str) -> list[int]:
    """The rows of the parties that a judgement names, as they were; those that are not here are left out."""
    party = tables.party
    found = (connection.execute(select(party.c.id).where(party.c.key == key)).scalar() for key in target.split("="))
    return [number for number in found if number is not None]


def left_to_follow(connection: Connection) -> list[str]:
    """What is left to follow of parties that were merged or taken apart, in a sentence each."""
    return [
        Message(
            "Still to follow, a portion at a time, whatever interrupts it: {number} of {gone}.",
            number=counted(each.left, "report"),
            gone=each.kept if each.back else each.gone,
        )
        for each in merging.moving(connection)
    ]


def _number_named(connection: Connection, *parties: int) -> int:
    """How many reports name one of these parties."""
    actors = [party_actor(number) for number in parties]
    query = select(func.count(listing.c.id.distinct())).where(listing.c.actor.in_(actors), listing.c.kind == REPORT)
    return int(connection.execute(query).scalar_one())


def _named(connection: Connection, party: int) -> set[str]:
    """The reports (by id) whose current readings name a party."""
    link, named, reading, report = tables.party_link, tables.report_party, tables.reading, tables.report
    query = (
        select(report.c.key)
        .select_from(link)
        .join(named, named.c.id == link.c.report_party_id)
        .join(reading, reading.c.id == named.c.reading_id)
        .join(report, report.c.id == reading.c.report_id)
        .where(link.c.party_id == party, link.c.ended_at.is_(None), reading.c.superseded_at.is_(None))
    )
    return set(connection.execute(query).scalars())
