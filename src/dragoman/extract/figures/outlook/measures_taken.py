"""Levels that something is still to be brought to: "discussed measures to lift trade to 2 billion dollars"."""

from dragoman.extract.clauses import is_infinitive, predicate_of
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.number import Number, prepositions_of
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Sentence


def is_led_to_by_measures(sentence: Sentence, number: Number) -> bool:
    """Whether a number is where measures, steps or a plan are to bring something."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or "to" not in prepositions_of(sentence, number):
        return False
    moved = predicate.lemma in word_sets("outlook.yaml")["moving"] and is_infinitive(sentence, predicate)
    before = sentence.tokens[max(0, predicate.index - 2) : predicate.index]  # whatever the parser hangs it on
    return moved and len(before) > 1 and before[0].lemma in figure_words("means to an end") and before[1].text == "to"
