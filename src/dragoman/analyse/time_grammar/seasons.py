"""Seasons: "the summer of 2019", "last winter", "this spring"."""

import re

from dragoman.analyse.time_grammar.arithmetic import RELATIVE, months
from dragoman.analyse.time_grammar.choice import nearest
from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting
from dragoman.analyse.time_grammar.vocabulary import SEASONS, count_value, full_year, pattern
from dragoman.analyse.time_grammar.whose_year import offset
from dragoman.model.dates import DateInterval


def _read_season(match: re.Match[str], setting: Setting) -> Reading | None:
    season = match["season"].lower()
    code, first = SEASONS[season]
    groups = match.groupdict()
    year = full_year(match["year"]) if groups.get("year") else None
    if groups.get("whose") and setting.reference is not None:
        year = setting.reference.year + (offset(match["whose"]) or 0)
    which = groups.get("which")
    shown = year
    start = match.start("extent") if "extent" in groups else match.start()  # its tense is told by "until" before it
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
                start,
            )
        else:
            found = nearest(candidates, setting, start)
        shown = found.first.year if found else None
    elif year is not None:
        found = months(year, first, first + 2)
    return Reading(start, match.end(), found, f"{shown or 'XXXX'}-{code}")


def _read_seasons_ago(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "Two summers ago": the last but one that is over."""
    code, first = SEASONS[match["season"].lower()]
    count = count_value(match["count"])
    if setting.reference is None or count is None or count != int(count) or not 1 <= count < _FEW:
        return None
    around = (months(setting.reference.year - by, first, first + 2, RELATIVE) for by in range(int(count) + 2))
    found = [each for each in around if each.last < setting.reference][int(count) - 1]
    return Reading(match.start(), match.end(), found, f"{found.first.year}-{code}")


_FEW = 100
RULES = [
    Rule(pattern(r"(?P<count>{NUMBER}) (?P<season>{SEASON})s (?i:ago)"), _read_seasons_ago, "season"),
    Rule(
        pattern(r"(?i:the )?(?P<season>{SEASON}) (?i:of )?(?P<whose>{THIS}|{LAST}|{NEXT}) (?i:year)"),
        _read_season,
        "season",
    ),
    Rule(
        pattern(
            r"(?i:the )?(?P<season>{SEASON})(?: of|,| in)? (?P<year>{YEAR})(?:[-/](?:{YEAR}|\d\d(?![\d/-])))?"
            r"(?! (?:[A-Z]\w+ )?(?i:olymp|paralymp|games))"
        ),
        _read_season,
        "season",
    ),
    Rule(
        pattern(
            r"(?P<year>{YEAR})(?:[-/](?:{YEAR}|\d\d(?!\d)))? (?P<season>{SEASON})"
            r"(?! (?:[A-Z]\w+ )?(?i:olymp|paralymp|games|univers))"
        ),
        _read_season,
        "season",
    ),
    Rule(pattern(r"(?P<which>{THIS}|{LAST}|{NEXT}) (?P<season>{SEASON})"), _read_season, "season"),
    Rule(
        pattern(
            r"(?i:in|by|during|until|since|before|after|from|for|early|late"
            r"|mid)[ -](?P<extent>(?i:the )?(?P<season>(?i:spring|summer|autumn|winter)"
            r"|(?<=the )fall(?! of| in| from| to)))(?! (?i:olymp|games|session|camp|school|semester"
            r"|water|palace|break))"
        ),
        _read_season,
        "season",
    ),
]
