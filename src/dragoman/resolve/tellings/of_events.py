"""The same event told in several reports is one event: whether two tellings are of one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from dragoman.model.dates import Basis, DateInterval
from dragoman.model.message import Message, day, joined
from dragoman.model.words import fold
from dragoman.resolve.followup.wording.places import same_place
from dragoman.resolve.tellings.two_days import agreeing, dated, reported_on

_ENCOUNTERS = frozenset({"meeting", "call", "visit", "gathering"})
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
_SAME_ROUND = "the same participants"
_DAY_APART = "{one} and {other} are a day apart, one of them worked out"
_PRINTED_APART = "{one} and {other} are a day apart, both of them printed"
_MOST = "most participants agree"
_ONE_SUMMIT = "an organisation gathers once a day in a town"
_ONE_OCCASION = "one occasion of a series"
_ONE_BLOW = "in one town; nobody says whose it was"
_BLOWS = frozenset({"ASSAULT", "PROTEST"})
_BOTH_ON = "both on {day}"
_NEAR = timedelta(days=7)
_A_MONTH = timedelta(days=31)
_NEWS = timedelta(days=3)  # an undated event is news for so long


@dataclass(frozen=True, slots=True)
class Participant:
    """Who takes part: the ledger's party, its kind, and the state it is or serves."""

    party: str
    kind: str
    state: str | None


@dataclass(frozen=True, slots=True)
class Ratified:
    """A side that ratified a text: the state, by its code, or the party where it is none; and when, where told."""

    by: str
    name: str
    when: DateInterval | None


@dataclass(frozen=True, slots=True)
class Telling:
    """One report's telling of one event or instrument. `story` is the story its report belongs to, where that is known.

    An instrument has a `name`, its kind for a `mode`, and its parties for `actors`.
    """

    record: str
    report: str
    type: str
    mode: str
    status: str
    actors: tuple[Participant, ...]
    targets: tuple[Participant, ...] = ()
    place: str | None = None
    when: DateInterval | None = None
    published: date | None = None
    about: tuple[str, ...] = ()
    story: str | None = None
    name: str | None = None
    signs: frozenset[frozenset[str]] = frozenset()
    """Of a signing what each of the texts signed is about (`of_instruments.topic`)."""
    called: frozenset[str] = frozenset()
    """Of a gathering which kinds of occasion its words name (`followup.wording.words.occasions`)."""
    series: frozenset[str] = frozenset()
    """Of a gathering the series its words name (`blocking.series_key`)."""
    quote: str = ""
    """Of an instrument the words it rests on."""
    ratified: tuple["Ratified", ...] = ()
    """Of an instrument who is told to have ratified it in the same words."""


def blocks(telling: Telling, margin: timedelta = timedelta()) -> frozenset[str]:
    """Tellings of one event share a block, if one of them is looked up with a `margin` of `PROBE`."""
    days = telling.when or (DateInterval.day(telling.published) if telling.published else None)
    months = set(_months(days.first - margin, days.last + margin)) if days else {"undated"}
    taking_part = (*telling.actors, *telling.targets)
    anchors = sorted({each.state or each.party for each in taking_part})[:8]
    pairs = ([f"{one}+{other}" for one, other in combinations(anchors, 2)] or anchors)[:28]
    if margin:
        # Whose state nobody had told yet was kept under the name.
        names = sorted({each.party for each in taking_part if each.kind == "person" and each.state})[:4]
        either = combinations(sorted({*names, *anchors}), 2)
        pairs += [f"{one}+{other}" for one, other in either if one in names or other in names] or names
    found = {f"{telling.type}:{telling.mode}:{month}:{pair}" for month in months for pair in pairs}
    if telling.when is not None and _is_of_a_day(telling.when):
        day = telling.when.iso
        found |= {f"{telling.type}:{telling.mode}:{day}:{bloc}" for bloc in sorted(_blocs_gathering(telling))[:4]}
    found |= {
        f"{telling.type}:{telling.mode}:{month}:{name}" for month in months for name in sorted(telling.series)[:4]
    }
    if not taking_part and telling.type in _BLOWS and telling.place and telling.when and _is_of_a_day(telling.when):
        found.add(f"{telling.type}:{telling.mode}:{telling.when.iso}@{fold(telling.place)}")
    return frozenset(found)


PROBE = _NEAR


def _months(first: date, last: date) -> Iterator[str]:
    last = min(last, first + timedelta(days=92))  # "in 2022" is looked for at its start and under its neighbours
    month = first.replace(day=1)
    while month <= last:
        yield f"{month:%Y-%m}"
        month = (month + timedelta(days=32)).replace(day=1)


def same_event(one: Telling, other: Telling) -> Message | None:
    """Why two tellings of different reports are of one event; None where they are not.

    Of one story the day may be printed differently: who is mistaken is for a person to say.
    """
    if (one.type, one.mode) != (other.type, other.mode) or one.report == other.report:
        return None
    same_story = one.story is not None and one.story == other.story
    one_text = _one_text(one, other)
    when = _time(one, other, same_story or one_text) or (_signed_within_days(one, other) if one_text else None)
    if when is None or _was_before(one, other) or _was_before(other, one):
        return None
    exact = when.key == _BOTH_ON
    if not exact and one.status != other.status and "planned" not in (one.status, other.status):
        return None
    blow = _of_nobody(one, other) if exact else None
    who = blow or _round(one, other, one_text=one_text) or (one_summit(one, other) if exact else None)
    who = who or one_occasion(one, other)
    if who is None:
        return None
    # Of a meeting reports may name two places; what opens in two cities is two.
    forgiven = (exact or same_story) and one.mode in _ENCOUNTERS
    # What two agree on once they agree on in one place, and sign one text in one: a report may mistake it.
    forgiven = forgiven or one_text or (exact and same_story and one.type == "AGREE")
    if not forgiven and not places_agree(one.place, other.place):
        return None
    if when.key in (_DAY_APART, _PRINTED_APART) and who.key != _SAME_ROUND:
        return None
    if one.mode not in _ENCOUNTERS and not same_story and not one_text and not blow and not _about(one, other):
        return None
    why = [who, when, *([Message("in reports that tell one story")] if same_story else [])]
    return joined([*why, *([Message("they signed one text")] if one_text else [])], "; ")


def _was_before(planned: Telling, over: Telling) -> bool:
    """Whether an event was over on a day before one without a day was planned: "a meeting of the ministers is planned"
    after talks that were held is another.
    """
    if planned.status != "planned" or over.status != "held" or planned.when is not None or planned.published is None:
        return False
    last = over.when.last if over.when is not None else over.published
    return last is not None and last < planned.published


def is_doubtful(reason: str) -> bool:
    """Whether the reason for which two tellings were taken for one leaves a doubt: a party missing, a day unknown."""
    if len(set(_DAY.findall(reason.partition("dated ")[2]))) > 1:
        return True
    days = set(_DAY.findall(reason.partition("reported on")[2]))
    apart = len(days) > 1 or "a day apart" in reason
    return _MOST in reason or "both of them printed" in reason or (apart and "one story" not in reason)


def _time(one: Telling, other: Telling, same_story: bool) -> Message | None:
    if one.when is not None and other.when is not None:
        if one.when.first > other.when.last or other.when.first > one.when.last:
            return _a_day_apart(one, other, same_story)
        if one.when.first == one.when.last == other.when.first == other.when.last:
            return Message(_BOTH_ON, day=day(one.when.iso))
        days = (one.when.last - one.when.first).days, (other.when.last - other.when.first).days
        # Two meetings of one month are two, unless the reports are of one time, the later calls the plan off, or both
        # name one series.
        one_plan = _calls_off(one, other) or (one.series & other.series and max(days) <= _A_MONTH.days)
        if max(days) > 3 and not same_story and not _news(one, other) and not one_plan:
            return None
        return agreeing(one.when.iso, other.when.iso)
    if one.published is None or other.published is None:
        return None
    dated = one.when or other.when
    undated = one if one.when is None else other
    if dated is not None and undated.published is not None:
        near = dated.first - _NEWS <= undated.published <= dated.last + _NEAR
        return (
            Message("reported on {day}, near {event}", day=day(undated.published), event=day(dated.iso))
            if near
            else None
        )
    if not _news(one, other):
        return None
    return reported_on(one.published, other.published)


def _calls_off(one: Telling, other: Telling) -> bool:
    """Whether one tells of a plan for a month or a part of it, and the other later that it is off."""
    plan, off = (one, other) if other.status == "cancelled" else (other, one)
    if (plan.status, off.status) != ("planned", "cancelled") or plan.when is None or off.when is None:
        return False
    later = plan.published is not None and off.published is not None and plan.published <= off.published
    return later and max(plan.when.last - plan.when.first, off.when.last - off.when.first) <= _A_MONTH


def _signed_within_days(one: Telling, other: Telling) -> Message | None:
    """That reports of the same days date the signing of one text differently: it is signed once."""
    if one.when is None or other.when is None or one.status != other.status or not _news(one, other):
        return None
    single = one.when.first == one.when.last and other.when.first == other.when.last
    if not single or abs(one.when.first - other.when.first) > _NEWS:
        return None
    return dated(*sorted((one.when.iso, other.when.iso)))


def _same_days(one: Telling, other: Telling) -> bool:
    """Whether both have the same days, printed or worked out."""
    if one.when is None or other.when is None:
        return False
    return (one.when.first, one.when.last) == (other.when.first, other.when.last)


def _a_day_apart(one: Telling, other: Telling, same_story: bool) -> Message | None:
    """That two days are one, where one of them is not printed but worked out, in news of the same days; or where both
    reports tell one story of an encounter, and came out on one day: what is told alike day after day is new each day.
    """
    assert one.when is not None and other.when is not None
    single = one.when.first == one.when.last and other.when.first == other.when.last
    worked_out = Basis.STATED not in (one.when.basis, other.when.basis) or one.when.basis != other.when.basis
    retold = same_story and one.mode in _ENCOUNTERS and one.published is not None and one.published == other.published
    if not single or not (worked_out or retold) or abs(one.when.first - other.when.first) > timedelta(days=1):
        return None
    first, second = sorted((one.when.iso, other.when.iso))
    words = _DAY_APART if worked_out else _PRINTED_APART
    return Message(words, one=day(first), other=day(second)) if _news(one, other) else None


def _news(one: Telling, other: Telling) -> bool:
    if one.published is None or other.published is None:
        return False
    return abs(one.published - other.published) <= _NEWS


def _one_text(one: Telling, other: Telling) -> bool:
    """Whether both sign a text of one name: "the shipping agreement", "the agreement on maritime shipping"."""
    return any(mine <= yours or yours <= mine for mine in one.signs for yours in other.signs)


def _round(one: Telling, other: Telling, *, one_text: bool = False) -> Message | None:
    """Why the participants are the same; a state counts for those who serve it. Who signs a text may be named alone."""
    first, second = (*one.actors, *one.targets), (*other.actors, *other.targets)
    if not first or not second:
        return None
    shared = {each.party for each in first} & {each.party for each in second}
    few, many = sorted((first, second), key=len)
    missing = [each for each in few if each.party not in shared and not represented(each, many)]
    extra = [each for each in many if each.party not in shared and not represented(each, few)]
    if missing and (extra or len(missing) > 1 or len(shared) < 2):
        return None
    # A telling that names one side alone is of the same event only if that side is a person or body in both.
    if (
        len(few) < 2
        and not one_text
        and len(many) > 1
        and not any(each.party in shared and each.kind != "state" for each in few)
    ):
        return None
    if one.actors and other.actors and one.targets and other.targets and _crossed(one, other):
        return None
    if len(shared) == len({each.party for each in first} | {each.party for each in second}):
        return Message(_SAME_ROUND)
    return Message("participants agree, a state counting for those who serve it") if not missing else Message(_MOST)


_HELD_ALONE = frozenset({"summit", "congress", "forum", "games", "exhibition", "festival"})


def _blocs_gathering(telling: Telling) -> frozenset[str]:
    """The organisations of states that gather to something of which there is one at a time."""
    if telling.mode != "gathering" or not telling.called & _HELD_ALONE:
        return frozenset()
    return frozenset(each.party for each in telling.actors if each.kind == "bloc")


def one_summit(one: Telling, other: Telling) -> Message | None:
    """That both tell of the summit of one organisation in one town, each with its own president."""
    alike = one.called & other.called & _HELD_ALONE and _blocs_gathering(one) == _blocs_gathering(other)
    bodies = [{each.party for each in telling.actors if each.kind == "body"} for telling in (one, other)]
    if not alike or bodies[0] != bodies[1] or one.place is None or other.place is None:
        return None
    return Message(_ONE_SUMMIT) if _blocs_gathering(one) and places_agree(one.place, other.place) else None


def one_occasion(one: Telling, other: Telling) -> Message | None:
    """That both tell of one gathering by its name, in one town on the same days, whoever is told to be there."""
    kinds = one.called | other.called
    dated = one.when is not None and other.when is not None and one.place is not None and other.place is not None
    if not one.series & other.series or not kinds or not kinds <= _HELD_ALONE or not dated:
        return None
    apart = (
        one.when is None or other.when is None or not (one.when.contains(other.when) or other.when.contains(one.when))
    )
    bodies = [{each.party for each in telling.actors if each.kind in ("body", "bloc")} for telling in (one, other)]
    if apart or (bodies[0] and bodies[1] and not bodies[0] & bodies[1]):
        return None
    return Message(_ONE_OCCASION) if places_agree(one.place, other.place) else None


def _of_nobody(one: Telling, other: Telling) -> Message | None:
    """That both tell of a blow of which nobody says whose it was, in one town: "shells hit the market at Vik"."""
    named = (*one.actors, *one.targets, *other.actors, *other.targets)
    if one.type not in _BLOWS or named or not one.place or not other.place or fold(one.place) != fold(other.place):
        return None
    return Message(_ONE_BLOW)


def _is_of_a_day(when: DateInterval) -> bool:
    return when.first == when.last


def represented(each: Participant, others: Iterable[Participant]) -> bool:
    """A state is there by those who serve it, a person by his state; two persons of one state are two."""
    return any(
        each.state is not None and each.state == other.state and "state" in (each.kind, other.kind) for other in others
    ) or any(
        each.state is not None and each.state == other.state and {each.kind, other.kind} == {"person", "body"}
        for other in others
    )


def _crossed(one: Telling, other: Telling) -> bool:
    """Whether who does it to whom is turned round: Kazakhstan's visit to China is not China's to Kazakhstan."""
    actors, others = ({each.state or each.party for each in side} for side in (one.actors, other.actors))
    targets = {each.state or each.party for each in one.targets}
    return not actors & others and bool(actors) and bool(targets & others)


def places_agree(one: str | None, other: str | None) -> bool:
    """Whether two places can be one: a city and its country, a hall and its city."""
    if one is None or other is None:
        return True
    first, second = fold(one), fold(other)
    return first in second or second in first or same_place(one, other)


def _about(one: Telling, other: Telling) -> bool:
    words = {word[:6] for topic in one.about for word in fold(topic).split() if len(word) > 3}
    others = {word[:6] for topic in other.about for word in fold(topic).split() if len(word) > 3}
    if not words or not others:
        if one.type == "AID":  # what is given is often named in one telling alone
            return _same_days(one, other)
        return _same_days(one, other) and not words and not others
    return len(words & others) * 2 >= min(len(words), len(others))
