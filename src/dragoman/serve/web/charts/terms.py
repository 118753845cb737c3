"""Posts over time: a bar for each from the first to the last day on which a report shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.resolve.terms import Term
from dragoman.serve.captions import shorten
from dragoman.serve.web.charts.axes import BOTTOM, TOP, WIDTH, Tick, across, years
from dragoman.serve.web.charts.letters import fitted, width_of
from dragoman.serve.web.offices import office as office_of

_ROW = 34
_SIZE = 13  # of the letters of a label
_EDGE = 12
_LONGEST_TITLE = 48  # letters of a title that has a name behind it


@dataclass(frozen=True, slots=True)
class Span:
    """A bar from `left` to `right` with its label above, which begins at `label_x`, or ends there if it is `turned`;
    `former` where the person no longer holds the post."""

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
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Spans:
    """Bars under one axis of time."""

    bars: tuple[Span, ...]
    across: tuple[Tick, ...]
    height: int
    row: int = _ROW
    width: int = WIDTH


def label_of(term: Term, language: str = "en") -> str:
    """A post, in which body where the state has others of its kind, and who held it: of a long one the beginning."""
    office = office_of(term, language)
    return f"{shorten(office[:1].upper() + office[1:], _LONGEST_TITLE)}: {term.name}"


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
        label = fitted(label, WIDTH - 2 * _EDGE, _SIZE)
        wide = width_of(label, _SIZE)
        turned = left + wide > WIDTH - _EDGE  # and is drawn to end with its bar, so that no face of letters cuts it
        y = TOP + place * _ROW + _ROW / 2 - 3
        bars.append(
            Span(
                left,
                max(right, left + 1),
                y,
                label,
                min(max(right, wide + 4), WIDTH - _EDGE) if turned else left,
                told,
                term.first,
                term.last,
                address,
                term.former_by is not None,
                turned,
            )
        )
    return Spans(tuple(bars), years(days, _EDGE), TOP + len(bars) * _ROW + BOTTOM)
