"""Lists of records with filters and counts, the same lists to take away, and the page of one record."""

from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response

from dragoman.errors import UsageError
from dragoman.ledger import desk as queries
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter, PartyChoice
from dragoman.serve.export.listing import of_events, of_records
from dragoman.serve.web import promises, takeaway
from dragoman.serve.web.charts.histogram import histogram
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.pages.reports import page_number
from dragoman.serve.web.questions import ask

SIZE = 60
_AROUND = timedelta(days=120)
_FACETS = {"event": ("type", "mode", "status", "place"), "instrument": ("type", "status"), "figure": ("type", "status")}


def records(desk: Desk, request: Request, kind: str) -> Response:
    ledger = desk.ledger()
    question = ask(request, ledger, (kind,))
    number, page = ledger.occurrences.count(question.filter), page_number(request)
    events = ledger.occurrences.events(question.filter, latest=SIZE, before=(page - 1) * SIZE)[::-1]
    return desk.render(
        request,
        "records.html",
        kind=kind,
        question=question,
        rows=[event.record for event in events],
        events_by_row={event.record.id: event for event in events},
        number=number,
        page=page,
        size=SIZE,
        facets={name: ledger.ask(queries.facet, question.filter, name) for name in _FACETS[kind]},
        takers=ledger.ask(queries.takers_part, question.filter),
        bars=histogram(ledger.ask(queries.by_month, question.filter)),
    )


def download(desk: Desk, request: Request, kind: str) -> Response:
    """The whole list, however many portions it has on the screen, in the order it has there."""
    ledger = desk.ledger()
    question = ask(request, ledger, (kind,))
    about = takeaway.about(desk, request, ledger.occurrences.count(question.filter))
    if kind == "event":
        return takeaway.given(request, of_events(ledger.occurrences.events(question.filter)[::-1], about))
    return takeaway.given(request, of_records(f"{kind}s", ledger.records(question.filter)[::-1], about))


def record(desk: Desk, request: Request, kind: str) -> Response:
    ledger, key = desk.ledger(), request.path_params["key"]
    found = ledger.records(Filter(kinds=(kind,), ids=(key,)))
    if not found:
        raise UsageError(f'"{key}"', f"there is no {kind} of this id in the ledger.", code="unknown-record")
    row = found[-1]
    beside = [other for other in ledger.records(Filter(reports=(row.report,))) if other.id != key]
    before, after = _around(ledger, row)
    return desk.render(
        request,
        "record.html",
        kind=kind,
        row=row,
        report=ledger.report(row.report).report,
        beside=beside,
        before=before,
        after=after,
        promises=promises.about(ledger, desk.followed(ledger, desk.day(request)), row),
        event=ledger.occurrences.event(key) if kind == "event" else None,
    )


def _around(ledger: Ledger, row: RecordRow) -> tuple[list[RecordRow], list[RecordRow]]:
    """What the same two parties did in the months before and after; nothing without a date and two parties."""
    keys = list(dict.fromkeys(part.party for part in row.parts if part.side != "said_by"))
    if row.date is None or len(keys) < 2:
        return [], []
    both = (PartyChoice((keys[0],)), PartyChoice((keys[1],)))
    wanted = Filter(
        kinds=("event", "instrument"), who=both, since=row.date.first - _AROUND, until=row.date.last + _AROUND
    )
    others = [other for other in ledger.records(wanted) if other.id != row.id and other.date]
    return (
        [other for other in others if other.date and other.date.first < row.date.first][-5:],
        [other for other in others if other.date and other.date.first > row.date.first][:5],
    )
