"""Those counted in one state after another: "60,000 people in Uganda, some 50,000 in Tanzania and 20,000 in Zambia"."""

from dataclasses import replace

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.compared import APPROXIMATE
from dragoman.extract.figures.parties.signs import NOBODY, key_of
from dragoman.extract.mentions.finding import Mentions
from dragoman.model.records import Figure, Mention
from dragoman.model.sentence import Sentence

_OPENING = frozenset({",", ";", "and"})
_REACH_OF_HOST = 4  # tokens from a number to "in"
_REACH_OF_NAME = 3
_LEAST_EACH = 2
_THOSE = frozenset({"that", "those", "they", "these", "this"})


def listed_in_places(sentence: Sentence, numbers: list[Number]) -> list[Number]:
    """A bare number led on by "in" as the one before it was counts what that counts."""
    told: list[Number] = []
    for number in numbers:
        last = told[-1] if told else None
        bare = last is not None and last.unit == number.unit == "count" and last.noun is not None
        if last and bare and _is_bare(sentence, number) and _in_behind(sentence, last.quantity.last) is not None:
            number = replace(number, noun=last.noun)
        told.append(number)
    return told


def host_of(
    sentence: Sentence, number: Number, mentions: Mentions, before: Figure | None
) -> tuple[str, str | None] | None:
    """Subject and counterpart (mention ids) of those counted in a list of states: of whom the figure before was, and
    where they are. None where the figure before does not say whose they are."""
    host = _host_behind(sentence, number.quantity.last, mentions)
    if host is None or before is None or before.subject is None or before.indicator not in {"people", "share"}:
        return None
    starts = [each for each in sentence.quantities if each.unit == "count" and _in_behind(sentence, each.last)]
    if len(starts) < _LEAST_EACH:
        return None
    own = key_of(mentions.by_id.get(before.subject))
    hosts = {key_of(_host_behind(sentence, each.last, mentions)) for each in starts} - {NOBODY}
    return (before.subject, host.id) if own not in hosts else (host.id, None)  # "60 people in Uganda and 50 in Mali"


def part_hosted(
    sentence: Sentence, number: Number, mentions: Mentions, counted: Figure | None
) -> tuple[str, str | None] | None:
    """Subject and counterpart of "around half of them are in Rwanda": a part of those counted before, and where."""
    behind = [token.lemma for token in sentence.tokens[number.quantity.last : number.quantity.last + 2]]
    if counted is None or counted.subject is None or counted.indicator != "people":
        return None
    if behind[:1] != ["of"] or not set(behind[1:]) & _THOSE or number.unit != "percent":
        return None
    predicate = predicate_of(sentence, number.head)
    named = mentions.headed_by(sentence.index, predicate.index) if predicate else None
    led = predicate is not None and any(case.lemma == "in" for case in sentence.children(predicate.index, "case"))
    host = named if named and led and named.kind == "state" and named.form == "name" else None
    own = key_of(mentions.by_id.get(counted.subject))
    return (counted.subject, host.id) if host and own != key_of(host) else None


def _is_bare(sentence: Sentence, number: Number) -> bool:
    """ ", around 50,000 in"."""
    behind = sentence.tokens[number.quantity.last : number.quantity.last + 1]
    place = number.quantity.first - 1
    while place >= 0 and sentence.tokens[place].lemma in APPROXIMATE | {"another"}:
        place -= 1
    opened = place >= 0 and sentence.tokens[place].text in _OPENING
    return opened and bool(behind) and behind[0].lemma == "in"


def _in_behind(sentence: Sentence, last: int) -> int | None:
    """Where the "in" stands that follows a number, which ends before token `last`, and what it counts."""
    for token in sentence.tokens[last : last + _REACH_OF_HOST]:
        if token.lemma == "in":
            return token.index
        if token.tag not in {"NOUN", "ADJ", "PROPN"}:
            return None
    return None


def _host_behind(sentence: Sentence, last: int, mentions: Mentions) -> Mention | None:
    """The state that such an "in" leads to."""
    led = _in_behind(sentence, last)
    if led is None:
        return None
    named = mentions.in_range(sentence.index, led + 1, min(led + 1 + _REACH_OF_NAME, len(sentence.tokens)))
    near = (each for each in named if each.kind == "state" and each.form == "name" and each.first <= led + 2)
    return next(near, None)
