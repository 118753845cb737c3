"""Whom an attack is on, told by who suffers it: "Norland came under attack", "the port endured waves of raids"."""

from dataclasses import replace

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching.frame import PARTICIPANTS
from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.taking_part.participants import PartyFinder

_STRUCK = PARTICIPANTS | {"place"}
_COMING = frozenset({"come", "be", "remain", "fall", "stay"})


def with_struck(matches: list[Match], finder: PartyFinder) -> list[Match]:
    """The matches, the subject of a verb of suffering being the target of the attack, and its verb no other attack."""
    told = [_with_its_target(match, finder) for match in matches]
    verbs = {
        match.tree.tokens[each.trigger].head for match, each in zip(matches, told, strict=True) if match is not each
    }
    return [match for match in told if not (_is_attack(match) and match.trigger in verbs)]


def _is_attack(match: Match) -> bool:
    return (match.frame.type, match.frame.mode) == ("ASSAULT", "attack")


def _with_its_target(match: Match, finder: PartyFinder) -> Match:
    tree, noun = match.tree, match.tree.tokens[match.trigger]
    if not _is_attack(match) or noun.tag != "NOUN":
        return match
    while noun.relation == "nmod" and tree.case(noun.index) == "of" and tree.lemma(noun.head) in words("several_of"):
        noun = tree.tokens[noun.head]
    if noun.head < 0:
        return match
    verb = tree.lemma(noun.head)
    under = tree.case(noun.index) == "under" and verb in _COMING
    if not (under or (noun.base_relation == "obj" and verb in words("suffering"))):
        return match
    suffering = tuple(
        Found(party.mention, party.token, None, "subject")
        for subject in clause_of(tree, noun.head).subjects
        for party in finder.named(subject, _STRUCK) or finder.named(subject, _STRUCK, within=True)
    )
    struck = {each.mention.id for each in suffering}
    if not struck:
        return match
    actors = tuple(each for each in match.actors if each.mention.id not in struck)
    return replace(match, actors=actors, targets=suffering)
