"""An official whom another serves, told by name: "an aide to President Doe", "special envoy of President Doe"."""

from collections.abc import Sequence
from typing import Protocol

from dragoman.extract.mentions.offices.parts import STATE_SORTS
from dragoman.extract.mentions.persons.finding import skip_honorifics
from dragoman.extract.mentions.view import View

_SERVING = frozenset({"to", "for", "of"})


class OfficePhrase(Protocol):
    """What is needed of an `Office`: its tokens `[first, last)`."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...


def served_by_name(view: View, preposition: int) -> bool:
    """Whether an office and the name of its holder follow at once, so that both are somebody else's than the aide's."""
    at = preposition + 1
    if view.word(preposition) not in _SERVING or not view.capital(at):
        return False
    state = view.hit_by_first.get(at)
    if state is not None and state.of(*STATE_SORTS):
        at = state.last  # "an aide to Peruvian President Doe"
    opening = at
    while at in view.heads and not view.in_person(at):
        at = view.heads[at][0]  # "Deputy" + "Prime Minister"
    if opening > preposition + 1 and at == opening:
        return False  # "Ambassador of Peru Mrs. Jane Doe"
    name = skip_honorifics(view, at)
    return name > opening and name not in view.heads and (view.is_person_start(name) or view.is_name_word(name))


def end_behind_served(view: View, office: OfficePhrase, offices: Sequence[OfficePhrase]) -> int:
    """Where "special envoy | of President Doe |" ends: behind the one served, where an office begins for him."""
    if not served_by_name(view, office.last):
        return office.last
    served = next((other for other in offices if other.first == office.last + 1), None)
    start = skip_honorifics(view, served.last) if served else office.last
    return next((last for first, last in view.persons if first == start), office.last)
