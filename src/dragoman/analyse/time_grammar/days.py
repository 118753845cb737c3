"""Days told by their month or in figures: in every order, with or without a year, alone or from one to another."""

import re

from dragoman.analyse.time_grammar.arithmetic import make_day
from dragoman.analyse.time_grammar.choice import open_day
from dragoman.analyse.time_grammar.feasts import DAY_OF_ATTACKS, tells_of_attacks
from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting
from dragoman.analyse.time_grammar.vocabulary import MACROS, day_number, full_year, month_number, pattern
from dragoman.model.dates import DateInterval

_YEAR_SHIFT = (
    r"(?:,? (?:of )?(?P<which>this|last|next|the current|the same|the past|the previous"
    r"|the following|the coming) year)?"
)
_SHIFTS = {"this": 0, "current": 0, "last": -1, "past": -1, "previous": -1, "next": 1, "following": 1, "coming": 1}
_JOIN = r"(?: ?- ?| to | through | thru | until | till | and | & )"
_MONTH_BEFORE = re.compile(MACROS["MONTH"] + r"\s+\Z")


def _shifted_year(match: re.Match[str], setting: Setting) -> int | None:
    which = match["which"].lower().split()[-1] if match["which"] else None
    if which is None or setting.reference is None or which not in _SHIFTS:
        return None
    return setting.reference.year + _SHIFTS[which]


def _day_in(match: re.Match[str], setting: Setting, month: int, day: int) -> tuple[DateInterval | None, bool]:
    """The day, and whether its year was open. An impossible day gives (None, False)."""
    year = full_year(match["year"]) if match["year"] else _shifted_year(match, setting)
    if year is not None:
        return make_day(year, month, day), False
    return open_day(month, day, setting, match.start()), True


def _read_day(match: re.Match[str], setting: Setting) -> Reading | None:
    month, day = month_number(match["month"]), day_number(match["day"])
    if make_day(2000, month, day) is None:
        return None
    if "-" in match[0] and _MONTH_BEFORE.search(setting.text[: match.start()]):
        return None  # "May 5-June 7" is no fifth of June
    found, yearless = _day_in(match, setting, month, day)
    if yearless and (month, day) == (9, 11) and tells_of_attacks(setting.text, match.end()):
        found, yearless = DAY_OF_ATTACKS, False
    if found is None and not yearless:
        return None
    value = found.iso if found else f"XXXX-{month:02d}-{day:02d}"
    return Reading(match.start(), match.end(), found, value, yearless=yearless)


def _end_of_first(match: re.Match[str]) -> int:
    """Where the first day of "April 4 to 7" ends, without the words between the two."""
    told = match.string[match.start() : match.start("to")]
    return match.start() + len(re.sub(r"(?i)(?:\s*(?:-|to|until|till|through|thru|and|the|or|&|,))+\s*\Z", "", told))


def _read_day_range(match: re.Match[str], setting: Setting) -> Reading | None:
    month, first_day, last_day = month_number(match["month"]), day_number(match["day"]), day_number(match["to"])
    if make_day(2000, month, last_day) is None or first_day >= last_day:
        return None
    last, yearless = _day_in(match, setting, month, last_day)
    if last is None:
        value = f"XXXX-{month:02d}-{first_day:02d}/XXXX-{month:02d}-{last_day:02d}"
        return Reading(match.start(), match.end(), None, value) if yearless else None
    first = make_day(last.first.year, month, first_day)
    if first is None:
        return None
    both = DateInterval.between(first, last)
    ends = (
        Reading(match.start(), _end_of_first(match), first, first.iso),
        Reading(match.start("to"), match.end(), last, last.iso),
    )
    return Reading(match.start(), match.end(), both, both.iso, parts=ends, yearless=yearless)


def _read_numeric(match: re.Match[str], setting: Setting) -> Reading | None:
    del setting
    parts = match.groupdict()
    if parts.get("iso_year"):
        year, month, day = int(match["iso_year"]), int(match["iso_month"]), int(match["iso_day"])
    else:
        first, second, year = int(match["first"]), int(match["second"]), full_year(match["year"])
        american = (match["mark"] == "/" and first <= 12) or second > 12
        month, day = (first, second) if american else (second, first)
    found = make_day(year, month, day)
    return Reading(match.start(), match.end(), found, found.iso) if found else None


_WEEKDAY_BEFORE = r"(?:{WEEKDAY}(?:,? the |, ?| |,? on ))?"
RULES = [
    Rule(
        pattern(
            _WEEKDAY_BEFORE
            + (
                r"(?P<day>{DAY}|{ORDINALDAY})(?: of | ?- ?| )?(?P<month>{MONTH})(?: of | in |,? ?"
                r"| ?- ?)(?P<which>)(?P<year>{YEAR})"
            )
        ),
        _read_day,
        "month",
    ),
    Rule(
        pattern(
            _WEEKDAY_BEFORE
            + (
                r"(?P<month>{MONTH})(?: the | ?- ?| )?(?P<day>{DAY}|{ORDINALDAY})(?: of |,? ?"
                r"| ?- ?)(?P<which>)(?P<year>{YEAR})"
            )
        ),
        _read_day,
        "month",
    ),
    Rule(
        pattern(
            _WEEKDAY_BEFORE
            + r"(?P<day>{DAY}|{ORDINALDAY})(?: of | day of |-| )?(?P<month>{MONTH})(?P<year>)"
            + _YEAR_SHIFT
        ),
        _read_day,
        "month",
    ),
    Rule(
        pattern(
            _WEEKDAY_BEFORE + r"(?P<month>{MONTH})(?: the |-| )?(?P<day>{DAY}|{ORDINALDAY})(?P<year>)" + _YEAR_SHIFT
        ),
        _read_day,
        "month",
    ),
    Rule(
        pattern(r"(?P<month>{MONTH}) (?P<day>{DAY})" + _JOIN + r"(?P<to>{DAY})(?:,? | of )(?P<which>)(?P<year>{YEAR})"),
        _read_day_range,
        "month",
    ),
    Rule(
        pattern(
            _WEEKDAY_BEFORE
            + r"(?P<day>{DAY})"
            + _JOIN
            + (
                r"(?:the )?(?:{WEEKDAY},? )?(?P<to>{DAY})(?: of | )(?P<month>{MONTH})(?:,? "
                r"| of )(?P<which>)(?P<year>{YEAR})"
            )
        ),
        _read_day_range,
        "month",
    ),
    Rule(
        pattern(r"(?P<month>{MONTH}) (?P<day>{DAY})" + _JOIN + r"(?P<to>{DAY})(?P<year>)" + _YEAR_SHIFT),
        _read_day_range,
        "month",
    ),
    Rule(
        pattern(
            _WEEKDAY_BEFORE
            + r"(?P<day>{DAY})"
            + _JOIN
            + r"(?:the )?(?:{WEEKDAY},? )?(?P<to>{DAY})(?: of | )(?P<month>{MONTH})(?P<year>)"
            + _YEAR_SHIFT
        ),
        _read_day_range,
        "month",
    ),
    Rule(
        pattern(r"(?P<day>{DAY})[-/. ]+(?P<month>{MONTH})[-/. ]+(?P<which>)(?P<year>{YEAR}|'?\d\d(?!\d))"),
        _read_day,
        "month",
    ),
    Rule(pattern(r"(?P<year>\d{4})(?P<which>)[-/ ](?P<month>{MONTH})[-/ ](?P<day>{DAY})"), _read_day, "month"),
    Rule(
        pattern(
            r"(?P<iso_year>\d{4})(?P<mark>[-/.])(?P<iso_month>0?[1-9]"
            r"|1[0-2])(?P=mark)(?P<iso_day>0?[1-9]|[12]\d|3[01])(?!\d)(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)"
            r"?Z?(?:[+-]\d\d:?\d\d)?)?"
        ),
        _read_numeric,
        "digit",
    ),
    Rule(
        pattern(
            r"(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<year>{YEAR}"
            r"|\d\d)(?![\d./-]\d)"
        ),
        _read_numeric,
        "digit",
    ),
]
