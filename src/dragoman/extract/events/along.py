"""What is done along with what two do together: "Norland upgraded ties with Sorland, signing a pact in July"."""

from dataclasses import replace

from dragoman.extract.events.matching.matcher import Match
from dragoman.model.schema import event_types


def with_partners(matches: list[Match]) -> list[Match]:
    """The matches, whoever signs or agrees alone in a participle joined by those the main clause tells of with him."""
    return [_with_partner(match, matches) for match in matches]


def _with_partner(match: Match, matches: list[Match]) -> Match:
    verb = match.tree.tokens[match.anchor]
    alone = match.frame.type == "AGREE" and len(match.actors) == 1 and match.actors[0].mention.kind != "group"
    if not alone or verb.base_relation not in ("advcl", "xcomp") or not verb.text.lower().endswith("ing"):
        return match
    if match.tree.kids(verb.index, "mark", "nsubj"):
        return match
    for other in matches:
        kind = event_types()[other.frame.type].modes[other.frame.mode]
        both = kind.symmetric and len(other.actors) > 1 and match.actors[0].mention.id in _ids(other)
        if both and verb.head in other.nodes:
            return replace(match, actors=other.actors)
    return match


def _ids(match: Match) -> set[str]:
    return {each.mention.id for each in match.actors}
