"""When what is said to come is to be done."""

from dragoman.extract.clauses import clause_top
from dragoman.extract.commitments.act import GIVEN_TIME, Act
from dragoman.extract.commitments.nouns import FIXING
from dragoman.extract.tree import Tree
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.sentence import Sentence, TimeExpression, Token


def due_of(sentence: Sentence, tree: Tree, act: Act) -> DateInterval | None:
    """When it is to be done: the nearest time after the verb in its clause or that of the word that binds it."""
    clauses = {
        clause_top(sentence, act.verb.index).index,
        clause_top(sentence, act.trigger.index).index,
        act.verb.index,
    }
    until = act.trigger.lemma in GIVEN_TIME | FIXING  # "has until June to", "set 12 May as the date for"
    inside = set(tree.subtree(act.verb.index, frozenset({"acl", "acl:relcl", "ccomp", "parataxis", "conj"})))
    for time in sentence.times:
        if time.date is None or time.kind == "set":
            continue
        held = time.first in inside or clause_top(sentence, time.first).index in clauses
        if held or (until and act.trigger.index < time.first < act.verb.index):
            if act.trigger.tag == "VERB" and time.first < act.verb.index and not until:
                continue  # "on Tuesday agreed to reopen" dates the agreement
            return _as_deadline(sentence, time)
    behind = (time for time in sentence.times if time.deadline and time.date and time.first > act.verb.index)
    return next((_as_deadline(sentence, time) for time in behind if _runs_on(sentence, act.verb, time)), None)


def _runs_on(sentence: Sentence, verb: Token, time: TimeExpression) -> bool:
    """Whether nothing stands between a verb and a deadline that the deadline could belong to instead."""
    between = sentence.tokens[verb.index + 1 : time.first]
    return not any(token.tag == "VERB" or token.text in {",", ";", "–"} for token in between)


def _as_deadline(sentence: Sentence, time: TimeExpression) -> DateInterval | None:
    """ "By the end of the first quarter" is its last day."""
    words = [token.lemma for token in sentence.tokens[max(0, time.first - 3) : time.last]]
    assert time.date is not None
    if "end" in words and {"by", "before", "until"} & set(words) and time.date.precision is not Precision.YEAR:
        return DateInterval.day(time.date.last, time.date.basis)
    return time.date
