"""Who brings an agreement about: "Under a deal brokered by Qatar, Norland and Sorland agreed to stop fighting".

Its noun may say so itself: "the truce brokered by Qatar", "a Qatar-brokered truce".
"""

from dataclasses import replace

from dragoman.extract.events.matching.matcher import Found, Match

_BROKERING = frozenset({"broker", "mediate", "facilitate"})
_BROUGHT_ABOUT = _BROKERING | {"sponsor", "negotiated"}
_BESIDE = frozenset({"acl", "amod"})


def with_brokers(matches: list[Match]) -> list[Match]:
    """The matches with those who broker an agreement as its mediators; where another verb tells of it, told once."""
    matches = [_with_brokers_of_its_noun(match) for match in _brought_about(matches)]
    kept: list[Match] = []
    brokered = [match for match in matches if _is_brokered(match)]
    for match in matches:
        if not _is_brokered(match):
            kept.append(match)
            continue
        brokers = _brokers(match)
        told = next((each for each in matches if each.frame.type == "AGREE" and each not in brokered), None)
        if told is None:
            others = tuple(each for each in match.actors if each.mention.id not in {one.mention.id for one in brokers})
            kept.append(replace(match, actors=(*others, *brokers)))
    return kept


def _with_brokers_of_its_noun(match: Match) -> Match:
    """The match of "a truce brokered by Qatar" with Qatar as mediator: what the participle holds is no side to it."""
    tree = match.tree
    talks = (match.frame.type, match.frame.mode) == ("CONSULT", "meeting")
    if not (talks or match.frame.type in ("AGREE", "RETREAT")) or tree.tokens[match.trigger].tag not in (
        "NOUN",
        "PROPN",
    ):
        return match
    held: set[int] = set()
    for kid in tree.kids(match.trigger, *_BESIDE):
        if kid.lemma in _BROUGHT_ABOUT or kid.text.lower().removesuffix("ed") in ("broker", "sponsor"):
            # The parser may hang the rest of a long list elsewhere.
            verb = tree.tokens[match.trigger].head
            listed = range(kid.index, verb) if kid.index < verb and kid.base_relation == "acl" else range(0)
            held.update(tree.subtree(kid.index), listed)
            sides = [each for each in tree.subtree(kid.index) if tree.case(each) == "between"]
            held.difference_update(below for each in sides for below in tree.subtree(each))
    actors = tuple(replace(each, role="mediator") if each.token in held else each for each in match.actors)
    return match if actors == match.actors else replace(match, actors=actors)


def _brought_about(matches: list[Match]) -> list[Match]:
    """ "Qatar brokered a truce between Norland and Sorland" tells of the truce, when and where it was brokered."""
    kept = list(matches)
    for talks in matches:
        noun = next((each for each in kept if _is_its_object(each, talks)), None)
        if talks.frame.name == "mediated" and noun is not None:
            kept.remove(talks)
            known = {each.mention.id for each in noun.actors}
            brokers = tuple(each for each in talks.actors if each.mention.id not in known)
            whole = replace(noun, anchor=talks.anchor, clause=talks.clause, actors=(*noun.actors, *brokers))
            kept[kept.index(noun)] = whole
    return kept


def _is_its_object(match: Match, talks: Match) -> bool:
    bare = match.anchor == match.trigger and match.trigger in talks.clause.objects
    return match.frame.type in ("AGREE", "RETREAT") and bare


def _is_brokered(match: Match) -> bool:
    verb = match.tree.tokens[match.trigger]
    return match.frame.type == "AGREE" and verb.tag == "VERB" and verb.lemma in _BROKERING


def _brokers(match: Match) -> tuple[Found, ...]:
    """The subjects of brokering among its actors."""
    doers = {each for subject in match.clause.subjects for each in match.tree.following(subject)}
    return tuple(replace(each, role="mediator") for each in match.actors if each.token in doers)
