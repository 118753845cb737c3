"""A plain sentence whose subject points back, with what it means: "the commission was established in December" says
which commission only in the sentence before.
"""

import re
from dataclasses import replace
from functools import lru_cache

from dragoman.model.following import Told
from dragoman.resolve.followup.wording.deeds import thing_words
from dragoman.resolve.followup.wording.words import cities, topics, untold

_VERB = (
    r"(?:was|were|is|are|has|have|had|took|came|went|began|opened|started|entered|remains?|did|does|also|itself|"
    r"[a-z]+ed)\b"
)
# "The commission was", "It was": a subject of one word.
_POINTS = re.compile(
    rf"(?:(?:But|And|Yet|Now|Since then|Meanwhile),? )?"
    rf"(?:(?:[Tt]he|[Tt]hat|[Tt]his) ([a-z][a-z-]{{3,}})|([Ii]t))(?= {_VERB})"
)
_TO_THAT_EFFECT = re.compile(r"\bto (?:that|this) effect\b")
_INSIDE = (
    r"(?!(?:the|an?|its|their|his|her|this|these|those|that|which|who|and|or|but|to|by|with|under|from|in|on|at|of|for|"
    r"after|before|since|as|than|between|will|would|shall|should|may|might|can|could|must|is|are|was|were|be|been|has|"
    r"have|had|not|said|says)\b)"
)
_WORD = rf"{_INSIDE}[\w’'-]+"
_BEHIND = (
    rf"(?: (?:on|of|for|with|between|about|over|at|near)(?: (?:the|an?|its|their))?"
    rf"(?: {_WORD}){{1,4}}(?: and {_WORD})?){{0,2}}"
)
_ARTICLE = r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[A-Z][\w-]+[’']s)"
_SUBJECT = re.compile(rf"{_ARTICLE} (?P<called>{_WORD}(?: {_WORD}){{0,4}}?{_BEHIND}),? {_VERB}")
_THERE = re.compile(r"\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|may|might|must|should|to|be)\b)")
_PLACE = re.compile(r"\b(?:in|at|near|to|of|for|from|above|off) ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)")
_NAMES = re.compile(r"[^\W\d_][\w’'-]{2,}")


def in_full(told: Told) -> Told:
    """A plain sentence with the words that its subject stands for; anything else as it is."""
    if told.kind != "sentence" or not told.before:
        return told
    full = _in_full(told.sentence, told.before) or told.sentence
    full = _with_its_place(full, told.before[-1])
    return told if full == told.sentence else replace(told, sentence=full)


def _with_its_place(sentence: str, before: str) -> str:
    """ "The consul moved in there in July", of the one town that the sentence before names behind a preposition."""
    there = _THERE.search(sentence)
    if there is None or cities(sentence):
        return sentence
    named = [name for name in _PLACE.findall(before) if cities(name)]
    if len(set(named)) != 1:
        return sentence
    return f"{sentence[: there.start()]}in {named[0]}{sentence[there.end() :]}"


@lru_cache(maxsize=8192)
def _in_full(sentence: str, before: tuple[str, ...]) -> str | None:
    said = _TO_THAT_EFFECT.search(sentence)
    if said is not None and (things := _things(before[-1])):
        return f"{sentence[: said.start()]}on {things}{sentence[said.end() :]}"
    points = _POINTS.match(sentence)
    if points is None:
        return None
    meant = _called(points[1], before) if points[1] else _subject(before[-1])
    if meant is None:
        return None
    return f"{sentence[: points.start(1) if points[1] else points.start(2)]}{meant}{sentence[points.end() :]}"


def _called(noun: str, before: tuple[str, ...]) -> str | None:
    """The words by which the sentences before call what is only "the commission" here, the nearest first."""
    named = re.compile(rf"\b(?:{_ARTICLE}|\d+|[Bb]oth) (?P<called>(?:{_WORD} ){{0,5}}?{noun}\b{_BEHIND})")
    found = [match["called"] for said in reversed(before) for match in reversed(list(named.finditer(said)))]
    return next((each for each in found if len(topics(each)) > 1), None)


def _subject(before: str) -> str | None:
    """The subject of the sentence before, where that is a thing with a name of several words."""
    match = _SUBJECT.match(before)
    return f"the {match['called']}" if match and topics(match["called"]) & thing_words() else None


def _things(before: str) -> str:
    return " ".join(dict.fromkeys(word for word in _NAMES.findall(untold(before)) if topics(word) & thing_words()))
