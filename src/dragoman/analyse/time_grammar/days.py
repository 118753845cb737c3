"""Days: full dates in every order, dates without a year, weekdays, and today with its neighbours."""

import re
from datetime import date, timedelta

from dragoman.analyse.time_grammar.arithmetic import RELATIVE, make_day, shift_month, weekend
from dragoman.analyse.time_grammar.choice import nearest, open_day, open_weekday
from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting, Tense
from dragoman.analyse.time_grammar.vocabulary import (
    MACROS,
    day_number,
    full_year,
    month_number,
    pattern,
    weekday_number,
)
from dragoman.model.dates import DateInterval

_YEAR_SHIFT = (
    r"(?:,? (?:of )?(?P<which>this|last|next|the current|the same|the past|the previous"
    r"|the following|the coming) year)?"
)
_SHIFTS = {"this": 0, "current": 0, "last": -1, "past": -1, "previous": -1, "next": 1, "following": 1, "coming": 1}
_JOIN = r"(?: ?- ?| to | through | thru | until | till | and | & )"


_ATTACKS = re.compile(
    r"(?i),?\s+(?:terror\w*\s+)?(?:attack|terror|hijack|commission|conspir|suspect|victim"
    r"|memorial|plot|tragedy)"
)


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
    # The attacks of 2001 are told by their day alone.
    if yearless and (month, day) == (9, 11) and _ATTACKS.match(setting.text, match.end()):
        found, yearless = DateInterval.day(date(2001, 9, 11)), False
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


def _read_weekday(match: re.Match[str], setting: Setting) -> Reading | None:
    weekday = weekday_number(match["weekday"])
    # "Sun", "Mon" and the rest are names and words of their own: they are days only beside another date.
    if len(match["weekday"]) < 5:
        return None
    found: date | None = None
    if setting.reference is not None:
        which = (match["which"] or match["after"] or "").lower()
        monday = setting.reference - timedelta(days=setting.reference.weekday())
        before = (setting.reference.weekday() - weekday - 1) % 7 + 1
        if match["after"]:
            offset = {"this": 0, "last": -1, "next": 1}[match["after"].lower().split()[-1]]
            found = monday + timedelta(days=weekday, weeks=offset)
        elif which in {"last", "past", "this past", "previous"}:
            found = setting.reference - timedelta(days=before)
        elif which in {"next", "following"}:
            found = monday + timedelta(days=weekday, weeks=1)
        elif which in {"this coming", "coming"}:
            found = setting.reference + timedelta(days=7 - (setting.reference.weekday() - weekday) % 7)
        elif which == "this":
            found = monday + timedelta(days=weekday)
        else:
            found = open_weekday(weekday, setting, match.start())
    if found is None:
        return Reading(match.start(), match.end(), None, f"XXXX-WXX-{weekday + 1}")
    # "Set a hearing for 8 November and one for the following Tuesday": that behind the day told before.
    leaning = f"weekday {weekday}" if (match["which"] or "").lower() == "following" else None
    return Reading(match.start(), match.end(), DateInterval.day(found, RELATIVE), found.isoformat(), anaphor=leaning)


def _read_weekday_week(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "The vote is on Monday week": a week after the Monday to come."""
    weekday = weekday_number(match["weekday"])
    if setting.reference is None or len(match["weekday"]) < 5:
        return None
    ahead = 7 - (setting.reference.weekday() - weekday) % 7
    found = DateInterval.day(setting.reference + timedelta(days=ahead + 7), RELATIVE)
    return Reading(match.start(), match.end(), found, found.iso)


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


def _read_weekend(match: re.Match[str], setting: Setting) -> Reading | None:
    if setting.reference is None:
        return Reading(match.start(), match.end(), None, "XXXX-WXX-WE")
    which = (match["which"] or "this").lower().split()[-1]
    if which in {"this", "the"}:
        # Said on a Monday with a past tense it is the one just over, else the one to come.
        back = setting.tense_at(match.start()) is Tense.PAST and setting.reference.weekday() < 5
        found = weekend(setting.reference, -1 if back else 0)
    else:
        found = weekend(setting.reference, {"last": -1, "past": -1, "next": 1}.get(which, 0))
    year, number, _ = found.first.isocalendar()
    return Reading(match.start(), match.end(), found, f"{year:04d}-W{number:02d}-WE")


def _read_bare_day(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "on the 15th", "the 20th of next month" """
    day = day_number(match["day"])
    if setting.reference is None:
        return Reading(match.start("day"), match.end(), None, f"XXXX-XX-{day:02d}")
    which = (match["which"] or "").lower().split()[-1:]
    if which:
        offset = {"this": 0, "current": 0, "last": -1, "next": 1}[which[0]]
        month = setting.reference.year * 12 + setting.reference.month - 1 + offset
    else:
        # Without a month the 30th said on the 2nd is last month's; said on the 28th it is to come.
        month = setting.reference.year * 12 + setting.reference.month - 1
        if day - setting.reference.day > 15:
            month -= 1
    found = make_day(month // 12, month % 12 + 1, day, RELATIVE)
    return Reading(match.start("day"), match.end(), found, found.iso) if found else None


def _read_weekday_with_number(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "Friday the 15th": of the months around, one in which it is a Friday."""
    weekday, day = weekday_number(match["weekday"]), day_number(match["day"])
    if setting.reference is None:
        return Reading(match.start(), match.end(), None, f"XXXX-XX-{day:02d}")
    months = (shift_month(setting.reference.year, setting.reference.month, by) for by in range(-12, 13))
    made = (make_day(year, month, day, RELATIVE) for year, month in months)
    fitting = [each for each in made if each is not None and each.first.weekday() == weekday]
    found = nearest(fitting, setting, match.start())
    return Reading(match.start(), match.end(), found, found.iso) if found else None


_FEASTS = {"christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "new year's eve": (12, 31),
           "new year's day": (1, 1), "boxing day": (12, 26)}  # fmt: skip


def _read_feast(match: re.Match[str], setting: Setting) -> Reading | None:
    month, day = _FEASTS[" ".join(match["feast"].lower().split())]
    if match["year"]:
        found = make_day(int(match["year"]), month, day)
    elif match["which"] and setting.reference is not None:
        years = range(setting.reference.year - 1, setting.reference.year + 2)
        every = [made for year in years if (made := make_day(year, month, day, RELATIVE)) is not None]
        past = [each for each in every if each.first < setting.reference]
        found = {"last": past[-1], "next": every[len(past)], "this": every[1]}[match["which"].lower()]
    else:
        found = open_day(month, day, setting, match.start())
    return Reading(match.start(), match.end(), found, found.iso if found else f"XXXX-{month:02d}-{day:02d}")


def _read_september_11(match: re.Match[str], setting: Setting) -> Reading | None:
    del setting
    found = DateInterval.day(date(2001, 9, 11))
    return Reading(match.start(), match.end(), found, found.iso)


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
            r"(?P<day>{DAY})"
            + _JOIN
            + (
                r"(?:the )?(?P<to>{DAY})(?: of | )(?P<month>{MONTH})(?:,? "
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
            r"(?P<day>{DAY})" + _JOIN + r"(?:the )?(?P<to>{DAY})(?: of | )(?P<month>{MONTH})(?P<year>)" + _YEAR_SHIFT
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
        pattern(r"(?P<weekday>{WEEKDAY}),? the (?P<day>{DAY}|{ORDINALDAY})(?! (?!of|in|at|and|to|for)[a-z])"),
        _read_weekday_with_number,
        "weekday",
    ),
    Rule(
        pattern(
            r"(?i:the )?(?P<day>{DAY}|{ORDINALDAY}) (?i:day )?(?i:of) (?P<which>(?i:this|last|next"
            r"|the current|the next|the last)) (?i:month)"
        ),
        _read_bare_day,
        "ordinal",
    ),
    Rule(
        pattern(r"9/11|(?:(?<=after )|(?<=since )|(?<=before )|(?<=post-)|(?<=of ))9-11"), _read_september_11, "digit"
    ),
    Rule(
        pattern(
            r"(?:(?P<which>(?i:last|this|next)) )?(?P<feast>Christmas Eve|Christmas Day|Christmas"
            r"|New Year's Eve|New Year's Day|Boxing Day)(?: (?P<year>{YEAR}))?"
        ),
        _read_feast,
        "feast",
    ),
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
    Rule(
        pattern(
            r"(?<!Palm )(?<!Easter )(?<!Good )(?<!Black )(?<!Ash )(?<!Bloody )(?<!Holy )(?<!Super )(?<!Whit )"
            r"(?:(?P<which>(?i:last|past|this past|previous|next|following|this coming|coming"
            r"|this)) )?(?P<weekday>{WEEKDAY})(?P<after>)(?! of (?:each|every)\b)"
        ),
        _read_weekday,
        "weekday",
    ),
    Rule(
        pattern(
            r"(?P<which>)(?P<weekday>{WEEKDAY})(?: of| on)?,? (?P<after>(?i:this|last|next|of next"
            r"|of last)) (?i:week)"
        ),
        _read_weekday,
        "weekday",
    ),
    Rule(
        pattern(r"(?P<which>)(?P<after>(?i:this|last|next)) (?i:week)(?: on|,)? (?P<weekday>{WEEKDAY})"),
        _read_weekday,
        "weekday",
    ),
    Rule(pattern(r"(?P<weekday>{WEEKDAY}) (?i:week)(?!-)"), _read_weekday_week, "weekday"),
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
            r"(?P<which>(?i:this past|this coming|this|last|next|the|over the|past"
            r"|coming)) (?i:weekend)"
        ),
        _read_weekend,
        "weekend",
    ),
    Rule(
        pattern(
            r"(?i:on|until|by) the (?P<day>(?:[12]?\d|3[01])(?:st|nd|rd|th))(?P<which>)(?=\s*[,.;)]"
            r"|\s*$|\s+(?:in|at|with|and|to|by)\b)"
        ),
        _read_bare_day,
        "ordinal",
    ),
]
