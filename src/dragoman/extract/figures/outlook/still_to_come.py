"""What is still to come as another figure or a forecast tells: shares of a sum promised, money agreed and not paid."""

from datetime import date
from itertools import pairwise

from dragoman.extract.clauses import has_perfect_auxiliary, is_in_progress, predicate_of
from dragoman.extract.figures.before import Before
from dragoman.extract.figures.measure.payments import came_in
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.outlook.promised_money import itemises
from dragoman.extract.word_sets import word_sets
from dragoman.model.dates import DateInterval
from dragoman.model.sentence import Sentence

_REACH_OF_PARTED = 4  # tokens behind a share to "of it"
_FORECASTS = frozenset({"forecast", "projection", "outlook", "guidance", "target", "goal"})
_MOVED = frozenset({"cut", "raise", "lower", "lift", "revise", "trim", "upgrade", "downgrade", "keep", "maintain"})


def shares_outlook(sentence: Sentence, number: Number, before: Before) -> bool:
    """ "Will cost 14 million euros, of which the Union pays 60 percent": a share of what is still to come."""
    last = before.last
    if number.unit != "percent" or last is None or last.status != "target" or last.unit == "percent":
        return False
    around = [token.lemma for token in sentence.tokens[: number.quantity.last + _REACH_OF_PARTED]]
    parted = any(one == "of" and two in {"which", "it", "they"} for one, two in pairwise(around))
    predicate = predicate_of(sentence, number.head)
    if predicate is None or has_perfect_auxiliary(sentence, predicate):
        return False  # "of which 22 percent has come in"
    return parted and predicate.text.lower() in {predicate.lemma, predicate.lemma + "s"}


def time_of_appeal(before: Before, published: date | None) -> DateInterval | None:
    """ "Seeks 118 million this year, of which 22 percent has come in": of the time of an appeal that still runs."""
    asked = (each for each in reversed(before.figures) if each.indicator == "aid" and each.status == "target")
    appeal = next(asked, before.appeal)
    period = appeal.period if appeal else None
    return period if period and published and period.last >= published else None


def is_forecast(sentence: Sentence, number: Number) -> bool:
    """ "Cut its growth forecast to 2.8 percent from 3.1 percent": both lie ahead, the one given up as well."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or predicate.lemma not in _MOVED | word_sets("outlook.yaml")["levels"]:
        return False
    told = sentence.children(predicate.index, "obj", "nsubj", "nsubj:pass")
    return any(kid.lemma in _FORECASTS and kid.index < number.head for kid in told)


def had_to(sentence: Sentence, index: int) -> bool:
    """ "Had to halve rations in four camps", "has had to close": what one had to do is done."""
    predicate = predicate_of(sentence, index)
    above = sentence.tokens[predicate.head] if predicate is not None and predicate.base_relation == "xcomp" else None
    return above is not None and above.lemma == "have" and above.text.lower() == "had"


def is_asked_to_change(sentence: Sentence, number: Number) -> bool:
    """ "Requested that the quota be raised from 3,400 to 5,000", "wants its quota raised to 220,000 tonnes"."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or number.earlier or predicate.head < 0:
        return False
    words = word_sets("outlook.yaml")
    above = sentence.tokens[predicate.head]
    bare = any(kid.text == "be" for kid in sentence.children(predicate.index, "aux:pass", "aux"))
    modal = any(kid.tag == "AUX" and kid.lemma != "be" for kid in sentence.children(predicate.index, "aux"))
    asked = predicate.base_relation == "ccomp" and above.lemma in words["requesting"] | words["weighing"]
    wanted = predicate.base_relation in {"xcomp", "ccomp"} and above.lemma in {"want", "need"}
    passive = predicate.text.lower().endswith("ed") and predicate.lemma in words["moving"]
    return (asked and bare and not modal) or (wanted and passive)


def is_still_to_pay(sentence: Sentence, number: Number, before: Before) -> bool:
    """Whether aid or a loan is agreed and not yet paid: money under a text just signed, items of a package promised."""
    predicate = predicate_of(sentence, number.head)
    if predicate and predicate.lemma == "sign":
        return True
    # "The package includes 10 million for schools"; "is providing another 20 million".
    listed = before.gift is not None and before.gift.status == "target" and itemises(sentence, number)
    listed = listed and not came_in(sentence, number)
    capped = number.quantity.bound == "at_most"  # "grant aid of up to 1.4 billion yen"
    return listed or capped or is_in_progress(sentence, number.head)
