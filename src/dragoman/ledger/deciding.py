"""What a person decides about who is who and what is one: merge, split, keep apart, and taking any of it back.

Parties, events, instruments and stories are decided about alike. Every decision is a judgement, a row that is only ever
added; what it did bears the number of the judgement, so that it can be undone and nothing decided since is lost.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, select, update

from dragoman.errors import UsageError
from dragoman.ledger import judging, knowing, merging, regrouping, retelling, tables
from dragoman.ledger.identity_tables import party_merge, party_question
from dragoman.ledger.judging import Judgement, history
from dragoman.ledger.listed_actors import party_actor
from dragoman.ledger.listing import REPORT
from dragoman.ledger.listing_tables import listing
from dragoman.ledger.regrouping import EVENTS, INSTRUMENTS, STORIES
from dragoman.model.message import Message, Term, counted, day, listed

KINDS = ("party", "event", "instrument", "story", "known")
UNASKED = "unasked"  # given with a decision on two that the machine had kept apart without a doubt
_GROUPINGS = {"event": EVENTS, "instrument": INSTRUMENTS, "story": STORIES}
_SAID = {"linked": "{party} is {identifier}.", "refused": "{party} is not {identifier}."}


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision kept, and what it changed, in sentences."""

    judgement: Judgement
    changed: tuple[str, ...]


def merge(
    connection: Connection, now: datetime, author: str, kind: str, kept: str, gone: str, why: str | None = None
) -> Decided:
    """Makes two parties, events, instruments or stories (by id) one; the id of `gone` leads to `kept` from now on.

    Raises UsageError where one of them is unknown, they are one already, or they can never be one.
    """
    if kind == "party":
        return _merge_parties(connection, now, author, kept, gone, why)
    if kind == "known":
        return _say_known(connection, now, author, kept, gone, "linked", why)
    grouping = _GROUPINGS[kind]
    one, other = (regrouping.group_of(connection, grouping, key) for key in (kept, gone))
    if one == other:
        raise _already_one(kind, kept, gone)
    moved = regrouping.members(connection, grouping, other)
    given = {"reports" if kind == "story" else "tellings": moved, UNASKED: True}
    made = judging.judge(connection, now, author, "merge", kind, f"{kept}={gone}", given, why)
    regrouping.move(connection, grouping, moved, one, _because(made, why or Message("judged to be one")), author, now)
    if kind != "story":
        regrouping.share_blocks(connection, other, one)
    whole = regrouping.members(connection, grouping, one)
    return Decided(made, (_joined(kind, moved, kept, whole),))


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
        return _split_party(connection, now, author, whole, reports, why)
    grouping = _GROUPINGS[kind]
    group = regrouping.group_of(connection, grouping, whole)
    moved = regrouping.told_in(connection, grouping, group, reports)
    left = [key for key in regrouping.members(connection, grouping, group) if key not in moved]
    _check_split(f'{kind} "{whole}"', moved, left)
    given = {"reports": list(reports), "tellings": moved}
    made = judging.judge(connection, now, author, "split", kind, whole, given, why)
    regrouping.found(connection, grouping, moved, _because(made, why or Message("judged to be another")), author, now)
    return Decided(made, (_set_apart(kind, moved, left),))


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
        given = _unasked(merging.is_asked(connection, first, second))
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
        changed += _undo_party(connection, now, author, made)
        mark = made.uid[:8]
        joined = retelling.joined_by(connection, mark)
        for grouping in (EVENTS, INSTRUMENTS):
            back = regrouping.move_back(connection, grouping, joined, mark, now)
            said = Message("{what} moved back.", what=_many(grouping.name, back))
            changed += [said] if back else []
    elif made.target_kind == "known" and made.act in ("merge", "reject"):
        party, _, identifier = made.target.partition("=")
        knowing.answer(connection, now, author, merging.find_party(connection, party), identifier, "asked")
        changed.append(Message("Whether {party} is {identifier} is asked again.", party=party, identifier=identifier))
    elif made.target_kind in _GROUPINGS and made.act in ("merge", "split"):
        grouping = _GROUPINGS[made.target_kind]
        keys = made.given.get("tellings") or made.given.get("reports") or []
        back = regrouping.move_back(connection, grouping, keys, made.uid[:8], now)
        changed.append(Message("{what} moved back.", what=_many(made.target_kind, back)))
    return Decided(
        undone,
        (
            *changed,
            *_to_follow(connection),
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
    if (alone := judging.kind_of_record(connection, key)) is not None:
        raise UsageError(
            Message('{what} "{name}"', what=Message(alone), name=key),
            Message("a {kind} is one report's alone.", kind=Message(alone)),
            remedy="What can be one: parties, events, instruments and stories. Anything else: dragoman review",
            code="never-one",
        )
    return "known" if knowing.is_known(connection, key) else "party"


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
    why = _because(row, row.note or Message("judged elsewhere"))
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
            knowing.answer(connection, now, row.author, merging.find_party(connection, one), other, standing)
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


def _merge_parties(
    connection: Connection, now: datetime, author: str, kept: str, gone: str, why: str | None
) -> Decided:
    one, other = merging.find_party(connection, kept), merging.find_party(connection, gone)
    if one == other:
        raise _already_one("party", kept, gone)
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
    given = _unasked(merging.is_asked(connection, one, other))
    made = judging.judge(connection, now, author, "merge", "party", f"{first.key}={second.key}", given, why)
    because = _because(made, why or Message("judged to be the same"))
    joined = merging.merge(connection, one, other, because, author, now)
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
    changed += [Message("{what} joined to an event that others tell.", what=_many("event", joined))] if joined else []
    return Decided(made, (*changed, *_to_follow(connection)))


def _split_party(
    connection: Connection, now: datetime, author: str, whole: str, reports: Sequence[str], why: str | None
) -> Decided:
    number = merging.find_party(connection, whole)
    old = connection.execute(select(tables.party).where(tables.party.c.id == number)).one()
    named = _named(connection, number)
    given = tables.report.c.key.in_(reports) | tables.report.c.given_id.in_(reports)
    chosen = set(connection.execute(select(tables.report.c.key).where(given)).scalars())
    _check_split(
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
                chosen=_reports(named & chosen),
                key=key,
            ),
            Message("{old} keeps {chosen}.", old=old.key, chosen=_reports(named - chosen)),
        ),
    )


def _say_known(
    connection: Connection, now: datetime, author: str, party: str, identifier: str, standing: str, why: str | None
) -> Decided:
    """Says that a party is, or is not, somebody in a list."""
    number = merging.find_party(connection, party)
    entry = knowing.find_known(connection, identifier)
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
    others = [key for key in knowing.linked_with(connection, entry.id) if key != party] if standing == "linked" else []
    act = "merge" if standing == "linked" else "reject"
    given = _unasked(knowing.is_asked(connection, number, identifier))
    made = judging.judge(connection, now, author, act, "known", f"{party}={identifier}", given, why)
    knowing.answer(connection, now, author, number, identifier, standing)
    said = [Message(_SAID[standing], party=party, identifier=identifier)]
    if others:
        said.append(Message("{identifier} is {parties}, too.", identifier=identifier, parties=listed(others)))
    return Decided(made, tuple(said))


def _unasked(asked: bool) -> dict[str, bool]:
    return {} if asked else {UNASKED: True}


def _undo_party(connection: Connection, now: datetime, author: str, made: Judgement) -> list[str]:
    if made.act == "split":
        one, other = (merging.find_party(connection, key) for key in (made.target, made.given["made"]))
        if one == other:
            return []
        merging.merge(connection, one, other, _because(made, Message("a split was taken back")), author, now)
        again = Message("{one} is {other} again, and its id leads there.", one=made.given["made"], other=made.target)
        return [again]
    pair = _rows(connection, made.target)
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


def _rows(connection: Connection, target: str) -> list[int]:
    """The rows of the parties that a judgement names, as they were; those that are not here are left out."""
    party = tables.party
    found = (connection.execute(select(party.c.id).where(party.c.key == key)).scalar() for key in target.split("="))
    return [number for number in found if number is not None]


def _to_follow(connection: Connection) -> list[str]:
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


def _check_split(subject: str, moved: Sequence[str], left: Sequence[str]) -> None:
    if moved and left:
        return
    raise UsageError(
        subject,
        "nothing would be left of it." if moved else "none of these reports tells of it.",
        remedy="Name some of its reports, and not all.",
        code="unknown-report",
    )


def _already_one(kind: str, one: str, other: str) -> UsageError:
    return UsageError(
        Message("{kind} “{one}” and “{other}”", kind=Message(kind), one=one, other=other),
        "they are one already.",
        remedy="Nothing is to be done.",
        code="already-one",
    )


def _because(made: Judgement, why: str) -> str:
    """The reason kept with what a decision did; its number finds it again."""
    return Message("{why} ({author}, judgement {number})", why=why, author=made.author, number=made.uid[:8])


def _joined(kind: str, moved: Sequence[str], kept: str, whole: Sequence[str]) -> Message:
    return Message(
        "{moved} joined; the {kind} of {kept} has {whole} now.",
        moved=_many(kind, moved), kind=Message(kind), kept=kept, whole=_many(kind, whole),
    )  # fmt: skip


def _set_apart(kind: str, moved: Sequence[str], left: Sequence[str]) -> Message:
    return Message(
        "{moved} set apart as {fresh}; the {kind} of {left} keeps {rest}.",
        moved=_many(kind, moved), fresh=moved[0], kind=Message(kind), left=left[0], rest=_many(kind, left),
    )  # fmt: skip


def _many(kind: str, keys: Sequence[str]) -> Term:
    return counted(len(keys), "report" if kind == "story" else "telling")


def _reports(keys: set[str]) -> Term:
    return counted(len(keys), "report")
