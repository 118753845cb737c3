"""The words of what is said to come."""

from dragoman.extract.commitments.act import Act
from dragoman.extract.tree import Tree

_LEFT_OUT = frozenset({"acl:relcl", "parataxis", "punct", "advcl", "cc", "nsubj", "nsubj:pass", "aux", "mark", "csubj"})
_SUCH_AS = frozenset({"such as", "including", "like", "namely"})


def named_things(act: Act) -> list[tuple[int, int]]:
    """The named things of "initiatives such as A, B and C", as tokens `[first, last)`."""
    tree = act.tree
    for thing in tree.kids(act.verb.index, "obj"):
        opening = next((kid for kid in tree.kids(thing.index, "nmod") if tree.case(kid.index) in _SUCH_AS), None)
        if opening is None:
            continue
        further = [kid for kid in tree.kids(thing.index, "conj") if kid.index > opening.index]
        items = [opening, *tree.kids(opening.index, "conj"), *further]
        spans = [_item(tree, item.index) for item in items]
        return [
            (first, last) for first, last in spans if any(token.tag == "PROPN" for token in tree.tokens[first:last])
        ]
    return []


def _item(tree: Tree, index: int) -> tuple[int, int]:
    """From the first word that is no preposition, article or conjunction to the end of what hangs on the noun."""
    inside = tree.subtree(index)
    own = [kid.index for kid in tree.kids(index, "amod", "compound", "nummod", "flat", "nmod:poss")]
    further = [kid.index for kid in tree.kids(index, "conj")]
    last = min([max(inside) + 1, *further])
    while tree.tokens[last - 1].tag in {"CCONJ", "PUNCT", "DET", "ADP"}:
        last -= 1
    return min([index, *own]), last


def reach_of(act: Act) -> tuple[int, int]:
    """The act in the report's words: the verb with what it governs, without clauses that hang on it."""
    tree = act.tree
    inside = [act.verb.index]
    for kid in tree.kids(act.verb.index):
        if (
            kid.relation in _LEFT_OUT
            or (kid.base_relation == "conj" and kid.tag == "VERB")
            or kid.index < act.verb.index
        ):
            continue
        inside += tree.subtree(kid.index, frozenset({"acl:relcl", "parataxis"}))
    last = max(inside) + 1
    while last - 1 > act.verb.index and tree.tokens[last - 1].tag in {"PUNCT", "CCONJ"}:
        last -= 1
    if act.verb.tag != "NOUN":
        return act.verb.index, last
    return min([act.verb.index, *(kid.index for kid in tree.kids(act.verb.index, "amod", "compound"))]), last
