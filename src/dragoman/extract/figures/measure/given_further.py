"""What is given behind a gift just told: "the shipment is worth 4 million", "Peru joined the effort with 5 boats"."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.before import TRADE, Before
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.number import Number, prepositions_of
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Document, Sentence

_EFFORTS = frozenset({"effort", "campaign", "drive", "airlift", "response", "initiative", "appeal"})


def is_given_further(document: Document, sentence: Sentence, number: Number, topic: int, before: Before) -> bool:
    """Whether a sum is what a gift just told is worth, or things are given in addition to it."""
    if number.unit == "count" and _joins(sentence, number) and before.gift is not None:
        return True
    worth = number.is_money and _is_worth_of_load(sentence, number, topic)
    further = number.unit == "count" and (_gives(sentence, number) or _joins(sentence, number))
    return (worth or further) and _is_behind_gift(document, sentence, before)


def _is_worth_of_load(sentence: Sentence, number: Number, topic: int) -> bool:
    """ "The shipment, worth 4 million", "the consignment is worth 4 million": of the one told before."""
    above = sentence.tokens[number.head].head
    worth = above >= 0 and sentence.tokens[above].lemma in {"worth", "value", "cost"}
    things = [sentence.tokens[topic], *(sentence.children(above, "nsubj", "nsubj:pass") if worth else ())]
    return worth and any(
        each.lemma in figure_words("loads")
        and any(kid.lemma in {"the", "this"} for kid in sentence.children(each.index))
        for each in things
    )


def _gives(sentence: Sentence, number: Number) -> bool:
    """ "Chad is to deliver 16 buses": object of a verb of giving."""
    predicate = predicate_of(sentence, number.head)
    thing = sentence.tokens[number.counted]
    held = thing.base_relation in {"obj", "conj"} or thing.relation == "nsubj:pass"
    return predicate is not None and held and predicate.lemma in figure_words("sending") | {"give", "hand"}


def _joins(sentence: Sentence, number: Number) -> bool:
    """ "Has joined the effort with five boats", "joined in with two tents"."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or predicate.lemma != "join":
        return False
    cases = {kid.lemma for kid in sentence.children(number.counted, "case")}
    led = "with" in prepositions_of(sentence, number) | cases
    return led and any(kid.lemma in _EFFORTS for kid in sentence.children(predicate.index, "obj", "obl"))


def _is_behind_gift(document: Document, sentence: Sentence, before: Before) -> bool:
    """Whether the last figure, or the sentence before, tells of things given in need."""
    last = before.last or before.above
    if last is not None and (last.indicator == "aid" or last.indicator in TRADE):
        return last.indicator == "aid"
    if sentence.index == 0:
        return False
    words = word_sets("outlook.yaml")
    above = document.sentences[sentence.index - 1].tokens
    given = any(token.tag == "VERB" and token.lemma in figure_words("sending") | {"give", "hand"} for token in above)
    return given and any(token.lemma in words["relief"] | {"relief", "humanitarian", "equipment"} for token in above)
