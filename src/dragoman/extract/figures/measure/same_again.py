"""Sentences that tell a new value of what was measured before: "the figure topped 500 million in May"."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.bare_sums import AMOUNTS
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Sentence, Token

_STANDING_FOR_IT = AMOUNTS | {"figure", "sum", "value"}
_NEARING = frozenset({"near", "approach", "pass", "cross", "break", "average"})  # besides what reaches a level


def is_of_the_same(sentence: Sentence, number: Number) -> bool:
    """Whether the subject of the number's verb only points at what was measured before, and the number is its value."""
    predicate = predicate_of(sentence, number.head)
    value = sentence.tokens[number.head]
    if predicate is None or predicate.lemma not in word_sets("outlook.yaml")["levels"] | _NEARING:
        return False  # "the total includes", "the sum will fund"
    if value.head != predicate.index or value.base_relation not in {"obj", "obl"}:
        return False
    return any(_only_points(sentence, subject) for subject in sentence.children(predicate.index, "nsubj"))


def _only_points(sentence: Sentence, subject: Token) -> bool:
    """ "The figure", "that amount", but "the amount of gas"."""
    kids = [kid for kid in sentence.children(subject.index) if kid.tag != "PUNCT"]
    return subject.lemma in _STANDING_FOR_IT and bool(kids) and all(kid.base_relation == "det" for kid in kids)
