"""Numbers aimed at, rates and changes that are proposed, and rates that somebody decided to leave where they are."""

from itertools import islice

from dragoman.extract.clauses import ancestors, predicate_of
from dragoman.extract.figures.number import Number
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Sentence

_RISES = frozenset({"increase", "rise", "hike", "cut", "reduction", "decrease", "raise", "boost"})
_KEEPING = frozenset({"maintain", "keep", "hold", "leave", "retain"})
_DECIDING = frozenset({"decide", "vote", "choose", "opt", "elect"})
_AIMING = frozenset({"plan", "planning", "aim", "hope", "strive", "bid", "push", "angle", "press"})
_TOWARD = frozenset({"for", "at", "toward", "towards"})
_REACH_OF_AIM = 5  # tokens from the verb to the number
_REACH_OF_RISE = 3  # steps up the tree from a per cent to the rise it is a part of


def is_proposed(sentence: Sentence, number: Number) -> bool:
    """ "Proposed an 18 percent increase in the defence budget": a rise that is an object of proposing."""
    if number.unit != "percent":
        return False
    for token in islice(ancestors(sentence, number.head), _REACH_OF_RISE):
        if token.base_relation == "obj" and token.lemma in _RISES and token.head >= 0:
            return sentence.tokens[token.head].lemma in word_sets("outlook.yaml")["weighing"]
    return False


def is_aimed_at(sentence: Sentence, number: Number) -> bool:
    """ "Is planning for 200 projects", "aims at 3 billion in trade", "has set its sights on 500,000 visitors"."""
    predicate = predicate_of(sentence, number.counted)
    if predicate is None or not 0 <= predicate.index < number.quantity.first:
        return False
    led = {kid.lemma for at in (number.head, number.counted) for kid in sentence.children(at, "case")}
    sights = any(token.lemma == "sight" for token in sentence.tokens[predicate.index : number.quantity.first])
    if predicate.lemma in {"set", "have", "fix"} and sights:
        return "on" in led
    toward = _TOWARD if number.unit != "count" else _TOWARD - {"at"}  # "aimed at 12 soldiers"
    return (
        predicate.lemma in _AIMING and bool(led & toward) and number.quantity.first - predicate.index <= _REACH_OF_AIM
    )


def is_kept(sentence: Sentence, number: Number) -> bool:
    """ "Decided to maintain the rate at 16.5 percent": it stands there already."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or predicate.lemma not in _KEEPING or predicate.base_relation != "xcomp":
        return False
    return sentence.tokens[predicate.head].lemma in _DECIDING
