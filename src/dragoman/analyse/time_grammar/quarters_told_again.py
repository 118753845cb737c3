"""A second quarter told by its number alone: "down from 32 percent in the third", behind "the fourth quarter"."""

import re

from dragoman.analyse.time_grammar.arithmetic import RELATIVE, quarter
from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting
from dragoman.analyse.time_grammar.vocabulary import pattern

_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_TOLD = re.compile(r"(?i)\b(?P<nth>first|second|third|fourth)[- ]quarter\b(?: of (?P<year>(?:19|20)\d\d))?")


def _read_again(match: re.Match[str], setting: Setting) -> Reading | None:
    """The last such quarter before the one told of: what it is compared with lies behind it."""
    told = [*_TOLD.finditer(setting.text[: match.start()])]
    if not told:
        return None
    number, before = _NUMBERS[match["nth"].lower()], _NUMBERS[told[-1]["nth"].lower()]
    year = int(told[-1]["year"]) if told[-1]["year"] else None
    if year is None and setting.reference is not None:
        over = (setting.reference.month - 1) // 3
        year = setting.reference.year - (before > max(over, 0))
    if year is None or number == before:
        return None
    found = quarter(year - (number > before), number, RELATIVE)
    return Reading(match.start("extent"), match.end(), found, f"{found.first.year}-Q{number}")


RULES = [
    Rule(
        pattern(
            r"(?i:in|from|than) (?P<extent>(?i:the )(?P<nth>(?i:first|second|third|fourth)))"
            r"(?=\s*[,.;)]|\s*$|\s+(?:and|but|when|as)\b)"
        ),
        _read_again,
        "quarter",
    )
]
