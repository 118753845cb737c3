"""Whose journey "the trip" is: that of who the report said travels or is invited, or else of who it follows."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.extract.events.drafts import Draft
from dragoman.extract.tree import Tree
from dragoman.model.records import Event, Participant

AGAIN = "frame:visit-again"
_DELEGATIONS = frozenset({"delegation", "team", "mission", "guest", "visitor"})
_THEY = frozenset({"it", "they"})
_DONE_BY_DELEGATIONS = frozenset({"CONSULT", "AGREE", "REQUEST", "SUPPORT", "AID", "ACCUSE"})


def with_traveller(
    event: Event, draft: Draft, before: Sequence[Event], protagonist: Participant | None
) -> Event | None:
    """A journey told without its traveller with the one told of last; None where it tells no more than before."""
    if event.mode == "visit" and _is_count(draft):
        return None
    if event.mode == "visit" and _is_judged(draft):
        told = any(each.mode == "visit" and each.status == event.status for each in before)
        return None if told else replace(event, date=None)
    if event.mode != "visit" or not draft.is_noun or (event.actors and (event.targets or event.origin.rule != AGAIN)):
        return event
    if event.origin.rule == AGAIN and event.status != "cancelled" and draft.setting.date is None:
        return event if _is_own(draft) else None
    travellers, ends, place = _journey_before(before)
    if event.place is not None and place != event.place:
        ends = ()
    travellers = event.actors or travellers or ((protagonist,) if protagonist is not None else ())
    if event.targets:
        return replace(event, actors=travellers)
    return replace(event, actors=travellers, targets=ends, place=event.place or place)


def _is_own(draft: Draft) -> bool:
    """Whether the noun names its traveller by office or name, and the language model sees a journey in it."""
    return draft.match.confirmed and any(
        each.mention.kind == "person" and each.mention.form != "pronoun" for each in draft.actors
    )


def with_delegation(event: Event, draft: Draft, before: Sequence[Event]) -> Event:
    """What "the delegation", "the team" or "the guests" do as done by who leads them, or else by whoever came."""
    tree = draft.match.tree
    nouns = {each for each in draft.match.clause.subjects if _is_delegation(tree, each)}
    if event.mode == "visit":  # "tomorrow they will travel on"
        nouns |= {each for each in draft.match.clause.subjects if tree.tokens[each].text.lower() in _THEY}
    if not nouns or event.type not in _DONE_BY_DELEGATIONS or draft.match.clause.passive:
        return event
    leaders = _leaders_before(before)
    if not leaders:
        return event
    own = {each.mention.id for each in draft.actors if each.token in nouns or each.slot == "learned"}
    others = tuple(each for each in event.actors if each.party not in own)
    known = {each.party for each in others}
    return replace(event, actors=(*(each for each in leaders if each.party not in known), *others))


def _is_count(draft: Draft) -> bool:
    """Whether so many journeys are counted: "tourists made 2.3 million trips"."""
    tree = draft.match.tree
    numbers = [each for each in tree.kids(draft.match.trigger, "nummod") if not tree.is_time(each.index)]
    return any(each.text[:1].isdigit() or each.lemma in ("million", "thousand", "hundred") for each in numbers)


def _is_judged(draft: Draft) -> bool:
    """Whether a sentence only says which visit it is: "it is the first visit by a minister since 2010"."""
    tree, noun = draft.match.tree, draft.match.trigger
    subjects = {each.lemma for each in tree.kids(noun, "nsubj")}
    return bool(tree.kids(noun, "cop")) and bool(subjects & {"it", "this"})


def _is_delegation(tree: Tree, noun: int) -> bool:
    token = tree.tokens[noun]
    if token.lemma not in _DELEGATIONS or token.text.lower() in ("guest", "visitor"):
        return False
    below = tree.kids(noun)
    definite = any(each.lemma == "the" for each in below if each.base_relation == "det")
    told = any(each.base_relation in ("nmod", "compound", "acl") for each in below)
    # "The Omani delegation" is Oman's, whoever came.
    between = tree.tokens[min((each.index for each in below if each.lemma == "the"), default=noun) + 1 : noun]
    return definite and not told and not any(each.text[:1].isupper() for each in between)


def _leaders_before(before: Sequence[Event]) -> tuple[Participant, ...]:
    for each in reversed(before):
        leaders = tuple(one for one in each.actors if one.role == "head_of_delegation")
        if leaders or (each.mode == "visit" and each.actors):
            return tuple(Participant(one.party) for one in leaders or each.actors)
    return ()


def _journey_before(
    before: Sequence[Event],
) -> tuple[tuple[Participant, ...], tuple[Participant, ...], str | None]:
    """Who travels where, by the last visit told or invitation made."""
    for each in reversed(before):
        if each.mode == "visit" and each.actors:
            return each.actors, each.targets, each.place
        if each.mode == "invite" and each.targets:
            return each.targets, each.actors, None
    return (), (), None
