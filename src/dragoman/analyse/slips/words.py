"""What leads a word and what helps it: labels that the word itself tells to be others."""

from dataclasses import replace

from dragoman.analyse.slips.ties import NOUNS, is_participle
from dragoman.model.sentence import Token
from dragoman.model.ties import kids, leads_to

_LEADING_CLAUSES = frozenset({"after", "before", "since", "until"})
_PREPOSITIONS = frozenset({"on", "to", "with", "from", "against", "in", "at", "for", "into"})


def tell_what_is_so(tokens: list[Token]) -> None:
    """ "Present at the talks were": "present" is never an adverb."""
    for word in tokens:
        if word.tag == "ADV" and word.text.lower() == "present":
            tokens[word.index] = replace(word, tag="ADJ")


def lead_infinitives(tokens: list[Token]) -> None:
    """ "Are due to be completed": "to" leads the infinitive, and is no part of "due to"."""
    for to in tokens:
        if to.relation != "fixed" or to.text.lower() != "to" or to.index + 1 == len(tokens):
            continue
        first = tokens[to.index + 1]
        verb = tokens[first.head] if first.tag == "AUX" and first.head > first.index else first
        if leads_to(tokens, verb.head, {to.index}):
            continue
        if first.text.lower() == first.lemma and verb.tag == "VERB" and first.tag in ("AUX", "VERB"):
            tokens[to.index] = replace(to, head=verb.index, relation="mark")


def lead_by_rather_than(tokens: list[Token]) -> None:
    """ "Rather than impose sanctions": the two words lead the verb, as one conjunction."""
    for rather in tokens:
        verb = tokens[rather.head] if rather.relation == "advmod" and rather.head > rather.index else None
        if verb is None or rather.lemma != "rather" or verb.tag != "VERB":
            continue
        if any(each.relation == "fixed" and each.text.lower() == "than" for each in kids(tokens, rather)):
            tokens[rather.index] = replace(rather, relation="mark")


def lead_nouns(tokens: list[Token]) -> None:
    """ "Warned them against drilling": what leads a noun that hangs on a verb is a preposition."""
    for mark in tokens:
        noun = tokens[mark.head] if mark.relation == "mark" and mark.head > mark.index else None
        if noun is not None and noun.tag in NOUNS and noun.base_relation in ("obl", "nmod"):
            tokens[mark.index] = replace(mark, relation="case")


def lead_clauses(tokens: list[Token]) -> None:
    """ "A day after Mora had called": what leads the subject of a verb leads its clause."""
    for case in tokens:
        noun = tokens[case.head] if case.relation == "case" and case.head > case.index else None
        verb = tokens[noun.head] if noun is not None and noun.relation == "nsubj" and noun.head > noun.index else None
        if verb is None or verb.tag != "VERB" or case.text.lower() not in _LEADING_CLAUSES:
            continue
        tokens[case.index] = replace(case, head=verb.index, relation="mark")
        if verb.relation == "acl:relcl":
            tokens[verb.index] = replace(verb, relation="acl")


def lead_objects(tokens: list[Token]) -> None:
    """ "The sanctions they slapped on Norland": what a preposition leads behind a verb is no object of it."""
    for case in tokens:
        noun = tokens[case.head] if case.relation == "case" and case.head > case.index else None
        led = noun is not None and noun.relation == "obj" and noun.head < case.index
        if noun is not None and led and noun.tag in NOUNS and case.text.lower() in _PREPOSITIONS:
            tokens[noun.index] = replace(noun, relation="obl")


def suffer(tokens: list[Token]) -> None:
    """ "Was relieved of": a participle behind "be" is done to its subject."""
    for be in tokens:
        verb = tokens[be.head] if be.relation == "cop" and be.lemma == "be" and be.head > be.index else None
        if verb is None or verb.tag != "VERB" or not is_participle(verb):
            continue
        tokens[be.index] = replace(be, relation="aux:pass")
        for each in kids(tokens, verb):
            if each.relation == "nsubj":
                tokens[each.index] = replace(each, relation="nsubj:pass")
