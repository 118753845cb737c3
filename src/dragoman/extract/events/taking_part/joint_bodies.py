"""Who meets where a joint body does that is called by a common noun: it, and the states that it is of."""

from dataclasses import replace

from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.taking_part.participants import PartyFinder

_OF = frozenset({"of", "between", "from"})
_STATES = frozenset({"state"})


def with_states_of_body(match: Match, finder: PartyFinder) -> Match:
    """The gathering of "the joint commission of Norland and Sorland", as that of both as well."""
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
            both = tuple(Found(each.mention, each.token, None, body.slot) for each in states)
            known = {each.mention.id for each in both}
            return replace(match, actors=(*(each for each in match.actors if each.mention.id not in known), *both))
    return match
