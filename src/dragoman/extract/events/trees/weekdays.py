"""Weekdays that a parser takes for part of the next name: "discussed in a call on Wednesday cooperation between"."""

from dataclasses import replace

from dragoman.knowledge.number_words import WEEKDAYS
from dragoman.model.sentence import Token


def part_weekdays(tokens: list[Token]) -> None:
    """Hangs a day behind "on", with its preposition, on the verb, where both hang on a noun of which it is no part."""
    for on in tokens:
        day = tokens[on.index + 1] if on.index + 1 < len(tokens) else on
        if on.text.lower() != "on" or day.lemma.lower() not in WEEKDAYS or on.head == day.index:
            continue
        noun = tokens[on.head] if on.head > day.index else None
        if noun is None or day.base_relation != "compound" or noun.head < 0 or noun.lemma in ("morning", "evening"):
            continue
        verb = tokens[noun.head]
        if verb.tag == "VERB" and verb.index < on.index and noun.base_relation == "obl":
            tokens[on.index] = replace(on, head=day.index, relation="case")
            tokens[day.index] = replace(day, head=verb.index, relation="obl")
