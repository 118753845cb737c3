"""The pages of the desk that are asked for on a large ledger."""

from datetime import timedelta
from itertools import pairwise
from urllib.parse import quote

from benchmarks.ledger_scale.asked import Probe
from benchmarks.ledger_scale.made import DAYS, FIRST_DAY

from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter


def addresses(ledger: Ledger, chosen: list[Probe]) -> dict[str, list[str]]:
    """Addresses by the page they show."""
    day = (FIRST_DAY + timedelta(days=2 * DAYS - 200)).isoformat()
    events = [row.id for row in ledger.records(Filter(kinds=("event",)), latest=20)]
    told = [row.id for row in ledger.reports(20)]
    people, states = [each.party for each in chosen], [each.state for each in chosen]
    return {
        "/reports": ["/reports", f"/reports?page=9000&after={day}.9"] * 5,
        "/reports/ID": [f"/reports/{key}" for key in told],
        "/events": ["/events", "/events?mode=visit", "/events?status=planned", f"/events?page=9000&after={day}.9"] * 3,
        "/events?since=": [f"/events?since=20{year}-03&until=20{year}-05" for year in range(14, 22)],
        "/events?who= a state": [f"/events?who={key}&mode=meeting" for key in states],
        "/events?who= a person": [f"/events?who={quote(key)}" for key in people],
        "/parties": ["/parties", "/parties?kind=person", "/parties?page=900&after=3.1000", "/parties?text=ministry"]
        * 3,
        "/parties/ID": [f"/parties/{quote(key)}?on={day}" for key in people],
        "/countries/ID": [f"/countries/{key}?on={day}" for key in states],
        "/countries/ID contacts": [f"/countries/{key}?tab=contacts&on={day}" for key in states],
        "/countries/ID/ID": [f"/countries/{one}/{other}?on={day}" for one, other in pairwise(states) if one != other],
        "/search?q=": [f"/search?q={each.word}" for each in chosen],
        "/search?q= a name": [f"/search?q={quote(each.name)}" for each in chosen],
        "/calendar": [f"/calendar?month=20{year}-0{month}" for year in (15, 18, 22) for month in (2, 5, 9)],
        "/figures": ["/figures"] * 6,
        "/sources": ["/sources"] * 6,
        "/events/ID": [f"/events/{key}?on={day}" for key in events],
        "/": [f"/?on={day}"] * 6,
        "/commitments": [f"/commitments?on={day}"] * 6,
    }
