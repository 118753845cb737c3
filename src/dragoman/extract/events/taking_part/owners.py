"""Whose "its" is in what is done to another: "Norland closed the bridge after Sorland had expelled its consul"."""

from dataclasses import replace

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching.frame import PARTICIPANTS
from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.taking_part.participants import PartyFinder

# Nobody does these to what is his own.
_AGAINST_OTHERS = frozenset(
    {("SANCTION", "expel"), ("SANCTION", "embargo"), ("ASSAULT", "attack"), ("ASSAULT", "abduct")}
    | {("COERCE", "seize"), ("COERCE", "deport"), ("ASSAULT", "kill")}
)
_ITS = frozenset({"its", "their"})
_CLAUSES = frozenset({"advcl", "conj", "ccomp"})
_KINDS = frozenset({"state", "body", "bloc"})


def with_owner_above(match: Match, finder: PartyFinder) -> Match:
    """The match of a clause, a deed done to "its" people or things being done to the subject of the clause above."""
    told = [each for each in match.targets if each.mention.name.split()[0].lower() not in _ITS]
    if (match.frame.type, match.frame.mode) not in _AGAINST_OTHERS or told or not match.actors:
        return match
    tree, verb = match.tree, match.tree.tokens[match.anchor]
    owned = any(kid.text.lower() in _ITS for each in match.clause.objects for kid in tree.kids(each, "nmod:poss"))
    if not owned or verb.relation not in _CLAUSES or verb.head < 0 or not tree.kids(verb.index, "nsubj"):
        return match
    held = {each.mention.id for each in match.actors} | {each.mention.entity for each in match.actors}
    for above in [verb.head, *tree.ancestors(verb.head)]:
        found = tuple(
            Found(party.mention, party.token, None, "owner")
            for subject in clause_of(tree, above).subjects
            for party in finder.named(subject, PARTICIPANTS) or finder.named(subject, PARTICIPANTS, within=True)
            if party.mention.kind in _KINDS and not {party.mention.id, party.mention.entity} & held
        )
        if found:
            return replace(match, targets=found)
    return match
