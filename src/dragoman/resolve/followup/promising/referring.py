"""What a promise refers to without naming it: "the assembly will vote on it", "the remaining ones are to be paid".

What it is about stands in the sentences before, as the name of a text or as a word for a thing.
"""

import re
from dataclasses import replace

from dragoman.model.following import Told
from dragoman.resolve.followup.wording.deeds import thing_words
from dragoman.resolve.followup.wording.subject import DATELINE
from dragoman.resolve.followup.wording.words import acts, topics, untold

_TEXT = (
    r"(?:[Aa]greement|[Tt]reaty|[Pp]act|[Mm]emorandum|[Aa]ccord|[Pp]rotocol|[Dd]eal|[Cc]ontract|[Cc]onvention|[Bb]ill|"
    r"[Ll]aw|[Ss]tatute|[Cc]harter)"
)
_A_TEXT = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Tt]heir|[Ii]ts|[Tt]his|[Tt]hat)\s+((?:[\w-]+\s+){{0,4}}?{_TEXT}\b(?:\s+(?:on|about|for)\s+[^,.;:]{{3,60}})?)"
)
_POINTING = re.compile(
    r"(?<!\bof )\b(?:it|them|they|ones)\b"
    r"|\b(?:this|these|those)\b(?= (?:in|on|by|at|to|before|after|until|will|would|is|are|shall)\b|[.,;]|$)"
    rf"|\bthe (?:text|document|{_TEXT}|money|sum|rest|remainder|others?|matter)\b",
    re.IGNORECASE,
)
_THOSE = re.compile(
    r"\b(?:they|it|this|these|ones|others|(?:the|its|their) (?:rest|remainder|remaining))\s*$", re.IGNORECASE
)
# "They will set up a commission" says by whom; "they will be paid" says what.
_WHO = re.compile(r"^(?:It|They|This|These|Those)\b(?! (?:(?:will|would|shall|should|must|can) |(?:is|are) to )be\b)")
_WHO_MEETS = re.compile(
    r"(?:It|They) (?:will|would|is to|are to) (?:next |then |also )?(?:meet|convene|sit|gather|come together)\b"
)
_BODY = re.compile(
    r"\b[Tt]he ((?:[\w-]+ ){0,2}(?:commission|committee|council|board|panel|task force|working group))\b"
)
_CLAUSE = re.compile(r"\bthat\b|[,;:]|\b(?:and|but|said|says)\b")
_TIME = re.compile(r"\b(?:Christmas|Easter|Ramadan|noon|midnight)\b")
_WORD = re.compile(r"[^\W\d_][\w’'-]{2,}")


def with_what_is_meant(promise: Told) -> Told:
    """A promise that names no matter of its own with the words of what it points back to."""
    if not promise.before:
        return promise
    if promise.type == "CONSULT" and _WHO_MEETS.match(promise.quote):
        # "It will meet again in May": a body that the sentence before names.
        bodies = [body for sentence in reversed(promise.before) for body in reversed(_BODY.findall(sentence))]
        return replace(promise, about=(*promise.about, bodies[0])) if bodies else promise
    if not _points_back(promise):
        return promise
    meant = _meant(promise.before, text=has_pronoun(promise))
    return replace(promise, about=(*promise.about, meant)) if meant else promise


def _points_back(promise: Told) -> bool:
    """Whether the words of a promise have a pronoun for their matter, or tell of an act alone."""
    if promise.kind == "instrument":
        return False
    lead = promise.sentence[: max(promise.sentence.find(promise.quote), 0)]
    if has_pronoun(promise) or _THOSE.search(lead):
        return True
    # "She said that the peso | will be devalued": its subject stands before its own words.
    own = f"{_CLAUSE.split(lead)[-1]} {_TIME.sub('', promise.quote)}"
    return not topics(own) - acts()


def has_pronoun(promise: Told) -> bool:
    """Whether the words of a promise call its matter "it", or "the text"."""
    return bool(_POINTING.search(_WHO.sub("", promise.quote)))


def _meant(before: tuple[str, ...], *, text: bool) -> str:
    """The text that the sentences before name, the nearest first, where one can be meant; else the words for things of
    the last of them.
    """
    named: list[str] = [name for sentence in reversed(before) for name in reversed(_A_TEXT.findall(sentence))]
    if named and text:
        return next((name for name in named if topics(name)), named[0])
    told = untold(DATELINE.sub("", before[-1]))
    return " ".join(dict.fromkeys(word for word in _WORD.findall(told) if topics(word) & thing_words()))
