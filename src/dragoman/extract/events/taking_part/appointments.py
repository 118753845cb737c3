"""Who sends an ambassador: "Norland will appoint an ambassador to Sorland" is told of Norland, and not of its host."""

from dataclasses import replace

from dragoman.extract.events.matching.frame import PARTICIPANTS, lexicon
from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.extract.tree import Tree

_ABROAD = frozenset({"state", "place", "bloc"})


def with_sender(match: Match, finder: PartyFinder) -> Match:
    """An appointment without the state an envoy is sent to; told of whoever appoints where nobody else is named."""
    if (match.frame.type, match.frame.mode) != ("OCCASION", "appointment"):
        return match
    match = _without_appointers(match)
    index = match.tree.sentence.index
    hosts = [
        each
        for each in match.actors
        if each.mention.kind in _ABROAD and each.mention.sentence == index and _is_sent_to(match, each)
    ]
    if not hosts:
        return match
    rest = tuple(each for each in match.actors if each not in hosts)
    known = {each.mention.id for each in hosts}
    senders = tuple(
        Found(party.mention, party.token, None, "subject")
        for subject in match.clause.subjects
        for party in finder.named(subject, PARTICIPANTS)
        if party.mention.id not in known
    )
    return replace(match, actors=rest or senders)


def is_told_in_passing(match: Match) -> bool:
    """Whether a participle only says who had sent people nobody names: "envoys named by Mora met rebels"."""
    kind = (match.frame.type, match.frame.mode) == ("OCCASION", "appointment")
    return kind and not match.actors and match.tree.tokens[match.anchor].relation == "acl"


def _without_appointers(match: Match) -> Match:
    """Less those who appoint others that nobody names: "diplomats appointed by Mora"."""
    tree, verb = match.tree, match.tree.tokens[match.trigger]
    if verb.tag != "VERB" or not match.clause.passive or verb.relation != "acl":
        return match
    agents = {below for each in match.clause.subjects for below in tree.subtree(each)}
    actors = tuple(each for each in match.actors if not {each.token, each.mention.head} & agents)
    # Told of nobody it is no event, of which the frame takes none.
    frame = match.frame if actors else replace(match.frame, least=1)
    return match if len(actors) == len(match.actors) else replace(match, frame=frame, actors=actors)


def _is_sent_to(match: Match, actor: Found) -> bool:
    """Whether a state stands behind "to" where the one appointed is an envoy."""
    tree = match.tree
    posts = [each for one in match.clause.objects for each in tree.following(one)]
    posted = any(_names_envoy(tree, each) for each in posts)
    heads = (actor.mention.head, actor.token)
    return posted and any(tree.case(each) == "to" for each in heads)


def _names_envoy(tree: Tree, noun: int) -> bool:
    words = {tree.lemma(noun).lower(), *(kid.lemma.lower() for kid in tree.kids(noun, "xcomp", "appos", "nmod:desc"))}
    return bool(words & lexicon().words["posted"])
