"""Years told with their era: "347 AD", "AD 98", "44 BC"."""

import re

from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting
from dragoman.analyse.time_grammar.vocabulary import pattern
from dragoman.model.dates import DateInterval

# "In 2020 BC Hydro said", "in 2020 BC's cabinet", "won 12 AD seats": letters that name a province or a party.
_NO_NAME = (
    r"(?!'s| [A-Z]| (?!(?:and|but|or|in|by|to|as|is|was|were|until|when|from|at|for|on|with|that|which|after"
    r"|before)\b)[a-z])"
)


def _read_era(match: re.Match[str], setting: Setting) -> Reading | None:
    """A year before our era has its TIMEX3 value and no date: the calendar begins with the year 1."""
    del setting
    year = int(match["year"])
    if year == 0:
        return None
    if "B" in match[0].upper():
        return Reading(match.start(), match.end(), None, f"BC{year:04d}")
    return Reading(match.start(), match.end(), DateInterval.year(year), f"{year:04d}")


RULES = [
    Rule(
        pattern(rf"(?P<year>\d{{1,4}}) ?(?:AD|A\.D\.|CE|C\.E\.|BC|B\.C\.|BCE|B\.C\.E\.){_NO_NAME}"), _read_era, "digit"
    ),
    Rule(pattern(r"(?:AD|A\.D\.) ?(?P<year>\d{1,4})(?![\d,.%]\d|%| per ?cent)"), _read_era, "digit"),
]
