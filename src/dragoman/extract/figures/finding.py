"""Numbers said about relations: trade, investment, companies, people, documents and the rest of `indicators.yaml`."""

from dataclasses import replace

from dragoman.extract.clauses import is_told_as_done
from dragoman.extract.countries_of_report import code_of, countries_of
from dragoman.extract.figures.actors import as_state, is_lender, of_state
from dragoman.extract.figures.amended import amended
from dragoman.extract.figures.appeals import appeal_of, carrier_of
from dragoman.extract.figures.before import TRADE, Before, Measure, end_of, is_stated
from dragoman.extract.figures.changes import assign, movements_of
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.currencies import issuer_of, localised
from dragoman.extract.figures.extents import is_attribute
from dragoman.extract.figures.gifts import ranked_receiver, without_aggressor, without_listed
from dragoman.extract.figures.goes_on import counts_on, day_before, goes_on, is_of_those_months
from dragoman.extract.figures.growth import growth_of, is_growth_before
from dragoman.extract.figures.hosts import host_of, part_hosted
from dragoman.extract.figures.joined import is_after_jump, is_compared_with, is_twin
from dragoman.extract.figures.measured import measured_of
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers import numbers_of
from dragoman.extract.figures.occasions import day_attended, day_of_vote, time_of_order, time_of_subject, time_of_when
from dragoman.extract.figures.one_sided import contender, goes_on_with_contest, is_of_third, is_one_sided, is_won
from dragoman.extract.figures.outlook import (
    is_approved,
    is_asked,
    is_day_told,
    is_past,
    is_perfect,
    is_promised,
    is_target,
    is_there_already,
    is_under_way,
)
from dragoman.extract.figures.parties import parties_of
from dragoman.extract.figures.partners import (
    buyer,
    levied_on,
    told_partner,
)
from dragoman.extract.figures.parts import is_conversion, is_next_part, is_part
from dragoman.extract.figures.payments import answers_appeal, is_credit, is_set_aside
from dragoman.extract.figures.periods import (
    day_of_lead,
    is_after,
    is_of_same_time,
    is_share_of_figure,
    is_signed,
    period_beside,
    period_of,
    since_when,
    times_beside,
    year_before,
)
from dragoman.extract.figures.places import by_place, of_border
from dragoman.extract.figures.prices import is_price
from dragoman.extract.figures.ranked_people import nation_ranked
from dragoman.extract.figures.ranking import Choice, chosen
from dragoman.extract.figures.rates import with_rate
from dragoman.extract.figures.respectively import partner_respectively
from dragoman.extract.figures.same_owner import acts_beside, mention_of, of_those, trader_of, where_struck
from dragoman.extract.figures.shares import stands_in
from dragoman.extract.figures.shares_of_trade import of_trade
from dragoman.extract.figures.signs import NOBODY, Question, key_of
from dragoman.extract.figures.spans import by_fiscal_year, months_so_far, not_ahead, same_months, since_then
from dragoman.extract.figures.still_to_come import (
    had_to,
    is_asked_to_change,
    is_forecast,
    is_still_to_pay,
    shares_outlook,
    time_of_appeal,
)
from dragoman.extract.figures.struck import struck_owner
from dragoman.extract.figures.tellers import without_tellers
from dragoman.extract.figures.told_apart import (
    counts_votes,
    listed_people,
    named_before_bracket,
    nationals_before_bracket,
    placed,
    told_apart,
    told_of_each,
    vote_of,
)
from dragoman.extract.figures.words import evidence_of, label_of, part_label_of, speaker_of
from dragoman.extract.mentions.finding import Mentions
from dragoman.model.dates import DateInterval, Precision, printed_day
from dragoman.model.records import Change, Figure, FigurePart, Origin
from dragoman.model.report import Report
from dragoman.model.sentence import Document, Sentence, is_money_unit

_HAPPENING = frozenset({"people", "other", "companies"})
_GIFTS = frozenset({"aid", "loan"})
_FEW = 10  # "two crossings" here and "two crossings" there are not one figure told twice
_RATES = frozenset({"percent", "bp"})
_FLOWS = frozenset(
    {"trade_turnover", "exports", "imports", "output", "share", "other", "aid", "growth", "flights", "investment"}
)
_OWED = frozenset({"debt", "repayment", "arrears", "owe", "repay", "indebted", "borrow", "service"})
_GIVEN_AWAY = frozenset("aid grant donation donate contribute assistance relief contribution humanitarian".split())


def find_figures(document: Document, mentions: Mentions, report: Report) -> tuple[Figure, ...]:
    """Every figure of the report, in the order of the text; the same number said twice is one."""
    published = printed_day(report.published)
    context = Context(document, without_tellers(mentions.less_it()), countries_of(mentions, report), published)
    found: list[Figure] = []
    before: list[Figure] = []  # of the same paragraph
    trade: Figure | None = None
    gift: Figure | None = None
    stated: Figure | None = None
    above: Figure | None = None
    counted: Figure | None = None
    money: str | None = None
    bases: list[Figure] = []
    paragraph, last = -1, -1
    for sentence in document.sentences:
        adjacent = sentence.index - last == 1
        if sentence.paragraph != paragraph:
            above, counted = (
                Before(tuple(before), adjacent).current,
                Before(tuple(before)).counted if adjacent else None,
            )
            before, paragraph = [], sentence.paragraph
        elif not adjacent or before:
            above = counted = None
        told = Before(tuple(before), adjacent, trade, gift, above, counted, stated, money, tuple(bases))
        figures = _figures_of(context, sentence, told, bases)
        if figures:
            before, last = before + figures, sentence.index
            trade = next((figure for figure in reversed(figures) if figure.indicator == "trade_turnover"), trade)
            money = next((figure.unit for figure in reversed(figures) if is_money_unit(figure.unit)), money)
            current = [each for each in reversed(figures) if not any(each is base for base in bases)]
            stated = max(filter(is_stated, current), key=end_of, default=stated)
            gift = next((figure for figure in reversed(figures) if figure.indicator in _GIFTS and figure.subject), gift)
        earlier = tuple(found)
        for figure in figures:
            told_at = next((i for i, other in enumerate(earlier) if _same(figure, other, context)), None)
            if told_at is None:
                found.append(figure)
            elif figure.parts and not found[told_at].parts:
                found[told_at] = replace(found[told_at], parts=figure.parts)  # broken down when it is told again
    return tuple(found)


def _same(one: Figure, other: Figure, context: Context) -> bool:
    few = one.unit == "count" and one.value < _FEW and not _is_of_one(one, other, context)
    few = few or (one.unit == "percent" and one.status != other.status)  # grew by 6.5 percent, and is to again
    return (one.value, one.unit, one.indicator) == (other.value, other.unit, other.indicator) and not few


def _is_of_one(one: Figure, other: Figure, context: Context) -> bool:
    """Whether two figures are of one party, whichever words of the report name it."""
    if one.subject == other.subject:
        return True
    own = key_of(mention_of(context, one.subject))
    return own != NOBODY and own == key_of(mention_of(context, other.subject))


def _figures_of(context: Context, sentence: Sentence, before: Before, bases: list[Figure]) -> list[Figure]:
    sentence = localised(sentence, context.countries, context.mentions.home)
    numbers = numbers_of(sentence, before.money)
    movements = movements_of(sentence)
    moving = {movement.quantity.first for movement in movements}
    numbers = [number for number in numbers if number.quantity.first not in moving or number.earlier or number.later]
    led_to = {number.quantity.first for number in numbers if number.later}  # "from 480 to 600, and open two more"
    changes = assign(sentence, [each for each in movements if each.quantity.first not in led_to], numbers)
    apart = [number.quantity for number in numbers if number.earlier or is_after_jump(sentence, number)]
    barred = times_beside(sentence, apart)
    figures: list[Figure] = []
    compared: list[Figure] = []
    whole: tuple[Number, int] | None = None
    for position, number in enumerate(numbers):
        if position and is_conversion(sentence, number, numbers[position - 1]):
            continue
        parts = figures[whole[1]].parts if whole else ()
        if whole and (
            is_part(sentence, number, whole[0])
            or (parts and is_next_part(sentence, number, numbers[position - 1], whole[0], parts))
        ):
            part = FigurePart(part_label_of(context.document, sentence, number), number.value)
            figures[whole[1]] = replace(figures[whole[1]], parts=(*figures[whole[1]].parts, part))
            continue
        known = replace(before, figures=(*before.figures, *figures), adjacent=before.adjacent or bool(figures))
        opens = number.earlier and any(each.later for each in numbers[position + 1 : position + 2])  # "from 22 to 18"
        paired = bool(figures) and not opens and is_twin(sentence, number, numbers[position - 1])
        known = replace(known, twin=known.last if paired else None)
        figure = _figure(context, sentence, number, changes.get(position), known, barred)
        if figure and is_growth_before(sentence, number, moving):
            figure = replace(figure, indicator="growth")
            compared.append(figure)
        if figure:
            figures.append(figure)
            whole = (number, len(figures) - 1)
            bases += [figure] if number.quantity in apart or is_compared_with(sentence, number) else []
            figures[-1:] = told_of_each(sentence, number, figure, context.mentions)
    used = {change.by for change in changes.values()}
    levels = [figure for figure in figures if figure not in compared]  # "grew 5 percent, down from 11.9 in the second"
    for movement in movements:
        if movement.percent and movement.by not in used:
            known = replace(before, figures=(*before.figures, *levels), adjacent=before.adjacent or bool(levels))
            grown = growth_of(context, sentence, movement, known, barred)
            figures += grown
            levels += grown
            for i, figure in enumerate(figures if grown else ()):
                if any(figure is each for each in compared):  # "rose 5.2 percent in April, down from 5.8 in March"
                    figures[i] = replace(figure, subject=grown[0].subject, counterpart=grown[0].counterpart)
    return figures


def _figure(
    context: Context,
    sentence: Sentence,
    number: Number,
    change: Change | None,
    before: Before,
    barred: frozenset[int],
) -> Figure | None:
    measured = measured_of(context, sentence, number, before)
    if measured is None:
        return None
    carried = measured.carried
    unit = number.unit if number.unit != "count" or not carried else carried.unit
    votes = counts_votes(sentence, number)
    voting, day = vote_of(context.document, sentence, context.mentions) if votes else (None, None)
    if votes:
        measured = replace(measured, indicator="other", carried=None)
    period, to_come = _time(context, sentence, number, measured, before, barred)
    if voting and (period is None or period.precision is not Precision.DAY):
        period = day or period
    if voting:
        parties = Choice(voting.id, None, "of: those who vote")
    else:
        parties = _parties(context, sentence, number, measured, unit, before)
    subject, counterpart = of_state(parties.subject, context.mentions, context.countries), parties.counterpart
    indicator = measured.indicator
    if indicator == "share" and period is None and answers_appeal(sentence, number, indicator):
        period = time_of_appeal(before, context.published)
    giver = context.mentions.by_id.get(subject or "")
    given_away = sentence.tokens[measured.topic].lemma in _GIVEN_AWAY
    lent = indicator == "aid" or (indicator == "other" and number.is_money and not carried)
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
        owing = any(token.lemma in _OWED for token in sentence.tokens)
        if not owing and not is_lender(giver, context.mentions) and code_of(giver):
            subject, counterpart = counterpart, subject  # "Niger signed a loan agreement with the bank"
    if number.rise is not None and change is None:
        change = Change(number.rise)
    if indicator == "budget" and to_come and counterpart and is_set_aside(sentence, measured.topic):
        indicator = "aid"  # "has earmarked 45 million for the partnership": a budget for others
    owner = context.mentions.by_id.get(subject or "")
    for code in filter(None, ((code_of(owner) or owner.state) if owner else None, context.mentions.home)):
        period = by_fiscal_year(context.document, sentence, period, code)
    return Figure(
        indicator=indicator,
        label=carried.label if carried else label_of(context.document, sentence, number, measured.topic),
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


def _time(
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
        period = period_of(sentence, number.head, measured.topic, to_come, barred, context.published, adds_up)
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
    if period is None and stated and not timeless and not to_come and is_of_those_months(sentence, number.head):
        period = stated.period
    if period is None and stated and not timeless and not to_come and measured.indicator in TRADE | {"share"}:
        period = stated.period if goes_on(sentence, number.head, stated.period) else None
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
    if measured.indicator in _GIFTS and is_still_to_pay(sentence, number, before):
        return None if is_under_way(period, context.published) else period, True
    return period, to_come


def _parties(
    context: Context, sentence: Sentence, number: Number, measured: Measure, unit: str, before: Before
) -> Choice:
    """The parties a number is of and towards: what the rules say, weighed with what else is to be seen."""
    indicator = measured.indicator
    if (state := placed(sentence, number, context.mentions)) is not None:
        return Choice(state.id, None, "of: where it is")
    if where := by_place(context, sentence, number):
        return where
    if indicator == "people" and (hosted := host_of(sentence, number, context.mentions, before.last)):
        return Choice(*hosted, "of: whose people are there")
    if indicator == "people" and (
        ranked := nation_ranked(sentence, number, context.mentions, context.countries, before.last)
    ):
        return Choice(*ranked, "of: the people ranked")
    counted = before.counted or before.counted_above
    if indicator == "share" and (hosted := part_hosted(sentence, number, context.mentions, counted)):
        return Choice(*hosted, "of: whose people are there")
    listed_partner = partner_respectively(sentence, number, context.mentions) if indicator in TRADE else None
    if before.twin and listed_partner:
        return Choice(before.twin.subject, listed_partner.id, "of: the number beside it")
    if before.twin:
        return Choice(before.twin.subject, before.twin.counterpart, "of: the number beside it")
    contest = indicator == "share" and goes_on_with_contest(sentence, number, before)
    won = contest or is_won(sentence, number, measured.topic)
    winner = contender(sentence, number, context.mentions) if won else None
    if winner:
        return Choice(winner.id, None, "of: who won it")
    if apart := told_apart(sentence, number, indicator, context.mentions, measured.carried or before.last):
        return Choice(*apart, "of: told apart")
    last = before.last
    taxed = levied_on(sentence, number, context.mentions) if last and last.counterpart else None
    if last and taxed and last.unit == "percent":
        return Choice(last.subject, taxed.id, "of: told apart")
    partner = told_partner(
        sentence, number, measured.topic, indicator, context.mentions, traded=before.traded is not None
    )
    if partner is None and indicator in TRADE:
        partner = listed_partner or named_before_bracket(sentence, number, indicator, context.mentions)
    if partner is None and indicator == "exports" and before.sold:
        partner = buyer(sentence, number, context.mentions, before.sold.unit)
    trader = trader_of(context, sentence, number, measured.topic, before) if partner else None
    if trader and partner and key_of(mention_of(context, trader)) != key_of(partner):
        return Choice(trader, partner.id, "of: whose trade is told")
    appeal = before.appeal
    asking = mention_of(context, appeal.subject) if appeal is not None else None
    helps = asking is not None and asking.kind in {"body", "bloc"}
    helps = helps and (appeal is before.gift or (asking is not None and asking.sentence == sentence.index))
    if appeal is not None and helps and answers_appeal(sentence, number, indicator):
        return Choice(appeal.subject, appeal.counterpart, "of: whose appeal it answers")
    if indicator == "share" and (traded := of_trade(context, sentence, number, before)):
        return traded
    if received := ranked_receiver(sentence, number, context.mentions, context.countries, before):
        return received
    if asks := appeal_of(sentence, number, indicator, context.mentions, context.countries):
        return Choice(*asks, "of: who asks for help")
    if carrier := carrier_of(sentence, number, context.mentions, context.countries):
        return Choice(carrier, None, "of: whose name it bears")
    if (those := stands_in(sentence, number)) == measured.topic and those is not None and before.last:
        choice = of_those(context, sentence, those, before.last)
        if key_of(mention_of(context, choice.subject)) != key_of(mention_of(context, choice.counterpart)):
            return choice
    struck = struck_owner(sentence, number.head, context.mentions) if indicator == "people" else None
    if struck:
        return Choice(as_state(struck, context.countries).id, None, "of: whose was struck")
    if measured.carried:
        subject, counterpart = measured.carried.subject, measured.carried.counterpart
    else:
        same = before.last is not None and before.last.indicator == indicator
        rate = indicator == "other" and (number.unit in _RATES or is_price(sentence, number))
        subject, counterpart = parties_of(
            "share" if rate else indicator,  # of one state, like shares: inflation, a price
            context.document,
            sentence,
            number.head,
            measured.topic,
            context.mentions,
            context.countries,
            before.last.subject if before.last and same else None,
            issuer_of(unit, context.countries),
            before.last.subject if before.last else None,
        )
    gift = before.gift
    if indicator in _GIFTS and gift is not None and sentence.tokens[measured.topic].lemma not in _OWED:
        if subject is None:
            # One report tells of one giver, until it names another.
            subject, counterpart = gift.subject, counterpart or gift.counterpart
        if counterpart is None and gift.counterpart != subject:
            counterpart = gift.counterpart  # and mostly of one receiver
    if nationals := nationals_before_bracket(sentence, number, indicator, context.mentions):
        host = before.last.counterpart if before.last and before.last.indicator == indicator else None
        host = host or context.countries.main
        return Choice(nationals, host if host != nationals else None, "of: the one before the bracket")
    beside = named_before_bracket(sentence, number, indicator, context.mentions)
    if beside:
        if indicator in _GIFTS or indicator == "people":
            counterpart = counterpart if counterpart != beside.id else None
            return without_listed(
                Choice(beside.id, counterpart, "of: the one before the bracket"), sentence, context.mentions
            )
        subject, counterpart = (counterpart if subject == beside.id else subject), beside.id
    choice = chosen(
        Question(
            indicator,
            number.is_money,
            context.document,
            sentence,
            number.head,
            measured.topic,
            context.mentions,
            context.countries,
            mention_of(context, subject),
            mention_of(context, counterpart),
            issuer_of(unit, context.countries),
            before.last,
        )
    )
    if beside:
        of = subject if choice.subject == beside.id else choice.subject
        return Choice(of, beside.id, choice.why)
    if key_of(mention_of(context, choice.counterpart)) == key_of(mention_of(context, choice.subject)):
        choice = Choice(choice.subject, None, choice.why)
    if acts_beside(sentence, indicator, choice, context):
        choice = Choice(choice.subject, None, choice.why)
    choice = amended(choice, sentence, number, measured.topic, indicator, context.mentions, context.countries)
    if indicator in _GIFTS:
        choice = without_aggressor(choice, sentence, context.mentions)
    choice = of_border(choice, context, sentence, number)
    other = mention_of(context, choice.counterpart)
    if other and (
        is_one_sided(sentence, number, measured.topic, indicator, other, context.mentions, before)
        or is_of_third(sentence, indicator, choice.subject, other, context.mentions, context.countries)
    ):
        choice = Choice(choice.subject, None, choice.why)
    listed = listed_people(sentence, number, context.mentions, context.countries, choice.subject)
    if listed is None and indicator == "people":
        return where_struck(context, sentence, number, choice)
    if listed is None:
        return choice
    own, with_whom = (key_of(context.mentions.by_id.get(each or "")) for each in (listed, choice.counterpart))
    return Choice(listed, choice.counterpart if own != with_whom else None, "of: the people counted")


def _rule(indicator: str, parties: Choice) -> str:
    return f"figure:{indicator} ({parties.why})" if parties.why else f"figure:{indicator}"


def _carries(sentence: Sentence, indicator: str, carried: Figure) -> bool:
    """Whether the number goes on with the one before: the same trade, or "these projects"."""
    if indicator in TRADE and carried.indicator in TRADE:
        return True
    return any(token.lemma in {"these", "this"} and token.tag == "DET" for token in sentence.tokens)


def _confidence(indicator: str, number: Number) -> float:
    if indicator == "other":
        return 0.55
    return 0.9 if number.is_money else 0.8
