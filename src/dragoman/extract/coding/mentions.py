"""Mentions of dictionary actors in a sentence: every noun phrase that carries a code, with that code as its entity."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from dragoman.extract.coding.actor_dictionary import ActorDictionary, Agent
from dragoman.extract.events.trees.repair import repaired
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence, Token

_MOST_WORDS = 8
_CARRIERS = ("of", "in", "from", "by", "for", "")
_AT_HOME = frozenset({"COP", "JUD"})
_OTHERS = frozenset({"counterpart", "colleague", "host"})  # "delivered it to his counterpart in Oslo"
_COUNTS = frozenset({"thousand", "hundred", "dozen", "ten", "score", "million", "crowd", "group", "handful", "couple"})
_PRONOUNS = frozenset({"it", "him", "her", "them"})
_PARTIES = frozenset(
    {"side", "party", "country", "minister", "leader", "president", "neighbour", "neighbor", "government"}
)
_PARTS = frozenset({"compound", "nmod:desc", "flat", "amod", "nmod:unmarked"})
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
        self._tree = Tree(repaired(sentence, ()))
        actors = list(self._actors(dictionary, day))
        taken = {index for hit in actors for index in range(hit.first, hit.last)}
        agents = list(self._agents(dictionary, taken))
        named = tuple(self._mentions(actors, agents))
        self.all = (*named, *self._counted(named), *self._meant(named))
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
                words = [tokens[each].text for each in span]
                agent = dictionary.agent(words) if _is_name(words) and not taken & set(span) else None
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
            top = self._top(hit.head)
            # "Norland's minister Mora" is one mention, whichever of the three words a verb has for its subject.
            named = [each for each in actors if each.head == top]
            used |= {each.first for each in (*served, *named)}
            served = served or self._meant_by_its(hit.head, actors) or self._where(hit, agent, actors)
            codes = [agent.combined(each.code) for each in served] or [agent.combined(UNKNOWN)]
            yield self._mention(replace(hit, head=top) if named else hit, codes, "person")
        for hit in actors:
            if hit.first not in used:
                yield self._mention(hit, [hit.code], "state")

    def _meant(self, named: tuple[Mention, ...]) -> Iterator[Mention]:
        """Those told again without a name: "the two signed", "called on it to leave"."""
        tree = self._tree
        for token in tree.tokens:
            if any(each.first <= token.index < each.last for each in named):
                continue
            before = [each for each in named if each.last <= token.index and UNKNOWN not in (each.entity or UNKNOWN)]
            states = dict.fromkeys(code[:3] for each in before for code in (each.entity or "").split("/"))
            if self._is_couple(token) and len(states) == 2:
                codes = [
                    next(c for each in before for c in (each.entity or "").split("/") if c[:3] == s) for s in states
                ]
                yield self._mention(_Hit(token.index, token.index + 1, token.index, ""), codes, "group")
            elif token.base_relation in ("obj", "iobj", "obl") and token.text.lower() in _PRONOUNS:
                others = [each for each in before if not self._is_subject(each.head)]
                if others:
                    yield self._mention(
                        _Hit(token.index, token.index + 1, token.index, ""), [others[-1].entity or ""], "state"
                    )

    def _counted(self, named: tuple[Mention, ...]) -> Iterator[Mention]:
        """ "Thousands of Norlanders" are Norlanders, whichever of the words a verb has for its subject."""
        for token in self._tree.tokens:
            if token.lemma not in _COUNTS:
                continue
            of = {kid.index for kid in self._tree.kids(token.index, "nmod") if self._tree.case(kid.index) == "of"}
            for each in named:
                if each.head in of and each.entity:
                    yield self._mention(_Hit(token.index, token.index + 1, token.index, ""), [each.entity], each.kind)

    def _is_couple(self, token: Token) -> bool:
        """Whether a word stands for two of whom the sentence has told: "the two", "both sides", "the two ministers"."""
        counted = {kid.text.lower() for kid in self._tree.kids(token.index, "nummod", "det")}
        alone = token.text.lower() in ("two", "both", "pair") and token.base_relation == "nsubj"
        return alone or (token.base_relation == "nsubj" and token.lemma in _PARTIES and bool(counted & {"two", "both"}))

    def _served(self, agent: _Hit, actors: list[_Hit]) -> list[_Hit]:
        """Whose soldiers, lawmakers or ministers they are: named in one noun phrase with them, or with their like."""
        for noun in [agent.head, *(each for each in self._tree.coordinated(agent.head) if each != agent.head)]:
            top = self._top(noun)
            near = {hit: self._distance(hit.head, noun, top) for hit in actors}
            best = min((each for each in near.values() if each is not None), default=None)
            if best is not None:
                closest = [hit for hit in actors if near[hit] == best]
                heads = {each for hit in closest for each in self._tree.following(hit.head)}
                return [hit for hit in actors if hit in closest or (hit.head in heads and hit.head != noun)]
        return []

    def _meant_by_its(self, noun: int, actors: list[_Hit]) -> list[_Hit]:
        """Whose minister "its minister" is: of the last subject told before, or of who owns it."""
        if not any(kid.tag in ("PRON", "DET") for kid in self._tree.kids(noun, "nmod:poss")):
            return []
        before = [hit for hit in actors if hit.last <= noun and self._is_subject(hit.head)]
        return before[-1:]

    def _where(self, hit: _Hit, agent: Agent, actors: list[_Hit]) -> list[_Hit]:
        """Whose police and courts they are: of the place their clause tells of, "In Oslo, police arrested"."""
        meant = self._tree.lemma(hit.head) in _OTHERS or (
            agent.code.strip("~") in _AT_HOME and self._is_subject(hit.head)
        )
        if not meant:
            return []
        verb = self._tree.tokens[self._top(hit.head)].head
        places = {kid.index for kid in self._tree.kids(verb, "obl") if self._tree.case(kid.index) == "in"}
        return [each for each in actors if each.head in places][:1]

    def _is_subject(self, noun: int) -> bool:
        top = self._tree.tokens[self._tree.top(noun, _PARTS | {"nmod:poss"})]
        return top.base_relation == "nsubj"

    def _top(self, noun: int) -> int:
        """The head of the noun phrase a noun is part of: the name in "Prime Minister Mora"."""
        return self._tree.top(noun, _PARTS)

    def _distance(self, owner: int, noun: int, top: int) -> int | None:
        """0 for who owns the noun, 1 for the name it stands with and for "of", 2 for "in" and "from"; else None."""
        tree, node, worst = self._tree, owner, 0
        if owner == top and owner != noun:
            return 1
        if any(tree.tokens[each].tag == "VERB" for each in range(min(owner, noun), max(owner, noun))):
            return None  # a part of another phrase, whatever the parser hangs it on
        for _ in range(4):
            token = tree.tokens[node]
            if node in (noun, top) and node != owner:
                return worst
            if token.base_relation == "nmod" and token.relation not in ("nmod:poss", "nmod:desc", "nmod:unmarked"):
                case = tree.case(node)
                if case not in _CARRIERS:
                    return None
                worst = max(worst, 1 if case in ("of", "") else 2)
            elif token.base_relation not in ("compound", "amod", "nmod", "flat", "appos"):
                return None
            node = token.head
            if node < 0:
                return None
        return None

    def _mention(self, hit: _Hit, codes: list[str], kind: str) -> Mention:
        sentence = self._tree.sentence
        span = sentence.span_of(hit.first, hit.last)
        name = " ".join(token.text for token in self._tree.tokens[hit.first : hit.last])
        entity = "/".join(dict.fromkeys(codes))
        kind = "group" if "/" in entity else kind
        ident = f"m{hit.first}"
        return Mention(ident, sentence.index, hit.head, hit.first, hit.last, span, kind, "name", name, entity=entity)


def _is_name(words: list[str]) -> bool:
    return words[-1][0].isalnum() and words[0][0].isalnum()
