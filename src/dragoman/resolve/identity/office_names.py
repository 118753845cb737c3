"""What a title means, so that one office is known under the ways it is written."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.offices import office_heads, single_heads, written_out
from dragoman.model.words import fold
from dragoman.resolve.identity.names.body_words import field_of

_EMPTY = frozenset(
    "the of for and in to a de la affairs relations his her its republic excellency acting interim caretaker".split()
)
_JOINTS = re.compile(r"\s+[–—-]\s+|\s*[/;,&]\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)
_NO_PORTFOLIO = frozenset({"prime", "chief"})
_SPELLINGS = {"vice-minister": "deputy minister", "premier": "prime minister", "chairperson": "chairman",
              "chairwoman": "chairman", "chair": "chairman", "secretary-general": "secretary general"}  # fmt: skip


@lru_cache(maxsize=10_000)
def offices(title: str) -> tuple[str, ...]:
    """The offices a title names, each in one form whatever way it is written, and what each minister sees to beside.

    >>> offices("Deputy Prime Minister and Foreign Minister")
    ('deputy minister prime', 'foreign minister')
    >>> offices("Minister of Trade and Integration")
    ('integration minister trade', 'minister trade', 'integration minister')
    """
    found: list[str] = []
    for parts in _each_office(title):
        found.append(_joined(parts))
        every = frozenset().union(*parts)
        if len(parts) > 1 and "minister" in every:
            ranks = every & lexicon("ranks") | {"minister"}
            found += [_joined([part, ranks]) for part in parts if part - ranks]
    return tuple(dict.fromkeys(filter(None, found)))


def offices_asked(title: str) -> tuple[str, ...]:
    """The offices that a title names as a whole: who asks for trade and industry does not ask for trade."""
    return tuple(dict.fromkeys(filter(None, map(_joined, _each_office(title)))))


def _joined(parts: Iterable[frozenset[str]]) -> str:
    return " ".join(sorted(frozenset().union(*parts)))


def _each_office(title: str) -> list[list[frozenset[str]]]:
    """The offices of a title, each as the words of its parts: "Minister of Trade" and "Integration" are one office."""
    found: list[list[frozenset[str]]] = []
    waiting: list[frozenset[str]] = []  # parts without a head of their own
    begun = False
    for part in _JOINTS.split(title.strip()):
        spelled = fold(_spelled(part)).split()
        meant = frozenset(field_of(word) for word in spelled if word not in _EMPTY)
        if not meant & _heads():
            waiting.append(meant)
            continue
        # "Trade and Industry Minister", but "Minister of Trade, Industry and Health, Deputy Prime Minister".
        led = bool(meant - _heads() - _NO_PORTFOLIO) and spelled[-1] in _heads() and spelled[0] not in _heads()
        if begun and not led:
            found[-1] += waiting
            waiting = []
        found.append([*waiting, meant])
        waiting, begun = [], True
    if begun:
        found[-1] += waiting
    else:
        found += [[part] for part in waiting]
    return found


def _spelled(part: str) -> str:
    spelled = written_out(part) or part
    for written, usual in _SPELLINGS.items():
        spelled = re.sub(rf"\b{written}\b", usual, spelled, flags=re.IGNORECASE)
    return spelled


@cache
def _heads() -> frozenset[str]:
    """Nouns that an office turns on by themselves: minister, chairman, director."""
    return frozenset(fold(phrase) for phrase in single_heads())


def speaks_for_state(office: str) -> bool:
    """Whether what somebody in this office says is the word of the state: ministers and envoys, no professors."""
    return not lexicon("held by one person").isdisjoint(office.split())


def is_held_by_one(office: str) -> bool:
    """Whether a state has one such office at a time: ministers of something, heads of state; no deputies or envoys."""
    words = set(office.split())
    if words & (lexicon("ranks") - {"first"}):
        return False
    if "minister" in words:
        return len(words) > 1
    return bool(words & {"president", "king", "emir", "sultan", "chancellor", "speaker", "premier"}) and bool(
        office_heads().get(office)
    )


def own_body(office: str, body: str | None) -> str | None:
    """The body that tells which office it is; None where the state does, as with ministers, speakers and governments.

    >>> own_body("minister prime", "Ontario"), own_body("foreign minister", "Ministry of Foreign Affairs")
    ('Ontario', None)
    """
    words = office.split()
    of_state = ("minister" in words and not set(words) & _NO_PORTFOLIO) or "speaker" in words
    return None if body is None or of_state or set(fold(body).split()) & lexicon("the state itself") else body


def whose(title: str, body: str | None) -> str | None:
    """The same of a title as a report has it, by the first office it names.

    >>> whose("Speaker", "Assembly"), whose("President", "Chamber of Deputies"), whose("President", None)
    (None, 'Chamber of Deputies', None)
    """
    return own_body(next(iter(offices(title)), ""), body)
