"""People first counted and then named: "Sanctions on three leaders. They are Mora, Sol and Rey"."""

from dataclasses import replace

from dragoman.model.records import Event, Participant
from dragoman.model.sentence import Document, Sentence
from dragoman.resolve.within_report.references import References

_POINTING = frozenset({"they", "these", "those"})
_NEAR = 4  # words from there to "are": "those listed are"
_SUFFERED = frozenset({"SANCTION", "COERCE", "RETREAT"})  # by those counted
_COMING_INTO_OFFICE = ("OCCASION", "appointment")


def with_those_named_next(event: Event, references: References, document: Document) -> Event:
    """The event with those that its sentence only counts and the next one names, where there are as many of them."""
    here = document.sentence_index(event.evidence[0].start)
    following = document.sentences[here + 1 : here + 2]
    if not following or not _names_them(following[0]):
        return event
    sentence = document.sentences[here]
    named = references.persons_named(following[0].index)
    nouns = [sentence.tokens[each.noun] for each in sentence.quantities if each.noun and each.value == len(named)]
    told = any(event.evidence[0].overlaps(each.span) or each.base_relation == "nsubj" for each in nouns)
    if len(named) < 2 or not told:
        return event
    people = tuple(map(Participant, named))
    if event.type == "CONSULT" or (event.type, event.mode) == _COMING_INTO_OFFICE:
        present = {each.party for each in event.actors}
        return replace(event, actors=(*event.actors, *(each for each in people if each.party not in present)))
    others = tuple(each for each in event.targets if each.party not in named)
    return replace(event, targets=(*people, *others)) if event.type in _SUFFERED else event


def _names_them(sentence: Sentence) -> bool:
    """Whether a sentence says who they are, and not what they did or what was done to them: "They were met by Sol"."""
    if sentence.tokens[0].text.lower() not in _POINTING:
        return False
    opening = sentence.tokens[:_NEAR]
    return any(each.base_relation == "cop" and sentence.tokens[each.head].tag != "VERB" for each in opening)
