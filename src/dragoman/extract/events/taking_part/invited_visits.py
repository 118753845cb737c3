"""Visits that somebody is only invited to: "conveyed an invitation to Mora for a visit to Peru"."""

from dataclasses import replace

from dragoman.extract.events.matching.frame import PARTICIPANTS
from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.taking_part.participants import PartyFinder

_INVITATIONS = frozenset({"invitation", "invite"})
_TAKEN = frozenset({"accept", "take"})


def with_invited(match: Match, finder: PartyFinder) -> Match | None:
    """The match of a visit that an invitation is for, as suggested to whoever is invited; None where nobody is told.

    Who hands the invitation over does not travel. An invitation accepted is left as it is.
    """
    tree, noun = match.tree, match.tree.tokens[match.trigger]
    if match.frame.mode != "visit" or noun.tag != "NOUN" or tree.case(noun.index) != "for" or noun.head < 0:
        return match
    above = tree.tokens[noun.head]
    verb = tree.tokens[above.head] if above.lemma in _INVITATIONS and above.head >= 0 else above
    things = tree.kids(verb.index, "obj", "nsubj:pass")
    if verb.lemma in _TAKEN or not any(each.lemma in _INVITATIONS for each in (*things, above)):
        return match
    holders = [verb.index, *(each.index for each in things)]
    invited = [
        Found(party.mention, party.token, None, "to")
        for holder in holders
        for kid in tree.kids(holder, "obl", "nmod", "iobj")
        if (tree.case(kid.index) == "to" or kid.relation == "iobj") and kid.index != noun.index
        for party in finder.named(kid.index, PARTICIPANTS)
    ]
    return replace(match, frame=replace(match.frame, status="proposed"), actors=tuple(invited)) if invited else None


def without_named_invitations(matches: list[Match]) -> list[Match]:
    """The matches less an invitation's noun that a verb beside it tells of: "extended an invitation"."""
    verbs = {
        each.trigger
        for each in matches
        if each.frame.mode == "invite" and each.targets and each.tree.tokens[each.trigger].tag == "VERB"
    }
    return [each for each in matches if each.frame.mode != "invite" or each.tree.tokens[each.trigger].head not in verbs]
