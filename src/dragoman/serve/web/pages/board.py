"""Commitments: a board by how their due day stands to the day the page is seen from."""

from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response

from dragoman.ledger import desk as queries
from dragoman.ledger.rows import RecordRow
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.questions import ask

COLUMNS = ("overdue", "soon", "later", "undated")
_SOON = timedelta(days=30)
_MOST = 600


def page(desk: Desk, request: Request) -> Response:
    ledger, day = desk.ledger(), desk.day(request)
    question = ask(request, ledger, ("commitment",))
    rows = ledger.records(question.filter, latest=_MOST)
    columns: dict[str, list[RecordRow]] = {name: [] for name in COLUMNS}
    for row in rows:
        last = row.date.last if row.date else None
        name = "undated" if last is None else "overdue" if last < day else "soon" if last <= day + _SOON else "later"
        columns[name].append(row)
    columns["overdue"].reverse()
    return desk.render(
        request,
        "commitments.html",
        kind="commitment",
        question=question,
        day=day,
        columns=columns,
        number=ledger.count(question.filter),
        facets={"type": ledger.ask(queries.facet, question.filter, "type")},
        takers=ledger.ask(queries.takers_part, question.filter),
        bars=[],
    )
