"""How long, how often, and stretches counted from now or from another date."""

import re

from dragoman.analyse.time_grammar.arithmetic import RELATIVE, day_shifted, days, shift, shift_month, years
from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting, Tense
from dragoman.analyse.time_grammar.vocabulary import count_value, month_number, pattern, unit_code, weekday_number
from dragoman.model.dates import DateInterval

_COUNT = r"(?P<count>{NUMBER}|(?i:an?|another|half an?)|{VAGUE})"


def period_value(count: float | None, code: str) -> str:
    """The ISO 8601 period: `P3D`, `PT1.5H`, `PXY` for "several years", `P2DE` for two decades,
    `P1Q` for a quarter; a fortnight is two weeks."""
    if code == "WE" and count is not None:
        return f"P{count:g}WE"
    if code == "ME":
        code, count = "CE", None if count is None else count * 10
    if code == "F":
        code, count = "W", None if count is None else count * 2
    amount = "X" if count is None else (f"{count:.10g}" if count < 1e10 else f"{count:.0f}")
    return f"PT{amount}{code[1]}" if code.startswith("T") else f"P{amount}{code}"


def _value(count: float | None, code: str) -> str:
    """As `period_value`, but half a day, year, hour in the next smaller unit where that is whole."""
    if count is not None and count != int(count):
        smaller = {"Y": ("M", 12.0), "D": ("TH", 24.0), "TH": ("TM", 60.0), "DE": ("Y", 10.0), "CE": ("Y", 100.0)}.get(
            code
        )
        if smaller and count < 1 and count * smaller[1] == int(count * smaller[1]):
            return period_value(count * smaller[1], smaller[0])
    return period_value(count, code)


def _read_duration(match: re.Match[str], setting: Setting) -> Reading | None:
    groups = match.groupdict()
    code = unit_code(match["unit"])
    count = count_value(match["count"])
    words = match["count"].lower()
    last = re.search(r"(?<=\s)[\w.]+\Z", match["count"]) if count is None and _hyphenated(match, setting) else None
    if last is not None and count_value(last[0]) is not None:  # "two four-year terms"
        start = match.start("count") + last.start()
        return Reading(start, match.end(), None, _value(count_value(last[0]), code), "duration")
    if groups.get("half"):
        count = (count or 1.0) + (0.25 if "quarter" in groups["half"].lower() else 0.5)
    if match["unit"].lower() == "second" and "." not in words:
        return None  # "a second meeting" counts meetings
    if code == "Q" and (
        _hyphenated(match, setting) or re.match(r"\s+(?:of|million|billion)\b", setting.text[match.end() :])
    ):
        return None  # "three-quarters", "two quarters of the exports"
    # "World Cup 2018 day five" is no stretch of 2018 days.
    plural = match["unit"].lower().endswith("s") or match["unit"].lower() in {"h", "hr", "min", "sec", "yr"}
    joined = _hyphenated(match, setting) or "old" in match[0]
    if not (plural or joined) and count is not None and count >= 1000 and not groups.get("half"):
        return None
    if code in {"Q", "TS"} and words in {"a", "an", "another", "the", "half a"}:
        return None  # "a quarter of the exports", "a second"
    before = setting.text[: match.start()]
    if (
        words in {"a", "an"}
        and code in {"Y", "M", "W", "D", "TH"}
        and re.search(
            (
                r"(?:[\d%]|\b(?i:times?|twice|once|million|billion|thousand|hundred|percent|one|two|three"
                r"|four|five|six|seven|eight|nine|ten|[a-z]{3,}s))\s*\Z"
            ),
            before,
        )
        and not re.match(r"\s+(?:of|off|later|earlier|ago|before|after)\b", setting.text[match.end() :])
        and not re.search(r"(?i)\b(?:in|for|of|over|within|than|about|nearly|almost|after|by)\s*\Z", before)
    ):
        return Reading(
            match.start(), match.end(), None, f"P1{code}" if not code.startswith("T") else f"PT1{code[1]}", "set"
        )
    value = _value(count, code)
    if (second := groups.get("second")) and groups.get("more"):
        extra = period_value(count_value(groups["more"]), unit_code(second))
        value = value + extra.removeprefix("PT" if "T" in value else "P")
    return Reading(match.start(), match.end(), None, value, "duration")


def _hyphenated(match: re.Match[str], setting: Setting) -> bool:
    return setting.text[match.end("count") : match.start("unit")].strip() == "-"


def _read_whole(match: re.Match[str], setting: Setting) -> Reading | None:
    del setting
    return Reading(match.start(), match.end(), None, period_value(1.0, unit_code(match["unit"])), "duration")


def _read_bare_plural(match: re.Match[str], setting: Setting) -> Reading | None:
    if re.search(
        r"(?i)\b(?:early|late|small|rush|office|working|opening|business|as many)\s+\Z", setting.text[: match.start()]
    ):
        return None  # "the early hours of Saturday", "the third in as many months"
    return Reading(match.start(), match.end(), None, period_value(None, unit_code(match["unit"])), "duration")


def _stretch(setting: Setting, code: str, count: float, back: bool) -> DateInterval | None:
    """The stretch of `count` units before the reference day, or from the next unit on after it."""
    reference = setting.reference
    if reference is None:
        return None
    whole = max(1, round(count))
    if code in {"Y", "DE", "CE"}:
        span = whole * {"Y": 1, "DE": 10, "CE": 100}[code]
        if back:
            return years(reference.year - span, reference.year, RELATIVE)
        # In January the year at hand still lies ahead; later the count begins with the next.
        first = reference.year + (0 if reference.month == 1 else 1)
        return years(first, first + span - 1, RELATIVE)
    if code in {"M", "Q"}:
        span = whole * (3 if code == "Q" else 1)
        here = DateInterval.month(reference.year, reference.month, RELATIVE)
        if back:
            return DateInterval.between(
                DateInterval.month(*shift_month(reference.year, reference.month, -span)), here, RELATIVE
            )
        first_month = DateInterval.month(*shift_month(reference.year, reference.month, 1), RELATIVE)
        if span == 1:
            return first_month
        return DateInterval.between(
            first_month, DateInterval.month(*shift_month(reference.year, reference.month, span)), RELATIVE
        )
    if code in {"D", "WE", "W", "F"}:
        other = day_shifted(reference, code, -count if back else count)
        return days(other, reference) if back else days(reference, other)
    return None


def _read_stretch(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "the past five years", "the next three months", "recent weeks", "the coming days" """
    code = unit_code(match["unit"])
    back = re.search(r"(?i)last|past|previous|preceding|recent", match["side"]) is not None
    written = match["count"]
    plural = match["unit"].lower().endswith("s")
    if written and not plural and (count_value(written) or 2) != 1:
        return None  # "only 3 next week"
    if match["side"].lower() == "last" and re.search(
        r"(?i)\b(?:may|will|to|would|could|can|might|should)\s+\Z", setting.text[: match.start()]
    ):
        return None  # "may last six weeks"
    if not written and not plural and code not in {"DE", "CE", "TH", "F"}:
        return None  # "the past year" has its own rule
    count = count_value(written) if written else (None if plural else 1.0)
    date = None if count is None else _stretch(setting, code, count, back)
    return Reading(match.start(), match.end(), date, _value(count, code), "date" if date else "duration")


def _read_ago(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "two days ago", "a month earlier", "three years later", "five days from now" """
    groups = match.groupdict()
    code, words = unit_code(match["unit"]), match["side"].lower()
    count = count_value(match["count"])
    if groups.get("half"):
        count = (count or 1.0) + 0.5
    back = words in {"ago", "earlier", "before", "previously", "back", "prior"}
    if count is None:
        return Reading(match.start(), match.end(), None, "PAST_REF" if words == "ago" else period_value(None, code))
    if code.startswith("T"):
        suffix = _value(count, code)
        return Reading(match.start(), match.end(), None, suffix, "duration")
    if words in {"ago", "from now", "from today", "hence", "back"}:
        if setting.reference is None:
            return Reading(match.start(), match.end(), None, period_value(count, code))
        signed = -count if back else count
        if groups.get("today") and count == int(count):  # "a year ago today"
            found = DateInterval.day(day_shifted(setting.reference, code, signed), RELATIVE)
            return Reading(match.start(), match.end(), found, found.iso)
        if code in {"DE", "CE"} and count != int(count):
            code, count, signed = "Y", count * 100, signed * {"DE": 10, "CE": 100}[code]
        if code == "Y" and signed != int(signed):
            exact = day_shifted(setting.reference, code, signed)
            found = DateInterval.month(exact.year, exact.month, RELATIVE)
        else:
            found = shift(setting.reference, code, signed)
        value = found.iso
        if code == "W" and setting.reference is not None:
            year, number, _ = found.first.isocalendar()
            value = f"{year:04d}-W{number:02d}"
        if code == "Q":
            value = f"{found.first.year:04d}-Q{(found.first.month + 2) // 3}"
        if code == "DE":
            value = f"{found.first.year // 10:03d}"
        return Reading(match.start(), match.end(), found, value)
    told = period_value(count, code)
    if code == "Y" and count != int(count):
        code, count = "M", 12 * count  # "closed a year and a half later"
    steps = -int(count) if back else int(count)
    return Reading(match.start(), match.end(), None, told, anaphor=f"shift {steps} {code}")


# What is ordered or promised "within a month" lies ahead, though the order was given.
_BOUND = re.compile(
    r"(?i)\b(?:to|instruct|order|must|should|demand|call|direct|promis|pledg|vow|undert(?:ake|ook)|guarantee|assur)"
)


def _read_ahead(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "in six years", "within two weeks", "within a ten-day period": so far from now, where the future is told."""
    code, count = unit_code(match["unit"]), count_value(match["count"])
    within = match["side"].lower().startswith("within")
    extent = match.start("count" if _hyphenated(match, setting) else "extent")  # "in the two-year conflict"
    value = _value(count, code)
    if count is None or setting.reference is None or code.startswith("T") or code == "Q":
        return Reading(extent, match.end(), None, value, "duration", relation="within" if within else None)
    # "the first visit in six years" looks back; only what is to come lies "in six years" from now.
    looking_back = re.search(
        (
            r"(?i)\b(?:first|second|third|fourth|fifth|time|highest|lowest|worst|best|biggest|largest"
            r"|most|visits?|level)\b[^,;]*\Z"
        ),
        setting.text[: match.start()],
    )
    if setting.tense_at(match.start()) is not Tense.FUTURE and not within:
        return Reading(extent, match.end(), None, value, "duration")
    if looking_back and not within:
        return Reading(extent, match.end(), None, value, "duration")
    if within and setting.tense_at(match.start()) is Tense.PAST and not _BOUND.search(setting.text[: match.start()]):
        return Reading(extent, match.end(), None, value, "duration", relation="within")
    if within:
        due = DateInterval.day(day_shifted(setting.reference, code, count), RELATIVE)
        return Reading(extent, match.end(), due, value, relation="within", deadline=due)
    due = (
        DateInterval.day(day_shifted(setting.reference, code, count), RELATIVE)
        if code in {"D", "W", "F"}
        else shift(setting.reference, code, count)
    )
    return Reading(extent, match.end(), due, value, relation="in", deadline=due)


_OFTEN = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W", "monthly": "P1M",
    "bimonthly": "P2M", "quarterly": "P1Q", "semiannual": "P6M", "semiannually": "P6M", "semi-annual": "P6M",
    "semi-annually": "P6M", "annually": "P1Y", "annual": "P1Y", "yearly": "P1Y", "biannual": "P6M", "biennial": "P2Y",
    "biennially": "P2Y", "hourly": "PT1H", "half-yearly": "P6M", "six-monthly": "P6M",
}  # fmt: skip


def _read_often(match: re.Match[str], setting: Setting) -> Reading | None:
    word = match[0]
    opening = not setting.text[: match.start()].strip()
    # Capitals inside a sentence are names: "the Daily Mail", "the Annual Meeting".
    if word[0].isupper() and (not opening or re.match(r"\s+[A-Z]", setting.text[match.end() :])):
        return None
    return Reading(match.start(), match.end(), None, _OFTEN[word.lower()], "set")


_MONTH = pattern(r"{MONTH}")
_WEEKDAY = pattern(r"{WEEKDAY}")


def _read_every(match: re.Match[str], setting: Setting) -> Reading | None:
    del setting
    what = match["what"]
    if _WEEKDAY.match(match.string, match.start("what")):
        value = f"XXXX-WXX-{weekday_number(what) + 1}"
    elif re.fullmatch(r"(?i)spring|summer|autumn|fall|winter", what):
        value = "XXXX-" + {"sp": "SP", "su": "SU", "au": "FA", "fa": "FA", "wi": "WI"}[what.lower()[:2]]
    elif re.fullmatch(r"(?i)morning|afternoon|evening", what):
        value = "XXXX-XX-XXT" + {"m": "MO", "a": "AF", "e": "EV"}[what.lower()[0]]
    elif _MONTH.match(match.string, match.start("what")):
        value = f"XXXX-{month_number(what):02d}"
    else:
        count = count_value(match["count"]) if match["count"] else 1.0
        if match["other"]:
            count = 2.0
        value = period_value(count, unit_code(what))
    return Reading(match.start(), match.end(), None, value, "set")


def _read_in_a_row(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "For the third month running", "the fifth straight day": one of them."""
    del setting
    group = "unit" if match["unit"] else "unit_before"
    value = period_value(1.0, unit_code(match[group]))
    return Reading(match.start(group), match.end(group), None, value, "duration")


def _read_weekdays(match: re.Match[str], setting: Setting) -> Reading | None:
    del setting
    return Reading(match.start(), match.end(), None, f"XXXX-WXX-{weekday_number(match[0]) + 1}", "set")


_HALF = r"(?P<half> and (?:a |one )?(?:half|quarter))"
RULES = [
    Rule(
        pattern(
            r"(?P<side>(?i:within|in)) (?P<extent>(?i:the |an? )?(?P<count>{NUMBER}"
            r"|an?)[ -](?P<unit>{LONGUNIT})(?:'s? time)?(?:[ -](?:time |term |long )?(?:period|time"
            r"|span))?)(?! (?:ago|earlier(?! than)|later(?! than)|before|of|old))"
        ),
        _read_ahead,
        "unit",
    ),
    Rule(
        pattern(
            _COUNT
            + (
                r"(?: more| further| full| consecutive| straight| long| whole| additional| working"
                r"| business| calendar| short| fiscal)? (?P<unit>{UNIT})(?: old| of age)?"
            )
        ),
        _read_duration,
        "unit",
    ),
    Rule(pattern(r"(?P<count>{NUMBER}|half)[ -](?P<unit>{UNIT})(?:-old|-olds| old)?"), _read_duration, "unit"),
    Rule(pattern(r"(?P<count>\d+(?:\.\d+)?)[ -]?(?P<unit>(?i:h|hrs?|hours?|mins?|secs?))"), _read_duration, "unit"),
    Rule(pattern(_COUNT + _HALF + r" (?P<unit>{UNIT})"), _read_duration, "unit"),
    Rule(pattern(_COUNT + r" (?P<unit>{UNIT})" + _HALF), _read_duration, "unit"),
    Rule(
        pattern(_COUNT + r" (?P<unit>{UNIT})(?:,| and|, and)? (?P<more>{NUMBER}|an?) (?P<second>{UNIT})"),
        _read_duration,
        "unit",
    ),
    Rule(
        pattern(
            r"(?i:all|the (?:whole|entire|full)|(?:a |an )?(?:whole|entire|full)|the duration of the"
            r"|throughout the)[ -](?P<unit>{LONGUNIT})"
        ),
        _read_whole,
        "unit",
    ),
    Rule(pattern(r"(?P<unit>(?i:hours|days|weeks|months|years|decades|centuries))"), _read_bare_plural, "unit"),
    Rule(
        pattern(
            r"(?P<side>{LAST}|{NEXT}|(?i:(?:the )?most recent|(?:the )?recent)) (?:(?P<count>{NUMBER}"
            r"|{VAGUE}) )?(?P<unit>{UNIT})"
        ),
        _read_stretch,
        "unit",
    ),
    Rule(
        pattern(r"(?P<count>{NUMBER}) (?P<side>(?i:last|past|previous|coming|next)) (?P<unit>{UNIT})"),
        _read_stretch,
        "unit",
    ),
    Rule(
        pattern(
            _COUNT
            + (
                r"(?P<half> and a half)? (?P<unit>{UNIT}) (?P<side>(?i:ago|earlier(?! than\b)|before(?=\s*[,.;)]|\s*$"
                r"|\s+(?:and|but)\b)|previously|prior(?! to)|back(?= (?:when|that|he|she|they))|later(?! than\b)"
                r"|after(?=[,.;]|\s*$)|from now|from today|hence))(?P<today>(?<=ago) (?i:today)\b)?"
            )
        ),
        _read_ago,
        "unit",
    ),
    Rule(
        pattern(_COUNT + r" (?P<unit>{UNIT})" + _HALF + r" (?P<side>(?i:ago|earlier|before|later|from now))"),
        _read_ago,
        "unit",
    ),
    Rule(
        pattern(rf"(?i:{'|'.join(sorted(_OFTEN, key=len, reverse=True))})"),
        _read_often,
        "often",
    ),
    Rule(
        pattern(
            r"(?i:every|each|per|once an?|twice an?|once every|once each|times an?"
            r"|times every) (?P<other>other )?(?:(?P<count>{NUMBER}|(?i:few)) )?(?P<what>{UNIT}"
            r"|{WEEKDAY}|{SEASON}|{MONTH}|(?i:morning|afternoon|evening))"
        ),
        _read_every,
        "every",
    ),
    Rule(
        pattern(
            r"(?:{ORDINALDAY}|\d{1,2}(?:st|nd|rd|th)) (?:(?:straight|consecutive|successive) (?P<unit>{LONGUNIT})"
            r"|(?P<unit_before>{LONGUNIT}) (?:running|in a row|in succession))"
        ),
        _read_in_a_row,
        "unit",
    ),
    Rule(pattern(r"(?i:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)"), _read_weekdays, "weekday"),
]
