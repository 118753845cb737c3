"""What has been arranged hangs on the verb that arranges it: "is due to meet", "talks scheduled for May"."""

from dataclasses import replace
from itertools import pairwise

from dragoman.extract.events.matching.frame import lexicon
from dragoman.extract.events.trees.ties import INSIDE_NOUNS, top_noun
from dragoman.model.sentence import Token
from dragoman.model.ties import leads_to

SCHEDULED = frozenset({"due", "scheduled", "slated", "set", "planned", "expected"})


def schedule(tokens: list[Token]) -> None:
    """ "prepared the summit, to be held in Oslo": what stands behind the comma says something of the noun before it."""
    for comma, first in pairwise(tokens[1:]):
        if comma.text != "," or tokens[comma.index - 1].tag not in ("NOUN", "PROPN", "NUM"):
            continue
        told = _scheduling(tokens, first)
        if told is None or told < comma.index or tokens[told].head < 0 or _is_told_otherwise(tokens, tokens[told]):
            continue
        nouns = [comma.index - 1]
        while 0 <= tokens[nouns[-1]].head < comma.index and tokens[nouns[-1]].base_relation in INSIDE_NOUNS:
            if tokens[nouns[-1]].head in nouns:
                break
            nouns.append(tokens[nouns[-1]].head)
        occasions = lexicon().words["occasions"] | lexicon().words["texts"]
        noun = next((each for each in nouns if tokens[each].lemma.lower() in occasions), None)
        if noun is not None and not leads_to(tokens, noun, {told}):
            relation = "acl" if tokens[told].tag == "VERB" or told == first.index else "nmod"
            tokens[told] = replace(tokens[told], head=noun, relation=relation)


def hold_occasions(tokens: list[Token]) -> None:
    """ "Will attend the forum to be held in Oslo": what is to be held is the forum, though hung on who attends."""
    for noun, first in pairwise(tokens):
        told = _scheduling(tokens, first) if first.text.lower() == "to" else None
        if told is None or noun.tag not in ("NOUN", "PROPN") or tokens[told].base_relation not in ("advcl", "xcomp"):
            continue
        top = top_noun(tokens, noun.index)
        if tokens[top].head == tokens[told].head and not leads_to(tokens, top, {told}):
            tokens[told] = replace(tokens[told], head=top, relation="acl")


def _is_told_otherwise(tokens: list[Token], told: Token) -> bool:
    """Whether a word already hangs on a noun, or is a verb with a subject or helper of its own: "..., he expected"."""
    own = [kid for kid in tokens if kid.head == told.index]
    helped = any(kid.base_relation == "aux" and kid.lemma != "be" for kid in own)
    subject = any(kid.base_relation == "nsubj" for kid in own)
    before_noun = told.base_relation == "amod" and told.head > told.index  # "planned talks"
    return told.base_relation == "acl" or before_noun or subject or helped


def _scheduling(tokens: list[Token], first: Token) -> int | None:
    """The participle of "to be held", of "scheduled for May", or the day of "due on 17 May", that begins at a word."""
    if first.text.lower() in SCHEDULED:
        return first.head if first.relation == "case" else first.index
    be = tokens[first.index + 1] if first.text.lower() == "to" and first.index + 1 < len(tokens) else None
    held = tokens[be.head] if be is not None and be.lemma == "be" and be.relation == "aux:pass" else None
    return held.index if held is not None and held.tag == "VERB" else None
