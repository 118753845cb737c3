"""The route of one report as plain calls: analyse, extract, resolve."""

from dataclasses import dataclass, replace
from datetime import date

from dragoman.analyse.language_model import LanguageModel
from dragoman.analyse.quantities import find_quantities
from dragoman.analyse.segment import segment
from dragoman.analyse.times import find_times
from dragoman.extract.commitments import find_commitments
from dragoman.extract.events import find_events
from dragoman.extract.figures import find_figures
from dragoman.extract.instruments import find_instruments
from dragoman.extract.mentions import find_mentions
from dragoman.extract.posts import find_posts
from dragoman.model.records import Candidates, Records
from dragoman.model.report import Report
from dragoman.model.sentence import Document
from dragoman.resolve.within_report import resolve


@dataclass(frozen=True, slots=True)
class Reading:
    """A report with what was read out of it."""

    report: Report
    records: Records


def read_report(report: Report, model: LanguageModel) -> Reading:
    """Everything one report says, each fact with its evidence. Pure: the same report and model give the same reading."""
    return Reading(report, extract_records(analyse(report, model), report))


def analyse(report: Report, model: LanguageModel) -> Document:
    """The report's sentences with tags, trees, names, times and quantities."""
    reference = date.fromisoformat(report.published[:10]) if report.published and len(report.published) >= 10 else None
    sentences = tuple(
        replace(
            sentence,
            times=find_times(sentence, report.text, reference),
            quantities=find_quantities(sentence, report.text),
        )
        for sentence in model.parse(segment(report.text), report.text)
    )
    return Document(report.text, sentences)


def extract_records(document: Document, report: Report) -> Records:
    """Records out of an analysed report, with every reference resolved to a party of that report."""
    mentions = find_mentions(document, report)
    events = find_events(document, mentions, report)
    instruments = find_instruments(document, mentions, events, report)
    figures = find_figures(document, mentions, report)
    candidates = Candidates(
        mentions=mentions.all,
        posts=find_posts(document, mentions),
        events=events,
        instruments=instruments,
        figures=figures,
        commitments=find_commitments(document, mentions, events, instruments, figures),
    )
    return resolve(document, candidates, report)
