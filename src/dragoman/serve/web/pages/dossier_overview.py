"""The first page on a country, or two: where things stand, what is next, and the way to the rest."""

from dataclasses import replace
from typing import Any

from dragoman.ledger.asking.totals import MOST_COUNTED
from dragoman.model.counting import total
from dragoman.serve.web.charts.contacts import by_level, by_way, drawn_of
from dragoman.serve.web.charts.figures import series_of
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.dossier import Dossier
from dragoman.serve.web.encounters import Encounters, encounters
from dragoman.serve.web.pages.dossier_people import in_post
from dragoman.serve.web.pages.dossier_records import number_by_standing, promised
from dragoman.serve.web.promises import number_by_state, promises

_LATEST, _AHEAD, _OVERDUE, _FIGURES, _SERIES = 8, 7, 3, 120, 2
_POSTS = 200  # among which the highest are looked for
_OPEN = ("open", "due", "overdue")


def overview(desk: Desk, found: Dossier) -> dict[str, Any]:
    ledger, day = desk.ledger(), found.day
    told = ledger.occurrences.events(found.wanted("event"), latest=_LATEST)[::-1]
    met = encounters(ledger, found, found.view, in_detail=False)
    counts = number_by_state(ledger, day, promised(found))
    series = series_of(ledger.records(found.wanted("figure"), latest=_FIGURES))
    contacts = ledger.occurrences.leading(found.contacts, drawn_of(met.number), quoted=False)
    way = found.asked.get("by") == "way"
    instruments = ledger.occurrences.count(found.wanted("instrument"), MOST_COUNTED)
    return {
        "facts": _facts(found, met, counts, instruments),
        "by": "way" if way else "level",
        "chart": by_way(contacts) if way else by_level(contacts),
        "drawn": len(contacts),
        "met": met,
        "events": [each.record for each in told],
        "events_by_row": {each.record.id: each for each in told},
        "event_number": ledger.occurrences.count(found.wanted("event"), _LATEST + 1),  # whether there are more
        "ahead": promises(ledger, day, replace(promised(found, "open", "due", "changed"), since=day), _AHEAD),
        "overdue": promises(ledger, day, promised(found, "overdue"), _OVERDUE, latest=True),
        "overdue_number": counts["overdue"],
        "series": [each for each in series if each.chart][:_SERIES] or series[:1],
        "series_number": len(series),
        "figure_number": ledger.count(found.wanted("figure"), MOST_COUNTED),
        "figures_read": _FIGURES,
        "people": in_post(ledger, found, _POSTS)[:_LATEST],
        "agreed": number_by_standing(desk, found, instruments),
    }


def _facts(found: Dossier, met: Encounters, counts: dict[str, int], instruments: int) -> list[tuple[int, str, str]]:
    """Numbers with what they count, each with the address of its list."""
    waiting = total(counts[state] for state in _OPEN)
    facts = [
        (met.number, "contact", found.listed("/events", type=list(found.contacts.types))),
        (met.visits, "visit", found.listed("/events", type=list(found.contacts.types), mode="visit")),
        (len(met.partners), "country met", f"{found.side('contacts')}#with-whom"),
        (instruments, "agreement", found.listed("/instruments")),
        (waiting, "open promise", found.listed("/commitments", state=list(_OPEN))),
    ]
    return [fact for fact in facts if fact[1] != "country met" or found.other is None]
