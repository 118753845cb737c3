"""A report with what was read out of it."""

from dataclasses import dataclass

from dragoman.model.records import Commitment, Event, Figure, Instrument, Party, Post, Records
from dragoman.model.report import Report

Record = Post | Event | Instrument | Figure | Commitment
"""The five kinds of record that refer to parties."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One report and its records. The shortcuts below are the fields of `records`."""

    report: Report
    records: Records

    @property
    def parties(self) -> tuple[Party, ...]:
        return self.records.parties

    @property
    def posts(self) -> tuple[Post, ...]:
        return self.records.posts

    @property
    def events(self) -> tuple[Event, ...]:
        return self.records.events

    @property
    def instruments(self) -> tuple[Instrument, ...]:
        return self.records.instruments

    @property
    def figures(self) -> tuple[Figure, ...]:
        return self.records.figures

    @property
    def commitments(self) -> tuple[Commitment, ...]:
        return self.records.commitments

    @property
    def all_records(self) -> tuple[Record, ...]:
        """Everything but the parties, kind by kind."""
        return (*self.posts, *self.events, *self.instruments, *self.figures, *self.commitments)

    def party(self, reference: str) -> Party | None:
        """The party a record refers to, or None for a bare ISO code that the text names no party for."""
        return next((party for party in self.records.parties if party.id == reference), None)

    def quotes(self, record: Party | Record) -> tuple[str, ...]:
        """The exact words a record rests on."""
        return tuple(span.quote(self.report.text) for span in record.evidence)
