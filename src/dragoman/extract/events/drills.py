"""Shots that are fired to try a weapon out or to train: a show of force, and no attack on anybody."""

from dataclasses import replace

from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.tree import Tree

_WITHIN = frozenset({"during", "in", "as", "at", "under"})


def as_drill(match: Match) -> Match:
    """The match as a show of force, where its weapons are tried out: "test-fired", "fired it during an exercise"."""
    frame, tree = match.frame, match.tree
    if (frame.type, frame.mode) != ("ASSAULT", "attack") or tree.tokens[match.trigger].tag != "VERB" or match.targets:
        return match
    fired = any(tree.lemma(each) in words("fired_off") for each in match.clause.objects)
    if not fired or not (_is_test(tree, match.trigger) or _is_in_drill(tree, match.trigger)):
        return match
    return replace(match, frame=replace(frame, type="MOBILIZE", mode="troops"))


def _is_test(tree: Tree, verb: int) -> bool:
    """ "Test-fired", which the parser may take apart."""
    before = [each.text.lower() for each in tree.tokens[max(0, verb - 2) : verb]]
    return tree.lemma(verb).startswith("test-") or before == ["test", "-"]


def _is_in_drill(tree: Tree, verb: int) -> bool:
    return any(
        tree.lemma(below) in words("drills")
        for kid in tree.kids(verb, "obl", "nmod")
        if tree.case(kid.index) in _WITHIN
        for below in (kid.index, *(each.index for each in tree.kids(kid.index, "nmod")))
    )
