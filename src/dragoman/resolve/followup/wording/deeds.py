"""Deeds: by which words something is promised, and in what other words it is told in passing that it was done."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from dragoman.knowledge.loading import load_beside
from dragoman.model.following import Told
from dragoman.resolve.followup.wording.words import acts, stem


@dataclass(frozen=True, slots=True)
class _Deed:
    modes: frozenset[str]
    kinds: frozenset[str]
    promised: re.Pattern[str]
    told: re.Pattern[str]
    named: re.Pattern[str] | None
    never: frozenset[str]


# "Will begin importing", "is to be completed".
_FORM = re.compile(r"\b(?<!the )(?<!a )([a-z]{3,}[^aeiou\W])ing\b(?= [$€£\w])|(?<=\bbe )([a-z]{3,}[^aeiou\W])ed\b")


@cache
def _deeds() -> dict[str, _Deed]:
    """The entries of `deeds.yaml`."""
    entries = load_beside(__package__, "deeds.yaml")
    return {
        name: _Deed(
            frozenset(entry.get("modes", ())),
            frozenset(entry.get("kinds", ())),
            _words(entry["promised"]),
            _words(entry["told"]),
            _words(entry["named"]) if "named" in entry else None,
            frozenset(entry.get("never", ())),
        )
        for name, entry in entries.items()
    }


def _words(alternatives: list[str]) -> re.Pattern[str]:
    """Without regard to case, words are looked for much more slowly than small letters among small letters."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(alternatives)})\b")  # "hot-rolled" steel has not been rolled


def deeds_promised(promise: Told) -> frozenset[str]:
    """Which deeds a promise is of, by what it is and by its own words."""
    return _promised(promise.kind, promise.type, promise.mode, promise.quote)


@lru_cache(maxsize=8192)
def _promised(kind: str, sort: str | None, mode: str | None, quote: str) -> frozenset[str]:
    small = _FORM.sub(_infinitive, quote.lower())
    return frozenset(
        name
        for name, deed in _deeds().items()
        if mode in deed.modes or kind in deed.kinds or (sort not in deed.never and deed.promised.search(small))
    )


def _infinitive(match: re.Match[str]) -> str:
    """ "Importing" as "importing import importe": which of the two is a word does not matter."""
    word = match[1] or match[2]
    return f"{match.group()} {word} {word}e"


@lru_cache(maxsize=8192)
def deeds_called(words: str) -> frozenset[str]:
    """Which deeds words promise, whatever they are said of."""
    small = words.lower()
    return frozenset(name for name, deed in _deeds().items() if deed.promised.search(small))


@lru_cache(maxsize=8192)
def deeds_told(clause: str) -> frozenset[str]:
    """Which deeds a clause tells of as done."""
    small = clause.lower()
    return frozenset(name for name, deed in _deeds().items() if deed.told.search(small))


def tells_a_deed(clause: str) -> bool:
    """Whether a clause tells of any deed as done."""
    small = clause.lower()
    return any(deed.told.search(small) for deed in _deeds().values())


@lru_cache(maxsize=8192)
def deeds_named(clause: str) -> frozenset[str]:
    """Which deeds a clause names, without saying that they were done."""
    small = clause.lower()
    return frozenset(name for name, deed in _deeds().items() if deed.named and deed.named.search(small))


@cache
def _kin() -> dict[str, str]:
    lines = load_beside(__package__, "kin.yaml")
    return {stem(word): stem(line.split()[0]) for line in reversed(lines) for word in line.split()}


@lru_cache(maxsize=8192)
def same_things(stems: frozenset[str]) -> frozenset[str]:
    """Stems with those of words for one thing made one: a mission is an embassy, a vessel a ship (`kin.yaml`)."""
    kin = _kin()
    return frozenset(kin.get(each, each) for each in stems)


@cache
def thing_words() -> frozenset[str]:
    """The stems of words for things that have other names."""
    return frozenset(_kin())


@cache
def plain_acts() -> frozenset[str]:
    """The stems of words that tell of an act and name no thing as well."""
    entries = _deeds().values()
    told = " ".join(entry.pattern for deed in entries for entry in (deed.promised, deed.told))
    return (acts() | {stem(word) for word in re.findall(r"[a-z]{3,}", told)}) - frozenset(_kin())
