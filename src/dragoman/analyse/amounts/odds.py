"""Shares told as so many of so many: "one in ten voters", "two out of three", "one of every five"."""

import re

from dragoman.analyse.amounts.draft import Draft
from dragoman.analyse.number_words import SMALL
from dragoman.analyse.numeral import Form, Numeral
from dragoman.analyse.numerals import find_numerals

_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})*(?![\d.,]\d|%)|(?i:{SMALL})(?:-(?i:{SMALL}))?|a hundred|a thousand)"
_ODDS = re.compile(
    rf"(?<![\w.,$€£-])(?P<part>{_NUMBER}|(?i:one|1) (?!was|were|is|are|who|that|which|had|has)[a-z]+)"
    r"(?: (?P<join>(?i:out of|in|of)(?: (?i:every))?) |(?P<hyphens>-in-))"
    rf"(?P<whole>{_NUMBER})(?![\w%-])"
    # "Two in three years" and "one in 10 minutes" tell how often.
    r"(?!\s+(?i:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|quarters?|per ?cent|million|billion"
    r"|thousand|hundred|matches|games|tests|appearances|outings|attempts|shots|races|seasons|innings)\b)",
)
# Wholes that shares are told of; "31 out of 45 members" and "three in seven towns" count both.
_ROUND = frozenset({3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0, 20.0, 25.0, 50.0, 100.0, 1000.0, 10000.0})
# "It killed one soldier in two attacks" counts both; "one child in five skips school" opens its clause.
_COUNTS_BOTH = re.compile(r"\s+(?:[a-z]+\s+)?(?:[a-z]{2,}s|people|men|women|children)\b")
_OPENS = re.compile(
    r"(?i)(?:\A|[.;:,(“\"—]|\b(?:that|about|around|roughly|nearly|almost|than|only|just|least|most|and|but|if|while|where"
    r"|says?|said))\s*\Z"
)
_LED = re.compile(
    r"(?i)(?:\A|[.,;:(\"“—-]\s*|\b(?:about|around|roughly|nearly|almost|some|than|only|just|every|least|most|and|but|that|to"
    r"|by|for|with|of|as|is|are|was|were|an estimated|approximately|over|under|up to|from|barely|where|if|while|or|now"
    r"|still|in which|says?|said|found|affects?|affecting|hit|hits|one)\s+)\Z"
)


def odds(text: str) -> list[Draft]:
    """The shares told so in `text`, each a fraction of one."""
    found = []
    for match in _ODDS.finditer(text):
        part, whole = _worth(match["part"]), _worth(match["whole"])
        if part is None or whole is None or not 0 < part < whole or not _is_share(part, whole, match, text):
            continue
        value = float(f"{part / whole:.6g}")
        numeral = Numeral(match.start(), match.end(), value, Form.FRACTION)
        found.append(Draft(match.start(), match.end(), value, None, numeral))
    return found


def _is_share(part: float, whole: float, match: re.Match[str], text: str) -> bool:
    join = (match["join"] or "in").lower()
    if "every" in join or match["hyphens"]:
        return True
    one_of_them = " " in match["part"] and join == "in" and _OPENS.search(text[: match.start()]) is None
    if one_of_them and _COUNTS_BOTH.match(text, match.end()):
        return False
    if join == "of" or (whole not in _ROUND and not (part == 1 and join == "in")):
        return False
    if join == "out of":
        return True
    # "Opened three in five cities" counts cities; what opens a clause or is hedged is a share.
    return part == 1 or (whole <= 10 and _LED.search(text[: match.start()]) is not None)


def _worth(written: str) -> float | None:
    found = find_numerals(re.sub(r"(?i)\A(one|1) [a-z]{3,}\Z", "one", written))  # "one person in five"
    return found[0].value if len(found) == 1 else None
