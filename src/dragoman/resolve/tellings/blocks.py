"""Under which keys a telling of an event is looked up among those of other reports."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from dragoman.model.dates import DateInterval
from dragoman.model.words import fold
from dragoman.resolve.tellings.same_gathering import blocs_gathering
from dragoman.resolve.tellings.telling import Telling

BLOWS = frozenset({"ASSAULT", "PROTEST"})
PROBE = timedelta(days=7)
"""The margin with which a telling is looked up among those kept without one."""


def blocks(telling: Telling, margin: timedelta = timedelta()) -> frozenset[str]:
    """Tellings of one event share a block, if one of them is looked up with a `margin` of `PROBE`."""
    days = telling.when or (DateInterval.day(telling.published) if telling.published else None)
    months = set(_months(days.first - margin, days.last + margin)) if days else {"undated"}
    taking_part = (*telling.actors, *telling.targets)
    anchors = sorted({each.state or each.party for each in taking_part})[:8]
    pairs = ([f"{one}+{other}" for one, other in combinations(anchors, 2)] or anchors)[:28]
    if margin:
        # Whose state nobody had told yet was kept under the name.
        names = sorted({each.party for each in taking_part if each.kind == "person" and each.state})[:4]
        either = combinations(sorted({*names, *anchors}), 2)
        pairs += [f"{one}+{other}" for one, other in either if one in names or other in names] or names
    found = {f"{telling.type}:{telling.mode}:{month}:{pair}" for month in months for pair in pairs}
    if telling.when is not None and _is_of_a_day(telling.when):
        day = telling.when.iso
        found |= {f"{telling.type}:{telling.mode}:{day}:{bloc}" for bloc in sorted(blocs_gathering(telling))[:4]}
    found |= {
        f"{telling.type}:{telling.mode}:{month}:{name}" for month in months for name in sorted(telling.series)[:4]
    }
    if not taking_part and telling.type in BLOWS and telling.place and telling.when and _is_of_a_day(telling.when):
        found.add(f"{telling.type}:{telling.mode}:{telling.when.iso}@{fold(telling.place)}")
    return frozenset(found)


def _months(first: date, last: date) -> Iterator[str]:
    last = min(last, first + timedelta(days=92))  # "in 2022" is looked for at its start and under its neighbours
    month = first.replace(day=1)
    while month <= last:
        yield f"{month:%Y-%m}"
        month = (month + timedelta(days=32)).replace(day=1)


def _is_of_a_day(when: DateInterval) -> bool:
    return when.first == when.last
