"""Posts over time: a bar for each from the first to the last day on which a report shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.resolve.terms import Term
from dragoman.serve.captions import shorten
from dragoman.serve.web.charts.axes import BOTTOM, RIGHT, TOP, WIDTH, Tick, across, years

_ROW = 34
_LETTER = 6.6  # the width of a letter of a label
_EDGE = 12
_LONGEST = 90  # letters of a label
_LONGEST_TITLE = 48  # letters of a title that has a name behind it


@dataclass(frozen=True, slots=True)
class Span:
    """A bar from `left` to `right` with its label above; `former` where the person no longer holds the post."""

    left: float
    right: float
    y: float
    label: str
    label_x: float
    title: str
    first: str
    last: str
    address: str
    former: bool


@dataclass(frozen=True, slots=True)
class Spans:
    """Bars under one axis of time."""

    bars: tuple[Span, ...]
    across: tuple[Tick, ...]
    height: int
    row: int = _ROW
    width: int = WIDTH


def label_of(term: Term) -> str:
    """A post and who held it: of a long title the beginning, so that the name is always there."""
    return f"{shorten(term.title, _LONGEST_TITLE)}: {term.name}"


def terms_chart(found: Sequence[tuple[Term, str, str]]) -> Spans | None:
    """A bar for each term, in the order given; with each its label and the address it leads to.

    None where fewer than two days are known: nothing would be seen.
    """
    dated = [(term, label, address) for term, label, address in found if term.first and term.last]
    days = [date.fromisoformat(day) for term, _, _ in dated for day in (term.first, term.last)]
    if len(set(days)) < 2:
        return None
    bars = []
    for place, (term, label, address) in enumerate(dated):
        left, right = (across(date.fromisoformat(day), days, _EDGE) for day in (term.first, term.last))
        told = f"{term.name}, {term.title}"
        label = shorten(label, _LONGEST)
        label_x = min(left, WIDTH - RIGHT - len(label) * _LETTER)
        y = TOP + place * _ROW + _ROW / 2 - 3
        bars.append(
            Span(
                left,
                max(right, left + 1),
                y,
                label,
                max(label_x, 4),
                told,
                term.first,
                term.last,
                address,
                term.former_by is not None,
            )
        )
    return Spans(tuple(bars), years(days, _EDGE), TOP + len(bars) * _ROW + BOTTOM)
