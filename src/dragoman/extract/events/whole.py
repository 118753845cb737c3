"""What a report as a whole lends its events: its day and place, its first piece of news, and who it is about."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dragoman.extract.events.drafts import Draft
from dragoman.extract.events.matching.matcher import Found
from dragoman.extract.events.statuses import status_of
from dragoman.extract.events.when_and_where.days import Days
from dragoman.extract.events.when_and_where.lead import LEAD_SENTENCES
from dragoman.extract.mentions.finding import Mentions
from dragoman.model.records import Participant
from dragoman.model.sentence import Document


@dataclass(frozen=True)
class Whole:
    """`lead` is the draft that tells the news, `tellers` are the folded names of outlets that only tell the report."""

    document: Document
    mentions: Mentions
    published: date | None
    lead: Draft | None
    dateline: str | None
    tellers: frozenset[str]
    days: Days

    @cached_property
    def protagonist(self) -> Found | None:
        """Whose doings the report follows: the first person who meets, visits or receives in its lead."""
        if self.lead is None:
            return None
        persons = [each for each in self.lead.actors if each.mention.kind == "person"]
        return next(iter(persons), None)

    @property
    def traveller(self) -> Participant | None:
        """Who a journey is whose traveller nobody tells, where the report is about somebody who travels or is met."""
        return Participant(self.protagonist.mention.id) if self.protagonist is not None else None

    @cached_property
    def opening(self) -> int:
        """The sentence (by number) that tells the news, or the first that tells something."""
        return self.lead.match.tree.sentence.index if self.lead is not None else _first_told(self.document)

    @cached_property
    def lead_is_held(self) -> bool:
        """Whether the news has happened."""
        return self.lead is not None and status_of(self.lead, self.published) == "held"

    @cached_property
    def is_narrated_in_past(self) -> bool:
        """Whether the opening tells in the past tense, as newspapers do: what they tell in the present has no day."""
        for sentence in self.document.sentences[:LEAD_SENTENCES]:
            root = next((token for token in sentence.tokens if token.head < 0 and token.tag == "VERB"), None)
            if root is not None:
                past = root.text.lower() != root.lemma and not root.text.lower().endswith(("s", "ing"))
                if past:
                    return True
        return False


def _first_told(document: Document) -> int:
    """The first sentence that tells something: a dateline is one of its own for the segmenter."""
    told = (each.index for each in document.sentences if any(token.tag == "VERB" for token in each.tokens))
    return next(told, 0)
