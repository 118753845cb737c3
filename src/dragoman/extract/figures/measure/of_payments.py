"""What an amount of money is by what is done with it: put in, given, received, spent."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.before import Before, Measure
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.indicators import Keyword, counted_indicator
from dragoman.extract.figures.measure.payments import (
    came_in,
    is_given_away,
    is_instalment,
    is_needed_by_helpers,
    is_paid_from,
    is_penalty,
    is_plan_worth,
    is_put_into,
    is_received,
    is_to_receive,
)
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.outlook.promised_money import is_asked
from dragoman.model.sentence import Sentence

_STAKES = frozenset({"stake", "holding", "shareholding"})


_RELIEVING = frozenset({"plan", "appeal", "response", "operation"})

_RELIEF_WORDS = frozenset({"humanitarian", "response", "relief", "appeal", "refugee"})


def _is_of_other_verb(sentence: Sentence, number: Number, word: Keyword) -> bool:
    """The "spend" of "aims to spend 2 percent on defence and announced 500 million for Kyiv"."""
    predicate = predicate_of(sentence, number.head)
    token = sentence.tokens[word.last - 1]
    apart = predicate is not None and token.tag == "VERB" and token.index != predicate.index
    joined = predicate is not None and predicate.base_relation == "conj" and token.index < predicate.index < number.head
    return apart and joined and sentence.tokens[number.head].head == (predicate.index if predicate else -1)


def told_by_payment(
    sentence: Sentence, number: Number, word: Keyword | None, worth: Keyword | None, near: list[Keyword], before: Before
) -> Measure | None:
    """What an amount of money is, by what is done with it: put into something, received, spent, paid in parts."""
    open_to_all = word is None or word.indicator == "other" or _is_of_other_verb(sentence, number, word)
    if not worth and any(sentence.tokens[each.last - 1].lemma in _STAKES for each in near[:2]):
        stake = next(each for each in near if sentence.tokens[each.last - 1].lemma in _STAKES)
        return Measure("investment", stake.last - 1, (sentence.span_of(stake.first, stake.last),))
    if open_to_all and is_put_into(sentence, number):
        predicate = predicate_of(sentence, number.head)
        return Measure("investment", predicate.index if predicate else number.head)
    if word is not None and word.indicator == "aid" and is_penalty(sentence, number, sentence.tokens[word.last - 1]):
        return Measure("other", word.last - 1, (sentence.span_of(word.first, word.last),))
    if _is_handed_over(sentence, word):
        return Measure("aid", number.head)  # "will deliver 14 generators and 2 million euros"
    if open_to_all and is_asked(sentence, number):
        return Measure("aid", number.head)
    if open_to_all and _goes_with_gift(sentence, number, before):
        return Measure("aid", number.head)  # "handed over 30 generators and 2 million euros"
    if open_to_all and before.gift and (_is_another(sentence, number) or is_plan_worth(sentence, number)):
        return Measure(before.gift.indicator, number.head)  # "Norway announced a further 90 million"
    if open_to_all and before.gift and not _is_earned(sentence, word) and is_to_receive(sentence, number):
        return Measure(before.gift.indicator, number.head)
    if open_to_all and is_paid_from(sentence, number):
        return Measure("aid", number.head)  # "is being built with 1.2 million dollars from Australia"
    if (
        open_to_all
        and not _is_earned(sentence, word)
        and (is_received(sentence, number) or is_given_away(sentence, number) or is_needed_by_helpers(sentence, number))
    ):
        return Measure("aid", number.head)  # "Chad received 33 million francs from Bern"
    if open_to_all and before.gift and came_in(sentence, number):
        return Measure("aid", number.head)  # "barely 64 million dollars has come in"
    if told := _cost(sentence, number):
        return told
    if open_to_all and before.gift and is_instalment(sentence, number):
        return Measure(before.gift.indicator, number.head)
    return None


def _cost(sentence: Sentence, number: Number) -> Measure | None:
    """ "Costing the state $600 million" is a loss; "a railway would need $120 million" what it costs."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or predicate.tag != "VERB":
        return None
    objects = sentence.children(predicate.index, "obj", "iobj")
    if predicate.lemma == "cost" and any(
        each.tag in {"NOUN", "PROPN"} and each.index < number.head for each in objects
    ):
        return Measure("other", predicate.index)
    things = [each for each in sentence.children(predicate.index, "nsubj") if each.tag in {"NOUN", "PROPN"}]
    if predicate.lemma in {"need", "require"} and things and number.head in {each.index for each in objects}:
        if things[0].text.lower() in _RELIEVING and _RELIEF_WORDS & {token.text.lower() for token in sentence.tokens}:
            return Measure("aid", things[0].index)  # "the Humanitarian Response Plan requires 1.7 billion"
        built = things[0].tag == "NOUN" and counted_indicator(things[0].lemma) in {None, "projects"}
        return (
            Measure("budget", predicate.index)
            if built and things[0].lemma not in figure_words("short of money")
            else None
        )
    return None


def _is_handed_over(sentence: Sentence, word: Keyword | None) -> bool:
    """Money that is said to be delivered is given, and nothing is exported."""
    if word is None or word.indicator != "exports" or sentence.tokens[word.last - 1].lemma != "deliver":
        return False
    goods = sentence.children(word.last - 1, "obj")
    goods += [kid for each in goods for kid in sentence.children(each.index, "nsubj", "nmod")]  # "electricity worth"
    return not any(each.lemma in figure_words("traded goods") for each in goods)


def _goes_with_gift(sentence: Sentence, number: Number, before: Before) -> bool:
    """Whether an amount is told in one breath with goods that are given."""
    token, last = sentence.tokens[number.head], before.last
    if token.base_relation != "conj" or last is None or last.indicator != "aid" or last.unit != "count":
        return False
    goods = [sentence.tokens[token.head], *sentence.children(token.head, "obj")]  # the parser hangs some on the verb
    return any(span.overlaps(each.span) for span in last.origin.words for each in goods if each.tag == "NOUN")


def _is_earned(sentence: Sentence, word: Keyword | None) -> bool:
    """ "Received 2 billion in remittances": no gift of anybody's."""
    return word is not None and sentence.tokens[word.last - 1].lemma in figure_words("earned")


def _is_another(sentence: Sentence, number: Number) -> bool:
    """ "A further 90 million", "an additional 5 million"."""
    opening = sentence.tokens[max(0, number.quantity.first - 2) : number.quantity.first]
    return bool({token.lemma for token in opening} & {"further", "additional", "another", "remaining"})
