"""Numbers that a sentence tells as part of others: "25 of 40", "half of the four million", "800 fewer than said"."""

import re
from functools import lru_cache

from dragoman.model.following import Told
from dragoman.resolve.followup.weighing.counted_things import NUMBER, counted_things, value

_SHARE = re.compile(
    rf"(?<![\w.,])(?<!not )(?<!is )(?<!was ){NUMBER.format('part')}\s+(?:[\w’'-]+\s+){{0,2}}?(?:out\s+)?of\s+"
    rf"(?:(?:the|its|their|his|her|these|those|a|all)\s+)?(?:(?:planned|promised|pledged|total(?:\s+of)?)\s+)?"
    rf"[$€£]?{NUMBER.format('whole')}(?![\w]|[.,]\d)",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    rf"(?<![\w.,]){NUMBER.format('part')}(?: [\w’'-]+){{0,2}}?,? (?:instead of|rather than|not|and not) "
    rf"(?:the )?(?:planned |promised |pledged )?[$€£]?{NUMBER.format('whole')}(?![\w]|[.,]\d)",
    re.IGNORECASE,
)
# "15 ambulances are here; the other 25 are still in port" are 15 of 40.
_AND_THE_REST = re.compile(
    rf"(?<![\w.,])(?={NUMBER.format('part')}\b[^.]{{3,90}}?\bthe (?:other|remaining|further|last|missing) "
    rf"{NUMBER.format('rest')}(?![\w]|[.,]\d))",
    re.IGNORECASE,
)
_OF_THE = re.compile(
    rf"\b[Oo]f (?:the|its|their) (?:planned |promised |pledged )?{NUMBER.format('whole')}(?: [\w’'-]+){{0,9}}?,? "
    rf"(?:only |just |some |so far )?{NUMBER.format('part')}(?![\w]|[.,]\d)",
)
# "The first of the two cutters is here": one of two.
_FIRST_OF = re.compile(
    r"\b(?:the|its|their|a) first (?:of (?:(?:the|its|their|these|those) )?|\w+ of (?:the|its|their|these|those) )"
    rf"{NUMBER.format('whole')}"
    r"(?![\w]|[.,]\d)",
    re.IGNORECASE,
)
# "2,200 are at work, 800 fewer than was said": of 3,000.
_FEWER = re.compile(
    rf"(?<![\w.,]){NUMBER.format('part')}\b[^.;]{{0,90}}?(?<![\w.,]){NUMBER.format('missing')}(?: [\w’'-]+){{0,2}}? "
    r"(?:fewer|less|short|too few|missing)\b",
    re.IGNORECASE,
)
_IN_INSTALMENTS = re.compile(
    rf"\bin {NUMBER.format('number')} (?:equal )?"
    r"(?:instal?ments|tranches|parts|payments|lots|batches|stages|deliveries)\b",
    re.IGNORECASE,
)
_FRACTIONS = {"half": 1 / 2, "a third": 1 / 3, "a quarter": 1 / 4, "two thirds": 2 / 3, "three quarters": 3 / 4}
_FRACTION_OF = re.compile(
    rf"\b(?P<part>half|a third|a quarter|two[- ]thirds|three[- ]quarters) of (?:the |its |their )?"
    rf"(?:planned |promised |pledged )?[$€£]?{NUMBER.format('whole')}(?![\w]|[.,]\d)",
    re.IGNORECASE,
)
_OF_WHICH = re.compile(
    rf"\bof (?:which|whom) (?:only |just |some |so far )?[$€£]?{NUMBER.format('part')}(?![\w]|[.,]\d)", re.IGNORECASE
)
ROUNDED = 0.005
"""By what share two numbers may differ that are one as printed."""


def shares_told(promise: Told, sentence: str) -> tuple[tuple[float, float], ...]:
    """Every part with its whole that a sentence tells of, however it is told."""
    return (
        *shares(sentence),
        *shares_behind(sentence),
        *_shares_instead(sentence),
        *shares_and_rest(sentence),
        *_shares_first(sentence),
        *shares_named(sentence),
        *shares_fewer(sentence),
        *_one_instalment(promise, sentence),
        *_shares_of_which(promise, sentence),
    )


def is_share(quote: str) -> bool:
    """Whether a number is told as part of another: "25 of the 40 doctors promised" promises nothing anew."""
    return bool(_SHARE.match(quote)) and bool(re.search(r"\b(?:promised|pledged|planned)\b", quote))


@lru_cache(maxsize=8192)
def shares(sentence: str) -> tuple[tuple[float, float], ...]:
    """Numbers told of others: "25 of 40", "4 of the 10 million"."""
    found = []
    for match in _SHARE.finditer(sentence):
        whole = _number(match, "whole")
        part = _number(match, "part")
        alike = match["whole_scale"] and not match["part_scale"] and part < value(match["whole"], None)
        found.append((value(match["part"], match["whole_scale"]) if alike else part, whole))
    return tuple(found)


def _shares_instead(sentence: str) -> list[tuple[float, float]]:
    """The same, told in place of the number promised: "25 instead of 40"."""
    return _part_of_whole(_INSTEAD, sentence)


def shares_and_rest(sentence: str) -> list[tuple[float, float]]:
    """The same, told with what is still to come: "15 are here, the other 25 in port" are 15 of 40."""
    return _part_and(_AND_THE_REST, "rest", sentence)


def _shares_first(sentence: str) -> list[tuple[float, float]]:
    """The same, where the first of so many is told of."""
    return [(1.0, _number(match, "whole")) for match in _FIRST_OF.finditer(sentence)]


def shares_named(sentence: str) -> list[tuple[float, float]]:
    """The same, the part told as a share: "half of the four million"."""
    wholes = ((match["part"], _number(match, "whole")) for match in _FRACTION_OF.finditer(sentence))
    return [(_FRACTIONS[part.casefold().replace("-", " ")] * whole, whole) for part, whole in wholes]


def shares_fewer(sentence: str) -> list[tuple[float, float]]:
    """The same, told with how many are missing: "2,200, which is 800 fewer" are 2,200 of 3,000."""
    return _part_and(_FEWER, "missing", sentence)


def _one_instalment(promise: Told, sentence: str) -> list[tuple[float, float]]:
    """The same, where one of so many instalments is told of: 80 million of "240 million in three instalments"."""
    said = _IN_INSTALMENTS.search(promise.sentence)
    if said is None:
        return []
    paid = _number(said, "number")
    wholes = [number for number, _ in counted_things(promise.sentence)]
    parts = [number for number, _ in counted_things(sentence)]
    return [(part, whole) for whole in wholes for part in parts if abs(part * paid - whole) <= ROUNDED * whole]


def _shares_of_which(promise: Told, sentence: str) -> list[tuple[float, float]]:
    """The same of the one number promised: "the loan, of which 20 million have been paid"."""
    whole = promise.value
    return [(_number(match, "part"), whole) for match in _OF_WHICH.finditer(sentence) if whole is not None]


def shares_behind(sentence: str) -> list[tuple[float, float]]:
    """The same, the whole first: "of the 1,200 fishermen, 1,050 have been paid"."""
    return _part_of_whole(_OF_THE, sentence)


def _part_of_whole(told: re.Pattern[str], sentence: str) -> list[tuple[float, float]]:
    """The part and the whole wherever a pattern tells both."""
    return [(_number(match, "part"), _number(match, "whole")) for match in told.finditer(sentence)]


def _part_and(told: re.Pattern[str], beside: str, sentence: str) -> list[tuple[float, float]]:
    """The part and the whole wherever a pattern tells the part and what is `beside` it."""
    parts = ((_number(match, "part"), _number(match, beside)) for match in told.finditer(sentence))
    return [(part, part + rest) for part, rest in parts]


def _number(match: re.Match[str], group: str) -> float:
    return value(match[group], match[f"{group}_scale"])
