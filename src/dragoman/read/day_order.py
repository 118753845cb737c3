"""Which of two numbers of a printed date is the day, by the days that the text speaks of."""

import re
from collections.abc import Iterator
from datetime import date

from dragoman.read.stamp import month_numbers

_MONTH = r"(?:0?[1-9]|1[0-2])"
_PRINTED = re.compile(rf"(?<!\d){_MONTH}(?P<mark>[./-]){_MONTH}(?P=mark)(?:(?:19|20)\d\d|\d\d)(?!\d)")
_TOLD = re.compile(
    r"\b(?:(?P<d1>\d{1,2})(?:st|nd|rd|th)?\s+(?P<m1>[A-Z][a-z]{2,8})|(?P<m2>[A-Z][a-z]{2,8})\.?\s+(?P<d2>\d{1,2}))"
    r"(?:st|nd|rd|th)?\b(?:,?\s+(?P<y>(?:19|20)\d\d))?"
)
_READ = 3_000  # characters of the text
_NEAR = 10  # days


def in_agreement(published: str, printed: str, text: str) -> str:
    """`published`, read day first of `printed`, or month first where only that lies near a day the text tells."""
    if _PRINTED.search(printed) is None:
        return published
    try:
        first = date.fromisoformat(published[:10])
        second = first.replace(month=first.day, day=first.month)
    except ValueError:
        return published
    told = list(_days(text[:_READ], first.year))
    far = not any(abs((day - first).days) <= _NEAR for day in told)
    if far and any(abs((day - second).days) <= _NEAR for day in told):
        return second.isoformat() + published[10:]
    return published


def _days(text: str, year: int) -> Iterator[date]:
    for found in _TOLD.finditer(text):
        month = month_numbers().get((found["m1"] or found["m2"]).lower())
        try:
            yield date(int(found["y"] or year), month or 0, int(found["d1"] or found["d2"]))
        except ValueError:
            continue
