"""The pages of the desk that are asked for on a large ledger."""

from datetime import timedelta
from itertools import pairwise
from urllib.parse import quote

from benchmarks.ledger_scale.asked import Probe
from benchmarks.ledger_scale.made import DAYS, FIRST_DAY

from dragoman.ledger.asking import figure_series
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.serve.web.charts.figures import Series, series_of
from dragoman.serve.web.links import series
from dragoman.serve.web.pages.countries import SIDES


def addresses(ledger: Ledger, chosen: list[Probe]) -> dict[str, list[str]]:
    """Addresses by the page they show."""
    day = (FIRST_DAY + timedelta(days=2 * DAYS - 200)).isoformat()
    events = [row.id for row in ledger.records(Filter(kinds=("event",)), latest=20)]
    told = [row.id for row in ledger.reports(20)]
    people = [*_first(ledger, "person"), *(each.party for each in chosen)]
    states = [*_first(ledger, "state"), *(each.state for each in chosen)]
    pairs = [f"{min(pair)}/{max(pair)}" for pair in dict.fromkeys(pairwise(states)) if pair[0] != pair[1]]
    once = [""] * 6
    return {
        "/": [f"/?on={day}", "/"] * 4,
        "/reports": ["/reports", f"/reports?page=9000&after={day}.9"] * 5,
        "/reports/ID": [f"/reports/{key}" for key in told],
        "/events": ["/events", "/events?mode=visit", "/events?status=planned", f"/events?page=9000&after={day}.9"] * 3,
        "/events?since=": [f"/events?since=20{year}-03&until=20{year}-05" for year in range(14, 22)],
        "/events?who= a state": [f"/events?who={key}&mode=meeting" for key in states],
        "/events?who= a person": [f"/events?who={quote(key)}" for key in people],
        "/events/ID": [f"/events/{key}?on={day}" for key in events],
        "/instruments": ["/instruments", "/instruments?status=signed"] * 3,
        "/parties": ["/parties", "/parties?kind=person", "/parties?page=900&after=3.1000", "/parties?text=ministry"]
        * 3,
        "/parties/ID": [f"/parties/{quote(key)}" for key in people],
        "/parties/ID?on=": [f"/parties/{quote(key)}?on={day}" for key in people],
        "/parties/ID a body": [f"/parties/{quote(key)}" for key in _first(ledger, "body", 8)],
        "/parties/ID a bloc": [f"/parties/{quote(key)}" for key in _first(ledger, "bloc", 8)],
        "/parties/ID a series": [f"/parties/{quote(key)}" for key in _first(ledger, "series", 8)],
        **{f"/countries/ID {tab}": [f"/countries/{key}?tab={tab}" for key in states] for tab in SIDES},
        "/countries/ID?on=": [f"/countries/{key}?on={day}" for key in states],
        "/countries/ID commitments?on=": [f"/countries/{key}?tab=commitments&on={day}" for key in states],
        **{f"/countries/ID/ID {tab}": [f"/countries/{pair}?tab={tab}" for pair in pairs] for tab in SIDES},
        "/commitments": ["/commitments" + each for each in once],
        "/commitments?on=": [f"/commitments?on={day}" + each for each in once],
        "/commitments?who=": [f"/commitments?who={key}" for key in states],
        "/figures": ["/figures" + each for each in once],
        "/figures of one series": [series(each) for each in _series(ledger)],
        "/figures?who=": [f"/figures?who={key}" for key in states],
        "/calendar": [f"/calendar?month=20{year}-0{month}" for year in (15, 18, 22) for month in (2, 5, 9)],
        "/calendar?who=": [f"/calendar?who={key}&month=2018-05" for key in states],
        "/search?q=": [f"/search?q={each.word}" for each in chosen],
        "/search?q= a name": [f"/search?q={quote(each.name)}" for each in chosen],
        "/search?q=&kind=&who=": [f"/search?q={each.word}&kind=event&who={each.state}" for each in chosen],
        "/search?q=&since=": [f"/search?q={each.word}&since=2018-03&until=2018-05" for each in chosen],
        "/countries/ID/annual": [f"/countries/{key}/annual/20{year}" for key in states for year in (18, 23)],
        "/review": ["/review" + each for each in once],
        "/sources": ["/sources" + each for each in once],
        "/changes": ["/changes", "/changes?since=2020-01-01"] * 3,
        "/help": ["/help" + each for each in once],
        **_as_of(day, people, states),
    }


def _as_of(day: str, people: list[str], states: list[str]) -> dict[str, list[str]]:
    """Lists and pages of what was known by a day late in the ten years, and by one early in them."""
    days = (day, (FIRST_DAY + timedelta(days=DAYS // 2)).isoformat())
    paths = {
        "/events?as_of=": ["/events", *(f"/events?who={key}" for key in states)],
        "/parties?as_of=": ["/parties", "/parties?kind=person", "/parties?text=ministry"],
        "/parties/ID?as_of=": [f"/parties/{quote(key)}" for key in people],
        "/countries/ID?as_of=": [f"/countries/{key}" for key in states],
        "/countries/ID/annual?as_of=": [f"/countries/{key}/annual/20{year}" for key in states for year in (15, 18)],
        "/sources?as_of=": ["/sources"] * 3,
    }
    return {
        name: [f"{path}{'&' if '?' in path else '?'}as_of={each}" for path in some for each in days]
        for name, some in paths.items()
    }


def _series(ledger: Ledger) -> list[Series]:
    """The longest series among the latest figures."""
    _, found = ledger.ask(figure_series.series, Filter(kinds=("figure",)), 12)
    return series_of(ledger.records(Filter(ids=tuple(each.latest for each in found))))


def _first(ledger: Ledger, kind: str, most: int = 2) -> list[str]:
    """The parties of a kind that most reports name."""
    return [row.id for row in ledger.parties(kinds=(kind,), most=most)]
