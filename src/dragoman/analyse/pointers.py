"""Lines of a text that point to another page ("READ ALSO: Minister flies to Suva") and are no part of the report."""

import re

_LONGEST = 300  # characters; what is longer tells something of its own
_POINTER = re.compile(
    r"(?:also read|read also|also see|see also|also watch|watch also|read more|read next|read this|must read"
    r"|read(?: the)? full (?:story|article|report|text)|related(?: (?:news|stor(?:y|ies)|articles?|posts?|reading))?"
    r"|recommended|more on this(?: story)?|you may (?:also )?like|you might also like|don['’]t miss|trending(?: now)?)"
    r"\s*[:|»►>–—-]\s*(?=\S)",
    re.IGNORECASE,
)


def points_elsewhere(sentence: str) -> bool:
    """Whether a sentence of a report only gives the heading of another page."""
    return len(sentence) <= _LONGEST and _POINTER.match(sentence) is not None
