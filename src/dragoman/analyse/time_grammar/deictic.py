"""Periods pointed at from the day of the report or from a date before: this week, last year, the same period."""

import re
from datetime import date

from dragoman.analyse.time_grammar.arithmetic import (
    RELATIVE,
    quarter,
    shift_month,
    week,
    week_value,
    years,
)
from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting, Tense
from dragoman.analyse.time_grammar.vocabulary import (
    pattern,
    unit_code,
)
from dragoman.analyse.time_grammar.whose_year import OF_YEAR, offset, year_of
from dragoman.model.dates import DateInterval

_TEN = 10  # years of a decade
_LASTING = re.compile(r"(?i)\b(?:over|during|within|throughout|for)\s+\Z")
_FISCAL_START = 7
_OPEN = {"W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "Q": "XXXX-QX", "D": "XXXX-XX-XX", "DE": "XXX", "CE": "XX"}


def _read_deictic(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "last year", "this week", "next month", "the current quarter"; "the same year" leans on a date before it."""
    code = unit_code(match["unit"])
    shift = offset(match["which"])
    fiscal = bool(match["fiscal"])
    if code == "Q" and re.match(r"\s+of the (?:[\w-]+ )?century\b", setting.text[match.end() :]):
        return None
    if match["which"].lower() == "the" and not fiscal and not match["edge"]:
        # "trade for the year", "the highlights of the day": the one the report is of.
        led = r"of" if code == "D" else r"of|for|in|during|over|throughout|through"
        if re.search(rf"(?i)\b(?:{led})\s+\Z", setting.text[: match.start()]) is None or code in {"DE", "CE"}:
            return None
    if shift is None:
        return Reading(match.start(), match.end(), None, _OPEN.get(code), anaphor=f"same {code}")
    start = match.start("edge") if match["edge"] else match.start()
    words = match["which"].lower()
    if words in {"the previous", "the following", "the preceding"} or (words == "the next" and code == "D"):
        kind = "next" if shift == 1 else "previous"
        return Reading(start, match.end(), None, _OPEN.get(code), anaphor=f"{kind} {code}")
    if setting.reference is None or code not in _OPEN:
        return Reading(start, match.end(), None, _OPEN.get(code))
    found, value = _deictic_interval(setting.reference, code, shift)
    if code == "DE" and words.split()[-1] == "past":
        found = years(setting.reference.year - _TEN, setting.reference.year, RELATIVE)  # not the decade before this
    if code == "DE" and shift == 1 and _LASTING.search(setting.text[: match.start()]):
        found = years(setting.reference.year + 1, setting.reference.year + _TEN, RELATIVE)
        value = "P1DE"  # "over the next decade"
    if fiscal and code == "Y" and match["fiscal"].strip().lower() in {"fiscal", "financial"}:
        found = _fiscal_year(setting.reference, shift)
    # "the past year" and "the coming year" are twelve months, "the last decade" ten years: durations that fix a time.
    half = re.match(r"\s+and\s+a\s+half\b", setting.text[match.end() :]) if shift and code in {"Y", "M", "W"} else None
    if half is not None:
        return Reading(start, match.end() + half.end(), None, f"P1.5{code}", "duration")  # "the past year and a half"
    if re.search(r"past|coming", words) and code != "D":
        value = f"P1{code}"
    return Reading(start, match.end(), found, value, edge=_edge(match["edge"]))


def _fiscal_year(reference: date, shift: int) -> DateInterval:
    """The two years a fiscal year lies in; where it is not said, it begins in July, as most do that are no calendar
    years."""
    first = reference.year + shift - (reference.month < _FISCAL_START)
    return years(first, first + 1, RELATIVE)


def _edge(words: str | None) -> str | None:
    if not words:
        return None
    lowered = words.lower()
    if re.search(r"end|late|close|remainder|rest", lowered):
        return "end"
    return "mid" if "mid" in lowered else "start" if re.search(r"begin|start|early|outset", lowered) else None


def _deictic_interval(reference: date, code: str, shift: int) -> tuple[DateInterval, str]:
    if code == "W":
        found = week(reference, shift)
        return found, week_value(found.first)
    if code == "M":
        found = DateInterval.month(*shift_month(reference.year, reference.month, shift), RELATIVE)
        return found, found.iso
    if code == "Q":
        year, month = shift_month(reference.year, reference.month, 3 * shift)
        number = (month + 2) // 3
        return quarter(year, number, RELATIVE), f"{year}-Q{number}"
    if code == "D":
        found = DateInterval.day(date.fromordinal(reference.toordinal() + shift), RELATIVE)
        return found, found.iso
    if code == "DE":
        first = reference.year // 10 * 10 + 10 * shift
        return years(first, first + 9, RELATIVE), f"{first // 10}"
    if code == "CE":
        first = reference.year // 100 * 100 + 100 * shift
        return years(first, first + 99, RELATIVE), f"{first // 100}"
    found = DateInterval.year(reference.year + shift, RELATIVE)
    return found, found.iso


def _read_latest(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "The latest quarter": the last that is over."""
    code = unit_code(match["unit"])
    if setting.reference is None:
        return Reading(match.start(), match.end(), None, _OPEN.get(code))
    found, value = _deictic_interval(setting.reference, code, -1)
    return Reading(match.start(), match.end(), found, value)


def _read_year_ago(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "Compared with the year-ago quarter": the same a year before what was told last, or before the quarter last
    over."""
    reference = setting.reference
    if reference is None or match["unit"].lower() != "quarter":  # a "period" has no code
        return Reading(match.start(), match.end(), None, None, anaphor="period before")
    found, _ = _deictic_interval(date(reference.year - 1, reference.month, 1), "Q", -1)
    return Reading(match.start(), match.end(), found, f"{found.first.year}-Q{(found.first.month + 2) // 3}")


def _read_before(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "the year before", "the month after" """
    del setting
    side = "next" if match["side"].lower() == "after" else "previous"
    return Reading(match.start(), match.end(), None, None, anaphor=f"{side} {unit_code(match['unit'])}")


def _read_year_to(match: re.Match[str], setting: Setting) -> Reading | None:
    del setting
    return Reading(match.start(), match.end(), None, f"P1{unit_code(match['unit'])}", "duration")


def _read_year_end(match: re.Match[str], setting: Setting) -> Reading | None:
    month = "month" in match[0].lower()
    if setting.reference is None:
        return Reading(match.start(), match.end(), None, "XXXX-XX" if month else "XXXX", edge="end")
    found, value = _deictic_interval(setting.reference, "M" if month else "Y", 0)
    return Reading(match.start(), match.end(), found, value, edge="end")


def _read_same_period(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "the same period of 2021", "the corresponding quarter last year", "the same month a year earlier" """
    year = year_of(match, setting)
    anaphor = "period before" if year is None else f"period {year}"
    return Reading(match.start(), match.end(), None, None, anaphor=anaphor)


def _read_this_time(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "This time last year", "the same time next year": this month of that year."""
    shift = offset(match["which"])
    if setting.reference is None or shift is None:
        return None
    found = DateInterval.month(setting.reference.year + shift, setting.reference.month, RELATIVE)
    return Reading(match.start(), match.end(), found, found.iso)


def _read_new_year(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "They return in the new year": the one that is to come, or has just come."""
    if setting.reference is None:
        return None
    ahead = setting.reference.month > _FIRST_MONTHS and setting.tense_at(match.start("extent")) is not Tense.PAST
    found = DateInterval.year(setting.reference.year + ahead, RELATIVE)
    return Reading(match.start("extent"), match.end(), found, found.iso)


_FIRST_MONTHS = 2
_EDGE_OF = (
    r"(?P<edge>(?i:the )?(?i:(?:very )?(?:end|beginning|start|middle|close|rest|remainder"
    r"|course|outset) of |early |late |mid ?-? ?|(?:earlier|later) (?:in )?))?"
)
_SHORT_WHICH = r"(?P<which>{THIS}|{LAST}|{NEXT}|(?i:(?:the|that) (?:very )?same|that|the))"
_SAME = (
    r"(?i:the |a )?(?i:same|similar|corresponding|analogous|comparable) (?i:period|quarter"
    r"|months|month|half|time|day|week|date)"
)

RULES = [
    Rule(
        # "mortgages in the year to February"
        pattern(
            r"(?i:the )(?P<unit>(?i:week|month|quarter|year|decade))"
            r"(?= (?i:to|through|ended(?: in)?|ending(?: in)?|up to|until)"
            r" (?i:the end of |end-|mid-|early |late )?(?:{MONTH}|{WEEKDAY}|\d)| since\b)"
        ),
        _read_year_to,
        "unit",
    ),
    Rule(
        pattern(
            r"(?i:the )(?P<unit>(?i:week|month|quarter|year)) (?P<side>(?i:before|earlier|after"
            r"|ago))(?=\s*[,.;)]|\s*$|\s+(?:and|but|when|in|to|on)\b)"
        ),
        _read_before,
        "unit",
    ),
    Rule(
        pattern(
            r"(?i:the )?(?i:year-end|year end|(?<!last )year's end|end of (?:the )?year|end-year|month-end"
            r"|end of (?:the )?month)"
        ),
        _read_year_end,
        "unit",
    ),
    Rule(
        pattern(
            _EDGE_OF
            + _SHORT_WHICH
            + (
                r" (?P<fiscal>(?i:calendar|fiscal|financial|reporting) )?(?P<unit>(?i:day|week|month"
                r"|quarter|year|decade|century))(?!-)"
            )
        ),
        _read_deictic,
        "unit",
    ),
    Rule(pattern(r"(?i:the )?(?i:latest) (?P<unit>(?i:quarter|month|week))"), _read_latest, "unit"),
    Rule(
        pattern(r"(?i:the )?(?i:year[- ]ago|year[- ]earlier) (?P<unit>(?i:quarter|period|month))"),
        _read_year_ago,
        "unit",
    ),
    Rule(pattern(r"(?i:this|the same) time (?P<which>{LAST}|{NEXT}) year"), _read_this_time, "unit"),
    Rule(
        pattern(
            r"(?:in|by|before|until|into|early in|Christmas and) (?P<extent>the new year)"
            r"(?! (?i:holiday|period|break|celebr))"
        ),
        _read_new_year,
        "unit",
    ),
    Rule(pattern(_SAME + OF_YEAR), _read_same_period, "same"),
    Rule(
        pattern(
            _SAME
            + (
                r",? (?:(?i:of|in) )?(?i:a year (?:earlier|ago|before)"
                r"|the year before)(?P<year>)(?P<which>)"
            )
        ),
        _read_same_period,
        "same",
    ),
]
