"""The same instrument told in several reports is one: whether two tellings are of one, and how its status went on.

An instrument is told over years: proposed, to be signed, signed, in force. So its name and its parties say what it is;
days count only where both tell of the signing, and for texts that bear no topic in their name ("joint statement").
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from dragoman.knowledge.loading import load
from dragoman.knowledge.named_states import states_in
from dragoman.knowledge.states import states
from dragoman.model.dates import DateInterval
from dragoman.model.message import Message, joined
from dragoman.model.schema import record_kinds
from dragoman.model.words import fold
from dragoman.resolve.tellings.telling import Participant, Telling
from dragoman.resolve.tellings.two_days import dated, reported_on

MENTIONED = "mentioned"
"""The status of what a report only names; it says nothing of how things stand."""

ENDED, BINDING = "ended", ("signed", "in_force")
RATIFIED, SUSPENDED = "ratified", "suspended"
"""Steps in a text's life that are no status of their own in a report: one side's, and a halt that may end."""

_WITH = re.compile(r"\bwith\s+(.+)")

RATIFYING = re.compile(r"\bratif", re.IGNORECASE)
"""Words of an event in which somebody ratifies."""

_HALTED = re.compile(
    r"\b(?:suspen[ds]|fr(?:ee|o)z|paus(?:e|ing)|put$|(?:put|puts|putting|placed) (?:\w+ ){0,8}?on (?:hold|ice))",
    re.IGNORECASE,
)


_STEM = 6  # letters of a word are compared
_STEMS, _ANCHORS = 3, 4  # of a name, and of parties, make blocks
_NEAR = timedelta(days=3)  # between two days that reports give one signing, and two reports of one text
_LATE = timedelta(days=400)  # a text is signed so long after the day it was to be
_STANDING = frozenset({"in_force", "ended", MENTIONED})
_COMING = frozenset({"negotiating", "to_be_signed"})
_ADDED = re.compile(r"\b(?:amend|addition|annex|supplement|extension|revision)", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_FAMILIES = (
    frozenset({"treaty", "agreement", "memorandum", "contract"}),
    frozenset({"statement", "resolution"}),
    frozenset({"programme", "law"}),
)


@dataclass(frozen=True, slots=True)
class Step:
    """A status of an instrument: since when as reports date it, and who said so on which day, the first first."""

    status: str  # of `STEPS`
    when: DateInterval | None
    said: tuple[tuple[str, date | None], ...]  # the report, and its day
    by: tuple[str, ...] = ()  # of a ratification who ratified


def topic(name: str) -> frozenset[str]:
    """What an instrument is about: the stems of its name's words that neither name a sort of text nor a state."""
    return frozenset(word[:_STEM] for word in fold(name).split() if len(word) > 3 and _tells(word))


def instrument_blocks(telling: Telling) -> frozenset[str]:
    """Tellings of one instrument share a block."""
    stems = sorted(topic(telling.name or ""), key=lambda stem: (-len(stem), stem))[:_STEMS]
    anchors = sorted(_anchors(telling))[:_ANCHORS]
    pairs = ["+".join(pair) for pair in _pairs(anchors)] or anchors
    if not stems:
        when = telling.when.first if telling.when else telling.published
        return frozenset(f"text:{when:%Y-%m}:{pair}" for pair in pairs) if when else frozenset()
    several = ["+".join(sorted(pair)) for pair in _pairs(stems)]
    found = {f"text:{stem}:{pair}" for stem in stems for pair in pairs}
    found |= {f"text:{words}:{anchor}" for words in several for anchor in anchors or ("",)}
    return frozenset(found)


def same_instrument(one: Telling, other: Telling) -> Message | None:
    """Why two tellings of different reports are of one instrument; None where they are not."""
    family = any({one.mode, other.mode} <= family for family in _FAMILIES)
    if one.report == other.report or not family or _numbers_differ(one, other) or _adds(one) != _adds(other):
        return None
    together = _same_time(one, other)
    named = _names(one, other, together is not None)
    if named is None or _signed_apart(one, other):
        return None
    who = _parties(one, other)
    sure = named.key == _SAME and len(topic(one.name or "")) > 1
    if who is None or (who.key != _ALL and not sure and together is None):
        return None
    if one.mode != other.mode and not sure and together is None and not _on_its_way(one, other):
        return None
    fleeting = "statement" in (one.mode, other.mode) or not topic(one.name or "") or not topic(other.name or "")
    if fleeting and together is None and not (sure and len(topic(one.name or "")) > 2):
        return None
    return joined((part for part in (named, who, together) if part), "; ")


def course(tellings: Sequence[Telling]) -> tuple[Step, ...]:
    """How an instrument's status went on, in the order of its life; what only names it is no step."""
    said: dict[tuple[str, str], list[tuple[Telling, DateInterval | None]]] = {}
    names: dict[str, str] = {}
    for telling in sorted(tellings, key=lambda each: (each.published or date.max, each.report)):
        for each in telling.ratified:
            said.setdefault((RATIFIED, each.by), []).append((telling, each.when))
            names[each.by] = each.name
        if telling.status != MENTIONED and not (telling.ratified and telling.status == "signed"):
            said.setdefault((step_of(telling), ""), []).append((telling, telling.when))
    order = _steps()
    return tuple(
        Step(
            status,
            next((when for _, when in told if when is not None), None),
            tuple((each.report, each.published) for each, _ in told),
            (names[by],) if by else (),
        )
        for (status, by), told in sorted(said.items(), key=lambda item: order.index(item[0][0]))
    )


def partners(quotes: Iterable[str]) -> frozenset[str]:
    """The states with which a text is, where somebody ratifies it: "ratified the pact with Peru"."""
    return frozenset(state for quote in quotes for told in _WITH.findall(quote) for state in states_in(told)[:1])


def step_of(telling: Telling) -> str:
    """The step of an instrument's life that a telling gives: its status, but "suspended" for what is only halted."""
    return SUSPENDED if telling.status == ENDED and halts((telling.quote,)) else telling.status


def halts(quotes: Iterable[str]) -> bool:
    """Whether words say that a text is only halted: suspended, frozen, put on hold."""
    return any(map(_HALTED.search, quotes))


def stands(steps: Sequence[Step], latest: str) -> tuple[str, tuple[str, ...]]:
    """How an instrument stands by its course and its latest status: a step, and of what is signed who ratified it."""
    found = [step.status for step in steps]
    if latest == ENDED and SUSPENDED in found and latest not in found:
        return SUSPENDED, ()
    ratified = tuple(name for step in steps if step.status == RATIFIED for name in step.by)
    return latest, ratified if latest in (*BINDING, MENTIONED) else ()


@cache
def _steps() -> tuple[str, ...]:
    """The steps of an instrument's life in their order: its statuses, and what reports tell beside them."""
    found = list(record_kinds()["instrument"].statuses)
    found.insert(found.index("signed") + 1, RATIFIED)
    found.insert(found.index("ended"), SUSPENDED)
    return tuple(found)


def statuses_agree(one: Telling, other: Telling) -> bool:
    """Whether what two tellings say of an instrument's status can both hold: it only goes on from day to day."""
    order = _steps()
    if MENTIONED in (one.status, other.status) or one.published is None or other.published is None:
        return True
    earlier, later = sorted((one, other), key=lambda each: each.published or date.max)
    assert earlier.published is not None and later.published is not None
    near = later.published - earlier.published <= _NEAR
    resumed = step_of(earlier) == SUSPENDED and later.status == "in_force"
    talking = {earlier.status, later.status} <= _COMING  # it is to be signed by summer, and talks go on
    return near or resumed or talking or order.index(earlier.status) <= order.index(later.status)


_SAME = "the names say the same"
_ALL = "the same parties"


def _names(one: Telling, other: Telling, together: bool) -> Message | None:
    """Why the names are of one text; without a topic only where both are told `together`."""
    first, second = topic(one.name or ""), topic(other.name or "")
    if not first or not second:
        alike = not first and not second and one.mode == other.mode
        return Message("a name without a topic") if together and alike else None
    if first == second:
        return Message(_SAME)
    if _recalls(one, other) or _on_its_way(one, other):
        return Message("the names share {words}", words=", ".join(sorted(first & second)))
    shared, fewer = first & second, min(len(first), len(second))
    if len(shared) < (1 if together else 2) or len(shared) * 3 < fewer * 2:
        return None
    return Message("the names share {words}", words=", ".join(sorted(shared)))


def _recalls(one: Telling, other: Telling) -> bool:
    """Whether the later one only speaks of a text there is, by a part of its name: "quit the memorandum on mining"."""
    if one.published is None or other.published is None or one.mode != other.mode or len(_anchors(one)) < 2:
        return False
    earlier, later = sorted((one, other), key=lambda each: each.published or date.max)
    there = later.status in _STANDING and later.when is None and earlier.status not in ("proposed", "negotiating")
    return there and topic(later.name or "") < topic(earlier.name or "") and _anchors(one) == _anchors(other)


def _on_its_way(one: Telling, other: Telling) -> bool:
    """Whether the same parties were still at the earlier one within a year or so of the later, and of its name the one
    has all that the other has: "a treaty on their border in the bay", "the border agreement".
    """
    if one.published is None or other.published is None or len(_anchors(one)) < 2 or _anchors(one) != _anchors(other):
        return False
    earlier = min((one, other), key=lambda each: each.published or date.max)
    first, second = topic(one.name or ""), topic(other.name or "")
    coming = earlier.status in _COMING and abs(one.published - other.published) <= _LATE
    return coming and bool(first and second) and (first <= second or second <= first)


def _parties(one: Telling, other: Telling) -> Message | None:
    first, second = _anchors(one), _anchors(other)
    if _bodies_apart(one.actors, other.actors):
        return None
    if first == second:
        return Message(_ALL) if first else Message("no parties told")
    if first <= second or second <= first:
        return Message("the parties of the one are among those of the other")
    return None


def _bodies_apart(first: Iterable[Participant], second: Iterable[Participant]) -> bool:
    """Whether bodies alone are told of, and not one of them in both: two firms of two states sign their own texts."""
    one, other = list(first), list(second)
    if not one or not other or any(each.kind != "body" for each in (*one, *other)):
        return False
    return not {each.party for each in one} & {each.party for each in other}


def _same_time(one: Telling, other: Telling) -> Message | None:
    """Why both are told of one moment: the same story, the same day, or news of the same days."""
    if one.story is not None and one.story == other.story:
        return Message("in reports that tell one story")
    if one.when is not None and other.when is not None and _days(one.when) <= _NEAR and _days(other.when) <= _NEAR:
        near = _gap(one.when, other.when) <= _NEAR
        return dated(*sorted((one.when.iso, other.when.iso))) if near else None
    if one.published is None or other.published is None or abs(one.published - other.published) > _NEAR:
        return None
    return reported_on(*sorted((one.published, other.published)))


def _signed_apart(one: Telling, other: Telling) -> bool:
    """Whether the days of signing cannot be those of one text."""
    if one.when is None or other.when is None:
        return False
    if one.status == other.status == "signed":
        return _gap(one.when, other.when) > _NEAR
    for planned, signed in ((one, other), (other, one)):
        if planned.status == "to_be_signed" and signed.status == "signed" and planned.when and signed.when:
            return planned.when.first > signed.when.last + _NEAR or signed.when.first > planned.when.last + _LATE
    return False


def _gap(one: DateInterval, other: DateInterval) -> timedelta:
    return max(one.first - other.last, other.first - one.last, timedelta())


def _days(when: DateInterval) -> timedelta:
    return when.last - when.first


def _numbers_differ(one: Telling, other: Telling) -> bool:
    """Programmes of other years, protocols of other sessions; and a resolution is known by its number."""
    first, second = (set(_NUMBER.findall(each.name or "")) for each in (one, other))
    if "resolution" in (one.mode, other.mode) and bool(first) != bool(second):
        return True
    return bool(first and second) and not (first <= second or second <= first)


def _adds(telling: Telling) -> bool:
    """Whether it is no text of its own but changes or adds to one: "amendments to the treaty", "annex"."""
    return bool(_ADDED.search(telling.name or ""))


def _anchors(telling: Telling) -> frozenset[str]:
    return frozenset(each.state or each.party for each in (*telling.actors, *telling.targets))


def _pairs(items: Sequence[str]) -> Iterator[tuple[str, str]]:
    for place, one in enumerate(items):
        for other in items[place + 1 :]:
            yield one, other


def _tells(word: str) -> bool:
    return not word.isdigit() and word not in _empty_words() and word.removesuffix("s") not in _empty_words()


@cache
def _empty_words() -> frozenset[str]:
    listed = [word.strip() for words in load("instrument_words").values() for word in words.split(",")]
    named = (name for state in states().values() for name in (*state.names, *state.adjective, *state.people))
    return frozenset([*listed, *(word for name in named for word in fold(name).split())])
