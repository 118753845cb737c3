"""A weekday whose date is told behind it: "on Sunday morning, 19 January"."""

import re
from dataclasses import replace
from itertools import pairwise

from dragoman.analyse.time_grammar.reading import Reading, Setting
from dragoman.analyse.time_grammar.vocabulary import MACROS
from dragoman.model.dates import Precision

_WEEKDAY = re.compile(MACROS["WEEKDAY"])
_BESIDE = re.compile(r"\s*(?:,|\()\s*(?:the\s+)?\Z")


def with_dates_behind(readings: list[Reading], setting: Setting) -> list[Reading]:
    """The readings, each weekday with the date that stands behind it, where that day falls on it."""
    found = list(readings)
    for number, (weekday, day) in enumerate(pairwise(readings)):
        if weekday.date is None or day.date is None or weekday.parts or day.parts or day.clock:
            continue
        both = weekday.date.precision is day.date.precision is Precision.DAY
        beside = _BESIDE.fullmatch(setting.text[weekday.end : day.start])
        if not both or not beside or not _WEEKDAY.match(setting.text, weekday.start):
            continue
        if weekday.date.first.weekday() == day.date.first.weekday():
            told, part, rest = (weekday.value or "").partition("T")
            value = day.date.iso + part + rest if told else weekday.value
            found[number] = replace(weekday, date=day.date, value=value)
    return found
