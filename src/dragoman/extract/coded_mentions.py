"""Mentions of dictionary actors in a sentence: every noun phrase that carries a code, with that code as its entity."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dragoman.extract.actor_dictionary import ActorDictionary, Agent
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence

_MOST_WORDS = 8
_CARRIERS = ("of", "in", "from", "by", "for", "")
UNKNOWN = "---"


@dataclass(frozen=True, slots=True)
class _Hit:
    first: int
    last: int
    head: int
    code: str


class CodedMentions:
    """The mentions of one sentence by the actors of a dictionary. `Mention.entity` holds the codes, joined by "/"."""

    def __init__(self, sentence: Sentence, dictionary: ActorDictionary, day: date | None) -> None:
        self._tree = Tree(sentence)
        actors = list(self._actors(dictionary, day))
        taken = {index for hit in actors for index in range(hit.first, hit.last)}
        agents = list(self._agents(dictionary, taken))
        self.all = tuple(self._mentions(actors, agents))
        self.by_id = {mention.id: mention for mention in self.all}

    def headed_by(self, sentence: int, token: int) -> Mention | None:
        del sentence
        exact = [mention for mention in self.all if mention.head == token]
        covering = [mention for mention in self.all if mention.first <= token < mention.last]
        return next(iter(exact or covering), None)

    def conjuncts(self, mention: Mention) -> list[Mention]:
        heads = self._tree.coordinated(mention.head)
        return [each for each in self.all if each.head in heads]

    def in_range(self, sentence: int, first: int, last: int) -> list[Mention]:
        del sentence
        return [mention for mention in self.all if first <= mention.first and mention.last <= last]

    def _actors(self, dictionary: ActorDictionary, day: date | None) -> Iterator[_Hit]:
        tokens, position = self._tree.tokens, 0
        while position < len(tokens):
            for last in range(min(len(tokens), position + _MOST_WORDS), position, -1):
                words = [token.text for token in tokens[position:last]]
                code = dictionary.actor(words, day) if _is_name(words) else None
                if code is not None and tokens[position].text[0].isupper():
                    yield _Hit(position, last, self._head(position, last), code)
                    position = last - 1
                    break
            position += 1

    def _agents(self, dictionary: ActorDictionary, taken: set[int]) -> Iterator[tuple[_Hit, Agent]]:
        tokens, position = self._tree.tokens, 0
        while position < len(tokens):
            for last in range(min(len(tokens), position + _MOST_WORDS), position, -1):
                span = range(position, last)
                agent = None if taken & set(span) else dictionary.agent([tokens[each].text for each in span])
                if agent is not None:
                    yield _Hit(position, last, self._head(position, last), agent.code), agent
                    position = last - 1
                    break
            position += 1

    def _head(self, first: int, last: int) -> int:
        for index in range(first, last):
            if not first <= self._tree.tokens[index].head < last:
                return index
        return last - 1

    def _mentions(self, actors: list[_Hit], agents: list[tuple[_Hit, Agent]]) -> Iterator[Mention]:
        used: set[int] = set()
        for hit, agent in agents:
            served = self._served(hit, actors)
            used |= {each.first for each in served if self._is_part(each, hit)}
            codes = [agent.combined(each.code) for each in served] or [agent.combined(UNKNOWN)]
            yield self._mention(hit, codes, "person")
        for hit in actors:
            if hit.first not in used:
                yield self._mention(hit, [hit.code], "state")

    def _served(self, agent: _Hit, actors: list[_Hit]) -> list[_Hit]:
        """Whose soldiers, lawmakers or ministers they are, looked for on the noun and on those coordinated with it."""
        for head in [agent.head, *self._tree.coordinated(agent.head)]:
            below = [hit for hit in actors if self._is_owner(hit.head, head)]
            if below:
                shared = [
                    hit
                    for each in below
                    for hit in actors
                    if hit.head in self._tree.coordinated(each.head) and hit.head > agent.first - 6
                ]
                return shared or below
        return []

    def _is_owner(self, owner: int, noun: int) -> bool:
        tree = self._tree
        node, steps = owner, 0
        while node >= 0 and steps < 4:
            token = tree.tokens[node]
            if node == noun:
                return steps > 0
            if tree.tokens[noun].head == node and tree.tokens[noun].relation in ("compound", "nmod:desc", "flat", "appos"):
                return node == owner
            if token.base_relation not in ("compound", "amod", "nmod", "flat", "appos", "nsubj"):
                return False
            if token.relation == "nmod" and tree.case(node) not in _CARRIERS:
                return False
            if token.base_relation == "nsubj":
                return False
            node, steps = token.head, steps + 1
        return False

    def _is_part(self, actor: _Hit, agent: _Hit) -> bool:
        return self._tree.tokens[actor.head].relation not in ("conj",) or actor.head < agent.last

    def _mention(self, hit: _Hit, codes: list[str], kind: str) -> Mention:
        sentence = self._tree.sentence
        span = sentence.span_of(hit.first, hit.last)
        name = " ".join(token.text for token in self._tree.tokens[hit.first : hit.last])
        entity = "/".join(dict.fromkeys(codes))
        ident = f"m{hit.first}"
        return Mention(ident, sentence.index, hit.head, hit.first, hit.last, span, kind, "name", name, entity=entity)


def _is_name(words: list[str]) -> bool:
    return words[-1][0].isalnum() and words[0][0].isalnum()
