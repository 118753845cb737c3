"""Who a party of one report is among those the ledger knows: the same, another, or a question for a person.

Pure: the ledger hands over the few candidates that share a block, and keeps what is decided.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from dragoman.knowledge.loading import load
from dragoman.knowledge.name_traditions import surname_first
from dragoman.knowledge.states import state_name
from dragoman.model.message import Message, Term, joined
from dragoman.model.words import fold
from dragoman.resolve.body_doubts import doubt
from dragoman.resolve.names import Comparison, compare_bodies, compare_persons
from dragoman.resolve.names.body_words import BodyName, is_common, is_nameless, read_body
from dragoman.resolve.names.scripts import words
from dragoman.resolve.names.syllabic import likeness
from dragoman.resolve.office_names import is_held_by_one

SAME_FROM, ASK_FROM = 0.8, 0.55
_SAME_BODY_FROM, _ASK_BODY_FROM = 0.82, 0.62
_BY_NAME, _SUREST = 0.98, 1.0
_BY_INITIAL = 0.94
_SPELLED_ALIKE = 0.9
_MONTHS = timedelta(days=100)
_NAMES = 12  # spellings of one party that are compared; the oldest say enough


class Verdict(StrEnum):
    """What is found of two parties: one, two, or a question for a person."""

    SAME = "same"
    DIFFERENT = "different"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Office:
    """An office somebody is seen in, from the first to the last day (ISO) a report says so."""

    office: str
    state: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a party: of one report (`id` empty) or of the ledger."""

    id: str
    kind: str
    names: tuple[str, ...]
    state: str | None = None
    offices: tuple[Office, ...] = ()
    former: tuple[Office, ...] = ()
    """The offices that one report says a person held before."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict on one candidate, how sure (0 to 1), and why."""

    candidate: str
    verdict: Verdict
    score: float
    reason: str


def decide(named: Profile, candidates: Iterable[Profile]) -> tuple[Decision | None, tuple[Decision, ...]]:
    """The candidate that `named` is, if any, and the ones to ask about.

    Of a body that goes by the names of two that are known, as when a ministry was renamed, the other is asked about.
    """
    judged = sorted(_until_sure(named, candidates), key=lambda each: -each.score)
    same = [each for each in judged if each.verdict is Verdict.SAME]
    if _is_told_in_short(named) and len(same) > 1 and same[0].score - same[1].score < 0.05:
        # A surname, or one with an initial, that fits two people equally well is neither's.
        return None, tuple(_asked(each) for each in same[:3])
    if same:
        return same[0], tuple(
            _called_one(each) for each in same[1:3] if named.kind == "body" and each.score >= _BY_NAME
        )
    return None, tuple(each for each in judged if each.verdict is Verdict.ASK)[:3]


def _until_sure(named: Profile, candidates: Iterable[Profile]) -> Iterator[Decision]:
    """The verdicts on the candidates, of a person told in full no further than to one that nobody can be surer than."""
    alone = named.kind != "body" and not _is_told_in_short(named)
    for candidate in candidates:
        decision = judge(named, candidate)
        yield decision
        if alone and decision.verdict is Verdict.SAME and decision.score >= _SUREST:
            return


def _called_one(decision: Decision) -> Decision:
    why = Message("one report calls them one; {why}", why=decision.reason)
    return Decision(decision.candidate, Verdict.ASK, decision.score, why)


def judge(named: Profile, known: Profile) -> Decision:
    """Whether two profiles are of one party."""
    return _judge_body(named, known) if named.kind == "body" else _judge_person(named, known)


def _asked(decision: Decision) -> Decision:
    return Decision(
        decision.candidate, Verdict.ASK, decision.score, Message("{why}; others fit as well", why=decision.reason)
    )


def _best(named: Profile, known: Profile) -> tuple[Comparison, str]:
    compare = compare_bodies if named.kind == "body" else compare_persons
    best, pair = Comparison(0.0), ("", "")
    for one in named.names[:_NAMES]:
        for other in known.names[:_NAMES]:
            found = Comparison(1.0, (Message("the same name"),)) if fold(one) == fold(other) else compare(one, other)
            if found.score > best.score:
                best, pair = found, (one, other)
    why = joined(best.reasons, "; ")
    if pair[0] == pair[1]:
        return best, why
    return best, Message("“{one}” and “{other}”: {why}", one=pair[0], other=pair[1], why=why)


def is_bare(profile: Profile) -> bool:
    """Whether a person is named by surname alone."""
    return profile.kind == "person" and all(len(words(name)) < 2 for name in profile.names)


def _is_told_in_short(profile: Profile) -> bool:
    """Whether a person is named by surname alone, or with initials, and nowhere in full."""
    return profile.kind == "person" and all(
        len(told) < 2 or any(word.initial for word in told) for told in map(words, profile.names)
    )


def is_fuller(told: str, known: str) -> bool:
    """Whether a name tells in full what another gives by a surname alone, in initials or in letters of elsewhere."""
    new, old = words(told), words(known)
    scripts = {word.script for word in new}, {word.script for word in old}
    if len(new) > 1 and scripts[0] == {"latin"} != scripts[1]:
        return not any(word.initial for word in new)
    if len(new) < 2 or any(word.initial for word in new) or scripts[0] != scripts[1]:
        return False
    return len(old) < 2 or any(word.initial for word in old)


def is_somebody_else(named: Profile, known: Profile) -> bool:
    """Whether a person told in full has another name than one who is known in full."""
    if named.kind != "person" or is_bare(named) or is_bare(known):
        return False
    return _best(in_full(named), in_full(known))[0].score < 0.5


def likeness_of_names(named: Profile, known: Profile) -> float:
    """How far two people are called alike, from 0 to 1: by the names told in full where both have such."""
    if not is_bare(named) and not is_bare(known):
        named, known = in_full(named), in_full(known)
    return _best(named, known)[0].score


def of_one(names: Sequence[str], told: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Of the names of a person those that lead to the first one: told with it by one report, or spellings of it.

    `told` are the names that each report gives. A surname alone leads nowhere: many bear it.
    """
    full = in_full(Profile("", "person", tuple(names))).names
    groups = [{fold(name) for name in in_full(Profile("", "person", tuple(each))).names} for each in told]
    reached, left = {fold(full[0])}, list(full[1:])
    while True:
        beside = {name for group in groups if group & reached for name in group}
        more = [
            name
            for name in left
            if fold(name) in beside or any(compare_persons(name, other).score >= 0.5 for other in reached)
        ]
        if not more:
            return tuple(name for name in names if name not in left)
        reached |= {fold(name) for name in more}
        left = [name for name in left if name not in more]


def one_body(founded: Profile, told: Iterable[Profile]) -> tuple[Profile, set[Profile]]:
    """A body with all tellings of it that lead, one by the other, to what it was founded as; and the rest."""
    # What is told in the very words it was founded in is it, also where these say only what sort of body it is.
    left = {each for each in told if each.state != founded.state or not set(each.names) <= set(founded.names)}
    while True:
        more = {each for each in left if judge(each, founded).verdict is not Verdict.DIFFERENT}
        if not more:
            return founded, left
        left -= more
        names = [name for each in sorted(more, key=lambda each: each.names) for name in each.names]
        state = founded.state or min((each.state for each in more if each.state), default=None)
        founded = replace(founded, names=tuple(dict.fromkeys((*founded.names, *names))), state=state)


def in_full(profile: Profile) -> Profile:
    """A person by the names that are told in full, where there are any: "Abenov" and "E. Abenov" may be many."""
    parts = {name: words(name) for name in profile.names}
    full = tuple(name for name, told in parts.items() if len(told) > 1 and all(len(word.text) > 1 for word in told))
    return replace(profile, names=full) if full and profile.kind == "person" else profile


def _judge_person(named: Profile, known: Profile) -> Decision:
    if not is_bare(named) and not is_bare(known):
        # Both are called by their surname as well, which says nothing against the names told in full.
        named, known = in_full(named), in_full(known)
    name, why = _best(named, known)
    reasons = [why]
    if name.score < 0.5 and not (is_bare(named) or is_bare(known)):
        return Decision(known.id, Verdict.DIFFERENT, name.score, why)
    shared = _shared_offices(named, known)
    states = _states(named), _states(known)
    together = states[0] & states[1]
    if name.score < 0.5 and together & surname_first() and _by_first_word(named, known):
        name = Comparison(0.55, (Message("only one word to go by, the surname"),))
        why = name.reasons[0]
        reasons = [why]
    apart = bool(states[0] and states[1] and not together)
    if shared:
        reasons.append(Message("both {what}", what=_office_words(shared[0])))
    if together:
        reasons.append(_both_of(min(together)))
    elif apart:
        reasons.append(_of_two(_state_words(states[0]), _state_words(states[1])))
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
    in_short = _is_told_in_short(named) or _is_told_in_short(known)
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
    if (_states(named) | _states(known)) & frozenset(load("names")["two_surnames"]):
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
    known_states = bool(_states(named)) and bool(_states(known))
    verdict = Verdict.DIFFERENT if known_states else Verdict.ASK
    if is_bare(named) and is_bare(known) and not known_states and not named.offices and not known.offices:
        verdict = Verdict.SAME
    return Decision(
        known.id, verdict, 0.55 if verdict is Verdict.ASK else 0.8 if verdict is Verdict.SAME else 0.3, said
    )


def _states(profile: Profile) -> set[str]:
    return {each for each in (profile.state, *(office.state for office in profile.offices)) if each}


def _state_words(states: set[str]) -> str:
    return joined(_state(state) for state in sorted(states))


def _state(code: str) -> Term:
    return Term(state_name(code), "state", code)


def _both_of(code: str) -> Message:
    return Message("both of {state}", state=_state(code))


def _of_two(one: str, other: str) -> Message:
    return Message("of {one} and of {other}", one=one, other=other)


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
    return Message("{what} of {whom}", what=name, whom=_state(office.state)) if office.state else name


def _judge_body(named: Profile, known: Profile) -> Decision:
    named, known = _by_own_names(named), _by_own_names(known)
    if not named.names or not known.names:
        return Decision(known.id, Verdict.DIFFERENT, 0.0, Message("a name that says only what sort of body it is"))
    name, why = _best(named, known)
    if named.state and known.state and named.state != known.state:
        said = joined([why, _of_two(_state(named.state), _state(known.state))], "; ")
        return Decision(known.id, Verdict.DIFFERENT, min(name.score, 0.3), said)
    if named.state and named.state == known.state:
        why = joined([why, _both_of(named.state)], "; ")
    elif named.state != known.state and _is_common(named if named.state is None else known):
        # A ministry or a parliament of no state may be anybody's.
        said = joined([why, Message("only of one the state is known")], "; ")
        return Decision(known.id, Verdict.DIFFERENT, min(name.score, 0.5), said)
    if name.score >= _SAME_BODY_FROM:
        against = doubt(named.names[:_NAMES], named.state, known.names[:_NAMES], known.state)
        if against is None:
            return Decision(known.id, Verdict.SAME, name.score, why)
        return Decision(known.id, Verdict.DIFFERENT, min(name.score, 0.5), joined([why, against], "; "))
    verdict = Verdict.ASK if name.score >= _ASK_BODY_FROM else Verdict.DIFFERENT
    return Decision(known.id, verdict, name.score, why)


def _by_own_names(body: Profile) -> Profile:
    """A body without the names that many of its state may go by in other reports: "the Azerbaijani ministry"."""
    return replace(body, names=tuple(name for name in body.names if _says_which(read_body(name))))


def _says_which(body: BodyName) -> bool:
    """Whether a name tells which body of its sort it is; an embassy, a joint commission by the two states it names."""
    return not is_nameless(body) or len(body.states) > 1


def _is_common(stateless: Profile) -> bool:
    """Whether a body goes by names that every state has one of: Ministry of Defence, Supreme Court, the commission."""
    taken = [read_body(name) for name in stateless.names]
    return all(not each.states and each.bloc is None and is_common(each) for each in taken)
