"""Whether two profiles are of one body: by name and state."""

from dataclasses import replace

from dragoman.model.message import Message, joined
from dragoman.resolve.identity.body_doubts import doubt
from dragoman.resolve.identity.likeness import best_of
from dragoman.resolve.identity.names.body_words import BodyName, is_common, is_nameless, read_body
from dragoman.resolve.identity.profiles import NAMES, Decision, Profile, Verdict
from dragoman.resolve.identity.reasons import both_of, of_two, state_term

_SAME_BODY_FROM, _ASK_BODY_FROM = 0.82, 0.62


def judge_body(named: Profile, known: Profile) -> Decision:
    """Whether a body that a report names is one already known: the same, another, or to be asked."""
    named, known = _by_own_names(named), _by_own_names(known)
    if not named.names or not known.names:
        return Decision(known.id, Verdict.DIFFERENT, 0.0, Message("a name that says only what sort of body it is"))
    name, why = best_of(named, known)
    if named.state and known.state and named.state != known.state:
        said = joined([why, of_two(state_term(named.state), state_term(known.state))], "; ")
        return Decision(known.id, Verdict.DIFFERENT, min(name.score, 0.3), said)
    if named.state and named.state == known.state:
        why = joined([why, both_of(named.state)], "; ")
    elif named.state != known.state and _is_common(named if named.state is None else known):
        # A ministry or a parliament of no state may be anybody's.
        said = joined([why, Message("only of one the state is known")], "; ")
        return Decision(known.id, Verdict.DIFFERENT, min(name.score, 0.5), said)
    if name.score >= _SAME_BODY_FROM:
        against = doubt(named.names[:NAMES], named.state, known.names[:NAMES], known.state)
        if against is None:
            return Decision(known.id, Verdict.SAME, name.score, why)
        return Decision(known.id, Verdict.DIFFERENT, min(name.score, 0.5), joined([why, against], "; "))
    verdict = Verdict.ASK if name.score >= _ASK_BODY_FROM else Verdict.DIFFERENT
    return Decision(known.id, verdict, name.score, why)


def _by_own_names(body: Profile) -> Profile:
    """A body without the names that many of its state may go by in other reports: "the Azerbaijani ministry"."""
    return replace(body, names=tuple(name for name in body.names if _says_which(read_body(name))))


def _says_which(body: BodyName) -> bool:
    """Whether a name tells which body of its sort it is; an embassy, a joint commission by the two states it names."""
    return not is_nameless(body) or len(body.states) > 1


def _is_common(stateless: Profile) -> bool:
    """Whether a body goes by names that every state has one of: Ministry of Defence, Supreme Court, the commission."""
    taken = [read_body(name) for name in stateless.names]
    return all(not each.states and each.bloc is None and is_common(each) for each in taken)
