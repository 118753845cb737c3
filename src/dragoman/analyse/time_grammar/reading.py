"""What a rule of the time grammar gives, and what it may look at."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dragoman.model.dates import DateInterval


class Tense(StrEnum):
    """Whether the words around speak of what was or of what will be."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Setting:
    """One sentence, with the day it was published and how it speaks at a given character.

    `text` has one character for each of the sentence's, with dashes, spaces and apostrophes made plain.
    """

    text: str
    reference: date | None
    tense_at: Callable[[int], Tense]
    done_at: Callable[[int], bool] = lambda _: False  # whether a day there is that of a deed already done
    before: DateInterval | None = None  # the last date of the sentences before, for "that day"


@dataclass(frozen=True, slots=True)
class Reading:
    """A time expression at characters `[start, end)`; the fields of `TimeExpression`, and two for composing.

    `yearless` says that the words leave the year open, so that a neighbour may supply it. `anaphor` names an
    expression that leans on one before it: "same", "previous", "next" with `unit`.
    """

    start: int
    end: int
    date: DateInterval | None
    value: str | None
    kind: str = "date"
    relation: str | None = None
    deadline: DateInterval | None = None
    parts: tuple["Reading", ...] = ()
    yearless: bool = False
    clock: bool = False
    edge: str | None = None  # "start", "mid", "end" of the interval
    anaphor: str | None = None
    part: str | None = None  # of the day that is leant on: TMO for its morning


@dataclass(frozen=True, slots=True)
class Rule:
    """`read` returns None where the words look right and are not a time after all.

    `needs` names a kind of word of `vocabulary.features` without which the pattern cannot match: most sentences
    have few of them, and so most patterns need not be tried.
    """

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Setting], Reading | None]
    needs: str
