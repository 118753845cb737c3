"""What a report of a journey to come tells in the present is to come as well: "From Lima she travels to Quito"."""

from collections.abc import Mapping, Sequence

from dragoman.extract.events.drafts import Draft
from dragoman.extract.events.standing.verb_stances import verb_stance
from dragoman.extract.tree import Tree
from dragoman.model.records import Event, Mention

_STOPS = frozenset({"visit", "meeting", "gathering"})


def is_on_itinerary(draft: Draft, before: Sequence[Event], mentions: Mapping[str, Mention]) -> bool:
    """Whether an undated stop is told in the simple present after a journey that is to come, out of those `before`.

    One of somebody else by name is not: "Minister Mora receives Ambassador Rey", after "President Sol will visit Peru".
    """
    stop = draft.match.frame.type == "CONSULT" and draft.match.frame.mode in _STOPS
    if not stop or draft.stance.reported or draft.stance.recalled or draft.setting.date is not None:
        return False
    verb = _verb_of(draft)
    if verb is None or not verb_stance(draft.match.tree, verb).present:
        return False
    journeys = (each for each in before if each.mode == "visit" and each.status == "planned")
    travellers = {
        mentions[one.party].name.split()[-1] for each in journeys for one in each.actors if one.party in mentions
    }
    # "She travels to Quito", "there Mora meets her hosts", "the President flies on": of offices few are another's.
    doing = [each for each in draft.actors if each.token in draft.match.clause.subjects]
    others = any(_is_another(each.mention, travellers) for each in doing)
    others = others or (not doing and all(_is_named_otherwise(each.mention, travellers) for each in draft.actors))
    return bool(travellers) and not others


def _is_another(mention: Mention, travellers: set[str]) -> bool:
    """Whether a subject is none of those who travel: by another name, or by whose official he is."""
    return _is_named_otherwise(mention, travellers) or (mention.form != "name" and mention.state is not None)


def _is_named_otherwise(mention: Mention, travellers: set[str]) -> bool:
    return mention.form == "name" and mention.name.split()[-1] not in travellers


def _verb_of(draft: Draft) -> int | None:
    """The verb of the main clause, or of one that says where, which tells the stop or what it is made for."""
    tree, anchor = draft.match.tree, draft.match.anchor
    if tree.tokens[anchor].tag != "VERB":
        if tree.case(anchor) != "for" or tree.tokens[anchor].head < 0:
            return None
        anchor = tree.tokens[anchor].head  # "she flies to Quito for talks"
    verb = tree.tokens[anchor]
    main = verb.tag == "VERB" and verb.base_relation in ("root", "conj", "parataxis")
    return anchor if main or _says_where(tree, anchor) else None


def _says_where(tree: Tree, verb: int) -> bool:
    return any(kid.lemma == "where" for kid in tree.kids(verb, "advmod"))
