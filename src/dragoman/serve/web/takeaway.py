"""Lists to take away: CSV and JSON Lines of exactly the rows that the filter finds, with how to cite them."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dragoman.ledger.rows import RecordRow
from dragoman.serve import captions
from dragoman.serve.rows import record_object
from dragoman.version import VERSION

_COLUMNS = (
    "id", "record", "type", "mode", "status", "name", "who", "place", "first_day", "last_day", "date", "date_basis",
    "value", "unit", "bound", "evidence", "report", "headline", "published", "outlet",
)  # fmt: skip
_ACTIVE = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet takes for the beginning of a formula


def citation(address: str, number: int, day: date) -> dict[str, object]:
    """Who made the list, from what question, when, and how many rows it has."""
    return {
        "made_by": f"Dragoman {VERSION}",
        "question": address,
        "made_on": day.isoformat(),
        "rows": number,
        "cite_as": f"Dragoman {VERSION}, {address}, {captions.number_of(number, 'row')}, {day.isoformat()}",
        "codebook": "docs/index.md; page Help of the desk; dragoman kinds",
    }


def as_json_lines(rows: Sequence[RecordRow], about: dict[str, object]) -> str:
    """A line on the list itself, then a line a row."""
    return json_lines([record_object(row) for row in rows], about)


def json_lines(objects: Sequence[Mapping[str, Any]], about: dict[str, object]) -> str:
    """A line on the list itself, then a line an object."""
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in ({"about": about}, *objects))


def as_csv(
    rows: Sequence[RecordRow], about: dict[str, object], extra: Sequence[Mapping[str, object]] | None = None
) -> str:
    """Lines with "#" on the list itself, the names of columns, then a line a row; begins with a byte order mark.

    `extra` gives each row further columns, which come first after its id.
    """
    more = extra or [{}] * len(rows)
    further = list(more[0]) if more else []
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for name, value in about.items():
        writer.writerow([f"# {captions.words(name)}: {value}"])
    writer.writerow([_COLUMNS[0], *further, *_COLUMNS[1:]])
    for row, added in zip(rows, more, strict=True):
        first, *rest = _cells(row)
        writer.writerow([_tame(cell) for cell in (first, *added.values(), *rest)])
    return "\ufeff" + out.getvalue()


def _cells(row: RecordRow) -> list[object]:
    period = row.date
    return [
        row.id, row.kind, row.type, row.mode, row.status, row.name or captions.what(row), captions.who(row), row.place,
        period.first.isoformat() if period else None, period.last.isoformat() if period else None,
        period.iso if period else None, period.basis.value if period else None,
        row.value, row.unit, row.details.get("bound"), " […] ".join(mark.quote for mark in row.evidence),
        row.report, row.report_title, row.published, row.outlet,
    ]  # fmt: skip


def _tame(cell: object) -> object:
    """Texts that a spreadsheet would run as a formula stay texts."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_ACTIVE) else cell
