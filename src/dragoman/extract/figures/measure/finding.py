"""What a number measures, once what was told before it has its say: a partner's trade, what was bought, a gift."""

from dataclasses import replace

from dragoman.extract.figures.before import TRADE, WEIGHTS, Before, Measure
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.measure.around import measure
from dragoman.extract.figures.measure.both_ways import is_told_both_ways
from dragoman.extract.figures.measure.given_further import is_given_further
from dragoman.extract.figures.measure.same_again import is_of_the_same
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.gapped import is_ranked_behind
from dragoman.extract.figures.parties.partners import buyer, is_of_side, is_taken_from, ranked_trade, trade_of_it
from dragoman.extract.figures.parties.rules.carried import is_load_of_relief
from dragoman.extract.figures.parties.rules.gifts import as_gift
from dragoman.extract.figures.parties.rules.listed_alike import listed_alike
from dragoman.extract.figures.parties.rules.presented import gift_of
from dragoman.extract.figures.parties.rules.same_owner import mention_of
from dragoman.extract.figures.parties.sides import side_of
from dragoman.extract.figures.parties.signs import key_of
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Sentence

_OPEN = frozenset({"other", "exports", "contract_value"})  # what a gift may be taken for


def measured_of(context: Context, sentence: Sentence, number: Number, before: Before) -> Measure | None:
    """What the words say that the number measures, corrected by the figures before it; None where they do not say."""
    measured = measure(sentence, number, before)
    if measured is None:
        return None
    sized = (number.is_money or number.unit in WEIGHTS) and not is_of_the_same(sentence, number)
    by_side = is_of_side(sentence, number)
    if sized and measured.indicator in TRADE | {"other"} and (before.traded or by_side):
        ranked = ranked_trade(context.document, sentence, number)
        measured = replace(measured, indicator=ranked, carried=None) if ranked else measured
    if side := side_of(sentence, number, context.mentions):
        measured = replace(measured, indicator=side.indicator, carried=None)
    if sized and measured.indicator in {"exports", "imports"} and is_told_both_ways(sentence, number, measured.topic):
        measured = replace(measured, indicator="trade_turnover")
    if measured.indicator == "other" and (meant := trade_of_it(context.document, sentence, number)):
        measured = replace(measured, indicator=meant, carried=None)
    bought = before.last if measured.indicator == "other" else None
    if bought and bought.indicator == "imports" and bought.unit == number.unit and is_taken_from(sentence, number):
        measured = replace(measured, indicator="imports", carried=None)
    if measured.indicator == "other" and (traded := _ranked_on(sentence, number, before)):
        measured = replace(measured, indicator=traded, carried=None)
    last = before.last if measured.indicator == "other" and before.last and number.unit == before.last.unit else None
    if last is not None and number.unit != "count" and listed_alike(sentence, number, context.mentions, last):
        measured = replace(measured, indicator=last.indicator, carried=None)
    measured = as_gift(measured, sentence, number)
    if measured.indicator in _OPEN and _is_given(context, sentence, number, measured.topic, before):
        measured = replace(measured, indicator="aid", carried=None)
    sold = before.sold if measured.indicator in {"exports", "imports", "other"} else None
    if measured.indicator == "other":  # "Hungary took 4.2 bcm" behind exports in cubic metres
        told = (*before.figures, *([before.stated] if before.stated else []))
        alike = (each for each in told if each.indicator == "exports" and each.unit == number.unit != "count")
        sold = next(alike, None) if sold else None
    taker = buyer(sentence, number, context.mentions, sold.unit) if sold else None
    if sold and taker and key_of(taker) != key_of(mention_of(context, sold.subject)):
        measured = replace(measured, indicator="exports", carried=None)  # with a new partner
    if before.twin and number.is_money and number.earlier:
        measured = replace(measured, indicator=before.twin.indicator, carried=None)
    return measured


def _ranked_on(sentence: Sentence, number: Number, before: Before) -> str | None:
    """The exports of "Iraq was the main buyer with 905,000 tonnes, ahead of Iran with 519,000", for the second."""
    last = before.last
    told = [each for each in sentence.quantities if each.last <= number.quantity.first]
    if last is None or last.indicator not in TRADE or last.unit != number.unit or not told:
        return None
    return last.indicator if is_ranked_behind(sentence, number, told[-1]) else None


def _is_given(context: Context, sentence: Sentence, number: Number, topic: int, before: Before) -> bool:
    """Whether what is counted is given: part of a relief load or of a gift; lorries and boats only carry it."""
    noun = sentence.tokens[number.noun].lemma if number.noun is not None else ""
    if noun in word_sets("outlook.yaml")["carriers"]:
        return False
    counted = number.unit == "count"
    loaded = counted and (is_load_of_relief(sentence, number) or gift_of(sentence, number) is not None)
    return loaded or is_given_further(context.document, sentence, number, topic, before)
