"""How long, how often, and stretches counted from now or from another date."""

import re

from dragoman.analyse.time_grammar.periods import hyphenated, iso_value, period_value
from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting
from dragoman.analyse.time_grammar.stretches import read_ago, read_ahead, read_stretch
from dragoman.analyse.time_grammar.vocabulary import count_value, month_number, pattern, unit_code, weekday_number

_COUNT = r"(?P<count>{NUMBER}|(?i:an?|another|half an?|(?:a|one|three)[ -]quarters? of an?)|{VAGUE})"


_HALF_YEARLY = re.compile(
    r"(?i)\s+(?:[a-z-]+\s+)?(?:profits?|results?|earnings|revenues?|sales|loss(?:es)?|figures|reports?|turnover|income)\b"
)


def _read_duration(match: re.Match[str], setting: Setting) -> Reading | None:
    groups = match.groupdict()
    code = unit_code(match["unit"])
    count = count_value(match["count"])
    words = match["count"].lower()
    last = re.search(r"(?<=\s)[\w.]+\Z", match["count"]) if count is None and hyphenated(match, setting) else None
    if last is not None and count_value(last[0]) is not None:  # "two four-year terms"
        start = match.start("count") + last.start()
        return Reading(start, match.end(), None, iso_value(count_value(last[0]), code), "duration")
    if groups.get("half"):
        count = (count or 1.0) + (0.25 if "quarter" in groups["half"].lower() else 0.5)
    if words == "half" and _HALF_YEARLY.match(setting.text, match.end("unit")):
        return None  # "half-year results": those of one half
    if match["unit"].lower() == "second" and "." not in words:
        return None  # "a second meeting" counts meetings
    if code == "Q" and (
        hyphenated(match, setting) or re.match(r"\s+(?:of|million|billion)\b", setting.text[match.end() :])
    ):
        return None  # "three-quarters", "two quarters of the exports"
    # "World Cup 2018 day five" is no stretch of 2018 days.
    plural = match["unit"].lower().endswith("s") or match["unit"].lower() in {"h", "hr", "min", "sec", "yr"}
    joined = hyphenated(match, setting) or "old" in match[0]
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
    value = iso_value(count, code)
    if (second := groups.get("second")) and groups.get("more"):
        extra = period_value(count_value(groups["more"]), unit_code(second))
        value = value + extra.removeprefix("PT" if "T" in value else "P")
    return Reading(match.start(), match.end(), None, value, "duration")


def _read_whole(match: re.Match[str], setting: Setting) -> Reading | None:
    del setting
    return Reading(match.start(), match.end(), None, period_value(1.0, unit_code(match["unit"])), "duration")


def _read_bare_plural(match: re.Match[str], setting: Setting) -> Reading | None:
    if re.search(
        r"(?i)\b(?:early|late|small|wee|rush|office|working|opening|business|as many)\s+\Z",
        setting.text[: match.start()],
    ):
        return None  # "the early hours of Saturday", "the third in as many months"
    return Reading(match.start(), match.end(), None, period_value(None, unit_code(match["unit"])), "duration")


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
        read_ahead,
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
    Rule(
        pattern(r"(?P<count>(?i:(?:a|one|three)[ -]quarters? of an?)) (?P<unit>{UNIT})(?! of)"), _read_duration, "unit"
    ),
    Rule(pattern(r"(?P<count>{NUMBER}|half)[ -](?P<unit>{UNIT})(?:-old|-olds| old)?"), _read_duration, "unit"),
    Rule(pattern(r"(?P<count>\d+(?:\.\d+)?)[ -]?(?P<unit>(?i:h|hrs?|hours?|mins?|secs?))"), _read_duration, "unit"),
    Rule(pattern(_COUNT + _HALF + r" (?P<unit>{UNIT})"), _read_duration, "unit"),
    Rule(pattern(_COUNT + r" (?P<unit>{UNIT})" + _HALF), _read_duration, "unit"),
    Rule(
        # "Eight hours a day" tells how often, "a year and a day" how long.
        pattern(_COUNT + r" (?P<unit>{UNIT})(?! an? )(?:,| and|, and)? (?P<more>{NUMBER}|an?) (?P<second>{UNIT})"),
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
    Rule(pattern(r"(?i:the )(?P<unit>(?i:fortnight))(?! of)"), _read_whole, "unit"),
    Rule(pattern(r"(?P<unit>(?i:hours|days|weeks|months|years|decades|centuries))"), _read_bare_plural, "unit"),
    Rule(
        pattern(
            r"(?P<side>{LAST}|{NEXT}|(?i:(?:the )?most recent|(?:the )?recent)) (?:(?P<count>{NUMBER}"
            r"|{VAGUE}) )?(?P<unit>{UNIT})"
        ),
        read_stretch,
        "unit",
    ),
    Rule(
        pattern(r"(?P<count>{NUMBER}) (?P<side>(?i:last|past|previous|coming|next)) (?P<unit>{UNIT})"),
        read_stretch,
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
        read_ago,
        "unit",
    ),
    Rule(
        pattern(_COUNT + r" (?P<unit>{UNIT})" + _HALF + r" (?P<side>(?i:ago|earlier|before|later|from now))"),
        read_ago,
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
