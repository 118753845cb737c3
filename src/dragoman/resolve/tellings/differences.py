"""Where tellings of one event or instrument differ, and on what independent sources cannot both be right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.model.words import fold
from dragoman.resolve.tellings.of_events import represented
from dragoman.resolve.tellings.of_instruments import statuses_agree
from dragoman.resolve.tellings.same_gathering import one_occasion, one_summit, places_agree
from dragoman.resolve.tellings.telling import Telling

_DETAILS = ("date", "place", "status", "participants", "kind", "name")


@dataclass(frozen=True, slots=True)
class Difference:
    """A detail on which tellings differ: what each version is, and which reports say so."""

    detail: str  # date, place, status, participants; of an instrument also kind and name
    versions: tuple[tuple[str, tuple[str, ...]], ...]


def differences(tellings: Sequence[Telling]) -> tuple[Difference, ...]:
    """The details that tellings of one event tell differently, side by side; what a report leaves out is no version."""
    found = []
    for detail in _DETAILS:
        versions: dict[str, tuple[str, list[str]]] = {}
        for telling in tellings:
            said = _said(telling, detail)
            if said:
                versions.setdefault(fold(said), (said, []))[1].append(telling.report)
        if len(versions) > 1 and not (detail == "status" and _went_on(tellings)):
            found.append(Difference(detail, tuple((said, tuple(reports)) for said, reports in versions.values())))
    return tuple(found)


def _went_on(tellings: Sequence[Telling]) -> bool:
    """Whether these tell the course of an instrument: each status its day."""
    return all(one.name is not None and statuses_agree(one, other) for one, other in combinations(tellings, 2))


def disputed(tellings: Sequence[Telling], source_of: Mapping[str, int]) -> tuple[str, ...]:
    """The details on which independent sources differ: two versions that cannot both hold, from two sources.

    `source_of` is the number of the source of each report. A month and a day in it agree, so do a city and its
    country, a plan and its fulfilment, a round and a fuller round, a state and those who serve it.
    """
    found = []
    for detail in _DETAILS:
        told: dict[tuple[str, int], Telling] = {}
        for telling in tellings:
            said = _said(telling, detail)
            if said:
                told.setdefault((said, source_of[telling.report]), telling)
        versions = list(told.items())
        if any(
            source != other_source and said != other_said and not _agree(detail, one, other)
            for place, ((said, source), one) in enumerate(versions)
            for (other_said, other_source), other in versions[:place]
        ):
            found.append(detail)
    return tuple(found)


def _agree(detail: str, one: Telling, other: Telling) -> bool:
    """Whether two versions of a detail can both hold."""
    match detail:
        case "date":
            return (
                one.when is None
                or other.when is None
                or (one.when.first <= other.when.last and other.when.first <= one.when.last)
            )
        case "place":
            return places_agree(one.place, other.place)
        case "status" if one.name is not None:
            return statuses_agree(one, other)
        case "status":
            return (
                "cancelled" not in (one.status, other.status) or one.status == other.status or _called_off(one, other)
            )
        case "kind" | "name":
            return True
        case _ if one_summit(one, other) is not None or one_occasion(one, other) is not None:
            return True  # each tells of its own president
        case _:
            few, many = sorted(((*one.actors, *one.targets), (*other.actors, *other.targets)), key=len)
            names = {each.party for each in many}
            return all(each.party in names or represented(each, many) for each in few)


def _called_off(one: Telling, other: Telling) -> bool:
    """Whether one tells of a plan, and the other, which came out no earlier, that it is off."""
    plan, off = (one, other) if other.status == "cancelled" else (other, one)
    told_before = plan.published is None or off.published is None or plan.published <= off.published
    return plan.status in ("planned", "proposed") and told_before


def _said(telling: Telling, detail: str) -> str | None:
    match detail:
        case "date":
            # Of an instrument reports date now this step of its life and now that: only the signing is compared.
            compared = telling.name is None or telling.status == "signed"
            return telling.when.iso if telling.when and compared else None
        case "place":
            return telling.place
        case "status":
            return telling.status
        case "kind":
            return telling.mode if telling.name is not None else None
        case "name":
            return telling.name
        case _:
            return ", ".join(sorted({each.party for each in (*telling.actors, *telling.targets)})) or None
