"""Posts as terms: who was seen in which office from when to when, and how high it is."""

from collections.abc import Iterable, Sequence

from dragoman.knowledge.offices import words
from dragoman.ledger.parties.identities import observations
from dragoman.ledger.rows import RecordRow
from dragoman.model.words import fold
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


def named_better(found: Iterable[Term]) -> list[Term]:
    """The terms without those whose title only describes somebody of whom a post of the same state is known: a report
    that calls the president of a state its leader tells of no second post.
    """
    every = list(found)
    told = {(term.person, term.state) for term in every if not _describes(term)}
    return [term for term in every if not _describes(term) or (term.person, term.state) not in told]


def _describes(term: Term) -> bool:
    return fold(term.title) in words("paraphrases")


def rank(term: Term) -> int:
    """How high an office is: 0 heads of state and government, 1 ministers, 2 all others, those of a body among them."""
    return 2 if term.body else rank_of(term.title)
