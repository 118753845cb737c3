"""The events that words of our own tell, through the language model, as of a report of Friday 14 March 2025."""

from dataclasses import replace
from datetime import date
from functools import cache

from dragoman.analyse.language_model import LanguageModel
from dragoman.analyse.quantities import find_quantities
from dragoman.analyse.segment import segment
from dragoman.analyse.times import find_times
from dragoman.extract.events.finding import find_events
from dragoman.extract.mentions.finding import find_mentions
from dragoman.model.records import SOMEBODY, Event
from dragoman.model.report import Report
from dragoman.model.sentence import Document, Sentence


@cache
def model() -> LanguageModel:
    return LanguageModel.load()


def timed(sentence: Sentence, text: str) -> Sentence:
    times = find_times(sentence, text, date(2025, 3, 14))
    return replace(sentence, times=times, quantities=find_quantities(sentence, text))


@cache
def told(text: str) -> tuple[tuple[Event, tuple[str, ...], tuple[str, ...]], ...]:
    document = Document(text, tuple(timed(each, text) for each in model().parse(segment(text), text)))
    report = Report(id="r", text=text, published="2025-03-14")
    mentions = find_mentions(document, report)
    events = find_events(document, mentions, report)

    def names(event: Event, side: str) -> tuple[str, ...]:
        return tuple(
            mentions.by_id[each.party].state or mentions.by_id[each.party].name
            for each in getattr(event, side)
            if each.role not in ("speaker", "instead") and each.party != SOMEBODY
        )

    return tuple((event, names(event, "actors"), names(event, "targets")) for event in events)


def taking_part(text: str, kind: str, status: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The actors and targets of each event of a kind and status: `taking_part(text, "CONSULT/visit", "held")`."""
    return [(a, t) for event, a, t in told(text) if (f"{event.type}/{event.mode}", event.status) == (kind, status)]
