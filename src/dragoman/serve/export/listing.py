"""What a list is, whichever form it goes out in: its rows, what was asked, how to cite it, what its columns mean."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dragoman.knowledge.loading import load_beside
from dragoman.ledger.parties.successors import SuccessionRow
from dragoman.ledger.rows import PartyRow, RecordRow, ReportRow
from dragoman.ledger.tellings.event_row import EventRow
from dragoman.model.schema import event_types, record_kinds
from dragoman.serve import captions
from dragoman.serve.export.words import Words
from dragoman.serve.rows import event_object, party_object, record_object, report_object, succession_object
from dragoman.serve.whole import whole
from dragoman.version import VERSION

Cell = str | int | float | date | None
Object = Mapping[str, Any]

_RECORD_COLUMNS = (
    "id", "record", "type", "mode", "status", "name", "who", "place", "first_day", "last_day", "date", "date_basis",
    "value", "unit", "bound", "evidence", "report", "headline", "published", "outlet",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class About:
    """Who made a list, from what question, on which day, and how many rows it has; `called` is the question in words
    for the calendar it may become."""

    question: str
    made_on: date
    rows: int
    called: str = ""

    def lines(self, words: Words = captions) -> dict[str, str | int]:
        """The same by name, with how to cite it."""
        return {
            "made_by": f"Dragoman {VERSION}",
            "question": self.question,
            "made_on": self.made_on.isoformat(),
            "rows": self.rows,
            "cite_as": (
                f"Dragoman {VERSION}, {self.question}, {words.number_of(self.rows, 'row')}, {self.made_on.isoformat()}"
            ),
        }


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows as `cells` under `columns` (name to meaning) and as `objects`; `dated` are records for a calendar, each
    under the id of its row, None where rows of this sort have no dates."""

    name: str
    about: About
    columns: Mapping[str, str]
    cells: Sequence[Sequence[Cell]]
    objects: Sequence[Object]
    dated: Sequence[tuple[str, RecordRow]] | None = None


def of_records(
    name: str,
    rows: Sequence[RecordRow],
    about: About,
    further: Sequence[Mapping[str, Cell]] | None = None,
    objects: Sequence[Object] | None = None,
    ids: Sequence[str] | None = None,
) -> Listing:
    """A list of records. `further` gives each row more columns, which come first after its id; `ids` are those of the
    rows where they are not those of the records."""
    more = further or [{}] * len(rows)
    first, *rest = _RECORD_COLUMNS
    names = (first, *(more[0] if more else ()), *rest)
    keys = ids if ids is not None else [row.id for row in rows]
    cells = [(key, *added.values(), *_record_cells(row)) for key, row, added in zip(keys, rows, more, strict=True)]
    told = objects if objects is not None else [record_object(row) for row in rows]
    dated = [(key, row) for key, row in zip(keys, rows, strict=True) if row.date]
    return Listing(name, about, _meanings("records", names), cells, told, dated)


def of_told(name: str, events: Sequence[EventRow], about: About) -> Listing:
    """A list of events or instruments, each once, as the telling words it that is shown on the screen: the id is that
    of the event, which stays when another telling comes to word it. Records of other kinds are told once."""
    further: list[dict[str, Cell]] = [
        {
            "telling": event.record.id,
            "standing": captions.stands(*event.standing) if event.record.kind == "instrument" else None,
            "reports": event.told_in,
            "sources": len(event.sources),
            "one_interested_source": "yes" if event.rests_on_one_interested else None,
            "sources_differ_on": ", ".join(event.disputed) or None,
        }
        for event in events
    ]
    rows = [event.record for event in events]
    ids, objects = [event.id for event in events], [event_object(event) for event in events]
    return of_records(name, rows, about, further, objects, ids)


def of_parties(rows: Sequence[PartyRow], told: Sequence[SuccessionRow], about: About) -> Listing:
    """A list of parties, with what reports say of those that gave way to others."""
    columns = _meanings("parties", codebook()["parties"])
    before: dict[str, list[SuccessionRow]] = defaultdict(list)
    after: dict[str, list[SuccessionRow]] = defaultdict(list)
    for each in told:
        before[each.later].append(each)
        after[each.former].append(each)
    cells = [
        (row.id, row.kind, row.name, row.state, "; ".join(row.names), row.reports, row.records,
         _day(row.first), _day(row.last),
         "; ".join(dict.fromkeys(each.former for each in before[row.id])) or None,
         "; ".join(dict.fromkeys(each.later for each in after[row.id])) or None)
        for row in rows
    ]  # fmt: skip
    objects = [
        party_object(row) | {"successions": [succession_object(each) for each in (*before[row.id], *after[row.id])]}
        for row in rows
    ]
    return Listing("parties", about, columns, cells, objects)


def of_reports(rows: Sequence[ReportRow], about: About) -> Listing:
    """A list of reports."""
    columns = _meanings("reports", codebook()["reports"])
    cells = [
        (row.id, row.given_id, row.title, row.published, row.outlet, " ← ".join(row.sources), row.records)
        for row in rows
    ]
    return Listing("reports", about, columns, cells, [report_object(row) for row in rows])


def header(name: str, words: Words, listing: str = "") -> str:
    """The name of a column as it stands over it; in English the name itself, which programs know. In other languages
    the state of a promise is no state of the world: what is meant depends on the listing.
    """
    plain = _MEANT.get((listing, name)) or captions.words(name)
    found = words.translate(plain)
    return name if found == plain else found


_MEANT = {("commitments", "state"): "state of the promise"}


def vocabulary(words: Words = captions) -> list[tuple[str, str, str]]:
    """The words that stand in the columns, with their meanings: (where, word, meaning)."""
    _ = words.translate
    found = [
        ("mode", f"{kind.name}/{mode.name}", f"{_(mode.label)}: {mode.words}")
        for kind in event_types().values()
        for mode in kind.modes.values()
    ]
    found += [("record", kind.name, _(kind.caption)) for kind in record_kinds().values()]
    for where, members in (("type", "kinds"), ("status", "statuses")):
        found += [
            (where, word, _("of a {kind}", kind=words.words(kind.name)))
            for kind in record_kinds().values()
            for word in getattr(kind, members)
        ]
    return found


def codebook() -> dict[str, dict[str, str]]:
    """The meaning of every column, by the kind of list."""
    meanings: dict[str, dict[str, str]] = load_beside(__package__, "codebook.yaml")
    return meanings


def _meanings(kind: str, names: Sequence[str] | Mapping[str, str]) -> dict[str, str]:
    return {name: codebook()[kind][name] for name in names}


def _record_cells(row: RecordRow) -> tuple[Cell, ...]:
    period = row.date
    return (
        row.kind, row.type, row.mode, row.status, row.name or captions.what(row), captions.who(row), row.place,
        period.first if period else None, period.last if period else None, period.iso if period else None,
        period.basis.value if period else None, whole(row.value), row.unit, row.details.get("bound"),
        " […] ".join(mark.quote for mark in row.evidence), row.report, row.report_title, row.published, row.outlet,
    )  # fmt: skip


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:  # a report may be dated to a month only
        return None
