"""What a person decides about who is who and what is one: merge, split, keep apart, and taking any of it back.

Parties, events, instruments and stories are decided about alike. Every decision is a judgement, a row that is only ever
added; what it did bears the number of the judgement, so that it can be undone and nothing decided since is lost.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from dragoman.errors import UsageError
from dragoman.ledger.judgements import judging
from dragoman.ledger.judgements.bearing import kind_of_record
from dragoman.ledger.judgements.decided import (
    UNASKED,
    Decided,
    already_one,
    because,
    check_split,
    joined,
    many,
    set_apart,
)
from dragoman.ledger.judgements.judging import Judgement, history
from dragoman.ledger.judgements.party_decisions import left_to_follow, merge_parties, split_party, unasked, undo_party
from dragoman.ledger.parties import identifiers, known_lists, merging, recognising
from dragoman.ledger.schema import tables
from dragoman.ledger.tellings import regrouping, retelling
from dragoman.ledger.tellings.regrouping import EVENTS, INSTRUMENTS, STORIES
from dragoman.model.message import Message, day, listed

KINDS = ("party", "event", "instrument", "story", "known")
_GROUPINGS = {"event": EVENTS, "instrument": INSTRUMENTS, "story": STORIES}
_SAID = {"linked": "{party} is {identifier}.", "refused": "{party} is not {identifier}."}


def merge(
    connection: Connection, now: datetime, author: str, kind: str, kept: str, gone: str, why: str | None = None
) -> Decided:
    """Makes two parties, events, instruments or stories (by id) one; the id of `gone` leads to `kept` from now on.

    Raises UsageError where one of them is unknown, they are one already, or they can never be one.
    """
    if kind == "party":
        return merge_parties(connection, now, author, kept, gone, why)
    if kind == "known":
        return _say_known(connection, now, author, kept, gone, "linked", why)
    grouping = _GROUPINGS[kind]
    one, other = (regrouping.group_of(connection, grouping, key) for key in (kept, gone))
    if one == other:
        raise already_one(kind, kept, gone)
    moved = regrouping.members(connection, grouping, other)
    given = {"reports" if kind == "story" else "tellings": moved, UNASKED: True}
    made = judging.judge(connection, now, author, "merge", kind, f"{kept}={gone}", given, why)
    regrouping.move(connection, grouping, moved, one, because(made, why or Message("judged to be one")), author, now)
    if kind != "story":
        regrouping.share_blocks(connection, other, one)
    whole = regrouping.members(connection, grouping, one)
    return Decided(made, (joined(kind, moved, kept, whole),))


def split(
    connection: Connection,
    now: datetime,
    author: str,
    kind: str,
    whole: str,
    reports: Sequence[str],
    why: str | None = None,
) -> Decided:
    """Makes what these reports (by id) say of a party, an event or a story one of its own.

    Raises UsageError where none of them, or each of them, belongs to it.
    """
    if kind == "party":
        return split_party(connection, now, author, whole, reports, why)
    grouping = _GROUPINGS[kind]
    group = regrouping.group_of(connection, grouping, whole)
    moved = regrouping.told_in(connection, grouping, group, reports)
    left = [key for key in regrouping.members(connection, grouping, group) if key not in moved]
    check_split(f'{kind} "{whole}"', moved, left)
    given = {"reports": list(reports), "tellings": moved}
    made = judging.judge(connection, now, author, "split", kind, whole, given, why)
    regrouping.found(connection, grouping, moved, because(made, why or Message("judged to be another")), author, now)
    return Decided(made, (set_apart(kind, moved, left),))


def keep_apart(
    connection: Connection, now: datetime, author: str, kind: str, one: str, other: str, why: str | None = None
) -> Decided:
    """Says that two are two: they are not asked about again. Raises UsageError where they are one now."""
    if kind == "known":
        return _say_known(connection, now, author, one, other, "refused", why)
    given: dict[str, bool] = {UNASKED: True}
    if kind == "party":
        first, second = merging.find_party(connection, one), merging.find_party(connection, other)
        same = first == second
        given = unasked(merging.is_asked(connection, first, second))
    else:
        same = len({regrouping.group_of(connection, _GROUPINGS[kind], key) for key in (one, other)}) == 1
    if same:
        raise UsageError(
            Message("{kind} “{one}” and “{other}”", kind=Message(kind), one=one, other=other),
            "they are one now.",
            remedy=Message("Take them apart: dragoman split {one} --report ID", one=one),
            code="already-one",
        )
    made = judging.judge(connection, now, author, "reject", kind, f"{one}={other}", given, why)
    if kind == "party":
        merging.answer_different(connection, first, second, author, now)
    return Decided(
        made,
        (Message("{one} and {other} stay two, and whether they are one is not asked again.", one=one, other=other),),
    )


def take_back(connection: Connection, now: datetime, author: str, made: Judgement) -> Decided:
    """Undoes a decision of any kind and what it did, by a row of its own."""
    undone = judging.undo(connection, now, author, made.uid)
    changed: list[str] = []
    if made.target_kind == "party":
        changed += undo_party(connection, now, author, made)
        mark = made.uid[:8]
        moved = retelling.joined_by(connection, mark)
        for grouping in (EVENTS, INSTRUMENTS):
            back = regrouping.move_back(connection, grouping, moved, mark, now)
            said = Message("{what} moved back.", what=many(grouping.name, back))
            changed += [said] if back else []
    elif made.target_kind == "known" and made.act in ("merge", "reject"):
        party, _, identifier = made.target.partition("=")
        recognising.answer(connection, now, author, merging.find_party(connection, party), identifier, "asked")
        changed.append(Message("Whether {party} is {identifier} is asked again.", party=party, identifier=identifier))
    elif made.target_kind in _GROUPINGS and made.act in ("merge", "split"):
        grouping = _GROUPINGS[made.target_kind]
        keys = made.given.get("tellings") or made.given.get("reports") or []
        back = regrouping.move_back(connection, grouping, keys, made.uid[:8], now)
        changed.append(Message("{what} moved back.", what=many(made.target_kind, back)))
    return Decided(
        undone,
        (
            *changed,
            *left_to_follow(connection),
            Message("The judgement of {at} by {author} no longer holds.", at=day(made.at[:10]), author=made.author),
        ),
    )


def kind_of(connection: Connection, key: str) -> str:
    """What an id is of: "event", "instrument" (a telling), "story" (a report), "known" (in a list), or "party".

    Raises UsageError for the id of a post, a figure or a commitment: each is one report's alone.
    """
    for kind, grouping in _GROUPINGS.items():
        if regrouping.is_member(connection, grouping, key):
            return kind
    if (alone := kind_of_record(connection, key)) is not None:
        raise UsageError(
            Message('{what} "{name}"', what=Message(alone), name=key),
            Message("a {kind} is one report's alone.", kind=Message(alone)),
            remedy="What can be one: parties, events, instruments and stories. Anything else: dragoman review",
            code="never-one",
        )
    return "known" if known_lists.is_known(connection, key) else "party"


def find(connection: Connection, start: str) -> Judgement:
    """The judgement whose id begins so. Raises UsageError where none does, or several do."""
    rows = [row for row in history(connection) if row.uid.startswith(start)] if start else []
    if len(rows) != 1:
        cause = (
            Message("{number} judgements have ids that begin so.", number=len(rows))
            if rows
            else "there is none of this id."
        )
        raise UsageError(
            Message('{what} "{name}"', what=Message("judgement"), name=start),
            cause,
            remedy="See them: dragoman judgements list",
            code="unknown-judgement",
        )
    return rows[0]


def do_again(connection: Connection, now: datetime, row: Judgement) -> None:
    """Does here what a judgement about a party, event or story made elsewhere means. Raises UsageError if it cannot."""
    why = because(row, row.note or Message("judged elsewhere"))
    one, _, other = row.target.partition("=")
    if row.target_kind == "party":
        if row.act == "split":
            merging.split(connection, merging.find_party(connection, one), row.given["reports"], row.author, now)
            return
        first, second = merging.find_party(connection, one), merging.find_party(connection, other)
        if row.act == "merge" and first != second:
            merging.merge(connection, first, second, why, row.author, now)
        elif row.act == "reject":
            merging.answer_different(connection, first, second, row.author, now)
        return
    if row.target_kind == "known":
        if row.act in ("merge", "reject"):
            standing = "linked" if row.act == "merge" else "refused"
            recognising.answer(connection, now, row.author, merging.find_party(connection, one), other, standing)
        return
    grouping = _GROUPINGS[row.target_kind]
    if row.act == "merge":
        group = regrouping.group_of(connection, grouping, one)
        moved = regrouping.members(connection, grouping, regrouping.group_of(connection, grouping, other))
        regrouping.move(connection, grouping, moved, group, why, row.author, now)
    elif row.act == "split":
        group = regrouping.group_of(connection, grouping, one)
        moved = regrouping.told_in(connection, grouping, group, row.given["reports"])
        regrouping.found(connection, grouping, moved, why, row.author, now)


def _say_known(
    connection: Connection, now: datetime, author: str, party: str, identifier: str, standing: str, why: str | None
) -> Decided:
    """Says that a party is, or is not, somebody in a list."""
    number = merging.find_party(connection, party)
    entries = known_lists.find_known(connection, identifier)
    entry = entries[0]
    kind = connection.execute(select(tables.party.c.kind).where(tables.party.c.id == number)).scalar_one()
    if standing == "linked" and (entry.kind == "person") != (kind == "person"):
        raise UsageError(
            Message("{name} and {other_name}", name=party, other_name=identifier),
            Message(
                "a {kind} and a {other_kind} cannot be one party.", kind=Message(kind), other_kind=Message(entry.kind)
            ),
            remedy="See both: dragoman show party NAME",
            code="never-one",
        )
    others = list(dict.fromkeys(key for each in entries for key in identifiers.linked_with(connection, each.id)))
    others = [key for key in others if key != party] if standing == "linked" else []
    act = "merge" if standing == "linked" else "reject"
    given = unasked(recognising.is_asked(connection, number, identifier))
    made = judging.judge(connection, now, author, act, "known", f"{party}={identifier}", given, why)
    recognising.answer(connection, now, author, number, identifier, standing)
    said = [Message(_SAID[standing], party=party, identifier=identifier)]
    if others:
        said.append(Message("{identifier} is {parties}, too.", identifier=identifier, parties=listed(others)))
    return Decided(made, tuple(said))
