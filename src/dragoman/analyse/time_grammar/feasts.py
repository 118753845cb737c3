"""Days that have a name of their own: Christmas, New Year's Day, and the eleventh of September 2001."""

import re
from datetime import date

from dragoman.analyse.time_grammar.arithmetic import RELATIVE, make_day
from dragoman.analyse.time_grammar.choice import open_day, which_feast
from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting
from dragoman.analyse.time_grammar.vocabulary import pattern
from dragoman.analyse.time_grammar.whose_year import offset
from dragoman.model.dates import DateInterval

_ATTACKS = re.compile(
    r"(?i),?\s+(?:terror\w*\s+)?(?:attack|terror|hijack|commission|conspir|suspect|victim"
    r"|memorial|plot|tragedy)"
)
_FEASTS = {"christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "new year's eve": (12, 31),
           "new year's day": (1, 1), "boxing day": (12, 26), "valentine's day": (2, 14), "st patrick's day": (3, 17),
           "st. patrick's day": (3, 17), "international women's day": (3, 8), "may day": (5, 1), "halloween": (10, 31),
           "armistice day": (11, 11), "remembrance day": (11, 11), "veterans day": (11, 11)}  # fmt: skip


# Words before a day that are no part of its name; "Holocaust Remembrance Day" is another day than "Remembrance Day".
_NO_PART = re.compile(
    r"(?:\A|[^\w\s.'’]|\b[a-z]\w*|(?<!\w)(?i:on|by|this|last|next|until|since|before|after|every|each|the|a|around|during|from|to"
    r"|of|in|at|for|over|between|and|as|while|when|[a-z]+day|early|late|US|American|Western|Catholic|Christian))\s*\Z"
    r"|[.”\"]\s*\Z"
)


def is_part_of_a_name(match: re.Match[str]) -> bool:
    """Whether a day's name is the end of a longer one: "Martyrs' Memorial Day", "Orthodox Christmas"."""
    return not match["which"] and _NO_PART.search(match.string[: match.start()]) is None


def _read_feast(match: re.Match[str], setting: Setting) -> Reading | None:
    if is_part_of_a_name(match):
        return None
    month, day = _FEASTS[" ".join(match["feast"].lower().split())]
    if match["year"]:
        found = make_day(int(match["year"]), month, day)
    elif match["whose"] and setting.reference is not None:
        found = make_day(setting.reference.year + (offset(match["whose"]) or 0), month, day, RELATIVE)
    elif match["which"] and setting.reference is not None:
        years = range(setting.reference.year - 1, setting.reference.year + 2)
        every = [made for year in years if (made := make_day(year, month, day, RELATIVE)) is not None]
        found = which_feast(match["which"].lower(), every, setting, match.start())
    else:
        found = open_day(month, day, setting, match.start())
    return Reading(match.start(), match.end(), found, found.iso if found else f"XXXX-{month:02d}-{day:02d}")


DAY_OF_ATTACKS = DateInterval.day(date(2001, 9, 11))


def tells_of_attacks(text: str, behind: int) -> bool:
    """Whether the words behind "September 11" speak of the attacks of 2001, which are told by their day alone."""
    return _ATTACKS.match(text, behind) is not None


def _read_september_11(match: re.Match[str], setting: Setting) -> Reading | None:
    del setting
    return Reading(match.start(), match.end(), DAY_OF_ATTACKS, DAY_OF_ATTACKS.iso)


RULES = [
    Rule(
        pattern(r"9/11|(?:(?<=after )|(?<=since )|(?<=before )|(?<=post-)|(?<=of ))9-11"), _read_september_11, "digit"
    ),
    Rule(
        pattern(
            r"(?:(?P<which>(?i:last|this|next)) )?(?P<feast>Christmas Eve|Christmas Day|Christmas"
            r"|New Year's Eve|New Year's Day|Boxing Day|Valentine's Day|St\.? Patrick's Day|International Women's Day"
            r"|May Day|Halloween|Armistice Day|Remembrance Day|Veterans Day)"
            r"(?: (?P<year>{YEAR})| (?P<whose>(?i:last|this|next)) (?i:year))?"
        ),
        _read_feast,
        "feast",
    ),
]
