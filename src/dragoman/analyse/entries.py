"""Entries of a chronicle or a diary, which open with the time all of them is of.

"May 2019: Norland closed the border.", "1974 – Norland closed the border.", "Monday 10 March. The Minister meets the
Ambassador.", "10-12 March Visit to Norland", and "MONDAY 10 MARCH" as a line of its own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from dragoman.knowledge.number_words import WEEKDAYS
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.sentence import NameKind, Sentence, TimeExpression, Token

_MARKS = frozenset(":–—-")
_OPENERS = frozenset({"on", "in"})
_LEAST = 2  # entries that make a list of them
_LOOKS_BACK = re.compile(r"\b(?:review|round-?up|wrap|digest|recap|as it happened|look(?:ing)? back)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_HELPERS = frozenset({"was", "were", "had", "did"})
_VERBS = frozenset({"VERB", "AUX"})
_EXPECTED = frozenset({"expect", "plan", "schedule", "slate"})  # "talks scheduled for Thursday"


@dataclass(frozen=True, slots=True)
class _Label:
    """What an entry opens with; a heading, as of a line of its own or of a programme, holds until the next."""

    date: DateInterval
    weekday: bool
    heading: bool


def with_entries(sentences: Sequence[Sentence], published: date | None, title: str = "") -> tuple[Sentence, ...]:
    """The sentences, those of a list of entries with the time of theirs.

    A week to come is told by its weekdays in the present tense: they are those from the day of publication on.
    """
    labels = {each.paragraph: label for each in sentences if (label := _label(each, sentences)) is not None}
    if len(labels) < _LEAST:
        return tuple(sentences)
    entries: dict[int, _Label] = {}
    heading: _Label | None = None
    for sentence in sentences:
        label = labels.get(sentence.paragraph, heading)
        if label is heading and _names_somebody(sentence, sentences):
            label = heading = None  # the days of another official follow
        if label is not None:
            entries[sentence.index] = label
            heading = label if label.heading else None
    told = [sentence for sentence in sentences if sentence.index in entries]
    diary = all(label.weekday for label in labels.values()) and not any(map(_is_past, told))
    ahead = published if diary and _LOOKS_BACK.search(title) is None else None
    return tuple(_in_entry(sentence, entries.get(sentence.index), ahead) for sentence in sentences)


def _label(sentence: Sentence, sentences: Sequence[Sentence]) -> _Label | None:
    """The time a paragraph opens with, before a colon or dash, or that it is all of."""
    first = sentence.index == 0 or sentences[sentence.index - 1].paragraph != sentence.paragraph
    if not first:
        return None
    words = [token.text for token in sentence.tokens]
    if _YEAR.fullmatch(words[0]) and words[1:2] and words[1] in _MARKS:
        return _Label(DateInterval.year(int(words[0])), weekday=False, heading=False)
    opening = 1 if words[0].lower() in _OPENERS else 0
    time = next((each for each in sentence.times if each.first == opening and each.date is not None), None)
    if time is None or time.date is None:
        return None
    rest = words[time.last :]
    alone = all(not any(map(str.isalnum, word)) for word in rest)
    leads = _leads_a_line(sentence, time)
    if not alone and not leads and not (rest and rest[0] in _MARKS):
        return None
    named = words[time.first].lower() in WEEKDAYS and time.last == time.first + 1
    return _Label(time.date, weekday=named, heading=leads or (alone and _ends_there(sentence, sentences)))


def _leads_a_line(sentence: Sentence, time: TimeExpression) -> bool:
    """Whether a day of the month stands in front of what is on it: "10-12 March Visit to Norland"."""
    told, behind = sentence.tokens[: time.last], sentence.tokens[time.last : time.last + 1]
    counted = time.first == 0 and any(each.text.isdigit() for each in told) and len(told) > 1
    days = time.date is not None and time.date.precision in (Precision.DAY, Precision.INTERVAL)
    return counted and days and any(each.text[:1].isupper() for each in behind)


def _names_somebody(sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """Whether a line is somebody's name and no more: "Minister for Trade Ada Mora"."""
    alone = sentence.index == 0 or sentences[sentence.index - 1].paragraph != sentence.paragraph
    if not alone or not _ends_there(sentence, sentences) or any(each.tag in _VERBS for each in sentence.tokens):
        return False
    root, last = sentence.root().index, len(sentence.tokens)
    return any(each.kind == NameKind.PERSON and each.first <= root and each.last == last for each in sentence.names)


def _ends_there(sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    behind = sentences[sentence.index + 1 : sentence.index + 2]
    return not behind or behind[0].paragraph != sentence.paragraph


def _is_past(sentence: Sentence) -> bool:
    predicate = _predicate(sentence)
    helpers = {each.text.lower() for each in sentence.children(predicate.index, "aux", "cop")}
    if helpers:
        return bool(helpers & _HELPERS)
    if predicate.tag != "VERB" or predicate.lemma in _EXPECTED or not sentence.children(predicate.index, "nsubj"):
        return False
    form = predicate.text.lower()
    return form != predicate.lemma and not form.endswith(("s", "ing"))


def _predicate(sentence: Sentence) -> Token:
    """The root, or what hangs on it where that is the time an entry opens with: "Monday: ministers met"."""
    root = sentence.root()
    if any(time.first <= root.index < time.last for time in sentence.times):
        return next((each for each in sentence.children(root.index) if each.tag == "VERB"), root)
    return root


def _in_entry(sentence: Sentence, label: _Label | None, ahead: date | None) -> Sentence:
    if label is None:
        return sentence
    times = tuple(_to_come(each, ahead) for each in sentence.times) if ahead is not None else sentence.times
    entry = _next(label.date, ahead)
    return replace(sentence, times=tuple(_of_the_entry(each, sentence, entry) for each in times), entry=entry)


def _of_the_entry(time: TimeExpression, sentence: Sentence, entry: DateInterval) -> TimeExpression:
    """ "The visit planned for Friday", in the entry of Friday 13 September: on that day."""
    named = time.last == time.first + 1 and time.date is not None and time.date.precision == Precision.DAY
    weekday = WEEKDAYS.get(sentence.tokens[time.first].text.lower()) if named else None
    same = entry.precision == Precision.DAY and weekday == entry.first.weekday()
    return replace(time, date=entry, value=entry.iso) if same else time


def _to_come(time: TimeExpression, published: date | None) -> TimeExpression:
    return time if time.date is None else replace(time, date=_next(time.date, published))


def _next(when: DateInterval, published: date | None) -> DateInterval:
    return when.next_from(published) if published is not None and when.precision == Precision.DAY else when
