"""Searches that somebody saved: kept, named, removed, and what came in since they last looked at each."""

from contextlib import suppress
from dataclasses import dataclass

from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.errors import DragomanError, UsageError
from dragoman.ledger.asking import arrivals, saved_searches
from dragoman.ledger.asking.saved_searches import SavedSearch
from dragoman.ledger.store import Ledger
from dragoman.model.counting import AtLeast
from dragoman.model.filters import Filter
from dragoman.serve.web.asked_search import called, question_of, words_of
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.forms import Form
from dragoman.serve.web.questions import Question

_COUNTED = 30  # searches; of more saved ones what is new is told when they are opened
_MOST_NEW = 99


@dataclass(frozen=True, slots=True)
class Kept:
    """A saved search and how many events and other records came in since its reader looked: None where that was not
    counted."""

    search: SavedSearch
    fresh: int | None


def kept(desk: Desk, request: Request) -> list[Kept]:
    """The searches of whoever asks, the latest first, with what is new in each."""
    ledger = desk.ledger()
    rows = ledger.ask(saved_searches.saved, _name(desk, request))
    last = ledger.ask(arrivals.last_read) if rows else None
    found = []
    for place, row in enumerate(rows):
        quiet = last is None or last <= row.looked_at
        counted = not quiet and place < _COUNTED
        number = number_of(ledger, _fresh(request, ledger, row)) if counted else 0 if quiet else None
        found.append(Kept(row, number))
    return found


def number_of(ledger: Ledger, fresh: frozenset[str]) -> int:
    """How many events and other records these are (by id), each once: `AtLeast` so many where there were too many."""
    if not fresh:
        return 0
    number = ledger.occurrences.count(Filter(ids=tuple(fresh)))
    return AtLeast(number) if len(fresh) > _MOST_NEW else number


def opened(desk: Desk, request: Request, query: str) -> tuple[SavedSearch | None, frozenset[str]]:
    """The saved search that asks just this, and the records (by id) that came in since its reader looked."""
    ledger = desk.ledger()
    rows = ledger.ask(saved_searches.saved, _name(desk, request))
    found = next((row for row in rows if row.query == query), None)
    return found, _fresh(request, ledger, found) if found else frozenset()


def looking(desk: Desk, request: Request, query: str) -> BackgroundTask:
    """Notes the look, after the page is sent: a ledger that is being written to does not keep the reader waiting."""

    def note() -> None:
        with suppress(DragomanError):
            desk.ledger().apply(saved_searches.looked, desk.now(), _name(desk, request), query)

    return BackgroundTask(note)


def save(desk: Desk, request: Request, form: Form) -> Response:
    """Keeps a search under a name, or removes it."""
    name, query, ledger = _name(desk, request), form["query"], desk.ledger()
    if not query:
        raise UsageError("This search", "it asks for nothing.", code="no-search")
    if form["remove"]:
        ledger.apply(saved_searches.remove, name, query)
        return RedirectResponse("/search", 303)
    title = form["name"].strip() or _title(desk, request, ledger, query)
    ledger.apply(saved_searches.save, desk.now(), name, title, query)
    return RedirectResponse(f"/search?{query}", 303)


def _title(desk: Desk, request: Request, ledger: Ledger, query: str) -> str:
    """The name it has already, or else what it asks for in words."""
    rows = ledger.ask(saved_searches.saved, _name(desk, request))
    words, question = _asked(request, ledger, query)
    return next((row.name for row in rows if row.query == query), "") or called(
        ledger, question, words, desk.wording(request)
    )


def _asked(request: Request, ledger: Ledger, query: str) -> tuple[str, Question]:
    """The words and conditions of a search, in the language of whoever asks (`request`), as they may be written in it.

    Raises UsageError where what it asks for is not known.
    """
    headers = request.headers.raw
    asked = Request({"type": "http", "path": "/search", "query_string": query.encode(), "headers": headers})
    words = words_of(asked)
    return words, question_of(asked, ledger, words)


def _fresh(request: Request, ledger: Ledger, row: SavedSearch) -> frozenset[str]:
    try:
        wanted = _asked(request, ledger, row.query)[1].filter
    except UsageError:  # what it asks for is gone; opening it says so
        return frozenset()
    latest = ledger.ask(arrivals.latest, wanted, _MOST_NEW + 1)
    return frozenset(key for key, at in latest if at > row.looked_at)


def _name(desk: Desk, request: Request) -> str:
    visitor = desk.visitor(request)
    return visitor.name if visitor else ""
