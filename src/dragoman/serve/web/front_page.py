"""How Today is laid out: news, what is due and doubtful, and more reports, in three columns of about one height.

As on the page of a newspaper, the news takes one or two columns and the rest the others; the least important news is
left away, and the list of reports fills what would stay white.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, product

from dragoman.serve.web.measuring import height_of

_HEAD, _MORE = 2.3, 2.1  # rem: a heading with its rule, and the line that leads on
_FEWEST_REPORTS, _BELOW = 3, 12  # under one or two columns, and below all
_LEFT_AWAY = 0.25  # how much worse a report of the news is missed than as much white is seen
_TWICE_AS_WIDE = 0.62  # how tall a piece is in two columns to how tall it is in one
_AMIDST = 1.5  # how much more white is seen that has something under it
_TURNED = 1.5  # rem of white that a section before one of more weight is worth


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What stands in which column, by number. `lead` is the number of columns the news takes where there are three;
    each pair of columns stands side by side where there is room, and else one under the other. `latest` says where the
    first `reports` of the further reports stand: under the "lead", under the "rail", or "below" all.
    """

    lead: int
    bulletins: tuple[tuple[int, ...], tuple[int, ...]]
    sections: tuple[tuple[int, ...], tuple[int, ...]]
    latest: str
    reports: int


def front_page(
    bulletins: Sequence[str], sections: Sequence[str], reports: Sequence[str], instead: Sequence[str] = ()
) -> FrontPage:
    """The page made of these pieces of markup, each in order of weight. `instead` has for each bulletin the line that
    is the first of the reports where it is left away; an empty one is none.
    """
    return arranged(*([height_of(each) for each in pieces] for pieces in (bulletins, sections, reports, instead)))


def arranged(
    bulletins: Sequence[float], sections: Sequence[float], reports: Sequence[float], instead: Sequence[float] = ()
) -> FrontPage:
    """The page made of pieces of these heights (rem): of all there may be, the one with the least white."""
    every = _pages(tuple(bulletins), tuple(sections), tuple(reports), tuple(instead))
    return min(every, key=lambda each: each[0])[1]


def _pages(
    bulletins: tuple[float, ...], sections: tuple[float, ...], reports: tuple[float, ...], instead: tuple[float, ...]
) -> Iterator[tuple[float, FrontPage]]:
    """Every page that may be, with what is against it."""
    rail = _halves(sections)
    right = [_tall(sections, part) for part in rail]
    for number, lead in product(range(min(len(bulletins), 1), len(bulletins) + 1), (1, 2)):
        news = _cut(bulletins[:number])
        left = _columns([_tall(bulletins, part) for part in news], lead, _HEAD + _MORE)
        missed = sum(bulletins[number:]) * _LEFT_AWAY
        lines = (*filter(None, instead[number:]), *reports)
        for latest, some, white in _filled(left, _columns(right, 3 - lead, 0.0), lines):
            yield white + missed, FrontPage(lead, news, rail, latest, some)


def _filled(
    left: Sequence[float], right: Sequence[float], reports: tuple[float, ...]
) -> Iterator[tuple[str, int, float]]:
    """Where the reports may stand, how many of them, and how much stays white then."""
    yield "below", min(len(reports), _BELOW), _white([*left, *right])
    for latest, short, other in (("lead", left, right), ("rail", right, left)):
        for number in range(min(_FEWEST_REPORTS, len(reports)) or 1, len(reports) + 1):
            under = max(short) + _HEAD + _MORE + sum(reports[:number]) / len(short)
            yield latest, number, _white([*(under for _ in short), *other]) + _white(short) * _AMIDST


def _white(columns: Sequence[float]) -> float:
    return max(columns) * len(columns) - sum(columns)


def _columns(pair: Sequence[float], number: int, head: float) -> list[float]:
    """The heights of a pair of columns side by side, or one under the other; what stands alone has both."""
    if number == 1:
        return [head + sum(pair)]
    return [head + each for each in pair] if all(pair) else [head + sum(pair) * _TWICE_AS_WIDE] * 2


def _tall(heights: Sequence[float], part: Sequence[int]) -> float:
    return sum(heights[each] for each in part)


@cache
def _cut(heights: tuple[float, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """In two, one after the other, of which the taller is as low as may be: news keeps its order."""
    above, whole = [0.0, *accumulate(heights)], sum(heights)
    place = min(range(1, len(heights) + 1), key=lambda cut: max(above[cut], whole - above[cut]), default=0)
    return tuple(range(place)), tuple(range(place, len(heights)))


def _halves(heights: tuple[float, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """In two, the first in the first, of which the taller is as low as may be without turning the order much."""

    def against(halves: tuple[tuple[int, ...], tuple[int, ...]]) -> float:
        turned = sum(before > after for before in halves[0] for after in halves[1])
        return max(_tall(heights, half) for half in halves) + turned * _TURNED

    return min(
        (_placed(sides, len(heights)) for sides in product((0, 1), repeat=max(len(heights) - 1, 0))), key=against
    )


def _placed(sides: tuple[int, ...], many: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    placed = (0, *sides)[:many]
    one, other = (tuple(each for each, side in enumerate(placed) if side == half) for half in (0, 1))
    return one, other
