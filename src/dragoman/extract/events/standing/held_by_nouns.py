"""Clauses under a noun that name no party to whatever the noun is part of.

What somebody is said to have done is not whose charge it is ("rejected accusations that it armed Norland"), who
appointed or sent people does not do what they do ("envoys named by Mora met rebels"), and those who deal with a state
are others ("called on countries supporting Norland").
"""

from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.tree import Tree

_CHOOSING = frozenset({"appoint", "name", "nominate", "select", "choose", "pick", "designate", "handpick", "elect"})
# Who does something with a state is another: "called on countries supporting Norland".
_OTHERS = frozenset({"donor", "ally", "partner", "government", "group", "company", "firm", "trader", "organisation"})
_BEING = frozenset(
    {"represent", "include", "involve", "belong", "comprise", "consist", "serve", "call", "style", "name"}
)
_SAID = frozenset(
    {"accusation", "allegation", "claim", "charge", "suggestion", "assertion", "insinuation", "report", "notion"}
)


def names_no_side(tree: Tree, clause: int) -> bool:
    """Whether nobody in a clause that hangs on a noun is a side of what is told of the noun."""
    token = tree.tokens[clause]
    if token.base_relation != "acl" or token.tag != "VERB":
        return False
    noun = tree.lemma(token.head)
    marked = any(kid.lemma == "that" for kid in tree.kids(clause, "mark"))
    if (marked and noun in _SAID) or (token.lemma in _CHOOSING and token.head < clause):
        return True
    others = noun in words("peoples") | _OTHERS and token.text.lower().endswith("ing")
    return others and token.lemma not in _BEING


def is_held(tree: Tree, word: int, trigger: int) -> bool:
    """Whether a word stands in such a clause, in which the word that tells the event does not."""
    around = {trigger, *tree.ancestors(trigger)}
    return any(each not in around and names_no_side(tree, each) for each in tree.ancestors(word))
