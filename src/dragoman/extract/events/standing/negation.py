"""Whether a word is negated, and whether by the will of who does not do it."""

from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.tree import Tree
from dragoman.model.sentence import Token


def is_negated(tree: Tree, node: int) -> bool:
    """Whether the word itself is negated: "did not meet", "no meeting", "neither A nor B met"."""
    for kid in tree.kids(node):
        if kid.lemma in words("negation") and kid.relation in (
            "advmod",
            "neg",
            "cc",
            "cc:preconj",
            "det",
            "det:predet",
            "aux",
        ):
            return True
        if kid.lemma == "no" and kid.relation == "det":
            return True
        if _is_negated_adverb(tree, kid) and kid.index < node:
            return True
        if kid.base_relation == "obj" and any(each.lemma == "no" for each in tree.kids(kid.index, "det")):
            return True  # "detained no vessel"
        if kid.base_relation == "nsubj" and any(
            each.lemma in ("no", "neither", "none", "nobody", "nothing")
            for each in [kid, *tree.kids(kid.index, "det", "cc", "cc:preconj", "advmod")]
        ):
            return True
    return False


def is_refused(tree: Tree, verb: int) -> bool:
    """Whether the negation of a verb is of the doer's will or habit: "will not", "does not", not "should not"."""
    helpers = {kid.lemma for kid in tree.kids(verb, "aux")}
    marks = {kid.lemma for kid in tree.kids(verb, "mark")}
    return is_negated(tree, verb) and not helpers & words("possible") - {"can", "ca"} and not marks & words("if")


def _is_negated_adverb(tree: Tree, kid: Token) -> bool:
    """ "did not even meet", "would no longer meet": the parser may hang the negation on the adverb."""
    inside = kid.relation == "advmod" and kid.lemma in ("even", "ever", "yet", "really", "actually", "long", "longer")
    return inside and any(each.lemma in ("no", "not", "n't", "never") for each in tree.kids(kid.index, "advmod", "det"))
