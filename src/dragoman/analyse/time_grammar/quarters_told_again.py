"""A second quarter told by its number alone: "down from 32 percent in the third", behind "the fourth quarter"."""

import re

from dragoman.analyse.time_grammar.arithmetic import RELATIVE, quarter
from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting
from dragoman.analyse.time_grammar.vocabulary import pattern
from dragoman.knowledge.number_words import ORDINALS

_TOLD = re.compile(r"(?i)\b(?P<nth>first|second|third|fourth)[- ]quarter\b(?: of (?P<year>(?:19|20)\d\d))?")

# "Rose in the first quarter and fell in the second" goes on, "down from 3 percent in the fourth" looks back.
_COMPARED = re.compile(r"(?i)\b(?:from|than|after|compared|against|versus|following)\b")


def _read_again(match: re.Match[str], setting: Setting) -> Reading | None:
    """Such a quarter of the year told of, or the last one before where it is what that one is compared with."""
    told = [*_TOLD.finditer(setting.text[: match.start()])]
    if not told:
        return None
    number, before = ORDINALS[match["nth"].lower()], ORDINALS[told[-1]["nth"].lower()]
    year = int(told[-1]["year"]) if told[-1]["year"] else None
    if year is None and setting.reference is not None:
        over = (setting.reference.month - 1) // 3
        year = setting.reference.year - (before > over)
    if year is None or number == before:
        return None
    compared = _COMPARED.search(setting.text, told[-1].end(), match.start("extent")) is not None
    found = quarter(year - (compared and number > before), number, RELATIVE)
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
