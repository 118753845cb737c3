"""Who thanks whom for a deed: the places of a frame in the clause of thanks above its word."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching.frame import lexicon
from dragoman.extract.tree import Tree

if TYPE_CHECKING:
    from dragoman.extract.events.matching.slots import Slots

_FOR_WHAT = frozenset({"acl", "advcl", "conj", "nmod", "obl", "xcomp"})


def thanked(slots: "Slots") -> Iterator[int]:
    """Who is thanked for a deed, and so did it: "thanked Oman for the release of", "for the fuel given"."""
    tree, node = slots.tree, _thanks(slots)
    if node is None:
        return
    if tree.lemma(node) in lexicon().words["thanking"]:
        yield from clause_of(tree, node).objects
    else:
        nouns = [*tree.kids(node, "nmod"), *tree.kids(tree.tokens[node].head, "obl")]
        yield from (each.index for each in nouns if tree.case(each.index) == "to")


def thanker(slots: "Slots") -> Iterator[int]:
    """Who gives the thanks, and so got what they are for."""
    tree, node = slots.tree, _thanks(slots)
    if node is not None:
        noun = tree.lemma(node) in lexicon().words["gratitude"]
        yield from clause_of(tree, tree.tokens[node].head if noun else node).subjects


def _thanks(slots: "Slots") -> int | None:
    """The verb or noun of thanks that the word says the reason of."""
    tree = slots.tree
    thanks = lexicon().words["thanking"] | lexicon().words["gratitude"]
    path, node = [slots.token.index], slots.token.index
    while tree.tokens[node].base_relation in _FOR_WHAT and tree.lemma(node) not in thanks:
        node = tree.tokens[node].head
        path.append(node)
    below = path[:-1]
    if not below or tree.lemma(node) not in thanks:
        return None
    said = any(tree.tokens[each].relation == "xcomp" or _is_for(tree, each) for each in below)
    return node if said else None


def _is_for(tree: Tree, node: int) -> bool:
    return any(kid.text.lower() == "for" for kid in tree.kids(node, "case", "mark"))
