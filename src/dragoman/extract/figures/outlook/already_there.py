"""Numbers of what is there already, though the sentence speaks of what is to come."""

from itertools import islice

from dragoman.extract.clauses import (
    ancestors,
    has_perfect_auxiliary,
    is_infinitive,
    is_to_come,
    is_told_as_done,
    predicate_of,
)
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.indicators import counted_indicator
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.counted import is_nationals
from dragoman.extract.figures.outlook.proposed import is_kept
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Sentence

_OWNING = frozenset({"its", "their", "his", "her", "our", "whose"})

_KEPT = frozenset({"asset", "reserve", "arrears"})


_REACH_OF_KEPT = 4  # tokens of "in frozen overseas assets"

_REACH_OF_LEVY = 3  # steps up the tree from a rate to what is scrapped: "its 5 percent tariff"

_REACH_OF_REQUEST = 4  # steps up the tree from those counted to their release


def is_there_already(sentence: Sentence, number: Number) -> bool:
    """Whether those counted are there whatever is to be done to them: "to release 23 traders held in Nimule", "1,640 of
    the 2,050 jobs"; likewise "to free 9 billion dollars in assets", "to scrap its 5 percent tariff"."""
    behind = sentence.tokens[number.quantity.last : number.quantity.last + _REACH_OF_KEPT]
    kept = behind and behind[0].lemma in {"in", "of"} and any(each.lemma in _KEPT for each in behind)
    if number.is_money and kept and not _is_to_be_paid(sentence, number):
        return True
    if (number.is_money or number.unit == "percent") and _is_in_force(sentence, number):
        return True
    if number.unit == "percent" and is_kept(sentence, number):
        return True
    if number.unit != "count" or number.noun is None:
        return False
    owner = sentence.tokens[number.quantity.first - 1] if number.quantity.first else None
    if owner is not None and owner.lemma in _OWNING:
        return True  # "will keep its two posts closed", "whose 31 vessels may no longer call"
    opening = [token for token in sentence.tokens[: number.quantity.first][-2:] if token.tag != "DET"]
    if opening and opening[-1].lemma == "of" and any(each.last == opening[-1].index for each in sentence.quantities):
        return True
    predicate = predicate_of(sentence, number.head)
    words = word_sets("outlook.yaml")
    people = counted_indicator(sentence.tokens[number.noun].lemma) == "people" or is_nationals(
        sentence.tokens[number.noun]
    )
    given_up = islice(ancestors(sentence, number.head), _REACH_OF_REQUEST)
    if (
        people
        and any(each.lemma in words["giving up"] for each in given_up)
        and any(each.lemma in words["requesting"] for each in ancestors(sentence, number.head))
    ):
        return True  # "called on Libya to release four fishermen", "appealed for the release of 47 pupils"
    if people and any(kid.lemma in words["harming"] for kid in sentence.children(number.noun, "acl")):
        return True  # "the bodies of the four traders killed on Saturday will be flown home"
    relative = [kid for kid in sentence.children(number.noun, "acl:relcl") if kid.index > number.noun]
    put_there = [kid for kid in relative if kid.lemma not in words["giving word"]]
    if owner is not None and owner.lemma == "the" and any(has_perfect_auxiliary(sentence, kid) for kid in put_there):
        return True  # "may withdraw the 775 men it has stationed there"
    if people and any(
        any(who.lemma == "who" for who in sentence.children(kid.index, "nsubj"))
        and is_told_as_done(sentence, kid.index)
        and kid.text.lower() not in {kid.lemma, f"{kid.lemma}s"}
        for kid in relative
    ):
        return True  # "money for 45,000 men who suffered": they are there
    if predicate is None or not people or predicate.lemma not in words["holding"] | words["having in hand"]:
        return False
    described = [kid for kid in sentence.children(number.noun, "acl", "acl:relcl") if kid.index > number.noun]
    return any(not is_to_come(sentence, kid.index) and not is_infinitive(sentence, kid) for kid in described)


def _is_to_be_paid(sentence: Sentence, number: Number) -> bool:
    """ "Called on Iraq to pay 1 billion dollars in arrears"."""
    predicate = predicate_of(sentence, number.head)
    return predicate is not None and predicate.lemma in {"pay", "repay", "settle", "clear"}


def _is_in_force(sentence: Sentence, number: Number) -> bool:
    """ "Called on Chad to scrap its 5 percent tariff", "to suspend the 18 million it gives": so it is there."""
    for token in islice(ancestors(sentence, number.head), _REACH_OF_LEVY):
        if token.base_relation == "obj":
            owned = any(kid.text.lower() in {"its", "their", "the"} for kid in sentence.children(token.index))
            return owned and sentence.tokens[token.head].lemma in figure_words("ending a measure")
    return False
