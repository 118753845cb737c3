""" "The two", "both ministers", "the three states": references to several."""

from dragoman.extract.mentions.references.reference import Reference
from dragoman.extract.mentions.view import View
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.offices import words

_TO_THE_OTHER = 4  # words from "each" to "the other"

_COUNTED = frozenset({"countries", "states", "nations", "governments", "neighbours", "neighbors"})

_OF_ANY = frozenset({"some", "certain", "any", "other", "political", "third", "many", "several", "no", "such"})

_EVERYWHERE = frozenset({"across", "around", "throughout", "worldwide", "everywhere"})

_NUMBERS = frozenset({"two", "three", "four", "five", "six"})


def group(view: View, index: int) -> Reference | None:
    """A reference to several at token `index`: "the two ministers", "the three states"; None for any other word."""
    word = view.folded[index]
    if (couple := _couple(view, index)) is not None:
        return couple
    if word not in lexicon("groups") or view.tag(index) in {"VERB", "AUX"}:
        return None
    first = index
    while first > 0 and (
        view.word(first - 1) in lexicon("before a group")
        or view.word(first - 1)
        in {"friendly", "fraternal", "brotherly", "foreign", "respective", "neighboring", "neighbouring", "prime"}
        or view.tag(first - 1) == "NUM"
    ):
        first -= 1
    if first == index and word == "ministers":
        first = _portfolio_before(view, index)
    if word == "participants" and view.word(index - 1).isdigit():
        return None  # "a forum with more than 80 participants": nobody spoken of
    if first == index and word in {"parties", "sides", "countries"} and view.word(index - 1) in _OF_ANY:
        return None  # "efforts by some parties": nobody told
    if first == index and word in _COUNTED:
        first = _count_before(view, index)
    last = index + 1
    if view.word(index) == "heads":
        if view.word(index + 1) == "of" and view.word(index + 2) in {
            "state",
            "government",
            "delegation",
            "states",
            "delegations",
            "governments",
        }:
            last = index + 3
        elif not (view.tag(index + 1) in {"VERB", "AUX"} and first == 0):  # "Heads expressed their thanks"
            return None
    if first == index and view.word(last) in _EVERYWHERE:
        return None  # "Heads of state across the region": no two that are spoken of
    if (
        first == index
        and word not in {"parties", "sides", "interlocutors", "counterparts", "participants"}
        and not (index == 0 and view.capital(index))
    ):
        return None
    if (
        view.word(first) in _NUMBERS and word in {"countries", "states", "nations"} and view.word(first - 1) != "the"
    ) and view.word(first - 1) not in {"our", "both"}:
        return None
    return Reference(first, last, index, "group", "group", view.slice(first, last))


def _couple(view: View, index: int) -> Reference | None:
    """ "The two last met", "both then signed", "the pair", "each blamed the other": two spoken of before."""
    word, before = view.folded[index], view.word(index - 1)
    acts = view.tag(index + 1) in {"VERB", "AUX"} or view.sentence.tokens[index].base_relation == "nsubj"
    if word in {"two", "both"}:
        after = index + 1
        while view.tag(after) == "ADV":
            after += 1
        told = view.tag(after) in {"VERB", "AUX"} and acts and (word == "both" or before == "the")
        # "urged both to show restraint"
        asked = view.word(index + 1) == "to" and view.tag(index + 2) == "VERB" and view.tag(index - 1) == "VERB"
        told = told or (word == "both" and asked)
        return Reference(index - (word == "two"), index + 1, index, "group", "group", word) if told else None
    if word in _NUMBERS and before in {"the", "all"}:
        return _number(view, index) if acts else None
    if word == "each":
        last = index + 2 if view.word(index + 1) in lexicon("each of two sides") else index + 1
        others = {(view.word(each), view.word(each + 1)) for each in range(last, min(last + _TO_THE_OTHER, view.size))}
        told = view.tag(last) in {"VERB", "AUX"} and ("the", "other") in others
        return Reference(index, last, last - 1, "group", "group", "both sides") if told else None
    if word in {"pair", "duo"} and before == "the" and acts:
        return Reference(index - 1, index + 1, index, "group", "group", "two")
    first = index - 2 if before == "two" and view.word(index - 2) == "the" else index - 1
    if word in {"men", "women"} and (first == index - 2 or before == "both"):
        return Reference(first, index + 1, index, "group", "group", "two")
    return None


def _number(view: View, index: int) -> Reference | None:
    """ "The three also agreed", "all three signed": as many as were spoken of before."""
    after = index + 1
    while view.tag(after) == "ADV":
        after += 1
    told = view.tag(after) in {"VERB", "AUX"}
    return Reference(index - 1, index + 1, index, "group", "group", view.folded[index]) if told else None


def _portfolio_before(view: View, index: int) -> int:
    """Where "the two defence ministers", "both trade ministers" begins; the noun itself where no two are told."""
    first = index - 1
    while view.word(first) in words("fields") and view.texts[first].islower():
        first -= 1
    counted = first < index - 1 and (view.word(first) == "both" or view.word(first) in _NUMBERS)
    return first - (view.word(first - 1) == "the") if counted else index


def _count_before(view: View, index: int) -> int:
    """Where "the three junta-led states" begins: at its number, past small words that describe; else the noun."""
    for first in range(index - 1, max(index - 6, 0), -1):
        if view.word(first) in _NUMBERS:
            return first if view.word(first - 1) == "the" else index
        if view.capital(first) or view.tag(first) not in {"ADJ", "NOUN", "VERB", "PUNCT"} or view.word(first) == ",":
            return index
    return index
