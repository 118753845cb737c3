"""Figures: which series there are; and a few of them as charts with tables, disagreements and sources."""

import json
from collections import Counter
from collections.abc import Sequence
from datetime import date
from html import unescape
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from dragoman.errors import UsageError
from dragoman.ledger.asking import figure_series
from dragoman.ledger.asking.facets import facets, takers_part
from dragoman.ledger.asking.totals import MOST_COUNTED
from dragoman.ledger.outcomes import findings
from dragoman.ledger.outcomes.findings import Asked
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.store import Ledger
from dragoman.model.message import Message
from dragoman.serve.export.words import sound
from dragoman.serve.web import takeaway
from dragoman.serve.web.charts import vega_lite
from dragoman.serve.web.charts.figures import Series, series_of
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.pages import lists
from dragoman.serve.web.portioned import page_number
from dragoman.serve.web.promises import rows_of
from dragoman.serve.web.questions import Question, ask
from dragoman.serve.web.wording import Wording

_SIZE = 40  # series in a portion of their list
_DRAWN = 4  # up to so many series are shown in full
_MOST = 250  # values of them, the latest
_UNFITTING = 10


def page(desk: Desk, request: Request) -> Response:
    ledger = desk.ledger()
    question = ask(request, ledger, ("figure",))
    page, shown, known = page_number(request), question.filter, desk.known_on(request)
    many, found = ledger.ask(figure_series.series, shown, _SIZE, (page - 1) * _SIZE)
    number, looked_at = ledger.count(shown, MOST_COUNTED), _MOST if many <= _DRAWN else figure_series.LATEST
    return desk.render(
        request,
        "figures.html",
        kind="figure",
        question=question,
        number=number,
        series_number=many,
        latest=looked_at if number > looked_at else None,
        page=page,
        size=_SIZE,
        facets=ledger.ask(facets, shown, ("type", "status")),
        takers=ledger.ask(takers_part, shown),
        **(
            _in_full(ledger, question, known, desk.wording(request))
            if many <= _DRAWN
            else _listed(ledger, found, question, known)
        ),
    )


def download(desk: Desk, request: Request) -> Response:
    """The figures asked for as a list, or their chart as a drawing or as a specification in Vega-Lite."""
    form = request.path_params["form"]
    if form not in _CHARTS:
        return lists.download(desk, request, "figure")
    ledger = desk.ledger()
    question = ask(request, ledger, ("figure",))
    drawn = [each for each in series_of(ledger.records(question.filter, latest=_MOST)) if each.chart]
    if len(drawn) != 1:
        raise UsageError(
            "The drawing",
            Message("{number} series have a chart here, and a drawing shows one.", number=len(drawn)),
            remedy="Open one series under Figures and take its drawing.",
            code="unknown-drawing",
        )
    return _CHARTS[form](desk, request, drawn[0])


def _drawing(desk: Desk, request: Request, series: Series) -> Response:
    about = takeaway.about(desk, request, len(series.rows))
    said = desk.wording(request)
    text = desk.text(request, "figure.svg", series=series, about=about.lines(), sources=_sources(series.rows, said))
    return takeaway.saved(sound(text).encode(), "image/svg+xml", "figure.svg")


def _specification(desk: Desk, request: Request, series: Series) -> Response:
    assert series.chart, "A series without a chart is not drawn."
    about = takeaway.about(desk, request, len(series.rows))
    said = desk.wording(request)
    made = vega_lite.specification(
        series.chart,
        unescape(desk.text(request, "series_title.txt", series=series).strip()),
        [name for name, _ in _sources(series.rows, said)],
        about.lines(said),
        str(request.base_url).rstrip("/"),
        said,
    )
    return takeaway.saved(
        json.dumps(made, ensure_ascii=False, indent=1).encode(), vega_lite.MEDIA_TYPE, "figure.vl.json"
    )


_CHARTS = {"svg": _drawing, "vl.json": _specification}


def _in_full(ledger: Ledger, question: Question, known_on: date | None, said: Wording) -> dict[str, Any]:
    rows = ledger.records(question.filter, latest=_MOST)
    about = Asked(known_on, remarks=True, records=[row.id for row in rows])
    return {"series": series_of(rows), "listed": [], "sources": _sources(rows, said), **_unfitting(ledger, about)}


def _listed(
    ledger: Ledger, found: Sequence[figure_series.SeriesRow], question: Question, known_on: date | None
) -> dict[str, Any]:
    latest = rows_of(ledger, [each.latest for each in found], question.filter.as_of)
    listed = [(_alone(latest[each.latest]), each) for each in found if each.latest in latest]
    unfitting = {} if question.chips else _unfitting(ledger, Asked(known_on, remarks=True))
    return {"series": [], "listed": listed, "sources": [], **unfitting}


def _unfitting(ledger: Ledger, asked: Asked) -> dict[str, Any]:
    """The first of what does not fit, and how much there is."""
    number = ledger.ask(findings.count, asked, MOST_COUNTED)
    return {"findings": ledger.ask(findings.findings, asked, _UNFITTING), "findings_number": number}


def _alone(row: RecordRow) -> Series:
    """The series of a value, by that value alone."""
    return series_of([row])[0]


def _sources(rows: Sequence[RecordRow], said: Wording) -> list[tuple[str, int]]:
    """Who told these values, and how many of them; reports without an outlet by their headlines, or by their days."""

    def teller(row: RecordRow) -> str:
        day = said.date_words(row.published) if row.published else ""
        return row.outlet or row.report_title or (said.translate("report of {day}", day=day) if day else row.report)

    told = Counter(map(teller, rows))
    return sorted(told.items(), key=lambda item: (-item[1], item[0]))
