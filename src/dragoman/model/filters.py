"""One filter for every surface: what the command line, an interface, a page or an export asks of the ledger."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PartyChoice:
    """Any of these parties (by ledger id), or anybody who serves one of these states or blocs; on any of `sides`."""

    parties: tuple[str, ...] = ()
    serving: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filter:
    """Conditions that must all hold; within one field any value will do. An empty field asks nothing.

    `kinds` are record kinds ("event", "figure"), `types` event types, instrument kinds, indicators or strengths.
    Every choice in `who` must take part. `since` and `until` are closed bounds: a record dated by an interval is
    inside when it touches them. `place` matches places folded, as a whole word; `text` the words of the evidence,
    the name of the record or the title of its report; `ids` are those of records. `sure` is the least confidence.
    `as_of` is a day: the answer is the one the ledger would have given at its end, see
    `dragoman.ledger.over_time.as_of`. `units` are those of figures; nobody takes part on the sides that are `lacking`.
    """

    kinds: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    who: tuple[PartyChoice, ...] = ()
    since: date | None = None
    until: date | None = None
    places: tuple[str, ...] = ()
    text: str | None = None
    reports: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    dated_only: bool = False
    sure: float = 0.0
    as_of: date | None = None
    units: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
