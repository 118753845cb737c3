"""Weekdays and weekends: "last Friday", "Monday week", "Friday the 15th", "at the weekend"."""

import re
from datetime import date, timedelta

from dragoman.analyse.time_grammar.arithmetic import RELATIVE, make_day, shift_month, weekend
from dragoman.analyse.time_grammar.choice import nearest, open_weekday
from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting, Tense
from dragoman.analyse.time_grammar.vocabulary import (
    count_value,
    day_number,
    pattern,
    weekday_number,
)
from dragoman.knowledge.number_words import MONTHS
from dragoman.model.dates import DateInterval

# "Following Sunday's coup", but not "the following Sunday's session"
_AFTER_WHAT_IT_BROUGHT = re.compile(r"(?i)(?: (?:morning|afternoon|evening|night))?['’]s\b")
_ARTICLE = re.compile(r"(?i)\bthe\s+\Z")


def _read_weekday(match: re.Match[str], setting: Setting) -> Reading | None:
    weekday = weekday_number(match["weekday"])
    if _is_preposition(match):
        behind = open_weekday(weekday, setting, match.start("weekday"))
        day = DateInterval.day(behind, RELATIVE) if behind else None
        value = behind.isoformat() if behind else f"XXXX-WXX-{weekday + 1}"
        return Reading(match.start("weekday"), match.end(), day, value)
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


def _is_preposition(match: re.Match[str]) -> bool:
    """Whether "following" tells after what something was done, and not which day."""
    led = (match["which"] or "").lower() == "following" and not _ARTICLE.search(match.string[: match.start()])
    return led and _AFTER_WHAT_IT_BROUGHT.match(match.string, match.end()) is not None


def _read_weekday_week(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "The vote is on Monday week": a week after the Monday to come."""
    weekday = weekday_number(match["weekday"])
    if setting.reference is None or len(match["weekday"]) < 5:
        return None
    ahead = 7 - (setting.reference.weekday() - weekday) % 7
    found = DateInterval.day(setting.reference + timedelta(days=ahead + 7), RELATIVE)
    return Reading(match.start(), match.end(), found, found.iso)


def _read_weekdays_ago(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "Two Sundays ago": the last Sunday but one."""
    weekday, count = weekday_number(match["weekday"]), count_value(match["count"])
    if setting.reference is None or count is None or count != int(count) or count < 1:
        return None
    back = (setting.reference.weekday() - weekday - 1) % 7 + 1 + 7 * (int(count) - 1)
    found = DateInterval.day(setting.reference - timedelta(days=back), RELATIVE)
    return Reading(match.start(), match.end(), found, found.iso)


# "Extended for a week on Monday", "lasts two weeks from Tuesday", "once a week on Friday" tell how long or how often.
_HOW_LONG = re.compile(
    r"(?i)\b(?:for|by|last(?:s|ed|ing)?|within|after|during|than|over|another|every|once|twice|times|days?|hours?|takes?|took)"
    r"(?: (?:about|around|nearly|almost|some|the|at least|more than))?\s+\Z"
)


def _read_weeks_from(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "A week on Friday", "two weeks from Tuesday", "a week ago Monday": whole weeks from the nearest such day."""
    weekday, count = weekday_number(match["weekday"]), count_value(match["count"])
    if (
        setting.reference is None
        or count is None
        or count != int(count)
        or _HOW_LONG.search(match.string[: match.start()])
    ):
        return None
    weeks = int(count) * (2 if match["unit"].lower().startswith("f") else 1)
    if match["side"].lower().startswith("ago"):
        days = -((setting.reference.weekday() - weekday) % 7) - 7 * weeks
    else:
        days = (weekday - setting.reference.weekday()) % 7 + 7 * weeks
    found = DateInterval.day(setting.reference + timedelta(days=days), RELATIVE)
    return Reading(match.start(), match.end(), found, found.iso)


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


# "On Monday, the first such talks", "on Sunday, the third vote": one of its kind, and no day of the month.
_FIRST_OF_ITS_KIND = re.compile(r"(?i), the [a-z-]+\Z")
_OF_A_MONTH = re.compile(r"(?i) of (?:this|last|next|the|{MONTH})\b".replace("{MONTH}", "|".join(MONTHS)))


def _read_weekday_with_number(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "Friday the 15th": of the months around, one in which it is a Friday."""
    weekday, day = weekday_number(match["weekday"]), day_number(match["day"])
    if _FIRST_OF_ITS_KIND.search(match[0]) and not _OF_A_MONTH.match(match.string, match.end()):
        return None
    if setting.reference is None:
        return Reading(match.start(), match.end(), None, f"XXXX-XX-{day:02d}")
    months = (shift_month(setting.reference.year, setting.reference.month, by) for by in range(-12, 13))
    made = (make_day(year, month, day, RELATIVE) for year, month in months)
    fitting = [each for each in made if each is not None and each.first.weekday() == weekday]
    found = nearest(fitting, setting, match.start())
    return Reading(match.start(), match.end(), found, found.iso) if found else None


RULES = [
    Rule(
        pattern(
            r"(?P<weekday>{WEEKDAY}),? the (?P<day>{DAY}|{ORDINALDAY})"
            r"(?! (?!of (?:this|last|next|{MONTH})|in|at|and|to|for)[a-z])"
        ),
        _read_weekday_with_number,
        "weekday",
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
        pattern(r"(?P<count>{NUMBER}|(?i:a couple of)) (?P<weekday>{WEEKDAY})s? (?i:ago)"),
        _read_weekdays_ago,
        "weekday",
    ),
    Rule(
        pattern(
            r"(?P<count>{NUMBER}|(?i:an?)) (?P<unit>(?i:weeks?|fortnight)) (?P<side>(?i:on|from|ago(?: on| last)?)) "
            r"(?P<weekday>{WEEKDAY})(?!')"
        ),
        _read_weeks_from,
        "weekday",
    ),
    Rule(
        pattern(
            r"(?P<which>(?i:this past|this coming|this|last|next|the|over the|past"
            r"|coming)) (?i:weekend)"
        ),
        _read_weekend,
        "weekend",
    ),
]
