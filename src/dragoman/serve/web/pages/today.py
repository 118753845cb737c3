"""Today: what is new, what falls due, what is overdue."""

from datetime import date, timedelta

from starlette.requests import Request
from starlette.responses import Response

from dragoman.ledger import desk as queries
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.promises import Promise, changed_lately, promises, unfitting

_WEEK = timedelta(days=6)
_AHEAD = timedelta(days=30)
_BEHIND = timedelta(days=366)
_REPORTS = 12
_MOST = 24
_LATELY = 30  # days


def page(desk: Desk, request: Request) -> Response:
    ledger, day = desk.ledger(), desk.day(request)
    reports = [row for row in ledger.reports() if not row.published or row.published[:10] <= day.isoformat()]
    recent = [row for row in reports if row.published and row.published[:10] >= (day - _WEEK).isoformat()]
    span = ledger.ask(queries.days_of_publication)
    last = max((row.published[:10] for row in reports if row.published), default=None)
    # On a quiet day the latest news there is stands below the notice, under its own date.
    news_day = day if recent else date.fromisoformat(last) if last else None
    shown = recent or [
        row for row in reports if news_day and row.published and row.published[:10] >= (news_day - _WEEK).isoformat()
    ]
    promised = promises(ledger, desk.followed(ledger, day))
    return desk.render(
        request,
        "today.html",
        day=day,
        quiet=not recent,
        last=last,
        span=span,
        news_day=news_day,
        events=_events(ledger, [row.id for row in shown]),
        due=[each for each in promised if each.last_day and day <= each.last_day <= day + _AHEAD and not _over(each)],
        overdue=[
            each for each in promised if each.state == "overdue" and each.last_day and each.last_day >= day - _BEHIND
        ][::-1],
        findings=unfitting(ledger, day),
        settled=changed_lately(promised, day, _LATELY),
        reports=reports[:_REPORTS],
        number=len(reports),
        counts=ledger.counts(),
    )


def _events(ledger: Ledger, reports: list[str]) -> list[RecordRow]:
    if not reports:
        return []
    found = ledger.records(Filter(kinds=("event",), reports=tuple(reports[:200])), latest=200)
    # Who acted and when is what makes an event news; the rest is a click away.
    told = [row for row in found if row.parts]
    return sorted(told, key=lambda row: (row.published or "", _weight(row)), reverse=True)[:_MOST]


def _weight(row: RecordRow) -> tuple[bool, int, float]:
    return (row.date is not None, min(len(row.parts), 3), row.confidence)


def _over(promise: Promise) -> bool:
    return promise.state in ("done", "cancelled")
