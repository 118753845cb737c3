"""How far a promise and what is told later are of the same day."""

import re
from calendar import month_abbr, month_name
from datetime import date, timedelta

from dragoman.model.dates import DateInterval
from dragoman.model.following import Comparison, Told

_NEAR = timedelta(days=4)
_SHIFT = timedelta(days=200)
_HORIZON = timedelta(days=3 * 366)
# "Hit by a storm" sets no limit.
_SPANS = (
    "end beginning start middle close turn then week month year quarter spring summer autumn fall winter christmas "
    "easter ramadan dawn noon evening midnight tomorrow tonight deadline date time decade first second third fourth new"
)
_MONTHS = "|".join((*month_name[1:], *month_abbr[1:], "Sept"))
_TIME = (
    r"(?:(?:the|about|early|late|mid|next|this|that|same|coming|following)[ -])*"
    rf"(?:\d|(?:{_MONTHS}|\w+day|{_SPANS.replace(' ', '|')})\b)"
)
# Who brings it before a court sets no limit either.
_HEARD = "(?:courts?|panels?|judges?|tribunals?|parliament|assembly|council|senate|house|commission|committee|board)\\b"
_BY = re.compile(
    rf"\bby {_TIME}|\bbefore\b(?! (?:[\w’'-]+ ){{0,3}}{_HEARD})"
    r"|\b(?:until|till|within|no later than|not later than|in time for|ahead of|deadline)\b",
    re.IGNORECASE,
)


def compare_dates(promise: Told, told: Told, *, moved_said: bool) -> tuple[float, Comparison | None, bool] | None:
    """Score, the dates compared, whether the date is another; None where the told cannot be what was promised."""
    made, after = promise.published, told.published
    if promise.kind == "instrument" or told.kind == "instrument":
        return _loose_dates(promise, told)
    mine, yours = time_for(promise), told.when
    happened = told.status in ("held", "signed", "in_force", "actual") and not moved_said
    if yours is not None and made is not None and yours.last < made - timedelta(days=1):
        return None  # it was over before anybody promised it
    if mine is None:
        if made and after and after - made > _HORIZON:
            return None
        return 0.2, None, False
    if yours is None:
        return _undated(mine, after, happened=happened)
    seen = Comparison("date", (promise.when or mine).iso, yours.iso, touch(mine, yours))
    if touch(mine, yours):
        exact = mine == promise.when and mine.last - mine.first <= timedelta(days=31)
        return (1.6 if exact else 0.9), seen, False
    gap = max(mine.first - yours.last, yours.first - mine.last)
    if gap <= _NEAR:
        return 1.0, seen, True
    if moved_said:
        return 0.6, seen, True
    if mine.first.year != yours.first.year and not _adjacent(mine, yours):
        return None
    return (0.2, seen, True) if gap <= _SHIFT else None


def time_for(promise: Told) -> DateInterval | None:
    """When it can be done: what is promised "by" a day may be done on any day before."""
    due, made = promise.when, promise.published
    if due is None or made is None or made >= due.first or not _BY.search(promise.sentence):
        return due
    return DateInterval.between(DateInterval.day(made), DateInterval.day(due.last))


def _loose_dates(promise: Told, told: Told) -> tuple[float, Comparison | None, bool] | None:
    """A text is one by its name: its date is only compared, unless it was signed before it was promised."""
    made = promise.published
    if told.when is not None and made is not None and told.when.last < made - timedelta(days=1):
        return None
    if promise.when is None or told.when is None:
        return 0.3, None, False
    same = touch(promise.when, told.when)
    return (0.8 if same else 0.1), Comparison("date", promise.when.iso, told.when.iso, same), not same


def _undated(mine: DateInterval, after: date | None, *, happened: bool) -> tuple[float, Comparison | None, bool] | None:
    if after is None:
        return 0.0, None, False
    if happened and after < mine.first - _NEAR:
        return None  # told as past before its day
    if after <= mine.last + timedelta(days=120):
        return 0.7, None, False
    return (0.3, None, False) if after <= mine.last + _HORIZON else None


def touch(one: DateInterval, other: DateInterval) -> bool:
    """Whether two intervals have a day in common."""
    return one.first <= other.last and other.first <= one.last


def _adjacent(one: DateInterval, other: DateInterval) -> bool:
    """A shift across New Year: both precise, and not far apart."""
    return max(one.first - other.last, other.first - one.last) <= timedelta(days=150)


def announced_anew(promise: Told, told: Told, who: float, place: Comparison | None) -> bool:
    """The same people are to meet in the same place on another day, said before the first day came."""
    if told.status != "planned" or promise.when is None or told.when is None or told.published is None:
        return False
    soon = told.when.first - promise.when.last <= timedelta(days=60)
    return who >= 1.2 and place is not None and place.agrees and soon and told.published <= promise.when.last
