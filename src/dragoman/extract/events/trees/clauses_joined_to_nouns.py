"""Clauses that a parser joins to the last noun of the one before: "discussed the arrest of A and B will speak"."""

from dataclasses import replace

from dragoman.model.sentence import Token
from dragoman.model.ties import kids, make_subject

_NOUNS = frozenset({"NOUN", "PROPN"})


def go_on_with_clauses(tokens: list[Token]) -> None:
    """Makes a subject of the noun after "and" in front of a finite verb that a parser joins to a noun before both."""
    for verb in tokens:
        noun = tokens[verb.head] if verb.relation == "conj" and verb.head >= 0 else None
        if noun is None or verb.tag != "VERB" or noun.tag not in _NOUNS or noun.index > verb.index:
            continue
        own = kids(tokens, verb)
        finite = any(each.base_relation == "aux" for each in own)
        if not finite or any(each.base_relation in ("nsubj", "cc") for each in own):
            continue
        beside = [
            each for each in tokens[noun.index : verb.index] if (each.head, each.relation) == (noun.index, "conj")
        ]
        above = noun
        while above.head >= 0 and above.tag != "VERB":
            above = tokens[above.head]
        if beside and beside[-1].tag in _NOUNS and above.tag == "VERB" and above.index < noun.index:
            make_subject(tokens, beside[-1].index, verb.index)
            tokens[verb.index] = replace(verb, head=above.index)
