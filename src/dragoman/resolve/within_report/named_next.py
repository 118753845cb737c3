"""People first counted and then named: "Sanctions on three leaders. They are Mora, Sol and Rey"."""

from dataclasses import replace

from dragoman.model.records import Event, Participant
from dragoman.model.sentence import Document, Sentence
from dragoman.resolve.within_report.references import References

_POINTING = frozenset({"they", "these", "those"})
_NEAR = 4  # words from there to "are": "those listed are"
_SUFFERED = frozenset({"SANCTION", "COERCE", "ACCUSE", "RETREAT"})  # by those counted
_COMING_INTO_OFFICE = ("OCCASION", "appointment")


def with_those_named_next(event: Event, references: References, document: Document) -> Event:
    """The event with those that its sentence only counts and the next one names, where there are as many of them."""
    start = event.evidence[0].start
    sentence = next((each for each in document.sentences if start < each.span.end), None)
    following = document.sentences[sentence.index + 1 : sentence.index + 2] if sentence is not None else ()
    if sentence is None or not following or not _names_them(following[0]):
        return event
    named = references.persons_named(following[0].index)
    counted = (each for each in sentence.quantities if each.noun is not None)
    if len(named) < 2 or not any(each.value == len(named) for each in counted):
        return event
    people = tuple(map(Participant, named))
    if event.type == "CONSULT" or (event.type, event.mode) == _COMING_INTO_OFFICE:
        present = {each.party for each in event.actors}
        return replace(event, actors=(*event.actors, *(each for each in people if each.party not in present)))
    return replace(event, targets=people) if event.type in _SUFFERED else event


def _names_them(sentence: Sentence) -> bool:
    opening = [each.text.lower() for each in sentence.tokens[:_NEAR]]
    return opening[0] in _POINTING and bool({"are", "were"} & set(opening))
