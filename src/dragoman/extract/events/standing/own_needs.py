"""Money and gear somebody only gives to his own: "will give its army two billion", "set aside funds for defence"."""

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.tree import Tree

_GETTING = frozenset({"to", "for", "on", "towards", "toward", "into", "with"})
_OWN = frozenset({"its", "their", "his", "her", "own"})


def is_for_own_needs(match: Match) -> bool:
    """Whether what looks like aid goes to forces or a budget of whoever gives it, and to nobody else."""
    tree, verb = match.tree, match.tree.tokens[match.trigger]
    if match.frame.type != "AID" or verb.tag != "VERB":
        return False
    if any(each.mention.form != "pronoun" and not _is_led_by_own(tree, each.token) for each in match.targets):
        return False
    if any(tree.case(each) == "to" and tree.tokens[each].tag == "PROPN" for each in tree.subtree(match.trigger)):
        return False  # "to its army, and twice as much to Norland"
    clause = clause_of(tree, match.trigger)
    nouns = [*clause.indirect, *clause.objects, *(each for case, each in clause.obliques if case in _GETTING)]
    nouns += [
        kid.index for each in clause.objects for kid in tree.kids(each, "nmod") if tree.case(kid.index) in _GETTING
    ]
    told = [each for one in nouns for each in tree.following(one)]
    if any(_is_owned(tree, each) and tree.lemma(each) in words("own_organs") for each in told):
        return True
    needs = [each for each in told if tree.case(each) in _GETTING and tree.lemma(each) in words("own_needs")]
    # "For air defence" may well be somebody else's.
    return any(not tree.kids(each, "nmod", "nmod:poss", "amod", "compound") for each in needs)


def _is_led_by_own(tree: Tree, token: int) -> bool:
    return _is_owned(tree, token) and tree.lemma(token) in words("own_organs")


def _is_owned(tree: Tree, noun: int) -> bool:
    return any(kid.text.lower() in _OWN for kid in tree.kids(noun, "nmod:poss")) and not _names_owner(tree, noun)


def _names_owner(tree: Tree, noun: int) -> bool:
    """Whether somebody else's need is meant: "for Norland's defence", "for the defence of Sorland"."""
    named = (*tree.kids(noun, "nmod", "nmod:poss"), *tree.kids(noun, "amod", "compound"))
    return any(each.text[:1].isupper() for each in named)
