"""How a period lies to the day of the report: past, under way, that very day."""

from datetime import date, timedelta

from dragoman.extract.clauses import (
    has_perfect_auxiliary,
    predicate_of,
)
from dragoman.extract.figures.number import Number
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.sentence import Sentence

_DAYS_OF_WEEK = 7


def is_perfect(sentence: Sentence, number: Number) -> bool:
    """Whether the clause of the number is told in the perfect: "has committed", but "had pledged" before."""
    predicate = predicate_of(sentence, number.head)
    had = predicate is not None and any(kid.text.lower() == "had" for kid in sentence.children(predicate.index, "aux"))
    return predicate is not None and not had and has_perfect_auxiliary(sentence, predicate)


def _is_long(period: DateInterval) -> bool:
    """A stretch from some time until now; "this week" is none."""
    return period.precision is Precision.INTERVAL and (period.last - period.first).days > _DAYS_OF_WEEK


def is_past(period: DateInterval | None, published: date | None) -> bool:
    """Whether a period had begun before the report came out."""
    return (
        period is not None
        and published is not None
        and (
            period.last < published
            or (period.first < published and _is_long(period) and not _runs_on(period, published))
        )
    )


def _runs_on(period: DateInterval, published: date) -> bool:
    """Whether a stretch ends in a month or year after that of the report: "this summer", told in June."""
    end = period.iso.split("/")[-1]
    return end > published.isoformat()[: len(end)]


def is_under_way(period: DateInterval | None, published: date | None) -> bool:
    """Whether a period is a day or week that holds the day of the report, or a day just before it."""
    if period is None or published is None or (period.last - period.first).days >= _DAYS_OF_WEEK:
        return False
    return period.first <= published <= period.last + timedelta(days=_DAYS_OF_WEEK)


def is_day_told(period: DateInterval | None, published: date | None) -> bool:
    """Whether a period is the day of the report."""
    return period is not None and period.precision is Precision.DAY and period.first == published
