"""Rates and changes that are proposed, and rates that somebody decided to leave where they are."""

from itertools import islice

from dragoman.extract.clauses import ancestors, predicate_of
from dragoman.extract.figures.number import Number
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Sentence

_RISES = frozenset({"increase", "rise", "hike", "cut", "reduction", "decrease", "raise", "boost"})
_KEEPING = frozenset({"maintain", "keep", "hold", "leave", "retain"})
_DECIDING = frozenset({"decide", "vote", "choose", "opt", "elect"})
_REACH_OF_RISE = 3  # steps up the tree from a per cent to the rise it is a part of


def is_proposed(sentence: Sentence, number: Number) -> bool:
    """ "Proposed an 18 percent increase in the defence budget": a rise that is an object of proposing."""
    if number.unit != "percent":
        return False
    for token in islice(ancestors(sentence, number.head), _REACH_OF_RISE):
        if token.base_relation == "obj" and token.lemma in _RISES and token.head >= 0:
            return sentence.tokens[token.head].lemma in word_sets("outlook.yaml")["weighing"]
    return False


def is_kept(sentence: Sentence, number: Number) -> bool:
    """ "Decided to maintain the rate at 16.5 percent": it stands there already."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or predicate.lemma not in _KEEPING or predicate.base_relation != "xcomp":
        return False
    return sentence.tokens[predicate.head].lemma in _DECIDING
