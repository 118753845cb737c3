"""The time a figure covers, and whether it is still to come."""

from dragoman.extract.clauses import is_told_as_done
from dragoman.extract.figures.before import TRADE, Before, Measure
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.measure.extents import is_attribute
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.compared import is_after_jump
from dragoman.extract.figures.outlook.already_there import is_there_already
from dragoman.extract.figures.outlook.finding import is_target
from dragoman.extract.figures.outlook.of_period import is_day_told, is_past, is_perfect, is_under_way
from dragoman.extract.figures.outlook.promised_money import is_approved, is_promised
from dragoman.extract.figures.outlook.still_to_come import (
    had_to,
    is_asked_to_change,
    is_forecast,
    is_still_to_pay,
    shares_outlook,
)
from dragoman.extract.figures.time.announced import period_announced
from dragoman.extract.figures.time.beside import period_beside, period_of_its_own, since_when, year_before
from dragoman.extract.figures.time.goes_on import counts_on, day_before, goes_on, is_of_those_months
from dragoman.extract.figures.time.occasions import (
    day_attended,
    day_of_vote,
    time_of_order,
    time_of_subject,
    time_of_when,
)
from dragoman.extract.figures.time.periods import (
    day_of_lead,
    is_after,
    is_of_same_time,
    is_share_of_figure,
    is_signed,
    period_of,
)
from dragoman.extract.figures.time.spans import months_so_far, not_ahead, same_months, since_then
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.records import Figure
from dragoman.model.sentence import Sentence

_HAPPENING = frozenset({"people", "other", "companies"})

GIFTS = frozenset({"aid", "loan"})

_FLOWS = frozenset(
    {"trade_turnover", "exports", "imports", "output", "share", "other", "aid", "growth", "flights", "investment"}
)


def time_of(
    context: Context,
    sentence: Sentence,
    number: Number,
    measured: Measure,
    before: Before,
    barred: frozenset[int],
) -> tuple[DateInterval | None, bool]:
    """The time a number covers, and whether it is still to come."""
    static = is_attribute(sentence, number)
    if is_forecast(sentence, number):
        return period_of(sentence, number.head, measured.topic, True, barred, context.published, False), True
    timeless = number.earlier or static
    to_come = not timeless and is_target(sentence, number, measured.topic) and not had_to(sentence, number.head)
    to_come = to_come or is_asked_to_change(sentence, number)
    there = to_come and is_there_already(sentence, number)
    to_come = (to_come and not there) or shares_outlook(sentence, number, before)
    told_as_done = is_told_as_done(sentence, number.head) or had_to(sentence, number.head)
    if static:
        period = None
    elif is_after_jump(sentence, number):
        period = period_beside(sentence, number.quantity)
    elif number.earlier:
        last = before.last.period if before.last else None
        period = year_before(sentence, number.quantity, last)
        period = period or same_months(context.document, sentence, number.quantity, last)
        period = not_ahead(period or period_beside(sentence, number.quantity), context.published)
    else:
        adds_up = measured.indicator in TRADE
        period = None if to_come else period_of_its_own(sentence, number.quantity)
        period = period or period_of(sentence, number.head, measured.topic, to_come, barred, context.published, adds_up)
        period = period or since_when(sentence, number.head, context.published)
        period = period or since_then(context.document, sentence, number.head, context.published)
        period = period or time_of_when(sentence, number.head) or time_of_order(sentence, number.head)
        period = period or months_so_far(sentence, number.head, context.published)
        period = period or time_of_subject(sentence, number.head)
        period = period or day_attended(context.document, sentence, number)
        period = period or day_of_vote(context.document, sentence, number, measured.topic)
    if told_as_done and not to_come:
        period = not_ahead(period, context.published)
    if there and number.unit == "count" and not is_after(period, context.published):
        return None, False  # the time is that of what will be done to them
    risen = number.later and any(first < number.quantity.first for first in barred)  # "from 18 million in May to 27"
    told = before.told_before if risen else before.current
    if period is None and not timeless and not to_come and told and told.status == "actual":
        same = _carries(sentence, measured.indicator, told) or is_share_of_figure(sentence, number)
        if is_of_same_time(sentence, number.quantity):
            period = next((each.period for each in reversed(before.figures) if each.period), None)
        elif same or (
            (measured.indicator in _FLOWS or counts_on(sentence, number, measured, told))
            and (told.indicator != "people" or measured.indicator not in {"other", "aid"})
            and goes_on(sentence, number.head, told.period)
        ):
            period = told.period
    above = before.above
    if period is None and told is None and above and not timeless and not to_come and above.status == "actual":
        # Newspapers give each sentence a paragraph: "Exports rose to 4 billion in May. / Imports came to 3 billion."
        goes = {measured.indicator, above.indicator} <= TRADE
        goes = goes or ((measured.indicator, number.unit) == (above.indicator, above.unit) and number.is_money)
        period = above.period if goes and goes_on(sentence, number.head, above.period) else None
    stated = before.stated
    if period is None and stated and told is None and not timeless and is_of_same_time(sentence, number.quantity):
        period = stated.period  # "... in May. / Gold rose to 25 billion during the same period."
    if period is None and stated and not timeless and not to_come and is_of_those_months(sentence, number.head):
        period = stated.period
    if period is None and stated and not timeless and not to_come and measured.indicator in TRADE | {"share"}:
        period = stated.period if goes_on(sentence, number.head, stated.period) else None
    if period is None and not timeless and not to_come and measured.indicator in _FLOWS:
        period = period_announced(context.document, sentence, number.head)
    if period is None and measured.indicator in _HAPPENING and not to_come and told_as_done:
        period = day_before(context.document, sentence, number.head, context.published)
    if period is None and not timeless and not to_come and is_signed(sentence, number.head, measured.indicator):
        period = day_of_lead(context.document)
    if to_come and is_promised(sentence, number) and is_under_way(period, context.published):
        period = None  # "pledged this week": the day of the promise
    if to_come and is_day_told(period, context.published):
        period = None  # "said on Thursday it would add": the day it is told
    if to_come and is_past(period, context.published):
        dated = period is not None and period.precision is not Precision.DAY
        if is_promised(sentence, number) and dated:
            # "Has committed 4.7 billion since 2022", but "in June pledged 40 million".
            to_come = not is_perfect(sentence, number) and not is_approved(sentence, number)
        else:
            period = None  # the time of something else: what is aimed at lies ahead
    if is_after(period, context.published) and not told_as_done:
        to_come = True
    if measured.indicator in GIFTS and is_still_to_pay(sentence, number, before):
        return None if is_under_way(period, context.published) else period, True
    return period, to_come


def _carries(sentence: Sentence, indicator: str, carried: Figure) -> bool:
    """Whether the number goes on with the one before: the same trade, or "these projects"."""
    if indicator in TRADE and carried.indicator in TRADE:
        return True
    return any(token.lemma in {"these", "this"} and token.tag == "DET" for token in sentence.tokens)
