"""The chamber, bank, province or town that a speaker, deputy, governor or mayor is of, where the office names none."""

from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.mentions.offices.finding import Office
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.knowledge.states import state_name, states
from dragoman.model.records import Mention
from dragoman.model.sentence import Document

_PRESIDING = frozenset({"speaker", "deputy speaker", "first deputy speaker", "vice speaker", "deputy"})
_GOVERNORS = frozenset({"governor", "deputy governor", "first deputy governor", "vice governor"})
_OF_A_STATE = frozenset({"central", "national", "reserve", "federal", "monetary"})
_MAYORS = frozenset({"mayor", "deputy mayor", "vice mayor", "lord mayor"})


def seat_of(
    document: Document, mentions: Mentions, mention: Mention, office: Office, state: str | None
) -> tuple[str, str | None] | None:
    """Name and state of what a bare office is of: the one chamber or bank told of that state, the town just named."""
    title = fold(office.title)
    if office.body or office.owner:
        return None
    if title in _MAYORS:
        return _town(document, mentions, mention, office)
    if title in _PRESIDING:
        return _only_body(mentions, lexicon("chambers"), state)
    if title in _GOVERNORS:
        return _central_bank(mentions, state) or _province(mentions, mention.sentence, state)
    return None


def _town(document: Document, mentions: Mentions, mention: Mention, office: Office) -> tuple[str, str | None] | None:
    """ "In Lautoka, Mayor Jane Doe", "Lautoka, where Mayor Jane Doe": the town named last before in the sentence."""
    tokens = document.sentences[mention.sentence].tokens
    before = [each for each in mentions.in_sentence(mention.sentence) if each.last <= office.first]
    towns = [each for each in before if each.kind == "place" and each.state]
    if not towns:
        return None
    town = towns[-1]
    beside = town.last == office.first
    opening = town.first < 2 and tokens[0].text.lower() in {"in", "at"}
    where = tokens[min(town.last + 1, len(tokens) - 1)].text.lower() == "where"
    return (town.name, town.state) if beside or opening or where else None


def _only_body(mentions: Mentions, words: frozenset[str], state: str | None) -> tuple[str, str | None] | None:
    """The one body of a state whose name has one of these words."""
    found = {
        other.name: other.state
        for other in mentions.all
        if other.kind == "body" and other.form == "name" and other.name[:1].isupper() and other.state == state
        if set(fold(other.name).split()) & words
    }
    return next(iter(found.items())) if state and len(found) == 1 else None


def _central_bank(mentions: Mentions, state: str | None) -> tuple[str, str | None] | None:
    """The one bank of a state that a governor can be of: its central, national or reserve bank, the "Bank of" it."""
    found = _only_body(mentions, frozenset({"bank"}), state)
    if found is None or state not in states():
        return found
    words = fold(found[0])
    central = bool(set(words.split()) & _OF_A_STATE) or words.endswith(f"of {fold(state_name(state))}")
    return found if central else None


def _province(mentions: Mentions, sentence: int, state: str | None) -> tuple[str, str | None] | None:
    """The one province told of a state in the sentence: "Kagawa Prefecture"."""
    found = {
        other.name
        for other in mentions.all
        if other.sentence == sentence and other.kind == "place" and other.state == state and " " in other.name
        if fold(other.name).split()[-1] in lexicon("regions")
    }
    return (next(iter(found)), state) if state and len(found) == 1 else None
