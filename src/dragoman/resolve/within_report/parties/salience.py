"""Who a report is speaking of at each point: how lately, how often and how prominently each person was mentioned."""

from dragoman.knowledge.lexicon import lexicon
from dragoman.model.records import Mention
from dragoman.model.sentence import Document, Token
from dragoman.resolve.within_report.parties.clusters import Cluster


class Salience:
    """The persons spoken of so far, with the mentions that mean them (names, offices and pronouns), in order.

    `home` is the state that the report speaks from.
    """

    def __init__(self, document: Document, home: str | None) -> None:
        self._document = document
        self.home = home
        self.seen: list[tuple[Mention, Cluster]] = []

    def see(self, mention: Mention, person: Cluster) -> None:
        self.seen.append((mention, person))

    def is_subject(self, mention: Mention) -> bool:
        return self._token(mention).relation.startswith("nsubj")

    def _token(self, mention: Mention) -> Token:
        return self._document.sentences[mention.sentence].tokens[mention.head]

    def score(self, person: Cluster, at: Mention) -> float:
        """How likely a general reference at this mention means the person; lower than -50 where not yet spoken of."""
        before = [mention for mention, other in self.seen if other is person and mention.span.start < at.span.start]
        if not before:
            first = min((mention.span.start for mention in person.mentions), default=0)
            return -100.0 - first / 1e6
        distance = at.sentence - max(mention.sentence for mention in before)
        score = (
            -0.5 * min(distance, 8) + 0.3 * min(len(before), 4) + max(mention.span.start for mention in before) / 1e7
        )
        if person.state is not None and person.state == self.home:
            score += 1.5
        score += 0.4 * min(sum(self.is_subject(mention) for mention in before), 3)
        last = self.last_subject(at)
        return score + (2.0 if last is person else 0.0)

    def last_subject(self, at: Mention) -> Cluster | None:
        """The person who was subject last before the mention, within the paragraph."""
        paragraph = self._document.sentences[at.sentence].paragraph
        for mention, person in reversed(self.seen):
            if mention.span.start >= at.span.start:
                continue
            if self._document.sentences[mention.sentence].paragraph != paragraph:
                return None
            if self.is_subject(mention):
                return person
        return None

    def speaker(self, at: Mention, named: list[tuple[Mention, Cluster]]) -> Cluster | None:
        """Who says the words around a first-person pronoun: the subject of a verb of saying here or nearby.

        `named` are the people named anywhere in the report, before or after.
        """
        order = [at.sentence, at.sentence + 1, at.sentence - 1, at.sentence + 2, at.sentence - 2]
        paragraph = self._document.sentences[at.sentence].paragraph
        for index in order:
            if not 0 <= index < len(self._document.sentences):
                continue
            sentence = self._document.sentences[index]
            if index != at.sentence and sentence.paragraph != paragraph:
                continue
            for mention, person in (*self.seen, *named):
                if mention.sentence != index or not self.is_subject(mention):
                    continue
                head = sentence.tokens[mention.head].head
                if head >= 0 and sentence.tokens[head].lemma in lexicon("telling"):
                    return person
        return None
