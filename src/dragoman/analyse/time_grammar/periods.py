"""Months, quarters, halves, seasons, years, decades, centuries: named, numbered, or this, last and next."""

import re
from datetime import date

from dragoman.analyse.time_grammar.arithmetic import (
    RELATIVE,
    half,
    months,
    quarter,
    shift_month,
    week,
    week_value,
    years,
)
from dragoman.analyse.time_grammar.choice import nearest, open_month
from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting
from dragoman.analyse.time_grammar.vocabulary import (
    SEASONS,
    count_value,
    day_number,
    full_year,
    month_number,
    pattern,
    unit_code,
)
from dragoman.model.dates import Basis, DateInterval

_WHICH = r"(?P<which>{THIS}|{LAST}|{NEXT}|(?i:the same|that|the))"
_OF_YEAR = (
    r"(?:(?: of|,|'s| in)? (?:(?i:the year )?(?P<year>{YEAR})(?: year)?|"
    + _WHICH
    + r" (?i:calendar |fiscal |financial |reporting )?year))"
)


def offset(word: str) -> int | None:
    """-1, 0 or 1 for last, this and next in their many words; None for "the same"."""
    last = word.lower().split()[-1]
    if last in {"last", "past", "previous", "preceding"}:
        return -1
    if last in {"next", "coming", "following", "upcoming"}:
        return 1
    return None if last in {"same", "that"} else 0


def year_of(match: re.Match[str], setting: Setting) -> int | None:
    """The year a period is said to belong to, from the groups `year` and `which`."""
    if match["year"]:
        return full_year(match["year"])
    if match["which"] and setting.reference is not None and (shift := offset(match["which"])) is not None:
        return setting.reference.year + shift
    return None


def _basis(match: re.Match[str]) -> Basis:
    return Basis.STATED if match["year"] else RELATIVE


def _read_month(match: re.Match[str], setting: Setting) -> Reading | None:
    written = match["month"]
    month = month_number(written)
    short = match.groupdict().get("short_year")
    year = full_year(short) if short else year_of(match, setting)
    if year is None and _not_a_month(written, match, setting):
        return None
    if year is not None:
        found: DateInterval | None = DateInterval.month(year, month, _basis(match))
    else:
        found = open_month(month, setting, match.start())
    value = found.iso if found else f"XXXX-{month:02d}"
    return Reading(match.start(), match.end(), found, value, yearless=year is None)


def _not_a_month(written: str, match: re.Match[str], setting: Setting) -> bool:
    """ "May", "March", "Jan" and "Dec" open a sentence as verbs and names: alone they need a preposition or the like."""
    before = setting.text[: match.start()]
    if written.lower() in {"may", "march", "mar", "jan", "apr", "jun", "august", "april", "june"}:
        after = setting.text[match.end() :]
        named = re.match(r"\s+[A-Z][a-z]+", after) is not None and written.lower() != "august"
        led = re.search(
            r"(?i)\b(in|since|until|till|by|of|from|to|for|last|next|this|early|late|mid|through|during|before|after"
            r"|between|and|on|end|and|every|each|over|with|the|like|around)[\s-]+\Z|[-(,]\s?\Z",
            before,
        )
        return named or led is None
    return False


def _read_which_month(match: re.Match[str], setting: Setting) -> Reading | None:
    month = month_number(match["month"])
    if setting.reference is None:
        return Reading(match.start(), match.end(), None, f"XXXX-{month:02d}")
    year = setting.reference.year
    shift = offset(match["which"])
    if shift == -1 and month >= setting.reference.month:
        year -= 1
    if shift == 1 and month <= setting.reference.month:
        year += 1
    found = DateInterval.month(year, month, RELATIVE)
    return Reading(match.start(), match.end(), found, found.iso)


def _nth(word: str) -> int:
    numbers = {"first": 1, "1st": 1, "opening": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
               "final": -1, "last": -1, "closing": -1}  # fmt: skip
    return numbers[word.lower()] if word.lower() in numbers else int(re.sub(r"\D", "", word))


def _read_quarter(match: re.Match[str], setting: Setting) -> Reading | None:
    number = _nth(match["nth"])
    size = 2 if re.search(r"(?i)half|h", match["size"]) else 4
    if match["nth"].lower() == "last" and match["year"] is None and match["which"] is None:
        return None
    number = size if number == -1 else number
    if not 1 <= number <= size:
        return None
    make, letter = (half, "H") if size == 2 else (quarter, "Q")
    year = year_of(match, setting)
    if year is not None:
        found: DateInterval | None = make(year, number, _basis(match))
    elif setting.reference is not None:
        around = range(setting.reference.year - 1, setting.reference.year + 2)
        found = nearest([make(each, number, RELATIVE) for each in around], setting, match.start())
    else:
        found = None
    value = f"{found.first.year if found else 'XXXX'}-{letter}{number}"
    return Reading(match.start(), match.end(), found, value, yearless=year is None)


def _read_run_of_months(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "the first nine months of 2022", "for 9 months of 2022", "the first three quarters of the year" """
    count = count_value(match["count"])
    code = unit_code(match["unit"])
    year = year_of(match, setting)
    if year is None and setting.reference is not None and match["first"]:
        year = setting.reference.year
    if count is None or code not in {"M", "Q"} or count != int(count):
        return None
    last = int(count) * (3 if code == "Q" else 1)
    if year is None or not 1 <= last <= 12:
        return None if not match["first"] else Reading(match.start(), match.end(), None, f"P{int(count)}{code}")
    if match["first"] and match["first"].lower().split()[-1] in {"last", "final"}:
        found = months(year, 13 - last, 12, _basis(match))
    elif last == 1:
        found = DateInterval.month(year, 1, _basis(match))
    else:
        found = months(year, 1, last, _basis(match))
    return Reading(match.start("span"), match.end(), found, found.iso)


def _read_season(match: re.Match[str], setting: Setting) -> Reading | None:
    season = match["season"].lower()
    code, first = SEASONS[season]
    groups = match.groupdict()
    year = full_year(match["year"]) if groups.get("year") else None
    which = groups.get("which")
    shown = year
    found: DateInterval | None = None
    if year is None and setting.reference is not None:
        candidates = [
            months(each, first, first + 2, RELATIVE)
            for each in range(setting.reference.year - 2, setting.reference.year + 3)
        ]
        shift = offset(which) if which else None
        if shift == -1:
            found = max((each for each in candidates if each.last < setting.reference), key=lambda each: each.last)
        elif shift == 1:
            found = min((each for each in candidates if each.first > setting.reference), key=lambda each: each.first)
        elif which and shift == 0:
            found = nearest(
                [
                    each
                    for each in candidates
                    if each.first.year == setting.reference.year or each.contains(DateInterval.day(setting.reference))
                ],
                setting,
                match.start(),
            )
        else:
            found = nearest(candidates, setting, match.start())
        shown = found.first.year if found else None
    elif year is not None:
        found = months(year, first, first + 2)
    start = match.start("extent") if "extent" in groups else match.start()
    return Reading(start, match.end(), found, f"{shown or 'XXXX'}-{code}")


def _read_year(match: re.Match[str], setting: Setting) -> Reading | None:
    if _counts_something(match, setting.text):
        return None
    found = DateInterval.year(full_year(match["year"]))
    return Reading(match.start(), match.end(), found, found.iso)


def _counts_something(match: re.Match[str], text: str) -> bool:
    """Four digits that are an amount or a number of something: "2000 people", "more than 1500", "Resolution 1540"."""
    if match[0] != match["year"]:
        return False
    before, after = text[: match.start()], text[match.end() :]
    if before[-1:] in {"*", "#", "=", "_", "+", "@"} or after[:1] in {"*", "=", "_", "@"}:
        return True
    if int(match["year"]) < 1800 and not re.search(r"(?i)\b(?:in|of|since|by|from|until|to|circa|ca?\.|early|late|year|and|between|before|after|around|about)[\s-]+\Z|[(,-]\s?\Z", before):
        return True
    if re.search(
        r"(?i)(?:\b(?:more than|less than|fewer than|at least|up to|over|about|around|nearly|almost|some|approximately|exceed\w*|resolution"
        r"|no\.|number|article|room|flight|boeing|order|decree|law|bill|worth|cost|paid|usd|eur|rs\.?)\s+|[$€£#№/+]\s?)\Z",
        before,
    ) and not re.search(r"(?i)\b(?:until|since|in|by|of|from) (?:about|around|nearly|over)\s+\Z", before):
        return True
    if re.match(r"(?i)\s*(?:%|percent|per cent|million|billion|thousand|km|kg|tons?|tonnes|met(?:er|re)s|miles|dollars|euros|hours|feet|hectares|MW)\b", after):
        return True
    counted = re.match(r"\s+(?:[a-z]+\s+)?(?:people|soldiers|troops|men|women|\w*children|workers|jobs|students|refugees|companies|members|participants|delegates|[a-z]{4,}(?<!s)s)\b", after)
    led = re.search(r"(?i)\b(?:in|since|until|by|from|of|the|its|their|his|her|our|to|for|and|during|before|after|early|late|mid|between|through|than|a)[\s-]+\Z|[(,]\s?\Z", before)
    return counted is not None and (led is None or re.search(r"(?i)\b(?:of|to|for|and|by|from|than) \Z", before) is not None and re.match(r"\s+(?:people|soldiers|troops|men|women|\w*children|workers|jobs|students|refugees|participants|delegates)\b", after) is not None)


def _read_year_range(match: re.Match[str], setting: Setting) -> Reading | None:
    del setting
    first = int(match["year"])
    written = match["to"]
    last = int(written) if len(written) == 4 else first // 100 * 100 + int(written)
    if len(written) == 2 and (last <= first or last - first > 60) and not (int(written) == 0 and first % 100 == 99):
        return None
    if len(written) == 2 and last <= first:
        last += 100
    if last <= first:
        return None
    found = years(first, last)
    ends = (
        Reading(match.start("year"), match.end("year"), DateInterval.year(first), f"{first:04d}"),
        Reading(match.start("to"), match.end("to"), DateInterval.year(last), f"{last:04d}"),
    )
    return Reading(match.start(), match.end(), found, found.iso, parts=ends)


def _read_year_month(match: re.Match[str], setting: Setting) -> Reading | None:
    del setting
    groups = match.groupdict()
    found = DateInterval.month(int(match["year"]), int(groups.get("month") or groups["month_figures"]))
    return Reading(match.start(), match.end(), found, found.iso)


def _read_fiscal(match: re.Match[str], setting: Setting) -> Reading | None:
    del setting
    first = full_year(match["year"])
    if not match["to"]:
        return Reading(match.start(), match.end(), DateInterval.year(first), f"{first:04d}")
    last = full_year(match["to"])
    return Reading(match.start(), match.end(), years(first, last), f"{first:04d}/{last:04d}") if last > first else None


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


def _read_before(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "the year before", "the month after" """
    del setting
    side = "next" if match["side"].lower() == "after" else "previous"
    return Reading(match.start(), match.end(), None, None, anaphor=f"{side} {unit_code(match['unit'])}")


_TENS = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
         "nineties": 9}  # fmt: skip


def _read_decade(match: re.Match[str], setting: Setting) -> Reading | None:
    del setting
    if match["tens"]:
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


def _read_deictic(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "last year", "this week", "next month", "the current quarter"; "the same year" leans on a date before it."""
    code = unit_code(match["unit"])
    shift = offset(match["which"])
    fiscal = bool(match["fiscal"])
    if match["which"].lower() == "the" and not fiscal and not match["edge"]:
        # "trade for the year", "the highlights of the day": the one the report is of.
        led = r"of" if code == "D" else r"of|for|in|during|over|throughout|through"
        if re.search(rf"(?i)\b(?:{led})\s+\Z", setting.text[: match.start()]) is None or code in {"DE", "CE"}:
            return None
    if shift is None:
        return Reading(match.start(), match.end(), None, None, anaphor=f"same {code}")
    open_value = {
        "W": "XXXX-WXX",
        "M": "XXXX-XX",
        "Y": "XXXX",
        "Q": "XXXX-QX",
        "D": "XXXX-XX-XX",
        "DE": "XXX",
        "CE": "XX",
    }
    start = match.start("edge") if match["edge"] else match.start()
    words = match["which"].lower()
    if words in {"the previous", "the following", "the preceding"}:
        kind = "next" if shift == 1 else "previous"
        return Reading(start, match.end(), None, open_value.get(code), anaphor=f"{kind} {code}")
    if setting.reference is None or code not in open_value:
        return Reading(start, match.end(), None, open_value.get(code))
    found, value = _deictic_interval(setting.reference, code, shift)
    # "the past year" and "the coming year" are twelve months, "the last decade" ten years: durations that fix a time.
    if re.search(r"past|coming", words) and code not in {"D"}:
        value = f"P1{code}"
    return Reading(start, match.end(), found, value, edge=_edge(match["edge"]))


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


def _read_same_period(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "the same period of 2021", "the corresponding quarter last year", "the same month a year earlier" """
    year = year_of(match, setting)
    anaphor = "period before" if year is None else f"period {year}"
    return Reading(match.start(), match.end(), None, None, anaphor=anaphor)


_EDGE_OF = r"(?P<edge>(?i:the )?(?i:(?:very )?(?:end|beginning|start|middle|close|rest|remainder|course|outset) of |early |late |mid ?-? ?|(?:earlier|later) (?:in )?))?"
_SHORT_WHICH = r"(?P<which>{THIS}|{LAST}|{NEXT}|(?i:the same|that|the))"
_SAME = r"(?i:the |a )?(?i:same|similar|corresponding|analogous|comparable) (?i:period|quarter|months|month|half|time)"
RULES = [
    Rule(pattern(r"(?P<month>{MONTH}),?" + _OF_YEAR), _read_month, "month"),
    Rule(pattern(r"(?P<month>{MONTH})(?:[-/ ](?P<which>)(?P<year>{YEAR})| (?P<short_year>'\d\d))"), _read_month, "month"),
    Rule(pattern(r"(?P<month_figures>0?[1-9]|1[0-2])[/.](?P<year>(?:19|20)\d\d)(?![\d%/.-]\d)"), _read_year_month, "year"),
    Rule(pattern(r"(?P<year>{YEAR})(?P<which>)(?:'s)?,? (?P<month>{MONTH})"), _read_month, "month"),
    Rule(pattern(r"(?P<month>{MONTH})(?P<year>)(?P<which>)"), _read_month, "month"),
    Rule(pattern(r"(?P<which>{THIS}|{LAST}|{NEXT}|(?i:this past|this coming)) (?P<month>{MONTH})"), _read_which_month, "month"),
    Rule(pattern(r"(?i:the )?(?P<nth>{NTH})[ -](?i:calendar |fiscal )?(?P<size>(?i:quarter|half))(?:" + _OF_YEAR + r")"), _read_quarter, "quarter"),
    Rule(pattern(r"(?i:the )?(?P<nth>{NTH})[ -](?i:calendar |fiscal )?(?P<size>(?i:quarter|half(?=[ -](?i:year|of the year))))(?:-year)?(?P<year>)(?P<which>)"), _read_quarter, "quarter"),
    Rule(pattern(r"(?P<size>[QHqh])(?P<nth>[1-4])" + _OF_YEAR), _read_quarter, "quarter"),
    Rule(pattern(r"(?P<size>[QHqh])(?P<nth>[1-4])(?:/|[ -]?)(?P<year>{YEAR}|'\d\d)(?P<which>)"), _read_quarter, "quarter"),
    Rule(pattern(r"(?P<size>[QH])(?P<nth>[1-4])(?P<year>)(?P<which>)"), _read_quarter, "quarter"),
    Rule(pattern(r"(?P<nth>[1-4])(?P<size>[QH])(?:(?: of|,|/)? ?(?P<year>(?:{YEAR})|'?\d\d(?![\d%])))?(?P<which>)"), _read_quarter, "quarter"),
    Rule(pattern(r"(?P<year>{YEAR})(?P<which>)[ -]?(?P<size>[QHqh])(?P<nth>[1-4])"), _read_quarter, "quarter"),
    Rule(pattern(r"(?P<span>(?P<first>(?:the )?(?i:first|last|final) )(?P<count>{NUMBER}) (?P<unit>(?i:months|quarters)))" + _OF_YEAR), _read_run_of_months, "unit"),
    Rule(pattern(r"(?P<span>(?P<first>(?:the )?(?i:first) )(?P<count>{NUMBER}) (?P<unit>(?i:months|quarters)))(?P<year>)(?P<which>)"), _read_run_of_months, "unit"),
    Rule(pattern(r"(?:for|in|over|during|after|of|on) (?P<first>)(?P<span>(?:the )?(?P<count>{NUMBER}) (?P<unit>(?i:months|quarters)))" + _OF_YEAR), _read_run_of_months, "unit"),
    Rule(pattern(r"(?i:the )?(?P<season>{SEASON})(?: of|,| in)? (?P<year>{YEAR})(?! (?:[A-Z]\w+ )?(?i:olymp|paralymp|games))"), _read_season, "season"),
    Rule(pattern(r"(?P<year>{YEAR}) (?P<season>{SEASON})(?! (?:[A-Z]\w+ )?(?i:olymp|paralymp|games|univers))"), _read_season, "season"),
    Rule(pattern(r"(?P<which>{THIS}|{LAST}|{NEXT}) (?P<season>{SEASON})"), _read_season, "season"),
    Rule(pattern(r"(?i:in|by|during|until|since|before|after|from|for|early|late|mid)[ -](?P<extent>(?i:the )?(?P<season>(?i:spring|summer|autumn|winter)|(?<=the )fall(?! of| in| from| to)))(?! (?i:olymp|games|session|camp|school|semester|water|palace|break))"), _read_season, "season"),
    Rule(pattern(r"(?i:the year )?(?P<year>{YEAR})(?i: year)?"), _read_year, "year"),
    Rule(pattern(r"(?P<year>{YEAR}) ?[-/] ?(?P<to>{YEAR})"), _read_year_range, "year"),
    Rule(pattern(r"(?P<year>{YEAR})(?:[-/]| - )(?P<to>\d\d)(?![\d%/-]|[.,:]\d)(?! (?i:percent|per cent|million|billion|people))"), _read_year_range, "year"),
    Rule(pattern(r"(?P<year>(?:19|20)\d\d)[-/](?P<month>0[1-9]|1[0-2])(?![\d%/-]|[.,:]\d)"), _read_year_month, "year"),
    Rule(pattern(r"(?:FY ?|(?i:the )?(?i:fiscal|financial)(?i: years?)? )(?P<year>{YEAR}|'?\d\d(?!\d))(?: ?[-/] ?(?P<to>{YEAR}|\d\d(?!\d)))?"), _read_fiscal, "fiscal"),
    Rule(pattern(r"(?i:the )?(?:early |late |mid-? ?)?(?:(?P<decade>(?:{YEAR}|'?\d0)(?='?s))'?s|(?P<tens>(?i:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)))(?! of age)"), _read_decade, "decade"),
    Rule(pattern(r"(?i:the )?(?P<nth>\d{1,2}(?:st|nd|rd|th)|{ORDINALDAY})[- ](?i:century)"), _read_century, "century"),
    Rule(pattern(r"(?i:the )?(?P<nth>\d{1,2}(?:st|nd|rd|th)|{ORDINALDAY})(?P<end_first>)(?: to |-| and | or )(?i:the )?(?P<last>\d{1,2}(?:st|nd|rd|th)|{ORDINALDAY})[- ](?i:century|centuries)"), _read_centuries, "century"),
    Rule(pattern(r"(?i:the )(?P<unit>(?i:week|month|quarter|year)) (?P<side>(?i:before|earlier|after|ago))(?=\s*[,.;)]|\s*$|\s+(?:and|but|when|in|to|on)\b)"), _read_before, "unit"),
    Rule(pattern(_EDGE_OF + _SHORT_WHICH + r" (?P<fiscal>(?i:calendar|fiscal|financial|reporting) )?(?P<unit>(?i:day|week|month|quarter|year|decade|century))(?!-)"), _read_deictic, "unit"),
    Rule(pattern(_SAME + _OF_YEAR), _read_same_period, "same"),
    Rule(pattern(_SAME + r",? (?:(?i:of|in) )?(?i:a year (?:earlier|ago|before)|the year before)(?P<year>)(?P<which>)"), _read_same_period, "same"),
]  # fmt: skip
