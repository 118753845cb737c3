"""Accords that something only leads to or is hoped for, and fighting that is told of because it is to end.

"Will pave the way for signing a treaty", "in favour of the conclusion of the accord"; "the cessation of hostilities".
"""

from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.standing.stance_words import words

_TOWARDS = frozenset({"for", "of", "to", "towards", "toward"})


def is_outlook(match: Match) -> bool:
    """Whether a signing is a noun or gerund under a word for what may come: nobody has signed, nor is anybody to."""
    tree, node = match.tree, match.tree.tokens[match.anchor]
    if (match.frame.type, match.frame.mode) != ("AGREE", "sign") or node.head < 0:
        return False
    gerund = node.tag == "VERB" and node.text.lower().endswith("ing")
    if not gerund and match.anchor != match.trigger:
        return False
    marks = {kid.lemma for kid in tree.kids(node.index, "case", "mark")}
    return bool(marks & _TOWARDS) and tree.lemma(node.head) in words("outlooks")


def is_ended(match: Match) -> bool:
    """Whether fighting is only what is to stop: "agreed on a cessation of hostilities"."""
    tree, noun = match.tree, match.tree.tokens[match.trigger]
    fought = (match.frame.type, match.frame.mode) == ("ASSAULT", "attack")
    bare = noun.tag == "NOUN" and match.anchor == match.trigger and noun.base_relation == "nmod"
    return fought and bare and noun.head >= 0 and tree.lemma(noun.head) in words("endings")
