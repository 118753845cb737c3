"""Whose session "the next session" is: that of the commission or bloc whose gathering the report told of before."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.extract.events.drafts import Draft
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.mentions.finding import Mentions
from dragoman.model.records import Event, Mention, Participant

_SESSIONS = frozenset({"session", "meeting", "round", "sitting", "edition"})
_ITS = frozenset({"its", "their"})
_MEETING = frozenset({"body", "bloc", "series"})
_MET = frozenset({"gathering", "meeting"})


def with_body(event: Event, draft: Draft, before: Sequence[Event], mentions: Mentions) -> Event:
    """A gathering told without anybody at it, as one more of the body and states that met in an event before."""
    noun = draft.match.tree.lemma(draft.match.trigger)
    if event.actors or event.type != "CONSULT" or event.mode != "gathering":
        return event
    if own := _own_body(draft, mentions):
        return replace(event, actors=(Participant(own.id),))
    if noun not in _SESSIONS:
        return event
    for earlier in reversed(before):
        if earlier.type != "CONSULT" or earlier.mode not in _MET:
            continue
        bodies = [each for each in earlier.actors if _convenes(mentions, each.party)]
        if bodies:
            states = [each for each in earlier.actors if mentions.by_id[each.party].kind == "state"]
            return replace(event, actors=(*bodies, *states))
    return event


def _own_body(draft: Draft, mentions: Mentions) -> Mention | None:
    """The body or bloc whose gathering "its meeting" is: the subject or doer of the clause it is told in."""
    tree, noun = draft.match.tree, draft.match.trigger
    if not any(kid.lemma in _ITS or kid.text.lower() in _ITS for kid in tree.kids(noun, "nmod:poss")):
        return None
    for above in tree.ancestors(noun):
        doers = tree.kids(above, "nsubj") + [kid for kid in tree.kids(above, "obl") if tree.case(kid.index) == "by"]
        for doer in doers:
            for mention in mentions.in_range(tree.sentence.index, 0, len(tree.tokens)):
                if mention.kind in _MEETING and mention.head == doer.index:
                    return mention
        if doers:
            return None
    return None


def _convenes(mentions: Mentions, key: str) -> bool:
    mention = mentions.by_id[key]
    return mention.kind == "bloc" or (
        mention.kind == "body" and any(word.lower() in words("convening") for word in mention.name.split())
    )
