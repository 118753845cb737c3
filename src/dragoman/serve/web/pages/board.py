"""Commitments: a board by what became of them, as of a day."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from starlette.requests import Request
from starlette.responses import Response

from dragoman.knowledge.states import state_name, states
from dragoman.ledger.outcomes import followup
from dragoman.ledger.outcomes.commitments_on_a_day import STATES
from dragoman.ledger.outcomes.wanted_commitments import Wanted
from dragoman.ledger.rows import PartyRow
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.serve.asking import choice_of
from dragoman.serve.export.listing import Cell, of_records
from dragoman.serve.followup_rows import followup_object
from dragoman.serve.naming import check_word
from dragoman.serve.web import takeaway
from dragoman.serve.web.charts.due import by_due
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.promises import KINDS, History, Promise, board, histories, in_order, promises
from dragoman.serve.web.questions import Question, ask

_BESIDE, _ALONE = 12, 100  # of each state beside others, and of one alone
_TAKERS = 12
_STATE_NAMES = {
    "overdue": "Overdue", "due": "Due now", "open": "Open", "changed": "Changed", "done": "Done",
    "cancelled": "Called off",
}  # fmt: skip
_COUNTED = 300  # who takes part in more is named without numbers: those of the first alone would open on other lists


@dataclass(frozen=True, slots=True)
class Taker:
    """A party that takes part in promises, and in how many."""

    party: PartyRow
    number: int

    @property
    def name(self) -> str:
        return state_name(self.party.id) if self.party.kind == "state" else self.party.name


def page(desk: Desk, request: Request) -> Response:
    question, wanted = _wanted(desk, request)
    ledger, day = desk.ledger(), desk.day(request)
    most = _ALONE if wanted.states else _BESIDE
    found = board(ledger, day, wanted, most)
    few = found.number <= _COUNTED
    told = promises(ledger, day, wanted) if few else [each for column in found.columns.values() for each in column]
    takers = _takers(ledger, told)
    if few:
        takers = _counted(ledger, day, wanted, takers)
    return desk.render(
        request,
        "commitments.html",
        kind="commitment",
        question=question,
        day=day,
        columns=found.columns,
        most=most,
        by_state=found.counts,
        number=found.number,
        facets={},
        chart=by_due(told, day),
        state_names=_STATE_NAMES,
        takers=[(each.party.id, each.name, each.number) for each in takers],
        partly=not few,
        undated=sum(each.last_day is None for each in told),
    )


def _wanted(desk: Desk, request: Request) -> tuple[Question, Wanted]:
    question, chosen = ask(request, desk.ledger(), KINDS), request.query_params.getlist("state")
    states = tuple(check_word(state, STATES, "state") for state in chosen if state)
    return question, Wanted(states, as_of=desk.known_on(request), told=question.filter if question.chips else None)


def _takers(ledger: Ledger, found: Iterable[Promise]) -> list[Taker]:
    """Who is concerned by most of these promises, with the states they serve."""
    number: Counter[str] = Counter()
    for each in found:
        served = {part.state for part in each.row.parts if part.state in states()}
        number.update(served | {part.party for part in each.row.parts if part.kind != "state"})
    # A state of which only officials are named cannot be asked for.
    named = [Taker(row, number[row.id]) for row in ledger.parties(keys=tuple(number))]
    return sorted(named, key=lambda each: (-each.number, each.name))[:_TAKERS]


def _counted(ledger: Ledger, day: date, wanted: Wanted, takers: Iterable[Taker]) -> list[Taker]:
    """The same with the numbers of the lists they open, which take in whom other tellings of a promise name."""
    asked, found = wanted.told or Filter(kinds=KINDS, as_of=wanted.as_of), []
    for each in takers:
        own = replace(wanted, told=replace(asked, who=(*asked.who, choice_of(each.party))))
        found.append(replace(each, number=ledger.ask(followup.count, day, own)))
    return sorted(found, key=lambda each: (-each.number, each.name))


def download(desk: Desk, request: Request) -> Response:
    """The board as a list, column by column: every promise on it with its state, and what changed it."""
    question, wanted = _wanted(desk, request)
    wanted = replace(wanted, recorded=True)
    ledger, day = desk.ledger(), desk.day(request)
    rows = [
        each
        for one, latest in in_order(wanted)
        for each in histories(ledger, ledger.ask(followup.commitments, day, one, latest=latest), wanted.as_of)
    ]
    extra: list[dict[str, Cell]] = [{"state": each.state, "due": _due(each), "why": each.followed.why} for each in rows]
    about = takeaway.about(desk, request, len(rows))
    objects = [followup_object(each.followed) for each in rows]
    listed = of_records("commitments", [each.row for each in rows], about, extra, objects)
    return takeaway.dated(desk, request, listed, question)


def _due(each: History) -> str:
    return each.followed.due.iso if each.followed.due else ""
