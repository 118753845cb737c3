"""The record of a text, and two of one text as one."""

from dataclasses import replace

from dragoman.extract.instruments.context import Context
from dragoman.extract.instruments.dates import day_of
from dragoman.extract.instruments.making import participles
from dragoman.extract.instruments.named_text import NamedText
from dragoman.extract.instruments.parties import parties_of, reach
from dragoman.extract.tree import Tree
from dragoman.model.evidence import Span
from dragoman.model.records import Event, Instrument, Origin

_RANK = {"ended": 6, "signed": 5, "in_force": 4, "to_be_signed": 5, "negotiating": 3, "proposed": 2, "mentioned": 1}


def record_of(
    context: Context, named: NamedText, status: str, words: tuple[Span, ...], whole: NamedText | None = None
) -> Instrument:
    """The record of a text; `whole` has its parties in its name, behind which it may be told when it was made."""
    event = _event_of(context, named, words)
    cut = whole if whole is not None and whole.last > named.last and participles(Tree(named.sentence), whole) else None
    when = day_of(context, cut or named, status, event, words)
    if when and status == "to_be_signed" and context.published and when.last <= context.published.last:
        when = None  # the day on which the signing was announced
    return Instrument(
        kind=named.kind,
        name=named.name(context.document.text),
        status=status,
        parties=parties_of(context, named, status, event),
        date=when,
        place=event.place if event and status in {"signed", "to_be_signed"} else None,
        evidence=(_evidence(named, words),),
        origin=Origin(f"instrument:{named.noun.lemma}", (named.noun.span, *words)),
        confidence=0.85 if status in {"signed", "to_be_signed"} else 0.6,
    )


def _event_of(context: Context, named: NamedText, words: tuple[Span, ...]) -> Event | None:
    """The signing or adoption that the events tell of the same words."""
    marks = (named.noun.span, *words)
    candidates = [event for event in context.events if event.type == "AGREE"]
    for event in candidates:
        if any(word.overlaps(mark) for word in event.origin.words for mark in words):
            return event
    return next((event for event in candidates if any(e.covers(marks[0]) for e in event.evidence)), None)


def _evidence(named: NamedText, words: tuple[Span, ...]) -> Span:
    span = named.sentence.span_of(named.first, max(named.last, reach(named.sentence, named)))
    near = [word for word in words if named.sentence.span.covers(word)]
    return Span(min([span.start, *(word.start for word in near)]), max([span.end, *(word.end for word in near)]))


def merged_text(kept: Instrument, again: Instrument, *, outdone: bool = False) -> Instrument:
    """The longer name, the stronger status with its date, and the evidence of both.

    `outdone` says that the second telling stands over the first, whatever their ranks.
    """
    stronger = again if outdone or _RANK[again.status] > _RANK[kept.status] else kept
    proper = again.name.istitle() and not any(each.isupper() for each in kept.name)  # "the Gulu Framework"
    longer = again if proper or len(again.name) > len(kept.name) else kept
    return replace(
        stronger,
        name=longer.name,
        parties=kept.parties or again.parties,
        date=stronger.date or kept.date or again.date,
        evidence=tuple(dict.fromkeys((*stronger.evidence, *kept.evidence, *again.evidence))),
    )
