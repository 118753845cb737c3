"""Who agreed on what they do "under" it: "Under an accord reached in Oslo, Norland and Sorland will swap prisoners"."""

from dataclasses import replace

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching.frame import PARTICIPANTS
from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.taking_part.participants import PartyFinder

_UNDER = frozenset({"under", "under the terms of", "as part of", "in line with", "in accordance with"})
_SEVERAL = 2


def with_those_it_binds(matches: list[Match], finder: PartyFinder) -> list[Match]:
    """The matches, an agreement that is told of nobody being of the several who do something under it."""
    return [_bound(match, finder) if match.frame.type == "AGREE" and not match.actors else match for match in matches]


def _bound(match: Match, finder: PartyFinder) -> Match:
    tree = match.tree
    for node in (match.trigger, *tree.ancestors(match.trigger)):
        token = tree.tokens[node]
        if token.tag not in ("NOUN", "PROPN") or token.base_relation != "obl" or tree.case(node) not in _UNDER:
            continue
        doers = [
            Found(party.mention, party.token, None, "bound")
            for subject in clause_of(tree, token.head).subjects
            for party in finder.named(subject, PARTICIPANTS)
        ]
        return replace(match, actors=tuple(doers)) if len(doers) >= _SEVERAL else match
    return match
