"""Holds frames against a sentence's tree and says which of them are there, with whom in which slot."""

import re
from dataclasses import dataclass, replace

from dragoman.extract.arguments import Clause, clause_of
from dragoman.extract.events.matching.frame import PARTICIPANTS, Condition, Frame, Slot, lexicon
from dragoman.extract.events.matching.governors import governors, particles
from dragoman.extract.events.matching.slots import Slots
from dragoman.extract.events.standing.negation import is_negated, is_refused
from dragoman.extract.events.taking_part.participants import MentionIndex, Named, PartyFinder
from dragoman.extract.events.trees.repair import repaired
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence, Token

# How sure the model must be of an event for the frames of that event to be tried first at a word, and for the event to
# count where there is no frame; but a call, a meeting and a gathering, a joint launch and a mere one, and kinds of aid
# are told apart better by the words of the frames.
SURE = 0.99
_STATES = frozenset({"open", "free", "closed", "clear", "complete"})  # "the lines are open from nine" tells no opening
TOLD_APART_BY_WORDS = frozenset({"AID", "CONSULT", "COOPERATE"})
_COUPLES = frozenset({"two", "both", "sides", "parties", "they", "counterparts"})
_CURRENCY = re.compile(r"[A-Z]{3}\Z")
INSTEAD = "instead"  # the role of those who take part only if a group they belong to stays unknown


_AGAINST = frozenset({"ACCUSE", "THREATEN"})
_SOME = frozenset(
    {"group", "faction", "opposition", "gang", "paramilitary", "rebel", "militant", "militia", "insurgent"}
    | {"fighter", "jihadist", "gunman", "protester", "demonstrator", "activist"}
)


@dataclass(frozen=True, slots=True)
class Found:
    """A party in a role of a match, and the slot it was found in."""

    mention: Mention
    token: int
    role: str | None = None
    slot: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A frame found in a sentence. `trigger` is the word that means the event, `anchor` the head of its clause."""

    frame: Frame
    tree: Tree
    trigger: int
    anchor: int
    clause: Clause
    actors: tuple[Found, ...]
    targets: tuple[Found, ...]
    occurs: bool = False  # the noun is said to take place
    confirmed: bool = False  # the language model sees the same event in these words
    pointing: bool = False  # the noun only points back: "at the meeting"
    addressed: bool = False  # those it is directed at are told by a common noun alone: "urged traders"

    @property
    def nodes(self) -> frozenset[int]:
        return frozenset({self.trigger, self.anchor})


def tree_of(sentence: Sentence, mentions: MentionIndex) -> Tree:
    """The sentence's tree, bent to the names found in it."""
    return Tree(repaired(sentence, mentions.in_range(sentence.index, 0, len(sentence.tokens))))


def match_tree(tree: Tree, finder: PartyFinder, coding: bool = False) -> list[Match]:
    """Every frame that holds somewhere in the tree, in the order of the trigger words.

    With `coding`, the frames kept for the coding of single sentences come first, and their order is that of the files,
    whatever the model sees.
    """
    found: list[Match] = []
    for token in tree.tokens:
        for frame in _candidates(tree, token) if coding else _preferred(tree, token):
            if frame.aside if coding else frame.coding:
                continue
            reading = _Reading.of(tree, finder, frame, token)
            match = reading.match() if reading and reading.is_seen() else None
            if match is not None:
                found.append(match)
                if not frame.also:
                    break
    return found


def excluded(tree: Tree, finder: PartyFinder, index: int) -> set[tuple[str, str]]:
    """Types and modes that the word would tell but for an `unless` of their frame: "thanked them for the reception".

    An `unless` that asks only whether anything stands in a place tells frames apart; it forbids in a frame that never
    holds itself.
    """
    token = tree.tokens[index]
    found = set()
    for frame in _candidates(tree, token):
        # What a frame of the coder leaves to others, nobody forbids.
        reading = None if frame.coding else _Reading.of(tree, finder, frame, token)
        if reading is not None and reading.is_excluded(bare=reading.is_never()):
            found.add((frame.type, frame.mode))
    return found


def _preferred(tree: Tree, token: Token) -> list[Frame]:
    """The frames a word could have, with those first that agree with what the model surely sees in the word."""
    candidates = _candidates(tree, token)
    trigger = tree.triggers.get(token.index)
    if trigger is None or trigger.confidence < SURE or trigger.type in TOLD_APART_BY_WORDS:
        return candidates
    return sorted(candidates, key=lambda frame: (frame.type, frame.mode) != (trigger.type, trigger.mode))


def _candidates(tree: Tree, token: Token) -> list[Frame]:
    chosen = lexicon()
    candidates: list[Frame] = []
    if token.tag == "VERB" or (token.tag in ("ADJ", "AUX", "NOUN") and tree.kids(token.index, "obj", "nsubj:pass")):
        candidates += chosen.by_verb.get(token.lemma, [])
    if token.tag == "ADJ" and token.lemma not in _STATES:
        candidates += chosen.by_verb.get(token.lemma, [])
    if token.tag in ("NOUN", "PROPN") and token.text != "March":
        candidates += chosen.by_noun.get(token.lemma.lower(), [])
    return candidates


@dataclass(frozen=True, slots=True)
class _Reading:
    """One frame tried at one word."""

    slots: Slots
    subject_role: str | None
    occurs: bool

    @classmethod
    def of(cls, tree: Tree, finder: PartyFinder, frame: Frame, token: Token) -> "_Reading | None":
        if token.lemma.lower() in frame.nouns and token.tag in ("NOUN", "PROPN"):
            return cls._of_noun(tree, finder, frame, token)
        if any((token.lemma, particle) in frame.verbs for particle in particles(tree, token.index)):
            clause = clause_of(tree, token.index)
            return cls(Slots(tree, finder, frame, token, clause, token.index, False), None, False)
        return None

    @classmethod
    def _of_noun(cls, tree: Tree, finder: PartyFinder, frame: Frame, token: Token) -> "_Reading | None":
        for governor, keys, occurs in governors(tree, token.index):
            role = next((frame.light[key] for key in keys if key in frame.light), None)
            if role is not None:
                clause = clause_of(tree, governor)
                # "at a ceremony held in Oslo": it takes place, whoever holds it.
                held = occurs and clause.passive and not clause.subjects
                return cls(Slots(tree, finder, frame, token, clause, governor, True), role, held)
            if occurs and frame.alone:
                clause = clause_of(tree, governor)
                bare = Clause((), (), (), clause.obliques, clause.passive)
                return cls(Slots(tree, finder, frame, token, bare, governor, True), None, True)
        if not frame.alone:
            return None
        return cls(Slots(tree, finder, frame, token, Clause(), token.index, True), None, False)

    def is_seen(self) -> bool:
        """Whether the model is as sure of the frame's event in these words as the frame asks."""
        frame, words = self.slots.frame, (self.slots.token.index, self.slots.anchor)
        return not frame.seen or any(
            trigger.token in words
            and (trigger.type, trigger.mode) == (frame.type, frame.mode)
            and trigger.confidence >= frame.seen
            for trigger in self.slots.tree.sentence.triggers
        )

    def is_never(self) -> bool:
        """Whether the frame only forbids, and what else it asks for is there."""
        others = [(place, condition) for place, condition in self.slots.frame.when if place != "never"]
        never = len(others) < len(self.slots.frame.when)
        return never and all(self._holds(place, condition) for place, condition in others)

    def is_excluded(self, bare: bool = True) -> bool:
        """Whether one of what must not be is there; those that name no words or kinds count if `bare`."""
        return any(
            (bare or condition.lemmas or condition.kinds) and self._holds(place, condition)
            for place, condition in self.slots.frame.unless
        )

    def match(self) -> Match | None:
        if self.slots.frame.negated and not is_refused(self.slots.tree, self.slots.anchor):
            return None
        if not all(self._holds(place, condition) for place, condition in self.slots.frame.when):
            return None
        if self.is_excluded():
            return None
        actors = self._fill(self.slots.frame.actors, self.slots.frame.actor_kinds)
        targets = self._fill(self.slots.frame.targets, self.slots.frame.target_kinds)
        actors += [
            each for each in self._further_hosts() if each.mention.id not in {known.mention.id for known in actors}
        ]
        if self.subject_role and self.subject_role != "participant":
            role = self.subject_role
            actors = [replace(each, role=role) if each.slot == "subject" else each for each in actors]
        held = {each.mention.id for each in actors}
        targets = [each for each in targets if each.mention.id not in held]
        for need in self.slots.frame.needs:
            filled = {"actors": bool(actors), "targets": bool(targets) or self._is_mutual()}
            there = filled.get(need, need not in filled and bool(self.slots.tokens(need)))
            there = there or (need in ("subject", "actors") and self._is_declared())
            if not there and not (need in ("subject", "actors") and self._doer_is_unknown() and targets):
                return None
        count = sum(2 if each.mention.kind == "group" else 1 for each in (*actors, *targets))
        if self.slots.frame.type != "CONSULT" and count < self.slots.frame.least and self.slots.frame.least > 1:
            return None
        return Match(
            self.slots.frame,
            self.slots.tree,
            self.slots.token.index,
            self.slots.anchor,
            self.slots.clause,
            tuple(actors),
            tuple(targets),
            self.occurs,
            pointing=self.slots.noun and self.slots.is_definite(),
            addressed=not targets and self._is_towards_people(),
        )

    def _is_towards_people(self) -> bool:
        """Whether a frame's target is told by a noun for people or a sight that stands for no party."""
        tree, frame = self.slots.tree, self.slots.frame
        people = lexicon().words["anybody"]
        if frame.type in _AGAINST:
            people = _SOME  # "accused the group"
        elif frame.type != "REQUEST" and frame.mode != "visit":
            return False
        places = [
            slot.place for each in frame.targets for slot in each if not slot.within and slot.place != "complement"
        ]
        told = [token for place in places for token in self.slots.tokens(place) if tree.tokens[token].tag == "NOUN"]
        return any(tree.lemma(token) in people or frame.mode == "visit" for token in told)

    def _is_declared(self) -> bool:
        """Whether it is told of the body whose resolution the report is, which its paragraphs do not name again."""
        return self.slots.anchor in self.slots.finder.declared

    def _is_mutual(self) -> bool:
        """ "blamed each other": those who do it are those it is done to."""
        objects = [*self.slots.clause.objects, *(each for _, each in self.slots.clause.obliques)]
        return any(self.slots.tree.lemma(each) in ("each", "another") for each in objects)

    def _further_hosts(self) -> list[Found]:
        """Those named by a second light verb: "was hosted by A and co-chaired by B"."""
        found: list[Found] = []
        if not self.slots.noun or self.slots.anchor == self.slots.token.index:
            return found
        for verb in self.slots.tree.following(self.slots.anchor)[1:]:
            key = self.slots.frame.light.get(self.slots.tree.lemma(verb))
            clause = clause_of(self.slots.tree, verb) if key is not None else Clause()
            if self.slots.token.index in clause.objects:
                for token in clause.subjects:
                    named = self.slots.finder.named(token, self.slots.frame.actor_kinds)
                    found += [Found(each.mention, each.token, key) for each in named]
        return found

    def _fill(self, union: tuple[tuple[Slot, ...], ...], kinds: frozenset[str]) -> list[Found]:
        found: list[Found] = []
        stand_ins: list[Found] = []
        for alternatives in union:
            for slot in alternatives:
                parties = [
                    party
                    for token in self.slots.tokens(slot.place)
                    for party in self.slots.finder.named(token, kinds, slot.within)
                ]
                if slot.place == "attribute" and self._is_where(parties):
                    parties = []
                groups = [party for party in parties if party.mention.kind == "group" and not party.mention.members]
                for group in groups:
                    # "officials from A and B": should nobody know the officials, A and B did it.
                    within = self.slots.finder.named(group.token, kinds, within=True)
                    served = [each for each in within if each.mention.form != "pronoun"]
                    stand_ins += [Found(each.mention, each.token, INSTEAD, slot.place) for each in served]
                    if served and self.slots.tree.lemma(group.token) in lexicon().words["sent"]:
                        parties = [each for each in parties if each is not group] + served
                fresh = [party for party in parties if all(party.mention.id != each.mention.id for each in found)]
                found.extend(Found(party.mention, party.token, slot.role, slot.place) for party in fresh)
                if parties:
                    break
        known = {each.mention.id for each in found}
        return found + [each for each in stand_ins if each.mention.id not in known]

    def _is_where(self, parties: list[Named]) -> bool:
        """Whether a gathering is called after the town it is in: "the Geneva forum", not "the Oslo-Bern summit"."""
        towns = [each for each in parties if each.mention.kind == "place" or each.mention.form == "capital"]
        called = self.slots.frame.mode == "gathering" or self.slots.token.lemma == "meeting"
        return called and len(towns) == len(parties) == 1

    def _holds(self, place: str, condition: Condition) -> bool:
        tokens = [token for each in place.split(" or ") for token in self.slots.tokens(each)]
        if not tokens and place == "subject" and self._is_declared():
            return bool(condition.kinds & {"body", "bloc"}) or not condition.lemmas
        if not tokens:
            return place == "subject" and bool(condition.kinds - {"several"}) and self._is_agentless()
        if not condition.lemmas and not condition.kinds:
            return True
        tree = self.slots.tree
        if place == "complement" and self.slots.frame.mode == "violence":
            tokens = [each for each in tokens if not is_negated(tree, each)]  # "vowed not to attack"
        for token in tokens:
            for each in tree.following(token):
                words = {tree.lemma(each), *(("money",) if self._is_sum(each) else ())} | {
                    kid.lemma for kid in tree.kids(each, "nmod:unmarked")
                }
                words |= {kid.lemma for kid in tree.kids(each, "nummod")}
                if place == "object":  # "recalled Ambassador Mora"
                    words |= {kid.lemma.lower() for kid in tree.kids(each, "nmod:desc")}
                # "sanctions list", "formal protest": a condition may name two words.
                words |= {f"{kid.lemma} {tree.lemma(each)}".lower() for kid in tree.kids(each, "compound", "amod")}
                if tree.lemma(each) in lexicon().words["transparent"] or tree.tokens[each].tag == "NUM":
                    words |= {kid.lemma for kid in tree.kids(each, "nmod") if tree.case(kid.index) == "of"}
                if place == "complement":
                    words |= {tree.lemma(kid.index) for kid in tree.kids(each, "amod", "advmod", "compound", "xcomp")}
                if condition.lemmas & words:
                    return True
            if condition.kinds and self._is_of_kind(token, condition.kinds):
                return True
            anybody = place == "subject" and condition.kinds - {"several"} and not self._is_of_bodies(condition, token)
            if anybody and self._is_nameless(token):
                return True
        return False

    def _is_of_bodies(self, condition: Condition, token: int) -> bool:
        """Whether only bodies gather so: "the council meets", and "the leaders" of one, but not "technical teams"."""
        word = self.slots.tree.tokens[token]
        heads = word.lemma in lexicon().words["heads"] and word.text.lower() != word.lemma
        return self.slots.frame.mode == "gathering" and bool(condition.lemmas) and not heads

    def _is_sum(self, token: int) -> bool:
        """Whether a word belongs to a sum of money: "US$ 5 million", "VT 60 million"."""
        sums = (each for each in self.slots.tree.sentence.quantities if _CURRENCY.match(each.unit))
        return any(each.first <= token < each.last for each in sums)

    def _doer_is_unknown(self) -> bool:
        return self._is_agentless() or any(self._is_nameless(each) for each in self.slots.clause.subjects)

    def _is_agentless(self) -> bool:
        """A passive that leaves out who does it: a deed without a doer, where a frame asks who the doer is."""
        return self.slots.frame.deed and self.slots.clause.passive and not self.slots.clause.subjects

    def _is_nameless(self, token: int) -> bool:
        """Police, rebels, officials: they act, though nobody says whose they are."""
        words = lexicon().words
        lemma = self.slots.tree.lemma(token)
        return self.slots.frame.deed and (lemma in words["representatives"] or lemma in words["fighters"])

    def _is_of_kind(self, token: int, kinds: frozenset[str]) -> bool:
        if "delegation" in kinds and self.slots.finder.stands_for(token):
            return True
        if "several" in kinds:
            each_one = self.slots.finder.named(token, PARTICIPANTS - {"group"})
            if not each_one:
                groups = self.slots.finder.named(token, frozenset({"group"}))
                # "The two sides", and "Norlandic and Sorlandic ministers", whom the coder takes for both.
                counted = (_COUPLES & set(party.mention.name.lower().split()) for party in groups)
                return any(counted) or any("/" in (party.mention.entity or "") for party in groups)
            return len(each_one) > 1 and all(party.mention.kind in ("state", "person") for party in each_one)
        parties: list[Named] = self.slots.finder.named(token, kinds | {"group"})
        if "bloc" in kinds and any(len(party.mention.state or "") > 2 for party in parties):
            return True  # the foreign ministers of a bloc
        return any(party.mention.kind in kinds for party in parties)
