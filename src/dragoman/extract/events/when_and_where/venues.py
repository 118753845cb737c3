"""Whether a town is named as where something was or as what a text is called after, and who only backs others."""

from dragoman.extract.events.standing.held_by_nouns import names_no_side
from dragoman.extract.tree import Tree
from dragoman.knowledge.lexicon import lexicon

_FORMATS = frozenset({"process", "format"})
_BACKED = frozenset({"backed", "supported", "sponsored", "funded", "armed", "allied", "aligned"})


def is_where(tree: Tree, town: int) -> bool:
    """Whether a town stands behind "in" or "at", or beside a capital that does: "in Norland's capital, Oslo"."""
    token = tree.tokens[town]
    beside = token.relation == "appos" and token.head >= 0 and tree.lemma(token.head) == "capital"
    return tree.case(token.head if beside else town) in ("in", "at")


def names_text(tree: Tree, town: int) -> bool:
    """Whether a text or format is only called after a town: "the Paris Agreement", "the Minsk process"."""
    token = tree.tokens[town]
    text = tree.tokens[token.head] if token.head >= 0 else token
    if token.base_relation != "compound" or text.index != town + 1:
        return False
    called = text.text[:1].isupper() and text.text.lower() in lexicon("texts called after towns")
    return called or text.text.lower() in _FORMATS


def is_backing(tree: Tree, word: int) -> bool:
    """Whether a word says who stands behind those told of: "the Norlandic-backed rebels" are not Norland's."""
    token = tree.tokens[word]
    hyphened = word > 0 and tree.tokens[word - 1].text in ("-", "–")
    return token.text.lower() in _BACKED and token.base_relation in ("amod", "compound") and hyphened


def is_backer(tree: Tree, state: int) -> bool:
    """Whether a state is only told as standing behind others: "talks with the Norlandic-backed group"."""
    above = tree.tokens[state].head
    return above > state and is_backing(tree, above)


def no_party(tree: Tree, word: int) -> bool:
    """Whether no party is to be found at or below a word: a text's town, who stands behind others, what is charged."""
    return is_backing(tree, word) or names_text(tree, word) or names_no_side(tree, word)
