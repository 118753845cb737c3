"""Time zones as press pages print them after a clock time."""

import re
from datetime import date, timedelta

_FIXED = {
    **dict.fromkeys(("Z", "UTC", "GMT", "WET"), 0),
    **dict.fromkeys(("BST", "CET", "WAT"), 60),
    **dict.fromkeys(("CEST", "EET", "SAST", "CAT"), 120),
    **dict.fromkeys(("EEST", "MSK", "TRT", "EAT"), 180),
    "IRST": 210,
    "GST": 240,
    "AMT": 240,
    "AZT": 240,
    "AFT": 270,
    "PKT": 300,
    "UZT": 300,
    "TMT": 300,
    "TJT": 300,
    "NPT": 345,
    "KGT": 360,
    "HKT": 480,
    "SGT": 480,
    "JST": 540,
    "KST": 540,
    "AEST": 600,
    "AEDT": 660,
    "EST": -300,
    "EDT": -240,
    "CDT": -300,
    "MDT": -360,
    "MST": -420,
    "PST": -480,
    "PDT": -420,
}
# North American short names that follow summer time: their standard offset in minutes.
_SEASONAL = {"ET": -300, "CT": -360, "MT": -420, "PT": -480}
AMERICAN = frozenset({"ET", "CT", "MT", "PT", "EST", "EDT", "CDT", "MDT", "MST", "PST", "PDT"})

_NAMES = "|".join(sorted({*_FIXED, *_SEASONAL}, key=len, reverse=True))
_ZONE = re.compile(
    rf"\s*[\[(]?(?:(?P<name>{_NAMES})\b(?:\s?(?P<s1>[+\-−–])(?P<h1>\d{{1,2}})(?::?(?P<m1>\d{{2}}))?(?!\d))?"
    r"|(?P<s2>[+\-−])(?P<h2>\d{2}):?(?P<m2>\d{2})(?!\d)|(?P<s3>[+])(?P<h3>\d{2})(?!\d))(?:\s(?:GMT|UTC)(?=\)))?[\])]?"
)


def zone_at(text: str, position: int, day: date) -> tuple[str, int] | None:
    """The zone at `position` as an ISO offset (`+05:00`), with the position after it; `day` settles summer time."""
    found = _ZONE.match(text, position)
    if found is None:
        return None
    sign = found["s1"] or found["s2"] or found["s3"]
    if sign is None:
        return _iso(_named(found["name"], day)), found.end()
    hours, minutes = found["h1"] or found["h2"] or found["h3"], found["m1"] or found["m2"] or "0"
    offset = int(hours) * 60 + int(minutes)
    if offset > 14 * 60:
        return None
    base = _named(found["name"], day) if found["name"] else 0
    return _iso(base + (offset if sign == "+" else -offset)), found.end()


def is_american(text: str, position: int) -> bool:
    """Whether the zone printed at `position` is one of North America, where dates are written month first."""
    found = _ZONE.match(text, position)
    return found is not None and found["name"] in AMERICAN


def _named(name: str, day: date) -> int:
    if name in _SEASONAL:
        return _SEASONAL[name] + (60 if _american_summer(day) else 0)
    return _FIXED[name]


def _american_summer(day: date) -> bool:
    """Second Sunday of March to first Sunday of November (Energy Policy Act of 2005)."""
    return _sunday(day.year, 3, 2) <= day < _sunday(day.year, 11, 1)


def _sunday(year: int, month: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (number - 1))


def _iso(minutes: int) -> str:
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
