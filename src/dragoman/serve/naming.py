"""Finding what people mean: parties by any spelling, words of the vocabulary with a "did you mean"."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from functools import reduce

from dragoman.errors import UsageError
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.model.message import Message
from dragoman.model.sounds import sounds
from dragoman.model.words import fold
from dragoman.resolve.identity.names import compare_persons
from dragoman.resolve.identity.names.scripts import script_of, words
from dragoman.resolve.identity.names.syllabic import likeness

_SAME, _SIMILAR, _SUGGESTED, _MOST = 0.9, 0.82, 0.6, 3
_FURTHER = 0.05  # a word so much less alike than the likeliest is not suggested beside it
_ROMANISED = 0.72  # from here on a name in other letters is taken for one in Latin letters
_OF_STATES = frozenset({"state", "demonym", "people", "capital"})


@dataclass(frozen=True, slots=True)
class Match:
    """The parties a name stands for, and whether it was matched by sound rather than by letter."""

    parties: tuple[str, ...]
    guessed_from: str | None = None  # the spelling in the ledger that came nearest


def find_parties(name: str, spellings: Collection[tuple[str, str, str]]) -> Match:
    """The parties called `name` among (party id, name, folded name) rows.

    By id, by a whole name, by some of its words, by a capital or another name of a state, by what it is in Latin
    letters, or by sound. Raises UsageError with suggestions where none fits.
    """
    folded = fold(name)
    attempts = (
        (party for party, _, _ in spellings if party == name.strip()),  # AZ is the state, though "az" is something else
        (party for party, _, _ in spellings if party.casefold() == name.strip().casefold()),
        (party for party, _, known in spellings if known == folded),
        (party for party, _, known in spellings if folded and set(folded.split()) <= set(known.split())),
    )
    for attempt in attempts:
        found = tuple(dict.fromkeys(attempt))
        if found:
            return Match(found)
    meant = _state_of(name, spellings) or _in_latin(name, spellings)
    if meant is not None:
        return meant
    ranked = sorted(((alike(folded, known), party, spelled) for party, spelled, known in spellings), reverse=True)
    near = [row for row in ranked if row[0] >= max(_SIMILAR, ranked[0][0] - 0.02)]
    if near and (near[0][0] >= _SAME or len({party for _, party, _ in near}) == 1):
        return Match(tuple(dict.fromkeys(party for _, party, _ in near)), near[0][2])
    raise UsageError(
        Message('"{name}"', name=name),
        Message(
            "nobody and nothing of this name is in the ledger.{suggestions}",
            suggestions=did_you_mean(s for r, _, s in ranked if r >= _SUGGESTED),
        ),
        remedy="All names: dragoman show parties",
        code="unknown-party",
    )


def _state_of(name: str, spellings: Collection[tuple[str, str, str]]) -> Match | None:
    """The state whose capital this is or was, or that is or was called so: Nur-Sultan, Swaziland."""
    meant = {entry.key for entry in gazetteer().get(name.strip()) if entry.sort in _OF_STATES}
    found = {party: spelled for party, spelled, _ in reversed(list(spellings)) if party in meant}
    return Match(tuple(found), next(iter(found.values()))) if len(found) == 1 else None


def _in_latin(name: str, spellings: Collection[tuple[str, str, str]]) -> Match | None:
    """Who is called so in Latin letters, where the name is in others: Мамедов, 张伟民; a surname alone is enough."""
    if script_of(name) == "latin":
        return None
    wanted = words(name)
    if len(wanted) > 1:
        ranked = [(compare_persons(name, spelled).score, party, spelled) for party, spelled, _ in spellings]
    else:
        ranked = [
            (max((likeness(one, other) for one in wanted for other in words(spelled)), default=0.0), party, spelled)
            for party, spelled, _ in spellings
        ]
    best = max((score for score, _, _ in ranked), default=0.0)
    near = [row for row in ranked if row[0] >= max(_ROMANISED, best - 0.05)]
    parties = tuple(dict.fromkeys(party for _, party, _ in near))
    return Match(parties, max(near, key=lambda row: (row[0], -len(words(row[2])), *row))[2]) if parties else None


def alike(one: str, other: str) -> float:
    """How alike two folded names sound, 0 to 1; a part of a name is compared with the words it could be.

    What is less alike than anything that is suggested counts as 0: it is told from a glance at the letters.
    """
    wanted, known = [sounds(word) for word in one.split()], [sounds(word) for word in other.split()]
    if not wanted or not known:
        return 0.0
    whole = _ratio(" ".join(sorted(wanted)), " ".join(sorted(known)))
    if len(wanted) >= len(known):
        return whole
    parts = [max(_ratio(word, candidate) for candidate in known) for word in wanted]
    return max(whole, min(parts) - 0.01)


def _ratio(one: str, other: str) -> float:
    total = len(one) + len(other)
    if 2 * min(len(one), len(other)) < _SUGGESTED * total:
        return 0.0
    shared = sum(min(one.count(letter), other.count(letter)) for letter in set(one))
    return SequenceMatcher(None, one, other).ratio() if 2.0 * shared / total >= _SUGGESTED else 0.0


def did_you_mean(suggestions: Iterable[str]) -> str:
    """` Did you mean "A" or "B"?`, or nothing."""
    chosen = [Message('"{name}"', name=word) for word in dict.fromkeys(suggestions)][:_MOST]
    if not chosen:
        return ""
    names = reduce(lambda first, last: Message("{first} or {last}", first=first, last=last), chosen)
    return Message(" Did you mean {names}?", names=names)


def check_word(
    word: str,
    known: Collection[str],
    what: str,
    remedy: str = "All kinds: dragoman kinds",
    *,
    called: Mapping[str, str] | None = None,
) -> str:
    """The member of `known` that `word` is, whatever its case and hyphens, or that people see as `called` says (member
    to label). Raises UsageError with suggestions."""
    by_fold = {_plain(label): entry for entry, label in (called or {}).items()}
    by_fold |= {_plain(entry): entry for entry in known}
    if _plain(word) in by_fold:
        return by_fold[_plain(word)]
    near = get_close_matches(_plain(word), by_fold, n=_MOST, cutoff=_SUGGESTED)
    least = max((_ratio(_plain(word), entry) for entry in near), default=0.0) - _FURTHER
    close = [by_fold[entry] for entry in near if _ratio(_plain(word), entry) >= least]
    raise UsageError(
        Message('{what} "{name}"', what=Message(what), name=word),
        Message("there is none of this name.{suggestions}", suggestions=did_you_mean(close)),
        remedy=remedy,
        code=f"unknown-{what.replace(' ', '-')}",
    )


def _plain(word: str) -> str:
    return fold(word).replace(" ", "")
