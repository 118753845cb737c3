"""By whom a text is signed that nobody is told to sign: by those whose talks the same or the last sentence tells."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.records import Event, Participant
from dragoman.model.sentence import Document
from dragoman.resolve.within_report.references import References


def signed_at_talks(events: Sequence[Event], references: References, document: Document) -> list[Event]:
    """The events, in the order told, with a signing of nobody's as that of the two states that have just met.

    On a tour "will meet President Mora in Lima. Agreements will be signed. From there he flies to Quito" is of Peru.
    """
    found: list[Event] = []
    states: tuple[str, ...] = ()
    met = 0
    for event in events:
        here = document.sentence_index(event.evidence[0].start)
        if (event.type, event.mode) == ("CONSULT", "meeting"):
            served = (references.as_state_party(each.party) for each in event.actors)
            states, met = tuple(dict.fromkeys(each for each in served if each is not None)), here
        signed = (event.type, event.mode) == ("AGREE", "sign") and not event.actors
        by_both = signed and len(states) == 2 and 0 <= here - met <= 1
        found.append(replace(event, actors=tuple(map(Participant, states))) if by_both else event)
    return found
