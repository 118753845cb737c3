"""One figure: its measure, time, parties and standing put together."""

from dataclasses import replace

from dragoman.extract.clauses import predicate_of
from dragoman.extract.countries_of_report import code_of
from dragoman.extract.figures.before import Before
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.measure.finding import measured_of
from dragoman.extract.figures.measure.payments import answers_appeal, is_credit, is_set_aside
from dragoman.extract.figures.measure.rates import with_rate
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.votes import counts_votes, side_of_votes, vote_of
from dragoman.extract.figures.outlook.promised_money import is_asked
from dragoman.extract.figures.outlook.still_to_come import (
    time_of_appeal,
)
from dragoman.extract.figures.parties.actors import is_lender, of_state
from dragoman.extract.figures.parties.finding import OWED, parties_weighed
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.figures.parties.settled import settled
from dragoman.extract.figures.time.finding import time_of
from dragoman.extract.figures.time.spans import by_fiscal_year
from dragoman.extract.figures.words import evidence_of, label_of, speaker_of
from dragoman.model.dates import Precision
from dragoman.model.records import Change, Figure, Origin
from dragoman.model.sentence import Sentence


def figure_of(
    context: Context,
    sentence: Sentence,
    number: Number,
    change: Change | None,
    before: Before,
    barred: frozenset[int],
) -> Figure | None:
    """The figure that a number tells; None where it measures nothing. `barred` are first tokens of times of other
    numbers.
    """
    measured = measured_of(context, sentence, number, before)
    if measured is None:
        return None
    carried = measured.carried
    unit = number.unit if number.unit != "count" or not carried else carried.unit
    votes = counts_votes(sentence, number)
    voting, day = vote_of(context.document, sentence, context.mentions) if votes else (None, None)
    if votes:
        measured = replace(measured, indicator="other", carried=None)
    period, to_come = time_of(context, sentence, number, measured, before, barred)
    if voting and (period is None or period.precision is not Precision.DAY):
        period = day or period
    if voting:
        parties = Choice(voting.id, None, "of: those who vote")
    else:
        weighed = parties_weighed(context, sentence, number, measured, unit, before)
        parties = settled(weighed, context, sentence, number, measured.topic)
    subject, counterpart = of_state(parties.subject, context.mentions, context.countries), parties.counterpart
    indicator = measured.indicator
    if indicator == "share" and period is None and answers_appeal(sentence, number, indicator):
        period = time_of_appeal(before, context.published)
    giver = context.mentions.by_id.get(subject or "")
    given_away = sentence.tokens[measured.topic].lemma in figure_words("given away")
    alone = {sentence.tokens[measured.topic].lemma, *_told_by(sentence, number)} & figure_words("told of one alone")
    lent = indicator == "aid" or (indicator == "other" and number.is_money and not carried and not alone)
    if lent and giver and is_lender(giver, context.mentions) and not given_away:
        indicator = "loan"  # what a bank provides is lent
        main = context.countries.main
        counterpart = counterpart or (main if main != subject else None)
    lender = context.mentions.by_id.get(counterpart or "")
    if (
        indicator == "other"
        and number.is_money
        and lender
        and is_lender(lender, context.mentions)
        and (is_credit(sentence, number) or is_asked(sentence, number))
    ):
        indicator, subject, counterpart = "loan", counterpart, subject  # "asks the Fund for a programme of 1.9 billion"
    elif indicator == "loan" and lender and giver and is_lender(lender, context.mentions):
        owing = any(token.lemma in OWED for token in sentence.tokens)
        if not owing and not is_lender(giver, context.mentions) and code_of(giver):
            subject, counterpart = counterpart, subject  # "Niger signed a loan agreement with the bank"
    if number.rise is not None and change is None:
        change = Change(number.rise)
    if indicator == "budget" and to_come and counterpart and is_set_aside(sentence, measured.topic):
        indicator = "aid"  # "has earmarked 45 million for the partnership": a budget for others
    owner = context.mentions.by_id.get(subject or "")
    for code in filter(None, ((code_of(owner) or owner.state) if owner else None, context.mentions.home)):
        period = by_fiscal_year(context.document, sentence, period, code, context.published)
    label = side_of_votes(sentence, number) if votes else None
    label = label or (carried.label if carried else label_of(context.document, sentence, number, measured.topic))
    return Figure(
        indicator=indicator,
        label=label,
        value=number.value,
        unit=with_rate(sentence, number.quantity, unit),
        bound=number.quantity.bound,
        subject=subject,
        counterpart=counterpart,
        period=period,
        change=change,
        status="target" if to_come else "actual",
        said_by=speaker_of(context.mentions, sentence, number.head),
        evidence=(evidence_of(sentence, number.quantity, measured.topic),),
        origin=Origin(_rule(indicator, parties), (number.quantity.span, *measured.words)),
        confidence=_confidence(indicator, number),
    )


def _told_by(sentence: Sentence, number: Number) -> list[str]:
    predicate = predicate_of(sentence, number.head)
    return [predicate.lemma] if predicate else []


def _rule(indicator: str, parties: Choice) -> str:
    return f"figure:{indicator} ({parties.why})" if parties.why else f"figure:{indicator}"


def _confidence(indicator: str, number: Number) -> float:
    if indicator == "other":
        return 0.55
    return 0.9 if number.is_money else 0.8
