"""Stances told of a text that is brought out: "On Tuesday the bloc issued a statement condemning the coup"."""

from dataclasses import replace

from dragoman.extract.arguments import bringing_out, clause_of
from dragoman.extract.events.matching.matcher import Match


def with_its_text(match: Match) -> Match:
    """The match of what a text says, taken when the text was brought out and by whoever brought it out."""
    tree, verb = match.tree, match.tree.tokens[match.anchor]
    told = not match.frame.deed and verb.relation == "acl" and verb.head >= 0
    issuing = bringing_out(tree, verb.index) if told else None
    return replace(match, anchor=issuing, clause=clause_of(tree, issuing)) if issuing is not None else match
