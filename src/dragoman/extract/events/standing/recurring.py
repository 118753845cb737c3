"""Meetings that are no single ones: those a text provides for, and those held at regular times.

"The accord foresees consultations between the ministries", "regular meetings of the two sides".
"""

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.tree import Tree


def is_no_single_meeting(match: Match) -> bool:
    """Whether a noun tells of meetings that a text provides for, or that are held time and again."""
    tree, noun = match.tree, match.tree.tokens[match.trigger]
    if match.frame.type != "CONSULT" or noun.tag not in ("NOUN", "PROPN") or match.frame.mode == "message":
        return False
    bare = match.anchor == match.trigger
    if bare and _is_time_and_again(tree, match.trigger):
        return True
    return bare and not _is_dated(tree, match.trigger) and _is_content_of_text(tree, match.trigger)


def _is_time_and_again(tree: Tree, noun: int) -> bool:
    token = tree.tokens[noun]
    several = token.text != token.lemma and token.text.islower()  # "the Annual Meetings" are one gathering
    told = {kid.lemma.lower() for kid in tree.kids(noun, "amod", "compound")}
    return several and bool(told & words("recurring")) and not _is_dated(tree, noun)


def _is_dated(tree: Tree, noun: int) -> bool:
    return any(tree.is_time(each) for each in tree.subtree(noun))


def _is_content_of_text(tree: Tree, noun: int) -> bool:
    """Whether a noun is the object, or part of the object, of a verb whose subject is a text."""
    node = tree.tokens[noun]
    while node.base_relation in ("conj", "nmod") and node.head >= 0:
        node = tree.tokens[node.head]
    if node.base_relation not in ("obj", "obl") or node.head < 0:
        return False
    verb = tree.tokens[node.head]
    while verb.base_relation == "conj" and verb.head >= 0 and not clause_of(tree, verb.index).subjects:
        verb = tree.tokens[verb.head]
    subjects = clause_of(tree, verb.index).subjects
    return verb.lemma in words("providing_for") and any(tree.lemma(each).lower() in words("paper") for each in subjects)
