"""Whether what a frame asks for, or forbids, is there in the words around a trigger."""

import re

from dragoman.extract.events.matching.frame import PARTICIPANTS, Condition, lexicon
from dragoman.extract.events.matching.slots import Slots
from dragoman.extract.events.standing.negation import is_negated
from dragoman.extract.events.taking_part.participants import Named

_COUPLES = frozenset({"two", "both", "sides", "parties", "they", "counterparts"})
_CURRENCY = re.compile(r"[A-Z]{3}\Z")


def holds(slots: Slots, place: str, condition: Condition) -> bool:
    """Whether a condition of a frame is met: its words or kinds in the place named, or anything where it names none."""
    places = place.split(" or ")
    tokens = [token for each in places for token in slots.tokens(each)]
    if not tokens and place == "subject" and is_declared(slots):
        return bool(condition.kinds & {"body", "bloc"}) or not condition.lemmas
    if not tokens:
        return place == "subject" and bool(condition.kinds - {"several"}) and is_agentless(slots)
    if not condition.lemmas and not condition.kinds:
        return True
    tree = slots.tree
    if place == "complement" and slots.frame.mode == "violence":
        tokens = [each for each in tokens if not is_negated(tree, each)]  # "vowed not to attack"
    for token in tokens:
        for each in tree.following(token):
            words = {tree.lemma(each), *(kid.lemma for kid in tree.kids(each, "nmod:unmarked", "nummod"))}
            if _is_sum(slots, each):
                words.add("money")
                if place == "object":  # "suspended $5 million in aid"
                    words |= {tree.lemma(below) for case, below in slots.clause.obliques if case == "in"}
                    words |= {kid.lemma for kid in tree.kids(each, "nmod") if tree.case(kid.index) in ("in", "of")}
            if place == "object" and slots.token.relation == "acl" and tree.case(each) == "of":
                words.add(tree.lemma(tree.tokens[each].head))  # "a readout of the call released by": either is
            if place == "object":  # "recalled Ambassador Mora"
                words |= {kid.lemma.lower() for kid in tree.kids(each, "nmod:desc")}
            # "sanctions list", "formal protest": a condition may name two words.
            words |= {f"{kid.lemma} {tree.lemma(each)}".lower() for kid in tree.kids(each, "compound", "amod")}
            if tree.lemma(each) in lexicon().words["transparent"] or tree.tokens[each].tag == "NUM":
                words |= {kid.lemma for kid in tree.kids(each, "nmod") if tree.case(kid.index) == "of"}
            if "complement" in places or "as" in places:
                words |= {tree.lemma(kid.index) for kid in tree.kids(each, "amod", "advmod", "compound", "xcomp")}
            if condition.lemmas & words:
                return True
        if condition.kinds and _is_of_kind(slots, token, condition.kinds):
            return True
        anybody = place == "subject" and condition.kinds - {"several"} and not _is_of_bodies(slots, condition, token)
        if anybody and is_nameless(slots, token):
            return True
    return False


def _is_of_bodies(slots: Slots, condition: Condition, token: int) -> bool:
    """Whether only bodies gather so: "the council meets", and "the leaders" of one, but not "technical teams"."""
    word = slots.tree.tokens[token]
    heads = word.lemma in lexicon().words["heads"] and word.text.lower() != word.lemma
    return slots.frame.mode == "gathering" and bool(condition.lemmas) and not heads


def _is_sum(slots: Slots, token: int) -> bool:
    """Whether a word belongs to a sum of money: "US$ 5 million", "VT 60 million"."""
    sums = (each for each in slots.tree.sentence.quantities if _CURRENCY.match(each.unit))
    return any(each.first <= token < each.last for each in sums)


def _is_of_kind(slots: Slots, token: int, kinds: frozenset[str]) -> bool:
    if "delegation" in kinds and slots.finder.stands_for(token):
        return True
    if "several" in kinds:
        each_one = slots.finder.named(token, PARTICIPANTS - {"group"})
        if not each_one:
            groups = slots.finder.named(token, frozenset({"group"}))
            # "The two sides", and "Norlandic and Sorlandic ministers", whom the coder takes for both.
            counted = (_COUPLES & set(party.mention.name.lower().split()) for party in groups)
            return any(counted) or any("/" in (party.mention.entity or "") for party in groups)
        return len(each_one) > 1 and all(party.mention.kind in ("state", "person") for party in each_one)
    parties: list[Named] = slots.finder.named(token, kinds | {"group"})
    if "bloc" in kinds and any(len(party.mention.state or "") > 2 for party in parties):
        return True  # the foreign ministers of a bloc
    return any(party.mention.kind in kinds for party in parties)


def is_agentless(slots: Slots) -> bool:
    """A passive that leaves out who does it: a deed without a doer, where a frame asks who the doer is."""
    return slots.frame.deed and slots.clause.passive and not slots.clause.subjects


def is_nameless(slots: Slots, token: int) -> bool:
    """Police, rebels, officials: they act, though nobody says whose they are."""
    words = lexicon().words
    lemma = slots.tree.lemma(token)
    return slots.frame.deed and (lemma in words["representatives"] or lemma in words["fighters"])


def is_declared(slots: Slots) -> bool:
    """Whether it is told of the body whose resolution the report is, which its paragraphs do not name again."""
    return slots.anchor in slots.finder.declared
