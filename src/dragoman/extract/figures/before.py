"""The figures told before a number, and what a number measures."""

from dataclasses import dataclass
from datetime import date

from dragoman.model.dates import DateInterval, Precision
from dragoman.model.evidence import Span
from dragoman.model.records import Figure

LEADING = frozenset({"trade_turnover", "exports", "imports", "investment"})
WEIGHTS = frozenset({"t", "kg"})
FARTHEST_KEYWORD = 12.0  # cost (see `indicators`) above which a word says nothing about an amount of money
TRADE = frozenset({"trade_turnover", "exports", "imports"})
_TRADED = ("exports", "imports", "trade", "shipments")  # "growth of exports"


@dataclass(frozen=True, slots=True)
class Before:
    """The figures told before in the paragraph; `adjacent` where the last of them stands in the sentence before."""

    figures: tuple[Figure, ...] = ()
    adjacent: bool = False
    trade: Figure | None = None  # the last figure of mutual trade in the report
    gift: Figure | None = None  # the last aid or loan whose giver is known
    above: Figure | None = None  # the last figure of the paragraph before, if its sentence stands right before
    counted_above: Figure | None = None  # and the last things counted there
    stated: Figure | None = None  # the last figure of trade in the report with a time longer than a day
    money: str | None = None  # the money the report counted in last
    bases: tuple[Figure, ...] = ()  # those that others are only compared with
    twin: Figure | None = None  # what the number is compared with, where both measure one thing

    @property
    def last(self) -> Figure | None:
        return self.figures[-1] if self.figures and self.adjacent else None

    @property
    def sold(self) -> Figure | None:
        """The exports told last, here or before."""
        here = next((figure for figure in reversed(self.figures) if figure.indicator in TRADE), self.stated)
        return here if here is not None and here.indicator == "exports" else None

    @property
    def traded(self) -> Figure | None:
        """The trade told last, here or before."""
        here = [*self.figures, *([self.above] if self.above else [])]
        return next((figure for figure in reversed(here) if figure.indicator in TRADE), self.stated)

    @property
    def current(self) -> Figure | None:
        """The last figure, but for one that another is only compared with: of "210 million, up from 180 million in
        2023" the first."""
        last = self.last
        if last is not None and len(self.figures) == 1 and any(last is each for each in self.bases):
            return None  # "fell to zero, compared with 1.7 million tons in September 2024"
        one = self.figures[-2] if last and len(self.figures) > 1 else None
        if last is None or one is None or (one.indicator, one.unit) != (last.indicator, last.unit):
            return last
        rates = one.unit == "percent"
        compared = (one.change or rates) and one.period and last.period and one.period.first > last.period.first
        return one if compared else last

    @property
    def appeal(self) -> Figure | None:
        """The sum asked for or promised last, here or before."""
        if self.gift is not None and self.gift.status == "target":
            return self.gift
        told = (each for each in reversed(self.figures) if each.indicator in {"aid", "loan"} and each.subject)
        return next((each for each in told if each.status == "target"), None)

    @property
    def told_before(self) -> Figure | None:
        """The figure before the last: for where something rose to, what it rose from tells no time."""
        return self.figures[-2] if self.adjacent and len(self.figures) > 1 else None

    @property
    def counted(self) -> Figure | None:
        """The last things counted in the paragraph."""
        return next((figure for figure in reversed(self.figures) if figure.unit == "count"), None)

    def in_unit(self, unit: str) -> Figure | None:
        """What the paragraph measures in this unit: trade before all else, as the first such figure leads it."""
        found = [figure for figure in self.figures if figure.unit == unit and figure.indicator in LEADING]
        return min(found, key=lambda figure: figure.indicator != "trade_turnover", default=None)


@dataclass(frozen=True, slots=True)
class Measure:
    """What a number measures: indicator, the token and words that told it; `carried` over from a figure before."""

    indicator: str
    topic: int
    words: tuple[Span, ...] = ()
    carried: Figure | None = None


def told_period(before: Before) -> DateInterval | None:
    """The time told last, here, in the paragraph before or of the report's trade: what "the period" is."""
    told = (*reversed(before.figures), before.above, before.stated)
    return next((each.period for each in told if each and each.period and each.status == "actual"), None)


def is_stated(figure: Figure) -> bool:
    """Whether a figure tells trade of a month or more: what is told without a time behind it is of the same."""
    long = figure.period is not None and figure.period.precision is not Precision.DAY
    traded = figure.indicator in TRADE or (figure.indicator == "growth" and figure.label.lower().endswith(_TRADED))
    return traded and figure.status == "actual" and long


def end_of(figure: Figure) -> date:
    """The last day of its time: of "9.9 bcm in seven months, compared with 18.3 a year earlier" the first goes on."""
    return figure.period.last if figure.period else date.min
