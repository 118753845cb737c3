"""How long, wide or large something is: what holds whatever is told of it, and what is done at some time."""

from dragoman.extract.figures.number import Number
from dragoman.model.sentence import Sentence

EXTENTS = frozenset({"km", "km2", "m", "m2", "har", "[mi_i]"})
_COVERING = frozenset({"pull", "withdraw", "move", "retreat", "advance", "build", "lay", "extend", "repair", "upgrade"})
# What a length is told of as its object, whenever it is told: "measures 523 km", "covers 4,300 hectares".
_LYING = frozenset(
    {"have", "measure", "span", "stretch", "run", "cover", "occupy", "reach", "total", "exceed", "comprise", "include"}
    | {"share", "average", "lie", "extend", "stand", "take", "need", "see", "leave"}
)


def is_attribute(sentence: Sentence, number: Number) -> bool:
    """The 523-km railway: what a thing is like holds whatever is told of it."""
    if number.earlier or number.later:
        return False  # "to expand the fields from 250 to 400 hectares by 2028"
    if number.unit in EXTENTS:
        head = sentence.tokens[number.head]
        done = sentence.tokens[head.head] if head.head >= 0 else None
        if done is not None and done.tag == "VERB" and (head.base_relation == "obj" or head.relation == "nsubj:pass"):
            return done.lemma in _LYING  # "have marked 12 km of their border" at some time
        return done is None or head.base_relation != "obl" or done.lemma not in _COVERING  # "would pull back 15 km"
    if number.is_money or number.unit in {"count", "percent"}:
        return False
    return sentence.tokens[number.head].base_relation in {"compound", "amod", "nummod"}
