"""Which of two verbs a sentence is about, where the parser takes the wrong one."""

from dataclasses import replace
from itertools import pairwise

from dragoman.analyse.slips.ties import NOUNS, OF_ITS_OWN, SUBJECTS
from dragoman.model.sentence import Token
from dragoman.model.ties import kids

_RELATED = frozenset({"advcl", "conj", "ccomp", "parataxis"})
_PHRASES = frozenset({"obl", "obl:unmarked", "advmod"})
_MARKS = frozenset({"'s", "’s", "'", "’"})
_CLAUSE_MARKS = frozenset({"mark", "cc"})


def tell_of_nouns_with_clauses(tokens: list[Token]) -> None:
    """ "The pact Norland signed with Sorland on Monday covers gas": the pact covers, and the signing says which it is.

    The parser takes the first verb for the main one, and the second, whose subject stands before both, for a clause.
    """
    for noun in tokens:
        told = tokens[noun.head] if noun.relation == "nsubj" and noun.head > noun.index else None
        done = tokens[told.head] if told is not None and told.relation in _RELATED and told.head >= 0 else None
        if told is None or done is None or not noun.index < done.index < told.index or done.tag != "VERB":
            continue
        own = kids(tokens, done)
        doers = [each for each in own if each.relation == "nsubj" and noun.index < each.index < done.index]
        between = tokens[noun.index + 1 : done.index]
        bare = noun.tag == "NOUN" and doers and not any(each.tag in ("PUNCT", "VERB", "CCONJ") for each in between)
        bound = any(each.base_relation in _CLAUSE_MARKS and each.index < told.index for each in kids(tokens, told))
        if not bare or bound or any(each.base_relation == "obj" for each in own):
            continue
        tokens[told.index] = replace(told, head=done.head, relation=done.relation)
        tokens[done.index] = replace(done, head=noun.index, relation="acl:relcl")
        for each in kids(tokens, told):
            if done.index < each.index < told.index and each.relation in _PHRASES:
                tokens[each.index] = replace(each, head=done.index)
        for each in own:
            if each.index > told.index or (each.index < noun.index and each.base_relation in ("obl", "advmod", "cc")):
                tokens[each.index] = replace(tokens[each.index], head=told.index)


def report_by_nouns(tokens: list[Token]) -> None:
    """ "The army rejected reports that it had": the rejecting is what was done, and the reports are its object."""
    for verb in tokens[:-1]:
        noun = tokens[verb.index + 1]
        astray = verb.tag == "VERB" and verb.head == noun.index and verb.base_relation in SUBJECTS
        plural = noun.tag == "VERB" and noun.text.lower() == f"{noun.lemma}s"
        past = verb.text.lower() != verb.lemma and not verb.text.lower().endswith(("ing", "s"))
        if not (astray and plural and past) or not any(
            each.tag in NOUNS and each.base_relation == "nsubj" and each.index < verb.index
            for each in kids(tokens, noun)
        ):
            continue
        tokens[verb.index] = replace(verb, head=noun.head, relation=noun.relation)
        tokens[noun.index] = replace(noun, tag="NOUN", head=verb.index, relation="obj")
        for each in kids(tokens, noun):
            if each.index == verb.index:
                continue
            if each.relation in ("ccomp", "advcl") and each.index > noun.index:
                tokens[each.index] = replace(each, relation="acl")
            else:
                tokens[each.index] = replace(each, head=verb.index)


def name_what_is_said(tokens: list[Token]) -> None:
    """ "Dismissed claims its soldiers": what stands right behind a verb as its object is a noun, however tagged."""
    for noun in tokens[1:]:
        behind = noun.relation == "obj" and noun.head == noun.index - 1
        if behind and noun.tag == "VERB" and noun.text.lower() == f"{noun.lemma}s":
            tokens[noun.index] = replace(noun, tag="NOUN")


def go_on_with_another(tokens: list[Token]) -> None:
    """ "Peru expelled a consul, and the ministry demanded": the second subject does what stands right behind it."""
    for noun in tokens[:-1]:
        first = tokens[noun.head] if noun.relation == "nsubj" and 0 <= noun.head < noun.index else None
        then = tokens[noun.index + 1]
        if first is None or first.tag != "VERB" or then.head != noun.index or then.base_relation != "acl":
            continue
        own = kids(tokens, then)
        coupled = any(each.relation == "cc" and first.index < each.index < noun.index for each in kids(tokens, first))
        coupled = coupled or any(each.relation == "cc" and each.index < noun.index for each in kids(tokens, noun))
        others = any(each.relation == "nsubj" and each.index < first.index for each in kids(tokens, first))
        helped = any(each.base_relation in (*SUBJECTS, "aux", "obl:agent") for each in own)
        objects = any(each.relation in ("obj", "ccomp", "xcomp") for each in own)
        if then.tag != "VERB" or not (coupled and others and objects) or helped:
            continue
        tokens[then.index] = replace(then, head=first.index, relation="conj")
        tokens[noun.index] = replace(noun, head=then.index)
        for each in tokens[first.index + 1 : noun.index]:
            if each.relation == "cc" and each.head in (first.index, noun.index):
                tokens[each.index] = replace(each, head=then.index)


def own_by_mark(tokens: list[Token]) -> None:
    """ "Chile's foreign ministry demanded": whose it is demands nothing, where the parser sees two subjects."""
    for mark in tokens:
        owner = tokens[mark.head] if mark.text in _MARKS and mark.relation == "case" and mark.head >= 0 else None
        if owner is None or owner.relation != "nsubj" or owner.index > mark.index:
            continue
        others = [each for each in tokens[mark.index + 1 :] if each.head == owner.head and each.relation == "nsubj"]
        if others and tokens[owner.head].index > others[0].index:
            tokens[owner.index] = replace(owner, head=others[0].index, relation="nmod:poss")


def do_with_objects(tokens: list[Token]) -> None:
    """ "The note urged Chile to": what has an object of its own is done by the noun before it, and not to it."""
    for noun, done in pairwise(tokens):
        if noun.relation != "root" or noun.tag != "NOUN" or done.head != noun.index or done.relation != "acl":
            continue
        text, own = done.text.lower(), kids(tokens, done)
        told = any(each.base_relation == "det" for each in kids(tokens, noun))  # headlines: "Envoy handed a note"
        past = told and done.tag == "VERB" and text != done.lemma and not text.endswith(("ing", "s"))
        objects = any(each.relation in ("obj", "iobj", "ccomp") and each.index > done.index for each in own)
        if not (past and objects) or any(each.base_relation in OF_ITS_OWN for each in own):
            continue
        tokens[done.index] = replace(done, head=-1, relation="root")
        tokens[noun.index] = replace(noun, head=done.index, relation="nsubj")
        for each in kids(tokens, noun):
            if each.index > done.index:
                tokens[each.index] = replace(each, head=done.index)
