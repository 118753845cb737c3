"""The words of the time grammar, and the macros its patterns are written with."""

import re

from dragoman.analyse.number_words import TENS, UNITS
from dragoman.analyse.numerals import spelled_value
from dragoman.knowledge.number_words import MONTHS, ORDINALS, WEEKDAYS

SEASONS = {"spring": ("SP", 3), "summer": ("SU", 6), "autumn": ("FA", 9), "fall": ("FA", 9), "winter": ("WI", 12)}
"""TIMEX3 code and first month; a winter runs into the next year."""
TIME_UNITS = {
    "second": "TS", "sec": "TS", "h": "TH", "minute": "TM", "min": "TM", "hour": "TH", "hr": "TH", "day": "D",
    "night": "D", "week": "W", "fortnight": "F", "weekend": "WE", "month": "M", "quarter": "Q", "year": "Y", "yr": "Y",
    "decade": "DE", "century": "CE", "centurie": "CE", "millennium": "ME",
}  # fmt: skip
"""Singular form (the plural loses its s) to the letters of an ISO 8601 period; T marks a time of day."""
SMALL_NUMBERS = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
_ORDINAL_DAYS = "|".join(
    word for word, worth in sorted(ORDINALS.items(), key=lambda item: -len(item[0])) if worth <= 31
)

MACROS = {
    # "may" and "march" are verbs, "august" is majestic, "sun" and "sat" are words: these need their capital.
    "MONTH": r"(?:(?i:january|february|april|june|july|september|october|november|december)"
    r"|May|MAY|March|MARCH|August|AUGUST"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\b\.?"
    r"|(?:feb|apr|aug|sept|oct|nov|dec)\b\.?(?=\s*\d))",
    "WEEKDAY": r"(?:(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r"|(?:Mon|Tues|Tue|Weds|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\b\.?)",
    "DAY": r"(?:0?[1-9]|[12]\d|3[01])(?:\s?(?:st|nd|rd|th)\b)?(?![\d:]|[.,]\d)",
    "ORDINALDAY": (
        rf"(?i:(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
        rf"|{_ORDINAL_DAYS})"
    ),
    "YEAR": r"(?:1[0-9]|20|21)\d\d(?![\d%]|[.,:]\d)",
    "SHORTYEAR": r"\d\d(?![\d%]|[.,:/]\d)",
    "SEASON": r"(?i:spring|summer|autumn|fall|winter)",
    "UNIT": r"(?i:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|months?"
    r"|quarters?|years?|yrs?"
    r"|decades?|century|centuries|millennium)",
    "LONGUNIT": r"(?i:days?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)",
    "NUMBER": rf"(?:\d+(?:[.,]\d+)?(?![\d.,]\d)(?:\s\d/\d)?(?:\s(?i:million|thousand|billion))?"
    rf"|(?i:(?:{SMALL_NUMBERS}|hundred|thousand)"
    rf"(?:[- ](?:and[- ])?(?:a[- ])?(?:{SMALL_NUMBERS}|hundred|thousand|million|half))*))",
    "VAGUE": r"(?i:several|a\sfew|few|(?<!as\s)many|some|a\scouple\sof|a\scouple|couple\sof|numerous)",
    "THIS": r"(?i:this|the\scurrent|the\spresent|current|the\songoing)",
    "LAST": r"(?i:last|the\slast|past|the\spast|previous|the\sprevious|the\spreceding)",
    "NEXT": r"(?i:next|the\snext|coming|the\scoming|the\sfollowing|the\supcoming|upcoming|following|this\scoming)",
    "NTH": r"(?i:first|1st|second|2nd|third|3rd|fourth|4th|final|last|opening|closing)",
    "PART": r"(?i:early|late|mid|the\sbeginning\sof|the\sstart\sof|the\smiddle\sof|the\send\sof)",
}

_STEMS = {
    "month": ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    "weekday": ("day", "mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    "near": ("day", "night", "morrow", "morning", "afternoon", "evening"),
    "weekend": ("weekend",),
    "feast": ("christmas", "new year", "boxing", "easter", "good friday", "palm sunday", "maundy",
              "ascension", "whit ", "valentine", "patrick's", "women's day", "may day", "halloween", "armistice day",
              "remembrance day", "veterans day", "king day", "presidents", "memorial day", "labor day", "thanksgiving"),
    "ordinal": ("st", "nd", "rd", "th"),
    "quarter": ("quarter", "half", "q1", "q2", "q3", "q4", "h1", "h2", "1q", "2q", "3q", "4q", "1h", "2h"),
    "season": ("spring", "summer", "autumn", "fall", "winter"),
    "spelled": ("fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "two thousand"),
    "fiscal": ("fy", "fiscal", "financial"),
    "decade": ("0s", "0's", "ties"),
    "century": ("centur",),
    "same": ("same", "similar", "corresponding", "analogous", "comparable"),
    "unit": ("second", "sec", "min", "hour", "hr", "day", "night", "week", "month", "quarter", "year", "yr", "decade",
             "centur", "millenn"),
    "often": ("ly", "annual"),
    "every": ("every", "each", "per", "once", "twice", "times"),
    "noon": ("noon", "midday", "midnight", "o'clock"),
    "nth": ("week", "day", "half"),
    "vague": ("now", "current", "previous", "former", "once", "present", "moment", "recent", "late", "past", "ago",
              "time", "stage", "point", "future", "old days", "days", "to date", "being"),
}  # fmt: skip


def features(text: str) -> set[str]:
    """The kinds of word a sentence has: each rule names the one it cannot do without."""
    lowered = text.lower()
    found = {name for name, stems in _STEMS.items() if any(stem in lowered for stem in stems)}
    if re.search(r"\d", text):
        found.add("digit")
        if re.search(r"\d{4}", text):
            found.add("year")
        if re.search(r"\dh\b|\d h\b", text):
            found.add("unit")
    return found


def pattern(written: str) -> re.Pattern[str]:
    """Compiles a rule, with `{MONTH}` and its like put in and a blank standing for any run of spaces."""
    for name, macro in MACROS.items():
        written = written.replace("{" + name + "}", macro)
    # A look-behind must have one width: its blank is one space.
    written = re.sub(r"\(\?<[=!][^()]*\)", lambda behind: behind[0].replace(" ", r"\s"), written)
    # "STS-133" and "F-16" are names; "mid-2022" and "28 February-3 March" are not.
    return re.compile(
        (
            r"(?<![\w$€£])(?!(?<=[A-Za-z]-)(?<!mid-)(?<!Mid-)(?<!end-)(?<!pre-)(?<!post-)(?<!ary-)"
            r"(?<!rch-)(?<!ril-)(?<!May-)(?<!une-)(?<!uly-)(?<!ust-)(?<!ber-)\d)(?:"
        )
        + written.replace(" ?", r"\s*").replace(" ", r"\s+")
        + r")(?![^\W_])"
    )


def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation. Raises StopIteration for another word."""
    start = word.lower()[:3]
    return next(number for name, number in MONTHS.items() if name.startswith(start))


def weekday_number(word: str) -> int:
    """0 (Monday) to 6, as `date.weekday` counts. Raises StopIteration for another word."""
    start = word.lower()[:3]
    return next(number for name, number in WEEKDAYS.items() if name.startswith(start))


def day_number(word: str) -> int:
    """A day of the month: `5`, `05`, `5th`, `fifth`, `twenty-first`."""
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits[0])
    return int(spelled_value(word.lower()) or sum(_ordinal_part(part) for part in re.split(r"[-\s]+", word.lower())))


def _ordinal_part(word: str) -> int:
    return ORDINALS.get(word, TENS.get(word, UNITS.get(word, 0)))


def full_year(word: str, pivot: int = 50) -> int:
    """`2024`, or `24` in the century that puts it before `pivot` (2024) or after (1996)."""
    number = int(word.lstrip("'"))
    if number >= 100:
        return number
    return 2000 + number if number < pivot else 1900 + number


def unit_code(word: str) -> str:
    """The period letters of a unit's word, singular or plural: `years` is `Y`, `hours` is `TH`."""
    lowered = word.lower()
    return TIME_UNITS.get(lowered) or TIME_UNITS[lowered.removesuffix("s")]


def count_value(word: str) -> float | None:
    """How many: `3`, `3,5`, `twenty-two`, `a`, `half a`; None for "several" and other vague words."""
    lowered = re.sub(r"\s+", " ", word.lower()).strip()
    if lowered in {"a", "an", "one", "another", "the", "each"}:
        return 1.0
    if lowered in {"half a", "half an", "half"}:
        return 0.5
    if "quarter" in lowered:
        return 0.75 if lowered.startswith("three") else 0.25
    if lowered in {"a couple of", "a couple", "couple of"}:
        return 2.0
    return spelled_value(lowered)
