"""Whose government or army is meant by what stands around the word: its seat, its owner, its paragraph's country."""

from collections.abc import Sequence

from dragoman.knowledge.loading import fold
from dragoman.knowledge.states import states
from dragoman.model.records import Mention
from dragoman.model.sentence import Document

_ITS = frozenset({"its", "their"})
_KEEPING_ORDER = frozenset({"police", "gendarmerie", "gendarmes"})  # at home alone; an army acts abroad as well


def seat_of(mention: Mention, mentions: Sequence[Mention], document: Document) -> str | None:
    """The state whose capital or town stands right behind: "the government in Lima"."""
    tokens = document.sentences[mention.sentence].tokens
    if tokens[mention.last : mention.last + 1] and tokens[mention.last].text == "in":
        behind = [each for each in mentions if each.sentence == mention.sentence and each.first == mention.last + 1]
        return next((each.state for each in behind if each.kind == "place" and each.state in states()), None)
    return None


def state_of_scene(mention: Mention, mentions: Sequence[Mention], document: Document) -> str | None:
    """The state of the town in which police do what is told of them: "police arrested a banker in Montford"."""
    tokens = document.sentences[mention.sentence].tokens
    token = tokens[mention.head]
    if not _KEEPING_ORDER & set(fold(mention.name).split()) or token.base_relation not in {"nsubj", "obl"}:
        return None
    for place in mentions:
        if place.kind == "place" and place.sentence == mention.sentence and place.state in states():
            there = tokens[place.head]
            beside = there.base_relation == "obl" and there.head == token.head
            if beside and any(each.head == there.index and each.lemma in {"in", "at", "near"} for each in tokens):
                return place.state
    return None


def is_possessed(mention: Mention, document: Document) -> bool:
    """Whether "its" or "their" stands before a force: "days after its army shot down a drone"."""
    tokens = document.sentences[mention.sentence].tokens
    return mention.kind == "body" and mention.first > 0 and tokens[mention.first - 1].text.lower() in _ITS


def of_paragraph(before: Sequence[Mention], mention: Mention, document: Document) -> Mention | None:
    """The state that a paragraph names first, as one of a round-up does: "Panama. The authorities seized papers"."""
    paragraph = document.sentences[mention.sentence].paragraph
    told = (each for each in before if document.sentences[each.sentence].paragraph == paragraph)
    return next((each for each in told if each.form == "name"), None)
