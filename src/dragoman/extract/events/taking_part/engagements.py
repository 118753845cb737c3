"""Whose engagements a meeting is among: "her programme includes talks with", "his visit included a meeting"."""

from dataclasses import replace

from dragoman.extract.events.matching.frame import PARTICIPANTS
from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.taking_part.participants import PartyFinder

_HOLDING = frozenset({"include", "feature", "comprise"})
_JOURNEYS = frozenset({"visit", "trip", "stay", "tour"})
_PLANS = frozenset({"engagement", "programme", "program", "agenda", "itinerary", "schedule"})


def with_whose_engagement(match: Match, finder: PartyFinder) -> Match:
    """A meeting told as part of somebody's visit or programme, with him; one on a programme is planned."""
    tree, noun = match.tree, match.tree.tokens[match.trigger]
    if match.frame.type != "CONSULT" or noun.base_relation != "obj" or tree.lemma(noun.head) not in _HOLDING:
        return match
    whole = next((kid for kid in tree.kids(noun.head, "nsubj") if kid.lemma in _JOURNEYS | _PLANS), None)
    if whole is None:
        return match
    known = {each.mention.id for each in match.actors}
    owners = [kid for kid in tree.kids(whole.index, "nmod") if kid.relation == "nmod:poss" or _is_of(match, kid.index)]
    found = tuple(
        Found(party.mention, party.token, None, "possessor")
        for owner in owners
        for party in finder.named(owner.index, PARTICIPANTS)
        if party.mention.id not in known
    )
    told = tree.tokens[noun.head].text.lower()
    planned = whole.lemma in _PLANS and told in ("include", "includes", "feature", "features", "comprises")
    frame = replace(match.frame, status="planned") if planned else match.frame
    return replace(match, actors=(*found, *match.actors), frame=frame)


def _is_of(match: Match, noun: int) -> bool:
    return match.tree.case(noun) == "of"
