"""From a snapshot to its reports, by what kind of page it is."""

from dataclasses import replace

from dragoman.model.message import Message
from dragoman.model.report import Report, Snapshot
from dragoman.read.decode import decode
from dragoman.read.html import html_reports
from dragoman.read.json_report import json_reports
from dragoman.read.plain import plain_reports


def reports(snapshot: Snapshot) -> list[Report]:
    """The reports in `snapshot`: one of an article, many of a listing. Raises InputError when there is none to read."""
    is_html = snapshot.media_type in ("text/html", "application/xhtml+xml")
    decoded = decode(snapshot.name, snapshot.content, html=is_html)
    if is_html:
        found = html_reports(snapshot.name, decoded.text)
    elif snapshot.media_type in ("application/json", "application/jsonl"):
        found = json_reports(snapshot.name, decoded.text)
    else:
        found = plain_reports(snapshot.name, decoded.text)
    notes = (Message("{number} broken characters were replaced", number=decoded.replaced),) if decoded.replaced else ()
    digest = snapshot.digest
    return [
        replace(report, original=digest, encoding=decoded.encoding, notes=(*report.notes, *notes)) for report in found
    ]
