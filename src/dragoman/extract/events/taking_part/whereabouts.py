"""Words that only tell where something is, which says nothing of whose it is."""

from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.tree import Tree

_EDGES = frozenset({"border", "frontier", "boundary"})
_ALONG = frozenset({"on", "near", "at", "along"})  # "a market on the border with Norland" is not Norland's
_THERE = frozenset({"in", "at", "near", "outside"})
_MISSIONS = frozenset({"embassy", "consulate", "mission"})


def is_along_an_edge(tree: Tree, noun: int) -> bool:
    """Whether a word is a border that something is at: "a market on the border"."""
    return tree.lemma(noun) in _EDGES and tree.case(noun) in _ALONG


def is_receiving(tree: Tree, noun: int) -> bool:
    """Whether a word tells where a mission is, which is another's: "the embassy in Lima"."""
    token = tree.tokens[noun]
    return tree.case(noun) in ("in", "at") and token.head >= 0 and tree.lemma(token.head) in _MISSIONS


def is_across(tree: Tree, state: int) -> bool:
    """Whether a word only tells whose border something is at: "took a town on the border with Norland"."""
    above = tree.tokens[state].head
    return above >= 0 and is_along_an_edge(tree, above)


def is_scene(tree: Tree, place: int) -> bool:
    """Whether a word tells where violence was, which says nothing of whose it was: "an air strike in Norland"."""
    above = tree.tokens[place].head
    return tree.case(place) in _THERE and above >= 0 and tree.lemma(above) in words("blows") | words("nameless")
