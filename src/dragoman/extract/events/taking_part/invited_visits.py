"""Visits that somebody is only invited to: "conveyed an invitation to Mora for a visit to Peru"."""

from dataclasses import replace

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching.frame import PARTICIPANTS
from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.taking_part.participants import PartyFinder

_INVITATIONS = frozenset({"invitation", "invite"})
_TAKEN = frozenset({"accept", "take"})
_GOTTEN = frozenset({"receive", "get", "have", "accept", "decline", "reject", "take"})


def with_invited(match: Match, finder: PartyFinder) -> Match | None:
    """The match of a visit that an invitation is for, as suggested to whoever is invited; None where nobody is told.

    Who hands the invitation over does not travel. An invitation accepted is left as it is.
    """
    tree, noun = match.tree, match.tree.tokens[match.trigger]
    if match.frame.mode == "visit" and noun.tag == "VERB":
        return _by_guest(match, finder)
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


def _by_guest(match: Match, finder: PartyFinder) -> Match:
    """The match of "received an invitation from Mora to visit Peru" as of who was invited, and not of Mora."""
    tree, verb = match.tree, match.tree.tokens[match.trigger]
    noun = tree.tokens[verb.head] if verb.relation == "acl" and verb.head >= 0 else verb
    if noun.lemma not in _INVITATIONS or not tree.is_infinitive(verb.index):
        return match
    hosts = {
        party.mention.id
        for kid in tree.kids(noun.index, "nmod", "nmod:poss")
        if tree.case(kid.index) in ("from", "of", "by") or kid.relation == "nmod:poss"
        for party in finder.named(kid.index, PARTICIPANTS)
    }
    guests = [each for each in match.actors if each.mention.id not in hosts]
    above = tree.tokens[noun.head] if noun.relation == "obj" and noun.head >= 0 else noun
    if guests or above is noun:
        return replace(match, actors=tuple(guests))
    clause = clause_of(tree, above.index)
    given = [*clause.indirect, *(each for case, each in clause.obliques if case == "to")]
    invited = clause.subjects if above.lemma in _GOTTEN else given
    guests = [
        Found(party.mention, party.token, None, "to")
        for each in invited
        for party in finder.named(each, PARTICIPANTS)
        if party.mention.id not in hosts
    ]
    return replace(match, actors=tuple(guests))


def without_named_invitations(matches: list[Match]) -> list[Match]:
    """The matches less an invitation's noun that a verb beside it tells of: "extended an invitation"."""
    verbs = {
        each.trigger
        for each in matches
        if each.frame.mode == "invite" and each.targets and each.tree.tokens[each.trigger].tag == "VERB"
    }
    return [each for each in matches if each.frame.mode != "invite" or each.tree.tokens[each.trigger].head not in verbs]
