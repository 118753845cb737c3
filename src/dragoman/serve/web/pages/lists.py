"""Lists of records with filters and counts, the same lists to take away, and the page of one record."""

from starlette.requests import Request
from starlette.responses import Response

from dragoman.errors import UsageError
from dragoman.ledger.asking.facets import facets, takers_part
from dragoman.ledger.asking.picking.saying import saying
from dragoman.ledger.asking.totals import MOST_COUNTED, in_tellings, sampled
from dragoman.ledger.tellings.told_kinds import TOLD
from dragoman.model.counting import AtLeast
from dragoman.model.filters import Filter
from dragoman.model.message import Message
from dragoman.serve.export.listing import of_records, of_told
from dragoman.serve.web import promises, takeaway
from dragoman.serve.web.charts.histogram import histogram
from dragoman.serve.web.corrections import opened
from dragoman.serve.web.decided import kept
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.months import by_month
from dragoman.serve.web.pages.events import around
from dragoman.serve.web.portioned import events_of
from dragoman.serve.web.questions import ask

SIZE = 60
_FACETS = {"event": ("type", "mode", "status", "place"), "instrument": ("type", "status"), "figure": ("type", "status")}


def records(desk: Desk, request: Request, kind: str) -> Response:
    ledger = desk.ledger()
    question = ask(request, ledger, (kind,))
    wanted, common = ledger.ask(saying, question.filter)
    number = ledger.occurrences.count(wanted, MOST_COUNTED)
    numbers = ledger.ask(facets, wanted, (*_FACETS[kind], "month"))
    months = numbers.pop("month")
    page, events, links = events_of(ledger, request, wanted, SIZE)
    return desk.render(
        request,
        "records.html",
        kind=kind,
        question=question,
        months=by_month(events),
        events_by_row={event.record.id: event for event in events},
        number=AtLeast(number) if common else number,
        page=page,
        size=SIZE,
        beside=links,
        facets=numbers,
        takers=ledger.ask(takers_part, wanted),
        bars=histogram(months),
        in_tellings=in_tellings(wanted, number),
        sampled=ledger.ask(sampled, wanted, number),
    )


def download(desk: Desk, request: Request, kind: str) -> Response:
    """The whole list, however many portions it has on the screen, in the order it has there."""
    ledger = desk.ledger()
    question = ask(request, ledger, (kind,))
    if kind in TOLD:
        events = ledger.occurrences.events(question.filter)[::-1]
        told = of_told(f"{kind}s", events, takeaway.about(desk, request, len(events)))
        return takeaway.dated(desk, request, told, question)
    rows = ledger.records(question.filter)[::-1]
    listed = of_records(f"{kind}s", rows, takeaway.about(desk, request, len(rows)))
    return takeaway.dated(desk, request, listed, question)


def record(desk: Desk, request: Request, kind: str) -> Response:
    ledger, key, as_of = desk.ledger(), request.path_params["key"], desk.as_of(request)
    found = ledger.records(Filter(kinds=(kind,), ids=(key,), as_of=as_of))
    if not found:
        raise UsageError(
            Message('"{name}"', name=key),
            Message("there is no {kind} of this id in the ledger.", kind=Message(kind)),
            code="unknown-record",
        )
    row = found[-1]
    before, after = around(ledger, row, {key}, as_of)
    shown = {key, *(other.id for other in (*before, *after))}
    beside = [each for each in ledger.records(Filter(reports=(row.report,), as_of=as_of)) if each.id not in shown]
    whole = ledger.occurrences.events(Filter(kinds=(kind,), ids=(key,), as_of=as_of)) if kind == "post" else []
    return desk.render(
        request,
        "record.html",
        others=[told.record for each in whole for told in each.tellings if told.record.id != key],
        more=sum(each.more for each in whole),
        kind=kind,
        row=row,
        as_of=as_of,
        report=ledger.report(row.report).report,
        beside=beside,
        before=before,
        after=after,
        promises=promises.about(ledger, desk.day(request), row, desk.known_on(request)),
        correction=opened(ledger, row),
        kept=kept(request, ledger),
    )
