"""All reports; one report with its records marked in it; the bytes it came in."""

import re
from pathlib import PurePath

from starlette.requests import Request
from starlette.responses import Response

from dragoman.errors import UsageError
from dragoman.ledger.asking import desk as queries
from dragoman.ledger.asking import overview
from dragoman.model.filters import Filter
from dragoman.serve.asking import check_out
from dragoman.serve.export.listing import of_reports
from dragoman.serve.web import takeaway
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.marks import numbered, paragraphs
from dragoman.serve.web.portioned import asked, beside, page_number

_PAGE = 100


def all_reports(desk: Desk, request: Request) -> Response:
    ledger, outlet = desk.ledger(), request.query_params.get("outlet")
    as_of = desk.as_of(request)
    links: dict[str, dict[str, object]] | None = None  # told by their numbers, of what was out on a day
    if as_of:
        page = page_number(request)
        rows = ledger.reports(_PAGE, (page - 1) * _PAGE, outlet, as_of)
    else:
        page, cut = asked(request, _PAGE)
        there = ledger.ask(overview.reports_after, _PAGE, outlet, cut)
        rows, links = there.rows, beside(there, page)
    return desk.render(
        request, "reports.html", rows=rows, number=ledger.count_reports(outlet, as_of), outlet=outlet, page=page,
        size=_PAGE, beside=links, as_of=as_of,
    )  # fmt: skip


def download(desk: Desk, request: Request) -> Response:
    """The reports asked for, all portions of the list."""
    rows = desk.ledger().reports(teller=request.query_params.get("outlet"), until=desk.as_of(request))
    return takeaway.given(desk, request, of_reports(rows, takeaway.about(desk, request, len(rows))))


def report(desk: Desk, request: Request) -> Response:
    ledger, key = desk.ledger(), request.path_params["key"]
    reading, as_of = ledger.report(key), desk.as_of(request)
    check_out(ledger, key, as_of)
    rows = ledger.records(Filter(reports=(key,), as_of=as_of))
    numbers = numbered(rows)
    return desk.render(
        request,
        "report.html",
        key=key,
        report=reading.report,
        rows=sorted(rows, key=lambda row: numbers[row.id]),
        numbers=numbers,
        paragraphs=paragraphs(reading.report.text, rows),
        pages=ledger.ask(queries.pages_of, rows[0].report if rows else key),
        as_of=as_of,
    )


def original(desk: Desk, request: Request) -> Response:
    """The saved page as it came, to be kept and not to be shown: its scripts are none of ours."""
    found = desk.ledger().ask(queries.original, request.path_params["digest"])
    if found is None:
        raise UsageError("This page", "no page with this digest is kept.", code="unknown-original")
    kept, content = found
    suffix = re.match(r"\.[A-Za-z0-9]{1,7}", PurePath(kept.name).suffix)  # of "many.jsonl:7" too, a line of a file
    name = f"{kept.digest[:12]}{suffix[0] if suffix else '.bin'}"
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type="application/octet-stream", headers=headers)
