"""Easter and the days counted from it, which fall on another date each year."""

import re
from datetime import date, timedelta

from dragoman.analyse.time_grammar.arithmetic import RELATIVE
from dragoman.analyse.time_grammar.choice import nearest
from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting
from dragoman.analyse.time_grammar.vocabulary import pattern
from dragoman.analyse.time_grammar.whose_year import offset
from dragoman.model.dates import DateInterval

_FROM_EASTER = {
    "palm sunday": -7, "maundy thursday": -3, "good friday": -2, "easter": 0, "easter sunday": 0, "easter monday": 1,
    "ascension day": 39, "whit sunday": 49, "whit monday": 50,
}  # fmt: skip
_LAST_JULIAN, _JULIAN_LAG = 2099, 13  # until then the old calendar is 13 days behind


def easter(year: int) -> date:
    """Easter Sunday of the Western churches, by the rule of the Gregorian calendar."""
    golden, century = year % 19, year // 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    days = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - moon - year % 100 % 4) % 7
    later = (golden + 11 * moon + 22 * days) // 451
    month, day = divmod(moon + days - 7 * later + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Eastern churches, told in the Gregorian calendar; right from 1900 to 2099."""
    moon = (19 * (year % 19) + 15) % 30
    days = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + days + 114, 31)
    return date(year, month, day + 1) + timedelta(days=_JULIAN_LAG)


def _read_movable(match: re.Match[str], setting: Setting) -> Reading | None:
    reckoned = orthodox_easter if match["orthodox"] else easter
    by = timedelta(days=_FROM_EASTER[" ".join(match["feast"].lower().split())])

    def of(year: int) -> DateInterval:
        return DateInterval.day(reckoned(year) + by, RELATIVE)

    if match["year"]:
        found: DateInterval | None = of(int(match["year"]))
    elif setting.reference is None:
        return None
    elif match["whose"]:
        found = of(setting.reference.year + (offset(match["whose"]) or 0))
    elif match["which"]:
        every = [of(setting.reference.year + each) for each in (-1, 0, 1)]
        past = [each for each in every if each.first < setting.reference]
        found = {"last": past[-1], "next": every[len(past)], "this": every[1]}[match["which"].lower()]
    else:
        found = nearest([of(setting.reference.year + each) for each in (-1, 0, 1)], setting, match.start())
    return Reading(match.start(), match.end(), found, found.iso) if found is not None else None


RULES = [
    Rule(
        pattern(
            r"(?:(?P<which>(?i:last|this|next)) )?(?P<orthodox>Orthodox )?(?P<feast>Palm Sunday|Maundy Thursday"
            r"|Good Friday|Easter Sunday|Easter Monday|Easter|Ascension Day|Whit Sunday|Whit Monday)"
            r"(?: (?P<year>(?:19|20)\d\d)| (?P<whose>(?i:last|this|next)) (?i:year))?"
            # "Easter Island", "the Easter Rising", "Easter eggs" and "the Good Friday Agreement" are no days.
            r"(?! (?:Islands?|Rising|Ross|Agreement|accords?|agreement|deal|peace)\b)(?! (?i:eggs?|bunn\w+))"
        ),
        _read_movable,
        "feast",
    )
]
