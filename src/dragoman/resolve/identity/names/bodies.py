"""Whether two names can be one body's: tongues, word order, legal forms, acronyms, states."""

from collections.abc import Iterable

from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.states import state_name
from dragoman.model.message import Message, Term, joined, listed
from dragoman.resolve.identity.names.body_words import LIGHT, BodyName, read_body
from dragoman.resolve.identity.names.comparison import Comparison, different_words, in_one_only
from dragoman.resolve.identity.names.scripts import Word
from dragoman.resolve.identity.names.syllabic import likeness

_SPELLING = 0.72
_AKIN = 0.5  # how alike a name is to that of an organisation whose letters it has


def compare_bodies(one: str, other: str) -> Comparison:
    """How likely two names of bodies are one body's, by the names alone.

    >>> compare_bodies("MFA of Kazakhstan", "Ministry of Foreign Affairs of the Republic of Kazakhstan").same
    True
    >>> compare_bodies("Ministry of Defence", "Ministry of Finance").same
    False
    """
    first, second = read_body(one), read_body(other)
    if first.bloc or second.bloc:
        if first.bloc == second.bloc:
            return Comparison(1.0, (Message("both are names of {bloc}", bloc=first.bloc),))
        if first.bloc and second.bloc:
            return Comparison(
                0.0, (Message("{one} and {other} are two organisations", one=first.bloc, other=second.bloc),)
            )
    if one.casefold() == other.casefold():
        return Comparison(1.0, (Message("the same name"),))
    if not first.states <= second.states and not second.states <= first.states:
        states = listed([_states(first), _states(second)])
        return Comparison(0.05, (Message("of different states: {states}", states=states),))
    if first.numbers != second.numbers and (first.numbers and second.numbers):
        return Comparison(0.1, (Message("numbered differently"),))
    short = _acronym(first, second)
    if short and _spelt_out(first, second) and _spelt_out(second, first):
        return Comparison(0.85, (Message("“{short}” is made of the initials of the other", short=short.upper()),))
    return _weigh(first, second)


def _spelt_out(short: BodyName, full: BodyName) -> bool:
    """Whether the letters of a known organisation, EIB, may stand for a name: it has its words, and not their initials
    alone, as an Export-Import Bank has."""
    if not short.bloc:
        return True
    known = blocs().get(short.bloc)
    return known is None or _weigh(read_body(known.name), full).score >= _AKIN


def _acronym(one: BodyName, other: BodyName) -> str | None:
    for short, full in ((one, other), (other, one)):
        for letters in short.acronyms:
            if len(letters) > 1 and letters in full.initials:
                return letters
    shared = {letters for letters in one.acronyms & other.acronyms if len(letters) > 2}
    return min(shared) if shared else None


def _weigh(one: BodyName, other: BodyName) -> Comparison:
    reasons: list[Message] = []
    pairs, left, right = _align(one.plain, other.plain)
    common_kinds, common_fields = one.kinds & other.kinds, one.fields & other.fields
    if pairs:
        reasons.append(Message("in common: {words}", words=", ".join(first.text for first, _, _ in pairs)))
    if common_kinds or common_fields:
        reasons.append(Message("both {what}", what=_words(sorted(common_fields) + sorted(common_kinds), " ")))
    shared = (
        sum(1.0 * like for _, _, like in pairs)
        + 0.8 * len(common_fields)
        + 0.4 * len(common_kinds)
        + 0.5 * len(one.states & other.states)
    )
    lone_fields = (one.fields - other.fields, other.fields - one.fields)
    lone_kinds = (one.kinds - other.kinds - LIGHT, other.kinds - one.kinds - LIGHT)
    light = len((one.kinds ^ other.kinds) & LIGHT)
    lone = [len(left) + 0.9 * len(lone_fields[0]), len(right) + 0.9 * len(lone_fields[1])]
    if left and right:
        reasons.append(different_words(_text(left), _text(right)))
    elif left or right:
        reasons.append(in_one_only(_text(left or right)))
    if lone_fields[0] and lone_fields[1]:
        reasons.append(Message("{one} is not {other}", one=_words(lone_fields[0]), other=_words(lone_fields[1])))
    elif lone_fields[0] or lone_fields[1]:
        reasons.append(Message("{words} stands in one of them only", words=_words(lone_fields[0] or lone_fields[1])))
    if lone_kinds[0] or lone_kinds[1]:
        reasons.append(Message("{words} stands in one of them only", words=_words(lone_kinds[0] | lone_kinds[1])))
    missing = sum(lone) + 0.45 * (len(lone_kinds[0]) + len(lone_kinds[1])) + 0.12 * light
    crossed = (lone_fields[0] and lone_kinds[1]) or (lone_fields[1] and lone_kinds[0])
    if (lone[0] and lone[1]) or crossed:
        missing += 0.8
    if lone_kinds[0] and lone_kinds[1]:
        missing += 0.6
    if one.numbers != other.numbers:
        missing += 0.6
    one_stateless = len(one.states ^ other.states)
    # A lone ministry or bank of no state may be anybody's; a name with words of its own is hardly in doubt.
    own = bool(pairs) or bool(common_fields and common_kinds)
    missing += 0.3 * min(1, one_stateless) * (0.6 if own else 2.5)
    if shared == 0:
        return Comparison(0.0, tuple(reasons) or (Message("nothing in common"),))
    if not own and not (one.states & other.states):
        missing += 0.6
    score = shared / (shared + 1.45 * missing)
    return Comparison(round(score, 3), tuple(reasons))


def _words(names: Iterable[str], between: str = ", ") -> Message:
    """What bodies are and see to, "ministry", "foreign", as words to be translated."""
    return joined((Message(name) for name in sorted(names)), between)


def _states(name: BodyName) -> Message:
    return joined(Term(state_name(state), "state", state) for state in sorted(name.states))


def _align(
    one: tuple[Word, ...], other: tuple[Word, ...]
) -> tuple[list[tuple[Word, Word, float]], list[Word], list[Word]]:
    """Words that are spellings of each other, words written together in one of them, and what is left."""
    left, right = list(one), list(other)
    pairs: list[tuple[Word, Word, float]] = []
    scored = sorted(
        ((likeness(first, second), i, j) for i, first in enumerate(one) for j, second in enumerate(other)),
        key=lambda entry: (-entry[0], entry[1], entry[2]),
    )
    for like, i, j in scored:
        short = min(len(one[i].text), len(other[j].text)) < 4
        if like >= (0.95 if short else _SPELLING) and one[i] in left and other[j] in right:
            pairs.append((one[i], other[j], like))
            left.remove(one[i])
            right.remove(other[j])
    for these, those in ((left, right), (right, left)):
        joined = "".join(word.text for word in these)
        match = next((word for word in those if len(these) > 1 and joined == word.text), None)
        if match is not None:
            pairs.append((match, match, 0.95))
            these.clear()
            those.remove(match)
            break
    return pairs, left, right


def _text(parts: list[Word]) -> str:
    return " ".join(word.text for word in parts)
