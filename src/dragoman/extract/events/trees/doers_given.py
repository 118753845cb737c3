"""Who does or says something is made the subject of its verb, where a parser hung the name elsewhere."""

from dataclasses import replace
from itertools import pairwise

from dragoman.extract.events.trees.ties import is_past
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.sentence import Token
from dragoman.model.ties import make_subject


def part_at_the_verb(tokens: list[Token]) -> None:
    """ "Norland's minister met rebel leaders": who stands before the verb belongs to no noun that stands behind it."""
    for verb in tokens:
        own = {each.base_relation: each for each in tokens if each.head == verb.index and each.index > verb.index}
        thing = own.get("obj")
        if (
            not is_past(verb)
            or thing is None
            or any(each.head == verb.index and each.base_relation in ("nsubj", "csubj", "aux") for each in tokens)
        ):
            continue
        before = [
            each for each in tokens[: verb.index] if each.head == thing.index and each.tag not in ("PUNCT", "ADP")
        ]
        if not before or before[-1].index != verb.index - 1 or before[-1].tag not in ("NOUN", "PROPN"):
            continue
        make_subject(tokens, before[-1].index, verb.index)
        for each in before[:-1]:
            tokens[each.index] = replace(each, head=before[-1].index)


def turn_round(tokens: list[Token]) -> None:
    """ "Present at the talks were Mora and Sol", "taking part were": who stands behind "were" is who is or does it."""
    for token in tokens:
        noun = tokens[token.head] if token.relation == "cop" and token.head > token.index else None
        if noun is None or noun.base_relation not in ("obj", "obl") or not 0 <= noun.head < token.index:
            continue
        led = any(each.head == noun.index and each.relation in ("case", "mark") for each in tokens)
        if not led and tokens[noun.head].head < 0:
            tokens[noun.index] = replace(noun, relation="nsubj")


def name_no_doer(tokens: list[Token]) -> None:
    """ "The sanctions imposed on Mora": he is no doer, whatever a parser makes of the participle."""
    doers = [token for token in tokens if token.relation == "obl:agent"]
    for verb in {doer.head for doer in doers}:
        named = [doer for doer in doers if doer.head == verb]
        heads = {doer.index for doer in named}
        cases = {each.text.lower() for each in tokens if each.head in heads and each.relation == "case"}
        if cases and "by" not in cases:
            for doer in named:
                tokens[doer.index] = replace(doer, relation="obl")


def give_a_sayer(tokens: list[Token]) -> None:
    """ "Was handed to the consul, the minister, Mora, told reporters": he says so, and is not the consul."""
    for verb in tokens:
        own = [each for each in tokens[: verb.index] if each.head == verb.index]
        if (
            verb.lemma not in lexicon("telling")
            or verb.tag != "VERB"
            or any(each.base_relation == "nsubj" for each in own)
        ):
            continue
        if not any(each.base_relation == "ccomp" for each in own):
            continue
        before = verb.index - 2 if tokens[verb.index - 1].text == "," else verb.index - 1
        while tokens[before].head >= 0 and tokens[before].base_relation in ("flat", "appos", "compound"):
            above = tokens[before].head
            if tokens[before].base_relation == "appos" and tokens[above].base_relation != "appos":
                break
            before = above
        name = tokens[before]
        if name.base_relation == "appos" and 0 <= name.head < name.index < verb.index:
            tokens[before] = replace(name, head=verb.index, relation="nsubj")


def turn_objects(tokens: list[Token]) -> None:
    """ "The ministry suspended for a year the controls": who stands before the verb does it.

    "Arrested two men on the island and freed them": they are whom somebody freed.
    """
    for verb in tokens:
        objects = [each for each in tokens if each.head == verb.index and each.relation == "obj"]
        if verb.tag != "VERB" or len(objects) < 2:
            continue
        first, last = objects[0], objects[-1]
        active = not any(each.head == verb.index and each.base_relation in ("nsubj", "aux") for each in tokens)
        if first.index < verb.index < last.index and active and first.tag in ("NOUN", "PROPN") and verb.head < 0:
            tokens[first.index] = replace(first, relation="nsubj")
        later = [
            each for each in tokens[verb.index + 1 : last.index] if each.head == verb.index and each.relation == "conj"
        ]
        bare = [
            each
            for each in later
            if each.tag == "VERB" and not any(kid.head == each.index and kid.relation == "obj" for kid in tokens)
        ]
        if bare and last.tag == "PRON" and last.index == bare[-1].index + 1:
            tokens[last.index] = replace(last, head=bare[-1].index)


def give_a_doer(tokens: list[Token]) -> None:
    """ "Went to Oslo, where Minister Mora received him": Mora is subject there, and no other name for the town."""
    for where in tokens:
        verb = tokens[where.head] if where.lemma in ("where", "when") and where.head > where.index else None
        if (
            verb is None
            or verb.tag != "VERB"
            or any(each.head == verb.index and each.base_relation in ("nsubj", "cop") for each in tokens)
        ):
            continue
        for name in tokens[where.index + 1 : verb.index]:
            if name.tag == "PROPN" and name.head < where.index and name.base_relation in ("appos", "conj"):
                tokens[name.index] = replace(name, head=verb.index, relation="nsubj")
                break


def turn_among_those(tokens: list[Token]) -> None:
    """ "Among those arrested were two nurses": the nurses were arrested, among others."""
    for those in tokens:
        kids = [each for each in tokens if each.head == those.index]
        verb = next((each for each in kids if each.relation == "acl" and each.tag == "VERB"), None)
        subject = next((each for each in kids if each.base_relation == "nsubj"), None)
        copula = next((each for each in kids if each.base_relation == "cop"), None)
        among = any(each.base_relation == "case" and each.lemma.lower() == "among" for each in kids)
        if (
            those.lemma.lower() not in ("those", "that")
            or not among
            or verb is None
            or subject is None
            or copula is None
        ):
            continue
        if verb.text.lower().endswith("ing"):
            continue
        tokens[verb.index] = replace(verb, head=those.head, relation=those.relation)
        tokens[those.index] = replace(those, head=verb.index, relation="obl")
        tokens[subject.index] = replace(subject, head=verb.index, relation="nsubj:pass")
        tokens[copula.index] = replace(copula, head=verb.index, relation="aux:pass")


def give_the_latter(tokens: list[Token]) -> None:
    """ "Banned wheat from Norland and the latter retaliated": a clause of its own."""
    for latter, verb in pairwise(tokens):
        if latter.lemma not in ("latter", "former") or latter.base_relation != "conj" or verb.tag != "VERB":
            continue
        if not any(each.head == verb.index and each.base_relation == "nsubj" for each in tokens):
            make_subject(tokens, latter.index, verb.index)


def give_a_subject(tokens: list[Token]) -> None:
    """ "After Prime Minister Mora, who chairs it, visited Oslo": nothing ties the name to the verb but that he did."""
    for noun in tokens:
        verb = tokens[noun.head] if noun.relation == "obl" and noun.head > noun.index else None
        if verb is None or verb.tag != "VERB" or noun.tag not in ("NOUN", "PROPN"):
            continue
        kids = [each for each in tokens if each.head == verb.index]
        tied = any(each.head == noun.index and each.base_relation == "case" for each in tokens)
        if tied or any(each.base_relation in ("nsubj", "expl") or each.relation == "aux:pass" for each in kids):
            continue
        told = any(each.head == noun.index and each.relation == "acl:relcl" for each in tokens)
        if told and is_past(verb):
            make_subject(tokens, noun.index, verb.index)
