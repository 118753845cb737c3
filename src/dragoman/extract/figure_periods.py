"""Which time a figure covers."""

from datetime import date

from dragoman.extract.clauses import ancestors, clause_top, tree_distance
from dragoman.extract.indicators import head_of
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.sentence import Sentence, TimeExpression

_BASES = frozenset({"compare", "than", "versus", "against", "relative", "compared", "from"})
_TOKEN_WEIGHT = 0.3
_LOOK_BACK = 5


def period_of(sentence: Sentence, number: int, topic: int, to_come: bool) -> DateInterval | None:
    """The period of the number at token `number`, told in its own clause or one above it."""
    clauses = {token.index for token in ancestors(sentence, number)} | {
        token.index for token in ancestors(sentence, topic)
    }
    best: tuple[float, TimeExpression] | None = None
    for time in sentence.times:
        if time.date is None or time.kind == "set" or _is_base(sentence, time):
            continue
        anchor = head_of(sentence, time.first, time.last)
        if clause_top(sentence, anchor).index not in clauses:
            continue
        gap = min(abs(time.first - number), abs(time.last - 1 - number))
        cost = (
            min(tree_distance(sentence, anchor, number), tree_distance(sentence, anchor, topic)) + _TOKEN_WEIGHT * gap
        )
        if best is None or cost < best[0]:
            best = (cost, time)
    if best is None:
        return None
    found = best[1].date
    assert found is not None
    return found if to_come else _whole_year(sentence, best[1], found)


def _is_base(sentence: Sentence, time: TimeExpression) -> bool:
    """ "compared to the same period of 2021", "down from last year": what the change is measured from."""
    for token in reversed(sentence.tokens[max(0, time.first - _LOOK_BACK) : time.first]):
        if any(quantity.first <= token.index < quantity.last for quantity in sentence.quantities):
            return False
        if token.lemma in _BASES:
            return token.lemma != "from" or sentence.tokens[max(0, token.index - 1)].lemma in {"down", "up"}
    return False


def _whole_year(sentence: Sentence, time: TimeExpression, found: DateInterval) -> DateInterval:
    """ "By the end of 2021 it amounted to": the total of the year, not the state of its last day."""
    words = {token.lemma for token in sentence.tokens[max(0, time.first - 3) : time.last]}
    at_end = found.first == found.last and (found.last.month, found.last.day) == (12, 31)
    if "end" in words and (at_end or found.precision is Precision.MONTH):
        return DateInterval.year(found.last.year, found.basis)
    return found


def is_after(period: DateInterval | None, published: date | None) -> bool:
    return period is not None and published is not None and period.first > published
