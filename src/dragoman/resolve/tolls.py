"""Numbers of dead, hurt and missing that reports give of one event: of one day, in one town."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from dragoman.knowledge.named_states import states_in
from dragoman.model.following import Told
from dragoman.resolve.followup.wording.words import topics, towns

_SORTS = {
    "dead": re.compile(
        r"\b(?:kill(?:ed|s|ing)?|dead|deaths?|die[ds]?|fatalit(?:y|ies)|death toll|bodies|drowned|shot dead|executed|"
        r"(?:lost|losing|claimed|took|cost) (?:[\w’'-]+ ){0,3}?lives)\b",
        re.IGNORECASE,
    ),
    "hurt": re.compile(r"\b(?:wound(?:ed|s|ing)|injur(?:ed|es|ing|ies|y)|hurt)\b", re.IGNORECASE),
    "missing": re.compile(r"\b(?:missing|unaccounted)\b", re.IGNORECASE),
}
_OF = re.compile(r"\b(?:of|in|from|after)\b")  # "death toll of the storm": what they died of
# Words for anybody: "nine people" and "nine dead" count the same.
_ANYBODY = topics(
    "people persons men women dead deaths death toll victims casualties fatalities injured wounded bodies killed lives"
)


def tolls(figures: Iterable[Told]) -> Iterator[tuple[Told, ...]]:
    """The figures that count the same people of one event, two and more of each, in the order they were told."""
    groups: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    for told in of_one_day(figures):
        people = topics(_OF.split(told.name or "")[0]) - _ANYBODY
        for town in _towns(told):
            groups[_sort(told), told.when and told.when.first, town, people].append(told)
    yield from dict.fromkeys(tuple(told) for told in groups.values() if len({each.report for each in told}) > 1)


def day_of_toll(told: Told) -> date | None:
    """The day of a number of dead, hurt or missing; None for any other figure, and where it is of no one day."""
    one_day = told.when is not None and told.when.first == told.when.last
    return told.when.first if one_day and told.when and told.status == "actual" and _sort(told) else None


def of_one_day(figures: Iterable[Told]) -> list[Told]:
    """The figures of dead, hurt or missing of a day of which several reports tell, in whatever town."""
    days: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    for told in figures:
        if (day := day_of_toll(told)) is not None:
            days[_sort(told), day].append(told)
    return [told for some in days.values() if len({each.report for each in some}) > 1 for told in some]


def elsewhere(one: Told, other: Told) -> bool:
    """Whether two numbers of dead or hurt are of other towns."""
    first, second = (_towns(each) if _sort(each) else frozenset() for each in (one, other))
    return bool(first and second) and not first & second


def _towns(told: Told) -> frozenset[str]:
    """The towns that the sentence of a figure names; a state is too wide to tell one event by."""
    return frozenset(town for town in towns(told.sentence) if not states_in(town.title()))


def _sort(told: Told) -> str | None:
    """What became of the people a figure counts, where its own words tell of one thing."""
    if told.type != "people" or told.unit != "count" or not told.value:
        return None
    found = [sort for sort, words in _SORTS.items() if words.search(f"{told.name} {told.quote}")]
    return found[0] if len(found) == 1 else None
