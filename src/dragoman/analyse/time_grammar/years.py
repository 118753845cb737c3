"""Years, ranges of years, financial years, decades and centuries."""

import re

from dragoman.analyse.time_grammar.arithmetic import (
    years,
)
from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting
from dragoman.analyse.time_grammar.vocabulary import (
    day_number,
    full_year,
    pattern,
)
from dragoman.model.dates import DateInterval


def _read_year(match: re.Match[str], setting: Setting) -> Reading | None:
    if _counts_something(match, setting.text):
        return None
    found = DateInterval.year(full_year(match["year"]))
    return Reading(match.start(), match.end(), found, found.iso)


_COUNTED = (
    r"people|soldiers|troops|men|women|\w*children|workers|jobs|students|refugees|companies"
    r"|members|participants|delegates|deaths|cases|injuries|wounded|families|homes|houses|vehicles|visitors|migrants"
    r"|tourists|passengers|arrests"
)
_SURELY_A_YEAR = re.compile(
    r"(?i)\s+(?:levels?|elections?|figures|results|games|olympics|attacks?|protests|talks|accords?|agreements?)\b"
)
_EARLY_YEAR = re.compile(
    r"(?i)\b(?:in|of|since|by|from|until|to|circa|ca?\.|early|late|year|and|between|before|after|around|about)[\s-]+\Z"
    r"|[(,-]\s?\Z"
)
_BEFORE_AMOUNT = re.compile(
    r"(?i)(?<!until )(?<!since )(?<!in )(?<!by )(?<!of )(?<!from )(?:\b(?:more than|less than"
    r"|fewer than|at least|up to|over"
    r"|about|around|nearly|almost|some|approximately|exceed\w*|resolution|no\.|number|article|room|flight|boeing|order"
    r"|decree|law|bill|worth|cost|paid|usd|eur|rs\.?)\s+|[$€£#№/+]\s?)\Z"
)
# "Up by 23.6 percent over 2009": from that year on, and no 2,009 of anything
_OVER_A_YEAR = re.compile(
    r"(?i)(?:%|\bper ?cent|\bpct)(?: (?:higher|lower|more|less|growth|rise|increase|up|down))? over \Z"
)
_AFTER_AMOUNT = re.compile(
    r"(?i)\s*(?:%|percent|per cent|million|billion|thousand|km|kg|tons?|tonnes|met(?:er|re)s"
    r"|miles|dollars|euros|hours|feet"
    r"|hectares|MW)\b"
)
_PEOPLE = re.compile(rf"\s+(?:{_COUNTED})\b")
_PLURAL = re.compile(rf"\s+(?:[a-z]+\s+)?(?:{_COUNTED}|[a-z]{{3,}}(?<!s)s)\b")
_LED = re.compile(
    r"(?i)\b(?:in|since|until|by|from|of|the|its|their|his|her|our|to|for|and|during|before"
    r"|after|early|late|mid|between"
    r"|through|than|a)[\s-]+\Z|[(,]\s?\Z"
)
_OWNED = re.compile(r"\w(?:'s|s') \Z")
_LOOSELY_LED = re.compile(r"(?i)\b(?:of|to|for|and|by|from|than) \Z")


def _counts_something(match: re.Match[str], text: str) -> bool:
    """Four digits that are an amount or a number of something: "2000 people", "more than 1500", "Resolution 1540"."""
    if match[0] != match["year"]:
        return False
    before, after = text[: match.start()], text[match.end() :]
    if re.search(r"\d{3}-\Z", before) and not re.search(r"\b\d{4}-\Z", before):
        return True  # the end of a telephone number
    if _SURELY_A_YEAR.match(after):
        return False
    if before[-1:] in {"*", "#", "=", "_", "+", "@"} or after[:1] in {"*", "=", "_", "@"}:
        return True
    if int(match["year"]) < 1800 and not _EARLY_YEAR.search(before):
        return True
    if (_BEFORE_AMOUNT.search(before) and not _OVER_A_YEAR.search(before)) or _AFTER_AMOUNT.match(after):
        return True
    if _OWNED.search(before):
        return _PEOPLE.match(after) is not None  # "Peru's 2023 exports", but "Peru's 2023 soldiers"
    if _LED.search(before) is None:
        return _PLURAL.match(after) is not None
    return _LOOSELY_LED.search(before) is not None and _PEOPLE.match(after) is not None


_SHORT = 2  # digits
_LONGEST_TOLD_SHORT = 10  # years from one to the last two digits of another, where a dash stands apart


def _read_year_range(match: re.Match[str], setting: Setting) -> Reading | None:
    first = int(match["year"])
    written = match["to"]
    last = int(written) if len(written) == 4 else first // 100 * 100 + int(written)
    if len(written) == 2 and (last <= first or last - first > 60) and not (int(written) == 0 and first % 100 == 99):
        return None
    if len(written) == 2 and last <= first:
        last += 100
    if last <= first:
        return None
    apart = " " in match[0] and len(match["to"]) == _SHORT
    if apart and (last - first > _LONGEST_TOLD_SHORT or _PLURAL.match(setting.text, match.end())):
        return None  # "in 2016 - 41 soldiers, in 2017 - 53"
    found = years(first, last)
    ends = (
        Reading(match.start("year"), match.end("year"), DateInterval.year(first), f"{first:04d}"),
        Reading(match.start("to"), match.end("to"), DateInterval.year(last), f"{last:04d}"),
    )
    return Reading(match.start(), match.end(), found, found.iso, parts=ends)


def _read_fiscal(match: re.Match[str], setting: Setting) -> Reading | None:
    del setting
    first = full_year(match["year"])
    if not match["to"]:
        return Reading(match.start(), match.end(), DateInterval.year(first), f"{first:04d}")
    last = full_year(match["to"])
    return Reading(match.start(), match.end(), years(first, last), f"{first:04d}/{last:04d}") if last > first else None


_TENS = {"noughties": 10, "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
         "eighties": 8, "nineties": 9}  # fmt: skip


_WHOSE = re.compile(r"(?i)\b(?:his|her|their|my|our|your|one's)\s+\Z")


def _read_decade(match: re.Match[str], setting: Setting) -> Reading | None:
    if match["tens"]:
        if _WHOSE.search(setting.text[: match.start()]):
            return None  # "in her early thirties"
        first = 1900 + 10 * _TENS[match["tens"].lower()]
    else:
        first = full_year(match["decade"], 30)
        if first % 100 == 0 and first < 2000:
            return Reading(match.start(), match.end(), years(first, first + 99), f"{first // 100}")
    return Reading(match.start(), match.end(), years(first, first + 9), f"{first // 10}")


def _read_century(match: re.Match[str], setting: Setting) -> Reading | None:
    del setting
    number = day_number(match["nth"])
    if not 1 <= number <= 22:
        return None
    found = years(100 * (number - 1), 100 * number - 1)
    return Reading(match.start(), match.end(), found, f"{number - 1:02d}")


def _read_centuries(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "the 15th to the 19th century", "the 19th and 20th centuries" """
    del setting
    first, last = day_number(match["nth"]), day_number(match["last"])
    if not 1 <= first < last <= 22:
        return None
    ends = tuple(
        Reading(start, end, years(100 * (number - 1), 100 * number - 1), f"{number - 1:02d}")
        for number, start, end in (
            (first, match.start(), match.end("nth")),
            (last, match.start("last"), match.end()),
        )
    )
    found = years(100 * (first - 1), 100 * last - 1)
    return Reading(match.start(), match.end(), found, found.iso, parts=ends)


def _read_short_year(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "the class of '73" """
    del setting
    found = DateInterval.year(full_year(match["year"]))
    return Reading(match.start("year"), match.end(), found, found.iso)


RULES = [
    Rule(pattern(r"(?i:in|of|since|by|from|until|or|and|to) (?P<year>'\d\d)(?!'?s)"), _read_short_year, "digit"),
    Rule(pattern(r"(?i:the year )?(?P<year>{YEAR})(?i: year)?"), _read_year, "year"),
    Rule(pattern(r"(?P<year>{YEAR}) ?[-/] ?(?P<to>{YEAR})"), _read_year_range, "year"),
    Rule(
        pattern(
            r"(?P<year>{YEAR})(?:[-/]| - )(?P<to>\d\d)(?![\d%/-]|[.,:]\d)(?! (?i:percent|per cent"
            r"|million|billion|people))"
        ),
        _read_year_range,
        "year",
    ),
    Rule(
        pattern(
            r"(?:FY ?|(?i:the )?(?i:fiscal|financial)(?i: years?)? )(?P<year>{YEAR}"
            r"|'?\d\d(?!\d))(?: ?[-/] ?(?P<to>{YEAR}|\d\d(?!\d)))?"
        ),
        _read_fiscal,
        "fiscal",
    ),
    Rule(
        pattern(
            r"(?P<year>{YEAR})[-/](?P<to>{YEAR}|\d\d(?!\d)) "
            r"(?i:(?:financial|fiscal|budget|tax|marketing|crop|school|academic) year)"
        ),
        _read_fiscal,
        "unit",
    ),
    Rule(
        pattern(
            r"(?i:the )?(?:early |late |mid-? ?)?(?:(?P<decade>(?:{YEAR}|'?\d0)(?='?s))'?s"
            r"|(?P<tens>(?i:noughties|twenties|thirties|forties|fifties|sixties|seventies|eighties"
            r"|nineties)))(?! of age)"
        ),
        _read_decade,
        "decade",
    ),
    Rule(pattern(r"(?i:the )?(?P<nth>\d{1,2}(?:st|nd|rd|th)|{ORDINALDAY})[- ](?i:century)"), _read_century, "century"),
    Rule(
        pattern(
            r"(?i:the )?(?P<nth>\d{1,2}(?:st|nd|rd|th)|{ORDINALDAY})(?P<end_first>)(?: to |-| and "
            r"| or )(?i:the )?(?P<last>\d{1,2}(?:st|nd|rd|th)|{ORDINALDAY})[- ](?i:century|centuries)"
        ),
        _read_centuries,
        "century",
    ),
]
