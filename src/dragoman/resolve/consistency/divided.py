"""The parts into which a sentence divides a number that it gives: "of the 40 prisoners, 15 are Peruvians and 12
Chileans", "40 lorries: 15 went to Lima, the other 20 to Cusco".

It divides all of it where it says so ("the other 20"), or where it says what all are. "Of the 40, 15 are in Lima
and 12 have been paid" divides nothing: who has been paid may be in Lima; and of 40 of whom "25 arrived in May and 10 in
June" five may be on the way.
"""

import re
from functools import lru_cache

from dragoman.knowledge.number_words import TO_NINETY_NINE

_WORDS = "|".join(sorted(TO_NINETY_NINE, key=len, reverse=True))
_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?(?!\d|[.,]\d)|(?:{_WORDS})\b(?!-))"
_MADE_OF = r"(?:comprise[sd]?|consist(?:s|ed)? of|(?:is|are|was|were) made up of|composed of|namely|broke down into)"
_ALONE = r"(?<![\w.,$€£])"
_NO_MORE = r"(?![\w%]|,\d)"
# Before the parts: "of the 40 lorries that Norway gave, | 15", "40 lorries were given: | 15", "which comprise | 15".
_OPENS = re.compile(
    rf"\b[Oo]f (?:the|its|their|these|those|all(?: the)?) (?P<of>{_NUMBER}){_NO_MORE}(?: [^,;:.]*?)?, (?={_NUMBER})"
    rf"|{_ALONE}(?P<before>{_NUMBER}){_NO_MORE} [^,;:.]{{3,90}}?: (?={_NUMBER})"
    rf"|{_ALONE}(?P<made>{_NUMBER}){_NO_MORE} [^,;:.]{{3,90}}? {_MADE_OF} (?={_NUMBER})"
)
_REST = r"(?:the|its|their) (?:other|remaining|last) "
_ITEMS = re.compile(rf"\s*(?:,|;|,? and|,? while)\s+(?=(?:{_REST}|another |a further )?{_NUMBER})")
_ITEM = re.compile(
    rf"(?P<rest>{_REST})?(?:another |a further )?(?P<number>{_NUMBER})"
    r"(?! ?(?:%|per cent|percent|years?|months?|weeks?|days?|hours?|minutes|million|billion|thousand|times|"
    r"of (?:the|them|these)|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)\b)(?P<told>[^;]*)"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|came|come|went|go|goes|work|works|live|lives|got|left|took|remain|remains|"
    r"given|sent|held|made|built|paid|sold|bought|[a-z]{2,}ed)\b"
)
_KIND_ALONE = re.compile(r" [a-z]+ed")
_ARE = re.compile(r"^ (?:is|are|was|were) ")
_NOT_ALL = re.compile(
    r"\b(?:of (?:which|whom|them)|among (?:which|them|these)|includ\w+|such as|notably|mainly|in particular|"
    r"only|so far|already|"
    r"at least|about|some|nearly|almost|more than|over|as many as|up to|first|also|both|too|respectively|or)\b",
    re.IGNORECASE,
)
# Of the dead the women are counted, and nobody counts the men: "of the 50 dead, 20 were women and 14 children".
_SOME_PEOPLE = re.compile(
    r"\b(?:women|children|girls|boys|minors|infants|pregnant|elderly|civilians|foreigners|foreign nationals)\b"
)
# "12 are children and nine are in hospital": some of the children may be there.
_SOMEWHERE = re.compile(r"^ (?:is|are|was|were) (?:in|at|on|under|near|with|from|still|now)\b")
_FEWEST = 2


@lru_cache(maxsize=8192)
def parts_told(sentence: str, whole: float) -> tuple[float, ...]:
    """The parts into which a sentence divides all of a number; none where it does not."""
    for opening in _OPENS.finditer(sentence):
        number = opening["of"] or opening["before"] or opening["made"]
        rest = sentence[opening.end() :].rstrip(" .")
        if _value(number) != whole or _NOT_ALL.search(rest):
            continue
        parts = [_ITEM.fullmatch(each) for each in _ITEMS.split(rest)]
        found = [each for each in parts if each is not None]
        if len(found) < _FEWEST or len(found) < len(parts):
            continue
        values = tuple(_value(each["number"]) for each in found)
        kinds = _says_what_they_are(found, listed=opening["before"] is not None)
        if found[-1]["rest"] or (kinds and not (sum(values) < whole and _counts_some(found))):
            return values
    return ()


def _counts_some(parts: list[re.Match[str]]) -> bool:
    """Whether parts are told as those counted of many, or one by what it is and another by where it is."""
    placed = [bool(_SOMEWHERE.match(each["told"])) for each in parts]
    return any(_SOME_PEOPLE.search(each["told"]) for each in parts) or (any(placed) and not placed[0])


def _says_what_they_are(parts: list[re.Match[str]], *, listed: bool) -> bool:
    """Whether nothing is told of the parts but what they are: "15 are Peruvians and 12 Chileans", "21 treaties"; where
    they are `listed` behind a colon, "21 relocated, 12 under study" too.
    """
    told = (_ARE.sub("", each["told"], count=1) for each in parts)
    return not any(_VERB.search(each) and not (listed and _KIND_ALONE.fullmatch(each)) for each in told)


def _value(number: str) -> float:
    written = TO_NINETY_NINE.get(number.lower())
    return float(written if written is not None else number.replace(",", ""))
