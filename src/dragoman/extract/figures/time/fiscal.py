"""Halves and quarters of a fiscal year that is not named: "in the first half of the current fiscal year"."""

import re
from datetime import date

from dragoman.knowledge.fiscal_years import months_of_fiscal_year
from dragoman.model.dates import DateInterval
from dragoman.model.sentence import Document, Sentence

_AT_HAND = re.compile(
    r"(?i)\b(?:half|quarter|months)\b.*\b(?P<which>the|this|current|last|past|previous) (?:fiscal|financial) year\Z"
)
_BEHIND = frozenset({"last", "past", "previous"})


def within_fiscal_year_at_hand(
    document: Document, sentence: Sentence, period: DateInterval, code: str, published: date
) -> DateInterval | None:
    """The months of a period that was counted from January, counted from the month the state's year begins in.

    `code` is the state's; None where no time of the sentence is told so, or the state's year is not known to differ.
    """
    texts = (time.span.quote(document.text) for time in sentence.times if time.date == period)
    told = next((match for text in texts if (match := _AT_HAND.search(text))), None)
    months = months_of_fiscal_year(code, published.year, published.year + 1) if told else None
    if told is None or months is None:
        return None
    begin = int(months[5:7])
    year = published.year - (published.month < begin) - (told["which"].lower() in _BEHIND)
    ends = [divmod(year * 12 + begin - 1 + at.month - 1, 12) for at in (period.first, period.last)]
    return DateInterval.parse("/".join(f"{each:04d}-{month + 1:02d}" for each, month in ends))
