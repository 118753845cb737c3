"""How sure a record is: from what its rule is worth by hand to how often such records are right."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TypeVar

from dragoman.errors import InstallationError
from dragoman.knowledge.loading import load_beside
from dragoman.model.reading import Record
from dragoman.model.records import Commitment, Event, Figure, Instrument, Post, Records

Knots = tuple[tuple[float, float], ...]
"""Points (as given, as often right), both rising; between them lie straight lines."""

_Kept = TypeVar("_Kept", Post, Event, Instrument, Figure, Commitment)
_KINDS: dict[type[Record], str] = {
    Post: "post",
    Instrument: "instrument",
    Figure: "figure",
    Commitment: "commitment",
}
_MAPS = "resolve/within_report/calibration.yaml"
_STRONG = 0.8  # a frame worth this much by hand has words that hardly mean anything else


def calibrated(records: Records, maps: dict[str, Knots] | None = None) -> Records:
    """The same records, each with the share of its like that was right as its confidence.

    To be done once: the maps of `calibration.yaml` take what extraction gives. Raises InstallationError without them.
    """
    known = shipped_maps() if maps is None else maps
    return replace(
        records,
        posts=_each(records.posts, known),
        events=_each(records.events, known),
        instruments=_each(records.instruments, known),
        figures=_each(records.figures, known),
        commitments=_each(records.commitments, known),
    )


def group_of(record: Record) -> str:
    """The map that a record's confidence is read by: its kind, for events also what made it."""
    if not isinstance(record, Event):
        return _KINDS[type(record)]
    if record.targets and not record.actors and record.date is None:
        return "event-undone"  # done to somebody by nobody on no day: mostly background, or told in full elsewhere
    if record.origin.rule == "learned":
        return "event-learned"
    if record.origin.confirmed:
        return "event-confirmed"
    # What is told by a noun alone has been marked down from the steps of 0.05 that frames are worth.
    if abs(record.confidence * 20 - round(record.confidence * 20)) > 0.01:
        return "event-noun"
    return "event-strong" if record.confidence >= _STRONG else "event-weak"


def interpolated(value: float, knots: Knots) -> float:
    """The height at `value`; beyond the ends that of the end."""
    after = bisect_right([x for x, _ in knots], value)
    if after == 0:
        return knots[0][1]
    if after == len(knots):
        return knots[-1][1]
    (left, low), (right, high) = knots[after - 1], knots[after]
    return low + (high - low) * (value - left) / (right - left)


@cache
def shipped_maps() -> dict[str, Knots]:
    """The maps fitted by `benchmarks/calibration.py`. Raises InstallationError where they are missing or not rising."""
    try:
        raw = load_beside(__package__, "calibration.yaml")
        maps = {str(name): tuple((float(x), float(y)) for x, y in knots) for name, knots in raw.items()}
    except (AttributeError, TypeError, ValueError) as error:
        raise InstallationError(_MAPS, f"cannot be read ({error}).", remedy="Install again.") from error
    for name, knots in maps.items():
        if not knots or any(a[0] >= b[0] or a[1] > b[1] for a, b in pairwise(knots)):
            raise InstallationError(_MAPS, f"{name} does not rise.", remedy="Install again.")
    return maps


def _each(records: Sequence[_Kept], maps: dict[str, Knots]) -> tuple[_Kept, ...]:
    return tuple(_one(record, maps.get(group_of(record))) for record in records)


def _one(record: _Kept, knots: Knots | None) -> _Kept:
    return replace(record, confidence=round(interpolated(record.confidence, knots), 3)) if knots else record
