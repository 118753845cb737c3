"""Commitments: a board by what became of them, as of a day."""

from starlette.requests import Request
from starlette.responses import Response

from dragoman.ledger import desk as queries
from dragoman.ledger import tallies
from dragoman.serve.export.listing import Cell, of_records
from dragoman.serve.followup_rows import followup_object
from dragoman.serve.naming import check_word
from dragoman.serve.web import takeaway
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.promises import KINDS, STATES, Promise, promises
from dragoman.serve.web.questions import Question, ask

_MOST = 60


def page(desk: Desk, request: Request) -> Response:
    question, found = _found(desk, request)
    chosen = request.query_params.get("state")
    shown = [check_word(chosen, STATES, "state")] if chosen else STATES
    columns = {state: _in_order(state, found) for state in shown}
    return desk.render(
        request,
        "commitments.html",
        kind="commitment",
        question=question,
        day=desk.day(request),
        columns=columns,
        most=_MOST,
        states={state: sum(each.state == state for each in found) for state in STATES},
        number=len(found),
        facets={},
        takers=desk.ledger().ask(queries.takers_part, question.filter),
        bars=[],
    )


def _found(desk: Desk, request: Request) -> tuple[Question, list[Promise]]:
    ledger = desk.ledger()
    question = ask(request, ledger, KINDS)
    among = ledger.ask(tallies.ids, question.filter) if question.chips else None
    return question, promises(ledger, desk.followed(ledger, desk.day(request)), among)


def _in_order(state: str, found: list[Promise]) -> list[Promise]:
    """What comes next first; of what is over, the latest."""
    rows = [each for each in found if each.state == state]
    return rows if state in ("due", "open") else rows[::-1]


def download(desk: Desk, request: Request) -> Response:
    """The board as a list: every promise on it with its state, and what changed it."""
    _, found = _found(desk, request)
    chosen = request.query_params.get("state")
    rows = [each for each in found if not chosen or each.state == check_word(chosen, STATES, "state")]
    extra: list[dict[str, Cell]] = [{"state": each.state, "due": _due(each), "why": each.followed.why} for each in rows]
    about = takeaway.about(desk, request, len(rows))
    objects = [followup_object(each.followed) for each in rows]
    return takeaway.given(request, of_records("commitments", [each.row for each in rows], about, extra, objects))


def _due(each: Promise) -> str:
    return each.followed.due.iso if each.followed.due else ""
