"""Posts as terms: who was seen in which office from when to when, and how high it is."""

from collections.abc import Iterable, Sequence

from dragoman.ledger.identities import observations
from dragoman.ledger.rows import RecordRow
from dragoman.resolve.terms import Term, terms
from dragoman.serve.web.contacts import rank_of


def terms_of(rows: Iterable[RecordRow]) -> Sequence[Term]:
    """One term for each person and title that posts tell of; of the offices it names the one most reports tell of."""
    found: dict[tuple[str, str, str | None, str | None], Term] = {}
    for term in terms(observations(rows)):
        known = found.setdefault((term.person, term.title, term.state, term.body), term)
        if len(term.reports) > len(known.reports):
            found[term.person, term.title, term.state, term.body] = term
    return list(found.values())


def rank(term: Term) -> int:
    """How high an office is: 0 heads of state and government, 1 ministers, 2 all others, those of a body among them."""
    return 2 if term.body else rank_of(term.title)
