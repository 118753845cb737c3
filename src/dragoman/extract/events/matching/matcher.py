"""Holds frames against a sentence's tree and says which of them are there, with whom in which slot."""

from dataclasses import dataclass, replace

from dragoman.extract.arguments import Clause, clause_of
from dragoman.extract.events.matching.conditions import holds, is_agentless, is_declared, is_nameless
from dragoman.extract.events.matching.frame import Frame, Slot, lexicon
from dragoman.extract.events.matching.governors import governors, particles
from dragoman.extract.events.matching.slots import Slots
from dragoman.extract.events.standing.negation import is_refused
from dragoman.extract.events.standing.stance_words import words
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
INSTEAD = "instead"  # the role of those who take part only if a group they belong to stays unknown


_AGAINST = frozenset({"ACCUSE", "THREATEN"})


def _is_state(tree: Tree, token: int) -> bool:
    """Whether a noun is another word for a state: "on a visit to the neighbouring republic"."""
    return tree.lemma(token) in words("states_by_noun")


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
        return never and all(holds(self.slots, place, condition) for place, condition in others)

    def is_excluded(self, bare: bool = True) -> bool:
        """Whether one of what must not be is there; those that name no words or kinds count if `bare`."""
        return any(
            (bare or condition.lemmas or condition.kinds) and holds(self.slots, place, condition)
            for place, condition in self.slots.frame.unless
        )

    def match(self) -> Match | None:
        if self.slots.frame.negated and not is_refused(self.slots.tree, self.slots.anchor):
            return None
        if not all(holds(self.slots, place, condition) for place, condition in self.slots.frame.when):
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
            there = there or (need in ("subject", "actors") and is_declared(self.slots))
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
            people = words("somebody")  # "accused the group"
        elif frame.type != "REQUEST" and frame.mode != "visit":
            return False
        if frame.type == "REQUEST" and any(tree.kids(each, "aux:pass") for each in self.slots.complements()):
            return True  # "called on Mora to be released": he is not who can do it
        places = [
            slot.place for each in frame.targets for slot in each if not slot.within and slot.place != "complement"
        ]
        told = [token for place in places for token in self.slots.tokens(place) if tree.tokens[token].tag == "NOUN"]
        return any(
            tree.lemma(token) in people or (frame.mode == "visit" and not _is_state(tree, token)) for token in told
        )

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

    def _doer_is_unknown(self) -> bool:
        return is_agentless(self.slots) or any(is_nameless(self.slots, each) for each in self.slots.clause.subjects)
