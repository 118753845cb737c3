"""A person, body, bloc or series: posts over time, whom it met, what it said, promised and signed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.ledger.asking.totals import MOST_COUNTED, in_tellings
from dragoman.ledger.outcomes import followup
from dragoman.ledger.outcomes.wanted_commitments import Wanted
from dragoman.ledger.parties.names_in_time import names_in_time
from dragoman.ledger.parties.successors import successions
from dragoman.ledger.rows import PartRow, PartyRow, RecordRow
from dragoman.ledger.store import Ledger
from dragoman.ledger.tellings.series import OccasionRow, blocs_of, occasions_of
from dragoman.model.counting import total
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.following import ANSWERABLE
from dragoman.model.words import fold
from dragoman.resolve.terms import Term
from dragoman.serve.asking import choice_of
from dragoman.serve.web import links
from dragoman.serve.web.charts.contacts import by_level, by_way, drawn_of
from dragoman.serve.web.charts.figures import series_of
from dragoman.serve.web.charts.terms import label_of, terms_chart
from dragoman.serve.web.contacts import companions
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.dossier import Dossier
from dragoman.serve.web.holding import named_better, terms_of
from dragoman.serve.web.languages import language_of
from dragoman.serve.web.offices import titled
from dragoman.serve.web.pages.parties import known
from dragoman.serve.web.promises import KINDS, promises

# What somebody says in public, as against what happens between parties.
SPEAKING = ("SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE")
# Whoever is on these sides of a promise is bound by it; others it is made to.
_POSTS, _LATEST, _FIGURES, _MET, _NAMES = 250, 8, 120, 16, 24
_COUNTED = 1_000  # statements and promises: who makes them is looked up for each


def page(desk: Desk, request: Request) -> Response:
    ledger, key = desk.ledger(), request.path_params["key"]
    kept = ledger.identities.find(key)
    if kept != key:  # merged since: old addresses go on leading somewhere
        return RedirectResponse(links.Carrier(request).moved(f"/parties/{quote(kept, safe='')}"), 303)
    as_of = desk.as_of(request)
    row = known(desk, key, as_of)
    address = links.party(row)
    if address.startswith("/countries/"):
        return RedirectResponse(links.Carrier(request).moved(address), 303)
    found = Dossier(
        row, None, (choice_of(row),), address, desk.day(request), request.query_params, as_of, language_of(request)
    )
    return desk.render(request, "party.html", party=row, dossier=found, day=found.day, **_shown(desk, found))


def _shown(desk: Desk, found: Dossier) -> dict[str, Any]:
    ledger, party = desk.ledger(), found.party
    contacts = ledger.occurrences.count(found.contacts, MOST_COUNTED)
    met = ledger.occurrences.leading(found.contacts, drawn_of(contacts), quoted=False)
    alone = PartyChoice((party.id,))
    says = Filter(kinds=("event",), types=SPEAKING, who=(replace(alone, sides=("actor",)),), as_of=found.as_of)
    told = Filter(kinds=("figure",), who=(replace(alone, sides=("said_by",)),), as_of=found.as_of)
    listed = (found.wanted("event"), says, found.wanted("instrument"))
    events, said, agreed = (rows[::-1] for rows in ledger.occurrences.lists(listed, latest=_LATEST))
    figures = ledger.records(found.wanted("figure"), latest=_FIGURES)
    own = Wanted(as_of=found.known_on, told=replace(found.wanted(*KINDS), who=(replace(alone, sides=ANSWERABLE),)))
    promised = ledger.ask(followup.count, found.day, own, _COUNTED)
    instruments = ledger.occurrences.count(found.wanted("instrument"), MOST_COUNTED)
    terms = _terms(ledger, found)
    way = found.asked.get("by") == "way"
    return {
        "names": ledger.ask(names_in_time, party.id, found.as_of)[:_NAMES],
        "successions": ledger.ask(successions, (party.id,), found.as_of),
        "facts": _facts(ledger, found, contacts, (says, told), instruments, promised),
        "by": "way" if way else "level",
        "chart": by_way(met) if way else by_level(met),
        "drawn": len(met),
        "undated": sum(row.date is None for row in met),
        "contacts": contacts,
        "companions": companions(met, party.id)[:_MET],
        "events": [event.record for event in events],
        "events_by_row": {each.record.id: each for each in (*events, *agreed)},
        "event_number": (number := ledger.occurrences.count(found.wanted("event"), MOST_COUNTED)),
        "in_tellings": in_tellings(found.wanted("event"), number),
        "occasions": _occasions(ledger, found),
        "terms": terms,
        "term_chart": terms_chart([_labelled(term, party, found.language) for term in terms[:_MET]]),
        "speaking": SPEAKING,
        "said": [event.record for event in said],
        "said_figures": ledger.records(told, latest=_LATEST)[::-1],
        "series": [each for each in series_of([row for row in figures if _measures(row, party.id)]) if each.chart][:2],
        "figure_number": ledger.count(found.wanted("figure"), MOST_COUNTED),
        "promised": promises(ledger, found.day, own, _LATEST) if promised else [],
        "promised_number": promised,
        "instruments": [each.record for each in agreed],
        "instrument_number": instruments,
    }


def _occasions(ledger: Ledger, found: Dossier) -> Sequence[tuple[OccasionRow, list[PartRow]]]:
    """Of a series its occasions, the latest first, each with who took part besides blocs."""
    if found.party.kind != "series":
        return []
    blocs = ledger.ask(blocs_of, found.party)
    rows = ledger.ask(occasions_of, found.party, blocs, found.as_of)[::-1]
    return [(row, _takers(row, found.party)) for row in rows]


def _takers(row: OccasionRow, series: PartyRow) -> list[PartRow]:
    parts = (part for event in row.events for telling in event.tellings for part in telling.record.parts)
    others = {part.party: part for part in parts if part.kind != "bloc" and part.party != series.id}
    return list(others.values())


def _facts(
    ledger: Ledger, found: Dossier, contacts: int, said: tuple[Filter, Filter], instruments: int, promised: int
) -> list[tuple[int, str, str]]:
    """Numbers with what they count, and where on the page or in which list it is: (3, "contact", "/events?...")."""
    numbers = (
        (contacts, "contact", found.listed("/events", type=list(found.contacts.types))),
        (total(ledger.occurrences.count(each, _COUNTED) for each in said), "statement", "#said"),
        (instruments, "agreement", found.listed("/instruments")),
        (promised, "promise", "#promised"),
    )  # fmt: skip
    return [fact for fact in numbers if fact[0]]


def _terms(ledger: Ledger, found: Dossier) -> Sequence[Term]:
    """Of a person the posts it held; of a body or bloc those who held posts in it. The latest first."""
    party = found.party
    if party.kind == "person":
        rows = ledger.records(found.wanted("post"), latest=_POSTS, quoted=False)
    elif party.kind in ("body", "bloc"):
        serving = choice_of(party).serving if party.kind == "bloc" else (party.state,) if party.state else ()
        wanted = Filter(kinds=("post",), who=(PartyChoice((), serving),), as_of=found.as_of)
        rows = ledger.records(wanted, latest=_POSTS, quoted=False) if serving else []
        if party.kind == "body":
            names = {fold(name) for name in party.names}
            rows = [row for row in rows if fold(row.details.get("body") or "") in names]
    else:
        return []
    return sorted(named_better(terms_of(rows)), key=lambda term: (term.last, term.first), reverse=True)


def _labelled(term: Term, party: PartyRow, language: str) -> tuple[Term, str, str]:
    if party.kind == "person":
        title = titled(term.title, language)
        return term, title[:1].upper() + title[1:], links.report(term.reports[-1])
    return term, label_of(term, language), f"/parties/{quote(term.person, safe='')}"


def _measures(row: RecordRow, party: str) -> bool:
    return any(part.party == party and part.side in ("subject", "counterpart") for part in row.parts)
