"""One box: names in any spelling, records by their words, reports by their text; operators become conditions."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from email.utils import format_datetime
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.errors import UsageError
from dragoman.ledger.asking import arrivals
from dragoman.ledger.asking import desk as queries
from dragoman.ledger.asking.facets import facets, takers_part
from dragoman.ledger.asking.picking.saying import MOST_SAYING, saying
from dragoman.ledger.asking.totals import MOST_COUNTED, in_tellings, sampled
from dragoman.ledger.rows import PartyRow
from dragoman.ledger.store import Ledger
from dragoman.ledger.tellings.event_row import EventRow
from dragoman.ledger.tellings.told_kinds import TOLD
from dragoman.model.counting import AtLeast
from dragoman.model.filters import Filter
from dragoman.serve.export import atom
from dragoman.serve.export.listing import of_reports, of_told
from dragoman.serve.naming import find_parties
from dragoman.serve.web import links, swapping, takeaway
from dragoman.serve.web.asked_search import KINDS, called, query_of, question_of, words_of
from dragoman.serve.web.charts.histogram import histogram
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.in_latin import english_name
from dragoman.serve.web.pages import saving
from dragoman.serve.web.portioned import events_of
from dragoman.serve.web.questions import Question
from dragoman.serve.web.typed import typed

_FACETS = ("kind", "type", "mode", "status", "place")
_RECORDS, _REPORTS, _PARTIES = 30, 30, 6
_MOST_WIDER = 1_000  # without a condition; beyond that it only matters that there are many
_FED, _MOST_FED, _FED_DAYS = 60, 300, timedelta(days=3)
_FREED: dict[str, dict[str, Any]] = {
    "q": {"text": None},
    "kind": {"kinds": KINDS},
    "who": {"who": ()},
    "type": {"types": ()},
    "mode": {"modes": ()},
    "status": {"statuses": ()},
    "since": {"since": None},
    "until": {"until": None},
    "place": {"places": ()},
}
_QUOTED = re.compile(r'"([^"]+)"')


def page(desk: Desk, request: Request) -> Response:
    asked = typed(request.query_params.get("q", ""))
    if asked.operators:
        return RedirectResponse(_address(request, asked.words, asked.operators), 303)
    ledger = desk.ledger()
    words = asked.words
    question = question_of(request, ledger, words)
    if not words and not question.chips:
        return desk.render(request, "search.html", asked="", question=question, searches=saving.kept(desk, request))
    this = query_of(request)
    saved, fresh = saving.opened(desk, request, this)
    wanted, common = ledger.ask(saying, question.filter)
    number = ledger.occurrences.count(wanted, MOST_COUNTED)
    numbers = ledger.ask(facets, wanted, (*_facets(wanted), "month"))
    months = numbers.pop("month")
    part, events, beside = events_of(ledger, request, wanted, _RECORDS)
    sought = question.filter.text or ""
    reports, hits = ledger.ask(queries.saying, sought.split(), _REPORTS, question.filter) if words else (0, [])
    parties, note = _named(ledger, english_name(words), question.filter.as_of) if words else ([], "")
    side = request.query_params.get("in") or ("reports" if not number and reports and not question.chips else "records")
    response = desk.render(
        request,
        "search.html",
        asked=words,
        sought=sought,
        question=question,
        side=side,
        parties=parties,
        note=note if parties else "",
        suggestions=[] if parties else _QUOTED.findall(note.partition("Did you mean")[2]),
        rows=[event.record for event in events],
        events_by_row={event.record.id: event for event in events},
        number=AtLeast(number) if common else number,
        page=part,
        size=_RECORDS,
        beside=beside,
        facets=numbers,
        takers=ledger.ask(takers_part, wanted),
        bars=histogram(months),
        in_tellings=in_tellings(wanted, number),
        sampled=ledger.ask(sampled, wanted, number),
        hits=hits,
        reports=reports,
        common=MOST_SAYING if common or reports == MOST_SAYING else None,
        wider=[] if number else _wider(ledger, question, words),
        this=this,
        name=saved.name if saved else called(ledger, question, words, desk.wording(request)),
        saved=saved,
        new_ids={event.record.id for event in events if not fresh.isdisjoint(_tellings(event))},
        new_number=saving.number_of(ledger, fresh),
    )
    if saved is not None:
        response.background = saving.looking(desk, request, this)
    return swapping.at_its_address(request, response)


def download(desk: Desk, request: Request) -> Response:
    """What the search finds as a list to take away, or as a feed of what comes in."""
    ledger, words = desk.ledger(), words_of(request)
    question = question_of(request, ledger, words)
    if words and request.query_params.get("in") == "reports" and request.path_params["form"] != "atom":
        found = ledger.ask(queries.reports_saying, (question.filter.text or "").split(), question.filter)
        return takeaway.given(desk, request, of_reports(found, takeaway.about(desk, request, len(found))))
    if request.path_params["form"] != "atom":
        rows = ledger.occurrences.events(question.filter)[::-1]
        listed = of_told("search", rows, takeaway.about(desk, request, len(rows)))
        return takeaway.dated(desk, request, listed, question)
    fed = _fed(ledger, _lately(ledger.ask(arrivals.latest, question.filter, _MOST_FED)))
    query, wording = query_of(request), desk.wording(request)
    base = str(request.base_url).rstrip("/")
    changed = max((at for _, _, at, _ in fed), default=datetime.combine(desk.today(), time()))
    name, itself = called(ledger, question, words, wording), f"{request.url.path}?{request.url.query}"
    content = atom.feed(fed, name, f"/search?{query}", base, changed, wording, itself)
    # What is decided changes entries that came in long ago: whoever asks by the time alone is to have them anew.
    last = max(filter(None, (changed, ledger.ask(arrivals.last_changed))))
    # More may change within this second, and a time would not tell it from what was sent.
    headers = {"last-modified": format_datetime(last.replace(tzinfo=UTC), usegmt=True)} if last < desk.now() else {}
    return Response(content, media_type=atom.MEDIA_TYPE, headers=headers)


def _lately(known: Sequence[tuple[str, datetime]]) -> Sequence[tuple[str, datetime]]:
    """What a feed has: whatever came in within the days before the newest of it, and never fewer than some.

    A feed program that looks once a day misses nothing, but of a morning that brings more than the most.
    """
    return [each for place, each in enumerate(known) if place < _FED or each[1] > known[0][1] - _FED_DAYS]


def _fed(ledger: Ledger, known: Sequence[tuple[str, datetime]]) -> list[atom.Arrival]:
    """What came in, the latest first: what several reports tell once, as the latest of them tells it."""
    if not known:
        return []
    found = ledger.occurrences.events(Filter(ids=tuple(key for key, _ in known)))
    told_by = {telling.record.id: (told.id, telling.record) for told in found for telling in told.tellings}
    fed: dict[str, atom.Arrival] = {}
    for key, at in known:
        if key in told_by:
            whole, row = told_by[key]
            address = links.event(row.kind, whole) if row.kind in TOLD else links.record(row)
            fed.setdefault(whole, (whole, row, at, address))
    return list(fed.values())


def _tellings(event: EventRow) -> list[str]:
    return [told.record.id for told in event.tellings]


def _facets(wanted: Filter) -> Sequence[str]:
    """What is counted: kinds differ in what their types mean, so types are counted within one kind."""
    return _FACETS if len(wanted.kinds) == 1 else tuple(name for name in _FACETS if name != "type")


def _wider(ledger: Ledger, question: Question, words: str) -> list[tuple[str, int]]:
    """For each condition in force, how many records there would be without it, where there would be any."""
    names = dict.fromkeys(name for name, _ in question.chips)
    if words and names:
        names["q"] = None
    asked = question.filter if "kind" in names else replace(question.filter, kinds=KINDS)
    counted = ((name, ledger.count(replace(asked, **_FREED[name]), _MOST_WIDER)) for name in names if name in _FREED)
    return [(name, number) for name, number in counted if number]


def _address(request: Request, words: str, operators: Sequence[tuple[str, str]]) -> str:
    """This search with the operators as conditions of their own."""
    kept = [item for item in request.query_params.multi_items() if item[0] not in ("q", "page", "after", "before")]
    return f"/search?{urlencode([*([('q', words)] if words else []), *dict.fromkeys([*kept, *operators])])}"


def _named(ledger: Ledger, asked: str, as_of: date | None) -> tuple[list[PartyRow], str]:
    """The parties of this name in any spelling, as known on a day, and how it was understood; suggestions where there
    are none."""
    try:
        match = find_parties(asked, ledger.spellings(asked))
    except (UsageError, IndexError) as error:
        return [], error.cause if isinstance(error, UsageError) else ""
    rows = ledger.parties(keys=match.parties, as_of=as_of)[:_PARTIES]
    return rows, match.guessed_from or ""
