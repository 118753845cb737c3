"""Agreements, figures and commitments of a country, or between two."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from dragoman.ledger.asking.facets import facet
from dragoman.ledger.asking.totals import MOST_COUNTED
from dragoman.ledger.outcomes.wanted_commitments import Wanted
from dragoman.ledger.rows import RecordRow
from dragoman.serve.standing import Standings, place_in_life, standings
from dragoman.serve.web.charts.figures import series_of
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.dossier import Dossier
from dragoman.serve.web.promises import KINDS, board

_MOST = 300
_AGREEMENTS = 150  # shown; the list has all
_COLUMN = 40  # promises of a state
_BLOCKS = 12  # series shown as charts; the others stand in a table


def agreements(desk: Desk, found: Dossier) -> dict[str, Any]:
    wanted = found.wanted("instrument")
    rows = desk.ledger().occurrences.leading(wanted, _AGREEMENTS, quoted=False)
    stands = standings(desk.ledger(), rows, found.as_of)
    return {
        "instruments": by_standing(rows, stands),
        "standings": stands,
        "number": desk.ledger().occurrences.count(wanted, MOST_COUNTED),
        "shown": len(rows),
    }


def number_by_standing(desk: Desk, found: Dossier, number: int) -> list[tuple[str, int]]:
    """How many of its agreements stand how, in the order of an instrument's life; of very many their tellings."""
    wanted = found.wanted("instrument")
    if number <= _MOST:
        counted = list(Counter(each.status for each in desk.ledger().occurrences.standings(wanted)).items())
    else:
        counted = desk.ledger().ask(facet, wanted, "status")
    return sorted(counted, key=lambda item: place_in_life(item[0]))


def figures(desk: Desk, found: Dossier) -> dict[str, Any]:
    wanted = found.wanted("figure")
    rows = desk.ledger().records(wanted, latest=_MOST)
    series = series_of(rows)
    charted = [each for each in series if each.chart]
    return {
        "series": charted[:_BLOCKS],
        "others": [each for each in series if each not in charted[:_BLOCKS]],
        "number": desk.ledger().count(wanted, MOST_COUNTED),
        "shown": len(rows),
    }


def commitments(desk: Desk, found: Dossier) -> dict[str, Any]:
    """Its promises, plans and targets as they stand on a day, by state."""
    made = board(desk.ledger(), found.day, promised(found), _COLUMN)
    columns = {state: rows for state, rows in made.columns.items() if rows}
    return {"columns": columns, "counts": made.counts, "number": made.number}


def promised(found: Dossier, *states: str) -> Wanted:
    """Its promises, plans and targets, in these states."""
    return Wanted(states, as_of=found.known_on, told=found.wanted(*KINDS))


def by_standing(rows: Iterable[RecordRow], stands: Standings) -> list[tuple[str, list[RecordRow]]]:
    """Instruments under each standing there is, in the order of an instrument's life, the latest first."""
    groups: dict[str, list[RecordRow]] = defaultdict(list)
    for row in rows:
        groups[stands[row.id][0] if row.id in stands else row.status or ""].insert(0, row)
    return sorted(groups.items(), key=lambda item: place_in_life(item[0]))
