"""The route of one report as plain calls: analyse, extract, resolve."""

from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from dragoman.analyse.entries import with_entries
from dragoman.analyse.language_model import LanguageModel
from dragoman.analyse.pointers import points_elsewhere
from dragoman.analyse.quantities import find_quantities
from dragoman.analyse.saying_times import with_times_of_sayings
from dragoman.analyse.segment import segment
from dragoman.analyse.times import day_told, find_times
from dragoman.analyse.told_clauses import with_told_clauses
from dragoman.extract.commitments.finding import find_commitments
from dragoman.extract.events.finding import find_events
from dragoman.extract.figures.finding import find_figures
from dragoman.extract.instruments.finding import find_instruments
from dragoman.extract.mentions.finding import find_mentions
from dragoman.extract.posts.finding import find_posts
from dragoman.model.dates import printed_day
from dragoman.model.reading import Reading
from dragoman.model.records import Candidates, Records
from dragoman.model.report import Report
from dragoman.model.sentence import Document, Sentence
from dragoman.resolve.within_report.confidence import calibrated
from dragoman.resolve.within_report.resolving import resolve
from dragoman.version import VERSION

_REACH = 3  # sentences back on which "the next day" leans
_READERS = (".py", ".yaml", ".json", ".onnx")


def read_report(report: Report, model: LanguageModel) -> Reading:
    """Everything one report says, each fact with its evidence. The same report and model give the same reading."""
    return Reading(report, extract_records(analyse(report, model), report))


def analyse(report: Report, model: LanguageModel) -> Document:
    """The report's sentences with tags, trees, names, times and quantities."""
    reference = printed_day(report.published)
    told_here = [each for each in segment(report.text) if not points_elsewhere(each.span.quote(report.text))]
    parsed = map(with_told_clauses, model.parse(told_here, report.text))
    sentences: list[Sentence] = []
    told, since = None, 0  # the day last told, and how many sentences ago
    for sentence in map(with_times_of_sayings, parsed):
        times = find_times(sentence, report.text, reference, told)
        day = day_told(sentence, times)
        told, since = (day, 0) if day else (told if since < _REACH else None, since + 1)
        sentences.append(replace(sentence, times=times, quantities=find_quantities(sentence, report.text)))
    return Document(report.text, with_entries(sentences, reference, report.title or ""))


def extract_records(document: Document, report: Report) -> Records:
    """Records out of an analysed report: references resolved to the parties of that report, with how sure each is."""
    return calibrated(raw_records(document, report))


def raw_records(document: Document, report: Report) -> Records:
    """The records with the confidence their rules were given by hand, as the calibration is fitted by."""
    mentions = find_mentions(document, report)
    posts = find_posts(document, mentions, report.outlet, report.title)
    events = find_events(document, mentions, report)
    instruments = find_instruments(document, mentions, events, report, posts)
    figures = find_figures(document, mentions, report)
    candidates = Candidates(
        mentions=mentions.all,
        posts=posts,
        events=events,
        instruments=instruments,
        figures=figures,
        commitments=find_commitments(document, mentions, events, instruments, figures, report, posts),
    )
    return resolve(document, candidates, report)


@cache
def shared_model(threads: int = 0) -> LanguageModel:
    """The language model of this process, loaded once; `threads` 0 uses every core."""
    return LanguageModel.load(threads=threads)


@cache
def extractor() -> str:
    """The version of all that reads: the package's, and the beginning of a digest over rules, frames and model."""
    digest = sha256()
    for stage in ("read", "analyse", "extract", "resolve", "knowledge"):
        for path in sorted(Path(__file__).with_name(stage).rglob("*")):
            if path.suffix in _READERS:
                digest.update(path.name.encode())
                digest.update(path.read_bytes())
    return f"{VERSION}+{digest.hexdigest()[:8]}"
