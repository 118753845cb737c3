"""Who meets where a body without a name of its own does: "the joint commission of Norland and Sorland", both."""

from dataclasses import replace

from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.taking_part.participants import PartyFinder

_OF = frozenset({"of", "between", "from"})
_STATES = frozenset({"state"})


def with_states_of_body(match: Match, finder: PartyFinder) -> Match:
    """The gathering of a joint body called by a common noun, as that of the several states it is of."""
    if (match.frame.type, match.frame.mode) != ("CONSULT", "gathering"):
        return match
    tree = match.tree
    for body in match.actors:
        if body.mention.kind != "body" or body.mention.form != "noun":
            continue
        states = [
            party
            for kid in tree.kids(body.token, "nmod")
            if tree.case(kid.index) in _OF
            for party in finder.named(kid.index, _STATES)
        ]
        if len(states) > 1:
            rest = tuple(each for each in match.actors if each is not body and each.mention.kind != "state")
            both = tuple(Found(each.mention, each.token, body.role, body.slot) for each in states)
            return replace(match, actors=(*both, *rest))
    return match
