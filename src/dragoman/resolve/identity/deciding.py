"""Who a party of one report is among those the ledger knows: the same, another, or a question for a person.

Pure: the ledger hands over the few candidates that share a block, and keeps what is decided.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.model.message import Message
from dragoman.resolve.identity.judging_bodies import judge_body
from dragoman.resolve.identity.judging_persons import judge_person
from dragoman.resolve.identity.profiles import Decision, Profile, Verdict, is_told_in_short

_BY_NAME, _SUREST = 0.98, 1.0


def decide(named: Profile, candidates: Iterable[Profile]) -> tuple[Decision | None, tuple[Decision, ...]]:
    """The candidate that `named` is, if any, and the ones to ask about.

    Of a body that goes by the names of two that are known, as when a ministry was renamed, the other is asked about.
    """
    judged = sorted(_until_sure(named, candidates), key=lambda each: -each.score)
    same = [each for each in judged if each.verdict is Verdict.SAME]
    if is_told_in_short(named) and len(same) > 1 and same[0].score - same[1].score < 0.05:
        # A surname, or one with an initial, that fits two people equally well is neither's.
        return None, tuple(_asked(each) for each in same[:3])
    if same:
        return same[0], tuple(
            _called_one(each) for each in same[1:3] if named.kind == "body" and each.score >= _BY_NAME
        )
    return None, tuple(each for each in judged if each.verdict is Verdict.ASK)[:3]


def _until_sure(named: Profile, candidates: Iterable[Profile]) -> Iterator[Decision]:
    """The verdicts on the candidates, of a person told in full no further than to one that nobody can be surer than."""
    alone = named.kind != "body" and not is_told_in_short(named)
    for candidate in candidates:
        decision = judge(named, candidate)
        yield decision
        if alone and decision.verdict is Verdict.SAME and decision.score >= _SUREST:
            return


def _called_one(decision: Decision) -> Decision:
    why = Message("one report calls them one; {why}", why=decision.reason)
    return Decision(decision.candidate, Verdict.ASK, decision.score, why)


def judge(named: Profile, known: Profile) -> Decision:
    """Whether two profiles are of one party."""
    return judge_body(named, known) if named.kind == "body" else judge_person(named, known)


def _asked(decision: Decision) -> Decision:
    return Decision(
        decision.candidate, Verdict.ASK, decision.score, Message("{why}; others fit as well", why=decision.reason)
    )


def one_body(founded: Profile, told: Iterable[Profile]) -> tuple[Profile, set[Profile]]:
    """A body with all tellings of it that lead, one by the other, to what it was founded as; and the rest."""
    # What is told in the very words it was founded in is it, also where these say only what sort of body it is.
    left = {each for each in told if each.state != founded.state or not set(each.names) <= set(founded.names)}
    while True:
        more = {each for each in left if judge(each, founded).verdict is not Verdict.DIFFERENT}
        if not more:
            return founded, left
        left -= more
        names = [name for each in sorted(more, key=lambda each: each.names) for name in each.names]
        state = founded.state or min((each.state for each in more if each.state), default=None)
        founded = replace(founded, names=tuple(dict.fromkeys((*founded.names, *names))), state=state)
