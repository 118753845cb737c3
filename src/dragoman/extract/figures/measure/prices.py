"""Prices: of so much of some goods, of one thing in a shop, of a share on the exchange."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.number import Number
from dragoman.model.sentence import Sentence

_PRICE_WORDS = 2  # "per barrel"
_HIGHEST_PRICE = 1e5
_TIMES = frozenset({"year", "month", "week", "day", "annum", "quarter"})
_COSTING = frozenset({"costs", "retails"})
_DEALING = frozenset(
    "close end trade finish open settle slip fall drop rise jump climb gain slide lose tumble surge".split()
)
_SHARES = frozenset({"share", "stock"})


def is_price(sentence: Sentence, number: Number) -> bool:
    """1.9 dollars per million BTU, 80 dollars a barrel."""
    after = sentence.tokens[number.quantity.last : number.quantity.last + 3]
    if len(after) < _PRICE_WORDS or after[0].lemma not in {"per", "a", "an"}:
        return False
    return after[1].lemma not in _TIMES and number.value < _HIGHEST_PRICE


def is_price_of_one(sentence: Sentence, number: Number) -> bool:
    """Whether a number only tells what something goes for: "the price averaged 240 dollars a tonne", "a loaf costs 2
    dollars", "shares closed at 412 rupees"; what it has moved from makes it a figure."""
    predicate = predicate_of(sentence, number.head)
    moved = number.rise is not None or number.earlier or number.later
    if predicate is None or moved or not number.is_money or number.value >= _HIGHEST_PRICE:
        return False
    subjects = sentence.children(predicate.index, "nsubj")
    named = {subject.lemma for subject in subjects}
    if named & _SHARES and predicate.lemma in _DEALING:
        return True
    if "price" in named and is_price(sentence, number):
        return True
    one = any(kid.lemma == "a" for subject in subjects for kid in sentence.children(subject.index, "det"))
    average = any(token.lemma == "average" for token in sentence.tokens)
    return one and (predicate.text.lower() in _COSTING or (predicate.lemma == "cost" and average))
