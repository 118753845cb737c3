"""The state an official serves, where the title does not say it."""

from collections import Counter

from dragoman.extract.mentions import Mentions
from dragoman.extract.mentions_titled import Titled
from dragoman.knowledge.loading import fold
from dragoman.knowledge.offices import usual_states
from dragoman.model.records import Mention
from dragoman.model.sentence import Document

_RECEIVING = frozenset({"receive", "welcome", "host", "greet"})


class StateGuess:
    """Guesses the state of titled people from their other mentions, their neighbours, the visit they are met on, and the home."""

    def __init__(self, document: Document, mentions: Mentions) -> None:
        self._document = document
        self._mentions = mentions
        self._by_name: dict[str, str] = {}
        for mention in mentions.all:
            if mention.kind == "person" and mention.form == "name" and mention.state:
                self._by_name.setdefault(_surname(mention.name), mention.state)
        self._home = mentions.home

    def state(self, mention: Mention, titled: Titled | None, index: int) -> str | None:
        """ISO code or bloc; None where nothing tells."""
        if titled is not None:
            told = [titled.aligned.get(number, office.states) for number, office in enumerate(titled.offices)]
            nearest = sorted(range(len(told)), key=lambda number: (abs(number - index), -number))
            for number in nearest:
                if told[number]:
                    return told[number][0]
        known = self._by_name.get(_surname(mention.name))
        if known:
            return known
        title = titled.offices[index].title if titled and index < len(titled.offices) else mention.title or ""
        found = (
            self._usual(title)
            or self._neighbour(mention)
            or self._visited(mention)
            or self._counter_state(mention)
            or self._home
            or self._latest(mention)
        )
        if found:
            self._by_name.setdefault(_surname(mention.name), found)
        return found

    def _usual(self, title: str) -> str | None:
        """The state whose office is usually called so, if it is the only one or the report names it."""
        codes = usual_states(title.partition(" for ")[0].partition(" on ")[0])
        named = {other.entity for other in self._mentions.all if other.entity}
        return next((code for code in codes if code in named), codes[0] if len(codes) == 1 else None)

    def _neighbour(self, mention: Mention) -> str | None:
        """The state of the official right before in a list: "President of X A and Prime Minister B"."""
        chain = [
            other for other in self._mentions.conjuncts(mention) if other.kind == "person" and other.form == "name"
        ]
        for other in reversed(chain[: chain.index(mention)] if mention in chain else []):
            if other.state:
                return other.state
            known = self._by_name.get(_surname(other.name))
            if known:
                return known
        return None

    def _latest(self, mention: Mention) -> str | None:
        """Without a home: the state last spoken of, through an official or by name."""
        for other in reversed(self._mentions.all):
            if (other.sentence, other.first) >= (
                mention.sentence,
                mention.first,
            ) or mention.sentence - other.sentence > 3:
                continue
            state = other.state if other.kind in {"person", "state"} else None
            state = state or (self._by_name.get(_surname(other.name)) if other.kind == "person" else None)
            if state:
                return state
        return None

    def _visited(self, mention: Mention) -> str | None:
        """ "In X, the Secretary will meet with President A": the state the sentence opens with, or is visited in it."""
        sentence = self._document.sentences[mention.sentence]
        for other in self._mentions.in_sentence(mention.sentence):
            if other.first >= mention.first:
                break
            if other.kind not in {"state", "place"} or not other.state or other.form == "demonym":
                continue
            before = [token.text.lower() for token in sentence.tokens[max(0, other.first - 2) : other.first]]
            if (
                other.first <= 2
                and before[-1:] == ["in"]
                or before[-2:] in (["visit", "to"], ["trip", "to"], ["stay", "in"], ["visiting"], ["arrived", "in"])
            ):
                return other.state
        return None

    def _counter_state(self, mention: Mention) -> str | None:
        """A guest received by somebody of the home state serves the other main state, if the report is about two."""
        sentence = self._document.sentences[mention.sentence]
        token = sentence.tokens[mention.head]
        if token.relation != "obj" or token.head < 0 or sentence.tokens[token.head].lemma not in _RECEIVING:
            return None
        for child in sentence.children(token.head, "nsubj"):
            host = self._mentions.headed_by(mention.sentence, child.index)
            if host and host.kind == "person":
                host_state = host.state or self._by_name.get(_surname(host.name)) or self._home
                counted = Counter(
                    other.state
                    for other in self._mentions.all
                    if other.kind == "state" and other.state and other.state != host_state
                )
                return counted.most_common(1)[0][0] if counted else None
        return None


def _surname(name: str) -> str:
    words = fold(name).replace(".", " ").split()
    return words[-1] if words else ""
