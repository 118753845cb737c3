"""Who is at an event, and whether enough is told of who is for it to be one."""

from dataclasses import replace

from dragoman.extract.events.drafts import Draft
from dragoman.extract.events.event_places import AT_PLACES
from dragoman.extract.events.matching.matcher import INSTEAD, Found
from dragoman.extract.events.matching.weighing import is_seen
from dragoman.extract.events.whole import Whole

_MEETINGS = frozenset({"CONSULT/meeting", "CONSULT/call"})


def with_travellers(draft: Draft) -> Draft:
    """ "the visit of A to X, Y and Z": places listed far from their "to" are visited, not visiting."""
    persons = [each for each in draft.actors if each.mention.kind == "person"]
    if draft.match.frame.mode != "visit" or not persons or len(persons) == len(draft.actors):
        return draft
    places = tuple(each for each in draft.actors if each.mention.kind in ("state", "place"))
    actors = tuple(each for each in draft.actors if each not in places)
    return replace(draft, actors=actors, targets=(*draft.targets, *places))


def present_at(draft: Draft, whole: Whole) -> tuple[Found, ...]:
    """A meeting told with one side only is the protagonist's: "At the meeting with X, ..."."""
    actors = draft.actors
    if draft.kind == "CONSULT/gathering" and draft.stance.status == "proposed" and draft.is_invited_to:
        named = set(draft.match.tree.subtree(draft.match.trigger))
        return tuple(each for each in actors if each.token in named)  # who is invited may not come
    if draft.kind not in _MEETINGS or len(actors) != 1 or actors[0].mention.kind == "group":
        return actors
    if whole.protagonist is None or draft is whole.lead or not draft.is_noun:
        return actors
    with_whom = draft.match.tree.case(actors[0].token)
    if not with_whom.endswith("with") or actors[0].mention.kind != "person":
        return actors
    return (whole.protagonist, *actors)


def are_enough(draft: Draft, actors: tuple[Found, ...], status: str) -> bool:
    """Whether so many take part, and so much is told of it, that it is an event."""
    if draft.kind == "CONSULT/meeting" and draft.is_of_a_text and draft.setting.date is None:
        return False
    if is_seen(draft.match):
        return True
    frame = draft.match.frame
    several = any(each.mention.kind == "group" or each.mention.members for each in actors)
    present = [each for each in (*actors, *draft.targets) if each.role != INSTEAD]
    count = len(present) + (1 if several else 0)
    if draft.kind == "CONSULT/gathering":
        certain = not draft.bare_noun or draft.setting.date is not None or bool(draft.setting.places)
        certain = certain or (draft.match.confirmed and not draft.match.pointing)
        here = draft.match.confirmed and bool(draft.setting.places)
        return certain and (count > 0 or draft.match.occurs or draft.setting.date is not None or here)
    if draft.kind == "CONSULT/meeting" and draft.is_noun:
        told = draft.match.occurs or draft.setting.date is not None
        # "hosted the first round"
        told = told or (status != "proposed" and any(each.role == "host" for each in actors))
        told = told or (draft.match.confirmed and not draft.match.pointing)
        return count >= 2 or (count == 1 and told) or (told and (status == "cancelled" or draft.match.occurs))
    if draft.kind == "AGREE/sign" and count == 0:
        return not draft.bare_noun and (draft.setting.date is not None or not _is_count(draft))
    if draft.kind in _MEETINGS and draft.match.confirmed and not draft.is_noun:
        return count >= min(1, frame.least)
    located = frame.type in AT_PLACES and draft.match.confirmed and bool(draft.setting.places)
    return count >= frame.least or located


def _is_count(draft: Draft) -> bool:
    """Whether texts are only counted: "175 documents have been signed" is a figure, not an event."""
    tree = draft.match.tree
    return draft.stance.perfect and any(tree.kids(each, "nummod") for each in draft.match.clause.objects)
