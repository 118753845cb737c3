"""What is doubtful, one thing at a time: with its sentence, why it is asked, and what an answer would change."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from dragoman.ledger.judgements import deciding
from dragoman.ledger.judgements.doubtful_parties import doubtful_identifiers, doubtful_parties, doubtful_successors
from dragoman.ledger.judgements.doubtful_records import doubtful_findings, doubtful_outcomes, doubtful_records
from dragoman.ledger.judgements.doubtful_tellings import doubtful_stories, doubtful_tellings
from dragoman.ledger.judgements.doubts import KINDS, MOST, Doubt
from dragoman.ledger.judgements.judging import Judgement, judge, standing


def doubts(connection: Connection, today: date) -> list[Doubt]:
    """What is doubtful and nobody has decided yet, the most doubtful first; of each kind the first `MOST` at a time."""
    decided = {kind: standing(connection, kind) for kind in KINDS}
    found = [
        *doubtful_outcomes(connection, today, MOST + len(decided["outcome"])),
        *doubtful_findings(connection, MOST + len(decided["finding"])),
        *doubtful_records(connection, MOST + len(decided["record"])),
        *doubtful_parties(connection, MOST + len(decided["party"])),
        *doubtful_identifiers(connection),
        *doubtful_successors(connection, MOST + len(decided["successor"])),
        *doubtful_tellings(connection),
        *doubtful_stories(connection, MOST + len(decided["story"])),
    ]
    open_ones = [each for each in found if each.target not in decided[each.target_kind]]
    return sorted(open_ones, key=lambda each: (-each.doubt, each.target))


def answer(
    connection: Connection, now: datetime, author: str, doubt: Doubt, act: str, given: dict[str, Any] | None = None
) -> Judgement:
    """Keeps an answer (accept, reject, unsure, or correct with the fields given) and does what it means."""
    one, _, other = doubt.target.partition("=")
    match doubt.target_kind, act:
        case "party", "accept":
            return deciding.merge(connection, now, author, "party", one, other, doubt.why).judgement
        case "known", "accept":
            return deciding.merge(connection, now, author, "known", one, other, doubt.why).judgement
        case "known", "reject":
            return deciding.keep_apart(connection, now, author, "known", one, other, doubt.why).judgement
        case "party", "reject":
            return deciding.keep_apart(connection, now, author, "party", one, other, doubt.why).judgement
        case "event" | "instrument" | "story", "reject":
            assert doubt.report is not None
            return deciding.split(connection, now, author, doubt.target_kind, one, [doubt.report], doubt.why).judgement
    return judge(connection, now, author, act, doubt.target_kind, doubt.target, given)
