"""Today and its neighbours, and days of the month around: "tonight", "tomorrow", "on the 15th"."""

import re
from datetime import timedelta

from dragoman.analyse.time_grammar.arithmetic import RELATIVE, make_day, shift_month
from dragoman.analyse.time_grammar.choice import nearest
from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting
from dragoman.analyse.time_grammar.vocabulary import (
    day_number,
    pattern,
)
from dragoman.model.dates import DateInterval

_NEAR = {
    "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2,
    "day before yesterday": -2, "the day after tomorrow": 2, "day after tomorrow": 2, "this morning": 0,
    "this afternoon": 0, "this evening": 0, "this day": 0, "last night": -1, "last evening": -1,
    "yesterday night": -1, "tomorrow night": 1, "earlier today": 0, "later today": 0,
}  # fmt: skip
_PARTS_OF_DAY = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "tonight": "TNI"}


def _read_near(match: re.Match[str], setting: Setting) -> Reading | None:
    words = re.sub(r"\s+", " ", match[0].lower())
    suffix = _PARTS_OF_DAY.get(words.split()[-1], "")
    if setting.reference is None:
        return Reading(match.start(), match.end(), None, f"XXXX-XX-XX{suffix}")
    found = DateInterval.day(setting.reference + timedelta(days=_NEAR[words]), RELATIVE)
    return Reading(match.start(), match.end(), found, found.iso + suffix)


def _read_bare_day(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "on the 15th", "the 20th of next month" """
    day = day_number(match["day"])
    if setting.reference is None:
        return Reading(match.start("day"), match.end(), None, f"XXXX-XX-{day:02d}")
    which = (match["which"] or "").lower().split()[-1:]
    if which:
        offset = {"this": 0, "current": 0, "last": -1, "next": 1}[which[0]]
        found = make_day(*shift_month(setting.reference.year, setting.reference.month, offset), day, RELATIVE)
    else:
        # Without a month the 30th said on the 2nd is last month's; said on the 28th it is to come.
        around = (shift_month(setting.reference.year, setting.reference.month, by) for by in (-1, 0, 1))
        made = (make_day(year, month, day, RELATIVE) for year, month in around)
        found = nearest([each for each in made if each is not None], setting, match.start())
    return Reading(match.start("day"), match.end(), found, found.iso) if found else None


RULES = [
    Rule(
        pattern(
            r"(?i:the )?(?P<day>{DAY}|{ORDINALDAY}) (?i:day )?(?i:of) (?P<which>(?i:this|last|next"
            r"|the current|the next|the last)) (?i:month)"
        ),
        _read_bare_day,
        "ordinal",
    ),
    Rule(
        pattern(
            r"(?i:(?:the )?day (?:before yesterday|after tomorrow)|(?:earlier |later )?today|tonight"
            r"|yesterday night|yesterday|tomorrow night|tomorrow|this (?:morning|afternoon|evening"
            r"|day)|last (?:night|evening))"
        ),
        _read_near,
        "near",
    ),
    Rule(
        pattern(
            r"(?i:on|until|by) the (?P<day>(?:[12]?\d|3[01])(?:st|nd|rd|th))(?P<which>)(?=\s*[,.;)]"
            r"|\s*$|\s+(?:in|at|with|and|to|by|but|when|after|before|as|the|an?|he|she|it|they|we|this|its|their|all|both)\b)"
        ),
        _read_bare_day,
        "ordinal",
    ),
]
