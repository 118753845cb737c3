"""The year a month, quarter or half is said to belong to: "of 2022", "this year", "the same year"."""

import re

from dragoman.analyse.time_grammar.reading import Setting
from dragoman.analyse.time_grammar.vocabulary import full_year
from dragoman.model.dates import Basis

_WHICH = r"(?P<which>{THIS}|{LAST}|{NEXT}|(?i:the same|that|the))"
OF_YEAR = (
    r"(?:(?: of|,|'s| in)? (?:(?i:the year )?(?P<year>{YEAR})(?: year)?"
    r"|(?:FY ?|(?i:the )?(?i:fiscal|financial)(?i: years?)? )'?(?P<fiscal>{YEAR}|\d\d(?!\d))(?:[-/]\d\d(?!\d))?|"
    + _WHICH
    + r" (?i:calendar |fiscal |financial |reporting )?year))"
)

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


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
    if match.groupdict().get("fiscal"):
        return full_year(match["fiscal"])  # its months are counted from January until it is known whose year it is
    if not match["which"]:
        return None
    shift = offset(match["which"])
    if shift is None:  # "in November that year": of the year told last
        written = _YEAR.findall(setting.text[: match.start()])
        return int(written[-1]) if written else setting.before.first.year if setting.before else None
    return setting.reference.year + shift if setting.reference is not None else None


def basis_of(match: re.Match[str]) -> Basis:
    """Whether the group `year` gives a year, or the reference has to."""
    return Basis.STATED if match["year"] or match.groupdict().get("fiscal") else Basis.RELATIVE
