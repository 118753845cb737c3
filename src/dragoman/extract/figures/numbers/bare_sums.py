"""Large numbers without a unit that are sums of money."""

from dataclasses import replace
from itertools import islice

from dragoman.extract.clauses import ancestors, predicate_of
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.number import Number
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.sentence import Sentence

AMOUNTS = frozenset({"number", "amount", "volume", "quantity", "total", "count", "quota", "size", "list"})


_BALANCES = frozenset({"balance", "deficit", "investment", "surplus"})
_REACH_OF_PAYING = 2

LEAST_SUM = 1e6


def bare_sums(sentence: Sentence, numbers: list[Number], money: str | None = None) -> list[Number]:
    """ "To lend 4 billion euros, part of a package of 7.4 billion": a large bare number behind money is money.

    So is, in the `money` told last in the report, what somebody lends, spends or owes: "a contract worth 2.5 billion".
    """
    told: list[Number] = []
    for number in numbers:
        last = next((each for each in reversed(told) if each.quantity.change is None), None)
        after = [token.lemma for token in sentence.tokens[number.quantity.last : number.quantity.last + 2]]
        bare = number.unit == "count" and number.value >= LEAST_SUM and after != ["of", "they"]
        stood_for = number.noun is not None and sentence.tokens[number.noun].tag == "PRON"  # "1.4 billion of it"
        led = stood_for or number.noun is None or _is_sum(sentence, number.noun) or number.noun < number.quantity.first
        if last is not None and last.is_money and bare and led:
            number = replace(number, quantity=replace(number.quantity, unit=last.unit), noun=None)
        elif money and bare and led and (_is_paid(sentence, number) or _is_told_of_money(sentence, number)):
            number = replace(number, quantity=replace(number.quantity, unit=money), noun=None)
        told.append(number)
    return told


def _is_paid(sentence: Sentence, number: Number) -> bool:
    """Whether a bare number hangs on a word of paying."""
    return any(
        token.lemma in lexicon("words of paying")
        for token in islice(ancestors(sentence, number.head), _REACH_OF_PAYING)
    )


def _is_told_of_money(sentence: Sentence, number: Number) -> bool:
    """ "Exports were 4 billion, imports 3 billion": of what is told in money where nothing is counted."""
    noun = sentence.tokens[number.noun] if number.noun is not None else None
    if noun is not None and noun.tag != "PRON" and not _is_money_word(noun.lemma):
        return False
    predicate = predicate_of(sentence, number.head)
    top = predicate.index if predicate is not None else number.head
    subjects = (*sentence.children(top, "nsubj"), *sentence.children(number.head, "nsubj"))
    return any(_is_money_word(each.lemma) for each in (*subjects, *([noun] if noun is not None else [])))


def _is_money_word(lemma: str) -> bool:
    return lemma in figure_words("words of trade") | figure_words("earned") | figure_words("sums") | _BALANCES


def _is_sum(sentence: Sentence, noun: int) -> bool:
    return sentence.tokens[noun].lemma in AMOUNTS | figure_words("sums")
