"""What was expected beside what came: "beat expectations for 4.5 percent", "more than the forecast 3 billion"."""

from itertools import pairwise

from dragoman.extract.figures.number import Number
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Sentence

_LEADING = frozenset({"of", "for", "at"})
_NEAR = 3  # tokens behind an amount: "the 1.8 percent market consensus", "the 2 percent rise expected"


def is_expectation(sentence: Sentence, number: Number) -> bool:
    """Whether a number is what somebody thought would come, told to compare what came with it."""
    words = word_sets("outlook.yaml")
    quantity = number.quantity
    before = [token.text.lower() for token in sentence.tokens[: quantity.first]]
    if before[-2:-1] == ["the"] and before[-1] in words["thought"]:
        return True  # "higher than the expected 3.1 billion"
    if any(noun in words["views"] and led in _LEADING for noun, led in pairwise(before[-_NEAR:])):
        return True
    behind = [token.text.lower() for token in sentence.tokens[quantity.last : quantity.last + _NEAR]]
    near = set(before[-_NEAR:])
    measured = "the" in near and bool(words["measured by"] & near)
    return measured and bool((words["views"] | words["thought"]) & set(behind))
