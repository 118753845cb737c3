"""Whether two tellings can be of one time, and in which words that is so."""

from datetime import timedelta

from dragoman.model.dates import Basis
from dragoman.model.message import Message, day
from dragoman.resolve.tellings.telling import Telling
from dragoman.resolve.tellings.two_days import agreeing, dated, reported_on

_ENCOUNTERS = frozenset({"meeting", "call", "visit", "gathering"})
_NEAR = timedelta(days=7)
DAY_APART = "{one} and {other} are a day apart, one of them worked out"
PRINTED_APART = "{one} and {other} are a day apart, both of them printed"
BOTH_ON = "both on {day}"
_A_MONTH = timedelta(days=31)
_NEWS = timedelta(days=3)  # an undated event is news for so long


def one_time(one: Telling, other: Telling, same_story: bool) -> Message | None:
    """That two tellings can be of one time, in words, or None; in reports of one story a day may be printed wrong."""
    if one.when is not None and other.when is not None:
        if one.when.first > other.when.last or other.when.first > one.when.last:
            return _a_day_apart(one, other, same_story)
        if one.when.first == one.when.last == other.when.first == other.when.last:
            return Message(BOTH_ON, day=day(one.when.iso))
        days = (one.when.last - one.when.first).days, (other.when.last - other.when.first).days
        # Two meetings of one month are two, unless the reports are of one time, the later calls the plan off, or both
        # name one series.
        one_plan = _calls_off(one, other) or (one.series & other.series and max(days) <= _A_MONTH.days)
        if max(days) > 3 and not same_story and not _news(one, other) and not one_plan:
            return None
        return agreeing(one.when.iso, other.when.iso)
    if one.published is None or other.published is None:
        return None
    dated = one.when or other.when
    undated = one if one.when is None else other
    if dated is not None and undated.published is not None:
        near = dated.first - _NEWS <= undated.published <= dated.last + _NEAR
        return (
            Message("reported on {day}, near {event}", day=day(undated.published), event=day(dated.iso))
            if near
            else None
        )
    if not _news(one, other):
        return None
    return reported_on(one.published, other.published)


def _calls_off(one: Telling, other: Telling) -> bool:
    """Whether one tells of a plan for a month or a part of it, and the other later that it is off."""
    plan, off = (one, other) if other.status == "cancelled" else (other, one)
    if (plan.status, off.status) != ("planned", "cancelled") or plan.when is None or off.when is None:
        return False
    later = plan.published is not None and off.published is not None and plan.published <= off.published
    return later and max(plan.when.last - plan.when.first, off.when.last - off.when.first) <= _A_MONTH


def signed_within_days(one: Telling, other: Telling) -> Message | None:
    """That reports of the same days date the signing of one text differently: it is signed once."""
    if one.when is None or other.when is None or one.status != other.status or not _news(one, other):
        return None
    single = one.when.first == one.when.last and other.when.first == other.when.last
    if not single or abs(one.when.first - other.when.first) > _NEWS:
        return None
    return dated(*sorted((one.when.iso, other.when.iso)))


def same_days(one: Telling, other: Telling) -> bool:
    """Whether both have the same days, printed or worked out."""
    if one.when is None or other.when is None:
        return False
    return (one.when.first, one.when.last) == (other.when.first, other.when.last)


def _a_day_apart(one: Telling, other: Telling, same_story: bool) -> Message | None:
    """That two days are one, where one of them is not printed but worked out, in news of the same days; or where both
    reports tell one story of an encounter, and came out on one day: what is told alike day after day is new each day.
    """
    assert one.when is not None and other.when is not None
    single = one.when.first == one.when.last and other.when.first == other.when.last
    worked_out = Basis.STATED not in (one.when.basis, other.when.basis) or one.when.basis != other.when.basis
    retold = same_story and one.mode in _ENCOUNTERS and one.published is not None and one.published == other.published
    if not single or not (worked_out or retold) or abs(one.when.first - other.when.first) > timedelta(days=1):
        return None
    first, second = sorted((one.when.iso, other.when.iso))
    words = DAY_APART if worked_out else PRINTED_APART
    return Message(words, one=day(first), other=day(second)) if _news(one, other) else None


def _news(one: Telling, other: Telling) -> bool:
    if one.published is None or other.published is None:
        return False
    return abs(one.published - other.published) <= _NEWS
