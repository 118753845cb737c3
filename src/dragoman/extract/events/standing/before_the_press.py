"""What is said to journalists: a call or a session with them is no encounter of anybody who matters in it."""

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.tree import Tree
from dragoman.model.sentence import Token

_TOGETHER = frozenset({"with", "for", "before", "to"})
_TOLD_IN = frozenset({"in", "during", "at", "on", "via", "over"})


def is_before_the_press(match: Match) -> bool:
    """Whether a noun for an encounter names journalists as those met: "told reporters in a conference call"."""
    tree, noun = match.tree, match.tree.tokens[match.trigger]
    if match.frame.type != "CONSULT" or noun.tag not in ("NOUN", "PROPN"):
        return False
    with_whom = [kid for kid in tree.kids(noun.index, "nmod", "compound") if _is_press(tree, kid.index)]
    if any(_is_kind(kid) or tree.case(kid.index) in _TOGETHER for kid in with_whom):
        return True
    if noun.base_relation != "obl" or tree.case(noun.index) not in _TOLD_IN or match.frame.mode != "call":
        return False
    told = clause_of(tree, noun.head)
    return any(_is_press(tree, each) for each in (*told.objects, *told.indirect))


def _is_kind(word: Token) -> bool:
    """Whether a word tells what kind of call or session it is: "a media call", but not "the World Media Forum"."""
    return word.base_relation == "compound" and word.text.islower()


def _is_press(tree: Tree, word: int) -> bool:
    return any(tree.lemma(each).lower() in words("press") for each in tree.following(word))
