"""Which year, week or quarter is meant where the words leave it open: the nearest that suits the tense."""

from collections.abc import Iterable
from datetime import date, timedelta

from dragoman.analyse.time_grammar.arithmetic import make_day
from dragoman.analyse.time_grammar.reading import Setting, Tense
from dragoman.model.dates import DateInterval

# How much nearer a day against the tense must be to be meant. What will be lies ahead ("will host it in October", said
# in November), but what is announced or prepared in the past may do so too: "invited him for 3 December".
_AGAINST_THE_FUTURE = 20.0
_AGAINST_THE_PAST = 8.0
_AGAINST_WHAT_IS_DONE = 1000.0
_MONTHS_JUST_AHEAD = 3
_JUST_AHEAD = 3  # days for which no tense speaks of another year: "attended the session of 17 and 18 May", on the 17th


def nearest(candidates: Iterable[DateInterval], setting: Setting, at: int) -> DateInterval | None:
    """The interval nearest the reference day, those against the tense counting as farther."""
    if setting.reference is None:
        return None
    tense = setting.tense_at(at)
    ahead = _AGAINST_THE_PAST if tense is Tense.PAST else 1.0
    ahead = _AGAINST_WHAT_IS_DONE if setting.done_at(at) else ahead
    return min(candidates, key=lambda interval: _distance(interval, setting.reference, tense, ahead), default=None)


def _distance(interval: DateInterval, reference: date | None, tense: Tense, ahead: float) -> float:
    assert reference is not None
    if interval.first <= reference <= interval.last:
        return 0.0
    if interval.last < reference:
        return (reference - interval.last).days * (_AGAINST_THE_FUTURE if tense is Tense.FUTURE else 1.0)
    days = (interval.first - reference).days
    return float(days) if days <= _JUST_AHEAD else days * ahead


def open_day(month: int, day: int, setting: Setting, at: int) -> DateInterval | None:
    """ "On 5 May" without a year: the nearest to the reference, by the tense at character `at`; None without one."""
    if setting.reference is None:
        return None
    years = range(setting.reference.year - 1, setting.reference.year + 2)
    candidates = [made for year in years if (made := make_day(year, month, day)) is not None]
    return nearest(candidates, setting, at)


def open_month(month: int, setting: Setting, at: int) -> DateInterval | None:
    """ "In May" without a year, likewise."""
    if setting.reference is None:
        return None
    years = range(setting.reference.year - 1, setting.reference.year + 2)
    return nearest([DateInterval.month(year, month) for year in years], setting, at)


def months_over(month: int, setting: Setting, at: int) -> DateInterval | None:
    """The last such month that has begun; but where what will be is told at character `at`, one just ahead is meant."""
    if setting.reference is None:
        return None
    if setting.tense_at(at) is Tense.FUTURE and 0 < (month - setting.reference.month) % 12 <= _MONTHS_JUST_AHEAD:
        return open_month(month, setting, at)  # "December sales are expected to rise", said in November
    year = setting.reference.year - (month > setting.reference.month)
    return DateInterval.month(year, month)


def which_feast(which: str, years: list[DateInterval], setting: Setting, at: int) -> DateInterval | None:
    """ "Last", "this" or "next" Easter among its days in the year before, the year of the report and the year after."""
    assert setting.reference is not None
    if which == "this":
        here = next((each for each in years if each.first.year == setting.reference.year), None)
        if here is None or setting.tense_at(at) is not Tense.PAST or here.first <= setting.reference:
            return here
        which = "last"  # "sales this Christmas were up", said in March
    if which == "last":
        return next((each for each in reversed(years) if each.first < setting.reference), None)
    return next((each for each in years if each.first > setting.reference), None)


def open_weekday(weekday: int, setting: Setting, at: int) -> date | None:
    """The latest such day up to the reference, or the first from it on where the words speak of what will be."""
    if setting.reference is None:
        return None
    if setting.tense_at(at) is Tense.FUTURE:
        return setting.reference + timedelta(days=(weekday - setting.reference.weekday()) % 7)
    return setting.reference - timedelta(days=(setting.reference.weekday() - weekday) % 7)
