"""One report's telling of an event or instrument, in the form in which tellings are compared."""

from dataclasses import dataclass
from datetime import date

from dragoman.model.dates import DateInterval


@dataclass(frozen=True, slots=True)
class Participant:
    """Who takes part: the ledger's party, its kind, and the state it is or serves."""

    party: str
    kind: str
    state: str | None


@dataclass(frozen=True, slots=True)
class Ratified:
    """A side that ratified a text: the state, by its code, or the party where it is none; and when, where told."""

    by: str
    name: str
    when: DateInterval | None


@dataclass(frozen=True, slots=True)
class Telling:
    """One report's telling of one event or instrument. `story` is the story its report belongs to, where that is known.

    An instrument has a `name`, its kind for a `mode`, and its parties for `actors`.
    """

    record: str
    report: str
    type: str
    mode: str
    status: str
    actors: tuple[Participant, ...]
    targets: tuple[Participant, ...] = ()
    place: str | None = None
    when: DateInterval | None = None
    published: date | None = None
    about: tuple[str, ...] = ()
    story: str | None = None
    name: str | None = None
    signs: frozenset[frozenset[str]] = frozenset()
    """Of a signing what each of the texts signed is about (`of_instruments.topic`)."""
    called: frozenset[str] = frozenset()
    """Of a gathering which kinds of occasion its words name (`followup.wording.words.occasions`)."""
    series: frozenset[str] = frozenset()
    """Of a gathering the series its words name (`blocking.series_key`)."""
    quote: str = ""
    """Of an instrument the words it rests on."""
    ratified: tuple["Ratified", ...] = ()
    """Of an instrument who is told to have ratified it in the same words."""
