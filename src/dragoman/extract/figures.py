"""Numbers said about relations: trade, investment, companies, people, documents and the rest of `indicators.yaml`."""

from dataclasses import dataclass, replace
from datetime import date

from dragoman.extract.clauses import clause_top, is_to_come, predicate_of
from dragoman.extract.countries_of_report import Countries, countries_of
from dragoman.extract.figure_changes import Movement, assign, movements_of
from dragoman.extract.figure_numbers import Number, is_part, numbers_of
from dragoman.extract.figure_parties import parties_of
from dragoman.extract.figure_periods import is_after, period_of
from dragoman.extract.indicators import Keyword, head_of, keywords, vocabulary
from dragoman.extract.mentions import Mentions
from dragoman.extract.word_sets import word_sets
from dragoman.model.evidence import Span
from dragoman.model.records import Change, Figure, FigurePart, Origin
from dragoman.model.report import Report
from dragoman.model.sentence import Document, Quantity, Sentence

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
_CARRIED = frozenset({"trade_turnover", "exports", "imports", "investment"})
_FARTHEST_KEYWORD = 14.0


@dataclass(frozen=True, slots=True)
class _Context:
    document: Document
    mentions: Mentions
    countries: Countries
    published: date | None


def find_figures(document: Document, mentions: Mentions, report: Report) -> tuple[Figure, ...]:
    """Every figure of the report, in the order of the text; the same number said twice is one."""
    published = date.fromisoformat(report.published[:10]) if report.published and len(report.published) >= 10 else None
    context = _Context(document, mentions, countries_of(mentions, report), published)
    found: list[Figure] = []
    previous: tuple[Sentence, Figure] | None = None
    for sentence in document.sentences:
        carried = None
        if previous and sentence.index - previous[0].index == 1 and sentence.paragraph == previous[0].paragraph:
            carried = previous[1]
        for figure in _figures_of(context, sentence, carried):
            previous = (sentence, figure)
            if not any(_same(figure, other) for other in found):
                found.append(figure)
    return tuple(found)


def _same(one: Figure, other: Figure) -> bool:
    return (one.value, one.unit, one.indicator) == (other.value, other.unit, other.indicator)


def _figures_of(context: _Context, sentence: Sentence, carried: Figure | None) -> list[Figure]:
    numbers = numbers_of(sentence)
    movements = movements_of(sentence)
    moving = {movement.quantity.first for movement in movements}
    numbers = [number for number in numbers if number.quantity.first not in moving]
    changes = assign(sentence, movements, numbers)
    figures: list[Figure] = []
    whole: tuple[Number, int] | None = None
    for position, number in enumerate(numbers):
        if whole and is_part(sentence, number, whole[0]):
            part = FigurePart(_part_label(context, sentence, number), number.value)
            figures[whole[1]] = replace(figures[whole[1]], parts=(*figures[whole[1]].parts, part))
            continue
        figure = _figure(context, sentence, number, changes.get(position), figures[-1] if figures else carried)
        if figure:
            figures.append(figure)
            whole = (number, len(figures) - 1)
    used = {change.by for change in changes.values()}
    figures += [
        figure
        for movement in movements
        if movement.percent and movement.by not in used
        for figure in _growth(context, sentence, movement, carried)
    ]
    return figures


def _figure(
    context: _Context, sentence: Sentence, number: Number, change: Change | None, carried: Figure | None
) -> Figure | None:
    indicator, topic, words = _indicator(sentence, number, carried)
    if indicator is None:
        return None
    to_come = not number.earlier and _is_target(sentence, number, topic)
    period = None if number.earlier and not number.is_money else period_of(sentence, number.head, topic, to_come)
    if number.earlier and number.is_money:
        period = None
    if (
        period is None
        and carried
        and not to_come
        and carried.status == "actual"
        and _carries(sentence, indicator, carried)
    ):
        period = carried.period
    if is_after(period, context.published):
        to_come = True
    subject, counterpart = parties_of(indicator, sentence, number.head, topic, context.mentions, context.countries)
    if number.rise is not None and change is None:
        change = Change(number.rise)
    return Figure(
        indicator=indicator,
        label=_label(context, sentence, number, topic),
        value=number.value,
        unit=number.unit,
        bound=number.quantity.bound,
        subject=subject,
        counterpart=counterpart,
        period=period,
        change=change,
        status="target" if to_come else "actual",
        said_by=_speaker(context, sentence, number.head),
        evidence=(_evidence(sentence, number.quantity, topic),),
        origin=Origin(f"figure:{indicator}", (number.quantity.span, *words)),
        confidence=_confidence(indicator, number),
    )


def _growth(context: _Context, sentence: Sentence, movement: Movement, carried: Figure | None) -> list[Figure]:
    """A bare growth rate, where the words say what grew."""
    quantity = movement.quantity
    head = head_of(sentence, quantity.first, quantity.last)
    near = [word for word in keywords(sentence, quantity, head) if word.indicator in _MONEY_INDICATORS | {"growth"}]
    topical = [word for word in near if word.indicator != "growth" and word.cost <= _FARTHEST_KEYWORD]
    if not topical and carried is None:
        return []
    topic = topical[0].last - 1 if topical else head
    measured = topical[0].indicator if topical else "trade_turnover"
    to_come = _is_target(sentence, Number(quantity, head, None), topic)
    subject, counterpart = parties_of(measured, sentence, head, topic, context.mentions, context.countries)
    return [
        Figure(
            indicator="growth",
            label=f"growth of {context.document.text[sentence.tokens[topical[0].first].start : sentence.tokens[topic].end]}"
            if topical
            else "growth",
            value=abs(quantity.value),
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


def _indicator(sentence: Sentence, number: Number, carried: Figure | None) -> tuple[str | None, int, tuple[Span, ...]]:
    """Indicator, the token of what is measured, and the words that told it."""
    counted = vocabulary().counted
    if number.unit == "count" and number.noun is not None:
        noun = sentence.tokens[number.noun]
        return (
            counted.get(noun.lemma, "people" if _is_nationality(sentence, number.noun) else "other"),
            number.noun,
            (noun.span,),
        )
    found = [word for word in keywords(sentence, number.quantity, number.head) if word.cost <= _FARTHEST_KEYWORD]
    if number.unit == "count":
        if carried is None or carried.unit != "count":
            return None, number.head, ()
        return carried.indicator, number.head, ()
    if number.is_money:
        return _chosen(sentence, number, found, _MONEY_INDICATORS, carried, "other")
    if number.unit == "percent":
        return _chosen(
            sentence,
            number,
            found,
            frozenset({"share", "growth"}),
            None,
            "share" if _is_share(sentence, number) else "other",
        )
    return _chosen(sentence, number, found, _PHYSICAL_INDICATORS, None, "other")


def _chosen(
    sentence: Sentence,
    number: Number,
    found: list[Keyword],
    allowed: frozenset[str],
    carried: Figure | None,
    default: str,
) -> tuple[str, int, tuple[Span, ...]]:
    word = next((word for word in found if word.indicator in allowed), None)
    if word is not None and word.indicator != "companies":
        return word.indicator, word.last - 1, (sentence.span_of(word.first, word.last),)
    if carried is not None and carried.unit == number.unit:
        return carried.indicator, number.head, ()
    return default, number.head, ()


def _is_share(sentence: Sentence, number: Number) -> bool:
    after = sentence.tokens[number.quantity.last : number.quantity.last + 1]
    return bool(after) and after[0].lemma == "of"


def _is_nationality(sentence: Sentence, noun: int) -> bool:
    return any(name.first <= noun < name.last and name.kind.value == "NORP" for name in sentence.names)


def _is_target(sentence: Sentence, number: Number, topic: int) -> bool:
    if is_to_come(sentence, number.head):
        return True
    above = {sentence.tokens[number.head].head, topic}
    return any(sentence.tokens[i].lemma in word_sets("outlook.yaml")["goals"] for i in above if i >= 0)


def _carries(sentence: Sentence, indicator: str, carried: Figure) -> bool:
    """Whether the number goes on with the one before: the same trade, or "these projects"."""
    if indicator in _CARRIED and carried.indicator in _CARRIED:
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
