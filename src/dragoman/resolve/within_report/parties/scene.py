"""What is known of a report's parties while its mentions are gone through, one after the other."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from dragoman.knowledge.home import home_state, organ_state
from dragoman.model.records import Candidates, Mention
from dragoman.model.report import Report
from dragoman.model.sentence import Document
from dragoman.resolve.within_report.parties.abroad import told_of_abroad
from dragoman.resolve.within_report.parties.acting_state import with_acting_state
from dragoman.resolve.within_report.parties.authors import author_of
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.successors import Told, told_successions


@dataclass
class Scene:
    """A report with its mentions in the order of the text, and the parties found so far: `of` has those that each
    mention means, by its id.

    `home` is the state the report is written in or for, `main` the one it is mostly about; `is_of_organ` says that it
    is the page of an organ of its home; `named` are the mentions of people by name, `armed` the bodies that fight a
    government.
    """

    document: Document
    candidates: Candidates
    mentions: tuple[Mention, ...]
    title: str
    outlet: str | None
    home: str | None
    home_is_told: bool
    is_of_organ: bool
    successions: list[Told]
    clusters: list[Cluster] = field(default_factory=list)
    of: dict[str, list[Cluster]] = field(default_factory=dict)
    named: list[tuple[Mention, Cluster]] = field(default_factory=list)
    main: str | None = None
    armed: list[Cluster] = field(default_factory=list)
    unnamed: dict[tuple[str, str | None], Cluster] = field(default_factory=dict)

    @classmethod
    def opened(cls, document: Document, candidates: Candidates, report: Report) -> Self:
        """The scene of a report before any of its mentions is told whom it means."""
        ordered = sorted(candidates.mentions, key=lambda each: (each.sentence, each.first, -each.last))
        mentions = with_acting_state(ordered, document)
        title = report.title or ""
        tellers = (report.outlet, *report.sources, report.byline, report.image_credit)
        told = home_state(tellers, report.text, report.url, certain=True)
        of_organ = told is not None and told == organ_state(report.outlet, report.url)
        if told is not None and not of_organ:
            told = told_of_abroad(mentions, document, title, told) or told
        home = told or home_state(tellers, report.text, report.url, title=title)
        successions = told_successions(mentions, document.text)
        return cls(document, candidates, mentions, title, report.outlet, home, told is not None, of_organ, successions)

    @cached_property
    def writer(self) -> Cluster | None:
        """Who wrote the report, where it is by one of the people it names."""
        return author_of(self.document, self.title, self.named)


def unique(of: Mapping[str, Cluster]) -> list[Cluster]:
    """Each of these clusters once, in the order of their first mentions."""
    return list({id(cluster): cluster for cluster in of.values()}.values())
