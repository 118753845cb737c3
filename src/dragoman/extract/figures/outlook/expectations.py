"""What was expected beside what came: "beat expectations for 4.5 percent", "more than the forecast 3 billion"."""

from itertools import pairwise, takewhile

from dragoman.extract.figures.number import Number
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Sentence

_LEADING = frozenset({"of", "for", "at"})
_APART = frozenset({"away", "far", "way"})
_FAR = 7  # "the 4 million the Ministry of Trade had originally forecast"
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
    held = [number.head, *([number.noun] if number.noun is not None else [])]
    described = {kid.text.lower() for index in held for kid in sentence.children(index, "acl", "acl:relcl")}
    told = bool((words["views"] | words["thought"]) & set(behind))
    told = told or _is_thought_of(sentence, number)
    return measured and (
        told or bool(words["thought"] & described)
    )  # "short of the 4 million the ministry had forecast"


def is_far_off(sentence: Sentence, number: Number) -> bool:
    """ "Stood at 8 billion, a long way from the 15 billion the two had set themselves": what is still to be reached."""
    opening = [token.lemma for token in sentence.tokens[: number.quantity.first] if token.tag != "DET"]
    return opening[-1:] == ["from"] and bool(_APART & set(opening[-_NEAR:]))


def _is_thought_of(sentence: Sentence, number: Number) -> bool:
    """ "The 4 million the ministry had forecast": by a clause behind the number, however it is parsed."""
    behind = sentence.tokens[number.quantity.last : number.quantity.last + _FAR]
    clause = list(takewhile(lambda token: token.tag != "PUNCT", behind))
    had = next((at for at, token in enumerate(clause) if token.text.lower() == "had"), None)
    return had is not None and any(
        each.text.lower() in word_sets("outlook.yaml")["thought"] for each in clause[had + 1 : had + 3]
    )
