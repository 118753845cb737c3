"""Stretches of time that only point at one told before: "arrivals in the quarter", behind "the third quarter"."""

from dataclasses import replace
from datetime import date

from dragoman.model.dates import DateInterval
from dragoman.model.sentence import Document, Sentence, TimeExpression

_MONTHS = {"quarter": 3, "month": 1}
_LATELY = 3  # sentences looked back through for a month; the quarter is that of the whole report


def with_stretches_told(document: Document, sentence: Sentence, published: date | None) -> Sentence:
    """The sentence with "the quarter" and "the month" meaning the ones told before, and not those of the day it came
    out: of a quarter and the one it is compared with the later."""
    pointing = [each for each in sentence.times if _length(sentence, each)]
    if not pointing:
        return sentence
    told = {each.first: _told(document, sentence, each, published) for each in pointing}
    times = tuple(
        replace(each, date=meant) if (meant := told.get(each.first)) is not None else each for each in sentence.times
    )
    return replace(sentence, times=times)


def _length(sentence: Sentence, time: TimeExpression) -> int | None:
    """How many months "the quarter" or "the month" has; None for times that are told in full."""
    words = [token.text.lower() for token in sentence.tokens[time.first : time.last]]
    return _MONTHS.get(words[1]) if len(words) == len(("the", "quarter")) and words[0] == "the" else None


def _told(document: Document, sentence: Sentence, time: TimeExpression, published: date | None) -> DateInterval | None:
    """The latest stretch of that length told before, here or in the sentences above."""
    length = _length(sentence, time)
    start = sentence.index - _LATELY if length == 1 else 0
    before = [each for each in document.sentences if start <= each.index < sentence.index]
    dates = [
        other.date
        for each in (*before, sentence)
        for other in each.times
        if other.date and not _length(each, other) and (each is not sentence or other.last <= time.first)
    ]
    alike = [each for each in dates if _months(each) == length and (published is None or each.last <= published)]
    return max(alike, key=lambda each: each.last, default=None)


def _months(period: DateInterval) -> int | None:
    """How many whole months a stretch has."""
    ends = period.iso.split("/")
    if any(len(end) != len("2024-01") for end in ends):
        return None
    return (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1
