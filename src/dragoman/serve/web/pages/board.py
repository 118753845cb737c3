"""Commitments: a board by what became of them, as of a day."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response

from dragoman.knowledge.states import state_name, states
from dragoman.ledger import followup
from dragoman.ledger.followup import STATES, Wanted
from dragoman.ledger.store import Ledger
from dragoman.serve.export.listing import Cell, of_records
from dragoman.serve.followup_rows import followup_object
from dragoman.serve.naming import check_word
from dragoman.serve.web import takeaway
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.promises import KINDS, History, Promise, board, histories, in_order, promises
from dragoman.serve.web.questions import Question, ask

_BESIDE, _ALONE = 12, 100  # of each state beside others, and of one alone
_TAKERS = 12
_COUNTED = 300  # who takes part in more is named without numbers: those of the first alone would open on other lists


def page(desk: Desk, request: Request) -> Response:
    question, wanted = _wanted(desk, request)
    most = _ALONE if wanted.states else _BESIDE
    found = board(desk.ledger(), desk.day(request), wanted, most)
    told = [each for column in found.columns.values() for each in column]
    if len(told) < found.number <= _COUNTED:
        told = promises(desk.ledger(), desk.day(request), wanted)
    return desk.render(
        request,
        "commitments.html",
        kind="commitment",
        question=question,
        day=desk.day(request),
        columns=found.columns,
        most=most,
        by_state=found.counts,
        number=found.number,
        facets={},
        takers=_takers(desk.ledger(), told),
        partly=found.number > len(told),
    )


def _wanted(desk: Desk, request: Request) -> tuple[Question, Wanted]:
    question, chosen = ask(request, desk.ledger(), KINDS), request.query_params.getlist("state")
    states = tuple(check_word(state, STATES, "state") for state in chosen if state)
    return question, Wanted(states, as_of=desk.known_on(request), told=question.filter if question.chips else None)


def _takers(ledger: Ledger, found: Iterable[Promise]) -> list[tuple[str, str, int]]:
    """Who is concerned by most of these promises, with the states they serve: (id, name, number)."""
    names: dict[str, str] = {}
    number: Counter[str] = Counter()
    for each in found:
        served = {part.state: state_name(part.state) for part in each.row.parts if part.state in states()}
        concerned = served | {part.party: part.name for part in each.row.parts if part.kind != "state"}
        names |= concerned
        number.update(concerned.keys())
    # A state of which only officials are named cannot be asked for.
    gone = names.keys() & states().keys() - {row.id for row in ledger.parties(("state",), keys=tuple(names))}
    in_order = sorted(number.items(), key=lambda each: (-each[1], names[each[0]]))
    return [(key, names[key], times) for key, times in in_order if key not in gone][:_TAKERS]


def download(desk: Desk, request: Request) -> Response:
    """The board as a list, column by column: every promise on it with its state, and what changed it."""
    wanted = replace(_wanted(desk, request)[1], recorded=True)
    ledger, day = desk.ledger(), desk.day(request)
    rows = [
        each
        for one, latest in in_order(wanted)
        for each in histories(ledger, ledger.ask(followup.commitments, day, one, latest=latest), wanted.as_of)
    ]
    extra: list[dict[str, Cell]] = [{"state": each.state, "due": _due(each), "why": each.followed.why} for each in rows]
    about = takeaway.about(desk, request, len(rows))
    objects = [followup_object(each.followed) for each in rows]
    return takeaway.given(desk, request, of_records("commitments", [each.row for each in rows], about, extra, objects))


def _due(each: History) -> str:
    return each.followed.due.iso if each.followed.due else ""
