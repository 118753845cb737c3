"""The day that something was put off from, and the day it was put off to."""

from dataclasses import replace
from datetime import date

from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.standing.called_off import calling_off, new_day_of
from dragoman.extract.events.when_and_where.attachment import (
    head_of,
)
from dragoman.extract.events.when_and_where.dating import tells_year
from dragoman.extract.events.when_and_where.setting import Setting
from dragoman.extract.tree import Tree
from dragoman.model.dates import DateInterval, Precision


def moved(match: Match, setting: Setting, published: date) -> tuple[Setting, Setting] | None:
    """Old and new setting of what is put off to another day, as the clause says; None of anything else."""
    tree = match.tree
    verb = calling_off(tree, match.anchor, match.trigger)
    new = new_day_of(tree, verb) if verb is not None else []
    if verb is not None and (both := _from_to(tree, verb)) is not None:
        old, later = both
        return Setting(old, setting.places), Setting(later, setting.places)
    times = [time for time in tree.sentence.times if time.date is not None and head_of(tree, time) in new]
    if not times:
        return None
    start = tree.tokens[times[-1].first].span.start
    before = tuple(place for place in setting.places if place.span.start < start)
    behind = tuple(place for place in setting.places if place not in before)
    year = tells_year(tree, times[-1])
    day = times[-1].date
    on = day if year or day is None else day.next_from(published)
    return Setting(setting.date, before), Setting(on, behind or before)  # it keeps its place unless another is said


def _from_to(tree: Tree, verb: int) -> tuple[DateInterval, DateInterval] | None:
    """ "Postponed from 20 April to 5 May" are two days, and no time from the one to the other."""
    for time in tree.sentence.times:
        if time.first > verb and time.date is not None and time.date.precision is Precision.INTERVAL:
            before = tree.tokens[max(time.first - 1, 0)].text.lower()
            if "from" in (before, tree.tokens[time.first].text.lower()):
                said = [token.text for token in tree.tokens[time.first : time.last]]
                first, last = _ends(time.date, in_months=not any(text.isdigit() and len(text) < 3 for text in said))
                return replace(first, basis=time.date.basis), replace(last, basis=time.date.basis)
    return None


def _ends(both: DateInterval, *, in_months: bool) -> tuple[DateInterval, DateInterval]:
    """The days at both ends, or the months or years where no day is told: "from June to the end of September"."""
    if not in_months or both.first.day != 1:
        return DateInterval.day(both.first), DateInterval.day(both.last)
    if both.first.month == 1 and (both.last.month, both.last.day) == (12, 31):
        return DateInterval.year(both.first.year), DateInterval.year(both.last.year)  # "from 2025 to 2026"
    first, last = (DateInterval.month(each.year, each.month) for each in (both.first, both.last))
    return first, last
