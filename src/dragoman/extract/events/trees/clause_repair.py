"""Hangs clauses, and who acts or speaks in them, where they belong in a tree that a parser misread."""

from dataclasses import replace
from itertools import pairwise

from dragoman.extract.events.trees.doers_given import (
    give_a_doer,
    give_a_sayer,
    give_a_subject,
    give_the_latter,
    name_no_doer,
    part_at_the_verb,
    turn_among_those,
    turn_objects,
    turn_round,
)
from dragoman.extract.events.trees.ties import DONE_TO, is_past, is_to_infinitive, top_noun
from dragoman.model.sentence import Token
from dragoman.model.ties import leads_to, make_subject

_CALLING = frozenset({"call", "brand", "label", "dub", "term"})
_AT_WHICH = frozenset({"in", "during", "at"})
_OPENING = frozenset({"since", "after", "before", "until", "till", "as"})
_INSIDE_CLAUSES = frozenset({"obj", "obl", "advmod", "advcl", "xcomp", "iobj"})


def rehang(tokens: list[Token]) -> None:
    """Mends the ties of clauses, one kind of slip after the other, in place."""
    _leave_what_is_said(tokens)
    give_a_sayer(tokens)
    _thank_with_a_verb(tokens)
    _go_on_from_participles(tokens)
    _go_on_with_infinitives(tokens)
    _hang_quoted_names(tokens)
    _hang_in_which(tokens)
    give_a_doer(tokens)
    give_a_subject(tokens)
    give_the_latter(tokens)
    turn_among_those(tokens)
    _open_clauses(tokens)
    turn_objects(tokens)
    name_no_doer(tokens)
    _count_occasions(tokens)
    turn_round(tokens)
    _say_how_it_is_called(tokens)
    part_at_the_verb(tokens)


def _open_clauses(tokens: list[Token]) -> None:
    """ "Has been at war since a revolt killed its king": the noun is who did it, where "since" opens a clause."""
    for noun, verb in pairwise(tokens):
        own = [each for each in tokens if each.head == verb.index]
        bare = not any(each.base_relation in ("nsubj", "mark", "aux", "obl:agent") for each in own)
        if not is_past(verb) or verb.base_relation != "advcl" or not bare:
            continue
        opened = any(each.head == noun.index and each.lemma in _OPENING for each in tokens[: noun.index])
        beside = noun.tag == "NOUN" and (
            noun.base_relation == "nmod" or (noun.base_relation, noun.head) == ("obl", verb.head)
        )
        if opened and beside and any(each.base_relation == "obj" for each in own):
            make_subject(tokens, noun.index, verb.index)


def _say_how_it_is_called(tokens: list[Token]) -> None:
    """ "Called the sanctions illegal": what stands behind the noun is what it is called."""
    for noun, word in pairwise(tokens):
        behind = word.tag == "ADJ" and word.head == noun.index and word.relation == "amod"
        verb = tokens[noun.head] if noun.head >= 0 and noun.base_relation == "obj" else None
        if behind and verb is not None and verb.lemma in _CALLING:
            tokens[word.index] = replace(word, head=verb.index, relation="xcomp")


def _count_occasions(tokens: list[Token]) -> None:
    """ "Closed it for the third time since January": that is when one began to count."""
    for noun, since in pairwise(tokens):
        ranked = any(each.head == noun.index and each.base_relation == "amod" for each in tokens[: noun.index])
        when = tokens[since.head] if since.text.lower() == "since" and since.head > since.index else None
        counted = noun.lemma == "time" and ranked
        if counted and when is not None and not leads_to(tokens, noun.index, {when.index}):
            tokens[when.index] = replace(when, head=noun.index, relation="nmod")


def _leave_what_is_said(tokens: list[Token]) -> None:
    """ "They held talks on Friday, the ministry said": the talks are what was held, not what the ministry said."""
    for verb in tokens:
        clauses = [each for each in tokens[: verb.index] if each.head == verb.index and each.base_relation == "ccomp"]
        subjects = [each for each in tokens[: verb.index] if each.head == verb.index and each.base_relation == "nsubj"]
        if verb.tag != "VERB" or not clauses or not subjects or clauses[-1].index > subjects[-1].index:
            continue
        said = clauses[-1].index
        commas = [each.index for each in tokens[said : subjects[-1].index] if each.text == ","]
        for token in tokens[said + 1 : commas[-1]] if commas else ():
            if token.head == verb.index and token.base_relation in _INSIDE_CLAUSES:
                tokens[token.index] = replace(token, head=said)


def _thank_with_a_verb(tokens: list[Token]) -> None:
    """ "Thanks the Government of Norland for", in a communiqué: it thanks, and the Government owns no thanks."""
    first = tokens[0]
    if first.text != "Thanks" or first.head >= 0 or len(tokens) < 2 or tokens[1].tag not in ("DET", "PROPN"):
        return
    tokens[0] = replace(first, tag="VERB", lemma="thank")
    for token in tokens[1:]:
        if token.head == 0 and token.base_relation == "nmod":
            case = any(each.head == token.index and each.base_relation == "case" for each in tokens)
            tokens[token.index] = replace(token, relation="obl" if case else "obj")


def _go_on_from_participles(tokens: list[Token]) -> None:
    """ "Four men held in Oslo walked free": held says something of the men, and it is they who walked."""
    for verb in tokens:
        done = tokens[verb.head] if 0 <= verb.head < verb.index else None
        going_on = verb.base_relation in ("conj", "parataxis", "ccomp")
        if done is None or not going_on or done.lemma not in DONE_TO or not is_past(done):
            continue
        own = [each for each in tokens if each.head == verb.index]
        its = [each for each in tokens if each.head == done.index]
        subject = next((each for each in its if each.index == done.index - 1 and each.tag in ("NOUN", "PROPN")), None)
        helpers = [each.index for each in own if each.base_relation in ("aux", "cop") and each.index < verb.index]
        first = min([verb.index, *helpers])
        if subject is None or not (helpers or is_past(verb)) or tokens[first - 1].tag in ("PUNCT", "CCONJ", "SCONJ"):
            continue
        tied = any(each.base_relation in ("nsubj", "cc", "mark", "expl") for each in own)
        if tied or any(each.base_relation in ("aux", "obj", "cop") and each.index > done.index for each in its):
            continue
        if any(each.base_relation == "aux" for each in its) or first - done.index < 2:
            continue
        tokens[verb.index] = replace(verb, head=done.head, relation=done.relation)
        tokens[done.index] = replace(done, head=subject.index, relation="acl")
        make_subject(tokens, subject.index, verb.index)
        for each in its:
            if each.index > first and each.index != verb.index:
                tokens[each.index] = replace(each, head=verb.index)


def _go_on_with_infinitives(tokens: list[Token]) -> None:
    """ "Called on Oslo to open the crossing and to free the men": the freeing goes on from the opening."""
    for verb in tokens:
        first = tokens[verb.head] if verb.relation == "conj" and 0 <= verb.head < verb.index else None
        if first is None or not is_to_infinitive(tokens, verb) or is_to_infinitive(tokens, first):
            continue
        asked = [
            each
            for each in tokens[first.index + 1 : verb.index]
            if each.head == first.index and each.base_relation in ("xcomp", "advcl") and is_to_infinitive(tokens, each)
        ]
        if asked:
            tokens[verb.index] = replace(verb, head=asked[-1].index)


def _hang_quoted_names(tokens: list[Token]) -> None:
    """ "Called Mora "a puppet"": what is quoted is what she is called, and no other name of hers."""
    for verb in tokens:
        if verb.lemma not in _CALLING or verb.tag != "VERB":
            continue
        opening = next((each.index for each in tokens[verb.index + 2 :] if each.text in ('"', "“")), None)
        if opening is None or opening - verb.index > 14:
            continue
        inside = next((each for each in tokens[opening + 1 :] if each.head < opening), None)
        if inside is None or inside.base_relation != "appos" or verb.index not in _ancestors(tokens, inside.index):
            continue
        tokens[inside.index] = replace(inside, head=verb.index, relation="xcomp")
        for each in tokens:
            if each.head == inside.index and each.relation == "conj" and each.tag == "VERB":
                tokens[each.index] = replace(each, head=verb.index)


def _ancestors(tokens: list[Token], index: int) -> list[int]:
    found: list[int] = []
    while tokens[index].head >= 0 and len(found) < len(tokens):
        index = tokens[index].head
        found.append(index)
    return found


def _hang_in_which(tokens: list[Token]) -> None:
    """ "The attack on a bus, in which two were hurt": the clause says something of the attack."""
    for comma, case, which in zip(tokens, tokens[1:], tokens[2:], strict=False):
        verb = tokens[which.head] if which.head > which.index else None
        if comma.text != "," or case.lemma not in _AT_WHICH or which.text.lower() != "which" or verb is None:
            continue
        if verb.base_relation not in ("advcl", "parataxis", "conj") or not 0 <= verb.head < comma.index:
            continue
        top = top_noun(tokens, comma.index - 1)
        if tokens[top].tag in ("NOUN", "PROPN") and not leads_to(tokens, top, {verb.index}):
            tokens[verb.index] = replace(verb, head=top, relation="acl:relcl")
