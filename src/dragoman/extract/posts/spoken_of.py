"""Which states a report speaks of around a person, the one spoken of most first."""

from collections import defaultdict

from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.posts.beside import ABROAD, MISSIONS, is_subject, is_told_in_passing, weight_of
from dragoman.extract.posts.scene import told_in, verb_of
from dragoman.extract.posts.standpoint import Standpoint
from dragoman.extract.posts.told_states import ToldStates
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.knowledge.name_traditions import likeness
from dragoman.knowledge.states import states
from dragoman.model.records import Mention
from dragoman.model.sentence import Document

_GOVERNING = frozenset({"minister", "governor", "mayor", "president", "premier", "speaker"})  # none serves abroad
_REACH = 3  # sentences back
_HEADLINE = 0.5  # what the state of the headline weighs: enough where nothing near tells of another
_HOME = 3.2  # what the home state weighs against the states lately spoken of
_OWN_PAGE = 4.5  # the same, on the page of an organ of it that leaves its own state untold, but not that of others
_VISITED = 3.0  # what a state visited weighs for those met there
_DATELINE = 1.7  # the same, where only the dateline tells it
_NAME = 0.5  # what a log unit of the name's likeness to those of a state weighs
_STRANGEST = -20.0  # log units below which names are strange alike
_NO_NAMES = -2.0  # the likeness of names to those of a bloc


class SpokenOf:
    """Weighs the states of a report by where and how they are spoken of."""

    def __init__(self, document: Document, mentions: Mentions, standpoint: Standpoint, told: ToldStates) -> None:
        self._document = document
        self._mentions = mentions
        self._standpoint = standpoint
        self._told = told

    def around(self, mention: Mention) -> list[str]:
        """The states spoken of around a person, the most spoken of first."""
        weight: defaultdict[str, float] = defaultdict(float)
        home = _HOME if self._mentions.agency else _DATELINE
        if self._mentions.is_of_organ:
            host = self._host(mention)
            if host:
                weight[host] += _VISITED
            if not self._standpoint.is_at_home:
                home = _DATELINE if host else _OWN_PAGE
        if self._standpoint.home and not self._standpoint.is_abroad:
            weight[self._standpoint.home] += home
        if self._standpoint.headlined:
            weight[self._standpoint.headlined] += _HEADLINE
        place = told_in(self._document, self._mentions, mention)
        verb = verb_of(self._document, mention)
        # At home one tells of others, too.
        tells = self._standpoint.home is not None and verb is not None and verb.lemma in lexicon("telling")
        if place:
            weight[place] += 3.0
        paragraph = self._document.sentences[mention.sentence].paragraph
        abroad = [each for each in self._mentions.all if each.title and fold(each.title).split()[0] in ABROAD]
        at_home = fold(mention.title or "-").split()[-1] in _GOVERNING
        if at_home:
            abroad += [each for each in self._mentions.all if each.kind == "body" and MISSIONS.search(each.name)]
        for other in self._mentions.all:
            distance = mention.sentence - other.sentence
            if other.id == mention.id:
                continue
            state = self._told.of(other)
            if state is None or state not in states() or is_told_in_passing(self._document, other):
                continue
            of_envoy = other in abroad or any(
                envoy.sentence == other.sentence and envoy.first <= other.first < envoy.last for envoy in abroad
            )
            if not (of_envoy and at_home):
                weight[state] += 0.01
            if of_envoy:
                continue  # an envoy stands for a state that is not the one spoken of
            if (
                distance == -1
                and other.form == "capital"
                and self._document.sentences[other.sentence].paragraph == paragraph
            ):
                weight[state] += 1.4
            if not 0 <= distance <= _REACH:
                continue
            sentence = self._document.sentences[other.sentence]
            if other.first > mention.first and distance == 0 and not self._is_scene(other):
                continue
            score = (2.0, 1.5, 0.8, 0.4)[distance]
            if sentence.paragraph != paragraph:
                score *= 0.6
            if sentence.tokens[other.head].relation.startswith("nsubj"):
                score += 2.0 if distance == 0 and not tells else 0.8
            if other.form == "capital" and distance == 0:
                score += 1.5
            score *= weight_of(sentence, other)
            weight[state] = max(weight[state], score + (home if state == self._standpoint.home else 0))
        fits = likeness(self._told.whole_name(mention))
        for state in weight:
            weight[state] += _NAME * max(fits.get(state, _NO_NAMES), _STRANGEST)
        return sorted(weight, key=weight.__getitem__, reverse=True)

    def _host(self, mention: Mention) -> str | None:
        """The state abroad where somebody is met: "The Minister spoke in Lima. He was received by President A"."""
        sentence = self._document.sentences[mention.sentence]
        if is_subject(self._document, mention):
            return None
        scenes = [
            other
            for other in self._mentions.all
            if self._is_scene(other)
            and (other.sentence, other.first) < (mention.sentence, mention.first)
            and self._document.sentences[other.sentence].paragraph == sentence.paragraph
        ]
        state = scenes[-1].state if scenes else None
        return state if state != self._standpoint.home and state in states() else None

    def _is_scene(self, other: Mention) -> bool:
        """ "In Bangkok": a town that tells where something is said or done."""
        town = other.first > 0 and (other.form == "capital" or other.kind == "place")
        return town and self._document.sentences[other.sentence].tokens[other.first - 1].text.lower() in {"in", "at"}
