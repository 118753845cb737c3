"""Texts of a report, each once, and whom they bind."""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.model.records import (
    Instrument,
)
from dragoman.model.words import fold
from dragoman.resolve.within_report.references import References


def binding(references: References, instrument: Instrument) -> tuple[str, ...]:
    """Whom a text binds: persons sign for the states or blocs they serve."""
    return tuple(dict.fromkeys(map(references.as_principal, references.all_of(instrument.parties))))


def merged_instruments(instruments: Iterable[Instrument]) -> tuple[Instrument, ...]:
    """The same text named twice is one instrument, with the parties and dates of both tellings."""
    kept: list[Instrument] = []
    for instrument in instruments:
        for position, known in enumerate(kept):
            if known.kind == instrument.kind and fold(known.name) == fold(instrument.name):
                kept[position] = replace(
                    known,
                    parties=tuple(dict.fromkeys((*known.parties, *instrument.parties))),
                    date=known.date or instrument.date,
                    place=known.place or instrument.place,
                    evidence=tuple(dict.fromkeys((*known.evidence, *instrument.evidence))),
                    confidence=max(known.confidence, instrument.confidence),
                )
                break
        else:
            kept.append(instrument)
    return tuple(kept)
