"""Numbers said about relations: trade, investment, companies, people, documents and the rest of `indicators.yaml`."""

import math
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from dragoman.extract.clauses import ancestors, clause_top, is_in_progress, is_to_come, is_told_as_done, predicate_of
from dragoman.extract.countries_of_report import Countries, countries_of
from dragoman.extract.figure_changes import Movement, assign, movements_of
from dragoman.extract.figure_numbers import Number, is_conversion, is_part, numbers_of
from dragoman.extract.figure_parties import parties_of
from dragoman.extract.figure_periods import day_before, is_after, period_beside, period_of
from dragoman.extract.figure_rates import with_rate
from dragoman.extract.indicators import counted_indicator, head_of, keywords
from dragoman.extract.mentions import Mentions
from dragoman.extract.word_sets import word_sets
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.evidence import Span
from dragoman.model.records import Change, Figure, FigurePart, Origin
from dragoman.model.report import Report
from dragoman.model.sentence import Document, NameKind, Quantity, Sentence

_MONEY_INDICATORS = frozenset(
    {
        "trade_turnover",
        "exports",
        "imports",
        "investment",
        "loan",
        "aid",
        "contract_value",
        "budget",
        "output",
        "companies",
    }
)
_PHYSICAL_INDICATORS = frozenset({"exports", "imports", "output", "aid"})
_HAPPENING = frozenset({"people", "other", "companies"})
_GIFTS = frozenset({"aid", "loan"})
_EXTENTS = frozenset({"km", "km2", "m", "m2", "ha", "[mi_i]"})
_LEADING = frozenset({"trade_turnover", "exports", "imports", "investment"})
_TRADE = frozenset({"trade_turnover", "exports", "imports"})
_SHARES = frozenset({"share", "growth"})
_FARTHEST_KEYWORD = 12.0
_FARTHEST_PHYSICAL = 7.0
_PROMISE_REACH = 5  # steps up the tree: "announced a new package of 5 million in aid"
_PRICE_WORDS = 2  # "per barrel"
_HIGHEST_PRICE = 1e5
_NEAR_GIVING = 7.0
_LEAST_ELLIPTICAL_MONEY = 1e5  # "in 2023 - 603.2 million": the unit is that of the figure before


@dataclass(frozen=True, slots=True)
class _Context:
    document: Document
    mentions: Mentions
    countries: Countries
    published: date | None


@dataclass(frozen=True, slots=True)
class _Before:
    """The figures told before in the paragraph; `adjacent` where the last of them stands in the sentence before."""

    figures: tuple[Figure, ...] = ()
    adjacent: bool = False
    trade: Figure | None = None  # the last figure of mutual trade in the report
    gift: Figure | None = None  # the last aid or loan whose giver is known

    @property
    def last(self) -> Figure | None:
        return self.figures[-1] if self.figures and self.adjacent else None

    def in_unit(self, unit: str) -> Figure | None:
        """What the paragraph measures in this unit: trade before all else, as the first such figure leads it."""
        found = [figure for figure in self.figures if figure.unit == unit and figure.indicator in _LEADING]
        return min(found, key=lambda figure: figure.indicator != "trade_turnover", default=None)


def find_figures(document: Document, mentions: Mentions, report: Report) -> tuple[Figure, ...]:
    """Every figure of the report, in the order of the text; the same number said twice is one."""
    published = date.fromisoformat(report.published[:10]) if report.published and len(report.published) >= 10 else None
    context = _Context(document, mentions, countries_of(mentions, report), published)
    found: list[Figure] = []
    before: list[Figure] = []  # of the same paragraph
    trade: Figure | None = None
    gift: Figure | None = None
    paragraph, last = -1, -1
    for sentence in document.sentences:
        if sentence.paragraph != paragraph:
            before, paragraph = [], sentence.paragraph
        figures = _figures_of(context, sentence, _Before(tuple(before), sentence.index - last == 1, trade, gift))
        if figures:
            before, last = before + figures, sentence.index
            trade = next((figure for figure in reversed(figures) if figure.indicator == "trade_turnover"), trade)
            gift = next((figure for figure in reversed(figures) if figure.indicator in _GIFTS and figure.subject), gift)
        found += [figure for figure in figures if not any(_same(figure, other) for other in found)]
    return tuple(found)


def _same(one: Figure, other: Figure) -> bool:
    return (one.value, one.unit, one.indicator) == (other.value, other.unit, other.indicator)


def _figures_of(context: _Context, sentence: Sentence, before: _Before) -> list[Figure]:
    numbers = numbers_of(sentence)
    movements = movements_of(sentence)
    moving = {movement.quantity.first for movement in movements}
    numbers = [number for number in numbers if number.quantity.first not in moving or number.earlier or number.later]
    changes = assign(sentence, movements, numbers)
    figures: list[Figure] = []
    whole: tuple[Number, int] | None = None
    for position, number in enumerate(numbers):
        if position and is_conversion(sentence, number, numbers[position - 1]):
            continue
        if whole and is_part(sentence, number, whole[0]):
            part = FigurePart(_part_label(context, sentence, number), number.value)
            figures[whole[1]] = replace(figures[whole[1]], parts=(*figures[whole[1]].parts, part))
            continue
        known = replace(before, figures=(*before.figures, *figures), adjacent=before.adjacent or bool(figures))
        figure = _figure(context, sentence, number, changes.get(position), known)
        if figure:
            figures.append(figure)
            whole = (number, len(figures) - 1)
    used = {change.by for change in changes.values()}
    for movement in movements:
        if movement.percent and movement.by not in used:
            known = replace(before, figures=(*before.figures, *figures), adjacent=before.adjacent or bool(figures))
            figures += _growth(context, sentence, movement, known)
    return figures


def _figure(
    context: _Context, sentence: Sentence, number: Number, change: Change | None, before: _Before
) -> Figure | None:
    measure = _measure(sentence, number, before)
    if measure is None:
        return None
    indicator, topic, carried = measure.indicator, measure.topic, measure.carried
    unit = number.unit if number.unit != "count" or not carried else carried.unit
    static = _is_attribute(sentence, number)
    to_come = not number.earlier and not static and _is_target(sentence, number, topic)
    timeless = number.earlier or static
    if static:
        period = None
    elif number.earlier:
        period = period_beside(sentence, number.quantity)
    else:
        period = period_of(sentence, number.head, topic, to_come)
    if period is None and not timeless and not to_come and before.last and before.last.status == "actual":
        period = before.last.period if _carries(sentence, indicator, before.last) else None
    if period is None and indicator in _HAPPENING and not to_come and is_told_as_done(sentence, number.head):
        period = day_before(context.document, sentence, number.head)
    if to_come and _is_past(period, context.published):
        if _is_promised(sentence, number):
            to_come = False  # "has committed 4.7 billion since 2022"
        else:
            period = None  # the time of something else: what is aimed at lies ahead
    if is_after(period, context.published) and not is_told_as_done(sentence, number.head):
        to_come = True
    if carried:
        subject, counterpart = carried.subject, carried.counterpart
    else:
        subject, counterpart = parties_of(indicator, sentence, number.head, topic, context.mentions, context.countries)
    if indicator in _GIFTS and subject is None and before.gift:
        # One report tells of one giver, until it names another.
        subject, counterpart = before.gift.subject, counterpart or before.gift.counterpart
    listed = before.gift is not None and before.gift.status == "target" and _itemises(sentence, number)
    if indicator in _GIFTS and (listed or is_in_progress(sentence, number.head)):
        to_come = True  # "The package includes 10 million for schools"; "is providing another 20 million"
    if number.rise is not None and number.later and change is None:
        change = Change(number.rise)
    return Figure(
        indicator=indicator,
        label=carried.label if carried else _label(context, sentence, number, topic),
        value=number.value,
        unit=with_rate(sentence, number.quantity, unit),
        bound=number.quantity.bound,
        subject=subject,
        counterpart=counterpart,
        period=period,
        change=change,
        status="target" if to_come else "actual",
        said_by=_speaker(context, sentence, number.head),
        evidence=(_evidence(sentence, number.quantity, topic),),
        origin=Origin(f"figure:{indicator}", (number.quantity.span, *measure.words)),
        confidence=_confidence(indicator, number),
    )


def _growth(context: _Context, sentence: Sentence, movement: Movement, before: _Before) -> list[Figure]:
    """A bare growth rate, where the words say what grew."""
    quantity = movement.quantity
    head = head_of(sentence, quantity.first, quantity.last)
    near = [word for word in keywords(sentence, quantity, head) if word.cost <= _FARTHEST_KEYWORD]
    topical = next((word for word in near if word.indicator in _MONEY_INDICATORS), None)
    if topical is None and before.last is None:
        return []
    topic = topical.last - 1 if topical else head
    to_come = _is_target(sentence, Number(quantity, head, None), topic)
    if topical is None and before.last:
        subject, counterpart, label = before.last.subject, before.last.counterpart, before.last.label
    else:
        measured = topical.indicator if topical else "growth"
        subject, counterpart = parties_of(measured, sentence, head, topic, context.mentions, context.countries)
        label = sentence.tokens[topic].text
    return [
        Figure(
            indicator="growth",
            label=f"growth of {label}",
            value=math.copysign(quantity.value, movement.by),
            unit="percent",
            bound=quantity.bound,
            subject=subject,
            counterpart=counterpart,
            period=period_of(sentence, head, topic, to_come),
            change=Change(movement.by),
            status="target" if to_come else "actual",
            said_by=_speaker(context, sentence, head),
            evidence=(_evidence(sentence, quantity, topic),),
            origin=Origin("figure:growth", (quantity.span,)),
            confidence=0.6,
        )
    ]


@dataclass(frozen=True, slots=True)
class _Measure:
    """What a number measures: indicator, the token and words that told it; `carried` over from a figure before."""

    indicator: str
    topic: int
    words: tuple[Span, ...] = ()
    carried: Figure | None = None


def _measure(sentence: Sentence, number: Number, before: _Before) -> _Measure | None:
    if number.unit == "count" and number.noun is not None:
        noun = sentence.tokens[number.noun]
        default = "people" if _is_nationality(sentence, number.noun) else "other"
        # Of the occasions, only visits are ever counted here.
        indicator = "visits" if noun.lemma == "time" else counted_indicator(noun.lemma) or default
        if indicator == "other" and _is_given(sentence, number):
            indicator = "aid"
        return _Measure(indicator, number.noun, (noun.span,))
    if number.unit == "count":
        last = before.last
        if last is None or (last.unit != "count" and number.value < _LEAST_ELLIPTICAL_MONEY):
            return None
        return _Measure(last.indicator, number.head, (), last)
    if number.is_money and _is_price(sentence, number):
        return _Measure("other", number.head)
    allowed = _SHARES if number.unit == "percent" else _PHYSICAL_INDICATORS
    allowed = _MONEY_INDICATORS if number.is_money else allowed
    farthest = _FARTHEST_KEYWORD if number.is_money else _FARTHEST_PHYSICAL
    near = [word for word in keywords(sentence, number.quantity, number.head) if word.cost <= farthest]
    word = next((word for word in near if word.indicator in allowed), None)
    if word is not None:
        return _Measure(word.indicator, word.last - 1, (sentence.span_of(word.first, word.last),))
    leader = before.in_unit(number.unit) if number.is_money else None
    if leader is None and number.is_money and before.trade and _is_target(sentence, number, number.head):
        leader = before.trade  # "we want to see this figure reach $2 billion by 2028"
    if leader is not None:
        return _Measure(leader.indicator, number.head, (), leader)
    share = number.unit == "percent" and _is_share(sentence, number)
    return _Measure("share" if share else "other", number.head)


def _is_given(sentence: Sentence, number: Number) -> bool:
    """Things counted under a word of giving: "assistance, including 1,000 buses", "donated 30 ambulances"."""
    near = keywords(sentence, number.quantity, number.head)
    return any(word.indicator == "aid" and word.cost <= _NEAR_GIVING for word in near)


def _is_attribute(sentence: Sentence, number: Number) -> bool:
    """The 523-km railway: what a thing is like holds whatever is told of it."""
    if number.unit in _EXTENTS:
        return True
    if number.is_money or number.unit in {"count", "percent"}:
        return False
    return sentence.tokens[number.head].base_relation in {"compound", "amod", "nummod"}


def _is_price(sentence: Sentence, number: Number) -> bool:
    """1.9 dollars per million BTU, 80 dollars a barrel."""
    after = sentence.tokens[number.quantity.last : number.quantity.last + 3]
    if len(after) < _PRICE_WORDS or after[0].lemma not in {"per", "a"}:
        return False
    return after[1].lemma not in {"year", "month", "week", "day", "annum", "quarter"} and number.value < _HIGHEST_PRICE


def _is_share(sentence: Sentence, number: Number) -> bool:
    after = sentence.tokens[number.quantity.last : number.quantity.last + 1]
    return bool(after) and after[0].lemma == "of"


def _is_nationality(sentence: Sentence, noun: int) -> bool:
    return any(name.first <= noun < name.last and name.kind is NameKind.NATIONALITY for name in sentence.names)


def _is_target(sentence: Sentence, number: Number, topic: int) -> bool:
    if is_to_come(sentence, number.head):
        return True
    if _is_promised(sentence, number):
        return True
    goals = word_sets("outlook.yaml")["goals"]
    above = {sentence.tokens[number.head].head, topic}
    return any(sentence.tokens[i].lemma in goals for i in above if i >= 0)


def _is_promised(sentence: Sentence, number: Number) -> bool:
    """Money pledged or asked for, and not yet paid."""
    if not number.is_money:
        return False
    above = [token.lemma for token in islice(ancestors(sentence, number.head), _PROMISE_REACH)]
    return any(lemma in word_sets("outlook.yaml")["promises"] for lemma in above)


def _itemises(sentence: Sentence, number: Number) -> bool:
    """Whether the sentence only says what a sum told before is for."""
    predicate = predicate_of(sentence, number.head)
    return predicate is None or predicate.lemma in word_sets("outlook.yaml")["itemising"]


def _is_past(period: DateInterval | None, published: date | None) -> bool:
    return (
        period is not None
        and published is not None
        and (period.last < published or (period.first < published and period.precision is Precision.INTERVAL))
    )


def _carries(sentence: Sentence, indicator: str, carried: Figure) -> bool:
    """Whether the number goes on with the one before: the same trade, or "these projects"."""
    if indicator in _TRADE and carried.indicator in _TRADE:
        return True
    return any(token.lemma in {"these", "this"} and token.tag == "DET" for token in sentence.tokens)


def _speaker(context: _Context, sentence: Sentence, index: int) -> str | None:
    """The person whose speech the number stands in."""
    token = sentence.tokens[index]
    while token.head >= 0:
        above = sentence.tokens[token.head]
        if token.base_relation in {"ccomp", "parataxis"}:
            for subject in sentence.children(above.index, "nsubj"):
                mention = context.mentions.headed_by(sentence.index, subject.index)
                if mention and mention.kind in {"person", "body", "state"}:
                    return mention.id
        token = above
    return None


def _label(context: _Context, sentence: Sentence, number: Number, topic: int) -> str:
    """The noun phrase of what is measured, in the report's words, without the number."""
    left = [
        token.index
        for token in sentence.children(topic, "amod", "compound", "nmod:poss", "flat")
        if token.index < topic
    ]
    first = min([topic, *(token.index for i in left for token in sentence.subtree(i))])
    if number.quantity.first <= first < number.quantity.last:
        first = min(number.quantity.last, topic)
    last = topic + 1
    for child in sentence.children(topic, "nmod", "amod", "acl"):
        inside = sentence.subtree(child.index)
        if child.index > topic and inside[0].index == last and len(inside) <= 8:
            last = inside[-1].index + 1
    span = sentence.span_of(first, last)
    return context.document.text[span.start : span.end]


def _part_label(context: _Context, sentence: Sentence, number: Number) -> str:
    after = sentence.tokens[number.quantity.last : number.quantity.last + 6]
    stop = next((i for i, token in enumerate(after) if token.text in {",", ")", ";", "and", "."}), len(after))
    words = after[:stop]
    return context.document.text[words[0].start : words[-1].end] if words else ""


def _evidence(sentence: Sentence, quantity: Quantity, topic: int) -> Span:
    """From the first to the last of number, what it measures and their predicate; at most the clause."""
    predicate = predicate_of(sentence, quantity.first)
    marks = [quantity.first, quantity.last - 1, topic]
    if predicate and clause_top(sentence, quantity.first).index == clause_top(sentence, predicate.index).index:
        marks.append(predicate.index)
    return sentence.span_of(min(marks), max(marks) + 1)


def _confidence(indicator: str, number: Number) -> float:
    if indicator == "other":
        return 0.55
    return 0.9 if number.is_money else 0.8
