"""From a word in a slot to the parties it speaks of."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from dragoman.extract.events.matching.frame import lexicon
from dragoman.extract.events.taking_part.listed_parties import included, listed, ranging
from dragoman.extract.events.taking_part.nearest_below import nearest_below
from dragoman.extract.events.taking_part.party_kinds import is_allowed, is_capital
from dragoman.extract.events.taking_part.whereabouts import is_along_an_edge
from dragoman.extract.events.when_and_where.venues import is_backer, is_where
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention

_SUBJECTS = frozenset({"he", "she", "they", "we", "i"})  # never possessive, whatever the parser says
_LEADING = frozenset({"lead", "head", "chair"})
_CRAFT = re.compile(r"(?:F|A|B|C|P|MiG|Su|Tu|Il|Mi|Ka|J|JF|AH|UH|CH|MQ|RQ|E|KC|MH|EC|TB)-\d")
_MEMBERS = frozenset({"state", "country", "nation", "government"})


class MentionIndex(Protocol):
    """What matching needs of the mentions of a document (`extract.mentions`, `extract.coding.mentions`)."""

    @property
    def by_id(self) -> Mapping[str, Mention]: ...

    def headed_by(self, sentence: int, token: int) -> Mention | None: ...

    def conjuncts(self, mention: Mention) -> list[Mention]: ...

    def in_range(self, sentence: int, first: int, last: int) -> list[Mention]: ...


@dataclass(frozen=True, slots=True)
class Named:
    """A party in a slot; `delegation` where a noun such as "delegation" or "side" stands for it."""

    mention: Mention
    token: int
    delegation: bool = False


class PartyFinder:
    """Looks parties up in one sentence."""

    def __init__(
        self, tree: Tree, mentions: MentionIndex, generous: bool = False, declared: frozenset[int] = frozenset()
    ) -> None:
        """`declared` are the words that say what the body does whose resolution the sentence is a paragraph of."""
        self.tree = tree
        self.mentions = mentions
        self.generous = generous
        self.declared = declared
        index = tree.sentence.index
        self._by_head: dict[int, Mention] = {}
        everyone = mentions.in_range(index, 0, len(tree.tokens))
        self._nested = {each.id for each in everyone if any(_covers(other, each) for other in everyone)}
        for mention in everyone:
            known = self._by_head.get(mention.head)
            if known is None or known.last - known.first < mention.last - mention.first:
                self._by_head[mention.head] = mention

    def headed(self, token: int) -> Mention | None:
        """The mention whose head is the token, or a named one that covers it as part of a name."""
        found = self._by_head.get(token)
        if found is not None:
            return self._whole(found)
        covering = self.mentions.headed_by(self.tree.sentence.index, token)
        if covering is None or covering.kind not in ("person", "group"):
            return None
        below = self.tree.tokens[covering.head].head == token or token in self.tree.ancestors(covering.head)
        beside = covering.first <= token < covering.last and self.tree.tokens[token].head == covering.head
        return covering if below or beside else None

    def head_of_name_ending_at(self, token: int) -> int:
        """The head of the longest name or office a word closes ("the UN envoy for Norland"), or the word itself."""
        closed = [each for each in self._by_head.values() if each.last == token + 1 and each.kind in ("person", "body")]
        return max(closed, key=lambda each: each.last - each.first).head if closed else token

    def is_in_name_of_body(self, token: int) -> bool:
        """Whether a word is only a part of the name of a body or bloc."""
        around = (each for each in self._by_head.values() if each.first <= token < each.last)
        return any(each.kind in ("body", "bloc") and each.head != token for each in around)

    def _whole(self, mention: Mention) -> Mention:
        """The group, where a parser takes one of those it lists for its head: "Norlandic and Sorlandic officials"."""
        if mention.kind != "state" or mention.id not in self._nested:
            return mention
        above = self.tree.tokens[mention.head].head
        groups = (each for each in self._by_head.values() if each.kind == "group" and _covers(each, mention))
        return next((each for each in groups if not each.first <= above < each.last), mention)

    def named(self, token: int, kinds: frozenset[str], within: bool = False) -> list[Named]:
        """The parties a word stands for, with all coordinated with it; empty where it stands for none."""
        found: list[Named] = []
        for each in self._joined(token, within):
            for party in self._one(each, kinds, within):
                if all(party.mention.id != other.mention.id for other in found):
                    found.append(party)
        return found

    def _joined(self, token: int, within: bool) -> list[int]:
        """The token and what is coordinated with it, by the tree or by nothing but commas and "and"."""
        heads = self.tree.following(token)
        # "He and his counterpart" read as if "he" were whose counterpart it is.
        pronouns = [kid.index for kid in self.tree.kids(token, "nmod:poss") if kid.text.lower() in _SUBJECTS]
        heads += [each for each in pronouns if each not in heads]
        mention = self.headed(token)
        if mention is not None and not within and mention.kind in ("person", "state", "bloc"):
            joined = [each.head for each in self.mentions.conjuncts(mention) if each.first > mention.first]
            # "Norland's Mora and Sorland's Sol": whose people they are takes no part.
            beside = [each for each in joined if self.tree.tokens[each].relation != "nmod:poss"]
            beside = [each for each in beside if not (self._is_its_office(mention, each) or is_backer(self.tree, each))]
            beside = [each for each in beside if not self._begins_clause(token, each)]
            beside = [each for each in beside if not self._is_of_one_of(heads, each)]
            heads += [each for each in beside if each not in heads]
        return heads

    def _is_its_office(self, state: Mention, noun: int) -> bool:
        """Whether a noun behind a state says what it is: "Norland, the current chair of the Council"."""
        beside = self.headed(noun)
        office = beside is not None and beside.kind == "person" and beside.form == "office"
        return state.kind == "state" and office and self.tree.tokens[noun].relation == "appos"

    def _is_of_one_of(self, people: list[int], state: int) -> bool:
        """Whether a state only says whose one of several people is: "Ministers Mora and Sol of Norland and Sorland"."""
        first = self.tree.tokens[state].head if self.tree.tokens[state].relation == "conj" else -1
        return first >= 0 and self.tree.case(first) == "of" and self.tree.tokens[first].head in people

    def _begins_clause(self, token: int, name: int) -> bool:
        """Whether a name behind a comma is subject of the clause that follows: "After talks with Mora, Sol left"."""
        subject = self.tree.tokens[name]
        if subject.base_relation != "nsubj" or self.tree.tokens[token].base_relation in ("nsubj", "conj"):
            return False
        verb = self.tree.tokens[subject.head]
        if verb.base_relation == "conj" and verb.index > name and verb.head in self.tree.ancestors(token):
            return True  # "wrote to Mora, and Sol flies there"
        between = self.tree.tokens[token + 1 : name]
        return subject.head in self.tree.ancestors(token) and not any(each.base_relation == "cc" for each in between)

    def _one(self, token: int, kinds: frozenset[str], within: bool) -> list[Named]:
        if is_along_an_edge(self.tree, token):
            return []
        mention = self.headed(token)
        leaders = self._leaders(token) if "person" in kinds and not within else []
        if leaders:
            return leaders
        if mention is not None and mention.id in self._nested and token != mention.head:
            mention = None
        if mention is not None and mention.kind == "group" and not mention.members and not within:
            among = included(self, token)
            if among:
                return [Named(each, token) for each in among if is_allowed(each, kinds)]
            # "the ministers of the Council", "Hamas leaders": a group of a bloc's or body's people is that.
            blocs = nearest_below(self, token, frozenset({"bloc", "body"}), mention)
            if blocs:
                return [Named(each, token) for each in blocs if is_allowed(each, kinds)]
        if mention is not None and not within and is_allowed(mention, kinds):
            told = self._named_beside(mention) or mention
            return [Named(each, token) for each in self.group(told) if is_allowed(each, kinds)]
        named = [] if within else listed(self, token) or included(self, token) or ranging(self, token)
        if named:
            return [Named(each, token) for each in named if is_allowed(each, kinds)]
        for kid in self.tree.kids(token, "appos"):
            apposed = self.headed(kid.index)
            if apposed is None or not is_allowed(apposed, kinds) or within:
                continue
            # "turbine maker Vestwind"; a body behind a comma may be one of several things told of the noun.
            if apposed.kind == "person" or (apposed.kind == "body" and apposed.first == token + 1):
                beside = (self.headed(each) for each in self.tree.following(kid.index))
                several = [each for one in beside if one is not None for each in self.group(one)]
                return [Named(each, token) for each in several if is_allowed(each, kinds)]
        if within or (self.generous and "person" in kinds) or self.stands_for(token):
            return [Named(each, token, not within) for each in nearest_below(self, token, kinds, mention)]
        return []

    def _named_beside(self, office: Mention) -> Mention | None:
        """Who "his counterpart, Minister Mora" is: Mora, not somebody else of that office."""
        if office.kind != "person" or office.form != "office":
            return None
        beside = (self.headed(kid.index) for kid in self.tree.kids(office.head, "appos"))
        return next(
            (each for each in beside if each is not None and each.kind == "person" and each.form == "name"), None
        )

    def _leaders(self, token: int) -> list[Named]:
        """Who "a Norlandic delegation led by Minister Mora" is: Mora."""
        found: list[Named] = []
        for kid in self.tree.kids(token, "acl"):
            if kid.lemma in _LEADING:
                for agent in self.tree.kids(kid.index, "obl:agent", "obl"):
                    leader = self.headed(agent.index)
                    if leader is not None and leader.kind == "person" and self.tree.case(agent.index) == "by":
                        found.append(Named(self._named_beside(leader) or leader, agent.index))
        return found

    def stands_for(self, token: int) -> bool:
        """Whether the noun represents somebody named beside it: "the Omani delegation", "officials of the ministry"."""
        representing = self.tree.lemma(token) in lexicon().words["representatives"]
        return representing or self._are_members(token) or self._is_craft(token)

    def _is_craft(self, token: int) -> bool:
        """Whether a word is the type of a craft: "a Norlandic F-16", "two Sorlandic Su-34s"."""
        rest = "".join(each.text for each in self.tree.tokens[token : token + 3])
        return self.tree.tokens[token].tag in ("PROPN", "NOUN") and _CRAFT.match(rest) is not None

    def _are_members(self, token: int) -> bool:
        """Whether they are all the states of a bloc: "EU member states"."""
        members = any(kid.lemma == "member" for kid in self.tree.kids(token, "compound"))
        return members and self.tree.lemma(token) in _MEMBERS and self.tree.tokens[token].text.lower() not in _MEMBERS

    def group(self, mention: Mention) -> list[Mention]:
        """The people of a group that are named, else the mention itself."""
        members = [self.mentions.by_id[each] for each in mention.members if each in self.mentions.by_id]
        named = [each for each in members if each.kind == "person"]
        return named or [mention]

    def is_venue(self, token: int, mention: Mention) -> bool:
        """Whether a capital is only where talks were held or a text was signed: "the protocol in Oslo"."""
        return is_capital(mention) and is_where(self.tree, token)


def _covers(outer: Mention, inner: Mention) -> bool:
    return (
        outer.first <= inner.first and inner.last <= outer.last and outer.last - outer.first > inner.last - inner.first
    )
