"""Numbers said about relations: trade, investment, companies, people, documents and the rest of `indicators.yaml`."""

from dataclasses import replace

from dragoman.extract.clauses import predicate_of
from dragoman.extract.countries_of_report import countries_of
from dragoman.extract.figures.before import Before, end_of, is_stated
from dragoman.extract.figures.changes.finding import assign, movements_of
from dragoman.extract.figures.changes.growth import as_growth, growth_of, is_growth_before, with_pace_before
from dragoman.extract.figures.changes.steps import as_step, is_lone_step
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.currencies import localised
from dragoman.extract.figures.figure import figure_of
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.compared import (
    is_after_jump,
    is_compared_with,
    is_start_of_move,
    is_twin,
)
from dragoman.extract.figures.numbers.finding import numbers_of
from dragoman.extract.figures.numbers.listed import told_of_each
from dragoman.extract.figures.numbers.parts import is_conversion, is_next_part, is_part
from dragoman.extract.figures.numbers.subsets import is_subset
from dragoman.extract.figures.outlook.expectations import is_expectation
from dragoman.extract.figures.parties.rules.same_owner import mention_of
from dragoman.extract.figures.parties.signs import NOBODY, key_of
from dragoman.extract.figures.parties.tellers import without_tellers
from dragoman.extract.figures.time.beside import times_beside
from dragoman.extract.figures.time.finding import GIFTS
from dragoman.extract.figures.time.pointing import with_stretches_told
from dragoman.extract.figures.words import part_label_of
from dragoman.extract.mentions.finding import Mentions
from dragoman.model.dates import printed_day
from dragoman.model.records import Figure, FigurePart
from dragoman.model.report import Report
from dragoman.model.sentence import Document, Sentence, is_money_unit

_PAIR = 2
_FEW = 10  # "two crossings" here and "two crossings" there are not one figure told twice


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
            gift = next((figure for figure in reversed(figures) if figure.indicator in GIFTS and figure.subject), gift)
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
    few = few or _are_two_gifts(one, other, context)
    few = few or (one.unit == "percent" and one.status != other.status)  # grew by 6.5 percent, and is to again
    return (one.value, one.unit, one.indicator) == (other.value, other.unit, other.indicator) and not few


def _are_two_gifts(one: Figure, other: Figure, context: Context) -> bool:
    """ "Chad pledged 500 million. Niger also pledged 500 million": two that give as much."""
    givers = [key_of(mention_of(context, each.subject)) for each in (one, other)]
    receivers = [key_of(mention_of(context, each.counterpart)) for each in (one, other)]
    apart = len(set(givers)) > 1 and NOBODY not in givers and not set(givers) & set(receivers)
    return apart and one.indicator in GIFTS and is_money_unit(one.unit) and receivers[0] == receivers[1] != NOBODY


def _is_of_one(one: Figure, other: Figure, context: Context) -> bool:
    """Whether two figures are of one party, whichever words of the report name it."""
    if one.subject == other.subject:
        return True
    own = key_of(mention_of(context, one.subject))
    return own != NOBODY and own == key_of(mention_of(context, other.subject))


def _figures_of(context: Context, sentence: Sentence, before: Before, bases: list[Figure]) -> list[Figure]:
    sentence = localised(sentence, context.countries, context.mentions.home)
    sentence = with_stretches_told(context.document, sentence, context.published)
    numbers = [with_pace_before(sentence, number) for number in numbers_of(sentence, before.money)]
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
        opens = opens or _begins_move(sentence, numbers[position : position + 2])
        paired = bool(figures) and not opens and is_twin(sentence, number, numbers[position - 1])
        known = replace(known, twin=known.last if paired else None)
        figure = figure_of(context, sentence, number, changes.get(position), known, barred)
        if figure and is_growth_before(sentence, number, moving):
            figure = replace(figure, indicator="growth")
            compared.append(figure)
        if figure and figure.period is None and figures and is_expectation(sentence, number):
            figure = replace(figure, period=figures[-1].period)  # "came to 4 billion in May, above the expected 3"
        if figure and figures and position and is_subset(sentence, numbers[position - 1], number):
            told = predicate_of(sentence, numbers[position - 1].head)
            part = FigurePart(told.text if told else "", numbers[position - 1].value)
            figure = replace(figure, parts=(*figure.parts, part))  # "won four of the 61 seats"
        if figure and is_lone_step(sentence, number, figure.indicator):
            figure = as_step(figure, number)
        if figure:
            figures.append(figure)
            whole = whole if whole and number.earlier else (number, len(figures) - 1)
            bases += [figure] if number.quantity in apart or is_compared_with(sentence, number) else []
            figures[-1:] = told_of_each(sentence, number, figure, context.mentions)
    used = {change.by for change in changes.values()}
    levels = [figure for figure in figures if figure not in compared]  # "grew 5 percent, down from 11.9 in the second"
    for movement in movements:
        if movement.percent and movement.by not in used:
            known = replace(before, figures=(*before.figures, *levels), adjacent=before.adjacent or bool(levels))
            starts = [number.quantity for number in numbers if is_start_of_move(sentence, number)]
            grown = growth_of(context, sentence, movement, known, barred | times_beside(sentence, starts))
            figures += grown
            levels += grown
    return _with_growth_before(figures, compared)


def _begins_move(sentence: Sentence, pair: list[Number]) -> bool:
    """Whether a number and the next are "to 3 million from 5 million"."""
    if len(pair) < _PAIR or not pair[0].later or not pair[1].earlier:
        return False
    between = [token.lemma for token in sentence.tokens[pair[0].quantity.last : pair[1].quantity.first]]
    return "from" in between and not {",", ";", "and"} & set(between)


def _with_growth_before(figures: list[Figure], compared: list[Figure]) -> list[Figure]:
    """ "Rose 5.2 percent in April, down from 5.8 in March": the rate of before is of what the other is told of."""
    told = next((each for each in figures if each.change and not any(each is other for other in compared)), None)
    if told is None:
        return figures
    return [as_growth(each, told) if any(each is other for other in compared) else each for each in figures]
