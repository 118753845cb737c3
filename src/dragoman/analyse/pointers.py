"""Lines of a text that point to another page ("READ ALSO: Minister flies to Suva") and are no part of the report."""

import re
from functools import cache

from dragoman.knowledge.loading import load

_LONGEST = 300  # characters; what is longer tells something of its own


@cache
def _pointer() -> re.Pattern[str]:
    words = "|".join(load("pointers")).replace(" ", r"\s+")
    # A hyphen without a blank is one of a compound: "Related-party loans fell."
    return re.compile(rf"(?:{words})\s*(?:[:|»►>–—]|(?<=\s)-|-(?=\s))\s*(?=\S)", re.IGNORECASE)


def points_elsewhere(sentence: str) -> bool:
    """Whether a sentence of a report only gives the heading of another page."""
    return len(sentence) <= _LONGEST and _pointer().match(sentence) is not None
