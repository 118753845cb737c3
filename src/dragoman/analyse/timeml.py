"""Time expressions as TIMEX3, the notation of TimeML and of the TempEval corpora."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dragoman.analyse.language_model import LanguageModel
from dragoman.analyse.saying_times import with_times_of_sayings
from dragoman.analyse.segment import segment
from dragoman.analyse.times import find_times
from dragoman.model.dates import DateInterval
from dragoman.model.evidence import Span
from dragoman.model.sentence import TimeExpression


@dataclass(frozen=True, slots=True)
class Timex:
    """A TIMEX3 tag: characters of the text, `type` (DATE, TIME, DURATION, SET) and `value`."""

    span: Span
    type: str
    value: str


def find_timexes(text: str, published: date | None, model: LanguageModel) -> list[Timex]:
    """The tags of a text, in order; what is said relative to now is resolved against the day it was `published`."""
    tags: list[Timex] = []
    told: DateInterval | None = None
    for sentence in map(with_times_of_sayings, model.parse(segment(text), text)):
        times = find_times(sentence, text, published, told)
        told = next((time.date for time in reversed(times) if time.date), told)
        tags += timexes(times)
    return tags


def timexes(expressions: Iterable[TimeExpression]) -> Iterator[Timex]:
    """The tags of `expressions`, in order. A range is two tags, one for each end; what has no value has no tag."""
    for expression in expressions:
        if expression.parts:
            yield from timexes(expression.parts)
        elif expression.value is not None:
            yield Timex(expression.span, timex_type(expression), expression.value)


def timex_type(expression: TimeExpression) -> str:
    """DATE, TIME, DURATION or SET, as TIMEX3 sorts times."""
    if expression.kind == "set":
        return "SET"
    value = expression.value or ""
    if value.startswith("P") and not value.endswith("_REF"):
        return "DURATION"
    return "TIME" if "T" in value and not value.endswith("_REF") else "DATE"
