"""Clauses of time that a parser hangs on a noun: "The talks in Oslo came a month after the bloc had met"."""

from dataclasses import replace

from dragoman.model.sentence import Token

_WHEN = frozenset({"after", "before", "since", "while", "because", "although"})


def hang_on_verbs(tokens: list[Token]) -> None:
    """Hangs a clause with such a conjunction and a subject of its own on the verb whose subject the noun is."""
    for verb in tokens:
        noun = tokens[verb.head] if verb.relation == "acl" and verb.head >= 0 else None
        if noun is None or verb.tag != "VERB" or noun.base_relation != "nsubj":
            continue
        own = [each for each in tokens if each.head == verb.index]
        marked = any(each.base_relation == "mark" and each.lemma in _WHEN for each in own)
        told = any(each.base_relation == "nsubj" for each in own)
        if marked and told and noun.index < noun.head < verb.index:
            tokens[verb.index] = replace(verb, head=noun.head, relation="advcl")
