"""How many sources a fact has: every chain is followed to its far end, and what is one is counted once."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dragoman.model.message import Message, joined
from dragoman.resolve.names import compare_bodies
from dragoman.resolve.names.body_words import read_body

_ONE = 0.8
_SPEAKS_FOR = re.compile(
    r"^(?:the )?(?:press[- ](?:service|office|center|centre|department|secretary)|information service|"
    r"media (?:office|service)|"
    r"spokes(?:man|woman|person)|(?:official )?(?:web ?site|website)|statement|communique|announcement)s?"
    r"(?: of| for| from)?(?: the)? (?=\w)",
    re.IGNORECASE,
)
_SPOKEN_FOR = re.compile(
    r"(?:['’]s)? (?:press[- ](?:service|office|center|centre|release)|media office|website|spokes\w+)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Told:
    """A report that tells a fact: its outlet, its chain from the nearest teller to the farthest.

    `copy_of` is the report whose text it copies, where it copies one.
    """

    report: str
    outlet: str | None
    chain: tuple[str, ...] = ()
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A far end: who first told it, by which reports, how each came there, and whether it speaks of itself."""

    name: str
    reports: tuple[str, ...]
    ways: tuple[str, ...]
    interested: bool = False


def independent_sources(
    told: Sequence[Told],
    parties: Iterable[str] = (),
    states: Iterable[str] = (),
    copied: Sequence[Told] = (),
) -> tuple[Source, ...]:
    """The far ends of a fact's tellings, each once; `parties` and `states` are those the fact is about.

    `copied` are reports that do not tell the fact themselves, but whose text those that do have copied.
    """
    known = (*told, *copied)
    by_report = {each.report: each for each in known}
    ends: list[tuple[str, list[str], list[str]]] = []
    for each in told:
        name, way = _far_end(each, by_report, known)
        for end, reports, ways in ends:
            if _one(end, name):
                reports.append(each.report)
                ways.append(way)
                break
        else:
            ends.append((name, [each.report], [way]))
    about, served = tuple(parties), frozenset(states)
    return tuple(
        Source(name, tuple(reports), tuple(ways), _interested(name, about, served)) for name, reports, ways in ends
    )


def verdict(sources: Sequence[Source], reports: int) -> str:
    """What the sources amount to, in a sentence."""
    if len(sources) != 1:
        interested = sum(source.interested for source in sources)
        if not interested:
            return Message("{number} independent sources", number=len(sources))
        return Message(
            "{number} independent sources, {interested} of them a party to it",
            number=len(sources),
            interested=interested,
        )
    only = sources[0]
    name = Message("{source}, a party to it", source=only.name) if only.interested else only.name
    if reports == 1:
        return Message("one report, one source: {source}", source=name)
    return Message("{number} reports, ONE source: {source}", number=reports, source=name)


def _far_end(each: Told, by_report: Mapping[str, Told], told: Sequence[Told]) -> tuple[str, str]:
    """The far end of a report's chain, and the way there in words."""
    way: list[str] = []
    seen: set[str] = set()
    current = each
    while current.report not in seen:
        seen.add(current.report)
        if current.outlet:
            way.append(current.outlet)
        way += current.chain
        if not current.chain and current.copy_of in by_report and current.copy_of not in seen:
            way.append(Message("the text of {report}", report=current.copy_of))
            current = by_report[current.copy_of or ""]
            continue
        end = current.chain[-1] if current.chain else current.outlet
        # The far end may be an outlet whose own report is here, and tells where it has it from.
        following = next(
            (
                other
                for other in told
                if other.report not in seen and other.chain and _one(other.outlet or "", end or "")
            ),
            None,
        )
        if following is None or end is None:
            break
        current = following
    end = current.chain[-1] if current.chain else current.outlet
    name = _plain(end) if end else Message("the report {report}", report=each.report)
    return name, joined(dict.fromkeys(way), " ← ") if way else each.report


def _plain(name: str) -> str:
    """Whom a press service speaks for; a bare one is what it is."""
    shorter = _SPOKEN_FOR.sub("", _SPEAKS_FOR.sub("", name.strip()))
    return shorter if len(shorter) > 2 else name


@lru_cache(maxsize=20_000)
def _one(one: str, other: str) -> bool:
    if not one or not other:
        return False
    return one.casefold() == other.casefold() or compare_bodies(_plain(one), _plain(other)).score >= _ONE


def is_organ(name: str) -> bool:
    """Whether a source is an organ of some state, by its name: a ministry, an embassy, a president's press service."""
    kinds = read_body(name).kinds & {"ministry", "government", "embassy", "army", "department", "parliament"}
    return bool(kinds) or bool(
        re.search(r"\b(?:akorda|kremlin|president|prime minister|presidency|foreign ministry)\b", name, re.IGNORECASE)
    )


def _interested(name: str, parties: Sequence[str], states: frozenset[str]) -> bool:
    """Whether a source is a party to the fact, or an organ of the state of one."""
    taken = read_body(name)
    if is_organ(name) and (taken.states & states or not taken.states):
        return True
    return any(_one(name, party) for party in parties)
