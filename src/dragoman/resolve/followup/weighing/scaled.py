"""Whether a sentence gives another number than was promised: "scaled down to 18 turbines", "the first 4 million"."""

import re
from functools import lru_cache

from dragoman.knowledge.number_words import TO_NINETY_NINE
from dragoman.model.following import Told
from dragoman.resolve.followup.weighing.counted_things import counted_things
from dragoman.resolve.followup.wording.deeds import same_things

_SCALED = re.compile(
    r"\b(?:scaled (?:back|down|up)|slimmed(?: down)?|whittled down|pared(?: back| down)?|cut(?: back| down)?|reduced|"
    r"trimmed|lowered|shrunk|halved|raised|increased|expanded|enlarged) (?:from [^,;.]{1,20}? )?to "
    r"(?=[$€£]?\d|[a-z]+ )",
    re.IGNORECASE,
)
_RAISED = re.compile(
    r"\b(?:cut|reduced|lowered|raised|increased|expanded|brought|doubled|lifted)\b[^,;.]{0,60}? to (?=[$€£]?\d|[a-z]+ )"
)
_FIRST = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]) first (?=[$€£]?\d|(?:two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_PART_OF_WHAT_CAME = re.compile(
    r"\b(?:a |the (?:first|largest|greater) )?(?:parts?|some|half|most) of (?=the [$€£]?\d[^.;,]*? (?:which|that) "
    r"[^.;,]*?\b(?:released|paid|gave|sent|lent|delivered|granted|transferred|came|arrived)\b)"
    # "Of the 20 vans that came he mended six", "they took twelve of the vans that had come".
    rf"|(?:^Of |\b(?:\d+|{'|'.join(TO_NINETY_NINE)}) of )(?=the (?:[\w-]+ ){{1,5}}?(?:which|that|who) "
    r"(?:(?:had|have) )?(?:come|came|arrived)\b)"
)
_SAME = 0.005


def scaled(promise: Told, sentence: str) -> bool:
    """Whether a sentence tells of another number of the things, or another sum, than the one that was promised."""
    if promise.value is None:
        return False
    wanted, things = promise.value, _things(promise)
    return any(abs(number - wanted) > _SAME * wanted and bool(words & things) for number, words in _scaled_to(sentence))


def reaches_its_number(promise: Told, sentence: str) -> bool:
    """Whether a sentence tells that something was raised or lowered to the very number that was promised."""
    wanted = promise.value
    if wanted is None:
        return False
    told = (counted_things(sentence[match.end() :])[:1] for match in _RAISED.finditer(sentence))
    return any(abs(number - wanted) <= _SAME * wanted for found in told for number, _ in found)


def of_what_came(sentence: str) -> str:
    """A sentence without what it says of the use of a sum that came as a whole: "part of the 250 million which the
    board released".
    """
    return _PART_OF_WHAT_CAME.sub("", sentence)


def first_so_many(promise: Told, sentence: str) -> bool:
    """Whether a sentence tells of the first so many, and more were promised: "the first 4 million" of 8."""
    if promise.value is None:
        return False
    wanted, things = promise.value, _things(promise)
    if any(abs(number - wanted) <= _SAME * wanted for number, _ in counted_things(sentence)):
        return False  # "built all 40 schools, the first six of them in Suva"
    first = (counted_things(sentence[match.end() :])[:1] for match in _FIRST.finditer(sentence))
    return any(
        1 < number < wanted * (1 - _SAME) and (not words or bool(same_things(words) & things))
        for found in first
        for number, words in found
    )


def _things(promise: Told) -> frozenset[str]:
    """Words for what was promised by number."""
    wanted = promise.value or 0.0
    counted = (words for number, words in counted_things(promise.sentence) if abs(number - wanted) <= _SAME * wanted)
    return frozenset(word for words in counted for word in same_things(words))


@lru_cache(maxsize=8192)
def _scaled_to(sentence: str) -> tuple[tuple[float, frozenset[str]], ...]:
    found = (counted_things(sentence[match.end() :])[:1] for match in _SCALED.finditer(sentence))
    return tuple((number, same_things(words)) for first in found for number, words in first)
