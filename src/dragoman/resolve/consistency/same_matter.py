"""Whether two figures count the same thing, and whether their values can be one value in print."""

import re

from dragoman.model.following import Told
from dragoman.resolve.followup.wording.words import topics

ROUNDING = 0.015  # of rounding in print

_LOOSE = 0.05  # of "about", "nearly", "some"

_PORTION = re.compile(r"\bor (?:\w+ )?[\d.,]+ ?(?:%|per ?cent) of\b", re.IGNORECASE)  # "873 million, or 33 percent of"

# A state has one of each in a period, but for what these words narrow; of other figures the label tells which it is.
_WHOLE = frozenset({"trade_turnover", "exports", "imports", "investment", "flights"})

_NARROW = frozenset({"transit", "agricultural", "energy", "food", "direct", "net", "non", "per"})


def same_matter(one: Told, other: Told) -> bool:
    """Whether two figures of a series count the same thing by their labels: "projects with foreign capital"."""
    if one.type in _WHOLE:
        first, second = (set((told.name or "").casefold().replace("-", " ").split()) & _NARROW for told in (one, other))
        return first == second and _is_portion(one) == _is_portion(other)
    first_words, second_words = topics(one.name or ""), topics(other.name or "")
    return bool(first_words) and first_words == second_words


def _is_portion(told: Told) -> bool:
    """Whether an amount is told as so much of a whole, in its own words."""
    return told.unit != "percent" and bool(_PORTION.search(told.quote))


def can_be_one(one: Told, other: Told) -> bool:
    """Whether two values, as printed and bounded, can stand for one. Both figures must have a value."""
    assert one.value is not None and other.value is not None
    low, high = sorted((one, other), key=lambda told: told.value or 0.0)
    assert low.value is not None and high.value is not None
    if low.bound in ("over", "at_least") or high.bound in ("under", "at_most"):
        return True
    return high.value - low.value <= max(margin_of(one), margin_of(other)) * abs(high.value)


def margin_of(told: Told) -> float:
    """How far a value may be off in print, as a part of it: more where it is told as "about" so much."""
    return ROUNDING if told.bound == "exact" else _LOOSE
