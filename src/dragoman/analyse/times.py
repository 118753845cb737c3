"""When things are said to happen: time expressions of a sentence, worked out against the day it was published."""

from datetime import date

from dragoman.analyse.tense import done_at, tense_of
from dragoman.analyse.time_grammar import (
    clock,
    days,
    deictic,
    durations,
    early_years,
    feasts,
    months,
    movable_feasts,
    near_days,
    nth,
    quarters,
    quarters_told_again,
    seasons,
    spelled_years,
    vague,
    weekdays,
    years,
)
from dragoman.analyse.time_grammar.compose import compose
from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting
from dragoman.analyse.time_grammar.vocabulary import features
from dragoman.model.dates import DateInterval
from dragoman.model.evidence import Span
from dragoman.model.sentence import Sentence, TimeExpression, top_of

_DAYS = (days, feasts, movable_feasts, weekdays, near_days)
_LONGER = (
    nth,
    months,
    quarters,
    quarters_told_again,
    seasons,
    years,
    early_years,
    spelled_years,
    deictic,
    durations,
    vague,
)
RULES: list[Rule] = [rule for part in (*_DAYS, *_LONGER, clock) for rule in part.RULES]
"""Every rule of the grammar, tried in this order; of readings equally long the first counts."""

_MAIN = frozenset({"root", "conj", "ccomp", "parataxis"})
_PLAIN = str.maketrans("–—−‑‒\u00a0\u2009\u202f\u2007’‘ʼ\n\t", "-----    ''' " + " ")


def find_times(
    sentence: Sentence, text: str, reference: date | None, before: DateInterval | None = None
) -> tuple[TimeExpression, ...]:
    """Every time expression of `sentence`, in order and without overlap.

    `text` is the report's text, `reference` the day it was published; without it relative expressions are found and
    have no date. `before` is the last date told in the sentences before, for "that day". Extents and values follow
    TIMEX3, dates the intervals of `model.dates`.
    """
    words = text[sentence.span.start : sentence.span.end].translate(_PLAIN)
    setting = Setting(words, reference, tense_of(sentence, text), done_at(sentence, text), before)
    readings = _select(_matches(setting))
    try:
        readings = compose(readings, setting)
    except (OverflowError, ValueError):
        readings = [reading for reading in readings if reading.anaphor is None]
    found = (_expression(reading, sentence) for reading in readings if not _is_lone_clock(reading))
    return tuple(expression for expression in found if expression is not None)


def day_told(sentence: Sentence, times: tuple[TimeExpression, ...]) -> DateInterval | None:
    """The last date a main verb of the sentence has, else the last it names: what "that day" in the next leans on."""
    for time in reversed(times):
        top = top_of(sentence.tokens, time.first, time.last)
        verb = sentence.tokens[top.head] if top.head >= 0 else None
        if time.date is not None and verb is not None and verb.tag == "VERB" and verb.base_relation in _MAIN:
            return time.date
    return next((time.date for time in reversed(times) if time.date is not None), None)


def _matches(setting: Setting) -> list[Reading]:
    present = features(setting.text)
    found = []
    for rule in RULES:
        if rule.needs not in present:
            continue
        for match in rule.pattern.finditer(setting.text):
            try:
                reading = rule.read(match, setting)
            except (OverflowError, ValueError):
                continue  # "thirteen million years ago": before the calendar's first year
            if reading is not None:
                found.append(reading)
    return found


def _select(readings: list[Reading]) -> list[Reading]:
    """The longest readings that do not overlap; of equals the first rule's."""
    chosen: list[Reading] = []
    for reading in sorted(readings, key=lambda each: each.start - each.end):
        if all(reading.end <= other.start or other.end <= reading.start for other in chosen):
            chosen.append(reading)
    return sorted(chosen, key=lambda each: each.start)


def _is_lone_clock(reading: Reading) -> bool:
    return False if reading.value else reading.date is None and reading.anaphor is None


def _expression(reading: Reading, sentence: Sentence) -> TimeExpression | None:
    base = sentence.span.start
    span = Span(base + reading.start, base + reading.end)
    covered = [token.index for token in sentence.tokens if token.start < span.end and span.start < token.end]
    if not covered:
        return None
    parts = tuple(part for each in reading.parts if (part := _expression(each, sentence)) is not None)
    return TimeExpression(
        covered[0],
        covered[-1] + 1,
        span,
        reading.date,
        reading.kind,
        reading.value,
        reading.relation,
        reading.deadline,
        parts,
    )
