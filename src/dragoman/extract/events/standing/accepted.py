"""Whether what somebody is invited to is accepted: "The invitation was accepted", "and Ms Mora accepted"."""

from collections.abc import Sequence

from dragoman.extract.events.drafts import Draft
from dragoman.extract.events.standing.negation import is_negated
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.tree import Tree

_REACH = 2  # sentences behind the invitation
_INVITED_TO = frozenset({"visit", "gathering", "meeting"})
_INVITATIONS = frozenset({"invitation", "invite", "offer"})


def is_accepted_behind(draft: Draft, trees: Sequence[Tree]) -> bool:
    """Whether an invitation to something suggested is said to be accepted, in its sentence or one of those behind."""
    if draft.match.frame.type != "CONSULT" or draft.match.frame.mode not in _INVITED_TO:
        return False
    here = draft.match.tree.sentence.index
    invited = {each.lemma for each in draft.match.tree.tokens[: draft.match.trigger]} & {"invite", "invitation"}
    behind = trees[here : here + 1 + _REACH]
    return bool(invited) and any(
        _says_yes(tree, token.index)
        for tree in behind
        for token in tree.tokens
        if token.lemma == "accept" and (tree is not behind[0] or token.index > draft.match.trigger)
    )


def _says_yes(tree: Tree, verb: int) -> bool:
    """Whether somebody has accepted the invitation, or nothing else that is told."""
    if tree.tokens[verb].tag != "VERB" or is_negated(tree, verb):
        return False
    ahead = any(kid.lemma in words("future") | words("conditional") for kid in tree.kids(verb, "aux"))
    things = tree.kids(verb, "nsubj:pass") or tree.kids(verb, "obj")
    if tree.kids(verb, "ccomp", "xcomp"):
        return False  # "accepted that the talks had failed"
    alone = bool(tree.kids(verb, "nsubj")) or tree.tokens[verb].base_relation == "conj"
    told = any(each.lemma in _INVITATIONS for each in things) if things else alone
    return told and not ahead and not tree.is_infinitive(verb)
