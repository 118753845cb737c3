"""Which time a figure covers."""

from datetime import date

from dragoman.extract.clauses import (
    ancestors,
    clause_top,
    has_perfect_auxiliary,
    is_told_as_done,
    predicate_of,
    tree_distance,
)
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.subsets import part_behind
from dragoman.extract.figures.time.bases import (
    STRETCHES,
    is_base,
    is_before,
    is_behind_part,
    is_momentary,
    is_of_another,
    is_of_rank,
)
from dragoman.extract.figures.time.beside import since_start
from dragoman.extract.figures.time.scopes import clauses_in_scope, is_hung_above, is_of_example, is_of_item, trails
from dragoman.extract.figures.time.spans import is_behind_after, so_far, until_when
from dragoman.model.dates import Basis, DateInterval, Precision
from dragoman.model.sentence import Document, Quantity, Sentence, TimeExpression, top_of

_SIGNING = frozenset({"sign", "signing", "exchange", "adopt", "adoption"})

_TOKEN_WEIGHT = 0.3

_REACH_OF_SAME = 12

_DESCRIBED = 20  # what became of the things is told only where nothing else is: "traders abducted in May were freed"


def period_of(
    sentence: Sentence,
    number: int,
    topic: int,
    to_come: bool,
    barred: frozenset[int] = frozenset(),
    published: date | None = None,
    adds_up: bool = False,
) -> DateInterval | None:
    """The period of the number at token `number`, told in its own clause or one above it.

    Times that begin at a token in `barred` belong to other numbers. `adds_up` says that the year's total so far is
    told "by the end of" a month.
    """
    best: tuple[float, TimeExpression] | None = None
    scope = clauses_in_scope(sentence, number) | clauses_in_scope(sentence, topic)
    described = _describing(sentence, number, topic)
    part = part_behind(sentence, number)
    for time in sentence.times:
        if (
            time.first in barred
            or (time.first > part and not is_behind_part(sentence, part, time))
            or time.date is None
            or time.kind == "set"
            or is_base(sentence, time, to_come)
            or is_momentary(sentence, time, to_come)
        ):
            continue
        anchor = top_of(sentence.tokens, time.first, time.last).index
        border = scope.get(clause_top(sentence, anchor).index) if clause_top(sentence, anchor).index in scope else None
        hung = is_hung_above(sentence, number, time)
        if border is None and clause_top(sentence, anchor).index not in described and not hung:
            continue
        if is_of_another(sentence, anchor, number, topic) or is_of_rank(sentence, time):
            continue
        if is_of_item(sentence, time, number) or is_of_example(sentence, time, number, anchor):
            continue
        if not to_come and is_behind_after(sentence, number, time):
            continue
        if not to_come and is_before(sentence, time, anchor):
            continue
        if border is not None and time.first >= border and not hung and not trails(sentence, number, time, anchor):
            continue
        gap = min(abs(time.first - number), abs(time.last - 1 - number))
        near = min(tree_distance(sentence, anchor, number), tree_distance(sentence, anchor, topic))
        cost = near + _TOKEN_WEIGHT * gap + (_DESCRIBED if border is None else 0)
        if best is None or cost < best[0]:
            best = (cost, time)
    if best is None:
        return _of_antecedent(sentence, number)
    found = _spelled_out(sentence, best[1]) or _joint(sentence, best[1])
    assert found is not None
    if published and not to_come and since_start(sentence, best[1]) and found.first <= published:
        until = DateInterval.parse(published.isoformat()[: len(found.iso)])
        return found if found.precision is Precision.INTERVAL else DateInterval.between(found, until)
    if to_come:
        return until_when(sentence, best[1], found, published) or _last_day(sentence, best[1], found)
    return so_far(sentence, best[1], found) if adds_up else _whole_year(sentence, best[1], found)


def _spelled_out(sentence: Sentence, time: TimeExpression) -> DateInterval | None:
    """The year of "seven years ago, in 2016"."""
    link = [token.text.lower() for token in sentence.tokens[time.last : time.last + 2]]
    further = (each.date for each in sentence.times if each.first == time.last + 2)
    told = next((each for each in further if each and each.basis is Basis.STATED), None)
    relative = time.date is not None and time.date.basis is not Basis.STATED
    return told if relative and link == [",", "in"] else None


def _joint(sentence: Sentence, time: TimeExpression) -> DateInterval | None:
    """ "In January and February": the time, with the one joined to it where that follows on it."""
    one = time.date
    for other in sentence.times:
        joined = other.first == time.last + 1 and sentence.tokens[time.last].lemma == "and"
        if one is None or other.date is None or not joined or other.date.precision is not one.precision:
            continue
        if one.precision is not Precision.DAY and (other.date.first - one.last).days == 1:
            return DateInterval.between(one, other.date)
    return one


def _describing(sentence: Sentence, number: int, topic: int) -> set[int]:
    """The clauses behind what is measured that say what became of it: "40 tons of drugs delivered last autumn", "the
    rice which Viet Nam gave last year"."""
    things = [sentence.tokens[index] for index in {number, topic, sentence.tokens[number].head} if index >= 0]
    things = [each for each in things if each.tag not in {"VERB", "AUX"}]
    things += [kid for thing in things for kid in sentence.children(thing.index, "nmod")]
    clauses = {kid.index for thing in things for kid in sentence.children(thing.index, "acl", "acl:relcl")}
    # "refugees whose cards expire on 30 June": the time of something of theirs
    whose = [token for token in sentence.tokens if token.lemma == "whose"]
    return {each for each in clauses if not any(clause_top(sentence, token.index).index == each for token in whose)}


def _of_antecedent(sentence: Sentence, number: int) -> DateInterval | None:
    """ "The attack of 22 March, in which five soldiers were slain": the time of what the clause hangs on."""
    top = clause_top(sentence, number)
    clause = sentence.subtree(top.index)
    if not any(kid.lemma == "which" for kid in clause):
        return None
    whole = sentence.tokens[top.head]
    if top.relation != "acl:relcl":  # the parser hangs some of them on the verb
        things = [kid for kid in sentence.children(top.head, "obj", "obl") if kid.index < clause[0].index]
        led = {
            kid.lemma for which in clause if which.lemma == "which" for kid in sentence.children(which.index, "case")
        }
        if not things or not led:
            return None
        whole = things[0]
    while whole.base_relation == "nmod" and whole.head >= 0:
        whole = sentence.tokens[whole.head]  # "yesterday's attack on a convoy near Pibor, in which"
    held = {kid.index for kid in sentence.subtree(whole.index)} - {kid.index for kid in clause}
    held |= set(range(whole.index, clause[0].index))
    return next((time.date for time in sentence.times if time.date and time.first in held), None)


def is_of_same_time(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Were hurt in the same period", "over the period": the time of the figure before, told behind the number."""
    behind = [token.lemma for token in sentence.tokens[quantity.last : quantity.last + _REACH_OF_SAME]]
    for one, two, three in zip(behind, behind[1:], behind[2:], strict=False):
        if one == "the" and two == "same" and three in STRETCHES:
            return True
        if one in {"in", "over", "during"} and two in {"the", "that", "this"} and three == "period":
            return True
    return False


def is_share_of_figure(sentence: Sentence, number: Number) -> bool:
    """ "Came to 12.7 billion in 2024, which is 79 percent of its trade": a share of the figure it is told behind."""
    predicate = predicate_of(sentence, number.head)
    if number.unit != "percent" or predicate is None or predicate.base_relation not in {"acl", "advcl"}:
        return False
    return any(kid.lemma == "which" for kid in sentence.children(predicate.index, "nsubj")) and any(
        each.last <= predicate.index for each in sentence.quantities
    )


def is_signed(sentence: Sentence, number: int, indicator: str) -> bool:
    """ "The ministers signed four memorandums": what is done at the occasion the report begins with."""
    if indicator != "documents":
        return False
    above = [token for token in ancestors(sentence, number) if token.lemma in _SIGNING]
    perfect = any(has_perfect_auxiliary(sentence, token) for token in above)
    return bool(above) and not perfect and is_told_as_done(sentence, number)


def day_of_lead(document: Document) -> DateInterval | None:
    """The first day told in the first three sentences."""
    times = (time.date for sentence in document.sentences[:3] for time in sentence.times)
    return next((each for each in times if each and each.precision is Precision.DAY), None)


def _whole_year(sentence: Sentence, time: TimeExpression, found: DateInterval) -> DateInterval:
    """ "By the end of 2021 it amounted to": the total of the year, not the state of its last day."""
    words = {token.lemma for token in sentence.tokens[max(0, time.first - 3) : time.last]}
    at_end = found.first == found.last and (found.last.month, found.last.day) == (12, 31)
    if "end" in words and at_end:
        return DateInterval.year(found.last.year, found.basis)
    return found


def _last_day(sentence: Sentence, time: TimeExpression, found: DateInterval) -> DateInterval:
    """ "By the end of August": a day, and not the month, for what is to be reached; a year stays one."""
    words = [token.lemma for token in sentence.tokens[max(0, time.first - 2) : time.last]]
    ends = (
        bool({"by", "before"} & set(words))
        and "end" in words
        and found.precision in {Precision.MONTH, Precision.INTERVAL}
    )
    return DateInterval.parse(found.last.isoformat()) if ends else found


def is_after(period: DateInterval | None, published: date | None) -> bool:
    """Whether a period begins after the report came out."""
    return period is not None and published is not None and period.first > published
