"""Years spelled in full, as they are spoken: "nineteen ninety-six", "two thousand and five", "twenty twenty-four"."""

import re

from dragoman.analyse.number_words import TENS, UNITS
from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting
from dragoman.analyse.time_grammar.vocabulary import pattern
from dragoman.model.dates import DateInterval

_CENTURIES = {"fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20}
_ONES = "|".join(word for word, worth in UNITS.items() if 1 <= worth <= 9)
_TEENS = "|".join(word for word, worth in UNITS.items() if 10 <= worth <= 19)
_TENS = "|".join(TENS)
_LED = re.compile(
    r"(?i)\b(?:in|since|of|by|until|till|from|to|before|after|year|between|and|early|late|mid|during|around|about|spring"
    r"|summer|autumn|winter|through)[\s-]+\Z"
)
# "By two thousand", "a crowd of two thousand" and "from two thousand to four" count.
_LED_SURELY = re.compile(
    r"(?i)\b(?:in|since|until|till|before|after|year|early|late|mid|during|spring|summer|autumn|winter)[\s-]+\Z"
)
_AT_THE_CLOCK = re.compile(r"(?i)\bat\s+(?:about\s+|around\s+)?\Z")  # "at sixteen thirty"
# "In two thousand and five villages" counts them.
_COUNTS = re.compile(r"(?i)\s+(?:[a-z]+\s+){0,2}?(?:[a-z]{2,}s|people|men|women|children|percent|per cent)\b")
_UNCOUNTED = re.compile(
    r"(?i)\s*(?:[,.;:)]|\Z|(?:and|but|to|when|where|that|which|who|he|she|it|they|the|an?|after|before|as|at|by|for|from|in"
    r"|is|was|were|had|has|with|until|or|on)\b)"
)


def _read_spelled(match: re.Match[str], setting: Setting) -> Reading | None:
    before = setting.text[: match.start()]
    led = (_LED_SURELY if match["thousand"] else _LED).search(before) is not None
    if match["thousand"]:
        year = 2000 + UNITS.get((match["rest"] or "").lower(), 0)
        sure = False
    else:
        rest = match["two"].lower()
        parts = re.split(r"[\s-]+", rest)
        year = 100 * _CENTURIES[match["century"].lower()] + sum(TENS.get(part, UNITS.get(part, 0)) for part in parts)
        # "Twenty twenty" is a game and a way of seeing, too.
        sure = match["century"].lower() != "twenty" and _AT_THE_CLOCK.search(before) is None
    if not led and not sure:
        return None
    behind = setting.text[match.end() :]
    if _COUNTS.match(behind) and not _UNCOUNTED.match(behind):
        return None
    found = DateInterval.year(year)
    return Reading(match.start(), match.end(), found, found.iso)


RULES = [
    Rule(
        pattern(
            rf"(?P<thousand>)(?P<century>(?i:{'|'.join(_CENTURIES)}))[ -]"
            rf"(?P<two>(?i:(?:{_TENS})(?:[ -](?:{_ONES}))?|{_TEENS}|(?:oh|o)[ -](?:{_ONES})))"
            r"(?!-| (?i:thousand|million|hundred|hours))"  # "eighteen twenty-year bonds"
        ),
        _read_spelled,
        "spelled",
    ),
    Rule(
        pattern(
            rf"(?P<thousand>(?i:two thousand))(?: (?:and )?(?P<rest>(?i:{_ONES}|{_TEENS})))?"
            rf"(?P<century>)(?P<two>)(?!-| (?:and )?(?i:thousand|million|hundred|{_TENS}|{_TEENS}|{_ONES}|\d))"
        ),
        _read_spelled,
        "spelled",
    ),
]
