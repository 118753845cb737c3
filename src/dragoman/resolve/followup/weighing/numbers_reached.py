"""Whether a telling tells of a number that was promised: that it is reached, or called off."""

import re

from dragoman.model.following import Told
from dragoman.resolve.followup.weighing.counted_things import counted_things
from dragoman.resolve.followup.wording.deeds import same_things
from dragoman.resolve.followup.wording.marks import number_marks
from dragoman.resolve.followup.wording.words import (
    SMALL_NUMBERS,
)

_ALL = re.compile(r"\b(?:the last|all|both)\b", re.IGNORECASE)

_KNOWN = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?=[$€£]?\d|[a-z]+(?:ty|teen)\b)")

_ONLY = re.compile(r"\b(?:only|just|now) (?=\d)")

_TARGET = re.compile(r"\b(?:target|goal|aim|pledge|promise|plan|offer)(?:ed|s)?\b", re.IGNORECASE)


def reaches(target: Told, told: Told) -> bool:
    """Whether a telling gives the number of a target, or more (of a ceiling: or less)."""
    if target.value is None:
        return False
    if told.value is None:
        return told.kind == "sentence" and _counts(target.value, told.sentence)
    if target.bound in ("at_most", "under"):
        return told.value <= target.value
    return told.value >= target.value * 0.995


def stands_at(target: Told, clause: str) -> bool:
    """Whether a clause speaks of so many things that were to be as of something known: "one of the 35 men whom"."""
    value = target.value
    if target.kind != "figure" or value is None:
        return False
    things = {
        word for number, words in counted_things(target.sentence) if number == value for word in same_things(words)
    }
    if _only_so_many(value, clause) and any(mark in number_marks(target.sentence) for mark in _others(value, clause)):
        return True  # "it used to be 350, of whom only 200 are left"
    told = (counted_things(clause[match.end() :])[:1] for match in _KNOWN.finditer(clause))
    return any(number == value and bool(same_things(words) & things) for found in told for number, words in found)


def _only_so_many(value: float, clause: str) -> bool:
    said = (counted_things(clause[match.end() :])[:1] for match in _ONLY.finditer(clause))
    return any(number == value for found in said for number, _ in found)


def _others(value: float, clause: str) -> frozenset[str]:
    """The marks of a clause's other numbers."""
    return number_marks(clause) - {f"#{value:g}"}


def names_number(target: Told, told: Told) -> bool:
    """Whether words that call something off are of a target: by its number, or as a target."""
    same = number_marks(target.sentence) & number_marks(told.sentence)
    return (
        bool(same)
        or _TARGET.search(told.sentence) is not None
        or bool(target.value and _counts(target.value, told.sentence))
    )


def _counts(value: float, sentence: str) -> bool:
    """Whether a plain sentence tells of so many, or of the last of them."""
    small = SMALL_NUMBERS[int(value)] if value in range(len(SMALL_NUMBERS)) else None
    written = {f"{value:,.0f}", f"{value:.0f}", f"{value / 1e6:g} million", f"{value / 1e9:g} billion", small}
    return bool(_ALL.search(sentence)) or any(
        each and re.search(rf"(?<![\w.,]){re.escape(each)}(?![\w]|[.,]\d)", sentence, re.IGNORECASE) for each in written
    )
