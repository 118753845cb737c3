"""Sources: who tells, how much, since when, and on whose word."""

from collections import Counter
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response

from dragoman.ledger.rows import ReportRow
from dragoman.serve.web.desk import Desk


@dataclass
class Teller:
    """An outlet: its reports, its records, first and last day, and whom it quotes."""

    name: str
    reports: int = 0
    records: int = 0
    days: list[str] = field(default_factory=list)
    quotes: Counter[str] = field(default_factory=Counter)


def page(desk: Desk, request: Request) -> Response:
    rows = desk.ledger().reports()
    return desk.render(request, "sources.html", tellers=tellers(rows), number=len(rows), unnamed=_unnamed(rows))


def tellers(rows: list[ReportRow]) -> list[Teller]:
    """Every outlet named by a report, the one with most reports first."""
    found: dict[str, Teller] = {}
    for row in rows:
        chain = [name for name in (row.outlet, *row.sources) if name]
        if not chain:
            continue
        teller = found.setdefault(chain[0], Teller(chain[0]))
        teller.reports += 1
        teller.records += row.records
        teller.quotes.update(chain[1:])
        if row.published:
            teller.days.append(row.published[:10])
    return sorted(found.values(), key=lambda teller: (-teller.reports, teller.name))


def _unnamed(rows: list[ReportRow]) -> int:
    return sum(not row.outlet and not row.sources for row in rows)
