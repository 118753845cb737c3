"""Stances told of a text that is brought out: "On Tuesday the bloc issued a statement condemning the coup"."""

from dataclasses import replace

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.word_sets import word_sets


def with_its_text(match: Match) -> Match:
    """The match of what a text says, taken when the text was brought out and by whoever brought it out."""
    tree, verb = match.tree, match.tree.tokens[match.anchor]
    if match.frame.deed or verb.relation != "acl" or verb.head < 0 or not verb.text.lower().endswith("ing"):
        return match
    text, sets = tree.tokens[verb.head], word_sets("saying_texts.yaml")
    if text.relation != "obj" or text.head < 0 or text.lemma not in sets["texts"]:
        return match
    if tree.lemma(text.head) not in sets["bringing_out"]:
        return match
    return replace(match, anchor=text.head, clause=clause_of(tree, text.head))
