"""Sums that are asked for: what an appeal stands at or is launched for, what donors are called on for."""

from dragoman.extract.figures.number import Number, prepositions_of
from dragoman.model.sentence import Sentence, Token

APPEALS = frozenset({"appeal", "requirement"})
"""Nouns for what is asked for."""

_LEAST_ASKED = 1e5
_STANDING = frozenset({"stand", "seek", "amount", "total", "come", "be"})
_ASKING = frozenset({"ask", "appeal"})
_WHOLES = frozenset({"amount", "sum", "total", "figure"})
_SOUGHT = frozenset({"seek", "request", "require", "need"})


def is_sum_asked(sentence: Sentence, number: Number) -> bool:
    """ "The appeal stands at 409 million", "the 275 million dollar flash appeal", "called on donors for 12 million"."""
    if not number.is_money:
        return False
    head = sentence.tokens[number.head]
    above = sentence.tokens[head.head] if head.head >= 0 else None
    if above is not None and head.base_relation == "obl" and _asks(sentence, above):
        behind = {token.lemma for token in sentence.tokens[number.quantity.last : number.quantity.last + 3]}
        large = number.value >= _LEAST_ASKED  # no price
        return large and prepositions_of(sentence, number) == {"for"} and not behind & {"damages", "compensation"}
    if above is not None and above.lemma in APPEALS and head.base_relation in {"compound", "nummod", "nmod"}:
        return True
    if _is_behind_appeal(sentence, number) or _is_amount_sought(sentence, above):
        return True
    told = [above] if above is not None and above.lemma in _STANDING else [head]
    subjects = [kid for each in told for kid in sentence.children(each.index, "nsubj")]
    return any(kid.lemma in APPEALS for kid in subjects)


def _asks(sentence: Sentence, verb: Token) -> bool:
    """ "Asked for", "appealed for", "called on donors for"."""
    if verb.tag != "VERB":
        return False
    led = {case.lemma for kid in sentence.children(verb.index, "obl") for case in sentence.children(kid.index, "case")}
    return verb.lemma in _ASKING or (verb.lemma == "call" and bool(led & {"on", "upon"}))


def _is_behind_appeal(sentence: Sentence, number: Number) -> bool:
    """ "Launched an appeal for 9 million dollars": a parser hangs the sum on the verb."""
    before = [token.lemma for token in sentence.tokens[: number.quantity.first] if token.tag not in {"DET", "ADV"}]
    return before[-1:] == ["for"] and bool(APPEALS & set(before[-2:-1]))


def _is_amount_sought(sentence: Sentence, above: Token | None) -> bool:
    """ "Raises the amount sought from 80 to 110 million": hung on how the amount is described."""
    described = above is not None and above.lemma in _SOUGHT and above.base_relation == "acl" and above.head >= 0
    return above is not None and described and sentence.tokens[above.head].lemma in _WHOLES
