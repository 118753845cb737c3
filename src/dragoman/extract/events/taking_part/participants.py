"""From a word in a slot to the parties it speaks of."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from dragoman.extract.events.matching.frame import lexicon
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.when_and_where.venues import is_where
from dragoman.extract.tree import Tree
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.model.records import Mention
from dragoman.model.sentence import Token

# Branches that tell something else about a party than who it is.
_ASIDE = frozenset({"acl:relcl", "advcl", "parataxis", "conj", "cc", "punct", "advcl:relcl", "list"})
# How what a state or body does or owns is tied to it: "the remarks of the Azerbaijani President".
_BELONGING = (
    "of",
    "by",
    "from",
    "in",
    "on",
    "for",
    "against",
    "between",
    "with",
    "to",
    "into",
    "at",
    "towards",
    "over",
)
_SUBJECTS = frozenset({"he", "she", "they", "we", "i"})  # never possessive, whatever the parser says
_OF_STATES = frozenset(
    {"ally", "neighbour", "neighbor", "country", "state", "nation", "member", "partner", "rival", "republic"}
)
_OPENING = frozenset({":", ",", "namely", "–", "—", "("})  # what a list begins behind
_INCLUDING = frozenset({"including", "such as"})
_LEADING = frozenset({"lead", "head", "chair"})
_EDGES = frozenset({"border", "frontier", "boundary"})
_ALONG = frozenset({"on", "near", "at", "along"})  # "a market on the border with Norland" is not Norland's
_THERE = frozenset({"in", "at", "near", "outside"})
_CHARGING = frozenset({"suspect", "accuse", "convict", "charge"})
_LINKED = frozenset(
    {"relate", "related", "link", "linked", "connect", "connected", "tie", "close", "loyal", "associate"}
)
_MEMBERS = frozenset({"state", "country", "nation", "government"})
_MISSIONS = frozenset({"embassy", "consulate", "mission"})
# What these lead to is what happened besides: "the region in crisis after coups in Norland and Sorland".
_BESIDES = frozenset({"after", "following", "since", "amid", "despite", "before", "during", "ahead"})
_MAX_DEPTH = 4


class MentionIndex(Protocol):
    """What matching needs of the mentions of a document (`extract.mentions`, `extract.coded_mentions`)."""

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
            beside = [each for each in beside if not self._is_its_office(mention, each)]
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
        if self.tree.lemma(token) in _EDGES and self.tree.case(token) in _ALONG:
            return []
        mention = self.headed(token)
        leaders = self._leaders(token) if "person" in kinds and not within else []
        if leaders:
            return leaders
        if mention is not None and mention.id in self._nested and token != mention.head:
            mention = None
        if mention is not None and mention.kind == "group" and not mention.members and not within:
            included = self._included(token)
            if included:
                return [Named(each, token) for each in included if _allowed(each, kinds)]
            # "the ministers of the Council", "Hamas leaders": a group of a bloc's or body's people is that.
            blocs = self._inside(token, frozenset({"bloc", "body"}), mention)
            if blocs:
                return [Named(each, token) for each in blocs if _allowed(each, kinds)]
        if mention is not None and not within and _allowed(mention, kinds):
            told = self._named_beside(mention) or mention
            return [Named(each, token) for each in self._group(told) if _allowed(each, kinds)]
        listed = [] if within else self._listed(token) or self._included(token) or self._ranging(token)
        if listed:
            return [Named(each, token) for each in listed if _allowed(each, kinds)]
        for kid in self.tree.kids(token, "appos"):
            apposed = self.headed(kid.index)
            if apposed is None or not _allowed(apposed, kinds) or within:
                continue
            # "turbine maker Vestwind"; a body behind a comma may be one of several things told of the noun.
            if apposed.kind == "person" or (apposed.kind == "body" and apposed.first == token + 1):
                return [Named(each, token) for each in self._group(apposed) if _allowed(each, kinds)]
        if within or (self.generous and "person" in kinds) or self.stands_for(token):
            return [Named(each, token, not within) for each in self._inside(token, kinds, mention)]
        return []

    def _listed(self, noun: int) -> list[Mention]:
        """The states that follow a noun for states: "its allies Sorland and Westland", "two states: A and B"."""
        if self.tree.lemma(noun) not in _OF_STATES:
            return []
        beside = [noun, *(kid.index for kid in self.tree.kids(noun, "nmod") if kid.index > noun)]
        for kid in (kid for each in beside for kid in self.tree.kids(each, "appos", "nmod")):
            if kid.index < noun or self.tree.case(kid.index):
                continue
            first = self.headed(kid.index)
            between = [each.text.lower() for each in self.tree.tokens[noun + 1 : first.first if first else noun]]
            near = set(between) <= _OPENING or (between[-1:] and between[-1] in _OPENING - {","})
            if first is not None and first.kind == "state" and near:
                joined = [self.headed(each) for each in self.tree.following(kid.index)]
                joined += [each for each in self.mentions.conjuncts(first) if each not in joined]
                return [each for each in joined if each is not None]
        return []

    def _included(self, noun: int) -> list[Mention]:
        """Those of many whom a list names: "met several leaders, including Norland's Mora and Sorland's Sol"."""
        for kid in self.tree.kids(noun, "nmod", "appos"):
            if kid.index > noun and self.tree.case(kid.index) in _INCLUDING:
                found = [self.headed(each) for each in self.tree.following(kid.index)]
                listed = [each for each in found if each is not None and each.kind in ("person", "state")]
                return listed if len(listed) == len(found) else []
        return []

    def _ranging(self, noun: int) -> list[Mention]:
        """The people a list goes through: "20 people, from former President Mora to Ministers Sol and Lim"."""
        tree = self.tree
        behind = [each.text.lower() for each in tree.tokens[noun + 1 : noun + 3]]
        if behind[-1:] != ["from"]:
            return []
        later = tree.tokens[noun + 3 :]
        start = next(
            (each.index for each in later if any(kid.index == noun + 2 for kid in tree.kids(each.index))), None
        )
        end = next(
            (each.index for each in later if start and each.index > start and tree.case(each.index) == "to"), None
        )
        if start is None or end is None or tree.case(start) != "from":
            return []
        heads = [start, *tree.following(end)]
        heads += [below for kid in tree.kids(end, "appos") for below in tree.following(kid.index)]
        listed = [each for head in dict.fromkeys(heads) if (each := self.headed(head)) is not None]
        return listed if all(each.kind == "person" for each in listed) and len(listed) > 1 else []

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
        return self.tree.lemma(token) in lexicon().words["representatives"] or self._are_members(token)

    def _are_members(self, token: int) -> bool:
        """Whether they are all the states of a bloc: "EU member states"."""
        members = any(kid.lemma == "member" for kid in self.tree.kids(token, "compound"))
        return members and self.tree.lemma(token) in _MEMBERS and self.tree.tokens[token].text.lower() not in _MEMBERS

    def _group(self, mention: Mention) -> list[Mention]:
        members = [self.mentions.by_id[each] for each in mention.members if each in self.mentions.by_id]
        named = [each for each in members if each.kind == "person"]
        return named or [mention]

    def is_venue(self, token: int, mention: Mention) -> bool:
        """Whether a capital is only where talks were held or a text was signed: "the protocol in Oslo"."""
        return is_capital(mention) and is_where(self.tree, token)

    def _distance(self, kid: Token) -> int:
        """0 for who owns or makes a thing, 1 for whom it concerns, 2 for where it is."""
        if kid.base_relation in ("compound", "amod", "flat") or kid.relation in ("nmod:poss", "nmod:desc", "obl:agent"):
            return 0
        case = self.tree.case(kid.index)
        return 0 if case in ("of", "by", "from", "between", "") else 2 if case in ("in", "at", "on", "near") else 1

    def _inside(self, token: int, kinds: frozenset[str], own: Mention | None) -> list[Mention]:
        """The parties nearest below a noun, level by level, never in its clauses."""
        level = [token]
        text = self.tree.lemma(token) in lexicon().words["texts"]
        # "what he called their provocations" says what in a clause.
        aside = _ASIDE - {"acl:relcl"} if self.tree.lemma(token) == "what" else _ASIDE
        for _ in range(_MAX_DEPTH):
            below = [
                kid
                for each in level
                for kid in self.tree.kids(each)
                if kid.relation not in aside and kid.base_relation != "advcl" and kid.relation != "nsubj"
                if kid.relation != "acl"
                or not (
                    self.tree.kids(kid.index, "aux:pass")  # "the treaty to be signed in Oslo"
                    or kid.lemma in _CHARGING  # "the man suspected of killing a Norlandic diplomat"
                )
                if not (kid.lemma in _EDGES and self.tree.case(kid.index) in _ALONG)
                if self.tree.case(kid.index).split(" ")[0] not in _BESIDES
            ]
            found: list[Mention] = []
            # Whose something is comes before where it is: "US forces in Anbar" are American.
            for kid in sorted(below, key=self._distance):
                if found and self._distance(kid) > 0:
                    break
                mention = self.headed(kid.index)
                if kid.relation == "nmod:poss" and self._has_own_name(kid):
                    continue
                if self._is_whose_friend(kid, mention):
                    continue
                if mention is None or mention is own or (text and self.is_venue(kid.index, mention)):
                    continue
                origin = mention.kind == "place" and "state" in kinds and self.tree.case(kid.index) == "from"
                beside = self.tree.kids(kid.head, "nmod", "obl") if origin else []
                origin = origin and not any(
                    self.tree.case(each.index) == "to" for each in beside
                )  # "a line from A to B"
                if not origin and not _allowed(mention, kinds):
                    continue
                if kid.base_relation in ("nmod", "obl") and kid.relation not in ("nmod:poss", "nmod:desc"):
                    case = self.tree.case(kid.index)
                    if case and case.split()[0] not in _BELONGING:
                        continue
                    if is_receiving(self.tree, kid.index) or is_scene(self.tree, kid.index):
                        continue
                for each in self.tree.following(kid.index):
                    other = self.headed(each)
                    if other is not None and (_allowed(other, kinds) or (origin and other.kind == "place")):
                        found.extend(each for each in self._group(other) if each not in found)
            if found:
                return found
            level = [kid.index for kid in below]
        return []

    def _is_whose_friend(self, kid: Token, mention: Mention | None) -> bool:
        """Whether a word only says who is close to a government not named: "tycoons linked to the government"."""
        above = self.tree.tokens[kid.head] if kid.head >= 0 else kid
        unnamed = mention is not None and mention.kind == "state" and mention.state is None
        return unnamed and above.base_relation in ("acl", "amod") and above.lemma in _LINKED

    def _has_own_name(self, owner: Token) -> bool:
        """Whether who fights is told by a name besides the state they are from: "Norland's ELN rebels"."""
        beside = (self.headed(kid.index) for kid in self.tree.kids(owner.head, "compound", "amod"))
        named = any(each is not None and each.kind == "body" for each in beside)
        return named and self.tree.lemma(owner.head) in lexicon().words["fighters"]


def is_receiving(tree: Tree, noun: int) -> bool:
    """Whether a word tells where a mission is, which is another's: "the embassy in Lima"."""
    token = tree.tokens[noun]
    return tree.case(noun) in ("in", "at") and token.head >= 0 and tree.lemma(token.head) in _MISSIONS


def is_across(tree: Tree, state: int) -> bool:
    """Whether a word only tells whose border something is at: "took a town on the border with Norland"."""
    above = tree.tokens[state].head
    return above >= 0 and tree.lemma(above) in _EDGES and tree.case(above) in _ALONG


def is_scene(tree: Tree, place: int) -> bool:
    """Whether a word tells where violence was, which says nothing of whose it was: "an air strike in Norland"."""
    above = tree.tokens[place].head
    return tree.case(place) in _THERE and above >= 0 and tree.lemma(above) in words("blows") | words("nameless")


def _covers(outer: Mention, inner: Mention) -> bool:
    return (
        outer.first <= inner.first and inner.last <= outer.last and outer.last - outer.first > inner.last - inner.first
    )


def _allowed(mention: Mention, kinds: frozenset[str]) -> bool:
    if mention.kind in kinds:
        return True
    return mention.kind == "place" and "state" in kinds and is_capital(mention)


def is_place(mention: Mention) -> bool:
    """Whether a mention names a town, region or state by its own name."""
    return mention.kind in ("place", "state") and mention.form in ("name", "capital", "noun")


def is_capital(mention: Mention) -> bool:
    """Whether a place is the capital of a state, whose name may be used for its government."""
    return mention.form in ("capital", "demonym") or any(
        entry.sort == "capital" for entry in gazetteer().get(mention.name)
    )
