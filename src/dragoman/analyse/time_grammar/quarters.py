"""Quarters, halves and the first so many months of a year."""

import re

from dragoman.analyse.time_grammar.arithmetic import (
    RELATIVE,
    half,
    months,
    quarter,
    shift_month,
)
from dragoman.analyse.time_grammar.choice import nearest, open_month
from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting, Tense
from dragoman.analyse.time_grammar.vocabulary import (
    count_value,
    month_number,
    pattern,
    unit_code,
)
from dragoman.analyse.time_grammar.whose_year import OF_YEAR, basis_of, year_of
from dragoman.model.dates import DateInterval

_PLAYED = re.compile(
    r"(?i)\b(?:goals?|scor(?:ed|ing|er)|match|penalty|half-?time|kick\w*|teams?|players?|striker|goalless)\b"
)
_IN_A_ROW = re.compile(r"(?i)\s+(?:in a row|running|in succession)\b")  # "the second quarter in a row"
# "Third-quarter earnings were the best in years" were those of a quarter that has begun.
_EARNED = re.compile(
    r"(?i)\s+(?:(?:net|operating|gross|core|underlying|pre-?tax|economic) )?(?:profits?|loss|losses|revenues?|earnings"
    r"|results?|sales|turnover|income|exports?|imports?|growth|output|production|GDP|figures)\b"
)


def _nth(word: str) -> int:
    numbers = {"first": 1, "1st": 1, "opening": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
               "final": -1, "last": -1, "closing": -1}  # fmt: skip
    return numbers[word.lower()] if word.lower() in numbers else int(re.sub(r"\D", "", word))


def _read_quarter(match: re.Match[str], setting: Setting) -> Reading | None:
    if _IN_A_ROW.match(setting.text, match.end()):
        return None
    number = _nth(match["nth"])
    size = 2 if re.search(r"(?i)half|h", match["size"]) else 4
    if match["nth"].lower() == "last" and not match["year"] and not match["which"]:
        return None
    number = size if number == -1 else number
    if not 1 <= number <= size:
        return None
    make, letter = (half, "H") if size == 2 else (quarter, "Q")
    year = year_of(match, setting)
    if year is not None:
        found: DateInterval | None = make(year, number, basis_of(match))
    elif setting.reference is not None:
        around = range(setting.reference.year - 1, setting.reference.year + 2)
        made = [make(each, number, RELATIVE) for each in around]
        if _EARNED.match(setting.text, match.end()) and setting.tense_at(match.start()) is Tense.PAST:
            made = [each for each in made if each.first <= setting.reference]
        found = nearest(made, setting, match.start())
    else:
        found = None
    value = f"{found.first.year if found else 'XXXX'}-{letter}{number}"
    return Reading(match.start(), match.end(), found, value, yearless=year is None)


def _read_half_alone(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "Sales in the first half", but in a match something else is halved."""
    return None if _PLAYED.search(setting.text) else _read_quarter(match, setting)


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
        if not match["first"]:
            return None
        return Reading(match.start(), match.end(), None, f"P{int(count)}{code}", "duration")
    if match["first"] and match["first"].lower().split()[-1] in {"last", "final"}:
        found = months(year, 13 - last, 12, basis_of(match))
    elif last == 1:
        found = DateInterval.month(year, 1, basis_of(match))
    else:
        found = months(year, 1, last, basis_of(match))
    # TIMEX3 has no value for months that are no quarter: how many they are.
    return Reading(match.start("span"), match.end(), found, f"P{int(count)}{code}")


def _read_quarter_by_month(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "The June quarter of 2023", "the December 2022 quarter": the three months that end so."""
    month = month_number(match["month"])
    year = year_of(match, setting)
    if year is None and setting.reference is not None:
        last = open_month(month, setting, match.start())
        year = last.first.year if last else None
    if year is None:
        return None
    last = DateInterval.month(year, month, basis_of(match))
    first = DateInterval.month(*shift_month(year, month, -2), basis_of(match))
    found = DateInterval.between(first, last)
    value = f"{year}-Q{month // 3}" if month % 3 == 0 else found.iso
    return Reading(match.start(), match.end(), found, value)


def _read_months_named(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "The July-September period", "the April-June quarter of 2023": from the first month to the last, as one."""
    first, last = month_number(match["month"]), month_number(match["to"])
    year = year_of(match, setting)
    if year is None:
        end = open_month(last, setting, match.start())
        if end is None:
            return None
        year = end.first.year
    span = (last - first) % 12
    end = DateInterval.month(year, last, basis_of(match))
    start = DateInterval.month(*shift_month(year, last, -span), basis_of(match))
    value = f"{year}-Q{last // 3}" if span == 2 and last % 3 == 0 else f"P{span + 1}M"
    return Reading(match.start(), match.end(), DateInterval.between(start, end), value)


RULES = [
    Rule(
        pattern(r"(?i:the )?(?P<nth>{NTH})[ -](?i:calendar |fiscal )?(?P<size>(?i:quarter|half))(?:" + OF_YEAR + r")"),
        _read_quarter,
        "quarter",
    ),
    Rule(
        pattern(
            r"(?i:the )?(?P<nth>{NTH})[ -](?i:calendar |fiscal )?(?P<size>(?i:quarter"
            r"|half(?=[ -](?i:year|of the year))))(?:-year)?(?P<year>)(?P<which>)"
        ),
        _read_quarter,
        "quarter",
    ),
    Rule(
        # "first-half profit", but a "first-half goal" is one of football
        pattern(
            r"(?P<nth>(?i:first|second))-(?P<size>(?i:half))(?= (?i:(?:net|operating|gross|core|underlying|pre-?tax) )?"
            r"(?i:profits?|loss|losses|revenues?|earnings|results?|sales|turnover|income|exports?|imports?|trade"
            r"|growth|output|production|data|figures|deliver|dividend))(?P<year>)(?P<which>)"
        ),
        _read_quarter,
        "quarter",
    ),
    Rule(
        pattern(
            r"(?i:the )(?P<nth>(?i:first|second)) (?P<size>(?i:half))(?P<year>)(?P<which>)"
            r"(?= (?:to|from|was|were|came|alone|compared|rose|fell|totall?ed|reached|stood)\b|[,.;]| and (?!a\b))"
        ),
        _read_half_alone,
        "quarter",
    ),
    Rule(
        pattern(r"(?i:the )(?P<month>{MONTH}) (?i:quarter)" + OF_YEAR),
        _read_quarter_by_month,
        "quarter",
    ),
    Rule(
        pattern(r"(?i:the )(?P<month>{MONTH})(?: (?P<year>{YEAR}))?(?P<which>) (?i:quarter)"),
        _read_quarter_by_month,
        "quarter",
    ),
    Rule(
        pattern(r"(?i:the )?(?P<month>{MONTH}) ?(?:-|to) ?(?P<to>{MONTH})(?P<year>)(?P<which>) (?i:period|quarter)"),
        _read_months_named,
        "month",
    ),
    Rule(
        pattern(r"(?i:the )?(?P<month>{MONTH}) ?(?:-|to) ?(?P<to>{MONTH}) (?i:period|quarter)" + OF_YEAR),
        _read_months_named,
        "month",
    ),
    Rule(
        pattern(
            r"(?i:the )?(?P<month>{MONTH}) ?(?:-|to) ?(?P<to>{MONTH}) (?P<year>{YEAR})(?P<which>) (?i:period|quarter)"
        ),
        _read_months_named,
        "month",
    ),
    Rule(pattern(r"(?P<size>[QHqh])(?P<nth>[1-4])" + OF_YEAR), _read_quarter, "quarter"),
    Rule(
        pattern(r"(?P<size>[QHqh])(?P<nth>[1-4])(?:/|[ -]?)(?P<year>{YEAR}|'\d\d)(?P<which>)"), _read_quarter, "quarter"
    ),
    Rule(pattern(r"(?P<size>[QH])(?P<nth>[1-4])(?P<year>)(?P<which>)"), _read_quarter, "quarter"),
    Rule(
        pattern(
            r"(?P<nth>[1-4])(?P<size>[QH])(?:(?: of|,|/)? ?(?P<year>(?:{YEAR})"
            r"|'?\d\d(?![\d%])))?(?P<which>)"
        ),
        _read_quarter,
        "quarter",
    ),
    Rule(pattern(r"(?P<year>{YEAR})(?P<which>)[ -]?(?P<size>[QHqh])(?P<nth>[1-4])"), _read_quarter, "quarter"),
    Rule(
        pattern(
            (
                r"(?P<span>(?P<first>(?:the )?(?i:first|last|final) )(?P<count>{NUMBER})"
                r" (?P<unit>(?i:months|quarters)))"
            )
            + OF_YEAR
        ),
        _read_run_of_months,
        "unit",
    ),
    Rule(
        pattern(
            r"(?P<span>(?P<first>(?:the )?(?i:first) )(?P<count>{NUMBER}) (?P<unit>(?i:months"
            r"|quarters)))(?P<year>)(?P<which>)"
        ),
        _read_run_of_months,
        "unit",
    ),
    Rule(
        pattern(
            (
                r"(?:for|in|over|during|after|of|on) (?P<first>)(?P<span>(?:the )?(?P<count>{NUMBER})"
                r" (?P<unit>(?i:months|quarters)))"
            )
            + OF_YEAR
        ),
        _read_run_of_months,
        "unit",
    ),
]
