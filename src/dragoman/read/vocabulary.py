"""The words of mastheads, compiled from `masthead.yaml`."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.knowledge.loading import load, load_beside

Rules = tuple[tuple[str, re.Pattern[str]], ...]

# What stands between a label and its value. Images and credits are set off by bars and dashes as well as by colons.
_ENDS = {
    "divider": r"\s*(?::|\||–|—|-(?=\s))\s*",
    "colon": r"\s*[:|]\s*",
    "blank": r"\s+",
    "nothing": "",
    "heading": r"\s*(?::|\||>|»|→|$)\s*",
    "line": r"\s*(?::.*)?$",
}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`labels` match at a position of a line, `whole_lines` a line from end to end; both give kinds of parts.

    `stamp_labels` matches what pages in other languages print before a date; its group `updated` tells a change.
    `weekdays` are days of the week in other languages before a date; `counted` is the expression for what counters of
    readers count. `compound_firsts` are words whose hyphen stays where a line breaks behind it.
    """

    labels: Rules
    whole_lines: Rules
    inline_noise: re.Pattern[str]
    stamp_labels: re.Pattern[str]
    weekdays: re.Pattern[str]
    counted: str
    compound_firsts: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The rules made of `masthead.yaml`."""
    table = load_beside(__package__, "masthead.yaml")
    labels = [(label["kind"], _any(_words_of(label)) + _ENDS[label["ends"]]) for label in table["labels"]]
    whole = [(line["kind"], _any(line["lines"]) + "$") for line in table["whole_lines"]]
    buttons, sections = _any(table["buttons"]), _any(table["sections"])
    number = r"(?:\s*(?:no\.?|nr\.?|№|#)?\s*\d{1,5}(?:[-/]\d{2,4})?(?:[-/]\w+)?)?"
    # Atomic: of the ways to read a row of buttons only the first is tried, or long rows would take for ever.
    whole.append(("noise", rf"(?>(?:{buttons}(?!\w)[\s|,·•/]*)+)\.?$"))
    whole.append(("section", rf"{sections}(?:\s*[|/>»›,&-]\s*[A-Za-z][A-Za-z ]{{2,25}}){{0,3}}{number}\s*[|:]?$"))
    stamps = rf"(?:(?P<updated>{_any(table['updated_labels'])})|{_any(table['published_labels'])})(?!\w)\s*[:|\-–—]?\s*"
    return Vocabulary(
        _compiled(labels),
        _compiled(whole),
        re.compile(_any(table["inline_noise"]), re.IGNORECASE),
        re.compile(stamps, re.IGNORECASE),
        re.compile(rf"{_any(table['weekdays'])}(?!\w)[,،.]?\s+", re.IGNORECASE),
        _any(table["counted"]),
        frozenset(table["compound_firsts"].split()),
    )


def _words_of(label: dict[str, Any]) -> list[str]:
    return [*label["words"], *(load(label["also"]) if "also" in label else ())]


def _any(words: list[str]) -> str:
    return "(?:" + "|".join(word.replace(" ", r"\s+") for word in words) + ")"


def _compiled(rules: list[tuple[str, str]]) -> Rules:
    return tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in rules)
