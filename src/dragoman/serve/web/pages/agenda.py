"""The calendar: a month as a grid, the same as an agenda, and as a feed for other calendars."""

from calendar import Calendar
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from starlette.requests import Request
from starlette.responses import Response

from dragoman.ledger.asking import desk as queries
from dragoman.ledger.asking.facets import facet
from dragoman.ledger.rows import RecordRow
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.filters import Filter
from dragoman.serve.asking import parse_date
from dragoman.serve.export import ics
from dragoman.serve.export.listing import of_told
from dragoman.serve.standing import standings
from dragoman.serve.web import takeaway
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.questions import ask

_KINDS = ("event", "instrument", "commitment")
_A_DAY = 6  # records of a day in a month that has very many
_LONGEST = 7  # days; what takes longer stands beside the grid


@dataclass(frozen=True, slots=True)
class Month:
    """A month: its weeks of days with what falls on each, and what is known to fall in it and no nearer.

    What takes several days stands on the first of them.
    """

    first: date
    weeks: list[list[date]]
    days: dict[date, list[RecordRow]]
    vague: list[RecordRow]
    before: str
    after: str


def page(desk: Desk, request: Request) -> Response:
    ledger = desk.ledger()
    question = ask(request, ledger, _KINDS, dated_only=True)
    filled = ledger.ask(facet, question.filter, "month")
    asked = request.query_params.get("month")
    interval = parse_date("date", asked) if asked else _nearest(desk.day(request), [month for month, _ in filled])
    month = _month(interval)
    rows, numbers = ledger.ask(queries.by_day, _within(question.filter, month), _A_DAY)
    return desk.render(
        request,
        "calendar.html",
        question=question,
        month=_laid_out(month.first, rows),
        key=month.iso,
        rows=rows,
        standings=standings(ledger, rows, question.filter.as_of),
        numbers={date.fromisoformat(day): number for day, number in numbers.items()},
        here=f"{desk.day(request):%Y-%m}",
        filled=[(year, list(months)) for year, months in groupby((key for key, _ in filled), lambda key: key[:4])][
            ::-1
        ],
        uncertain=ics.uncertain,
    )


def download(desk: Desk, request: Request) -> Response:
    """Every dated record that the question finds, of a month where one is named: as a feed for a calendar program, or
    in another form."""
    question, asked = ask(request, desk.ledger(), _KINDS, dated_only=True), request.query_params.get("month")
    wanted = _within(question.filter, _month(parse_date("date", asked))) if asked else question.filter
    rows = desk.ledger().occurrences.events(wanted)
    listed = of_told("calendar", rows, takeaway.about(desk, request, len(rows)))
    return takeaway.dated(desk, request, listed, question)


def _nearest(day: date, months: list[str]) -> DateInterval:
    """This month, or the last one before it that has anything, or the first there is."""
    here = f"{day:%Y-%m}"
    key = next((month for month in reversed(months) if month <= here), next(iter(months), here))
    return parse_date("month", key)


def _month(interval: DateInterval) -> DateInterval:
    """The month an interval begins in."""
    return DateInterval.month(interval.first.year, interval.first.month)


def _within(wanted: Filter, month: DateInterval) -> Filter:
    since = max(wanted.since or month.first, month.first)
    until = min(wanted.until or month.last, month.last)
    return replace(wanted, since=since, until=until)


def _laid_out(first: date, rows: list[RecordRow]) -> Month:
    days: dict[date, list[RecordRow]] = defaultdict(list)
    vague = []
    for row in rows:
        assert row.date is not None
        length = (row.date.last - row.date.first).days + 1
        if row.date.precision in (Precision.MONTH, Precision.YEAR) or length > _LONGEST:
            vague.append(row)
            continue
        days[max(row.date.first, first)].append(row)
    weeks = Calendar().monthdatescalendar(first.year, first.month)
    number = first.year * 12 + first.month - 1
    return Month(first, weeks, days, vague, _key(number - 1), _key(number + 1))


def _key(number: int) -> str:
    return f"{number // 12:04d}-{number % 12 + 1:02d}"
