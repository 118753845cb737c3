"""Who holds and who held which post of a country, as far as reports show."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter, PartyChoice
from dragoman.resolve.identity.office_names import is_held_by_one
from dragoman.resolve.terms import Term
from dragoman.serve.web.charts.terms import label_of, terms_chart
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.dossier import Dossier
from dragoman.serve.web.holding import named_better, rank, terms_of

_POSTS, _DRAWN = 600, 24


@dataclass(frozen=True, slots=True)
class Held:
    """A term with whether it lasts, as far as reports show: nobody was seen in the office later."""

    term: Term
    lasts: bool


def people(desk: Desk, found: Dossier) -> dict[str, Any]:
    held = _held(desk.ledger(), found, _POSTS)
    drawn = sorted(held, key=lambda each: (-len(each.term.reports), rank(each.term)))[:_DRAWN]
    drawn.sort(key=lambda each: (rank(each.term), each.term.office, each.term.first))
    labelled = [(each.term, label_of(each.term, found.language), f"/parties/{each.term.person}") for each in drawn]
    return {
        "now": [each.term for each in held if each.lasts],
        "then": [each.term for each in held if not each.lasts],
        "chart": terms_chart(labelled),
    }


def in_post(ledger: Ledger, found: Dossier, latest: int) -> list[Term]:
    """Those last seen in their posts, the highest first, among so many posts told of, the latest."""
    return [each.term for each in _held(ledger, found, latest) if each.lasts]


def _held(ledger: Ledger, found: Dossier, latest: int) -> list[Held]:
    codes = tuple(row.state for row in (found.party, found.other) if row and row.state)
    wanted = Filter(kinds=("post",), who=(PartyChoice((), codes),), as_of=found.as_of)
    rows = ledger.records(wanted, latest=latest, quoted=False)
    terms = named_better(term for term in terms_of(rows) if term.state in codes)
    beside: dict[tuple[str, str, str], list[Term]] = defaultdict(list)
    for term in terms:
        beside[term.place].append(term)
    held = [Held(term, _lasts(term, beside[term.place])) for term in terms]
    return sorted(held, key=lambda each: (rank(each.term), each.term.last == "", _backwards(each.term.last)))


def _lasts(term: Term, same: list[Term]) -> bool:
    """Whether nobody was seen in the office later; `same` are the terms of it."""
    if term.former_by is not None and term.former_by >= term.last:
        return False
    if not is_held_by_one(term.office):
        return True
    return not any(other.person != term.person and other.last > term.last for other in same)


def _backwards(day: str) -> tuple[int, ...]:
    return tuple(-int(number) for number in day.split("-") if number.isdigit())
