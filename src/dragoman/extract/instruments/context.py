"""What a text is judged by beside its own sentence."""

from dataclasses import dataclass

from dragoman.extract.countries_of_report import Countries
from dragoman.extract.mentions.finding import Mentions
from dragoman.model.dates import DateInterval
from dragoman.model.records import Event
from dragoman.model.sentence import Document


@dataclass(frozen=True, slots=True)
class Context:
    """What an instrument is judged by, beside its own sentence."""

    document: Document
    mentions: Mentions
    events: tuple[Event, ...]
    countries: Countries
    published: DateInterval | None
    told_on: DateInterval | None  # the day of what the report tells first
