"""Which day a report is of, and where it has turned to an earlier time.

A newspaper of Friday tells what "the minister said on Thursday": whatever its text dates no otherwise was on Thursday.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property

from dragoman.extract.events.drafts import Draft
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.trees.ties import is_past
from dragoman.model.dates import Basis, DateInterval, Precision
from dragoman.model.sentence import Document, Sentence, TimeExpression, Token, top_of

# Titles of what tells of a week or a month together, and has no day of its own.
_SPANS = re.compile(
    r"\b(?:week(?:ly)?|month(?:ly)?|fortnight(?:ly)?) (?:in|review|brief|briefing|digest|round-?up|wrap|bulletin)\b"
    r"|^(?:the|this|last) week\b|\bround-?up\b|\bdigest\b|\bbulletin\b",
    re.IGNORECASE,
)
_OPENING = 4  # sentences, of which one is often a dateline
_FRESH = timedelta(days=3)  # news is no older than this
_MONTH = timedelta(days=31)  # what has gone on for longer is background
_CHILDHOOD = timedelta(days=15 * 365)
_DYING = frozenset({"die", "death", "obituary"})
_SUBORDINATE = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "xcomp"})


class Days:
    """The days of one report; `published` is the day it came out."""

    def __init__(self, document: Document, drafts: Sequence[Draft], published: date | None, title: str = "") -> None:
        self._document = document
        self._published = published
        self._dated = [each for each in drafts if each.setting.date is not None and _is_narrated(each)]
        self.spans = _SPANS.search(title) is not None  # a round-up of many days, with no news of its own
        self._life = self._first_of_a_life()
        self._news = self._day_of_news(published) if published is not None and not self.spans else None

    @cached_property
    def looks_back(self) -> bool:
        """Whether a report opens at a time long past and tells of no day near its own: "When Mora took office in May
        2022, she had promised reforms". What such a one tells without a day was on none that it would lend.
        """
        published = self._published
        first = next((each for each in self._document.sentences if any(t.tag == "VERB" for t in each.tokens)), None)
        if published is None or first is None:
            return False
        root = first.root()
        before = [time.date for time in first.times if time.last <= root.index and time.date is not None]
        days = (Precision.DAY, Precision.MONTH)
        old = any(each.precision in days and each.last < published - _MONTH for each in before)
        past = is_past(root) or any(kid.text.lower() == "had" for kid in first.children(root.index, "aux"))
        told = (time.date for each in self._document.sentences for time in each.times if time.date is not None)
        near = any(published - _FRESH <= each.last <= published for each in told if each.precision == Precision.DAY)
        return old and past and not near

    def is_of_a_life(self, draft: Draft) -> bool:
        """Whether it stands behind a birth, in that paragraph or an obituary: "Born in Norland in 1933, she joined"."""
        here = draft.match.tree.sentence
        if self._life is None or here.index < self._life.index:
            return False
        return here.paragraph == self._life.paragraph or self._is_obituary()

    def _first_of_a_life(self) -> Sentence | None:
        born = (each for each in self._document.sentences if any(token.text.lower() == "born" for token in each.tokens))
        return next((each for each in born if any(self._is_of_old(time) for time in each.times)), None)

    def _is_of_old(self, time: TimeExpression) -> bool:
        published = self._published
        return time.date is not None and published is not None and time.date.last < published - _CHILDHOOD

    def _is_obituary(self) -> bool:
        """Whether the one born is who the opening says has died."""
        opening = [(each, token) for each in self._document.sentences[:_OPENING] for token in each.tokens]
        return any(token.lemma in _DYING and _is_of_a_name(sentence, token) for sentence, token in opening)

    def is_before(self, draft: Draft, news: date) -> bool:
        """Whether a paragraph has turned to a time before the news: "On 5 April he flew there. The two agreed"."""
        last = self._told_last(draft)
        when = last.setting.date if last is not None else None
        near = last is not None and draft.match.tree.sentence.index - last.match.tree.sentence.index <= 1
        return near and when is not None and when.precision == Precision.DAY and when.last < news - _FRESH

    def of_news(self, draft: Draft) -> DateInterval | None:
        """The day of what is told without a date; None in a paragraph that has turned to earlier times."""
        if self.spans:
            return self._day_of_paragraph(draft)
        if self._news is None or self._is_background(draft, self._news.first):
            return None
        return self._later_day(draft, self._news.first) or self._news

    def _day_of_news(self, published: date) -> DateInterval:
        """The latest day the opening says something was done or said on, else the day of publication."""
        told = [
            time.date.first
            for sentence in self._document.sentences[:_OPENING]
            for time in sentence.times
            if time.date is not None and time.date.precision == Precision.DAY and _dates_the_sentence(sentence, time)
        ]
        fresh = [each for each in told if published - _FRESH <= each <= published]
        if not fresh or max(fresh) == published:
            return DateInterval.day(published, Basis.DATELINE)
        return DateInterval.day(max(fresh), Basis.RELATIVE)

    def _day_of_paragraph(self, draft: Draft) -> DateInterval | None:
        """The day last told in the paragraph of a round-up, if it is one of those it is about."""
        last = self._told_last(draft)
        when = last.setting.date if last is not None else None
        if when is None or self._published is None or when.precision != Precision.DAY:
            return None
        return replace(when, basis=Basis.RELATIVE) if self._published - _MONTH < when.first <= self._published else None

    def _later_day(self, draft: Draft, news: date) -> DateInterval | None:
        """The day last told in the paragraph, where it lies behind that of the news: "flew there on Friday. He met"."""
        last = self._told_last(draft)
        when = last.setting.date if last is not None else None
        if when is None or self._published is None or when.precision != Precision.DAY:
            return None
        return replace(when, basis=Basis.RELATIVE) if news < when.first <= self._published else None

    def _is_background(self, draft: Draft, news: date) -> bool:
        """Whether what was dated last before, in the paragraph, lies before the news."""
        last = self._told_last(draft)
        told = [last.setting.date] if last is not None else self._said_last(draft)
        return any(each is not None and (each.last < news or each.first < news - _MONTH) for each in told)

    def _said_last(self, draft: Draft) -> list[DateInterval | None]:
        """The time last said before in the paragraph of what is no event: "Ties soured last month. Norland left"."""
        here = draft.match.tree.sentence
        before = [each for each in self._document.sentences[: here.index] if each.paragraph == here.paragraph]
        said: list[DateInterval | None] = [
            time.date
            for sentence in before
            for time in sentence.times
            if time.date is not None and _dates_the_sentence(sentence, time)
        ]
        return said[-1:]

    def _told_last(self, draft: Draft) -> Draft | None:
        """What was told with a date last before, in the paragraph."""
        here = _position(draft)
        paragraph = draft.match.tree.sentence.paragraph
        before = [
            each for each in self._dated if each.match.tree.sentence.paragraph == paragraph and _position(each) < here
        ]
        return max(before, key=_position, default=None)


def _position(draft: Draft) -> tuple[int, int]:
    return draft.match.tree.sentence.index, draft.match.anchor


def _is_narrated(draft: Draft) -> bool:
    """Whether a main clause tells it, not a noun or another clause in passing."""
    relation = draft.match.tree.tokens[draft.match.anchor].relation
    return draft.stance.status == "held" and not draft.bare_noun and relation not in _SUBORDINATE


def _is_of_a_name(sentence: Sentence, dying: Token) -> bool:
    """Whether it is somebody named who died: "Ada Lund, who has died aged 91", "the death of Ada Lund"."""
    tied = sentence.children(dying.index, "nsubj", "nmod", "nmod:poss")
    tied += [sentence.tokens[dying.head]] if dying.relation == "acl:relcl" else []
    return dying.lemma == "obituary" or any(each.tag == "PROPN" for each in tied)


def _dates_the_sentence(sentence: Sentence, time: TimeExpression) -> bool:
    """Whether the time is that of a main clause: "on Monday", not "Monday's ruling", "after a raid on Monday"."""
    top = top_of(sentence.tokens, time.first, time.last)
    if top.head < 0 or top.base_relation not in ("obl", "advmod", "nmod"):
        return False
    if top.relation == "nmod:poss" or any(kid.text in ("'s", "’s") for kid in sentence.children(top.index, "case")):
        return False
    verb = sentence.tokens[top.head]
    if verb.lemma in ("hour", "morning", "evening", "night") and verb.head >= 0:
        verb = sentence.tokens[verb.head]  # "in the early hours of Monday"
    if verb.tag != "VERB" and verb.head >= 0 and sentence.tokens[verb.head].lemma in words("telling"):
        verb = sentence.tokens[verb.head]  # "told reporters in Oslo on Monday"
    told = verb.lemma in words("telling")
    judged = [each for each in sentence.children(verb.index, "obj") if each.index < time.first]
    if judged and verb.lemma in words("judging"):
        return False  # "deplores the arrest, on 11 March, of three nurses"
    if any(kid.text.lower() == "had" for kid in sentence.children(verb.index, "aux")):
        return False  # "he had visited Oslo on Tuesday"
    while verb.base_relation == "conj":
        verb = sentence.tokens[verb.head]
    # "Norland protested on Friday, its minister said": told after what it tells.
    first = verb.base_relation == "ccomp" and verb.index < verb.head
    first = first and sentence.tokens[verb.head].lemma in words("telling")
    return verb.tag == "VERB" and (told or first or verb.base_relation in ("root", "parataxis"))
