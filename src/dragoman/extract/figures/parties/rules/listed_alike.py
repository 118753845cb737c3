"""Amounts of a list that each go to, or come from, a party of their own: "40 million to Chad, 30 million to Mali"."""

from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.compared import leader_of
from dragoman.extract.figures.parties.public import PUBLIC
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.figures.parties.signs import key_of
from dragoman.extract.mentions.finding import Mentions
from dragoman.model.records import Figure, Mention
from dragoman.model.sentence import Quantity, Sentence

_LEADING = frozenset({"to", "from", "with", "for", "in"})
_OPENING = frozenset({",", ";", "and", "while"})
_IN_BETWEEN = frozenset({"NOUN", "ADJ", "NUM", "SYM"})
_JOINING = frozenset({"of", "in", "-", "worth"})
_REACH = 6  # tokens from an amount to where it goes: "20 million in aid to Chad"


def listed_alike(sentence: Sentence, number: Number, mentions: Mentions, last: Figure | None) -> Choice | None:
    """The parties of the figure before, with whoever stands behind this number in the place of who stood behind that.

    "Sold gas worth 40 million to Chad, 30 million to Mali and 20 million to Togo": the words alone decide, for such
    lists are seldom parsed well.
    """
    first = number.quantity.first
    told = [each for each in sentence.quantities if each.last <= first]
    if last is None or not told or sentence.tokens[leader_of(sentence, first)].text not in _OPENING:
        return None
    led = led_behind(sentence, number.quantity, mentions)
    before = led_behind(sentence, told[-1], mentions, past_verbs=True)
    if led is None or before is None or led[0] != before[0] or before[1].first > first:
        return None
    named, other = led[1], before[1]
    subject, counterpart = (mentions.by_id.get(each or "") for each in (last.subject, last.counterpart))
    if key_of(named) == key_of(other):
        return None
    if key_of(other) == key_of(counterpart) and key_of(named) != key_of(subject):
        return Choice(last.subject, named.id, "with: the next of the list")
    if key_of(other) == key_of(subject) and key_of(named) != key_of(counterpart):
        return Choice(named.id, last.counterpart, "of: the next of the list")
    return None


def led_behind(
    sentence: Sentence, quantity: Quantity, mentions: Mentions, past_verbs: bool = False
) -> tuple[str, Mention] | None:
    """The preposition behind an amount, and the party it leads; for the first of a list a verb may stand between."""
    for token in sentence.tokens[quantity.last : quantity.last + _REACH]:
        start = token.index + 1
        start += start < len(sentence.tokens) and sentence.tokens[start].lemma == "the"
        if token.lemma in _LEADING:
            behind = mentions.in_range(sentence.index, token.index + 1, len(sentence.tokens))
            for each in behind:
                if each.first in {start, token.index + 1} and each.kind in PUBLIC and each.form == "name":
                    return token.lemma, each
        passed = token.tag in _IN_BETWEEN or token.lemma in _JOINING or (past_verbs and token.tag in {"VERB", "AUX"})
        if not passed:
            return None
    return None
