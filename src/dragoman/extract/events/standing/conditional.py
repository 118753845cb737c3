"""What somebody will do only if something else is done first: he has neither done it nor undertaken to."""

from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.tree import Tree


def is_only_on_condition(tree: Tree, verb: int) -> bool:
    """Whether a clause to come hangs on a condition: "would agree to it only if its demands were met"."""
    ahead = any(kid.lemma in words("future") | words("conditional") for kid in tree.kids(verb, "aux"))
    return ahead and any(_is_condition(tree, kid.index) for kid in tree.kids(verb, "advcl"))


def _is_condition(tree: Tree, clause: int) -> bool:
    for mark in tree.kids(clause, "mark"):
        if mark.lemma == "if" and mark.index and tree.lemma(mark.index - 1) == "only":
            return True
        if mark.lemma in ("provided", "providing"):
            return True
    return False
