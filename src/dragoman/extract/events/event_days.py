"""When an event was or will be, by its clause and by the report it stands in."""

from dataclasses import replace
from datetime import date

from dragoman.extract.events.drafts import Draft
from dragoman.extract.events.news import is_news
from dragoman.extract.events.when_and_where.freshness import is_of_the_news
from dragoman.extract.events.when_and_where.lead import WEEK
from dragoman.extract.events.whole import Whole
from dragoman.model.dates import Basis, DateInterval, Precision
from dragoman.model.schema import stances

_SPEAKING = frozenset({"we", "i"})
_MEETINGS = frozenset({"CONSULT/meeting", "CONSULT/call"})
# Where no meeting is the news, what is told so late without a date is a reaction or background of some other day.
_LATE_SENTENCES = 14
_LATELY = 31  # days
_LONGEST = 40  # sentences of a paragraph


def day_of(draft: Draft, status: str, whole: Whole) -> DateInterval | None:
    """The day an event is told with, else the one that the report lends its news; None where nothing tells it."""
    own = draft.setting.date
    if own is not None and not _is_of_something_else(own, draft, status, whole):
        return _called_off(own, draft, whole) if status == "cancelled" else _to_come(own, draft, whole)
    if whole.published is None:
        return None
    if draft.match.tree.sentence.entry is not None:
        return draft.entry if not draft.stance.recalled else None
    if status == "held" and _is_said_here(draft) and not _is_quoted(draft, whole):
        return DateInterval.day(whole.published, Basis.DATELINE)
    lead_own = whole.lead.setting.date if whole.lead is not None else None
    if status == "planned" and whole.lead is not None:
        shares = whole.protagonist and any(each.mention.name == whole.protagonist.mention.name for each in draft.actors)
        if whole.lead.stance.status == "planned" and lead_own is not None and shares and draft.kind in _MEETINGS:
            return lead_own
        return None
    if status != "held" or not is_news(draft, whole) or (whole.lead is None and whole.days.looks_back):
        return None
    if lead_own is not None and lead_own.last - lead_own.first < WEEK and whole.lead_is_held:
        if draft.match.frame.deed and whole.days.is_before(draft, lead_own.first):
            return None
        day: DateInterval | None = replace(lead_own, basis=Basis.RELATIVE)
    elif whole.lead is None and draft.match.tree.sentence.index >= _LATE_SENTENCES:
        return None
    else:
        day = whole.days.of_news(draft)
    led = whole.lead is not None
    return day if day is not None and is_of_the_news(draft, whole.mentions, day, led) else None


def _is_said_here(draft: Draft) -> bool:
    """ "We condemn the attack" in a speech or statement: said as that is, whatever it told before."""
    stance, subjects = draft.stance, draft.match.clause.subjects
    if draft.match.frame.deed or not stance.present or stance.reported or draft.speaker is not None:
        return False
    return any(draft.match.tree.tokens[each].text.lower() in _SPEAKING for each in subjects)


def _is_quoted(draft: Draft, whole: Whole) -> bool:
    """Whether it stands in quotation marks that its paragraph has opened."""
    here, sentences = draft.match.tree.sentence, whole.document.sentences
    first = next(each for each in sentences[max(0, here.index - _LONGEST) :] if each.paragraph == here.paragraph)
    before = whole.document.text[first.span.start : draft.match.tree.tokens[draft.match.trigger].start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _called_off(own: DateInterval, draft: Draft, whole: Whole) -> DateInterval:
    """ "Talks that were to be held in October", told in December: they were due soon or just before."""
    told = {token.text for token in draft.match.tree.tokens}
    return own if whole.published is None or str(own.first.year) in told else own.last_before(whole.published)


def _to_come(own: DateInterval, draft: Draft, whole: Whole) -> DateInterval:
    """ "Called protests for 28 June", told in July: of next year, where the words by themselves tell a plan."""
    told = {token.text for token in draft.match.tree.tokens}
    if draft.is_decided and whole.published is not None and own.first > whole.published:
        return own.in_year(own.first.year - 1)
    if draft.match.frame.type == "AID" and (own.basis is Basis.RELATIVE or _is_just_over(own, whole.published)):
        return own  # "pledged 5 million on Thursday", "on 5 December announced grants": then it was pledged
    ahead = draft.is_on_the_agenda or draft.is_coming or draft.is_accepted or draft.match.frame.status == "planned"
    if not ahead or whole.published is None or str(own.first.year) in told:
        return own
    return own.next_from(whole.published) if own.last < whole.published else own


def _is_just_over(own: DateInterval, published: date | None) -> bool:
    return published is not None and own.precision is Precision.DAY and 0 <= (published - own.last).days <= _LATELY


def _is_of_something_else(when: DateInterval, draft: Draft, status: str, whole: Whole) -> bool:
    """What is only suggested has not been yet, and nothing is said or decreed on a day to come."""
    if whole.published is None:
        return False
    said = status == "held" and draft.match.frame.type in stances()
    if status == "proposed":
        return when.last <= whole.published
    return (said or (status == "held" and draft.is_past)) and when.first > whole.published
