"""Who held which office from when to when, as far as reports show it: observed, never guessed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from dragoman.model.message import Message, day
from dragoman.resolve.office_names import is_held_by_one, offices


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


@dataclass(frozen=True, slots=True)
class Term:
    """Somebody in an office of a state: the first and the last day reports say so, and what speaks against it.

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

    def stands(self, day: str) -> str:
        """How the term lies to a day, in words: "seen before and after", "last seen before"."""
        if self.first == day or self.last == day:
            return "seen that day"
        if self.first < day < self.last:
            return "seen before and after"
        return "last seen before" if self.last < day else "first seen after"


_MOST = 6  # contradictions of a term are told
_NOT_HOLDING = frozenset({"former", "designate"})


def terms(observations: Iterable[Observation]) -> list[Term]:
    """One term for each person, office and state, oldest first, with contradictions between them: of many the first."""
    held: dict[tuple[str, str, str | None], list[Observation]] = {}
    gone: dict[tuple[str, str, str | None], str] = {}
    for seen in sorted(observations, key=lambda each: (each.day, each.report)):
        for office in offices(seen.title):
            key = (seen.person, office, seen.state)
            if seen.standing in _NOT_HOLDING:
                if seen.standing == "former":
                    gone.setdefault(key, seen.day)
            else:
                held.setdefault(key, []).append(seen)
    found = [_term(office, seen, gone.get(key)) for key, seen in held.items() for office in [key[1]]]
    found.sort(key=lambda term: (term.office, term.state or "", term.first, term.last, term.person))
    same: dict[tuple[str, str | None], list[Term]] = defaultdict(list)
    for term in found:
        same[term.office, term.state].append(term)
    return [replace(term, contradictions=tuple(islice(_against(term, same[term.office, term.state]), _MOST)))
            for term in found]  # fmt: skip


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
    )


def _against(term: Term, same: Sequence[Term]) -> Iterable[str]:
    """What speaks against a term; `same` are those of its office and state."""
    if term.former_by is not None and term.former_by < term.last:
        yield Message(
            "called former on {day}, and still in office on {last}", day=day(term.former_by), last=day(term.last)
        )
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
    here = [each for each in found if (each.office, each.state) == (term.office, term.state)]
    here.sort(key=lambda each: (each.first, each.last, each.person))
    place = here.index(term)
    return Succession(here[place - 1] if place else None, here[place + 1] if place + 1 < len(here) else None)


def holders(found: Sequence[Term], day: str | None) -> list[Term]:
    """Those who held an office on a day: seen around it; else the last seen before and the first seen after it."""
    if day is None:
        return list(found)
    around = [term for term in found if term.first <= day <= term.last]
    if around:
        return around
    nearest: list[Term] = []
    for place in sorted({(term.office, term.state or "") for term in found}):
        here = [term for term in found if (term.office, term.state or "") == place]
        before = [term for term in here if term.last < day and not (term.former_by and term.former_by <= day)]
        after = [term for term in here if term.first > day]
        nearest += [max(before, key=lambda term: term.last)] if before else []
        nearest += [min(after, key=lambda term: term.first)] if after else []
    return nearest
