"""Visits told by where somebody is for a while: "who is in Riga until Friday", "will be in Quito for the session"."""

from dragoman.extract.arguments import Clause, clause_of
from dragoman.extract.events.matching.frame import Frame
from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.extract.tree import Tree

_FRAME = Frame("stay", "CONSULT", "visit", confidence=0.65)
_TRAVELLERS = frozenset({"person", "group"})
_DESTINATIONS = frozenset({"state", "place"})


def stays(tree: Tree, finder: PartyFinder, found: list[Match]) -> list[Match]:
    """Matches for whoever is said to be in a place for a time or a purpose, where none in `found` is that visit."""
    matches = []
    for verb in tree.tokens:
        place = verb.head
        if verb.lemma != "be" or verb.base_relation != "cop" or tree.case(place) != "in":
            continue
        if any(each.frame.mode == "visit" and {verb.index, place} & each.nodes for each in found):
            continue
        clause = clause_of(tree, place)
        travellers = [party for each in _subjects(tree, place, clause) for party in finder.named(each, _TRAVELLERS)]
        ends = finder.named(place, _DESTINATIONS)
        if travellers and ends and _passes(tree, place):
            actors = tuple(Found(each.mention, each.token, None, "subject") for each in travellers)
            targets = tuple(Found(each.mention, each.token, None, "in") for each in ends)
            matches.append(Match(_FRAME, tree, verb.index, place, clause, actors, targets))
    return matches


def _subjects(tree: Tree, place: int, clause: Clause) -> tuple[int, ...]:
    """Who is there; "Mora, who was in Oslo on Monday, said" may be read as if Oslo were hung on Mora as a noun."""
    token = tree.tokens[place]
    relative = any(tree.tokens[each].text.lower() == "who" for each in clause.subjects)
    return (token.head,) if relative and token.base_relation == "nmod" else clause.subjects


def _passes(tree: Tree, place: int) -> bool:
    """Whether the stay has an end or a purpose: nobody visits where he lives."""
    inside = set(tree.subtree(place))
    behind = {place + 1, place + 2}  # "in Oslo on Monday", wherever the parser hung the day
    if any(time.first in inside | behind and time.date is not None for time in tree.sentence.times):
        return True
    for kid in tree.kids(place, "obl", "nmod", "advcl"):
        if kid.base_relation == "advcl" and tree.is_infinitive(kid.index):
            return True
        if tree.case(kid.index) in ("for", "on") and {
            kid.lemma.lower(),
            *map(tree.lemma, tree.following(kid.index)),
        } & words("purposes"):
            return True
    return False
