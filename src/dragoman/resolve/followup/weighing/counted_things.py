"""The numbers a sentence gives, with the words for what they count."""

import re
from functools import lru_cache

from dragoman.knowledge.number_words import TO_NINETY_NINE
from dragoman.resolve.followup.wording.words import topics

_SCALE = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "mn": 1e6, "m": 1e6, "bn": 1e9}
NUMBER = (
    rf"(?P<{{0}}>\d[\d,]*(?:\.\d+)?|{'|'.join(sorted(TO_NINETY_NINE, key=len, reverse=True))})"
    rf"(?:\s?(?P<{{0}}_scale>{'|'.join(_SCALE)})\b)?"
)
"""A number and its scale, as a group called `{0}` and one called `{0}_scale`."""

# What follows a number may hold another one: "1,700 of the 2,300 families".
_COUNTED = re.compile(
    rf"(?<![\w.,]){NUMBER.format('number')}(?:(?=\s+(?P<rest>(?:[\w’'-]+\s*){{1,4}}))|(?=[,.;:]?$|[,.;:]\s))",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def counted_things(sentence: str) -> tuple[tuple[float, frozenset[str]], ...]:
    """The numbers of a sentence, each with the words behind it."""
    return tuple(
        (value(match["number"], match["number_scale"]), topics(match["rest"] or ""))
        for match in _COUNTED.finditer(sentence)
    )


def value(number: str, scale: str | None) -> float:
    """What a number is, in figures or words, with its scale: "4", "million"."""
    written = TO_NINETY_NINE.get(number.casefold())
    found = float(written) if written is not None else float(number.replace(",", ""))
    return found * _SCALE[scale.casefold()] if scale else found
