"""What a number measures, by the words around it and the figures told before it."""

from dragoman.extract.figures.before import WEIGHTS, Before, Measure
from dragoman.extract.figures.measure.bare_counts import bare_count
from dragoman.extract.figures.measure.durations import TIME_UNITS
from dragoman.extract.figures.measure.extents import EXTENTS
from dragoman.extract.figures.measure.of_things import counted_thing
from dragoman.extract.figures.measure.of_words import told_by_words
from dragoman.extract.figures.measure.prices import is_price, is_price_of_one
from dragoman.extract.figures.measure.relief import is_relief, is_trade
from dragoman.extract.figures.measure.shares import is_aim, is_level_of, is_of_group, is_ratio, is_share
from dragoman.extract.figures.measure.sums_asked import is_sum_asked
from dragoman.extract.figures.number import Number
from dragoman.model.sentence import Sentence

_OF_PEOPLE = frozenset({"member", "strong", "person", "man", "woman"})


def measure(sentence: Sentence, number: Number, before: Before) -> Measure | None:
    """What a number measures, or None where the words do not say."""
    if number.unit == "count":
        if _is_modifier(sentence, number):
            after = sentence.tokens[number.quantity.last + 1 : number.quantity.last + 2]
            peopled = bool(after) and after[0].lemma in _OF_PEOPLE  # "an eight-member delegation"
            return Measure("people" if peopled else "other", number.head)  # "a 120-bed hospital"
        if number.noun is not None:
            return counted_thing(sentence, number, number.noun, before)
        return bare_count(sentence, number, before)
    if is_price_of_one(sentence, number):
        return None
    if is_sum_asked(sentence, number):
        return Measure("aid", number.head)
    return _told_by_unit(sentence, number, before) or told_by_words(sentence, number, before)


def _told_by_unit(sentence: Sentence, number: Number, before: Before) -> Measure | None:
    """Prices, ratios, extents, shares of a whole: what the number and its unit tell without a topic."""
    if number.is_money and is_price(sentence, number):
        return Measure("other", number.head)
    if number.unit == "percent" and number.quantity.last - number.quantity.first > 2 and is_ratio(sentence, number):
        return Measure("share", number.head)  # "four in ten children"
    if number.unit == "percent" and is_aim(sentence, number):
        return Measure("other", number.head)  # "above the bank's 2 percent target"
    if number.unit in EXTENTS | TIME_UNITS:
        return Measure("other", number.head)  # how long, wide or large something is
    if number.unit in WEIGHTS and not is_trade(sentence, number) and is_relief(sentence, number, number.head):
        return Measure("aid", number.head)
    if number.earlier and before.last and before.last.unit == number.unit and _is_compared(sentence, number):
        return Measure(before.last.indicator, number.head, (), before.last)
    moved = number.quantity.direction is not None and not is_level_of(sentence, number)
    if number.unit == "percent" and not moved and (is_share(sentence, number) or is_of_group(sentence, number)):
        return Measure("share", number.head)  # "buys 35 percent of the total"
    return None


def _is_compared(sentence: Sentence, number: Number) -> bool:
    """ "Up from 40 million in 2023": the same thing at an earlier time."""
    first = number.quantity.first
    opening = [token.lemma for token in sentence.tokens[max(0, first - 2) : first]]
    return opening in (["up", "from"], ["down", "from"])


def _is_modifier(sentence: Sentence, number: Number) -> bool:
    after = sentence.tokens[number.quantity.last : number.quantity.last + 1]
    return bool(after) and after[0].text == "-" and after[0].start == number.quantity.span.end
