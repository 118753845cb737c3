"""What the ledger answers with: frozen rows, ready to be shown by any surface."""

from dataclasses import dataclass
from typing import Any

from dragoman.model.dates import DateInterval


@dataclass(frozen=True, slots=True)
class PartRow:
    """A party's part in a record: its ledger-wide id and name, and the office the same report gives it."""

    party: str
    kind: str
    name: str
    state: str | None
    side: str
    role: str | None
    title: str | None = None
    body: str | None = None  # of that office, as the report names it


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """The words a record rests on, at characters `[start, end)` of its report's text."""

    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A record of any kind with its report. `details` holds what one kind alone has."""

    id: str
    kind: str
    type: str | None
    mode: str | None
    status: str | None
    name: str | None
    place: str | None
    date: DateInterval | None
    value: float | None
    unit: str | None
    details: dict[str, Any]
    parts: tuple[PartRow, ...]
    evidence: tuple[QuoteRow, ...]
    rule: str
    confidence: float
    report: str
    report_title: str | None
    published: str | None
    outlet: str | None
    standing: str | None = None  # of an instrument, told beside its status: "suspended", "ratified"

    def sides(self, *names: str) -> tuple[PartRow, ...]:
        """The parts on the given sides, in order."""
        return tuple(part for part in self.parts if part.side in names)


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """A commitment (by the id of its first telling) as it stands on a day, with what made it so.

    `why` and `report` are empty where nothing was told of it since; `teller` is that report's outlet or headline.
    """

    id: str
    state: str  # open, due, overdue, done, changed, cancelled
    due: DateInterval | None
    why: str
    report: str | None
    teller: str | None


@dataclass(frozen=True, slots=True)
class IdentifierRow:
    """That a party is somebody in a list. `standing` is linked, asked or refused; `score` 0 to 1, with its reason.

    `wikidata` is the item ("Q42") that the list gives beside its own identifier.
    """

    party: str
    source: str
    identifier: str
    name: str
    score: float
    reason: str
    standing: str
    author: str
    wikidata: str | None = None

    @property
    def called(self) -> str:
        """The identifier, with the item of Wikidata where that is another."""
        same = self.wikidata is None or self.wikidata == self.identifier.upper()
        return self.identifier if same else f"{self.identifier}, Wikidata {self.wikidata}"


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A ledger-wide party. `first` and `last` are the publication days of the reports that name it.

    `records` is how many records it has a part in; None where that was not asked for.
    """

    id: str
    kind: str
    name: str
    state: str | None
    names: tuple[str, ...]
    reports: int
    records: int | None
    first: str | None
    last: str | None
    reasons: tuple[str, ...] = ()
    identifiers: tuple[IdentifierRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report of the ledger, with how many records it has and the names of the pages it was met on."""

    id: str
    given_id: str
    title: str | None
    published: str | None
    outlet: str | None
    sources: tuple[str, ...]
    records: int
    pages: tuple[str, ...]
