"""What speaks against a promise and an outcome being of one matter, though parties and days agree."""

import re
from functools import lru_cache

from dragoman.knowledge.gazetteer import gazetteer
from dragoman.model.following import Told
from dragoman.model.words import fold
from dragoman.resolve.followup.words import occasions, state_words, topics
from dragoman.resolve.names.body_words import field_of

_NOUN = (
    r"(?:agreement|treaty|pact|memorandum|accord|protocol|deal|contract|convention|consultation|talk|negotiation|dialogue|"
    r"conference|forum|seminar|exercise)s?"
)
# Where what something is about ends: at the next phrase.
_END = (
    r"(?=\s+(?:in|with|by|at|between|from|after|before|during|to|will|would|is|are|was|were|has|have|had|near|"
    r"of|for|on|this|next|last|until|and\s+(?:will|was|were))\b|[,.;:()]|$)"
)
_ABOUT = re.compile(
    rf"\b{_NOUN}(?:\s+of\s+understanding)?\s+(?:on|about|regarding|concerning)\s+(?:the\s+)?(.+?){_END}"
)
_BEFORE = re.compile(rf"\b((?:[a-z]+(?:-[a-z]+)?\s+){{1,3}}){_NOUN}\b")
_DONE = re.compile(
    r"\b(inaugurat|open|launch|commission|complet|deliver|donat|resum|lift|establish|build|built)(?:e|es|ed|s|ing)?\s+"
    rf"(?:a|an|the|its|their|his|her|new|joint|\s)*(.+?){_END}"
)
_OFFICES = re.compile(r"\b(?:([a-z]+)\s+)?ministers?\b(?:\s+of\s+([a-z]+))?|\b(presidents)\b", re.IGNORECASE)
_NO_PORTFOLIO = frozenset("the deputy both former senior other all two three four and of vice first new their".split())
_TEXT_DONE = re.compile(
    r"\b(?:sign|initial|conclud|adopt|ratif|approv|enter|agree|seal|reach|finali[sz]|complet|ink|endors|pass|appl|force|"
    r"exchanged? (?:notes|instruments|letters)|came into|put (?:his|her|their) names?|struck|clinch|got|receiv|"
    r"introduc|establish)",
    re.IGNORECASE,
)


def other_matter(promise: Told, told: Told) -> bool:
    """Whether both say what they are about, and it is not the same.

    A pact on wind energy is none on defence, the ministers of irrigation are not those of foreign affairs, a power line
    is no canal, and of a text that is only discussed nobody says that it was signed.
    """
    return (
        _apart(_subjects(promise.sentence), _subjects(told.sentence))
        or _apart_objects(promise.sentence, told.sentence)
        or (promise.mode in ("meeting", "gathering", "visit") and _apart(_offices(promise), _offices(told)))
        or _only_discussed(promise, told)
        or _of_others(promise, told)
    )


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and not one & other


@lru_cache(maxsize=8192)
def _subjects(sentence: str) -> frozenset[str]:
    """The words for what pacts and talks of a sentence are about: "an agreement on wind energy", "a defence pact"."""
    said = [match.group(1) for pattern in (_ABOUT, _BEFORE) for match in pattern.finditer(sentence)]
    return frozenset(word for part in said for word in topics(part))


@lru_cache(maxsize=8192)
def _objects(sentence: str) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """By the stem of a verb what is opened, launched, built: its words, and what kinds of occasion they name."""
    return {
        ("build" if verb == "built" else verb): (topics(thing), occasions(thing))
        for verb, thing in _DONE.findall(sentence)
        if topics(thing)
    }


def _apart_objects(one: str, other: str) -> bool:
    mine, yours = _objects(one), _objects(other)
    shared = mine.keys() & yours.keys()
    return bool(shared) and all(
        _apart(mine[verb][0], yours[verb][0]) and not mine[verb][1] & yours[verb][1] for verb in shared
    )


def _offices(told: Told) -> frozenset[str]:
    """What the ministers of a sentence see to: "the foreign ministers of Chile", "the ministers of trade"."""
    words = (fold(word) for match in _OFFICES.finditer(told.sentence) for word in match.groups() if word)
    return frozenset(field_of(word) for word in words if word not in _NO_PORTFOLIO and word not in state_words())


def _only_discussed(promise: Told, told: Told) -> bool:
    """A plain sentence about the matter of a text that says nothing of signing or adopting it."""
    return (
        promise.kind == "instrument"
        and told.kind == "sentence"
        and told.status == "held"
        and not _TEXT_DONE.search(told.sentence)
    )


def _of_others(promise: Told, told: Told) -> bool:
    """Of a promise that nobody is read to have made: the states its sentence names are not in the other one."""
    if any(actor.side != "said_by" for actor in promise.actors):
        return False
    return _apart(_states(promise.sentence), _states(told.sentence))


@lru_cache(maxsize=8192)
def _states(sentence: str) -> frozenset[str]:
    words = re.findall(r"[\w’'-]*\w", sentence)
    return frozenset(
        entry.state
        for size in (3, 2, 1)
        for start in range(len(words) - size + 1)
        if words[start][0].isupper()
        for entry in gazetteer().get(" ".join(words[start : start + size]))
        if entry.sort in ("state", "demonym", "capital") and entry.state
    )
