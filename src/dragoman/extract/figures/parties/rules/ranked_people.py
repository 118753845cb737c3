"""Peoples ranked by their numbers: "Yemenis ranked fourth with 1.8 million, followed by Egyptians (1.4 million)"."""

from dataclasses import replace

from dragoman.extract.clauses import predicate_of
from dragoman.extract.countries_of_report import Countries
from dragoman.extract.figures.indicators import counted_indicator
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.compared import APPROXIMATE
from dragoman.extract.figures.numbers.counted import is_nationals
from dragoman.extract.figures.parties.signs import key_of
from dragoman.extract.mentions.finding import Mentions
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.model.records import Figure
from dragoman.model.sentence import Sentence, Token

_RANKING = frozenset({"rank", "lead", "top", "come", "follow", "take"})
_NAMING = frozenset({"PROPN", "NOUN", "ADJ"})
_PLACES = frozenset({"lead", "place", "position", "first", "second", "third", "fourth", "fifth", "list", "ranking"})
_CLOSING = frozenset({",", ";", ".", "and", "(", ")", "–", "—", "followed"})
_GROUPS = frozenset({"community", "contingent", "group", "minority", "nationality"})


def ranked_nationals(sentence: Sentence, numbers: list[Number]) -> list[Number]:
    """The numbers, each bare one behind a people and "with", or in brackets behind it, counting that people."""
    return [_of_people(sentence, each) for each in numbers]


def nation_ranked(
    sentence: Sentence, number: Number, mentions: Mentions, countries: Countries, before: Figure | None
) -> tuple[str, str | None] | None:
    """Subject and counterpart (mention ids) of a people's number in a ranking: their state, and where they are."""
    if number.noun is None:
        return None
    if number.noun >= number.quantity.first:  # "Poles are the largest group with 109,600 people"
        ranked = (
            _ranked(sentence, number) if counted_indicator(sentence.tokens[number.noun].lemma) == "people" else None
        )
        if ranked is None or not is_nationals(ranked):
            return None
        number = replace(number, noun=ranked.index)
    assert number.noun is not None
    led = [token.lemma for token in sentence.tokens[number.noun + 1 : number.quantity.first]]
    while led and led[-1] in APPROXIMATE:
        led.pop()
    people = mentions.headed_by(sentence.index, number.noun)
    near = led in (["with"], ["at"], ["("]) or (led[-1:] in (["with"], ["at"]) and bool(_GROUPS & set(led)))
    if not near or people is None or not people.state:
        return None
    own = countries.mention_of(people.state)
    told = before.counterpart if before is not None and before.indicator in {"people", "share"} else None
    receiving = mentions.by_id.get(before.subject or "") if before and before.indicator == "people" else None
    if told is None and receiving and receiving.kind == "state" and receiving.form == "name":
        told = receiving.id  # "Fiji welcomed 40,000 visitors. Samoans were the largest group"
    host = mentions.by_id.get(told or countries.main or "")
    apart = host is not None and own is not None and key_of(host) != key_of(own)
    return (own.id, host.id if apart and host else None) if own else None


def _of_people(sentence: Sentence, number: Number) -> Number:
    if number.unit != "count" or number.noun is not None or not _closes(sentence, number):
        return number
    place = number.quantity.first - 1
    while place > 0 and sentence.tokens[place].lemma in APPROXIMATE:
        place -= 1
    if place < 1 or sentence.tokens[place].lemma not in {"with", "at", "("}:
        return number
    beside = sentence.tokens[place - 1]
    if sentence.tokens[place].text == "(" and not (_is_people(sentence, place - 1) and _tells_of_people(sentence)):
        return number  # "Germans led Slovenes (9.9 million)", of nights spent; "Mr Lins (58)"
    if beside.tag in _NAMING and is_nationals(beside) and not _is_state(beside):
        return replace(number, noun=beside.index)
    ranked = _ranked(sentence, number) if sentence.tokens[place].lemma != "(" else None
    return replace(number, noun=ranked.index) if ranked is not None else number


def _is_people(sentence: Sentence, place: int) -> bool:
    """Whether a name that ends at a token is that of a people: "Samoans", "New Zealanders"."""
    names = [" ".join(token.text for token in sentence.tokens[first : place + 1]) for first in (place, place - 1)]
    return any(entry.sort in {"demonym", "people"} for name in names for entry in gazetteer().get(name))


def _is_state(token: Token) -> bool:
    """The Philippines, which are no people."""
    return any(entry.sort == "state" for entry in gazetteer().get(token.text))


def _tells_of_people(sentence: Sentence) -> bool:
    """Whether peoples are listed with their numbers, or people counted by another word."""
    opened = [each.first - 1 for each in sentence.quantities if each.unit == "count" and each.first > 1]
    listed = [at for at in opened if sentence.tokens[at].text == "(" and _is_people(sentence, at - 1)]
    return len(listed) > 1 or any(
        token.lemma in _GROUPS or counted_indicator(token.lemma) == "people"
        for token in sentence.tokens
        if token.tag == "NOUN"
    )


def _ranked(sentence: Sentence, number: Number) -> Token | None:
    """The people who are subject of "ranked fourth with", "took the lead with" and "were the largest group at"."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or predicate.lemma not in _RANKING | _GROUPS:
        return None
    between = {token.lemma for token in sentence.tokens[predicate.index : number.quantity.first]}
    if predicate.lemma in {"take", "come"} and not between & _PLACES:
        return None
    subjects = (kid for kid in sentence.children(predicate.index, "nsubj") if kid.index < predicate.index)
    peoples = (each for each in subjects if counted_indicator(each.lemma) == "people" or is_nationals(each))
    return next(peoples, None)


def _closes(sentence: Sentence, number: Number) -> bool:
    """Whether nothing that could be counted stands behind the number."""
    last = number.quantity.last
    return last >= len(sentence.tokens) or sentence.tokens[last].text in _CLOSING
