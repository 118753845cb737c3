"""The first page on a country, or two: where things stand, what is next, and the way to the rest."""

from typing import Any

from dragoman.ledger import tallies
from dragoman.ledger.tallies import Happening
from dragoman.serve.web.charts.contacts import by_level, by_way
from dragoman.serve.web.charts.figures import series_of
from dragoman.serve.web.charts.world import world
from dragoman.serve.web.contacts import Partner, with_whom
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.dossier import Dossier, still_ahead
from dragoman.serve.web.pages.dossier_people import in_post
from dragoman.serve.web.pages.dossier_records import by_status, standing
from dragoman.serve.web.promises import Promise

_CONTACTS, _LATEST, _AHEAD, _FIGURES, _SERIES = 600, 8, 7, 400, 2
_OPEN = ("open", "due", "overdue")


def overview(desk: Desk, found: Dossier) -> dict[str, Any]:
    ledger, day = desk.ledger(), found.day
    events = ledger.records(found.wanted("event"), latest=_CONTACTS)
    happened = ledger.ask(tallies.happenings, found.contacts)
    promised = standing(desk, found)
    series = series_of(ledger.records(found.wanted("figure"), latest=_FIGURES))
    contacts = [row for row in events if row.type in found.contacts.types]
    way = found.asked.get("by") == "way"
    partners = with_whom(happened, {found.party.id}) if found.other is None else []
    return {
        "facts": _facts(found, happened, promised, partners, instruments := ledger.count(found.wanted("instrument"))),
        "by": "way" if way else "level",
        "chart": by_way(contacts) if way else by_level(contacts),
        "drawn": len(contacts),
        "number": len(happened),
        "events": events[::-1][:_LATEST],
        "event_number": ledger.count(found.wanted("event")),
        "ahead": sorted(
            (row for row in events if still_ahead(row, day)), key=lambda row: row.date.first if row.date else day
        )[:_AHEAD],
        "open": [each for each in promised if each.state in _OPEN and each.row.kind != "event"][:_AHEAD],
        "series": [each for each in series if each.chart][:_SERIES] or series[:1],
        "series_number": len(series),
        "partners": partners,
        "map": world(found.party.id, [(each.code, len(each.events)) for each in partners], desk.view),
        "people": in_post(ledger, found)[:_LATEST],
        "instruments": by_status(ledger.records(found.wanted("instrument"), latest=_FIGURES)) if instruments else [],
    }


def _facts(
    found: Dossier, happened: list[Happening], promised: list[Promise], partners: list[Partner], instruments: int
) -> list[tuple[int, str, str]]:
    """Numbers with what they count, each with the address of its list."""
    visits = [each.id for each in happened if each.mode == "visit"]
    waiting = sum(each.state in _OPEN for each in promised)
    facts = [
        (len(happened), "contact", found.side("contacts")),
        (len(visits), "visit", found.listed("/events", type=list(found.contacts.types), mode="visit")),
        (len(partners), "country met", found.side("contacts")),
        (instruments, "agreement", found.side("agreements")),
        (waiting, "open promise", found.side("commitments")),
    ]
    return [fact for fact in facts if fact[1] != "country met" or found.other is None]
