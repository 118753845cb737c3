"""Which of several are met or visited one by one, in an event each, and which do it to each other."""

from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.tree import Tree
from dragoman.model.dates import DateInterval
from dragoman.model.schema import event_types

_NTH = frozenset({"first", "second", "third", "fourth", "fifth", "last", "latest"})
_JOURNEYS = frozenset({"trip", "visit", "journey", "tour", "stop"})
_SEPARATE = frozenset({"respectively", "separately", "separate", "bilateral"})
_JOINT = frozenset({"joint", "conference", "trilateral", "quadrilateral", "group", "together", "video", "jointly"})
_ALWAYS_PLURAL = frozenset({"talks", "negotiations", "consultations", "discussions"})
_EXCHANGING = frozenset({"exchange", "trade", "swap"})  # fire, blame, prisoners: each gives what he gets
_PARTNERS = frozenset({"object", "with", "to"})


def days_of_each(match: Match, actors: tuple[Found, ...]) -> dict[str, DateInterval]:
    """When each of several is met, where each is told with a day: "met Mora on Monday and Sol on Tuesday"."""
    tree, frame = match.tree, match.frame
    listed = tuple(each for each in actors if each.slot in _PARTNERS)
    if frame.mode == "visit":
        listed = tuple(each for each in match.targets if not _is_of_counted_journey(tree, each))
    if frame.type != "CONSULT" or frame.mode not in ("visit", "meeting", "call") or len(listed) < 2:
        return {}
    ordered = sorted(listed, key=lambda each: each.token)
    ends = [*(each.token for each in ordered[1:]), len(tree.tokens)]
    days: dict[str, DateInterval] = {}
    for each, end in zip(ordered, ends, strict=True):
        times = [time for time in tree.sentence.times if each.token < time.first < end and time.kind == "date"]
        if times and times[0].date is not None:
            days[each.mention.id] = times[0].date
    return days if len(days) == len(listed) else {}


def _is_of_counted_journey(tree: Tree, target: Found) -> bool:
    """Whether a target only says which journey it is: "visited Lima on Monday, his first trip to Peru since 2019"."""
    noun = tree.tokens[target.token].head
    counted = noun >= 0 and any(kid.lemma in _NTH for kid in tree.kids(noun, "amod"))
    return counted and tree.lemma(noun) in _JOURNEYS


def is_mutual(match: Match) -> bool:
    """ "A and B blamed each other" is two events, one either way."""
    if event_types()[match.frame.type].modes[match.frame.mode].symmetric:
        return False
    if match.frame.mutual or match.tree.lemma(match.anchor) in _EXCHANGING:
        return not match.targets and len(match.actors) == 2
    objects = [*match.clause.objects, *(each for _, each in match.clause.obliques)]
    words = {match.tree.lemma(each) for each in objects}
    return not match.targets and len(match.actors) == 2 and bool(words & {"each", "another"})


def parted(match: Match, actors: tuple[Found, ...]) -> list[tuple[Found, ...]]:
    """ "X will meet A, B and C" are three meetings, "X and Y paid visits" two visits."""
    tree, frame = match.tree, match.frame
    trigger = tree.tokens[match.trigger]
    persons = [each for each in actors if each.mention.kind == "person"]
    if len(persons) != len(actors) or len(actors) < 2:
        return [actors]
    words = {kid.lemma for kid in tree.kids(match.trigger)} | {kid.lemma for kid in tree.kids(match.anchor)}
    words |= {"respectively"} & {token.lemma for token in tree.tokens}
    word = trigger.text.lower()
    plural = trigger.tag == "NOUN" and word != trigger.lemma and word not in _ALWAYS_PLURAL
    if frame.mode == "visit":
        return [(each,) for each in actors] if plural else [actors]
    if frame.mode not in ("meeting", "call") or frame.type != "CONSULT" or len(actors) < 3:
        return [actors]
    one_by_one = (frame.name == "met" and not _is_told_together(tree, actors)) or (
        frame.mode == "call" and not words & _JOINT
    )
    if not (one_by_one or plural or words & _SEPARATE):
        return [actors]
    ours = [each for each in actors if each.slot == "subject"]
    theirs = [each for each in actors if each not in ours]
    if len(ours) == 1 and theirs:
        return [(ours[0], each) for each in theirs]
    if len(theirs) == 1 and ours and (plural or words & _SEPARATE):
        return [(each, theirs[0]) for each in ours]
    return [actors]


def _is_told_together(tree: Tree, actors: tuple[Found, ...]) -> bool:
    """Whether all are named under one office: "met his Latvian and Lithuanian counterparts, Mora and Sol"."""
    theirs = sorted((found.mention for found in actors if found.slot != "subject"), key=lambda each: each.first)
    office = tree.tokens[theirs[0].first : theirs[0].last] if theirs else []
    several = any(token.tag == "NOUN" and token.text.lower() != token.lemma for token in office)
    return several and all(each.last - each.first == len(each.name.split()) for each in theirs[1:])
