"""Which parties are worth comparing: those that share a block. Blocks are narrow, so that a ledger may grow."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.gazetteer import towns
from dragoman.knowledge.number_words import ORDINALS
from dragoman.knowledge.offices import words as office_words
from dragoman.model.words import fold
from dragoman.resolve.identity.names.body_words import LIGHT, read_body
from dragoman.resolve.identity.names.elsewhere_read import other_readings, spellings
from dragoman.resolve.identity.names.scripts import Word, heard_words, words
from dragoman.resolve.identity.names.spelling import key
from dragoman.resolve.identity.names.syllabic import skeletons

_MOST_WORDS = 5
_CLASSES = str.maketrans("dbzvgJC", "tpsfkSS")


def blocks(kind: str, names: Iterable[str], state: str | None) -> frozenset[str]:
    """The blocks of a party; two parties that may be one share at least one."""
    make = _body_blocks if kind == "body" else _person_blocks
    return frozenset(f"{kind}:{block}" for name in names for block in make(name, state))


def _classed(text: str) -> str:
    """The consonants of a word, in classes of sounds that spellings confuse; four at most tell enough."""
    consonants = re.sub(r"[aeiouyh]", "", text).translate(_CLASSES)
    return consonants[:4] or text[:3]


def _sounds(word: Word) -> tuple[str, ...]:
    """The sounds of a word; of one in letters of elsewhere, of all the words that it may stand for."""
    if word.heard:
        return tuple(dict.fromkeys(map(_classed, skeletons(word))))
    return tuple(dict.fromkeys(_classed(key(text)) for text in spellings(word)))


def _person_blocks(name: str, state: str | None) -> Iterator[str]:
    full = [word for word in words(name) if word.text not in office_words("particles")] or list(words(name))
    yield from _blocks_of(full[:_MOST_WORDS], state)
    if heard := heard_words(name):
        yield from _blocks_of(list(heard[:_MOST_WORDS]), state)
    for read in other_readings(name):
        yield from _blocks_of(list(read), state)
        if len(read) == 1:
            yield f"{_sounds(read[0])[0]}@"


def _blocks_of(full: list[Word], state: str | None) -> Iterator[str]:
    sounds = [_sounds(word) for word in full]
    if len(full) == 1:
        yield from (f"{sound}@{state or ''}" for sound in sounds[0])
        if full[0].heard:  # who is called by one word elsewhere may have two here
            yield from (f"{sound}@" for sound in sounds[0])
        return
    for position, ways in enumerate(sounds):
        if full[position].initial:
            continue
        others = {other[:1] for place, each in enumerate(sounds) if place != position for other in each}
        for sound in ways:
            if state and position in (0, len(sounds) - 1):
                yield f"{sound}@{state}"
            if position == len(sounds) - 1:
                yield f"{sound}@"
            for other in sorted(others):
                yield f"{sound}+{other}"


def _body_blocks(name: str, state: str | None) -> Iterator[str]:
    taken = read_body(name)
    where = state or (min(taken.states) if taken.states else "")
    if taken.bloc:
        yield f"bloc {taken.bloc}"
    for letters in (*taken.acronyms, *(each for each in taken.initials if len(each) > 2)):
        yield f"letters {letters}"
    own = sorted(sound for word in taken.plain for sound in _sounds(word)[:_MOST_WORDS])
    if len(taken.plain) == 1:
        for sound in _sounds(taken.plain[0]):
            yield f"{sound}@{where}"
            yield sound
    for sound in own[:_MOST_WORDS]:
        yield f"{sound}@{where}"
    for place, sound in enumerate(own[:_MOST_WORDS]):
        for other in own[place + 1 : _MOST_WORDS]:
            yield f"{sound}+{other}"
    # A company or a group may go by its name without saying that it is one.
    for kinds in dict.fromkeys((taken.kinds, taken.kinds - LIGHT)):
        if taken.fields or (not own and kinds):
            yield f"{'+'.join(sorted(kinds))} {'+'.join(sorted(taken.fields))}@{where}"


_ORDINAL = re.compile(r"\b(?:\d+(?:st|nd|rd|th)?|[ivxl]+)\b")
_EMPTY = frozenset("the of on for in and annual jubilee regular next upcoming informal extraordinary".split())


_TOWN = re.compile(r"(?<=\w) in (?:the )?([A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)$")


def series_key(name: str) -> str:
    """A series without number, year, town and word order: "10th summit of the OTS in Baku", "OTS Summit 2023".

    Without the town where the name says whose it is, for it goes from town to town; "Trade Forum in Baku" does not.
    """
    whose = " of " in name or not _bloc_keys().isdisjoint(in_short(name).split())
    if whose:
        name = _TOWN.sub(lambda found: "" if towns(found[1]) else found[0], name)
    words = _ORDINAL.sub(" ", in_short(name)).split()
    return " ".join(sorted({word for word in words if word not in _EMPTY and word not in ORDINALS}))


def in_short(text: str) -> str:
    """A text folded, with the blocs it names called by their short names."""
    short = f" {fold(text)} "
    for spelled, bloc in _bloc_names():
        short = short.replace(f" {spelled} ", f" {bloc} ")
    return short


@cache
def _bloc_names() -> tuple[tuple[str, str], ...]:
    """Every folded name of a bloc with its folded short name, the longest first."""
    names = {fold(name): fold(bloc.key) for bloc in blocs().values() for name in bloc.names}
    # "Heads of State of the region" are those of its states.
    one = {name.replace("states of ", "state of ", 1): key for name, key in names.items() if "states of " in name}
    names = one | names
    return tuple(sorted(names.items(), key=lambda item: -len(item[0])))


@cache
def _bloc_keys() -> frozenset[str]:
    return frozenset(fold(key) for key in blocs())


def occasion(name: str) -> str | None:
    """Which one of its series a name means: "10th" or "2023"; None where it tells none."""
    found = _ORDINAL.search(fold(name))
    if found:
        return found.group()
    return next((word for word in fold(name).split() if word in ORDINALS), None)
