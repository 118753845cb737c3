"""Times told right beside an amount, or by the start of what they are of."""

from datetime import date

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.numbers.compared import opens_bracket
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.sentence import Quantity, Sentence, TimeExpression, top_of

_WHOLE = frozenset(
    {"in", "over", "during", "for", "the", "whole", "all", "entire", "full", "of"}
)  # "in the whole of 2024"

_YEARS_BACK = {"two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}  # "two years ago"


def since_start(sentence: Sentence, time: TimeExpression) -> bool:
    """ "Since its start in 1989", "since the founding of the fund in 2004": from then until now."""
    token = top_of(sentence.tokens, time.first, time.last)
    above = [sentence.tokens[token.head]] if token.head >= 0 and token.base_relation == "nmod" else []
    while above and above[-1].base_relation == "nmod" and above[-1].head >= 0:
        above.append(sentence.tokens[above[-1].head])  # "since the arrest of the mayor of the town on 19 March"
    begun = [kid for kid in sentence.children(token.head, "obl") if kid.index < token.index] if token.head >= 0 else []
    above += [kid for kid in begun[-1:] if not _parted(sentence, kid.index, time.first)]
    return any(kid.lemma == "since" for each in above for kid in sentence.children(each.index, "case"))


def _parted(sentence: Sentence, first: int, last: int) -> bool:
    return any(token.text in {",", ";"} or token.tag == "VERB" for token in sentence.tokens[first + 1 : last])


def since_when(sentence: Sentence, number: int, published: date | None) -> DateInterval | None:
    """ "Have been killed since the group took up arms in 2009": from then to the day of the report."""
    predicate = predicate_of(sentence, number)
    for clause in sentence.children(predicate.index, "advcl") if predicate and published else ():
        if any(kid.lemma == "since" for kid in sentence.children(clause.index, "mark")):
            inside = {kid.index for kid in sentence.subtree(clause.index)}
            start = next((time.date for time in sentence.times if time.date and time.first in inside), None)
            if start and published and start.first <= published:
                begun = start.iso.split("/")[0]
                return DateInterval.between(start, DateInterval.parse(published.isoformat()[: len(begun)]))
    return None


def period_beside(sentence: Sentence, quantity: Quantity) -> DateInterval | None:
    """The time told right after an amount, "from $1.06 billion in 2023": nothing else can be meant for it."""
    return next((time.date for time in _beside(sentence, quantity) if time.date), None)


def period_of_its_own(sentence: Sentence, quantity: Quantity) -> DateInterval | None:
    """The time right after an amount where another in the same unit has its own too: "reaching 3 billion last year and
    1.5 billion in the first half of 2016"."""
    alike = (each for each in sentence.quantities if each is not quantity and each.unit == quantity.unit)
    own = period_beside(sentence, quantity)
    if own is None or (
        own.precision not in {Precision.INTERVAL, Precision.YEAR} and not _is_led_on(sentence, quantity)
    ):
        return None  # "74 million by the end of May": since January
    return own if any(period_beside(sentence, each) for each in alike) else None


def _is_led_on(sentence: Sentence, quantity: Quantity) -> bool:
    """ "21 on Tuesday", "60 in June": when it was, and no day until which."""
    return sentence.tokens[quantity.last].lemma in {"in", "on"}


def times_beside(sentence: Sentence, quantities: list[Quantity]) -> frozenset[int]:
    """The first tokens of the times told right after these amounts."""
    return frozenset(time.first for quantity in quantities for time in _beside(sentence, quantity))


def _beside(sentence: Sentence, quantity: Quantity) -> list[TimeExpression]:
    return [
        time
        for time in sentence.times
        if (0 <= time.first - quantity.last <= 1 and not _is_of_next(sentence, time))
        or (
            quantity.last < time.first
            and all(token.lemma in _WHOLE for token in sentence.tokens[quantity.last : time.first])
        )
        or opens_bracket(sentence, time, quantity.first)
    ]


def _is_of_next(sentence: Sentence, time: TimeExpression) -> bool:
    """Whether a time that opens a bracket is that of the number in it: "54 envoys (2022: 22)"."""
    return any(opens_bracket(sentence, time, each.first) for each in sentence.quantities if each.first >= time.last)


def year_before(sentence: Sentence, quantity: Quantity, period: DateInterval | None) -> DateInterval | None:
    """The period "a year earlier" is, where it is told beside an amount after one of `period`."""
    beside = next(iter(_beside(sentence, quantity)), None)
    words = {token.lemma for token in sentence.tokens[beside.first : beside.last]} if beside else set()
    if (
        period is None
        or "year" not in words
        or not words & {"early", "earlier", "before", "previous", "preceding", "ago"}
    ):
        return None
    back = next((_YEARS_BACK[word] for word in words if word in _YEARS_BACK), 1)
    ends = [f"{int(end[:4]) - back}{end[4:]}" for end in period.iso.split("/")]
    return DateInterval.parse("/".join(ends)) if period.precision is not Precision.DAY else None
