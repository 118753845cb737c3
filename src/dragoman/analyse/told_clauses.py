"""A clause that somebody is said to tell at its end hangs together: "Norland is expected to ratify it, X said".

Before such a tail a parser may hang the parts of the clause on the saying one by one: the subject as a clause of its
own, or "is expected" as a mere helper of it.
"""

from dataclasses import replace

from dragoman.model.sentence import Sentence, Token
from dragoman.model.ties import kids, make_subject


def with_told_clauses(sentence: Sentence) -> Sentence:
    """The sentence with what is told before a closing "X said" made one clause, and one subject to a verb."""
    sentence = _with_one_subject(sentence)
    saying = next((token for token in sentence.tokens if token.head < 0), None)
    if saying is None or saying.tag != "VERB":
        return sentence
    before = [each for each in sentence.children(saying.index) if each.index < saying.index]
    clauses = [each for each in before if each.base_relation == "ccomp"]
    if not clauses:
        return sentence
    tokens = list(sentence.tokens)
    told = clauses[-1]
    governing = next((each for each in before if each.relation == "aux" and each.tag == "VERB"), None)
    if governing is not None and governing.index < told.index:
        _govern(tokens, governing, told, [each for each in before if each.index < governing.index])
    elif len(clauses) == 2 and clauses[0].tag in ("NOUN", "PROPN") and told.tag == "VERB":
        if not any(each.base_relation == "nsubj" for each in kids(tokens, told)):
            make_subject(tokens, clauses[0].index, told.index)
    else:
        return sentence
    return replace(sentence, tokens=tuple(tokens))


def _with_one_subject(sentence: Sentence) -> Sentence:
    """Who stands behind a verb that has its subject before it is its object: "Mora told | the visiting premier |"."""
    tokens = list(sentence.tokens)
    for verb in sentence.tokens:
        subjects = [each for each in sentence.children(verb.index, "nsubj") if each.relation == "nsubj"]
        if verb.tag != "VERB" or len(subjects) != 2 or not subjects[0].index < verb.index < subjects[1].index:
            continue
        if not list(sentence.children(verb.index, "obj")):
            told = any(each.index > subjects[1].index for each in sentence.children(verb.index, "ccomp"))
            tokens[subjects[1].index] = replace(subjects[1], relation="iobj" if told else "obj")
    return replace(sentence, tokens=tuple(tokens)) if tokens != list(sentence.tokens) else sentence


def _govern(tokens: list[Token], governing: Token, told: Token, before: list[Token]) -> None:
    """ "is | expected | to ratify": what is expected governs what is to be done."""
    tokens[governing.index] = replace(governing, head=told.head, relation="ccomp")
    tokens[told.index] = replace(told, head=governing.index, relation="xcomp")
    for helper in before:
        if helper.tag == "AUX":
            tokens[helper.index] = replace(helper, head=governing.index, relation="aux:pass")
