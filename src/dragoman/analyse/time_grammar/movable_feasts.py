"""Easter and the days counted from it, and holidays on the n-th weekday of a month: on another date each year."""

import re
from calendar import monthrange
from datetime import date, timedelta

from dragoman.analyse.time_grammar.arithmetic import RELATIVE
from dragoman.analyse.time_grammar.choice import nearest, which_feast
from dragoman.analyse.time_grammar.feasts import is_part_of_a_name
from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting
from dragoman.analyse.time_grammar.vocabulary import pattern
from dragoman.analyse.time_grammar.whose_year import offset
from dragoman.model.dates import DateInterval

_FROM_EASTER = {
    "palm sunday": -7, "maundy thursday": -3, "good friday": -2, "easter": 0, "easter sunday": 0, "easter monday": 1,
    "ascension day": 39, "whit sunday": 49, "whit monday": 50,
}  # fmt: skip
# Month, weekday (Monday is 0) and which one: -1 is the last.
_NTH_WEEKDAY = {
    "martin luther king day": (1, 0, 3), "presidents' day": (2, 0, 3), "presidents day": (2, 0, 3),
    "memorial day": (5, 0, -1), "labor day": (9, 0, 1), "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4),
}  # fmt: skip
_JULIAN_LAG = 13  # days that the old calendar is behind, until 2099


def easter(year: int) -> date:
    """Easter Sunday of the Western churches (J. Meeus, Astronomical Algorithms, chapter 8)."""
    golden, century = year % 19, year // 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    days = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - moon - year % 100 % 4) % 7
    later = (golden + 11 * moon + 22 * days) // 451
    month, day = divmod(moon + days - 7 * later + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Eastern churches, told in the Gregorian calendar: from 1900 to 2099 (Meeus, chapter 8)."""
    moon = (19 * (year % 19) + 15) % 30
    days = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + days + 114, 31)
    return date(year, month, day + 1) + timedelta(days=_JULIAN_LAG)


def _nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    first = date(year, month, 1) if which > 0 else date(year, month, monthrange(year, month)[1] - 6)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (max(which, 1) - 1))


def _read_movable(match: re.Match[str], setting: Setting) -> Reading | None:
    if is_part_of_a_name(match):
        return None
    feast = " ".join(match["feast"].lower().split())

    def of(year: int) -> DateInterval:
        if feast in _NTH_WEEKDAY:
            return DateInterval.day(_nth_weekday(year, *_NTH_WEEKDAY[feast]), RELATIVE)
        sunday = orthodox_easter(year) if match["orthodox"] else easter(year)
        return DateInterval.day(sunday + timedelta(days=_FROM_EASTER[feast]), RELATIVE)

    if match["year"]:
        found: DateInterval | None = of(int(match["year"]))
    elif setting.reference is None:
        return None
    elif match["whose"]:
        found = of(setting.reference.year + (offset(match["whose"]) or 0))
    elif match["which"]:
        every = [of(setting.reference.year + each) for each in (-1, 0, 1)]
        found = which_feast(match["which"].lower(), every, setting, match.start())
    else:
        years = [setting.reference.year + each for each in (-1, 0, 1)]
        days = [of(year) for year in years]
        if feast == "labor day":  # in most other states than America the first of May is called so
            days += [DateInterval.day(date(year, 5, 1), RELATIVE) for year in years]
        found = nearest(days, setting, match.start())
    return Reading(match.start(), match.end(), found, found.iso) if found is not None else None


RULES = [
    Rule(
        pattern(
            r"(?:(?P<which>(?i:last|this|next)) )?(?P<orthodox>Orthodox )?(?P<feast>Palm Sunday|Maundy Thursday"
            r"|Good Friday|Easter Sunday|Easter Monday|Easter|Ascension Day|Whit Sunday|Whit Monday"
            r"|Martin Luther King Day|Presidents'? Day|Memorial Day|Labor Day|Thanksgiving(?: Day)?)"
            r"(?: (?P<year>(?:19|20)\d\d)| (?P<whose>(?i:last|this|next)) (?i:year))?"
            # "Easter Island", "the Easter Rising", "Easter eggs" and "the Good Friday Agreement" are no days.
            r"(?! (?:Islands?|Rising|Ross|Agreement|accords?|agreement|deal|peace)\b)"
            r"(?! (?i:eggs?|bunn\w+|weekend|week|holidays?|break|turkeys?))"
        ),
        _read_movable,
        "feast",
    )
]
