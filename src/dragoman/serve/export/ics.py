"""A calendar feed (RFC 5545) of any list of dated records: ids that stay, ends that are exclusive, doubt that shows."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dragoman.ledger.rows import RecordRow
from dragoman.model.dates import Basis, Precision, printed_day
from dragoman.serve import captions
from dragoman.serve.export.words import Words, title
from dragoman.version import VERSION

_BASES = {
    Basis.STATED: "Date stated: {day}.",
    Basis.RELATIVE: "Date worked out: {day}.",
    Basis.DATELINE: "Date by the dateline: {day}.",
}
_UNDATED = date(2000, 1, 1)  # when an entry was made that no day is printed on
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")  # has no place in a calendar
_LINE = 75  # octets a line may have
_STATUS = {"held": "CONFIRMED", "cancelled": "CANCELLED", "signed": "CONFIRMED", "in_force": "CONFIRMED"}


def feed(rows: Sequence[tuple[str, RecordRow]], name: str, address: str, words: Words = captions) -> str:
    """The feed of dated records, each under an id; `address` is what pages' addresses begin with."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//Dragoman//{VERSION}//EN", "CALSCALE:GREGORIAN"]
    lines += ["METHOD:PUBLISH", f"X-WR-CALNAME:{_escape(name)}"]
    for key, row in rows:
        lines += _event(key, row, address, words)
    return "".join(_fold(line) for line in [*lines, "END:VCALENDAR"])


def uncertain(row: RecordRow) -> bool:
    """Whether the day is not plainly known: no single day was told, or it was worked out."""
    return row.date is not None and (row.date.precision is not Precision.DAY or row.date.basis is not Basis.STATED)


def _event(key: str, row: RecordRow, address: str, words: Words) -> Iterator[str]:
    assert row.date is not None
    wide = row.date.precision is not Precision.DAY
    who = words.who(row)
    what = title(row, words)
    called = words.translate("Due: {what}", what=what) if row.kind == "commitment" else what
    told = f" ({words.when(row)})" if wide else ""
    doubt = "~ " if uncertain(row) else ""
    yield "BEGIN:VEVENT"
    yield f"UID:{key}@dragoman"
    yield f"DTSTAMP:{_day(printed_day(row.published) or _UNDATED)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(row.date.first)}"
    yield f"DTEND;VALUE=DATE:{_day(row.date.last + timedelta(days=1))}"
    yield f"SUMMARY:{_escape(doubt + called + (f': {who}' if who else '') + told)}"
    quote = row.evidence[0].quote if row.evidence else ""
    basis = words.translate(_BASES[row.date.basis], day=words.when(row))
    yield f"DESCRIPTION:{_escape(f'“{quote}” – {row.report_title or row.report}. {basis}')}"
    if row.place:
        yield f"LOCATION:{_escape(words.place(row.place))}"
    yield f"STATUS:{_STATUS.get(row.status or '', 'TENTATIVE')}"
    yield "TRANSP:TRANSPARENT"
    yield f"CATEGORIES:{row.kind.upper()}"
    yield f"URL:{address}/reports/{row.report}#w-{row.id}"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _escape(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    lines = plain.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")
    return _CONTROL.sub("\ufffd", lines)


def _fold(line: str) -> str:
    """A line cut into portions of at most 75 octets, never inside a letter."""
    portions: list[bytes] = []
    current = b""
    for letter in line:
        octets = letter.encode()
        if len(current) + len(octets) > _LINE - bool(portions):
            portions.append(current)
            current = b""
        current += octets
    portions.append(current)
    return b"\r\n ".join(portions).decode() + "\r\n"
