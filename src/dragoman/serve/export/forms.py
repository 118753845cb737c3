"""The forms in which lists go out, by the ending of the address: `/events.xlsx`."""

from collections.abc import Callable
from dataclasses import dataclass

from dragoman.errors import UsageError
from dragoman.model.message import Message
from dragoman.serve.export.delimited import as_csv
from dragoman.serve.export.ics import feed
from dragoman.serve.export.json_lines import as_json_lines
from dragoman.serve.export.listing import Listing
from dragoman.serve.export.words import Words
from dragoman.serve.export.workbook import as_workbook

Write = Callable[[Listing, str, Words], bytes]
"""Makes the file; the text is what addresses of pages begin with."""


@dataclass(frozen=True, slots=True)
class Form:
    ending: str
    label: str
    media_type: str
    write: Write


FORMS = {
    form.ending: form
    for form in (
        Form("csv", "CSV", "text/csv; charset=utf-8", lambda listing, _, words: as_csv(listing, words)),
        Form(
            "xlsx",
            "Excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            lambda listing, _, words: as_workbook(listing, words),
        ),
        Form(
            "jsonl",
            "JSON Lines",
            "application/x-ndjson; charset=utf-8",
            lambda listing, _, _words: as_json_lines(listing),
        ),
        Form("ics", "Calendar", "text/calendar; charset=utf-8", lambda *given: _calendar(*given)),
    )
}


def form_of(ending: str, *, dated: bool = True) -> Form:
    """The form of this ending. Raises UsageError where there is none, or no list without dates can have it."""
    if ending not in FORMS or (ending == "ics" and not dated):
        known = ", ".join(name for name in FORMS if dated or name != "ics")
        raise UsageError(
            Message('"{name}"', name=ending),
            Message("this list can be had as {known}.", known=known),
            code="unknown-form",
        )
    return FORMS[ending]


def _calendar(listing: Listing, base: str, words: Words) -> bytes:
    return feed(
        listing.dated or (), f"Dragoman: {listing.about.called or listing.about.question}", base, words
    ).encode()
