"""Whether two profiles are of one person: by name, state and office."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dragoman.knowledge.loading import load
from dragoman.knowledge.name_traditions import surname_first
from dragoman.model.message import Message, joined
from dragoman.resolve.identity.likeness import best_of
from dragoman.resolve.identity.names import Comparison
from dragoman.resolve.identity.names.scripts import words
from dragoman.resolve.identity.names.syllabic import likeness
from dragoman.resolve.identity.office_names import is_held_by_one
from dragoman.resolve.identity.profiles import (
    Decision,
    Office,
    Profile,
    Verdict,
    in_full,
    is_bare,
    is_told_in_short,
    states_of,
)
from dragoman.resolve.identity.reasons import both_of, of_two, state_term

SAME_FROM, ASK_FROM = 0.8, 0.55
_BY_INITIAL = 0.94
_SPELLED_ALIKE = 0.9
_MONTHS = timedelta(days=100)


def judge_person(named: Profile, known: Profile) -> Decision:
    """Whether a person whom a report names is one already known: the same, another, or to be asked."""
    if not is_bare(named) and not is_bare(known):
        # Both are called by their surname as well, which says nothing against the names told in full.
        named, known = in_full(named), in_full(known)
    name, why = best_of(named, known)
    reasons = [why]
    if name.score < 0.5 and not (is_bare(named) or is_bare(known)):
        return Decision(known.id, Verdict.DIFFERENT, name.score, why)
    shared = _shared_offices(named, known)
    states = states_of(named), states_of(known)
    together = states[0] & states[1]
    if name.score < 0.5 and together & surname_first() and _by_first_word(named, known):
        name = Comparison(0.55, (Message("only one word to go by, the surname"),))
        why = name.reasons[0]
        reasons = [why]
    apart = bool(states[0] and states[1] and not together)
    if shared:
        reasons.append(Message("both {what}", what=_office_words(shared[0])))
    if together:
        reasons.append(both_of(min(together)))
    elif apart:
        reasons.append(of_two(_state_words(states[0]), _state_words(states[1])))
    said = joined(reasons, "; ")
    if is_bare(named) or is_bare(known):
        return _judge_bare(named, known, name, shared, bool(together), said)
    if apart:
        score = name.score - 0.35
        return Decision(known.id, Verdict.ASK if score >= ASK_FROM else Verdict.DIFFERENT, score, said)
    if name.score < 0.85 and not shared:
        verdict = Verdict.ASK if name.score >= ASK_FROM and (together or name.score > 0.7) else Verdict.DIFFERENT
        return Decision(known.id, verdict, min(name.score, 0.79), said)
    shared = shared or _shared_offices(replace(named, offices=named.former), known)
    in_short = is_told_in_short(named) or is_told_in_short(known)
    # An initial fits many: the office says which of them it is, also one that is said to be over.
    most = _BY_INITIAL if in_short and not shared else 1.0
    score = min(most, name.score + 0.08 * bool(together) + 0.1 * bool(shared))
    if not shared and (in_short or _has_a_surname_more(named, known)) and _at_one_time(named, known):
        return Decision(known.id, Verdict.ASK, min(score, 0.79), joined([said, Message("in another office")], "; "))
    return Decision(known.id, Verdict.SAME if score >= SAME_FROM else Verdict.ASK, round(score, 3), said)


def _has_a_surname_more(named: Profile, known: Profile) -> bool:
    """Whether the one's name is the other's with a surname behind it: "Grace Phiri", "Grace Phiri Tembo". Where people
    have two, the second is often left out.
    """
    if (states_of(named) | states_of(known)) & frozenset(load("names")["two_surnames"]):
        return False
    told = [{tuple(word.text for word in words(name)) for name in each.names} for each in (named, known)]
    return not told[0] & told[1] and all(
        one != other and one[: len(other)] == other[: len(one)] for one in told[0] for other in told[1]
    )


def _at_one_time(named: Profile, known: Profile) -> bool:
    """Whether each is seen in an office within months of one of the other's."""
    held = [
        (date.fromisoformat(one.first[:10]), date.fromisoformat(one.last[:10]), other)
        for one in named.offices
        for other in known.offices
        if min(len(one.first), len(one.last), len(other.first), len(other.last)) >= 10
    ]
    return any(
        first <= date.fromisoformat(other.last[:10]) + _MONTHS
        and date.fromisoformat(other.first[:10]) <= last + _MONTHS
        for first, last, other in held
    )


def _by_first_word(named: Profile, known: Profile) -> bool:
    """Whether one goes by a word alone with which the other's name begins, where surnames stand first."""
    bare, full = (named, known) if is_bare(named) else (known, named)
    if not is_bare(bare) or is_bare(full):
        return False
    alone = [words(name) for name in bare.names]
    first = [told[0] for name in full.names if len(told := words(name)) > 1]
    return any(likeness(mine, yours) >= _SPELLED_ALIKE for told in alone for mine in told for yours in first)


def _judge_bare(
    named: Profile, known: Profile, name: Comparison, shared: Sequence[Office], together: bool, said: str
) -> Decision:
    """A surname is somebody's by the office and the state that come with it."""
    if name.score < 0.5 or (is_bare(named) and is_bare(known) and name.score < 0.9):
        return Decision(known.id, Verdict.DIFFERENT, name.score, said)
    if shared:
        return Decision(known.id, Verdict.SAME, 0.95, said)
    if together and (not named.offices or not known.offices):
        return Decision(known.id, Verdict.SAME, 0.85, said)
    if together and any(is_held_by_one(office.office) for office in named.offices):
        return Decision(known.id, Verdict.ASK, 0.6, joined([said, Message("in another office")], "; "))
    if together:
        return Decision(known.id, Verdict.SAME, 0.81, said)
    known_states = bool(states_of(named)) and bool(states_of(known))
    verdict = Verdict.DIFFERENT if known_states else Verdict.ASK
    if is_bare(named) and is_bare(known) and not known_states and not named.offices and not known.offices:
        verdict = Verdict.SAME
    return Decision(
        known.id, verdict, 0.55 if verdict is Verdict.ASK else 0.8 if verdict is Verdict.SAME else 0.3, said
    )


def _state_words(states: set[str]) -> str:
    return joined(state_term(state) for state in sorted(states))


def _shared_offices(named: Profile, known: Profile) -> list[Office]:
    """Offices of one state that both are seen in, within about two years: offices change hands."""
    return [
        held
        for held in known.offices
        for office in named.offices
        if office.office == held.office
        and (office.state == held.state or not office.state or not held.state)
        and int(held.first[:4] or 0) - 2 <= int(office.first[:4] or 0) <= int(held.last[:4] or 9999) + 2
    ]


def _office_words(office: Office) -> str:
    name = Message(office.office)
    return Message("{what} of {whom}", what=name, whom=state_term(office.state)) if office.state else name
