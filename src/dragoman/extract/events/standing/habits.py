"""What is done again and again: "every spring farmers are killed by mines" tells of no killing that could be dated."""

from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.tree import Tree

_EACH = frozenset({"every", "each"})
_TIMES = frozenset({"once", "twice", "time"})
_PAST = frozenset({"was", "were", "had", "did", "has", "have"})


def is_habit(tree: Tree, verb: int) -> bool:
    """Whether a clause in the present says that what it tells happens regularly, or any that it does "whenever"."""
    token = tree.tokens[verb]
    if token.tag != "VERB":
        return False
    if any(kid.lemma == "whenever" for kid in tree.kids(verb, "advmod", "mark")):
        return True
    if not _is_present(tree, verb):
        return False
    if token.base_relation == "root" and tree.lemma(0).lower() in _EACH and tree.is_time(1):
        return True  # "Every spring farmers are killed": the parser may hang the spring on the farmers
    return any(_says_how_often(tree, kid.index) for kid in tree.kids(verb, "advmod", "obl"))


def _says_how_often(tree: Tree, node: int) -> bool:
    """ "Regularly", "every spring", "at each session"."""
    if tree.lemma(node) in words("habitually"):
        return True
    if tree.lemma(node) in _TIMES:  # "once a year", but not "for the first time in a year"
        below = tree.kids(node, "obl", "nmod", "obl:unmarked", "nmod:unmarked")
        return any(tree.is_time(kid.index) and tree.case(kid.index) in ("", "per") for kid in below)
    return tree.is_time(node) and any(kid.lemma in _EACH for kid in tree.kids(node, "det"))


def _is_present(tree: Tree, verb: int) -> bool:
    helpers = {kid.text.lower() for kid in tree.kids(verb, "aux", "cop")}
    token = tree.tokens[verb]
    if helpers:
        return not helpers & _PAST and not {kid.lemma for kid in tree.kids(verb, "aux")} & words("future")
    lemma = tree.lemma(verb)
    return token.text.lower() in (lemma, f"{lemma}s", f"{lemma}es", f"{lemma[:-1]}ies")
