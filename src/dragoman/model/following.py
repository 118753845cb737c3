"""What follow-up and consistency compare: records of many reports side by side, and what comes of comparing them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dragoman.model.dates import DateInterval
from dragoman.model.message import Term

ANSWERABLE = ("by", "actor", "subject", "party")
"""The sides of a record on which those stand who are to do it."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A ledger-wide party with its part in one record. `state` is the state or bloc it serves or is."""

    key: str
    kind: str
    name: str
    state: str | None
    side: str

    @property
    def called(self) -> str:
        """The name; that of a state, each language has its own for."""
        return Term(self.name, "state", self.state) if self.kind == "state" and self.state else self.name


def most_named(states: Iterable[str | None]) -> tuple[str, ...]:
    """States (by code), those named most often first."""
    counted = Counter(state for state in states if state)
    return tuple(sorted(counted, key=lambda state: (-counted[state], state)))


@dataclass(frozen=True, slots=True)
class Told:
    """One record as one report tells it, or one plain sentence of a report (`kind` "sentence").

    `published` is the report's day; `quote` the words of the evidence, `sentence` the whole sentence around the first
    of them. `id` is the record's id; a sentence has the report's id and its place in the text. `around` are the states
    (by code) that the report names, those most named first: of a sentence, and of a promise read to be of none;
    `before` the sentences before its own; of a sentence `refused` whether a person rejected a record of it.
    """

    id: str
    kind: str  # event, instrument, figure, commitment, sentence
    report: str
    published: date | None
    quote: str
    sentence: str
    type: str | None = None
    mode: str | None = None
    status: str | None = None
    name: str | None = None
    place: str | None = None
    when: DateInterval | None = None
    value: float | None = None
    unit: str | None = None
    bound: str = "exact"
    change: float | None = None
    change_base: str | None = None
    parts: tuple[tuple[str, float], ...] = ()
    about: tuple[str, ...] = ()
    actors: tuple[Actor, ...] = ()
    outlet: str | None = None
    title: str | None = None
    confidence: float = 1.0
    around: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    refused: bool = False

    @property
    def answerable(self) -> tuple[Actor, ...]:
        """Who is to do what is promised: not whom it is done to, nor who only says it."""
        return tuple(actor for actor in self.actors if actor.side in ANSWERABLE)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One aspect of two tellings: what the one says, what the other says, and whether they agree."""

    aspect: str  # who, what, place, date, number, name
    promised: str
    told: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class Promise:
    """What the thread of a promise keeps of one telling: whose report, when, for which date, place and number."""

    id: str
    report: str
    on: date | None
    kind: str
    due: DateInterval | None
    place: str | None
    value: float | None


@dataclass(frozen=True, slots=True)
class Link:
    """That a telling speaks of a promise, and what it says of it.

    `state` is done, cancelled, changed, or again where it promises the same; `due` a date to which it moves the
    promise; `plain` says that it is a plain sentence.
    """

    promise: str
    told: str
    report: str
    on: date | None
    state: str
    score: float
    why: str
    compared: tuple[Comparison, ...] = ()
    due: DateInterval | None = None
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """How a commitment stands from a day on. `state` is open, changed, done or cancelled: the clock is not in it.

    `by` is what made it so; `step` the state that this alone would make, empty where it only tells a closer date.
    """

    on: date | None
    state: str
    due: DateInterval | None
    by: Link | None = None
    step: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A change of a commitment's state: what made it, the words compared, and why in one sentence."""

    state: str  # done, changed, cancelled
    on: date | None  # the publication day of the report that made it
    told: Told
    compared: tuple[Comparison, ...]
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A commitment of any kind with its state on a day.

    `promise` is its first telling, `tellings` all of them in order of publication, `due` the latest date reported.
    """

    promise: Told
    state: str  # open, due, overdue, done, changed, cancelled
    due: DateInterval | None
    why: str
    tellings: tuple[Told, ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Two sides of the figures that deserve a remark. `sort` is parts, differ, change, target or rate."""

    sort: str
    holds: bool  # a check that came out well, such as parts that add up
    why: str
    sides: tuple[Told, ...]
