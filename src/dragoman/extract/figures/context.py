"""What every number of a report is read with."""

from dataclasses import dataclass
from datetime import date

from dragoman.extract.countries_of_report import Countries
from dragoman.extract.mentions.finding import Mentions
from dragoman.model.sentence import Document


@dataclass(frozen=True, slots=True)
class Context:
    """A report with what was found in it before its figures are read."""

    document: Document
    mentions: Mentions
    countries: Countries
    published: date | None
