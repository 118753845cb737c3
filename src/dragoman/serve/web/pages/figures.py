"""Figures: what was measured, as charts over time with the table under each."""

from starlette.requests import Request
from starlette.responses import Response

from dragoman.ledger import desk as queries
from dragoman.serve.web.charts.figures import series_of
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.promises import unfitting
from dragoman.serve.web.questions import ask

_MOST = 400


def page(desk: Desk, request: Request) -> Response:
    ledger = desk.ledger()
    question = ask(request, ledger, ("figure",))
    rows = ledger.records(question.filter, latest=_MOST)[::-1]
    return desk.render(
        request,
        "figures.html",
        kind="figure",
        question=question,
        number=ledger.count(question.filter),
        series=series_of(rows),
        findings=[] if question.chips else unfitting(ledger, desk.day(request)),
        most=_MOST,
        facets={name: ledger.ask(queries.facet, question.filter, name) for name in ("type", "status")},
        takers=ledger.ask(queries.takers_part, question.filter),
        bars=[],
    )
