"""Whose stance it is that a text takes: "The Assembly adopted a resolution. The text calls on both to withdraw"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.drafts import Draft
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.standing.unpassed import is_said_by_a_text
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.model.records import Event, Participant
from dragoman.model.schema import stances

_PASSING = frozenset({("AGREE", "adopt"), ("OCCASION", "vote")})
_PASSING_KINDS = frozenset({"body", "bloc", "state", "group"})
_PROTEST, _MESSAGE = ("ACCUSE", "disapprove"), ("CONSULT", "message")
_LETTERS = {"note": {_PROTEST, _MESSAGE}, "letter": {_MESSAGE}, "message": {_MESSAGE}}


def with_author(event: Event, draft: Draft, before: Sequence[Event], mentions: Mentions, tree: Tree | None) -> Event:
    """A stance that a text takes, as that of those told before to have adopted one, or to have voted.

    `tree` is the sentence before that of the draft, if there is one; `before` the events told so far.
    """
    if event.type not in stances() or any(each.role != "speaker" for each in event.actors):
        return event
    letter = _letter(draft)
    if letter and (sent := _sent(letter, before)) is not None:
        return replace(event, actors=sent.actors, targets=event.targets or sent.targets)
    if not is_said_by_a_text(draft.match, tree) and not _is_said_by_a_statement(draft):
        return event
    for earlier in reversed(before):
        passed = (earlier.type, earlier.mode) in _PASSING and earlier.status == "held"
        if passed and earlier.actors and all(_passes_texts(mentions, each) for each in earlier.actors):
            authors = tuple(Participant(each.party) for each in earlier.actors)
            held = {each.party for each in authors}
            return replace(
                event, actors=authors, targets=tuple(each for each in event.targets if each.party not in held)
            )
    return event


def _is_said_by_a_statement(draft: Draft) -> bool:
    """Whether "the statement" says it, and not one that is said to be somebody's."""
    tree = draft.match.tree
    return any(
        tree.lemma(each).lower() in words("declarations")
        and any(kid.lemma == "the" for kid in tree.kids(each, "det"))
        and not tree.kids(each, "nmod", "nmod:poss", "acl")
        for each in clause_of(tree, draft.match.anchor).subjects
    )


def _letter(draft: Draft) -> str:
    """The letter or note that says it, by its noun alone: "The note condemned the raid"."""
    tree = draft.match.tree
    bare = (
        tree.lemma(each).lower()
        for each in clause_of(tree, draft.match.anchor).subjects
        if any(kid.lemma == "the" for kid in tree.kids(each, "det"))
        and not tree.kids(each, "nmod", "nmod:poss", "acl", "amod", "compound")
    )
    return next((noun for noun in bare if noun in _LETTERS), "")


def _sent(noun: str, before: Sequence[Event]) -> Event | None:
    """The last message or protest told before, if it is the one that a noun means."""
    told = (each for each in reversed(before) if (each.type, each.mode) in _LETTERS[noun])
    sent = next(told, None)
    return sent if sent is not None and sent.actors and sent.status == "held" else None


def _passes_texts(mentions: Mentions, participant: Participant) -> bool:
    mention = mentions.by_id.get(participant.party)
    return mention is not None and mention.kind in _PASSING_KINDS
