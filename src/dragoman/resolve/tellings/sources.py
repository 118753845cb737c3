"""How many sources a fact has: every chain is followed to its far end, and what is one is counted once."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from heapq import merge

from dragoman.knowledge.states import state_name
from dragoman.model.message import Message, Term, counted, joined, listed
from dragoman.resolve.identity.names import compare_bodies
from dragoman.resolve.identity.names.body_words import read_body
from dragoman.resolve.tellings.source_owners import is_organ, owner

_ONE = 0.8
_NEWS = timedelta(days=3)
_SPEAKS_FOR = re.compile(
    r"^(?:the )?(?:press[- ](?:service|office|center|centre|department|secretary|release)|information service|"
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

    `copy_of` is the report whose text it copies, where it copies one; `serves` the state or bloc whose the farthest one
    is by what else the report says: of a person, and of an organ that does not say whose it is.
    """

    report: str
    outlet: str | None
    chain: tuple[str, ...] = ()
    copy_of: str | None = None
    serves: str | None = None
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A far end: who first told it, by which reports, how each came there, and whether it speaks of itself.

    `owner` is the state (ISO code) whose word it is, where that is known; `why` says why several ends are one.
    """

    name: str
    reports: tuple[str, ...]
    ways: tuple[str, ...]
    interested: bool = False
    owner: str | None = None
    why: str = ""


@dataclass(slots=True)
class _End:
    """A far end while it is put together: every name it goes by, the first first."""

    names: list[str]
    owner: str | None
    reports: list[str]
    ways: list[str]
    outlets: dict[str, date] = field(default_factory=dict)

    def heard(self, told: Told) -> None:
        """Keeps an outlet that has it from somebody else by name, with the day on which it told so."""
        if told.outlet and told.chain and told.published:
            self.outlets.setdefault(told.outlet.casefold(), told.published)

    def said_on_one_occasion(self) -> bool:
        """Whether several outlets have it from one person or body, all within some days: in whatever words, what a
        minister says at a press conference is said once.
        """
        days = self.outlets.values()
        return len(days) > 1 and len(days) == len(self.reports) and max(days) - min(days) <= _NEWS


class _Known:
    """All reports that a way to a far end may lead through, found by what they copy and by who tells."""

    def __init__(self, known: Sequence[Told]) -> None:
        self.by_report = {each.report: each for each in known}
        self._copies: dict[str, list[Told]] = defaultdict(list)
        self._outlets: dict[str, list[tuple[int, Told]]] = defaultdict(list)
        self._told_by: dict[str, tuple[Told, ...]] = {}
        for place, each in enumerate(known):
            if each.chain and each.copy_of:
                self._copies[each.copy_of].append(each)
            if each.chain and each.outlet:
                self._outlets[each.outlet].append((place, each))

    def copies(self, report: str) -> Sequence[Told]:
        """The copies of a report's text that say where they have it from."""
        return self._copies.get(report, ())

    def told_by(self, name: str) -> Sequence[Told]:
        """What outlets that go by a name tell with a source, in the order of all."""
        if name not in self._told_by:
            theirs = [told for outlet, told in self._outlets.items() if _one(outlet, name)]
            self._told_by[name] = tuple(told for _, told in merge(*theirs, key=lambda each: each[0]))
        return self._told_by[name]


def independent_sources(
    told: Sequence[Told],
    parties: Iterable[str] = (),
    states: Iterable[str] = (),
    copied: Sequence[Told] = (),
) -> tuple[Source, ...]:
    """The far ends of a fact's tellings, each once; `parties` and `states` are those the fact is about.

    Organs of one state, and the media it owns, are one end. `copied` are reports that do not tell the fact themselves,
    but whose text those that do have copied.
    """
    known = _Known((*told, *copied))
    ends: list[_End] = []
    for each in told:
        name, way, tellers, serves = _far_end(each, known)
        state = owner(name, tellers) or serves
        for end in ends:
            if state is not None and end.owner is not None and state != end.owner:
                continue  # "the ministry" is another one in another country's paper
            if (state is not None and end.owner == state) or any(_one(other, name) for other in end.names):
                end.reports.append(each.report)
                end.ways.append(way)
                end.owner = end.owner or state
                if not any(_one(other, name) for other in end.names):
                    end.names.append(name)
                end.heard(each)
                break
        else:
            ends.append(_End([name], state, [each.report], [way]))
            ends[-1].heard(each)
    about, served = tuple(parties), frozenset(states)
    return tuple(_source(end, about, served) for end in ends)


def _source(end: _End, parties: Sequence[str], states: frozenset[str]) -> Source:
    interested = end.owner in states or any(_interested(name, parties, states, end.owner) for name in end.names)
    name, why = end.names[0], ""
    if len(end.names) > 1 and end.owner is not None:
        state = Term(state_name(end.owner), "state", end.owner)
        name = Message("{names} of {state}", names=listed(end.names), state=state)
        why = Message("{names} are organs or media of one state, {state}", names=listed(end.names), state=state)
    elif end.said_on_one_occasion():
        why = Message(
            "{number} quote what {name} said within some days", number=counted(len(end.outlets), "outlet"), name=name
        )
    return Source(name, tuple(end.reports), tuple(end.ways), interested, end.owner, why)


def verdict(sources: Sequence[Source], reports: int) -> str:
    """What the sources amount to, in a sentence."""
    if len(sources) != 1:
        interested = sum(source.interested for source in sources)
        number = counted(len(sources), "independent source")
        if not interested:
            return number
        return Message(
            "{sources}, {interested} of them a party to it",
            sources=number,
            interested=interested,
        )
    only = sources[0]
    name = Message("{source}, a party to it", source=only.name) if only.interested else only.name
    if reports == 1:
        return Message("one report, one source: {source}", source=name)
    return Message("{reports}, all from one source: {source}", reports=counted(reports, "report"), source=name)


def _far_end(each: Told, known: _Known) -> tuple[str, str, Sequence[str], str | None]:
    """The far end of a report's chain, the way there in words, the tellers on it, those next to the end first, and whom
    it serves where the report tells.
    """
    way: list[str] = []
    seen: set[str] = set()
    current = each
    while current.report not in seen:
        seen.add(current.report)
        if current.outlet:
            way.append(current.outlet)
        way += current.chain
        if not current.chain and current.copy_of in known.by_report and current.copy_of not in seen:
            way.append(Message("the text of {report}", report=current.copy_of))
            current = known.by_report[current.copy_of or ""]
            continue
        named = _naming_source(current, known, seen)
        if named is not None:
            way.append(Message("the text of {report}", report=named.report))
            current = named
            continue
        end = current.chain[-1] if current.chain else current.outlet
        # The far end may be an outlet whose own report is here, and tells where it has it from.
        following = next(
            (
                other
                for other in known.told_by(end or "")
                if other.report not in seen and (current.chain or _of_one_time(current, other))
            ),
            None,
        )
        if following is None or end is None:
            break
        current = following
    end = current.chain[-1] if current.chain else current.outlet
    name = spoken_for(end) if end else Message("the report {report}", report=each.report)
    return name, joined(dict.fromkeys(way), " ← ") if way else each.report, way[::-1], current.serves


def _naming_source(current: Told, known: _Known, seen: set[str]) -> Told | None:
    """A copy that says where a text comes from which itself gives no source, and is nobody's own release."""
    if current.chain or is_organ(current.outlet or ""):
        return None
    return next(
        (
            other
            for other in known.copies(current.report)
            if other.report not in seen and not _one(other.chain[-1], current.outlet or "")
        ),
        None,
    )


def _of_one_time(one: Told, other: Told) -> bool:
    """Whether an outlet may have two reports from one source: of what it told months ago it has other news now."""
    return one.published is None or other.published is None or abs(one.published - other.published) <= _NEWS


def spoken_for(name: str) -> str:
    """Whom a press service speaks for; a bare one is what it is."""
    shorter = _SPOKEN_FOR.sub("", _SPEAKS_FOR.sub("", name.strip()))
    # "Presidential press service" is nobody's but for the second word.
    return shorter if len(shorter) > 2 and not (shorter.islower() and " " not in shorter) else name


@lru_cache(maxsize=20_000)
def _one(one: str, other: str) -> bool:
    if not one or not other:
        return False
    return one.casefold() == other.casefold() or compare_bodies(spoken_for(one), spoken_for(other)).score >= _ONE


def _interested(name: str, parties: Sequence[str], states: frozenset[str], state: str | None) -> bool:
    """Whether a source is a party to the fact, or an organ of the state of one; whose nobody says may be theirs."""
    taken = read_body(name)
    if is_organ(name) and (taken.states & states or not (taken.states or state)):
        return True
    return any(_one(name, party) for party in parties)
