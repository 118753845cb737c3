"""Which states a report tells to wage war on another: they are not the ones in distress."""

from dragoman.extract.figures.context import Context
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.parties.signs import NOBODY, key_of
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention

_ABROAD = frozenset({"invasion", "aggression"})  # of one's own land nobody tells so
_UPON = frozenset({"in", "on", "upon", "against", "of", "into"})
_INVADING = frozenset({"invade", "annex", "attack"})


def waging_abroad(context: Context) -> set[str]:
    """The keys of the states whose war or invasion another state suffers: "Russia's war in Ukraine"."""
    found = set()
    for mention in context.mentions.all:
        if mention.kind == "state" and key_of(mention) != NOBODY:
            tree = Tree(context.document.sentences[mention.sentence])
            if _wages(tree, mention, context.mentions):
                found.add(key_of(mention))
    return found


def _wages(tree: Tree, mention: Mention, mentions: Mentions) -> bool:
    token = tree.tokens[mention.head]
    if token.head < 0:
        return False
    above = tree.tokens[token.head]
    if token.base_relation == "nsubj" and above.lemma in _INVADING:
        struck = (mentions.headed_by(mention.sentence, kid.index) for kid in tree.kids(above.index, "obj"))
        return any(_is_other(each, mention) for each in struck)
    if token.relation not in {"nmod:poss", "amod", "compound"} or above.lemma not in figure_words("wars"):
        return False
    struck = (
        mentions.headed_by(mention.sentence, kid.index)
        for kid in tree.kids(above.index, "nmod", "obl")
        if tree.case(kid.index) in _UPON
    )
    return above.lemma in _ABROAD or any(_is_other(each, mention) for each in struck)


def _is_other(one: Mention | None, other: Mention) -> bool:
    return one is not None and one.kind == "state" and key_of(one) != key_of(other)
