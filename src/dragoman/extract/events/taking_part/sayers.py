"""Who only says what others agreed: "Minister Mora said both leaders had agreed to meet"."""

from dataclasses import replace

from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.model.schema import event_types

_BELOW = frozenset({"ccomp", "conj"})
_OURSELVES = frozenset({"we", "they", "us", "both"})  # these may well count who speaks


def without_sayer(match: Match, finder: PartyFinder) -> Match:
    """The match of what several did together, less the subject of the verb that tells of it, who is none of them."""
    mode = event_types()[match.frame.type].modes[match.frame.mode]
    if not mode.symmetric:
        return match
    several = any(_are_several(match, each) for each in match.actors)
    listed = _states_listed(match, finder)
    if not several and not listed:
        return match
    sayers = _subjects_above(match)
    actors = tuple(
        each
        for each in match.actors
        if each.token not in sayers or (not several and (each.mention.state or each.mention.entity) in {*listed, None})
    )
    return match if len(actors) == len(match.actors) else replace(match, actors=actors)


def _are_several(match: Match, actor: Found) -> bool:
    """Whether an actor is a group by one word, subject of the clause itself: "both leaders", "the two countries"."""
    own = actor.token in match.clause.subjects and actor.mention.kind == "group" and not actor.mention.members
    return own and actor.mention.name.lower() not in _OURSELVES


def _states_listed(match: Match, finder: PartyFinder) -> set[str | None]:
    """Whose people a group is that tells so one by one, as subject of the clause: "the Omani and Kenyan ministers"."""
    groups = [each.mention for each in match.actors if each.token in match.clause.subjects and each.mention.members]
    return {finder.mentions.by_id[member].entity for each in groups for member in each.members}


def _subjects_above(match: Match) -> set[int]:
    """The subjects of the verbs whose clause of content the match is told in, and whoever is named with them."""
    tree, found, told = match.tree, set[int](), False
    below = match.tree.tokens[match.anchor]
    for above in tree.ancestors(match.anchor):
        if below.base_relation not in _BELOW:
            break
        told = told or below.base_relation == "ccomp"
        if told:
            for kid in tree.kids(above, "nsubj"):
                found.update(tree.following(kid.index))
        below = tree.tokens[above]
    return found
