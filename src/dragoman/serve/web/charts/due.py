"""Promises over the time by which they are due, in a lane for each state."""

from collections.abc import Iterable
from datetime import date

from dragoman.ledger.outcomes.commitments_on_a_day import STATES
from dragoman.serve.web.charts.lanes import Lanes, Placed, in_lanes
from dragoman.serve.web.promises import Promise

_SETTLED = ("done", "cancelled")


def by_due(found: Iterable[Promise], today: date) -> Lanes | None:
    """Each at the last day on which it is due, with a line at `today`; None where fewer than two are due by a day."""
    placed = [
        Placed(each.last_day, each.state, each.row, hollow=each.state not in _SETTLED)
        for each in found
        if each.last_day is not None
    ]
    return in_lanes(placed, STATES, today)
