"""Whether a sentence names a time that may be gone, by which what was done then can be known."""

import re
from calendar import month_name

_MONTH = "|".join(month_name[1:])
_TIME_GONE = re.compile(
    rf"\b(?:since|in|last|of|on|early|late|mid-?) ?(?:the )?(?:(?:early|mid|late)[- ])?(?:\d{{1,2}} )?(?:{_MONTH})\b"
    rf"|\b(?:{_MONTH})[’']s\b|\bsince \w+day\b"
    r"|\blast (?:week|month|spring|summer|autumn|fall|winter)\b"
)


def names_a_time_gone(sentence: str) -> bool:
    """Whether a sentence names a month or a season as of something that was: "since October", "last summer"."""
    return _TIME_GONE.search(sentence) is not None
