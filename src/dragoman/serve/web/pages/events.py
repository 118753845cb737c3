"""One event or instrument, however many reports tell it: tellings, differences, sources, what came before and after."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.ledger.rows import RecordRow
from dragoman.ledger.store import Ledger
from dragoman.ledger.tellings.event_row import EventRow
from dragoman.model.filters import Filter, PartyChoice
from dragoman.serve.web import promises
from dragoman.serve.web.corrections import opened
from dragoman.serve.web.decided import kept
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.messages import filled
from dragoman.serve.web.wording import Wording
from dragoman.version import VERSION

_AROUND = timedelta(days=180)
_MOST = 6


def page(desk: Desk, request: Request, kind: str) -> Response:
    ledger, key = desk.ledger(), request.path_params["key"]
    as_of = desk.as_of(request)
    ask = ledger.occurrences.event if kind == "event" else ledger.occurrences.instrument
    event = ask(key, as_of)
    if event.id != key:  # a telling of it, or what was merged: one event has one page
        asked = f"?{request.url.query}" if request.url.query else ""
        place = "kept" if request.query_params.get("kept") else f"t-{quote(key)}"
        return RedirectResponse(f"/{kind}s/{quote(event.id)}{asked}#{place}", 303)
    before, after = around(ledger, event.record, {row.record.id for row in event.tellings}, as_of)
    wording = desk.wording(request)
    return desk.render(
        request,
        "event.html",
        event=event,
        kind=kind,
        row=event.record,
        events_by_row={event.record.id: event},
        told=(told := _told(event)),
        ways={source.name: _named(map(wording.said, source.ways), told) for source in event.sources},
        before=before,
        after=after,
        beside=_same_story(ledger, event, as_of),
        promises=promises.about(ledger, desk.day(request), event.record, desk.known_on(request)),
        correction=opened(ledger, event.record),
        kept=kept(request, ledger),
        cited=_cited(wording, event, request.url.path, as_of or desk.today()),
        parties=list(dict.fromkeys(part.party for part in event.record.parts if part.side != "said_by"))[:2],
        as_of=as_of,
    )


def around(
    ledger: Ledger, row: RecordRow, own: set[str], as_of: date | None = None
) -> tuple[list[RecordRow], list[RecordRow]]:
    """What the same two parties did in the half year before and after, as far as was known on a day; nothing without a
    date and two parties."""
    keys = list(dict.fromkeys(part.party for part in row.parts if part.side != "said_by"))
    if row.date is None or len(keys) < 2:
        return [], []
    both = (PartyChoice((keys[0],)), PartyChoice((keys[1],)))
    since, until = row.date.first - _AROUND, row.date.last + _AROUND
    wanted = Filter(kinds=("event", "instrument"), who=both, since=since, until=until, as_of=as_of)
    found = [event.record for event in ledger.occurrences.events(wanted)]
    others = [(other.date, other) for other in found if other.id not in own and other.date]
    return (
        [other for date, other in others if date.first < row.date.first][-_MOST:],
        [other for date, other in others if date.first > row.date.first][:_MOST],
    )


def _cited(said: Wording, event: EventRow, address: str, known: date) -> str:
    """How to cite it: what, who, when, on how many reports it rests, and as of which day."""
    row = event.record
    names = ", ".join(said.called(part) for part in row.parts)
    caption = ", ".join(filter(None, (said.what(row), names, said.place(row.place or ""), said.when(row))))
    reports, day = said.number_of(event.told_in, "report"), said.date_words(known.isoformat())
    return filled(
        "{caption}. {reports}. Dragoman {version}, {address}, {day}.",
        {"caption": caption, "reports": reports, "version": VERSION, "address": address, "day": day},
    )


def _told(event: EventRow) -> dict[str, str]:
    """What the reports are called beside what they say: by outlet, or by headline."""
    return {
        row.record.report: row.record.outlet or row.record.report_title or row.record.report for row in event.tellings
    }


def _named(ways: Iterable[str], told: dict[str, str]) -> list[str]:
    """How a source's word came to the reports, with reports called as on the page; each way once."""
    pattern = re.compile("|".join(map(re.escape, told)))
    return list(dict.fromkeys(pattern.sub(lambda found: told[found.group()], way) for way in ways))


def _same_story(ledger: Ledger, event: EventRow, as_of: date | None) -> list[Any]:
    """The reports of the same story, as known on a day, that do not tell this event."""
    story = ledger.occurrences.story(event.tellings[0].record.report, as_of)
    return [report for report in story.reports if report[0] not in event.reports][:_MOST]
