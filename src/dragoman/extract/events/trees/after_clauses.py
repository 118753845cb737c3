"""Clauses of time that a parser hangs on a noun: "The talks in Oslo came a month after the bloc had met"."""

from dataclasses import replace
from itertools import pairwise

from dragoman.extract.events.trees.ties import is_past
from dragoman.model.sentence import Token
from dragoman.model.ties import kids

_WHEN = frozenset({"after", "before", "since", "while", "because", "although"})
_LED = frozenset({*_WHEN, "when", "as", "where", "that", "once", "until"})


def hang_on_verbs(tokens: list[Token]) -> None:
    """Hangs a clause with such a conjunction and a subject of its own on the verb whose subject the noun is."""
    _give_subjects(tokens)
    for verb in tokens:
        noun = tokens[verb.head] if verb.relation == "acl" and verb.head >= 0 else None
        if noun is None or verb.tag != "VERB" or noun.base_relation != "nsubj":
            continue
        own = kids(tokens, verb)
        marked = any(each.base_relation == "mark" and each.lemma in _WHEN for each in own)
        told = any(each.base_relation == "nsubj" for each in own)
        if marked and told and noun.index < noun.head < verb.index:
            tokens[verb.index] = replace(verb, head=noun.head, relation="advcl")


def _give_subjects(tokens: list[Token]) -> None:
    """Makes a subject of what a parser takes for a word that describes: "after the military seized power"."""
    for (mark, the), (word, verb) in zip(pairwise(tokens), pairwise(tokens[2:]), strict=False):
        described = word.relation in ("amod", "compound") and word.head >= verb.index and is_past(verb)
        if not described or the.lemma != "the" or mark.lemma not in _LED or _has_subject(tokens, verb):
            continue
        thing = tokens[verb.head]
        if verb.relation == "amod" and thing.index == verb.index + 1:
            # "after the military seized power", read as a power that is military and seized
            tokens[verb.index] = replace(verb, head=thing.head, relation="advcl")
            tokens[thing.index] = replace(thing, head=verb.index, relation="obj")
            tokens[mark.index] = replace(mark, head=verb.index, relation="mark")
        elif verb.relation == "amod":
            continue
        tokens[word.index] = replace(word, tag="NOUN", head=verb.index, relation="nsubj")
        tokens[the.index] = replace(the, head=word.index, relation="det")


def _has_subject(tokens: list[Token], verb: Token) -> bool:
    return any(each.base_relation == "nsubj" for each in kids(tokens, verb))
