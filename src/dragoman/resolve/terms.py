"""Who held which office from when to when, as far as reports show it: observed, never guessed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from dragoman.model.message import Message, day
from dragoman.model.words import fold
from dragoman.resolve.identity.office_names import is_held_by_one, offices, own_body


@dataclass(frozen=True, slots=True)
class Observation:
    """One report saying, on a day (ISO), that somebody holds or held an office."""

    person: str
    name: str
    title: str
    state: str | None
    standing: str | None
    day: str
    report: str
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """Somebody in an office of a state: the first and the last day reports say so, and what speaks against it.

    `body` is whose office it is where that is not the state's own: a premier's province, a president's chamber.

    `former_by` is the first day a report calls the person a former holder, or names a successor as new.
    """

    person: str
    name: str
    office: str
    title: str
    state: str | None
    first: str
    last: str
    reports: tuple[str, ...]
    standing: str | None = None
    former_by: str | None = None
    contradictions: tuple[str, ...] = ()
    body: str | None = None

    @property
    def place(self) -> tuple[str, str, str]:
        """The office as one of its state and body, for which people follow each other."""
        return self.office, self.state or "", fold(self.body or "")

    def stands(self, first: str, last: str) -> str:
        """How the term lies to a day, or to the days from a first to a last one: "seen before and after"."""
        if first <= self.first <= last or first <= self.last <= last:
            return "seen that day" if first == last else "seen in that time"
        if self.first < first and last < self.last:
            return "seen before and after"
        return "last seen before" if self.last < first else "first seen after"


_MOST = 6  # contradictions of a term are told
_NOT_HOLDING = frozenset({"former", "designate"})


def terms(observations: Iterable[Observation]) -> list[Term]:
    """One term for each person, office and state, two where it is told to be over in between, oldest first, with
    contradictions between them: of many the first.
    """
    held: dict[tuple[str, str, str | None, str], list[Observation]] = {}
    gone: dict[tuple[str, str, str | None, str], str] = {}
    for seen in sorted(observations, key=lambda each: (each.day, each.report)):
        for office in offices(seen.title):
            key = (seen.person, office, seen.state, fold(own_body(office, seen.body) or ""))
            if seen.standing in _NOT_HOLDING:
                if seen.standing == "former":
                    gone.setdefault(key, seen.day)
            else:
                held.setdefault(key, []).append(seen)
    found = [
        _term(key[1], part, gone.get(key))
        for key, seen in held.items()
        for part in _parted(seen, gone.get(key))
        if part
    ]
    found.sort(
        key=lambda term: (term.office, term.state or "", fold(term.body or ""), term.first, term.last, term.person)
    )
    same: dict[tuple[str, str, str], list[Term]] = defaultdict(list)
    for term in found:
        same[term.place].append(term)
    return [replace(term, contradictions=tuple(islice(_against(term, same[term.place]), _MOST)))
            for term in found]  # fmt: skip


def _parted(seen: Sequence[Observation], former_by: str | None) -> tuple[Sequence[Observation], Sequence[Observation]]:
    """What was seen until somebody was called a former holder, and what after that: nobody is in office in between."""
    until = [each for each in seen if former_by is None or each.day <= former_by]
    return until, seen[len(until) :]


def _term(office: str, seen: Sequence[Observation], former_by: str | None) -> Term:
    last = seen[-1]
    return Term(
        last.person,
        last.name,
        office,
        max((each.title for each in seen), key=len),
        last.state,
        seen[0].day,
        last.day,
        tuple(dict.fromkeys(each.report for each in seen)),
        last.standing,
        former_by,
        body=own_body(office, last.body),
    )


def _against(term: Term, same: Sequence[Term]) -> Iterable[str]:
    """What speaks against a term; `same` are those of its office, state and body."""
    last = max((other.last for other in same if other.person == term.person), default=term.last)
    if term.former_by is not None and term.former_by < last:
        yield Message(
            "{name} is called former on {day}, and is still in office on {last}",
            name=term.name, day=day(term.former_by), last=day(last),
        )  # fmt: skip
    if not is_held_by_one(term.office) or not term.state:
        return
    for other in same:
        if other.person != term.person and other.first < term.last and term.first < other.last:
            yield Message(
                "{other} is seen in the same office from {other_first} to {other_last}, "
                "while {name} is from {first} to {last}",
                other=other.name, other_first=day(other.first), other_last=day(other.last), name=term.name,
                first=day(term.first), last=day(term.last),
            )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Succession:
    """Who was seen in an office before somebody, and who after; None where no report shows anybody."""

    before: Term | None
    after: Term | None


def succession(found: Sequence[Term], term: Term) -> Succession:
    """The neighbours of a term among those of its office and state, by the first day each was seen.

    Only for offices that one person holds at a time. What contradicts the order is said in `contradictions`.
    """
    if not is_held_by_one(term.office) or not term.state:
        return Succession(None, None)
    here = [each for each in found if each.place == term.place]
    here.sort(key=lambda each: (each.first, each.last, each.person))
    place = here.index(term)
    return Succession(here[place - 1] if place else None, here[place + 1] if place + 1 < len(here) else None)


def holders(found: Sequence[Term], first: str, last: str) -> list[Term]:
    """Those who held an office on a day, or on one of some days: seen in that time or around it; else the last seen
    before and the first seen after it.
    """
    around = [term for term in found if term.first <= last and first <= term.last]
    if around:
        return around
    nearest: list[Term] = []
    for place in sorted({term.place for term in found}):
        here = [term for term in found if term.place == place]
        before = [term for term in here if term.last < first and not (term.former_by and term.former_by <= first)]
        after = [term for term in here if term.first > last]
        nearest += [max(before, key=lambda term: term.last)] if before else []
        nearest += [min(after, key=lambda term: term.first)] if after else []
    return nearest
