"""A person's name with the offices bound to it, and where such a name begins."""

from dataclasses import dataclass, field

from dragoman.extract.mentions.offices.finding import Office
from dragoman.extract.mentions.persons.finding import skip_honorifics
from dragoman.extract.mentions.view import QUOTES, View
from dragoman.knowledge.offices import honorifics

_GLOTTALS = frozenset("'‘’ʻ`")  # marks that a Polynesian name may begin with
_HONOURED = frozenset({"hon", "honourable", "honorable", "rt", "right"})


@dataclass
class Titled:
    """A person's name at tokens `[first, last)` with the offices bound to it.

    `[begin, end)` takes in the offices; `aligned` gives, by the index of an office, the states
    that hold instead of its own.
    """

    first: int
    last: int
    offices: list[Office] = field(default_factory=list)
    begin: int = 0
    end: int = 0
    aligned: dict[int, tuple[str, ...]] = field(default_factory=dict)
    past: set[int] = field(default_factory=set)
    """First tokens of the offices that the words before them say to be over: "until now mayor", "was mayor"."""

    def take(self, office: Office, states: tuple[str, ...] | None = None) -> None:
        self.offices.append(office)
        if states is not None:
            self.aligned[len(self.offices) - 1] = states


def name_after(view: View, position: int) -> int | None:
    """The start of a personal name that follows at `position` over styles, quotes and nothing else."""
    honoured = view.word(position) == "the" and view.word(position + 1).strip(".") in _HONOURED
    start = skip_honorifics(view, position + honoured)  # "the Hon. Jane Doe"
    while start < view.size and view.texts[start] in QUOTES:
        start += 1
    if view.is_person_start(start):
        return start
    return position if view.is_person_start(position) else None


def starts_of(view: View, person: Titled) -> list[int]:
    """Where the person's styles and ranks may begin, the farthest first: "Director | General | Maj Gen | Doe"."""
    before = range(max(0, person.first - 6), person.first)
    styled = [at for at in before if skip_honorifics(view, at) == person.first and view.capital(at)]
    retired = next((at for at in before if view.word(at) == "retired"), person.first)
    rank = honorifics().longest(view.keys, retired + 1)
    if rank and rank[0] == person.first:
        styled.insert(0, retired)  # "retired general Jane Doe"
    if styled and view.word(styled[0] - 1) == "the" and view.word(styled[0]).strip(".") in _HONOURED:
        styled.insert(0, styled[0] - 1)  # "the Prime Minister, the Hon. Jane Doe"
    if person.first and view.texts[person.first - 1] in _GLOTTALS and view.glued(person.first):
        return [*styled, person.first - 1, person.first]  # "Prime Minister | 'Aisake Doe"
    return [*styled, person.first]
