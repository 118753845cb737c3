"""Commitments with their states, and findings about figures, out of the ledger: with what people decided about them."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from dragoman.ledger.following import load_sentences, load_tellings
from dragoman.ledger.judging import standing
from dragoman.model.following import Finding, FollowUp
from dragoman.resolve.consistency import check
from dragoman.resolve.followup import follow_up

_REFUSED = "reject"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which commitments: in these states, due by a day, as the ledger stood on a day."""

    states: tuple[str, ...] = ()
    by: date | None = None
    as_of: date | None = None


def commitments(connection: Connection, today: date, wanted: Wanted | None = None) -> list[FollowUp]:
    """Commitments of every kind as of `today`, the earliest due first, those without a date last."""
    wanted = wanted or Wanted()
    tellings = load_tellings(connection, as_of=wanted.as_of)
    sentences = load_sentences(connection, wanted.as_of)
    found = follow_up(tellings, sentences, today, refused_pairs(connection, wanted.as_of))
    chosen = [
        each
        for each in found
        if (not wanted.states or each.state in wanted.states)
        and (wanted.by is None or (each.due is not None and each.due.first <= wanted.by))
    ]
    return sorted(chosen, key=lambda each: (each.due is None, each.due.last if each.due else date.max, each.promise.id))


def refused_pairs(connection: Connection, as_of: date | None = None) -> frozenset[tuple[str, str]]:
    """Pairs of promise and telling of which a person said that the one does not speak of the other."""
    decided = standing(connection, "outcome", as_of=as_of)
    pairs = (target.partition(">") for target, row in decided.items() if row.act == _REFUSED)
    return frozenset((promise, told) for promise, _, told in pairs)


def outcome_id(promise: str, told: str) -> str:
    """What a judgement about a promise and a telling of it is filed under."""
    return f"{promise}>{told}"


def finding_id(finding: Finding) -> str:
    """What a judgement about a finding is filed under: its sort and the records on both sides."""
    return ":".join((finding.sort, *sorted(side.id for side in finding.sides)))


def findings(connection: Connection, *, dismissed: bool = False, as_of: date | None = None) -> list[Finding]:
    """Findings over the figures of current readings, or those that held on a day; without those that a person
    rejected, unless `dismissed`.
    """
    found = check(load_tellings(connection, ("figure",), as_of))
    decided = {} if dismissed else standing(connection, "finding", as_of=as_of)
    return [each for each in found if finding_id(each) not in decided or decided[finding_id(each)].act != _REFUSED]
