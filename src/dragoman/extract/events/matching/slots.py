"""Where a frame looks for what it needs: the words that stand in a slot of a clause or beside a noun."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from dragoman.extract.arguments import Clause, clause_of
from dragoman.extract.events.matching import (
    complement_slots,
    envoy_slots,
    goods_slots,
    noun_slots,
    preposition_slots,
    said_slots,
    subject_slots,
    thanks_slots,
)
from dragoman.extract.events.matching.frame import Frame, lexicon
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.extract.events.taking_part.party_kinds import is_place
from dragoman.extract.tree import Tree
from dragoman.model.sentence import Token

_LASTING = frozenset({"minute", "hour", "day", "week"})
_COMPLEMENTS = ("xcomp", "ccomp")
_PEOPLE = frozenset({"citizen", "national", "people", "tourist", "traveller", "traveler", "resident", "compatriot"})


@dataclass(frozen=True, slots=True)
class Slots:
    """The slots around one trigger word, as a frame reads it. `noun` where the word is a noun."""

    tree: Tree
    finder: PartyFinder
    frame: Frame
    token: Token
    clause: Clause
    anchor: int
    noun: bool

    def tokens(self, place: str) -> list[int]:
        """The words in a place; see `extract.frame` for the places there are."""
        if place in preposition_slots.PREPOSITIONS:
            return list(preposition_slots.after(self, place))
        return list(_PLACES[place](self))

    def _object(self) -> Iterator[int]:
        if not self.noun:
            yield from self.clause.objects

    def _indirect(self) -> Iterator[int]:
        yield from self.clause.indirect

    def _own_people(self) -> Iterator[int]:
        """Those at home with whom a state is: "urged its citizens", "told their nationals"."""
        for each in (*self.clause.objects, *self.clause.indirect):
            if self.tree.lemma(each) in _PEOPLE and self.tree.kids(each, "nmod:poss"):
                yield each

    def _grave(self) -> Iterator[int]:
        grave = lexicon().words["grave"]
        for each in self.clause.objects:
            yield from (kid.index for kid in self.tree.kids(each, "amod") if kid.lemma in grave)

    def _definite(self) -> Iterator[int]:
        if self.is_definite():
            yield self.token.index

    def _never(self) -> Iterator[int]:
        yield from ()

    def _passive(self) -> Iterator[int]:
        if self.clause.passive:
            yield self.token.index

    def _under_way(self) -> Iterator[int]:
        """The helper of what is not done yet: "deals are being negotiated", "are negotiating"."""
        helpers = self.tree.kids(self.token.index, "aux")
        passive = [each.index for each in helpers if each.text.lower() == "being"]
        active = [each.index for each in helpers if each.lemma == "be" and self.token.text.lower().endswith("ing")]
        yield from passive or active

    def _there(self) -> Iterator[int]:
        """The last place named before "there": "wrote to Oslo and will fly there on Monday"."""
        for kid in self.tree.kids(self.token.index, "advmod"):
            if kid.lemma == "there" and kid.index > self.token.index:
                before = (each.index for each in reversed(self.tree.tokens[: kid.index]))
                places = (each for each in before if (found := self.finder.headed(each)) and is_place(found))
                yield from islice(places, 1)

    def _manner(self) -> Iterator[int]:
        holders = [self.token.index, *self._object()]  # "called its ambassador home": hung on the ambassador
        yield from (kid.index for holder in holders for kid in self.tree.kids(holder, "advmod"))

    def _volition(self) -> Iterator[int]:
        helpers = self.tree.kids(self.anchor, "aux")
        yield from (kid.index for kid in helpers if kid.lemma in said_slots.WILL)

    def complements(self) -> Iterator[int]:
        node = self.token.index
        yield from (kid.index for kid in self.tree.kids(node, *_COMPLEMENTS))
        for kid in self.tree.kids(node, "advcl", "acl"):
            if self.tree.is_infinitive(kid.index):
                yield kid.index

    def _above(self) -> Iterator[int]:
        """The verb a noun is the object or passive subject of: "lifted" in "lifted its ban"."""
        if self.noun and self.token.head >= 0 and self.token.relation in ("obj", "nsubj:pass"):
            yield self.token.head

    def _answerer(self) -> Iterator[int]:
        """Who answers what a noun says is asked: "A turned down a request by B"."""
        for verb in self._above():
            if self.tree.lemma(verb) in lexicon().words["answering"]:
                yield from clause_of(self.tree, verb).subjects

    def _when(self) -> Iterator[int]:
        """The time a verb is told with."""
        yield from (
            kid.index for kid in self.tree.kids(self.token.index, "obl", "nmod") if self.tree.is_time(kid.index)
        )

    def is_definite(self) -> bool:
        """Whether a noun only points back: "the event", "this conference"."""
        kids = self.tree.kids(self.token.index)
        told = [kid for kid in kids if kid.base_relation in ("compound", "nmod", "nummod", "acl", "appos")]
        # "the 40-minute call" only says how long it was.
        told = [kid for kid in told if not (kid.lemma in _LASTING and self.tree.kids(kid.index, "nummod"))]
        told += [kid for kid in kids if kid.base_relation == "amod" and not kid.text.endswith("day")]
        return not told and any(kid.lemma in ("the", "this", "that") for kid in kids if kid.base_relation == "det")


_PLACES: dict[str, Callable[[Slots], Iterator[int]]] = {
    "subject": subject_slots.subject,
    "object": Slots._object,
    "indirect": Slots._indirect,
    "origin": noun_slots.origin,
    "presence": noun_slots.presence,
    "chairing": noun_slots.chairing,
    "governor": subject_slots.governing_subject,
    "governed": subject_slots.governed,
    "above": Slots._above,
    "answerer": Slots._answerer,
    "thanked": thanks_slots.thanked,
    "thanker": thanks_slots.thanker,
    "reprisal": said_slots.reprisals,
    "prospect": said_slots.prospects,
    "menace": said_slots.menaces,
    "when": Slots._when,
    "promise": complement_slots.promise,
    "occasion": goods_slots.occasion,
    "ultimatum": said_slots.ultimatums,
    "ultimatum-object": said_slots.ultimatum_objects,
    "ultimatum-forum": said_slots.ultimatum_forums,
    "possessor": noun_slots.possessor,
    "attribute": noun_slots.attribute,
    "ordinal": noun_slots.ordinal,
    "appealed": preposition_slots.appealed,
    "grave": Slots._grave,
    "own-people": Slots._own_people,
    "military": goods_slots.military,
    "cargo": goods_slots.cargo,
    "freight": goods_slots.freight,
    "conveyed": goods_slots.conveyed,
    "nationality": goods_slots.nationality,
    "receiver": goods_slots.receiver,
    "amounting": goods_slots.amounting,
    "called-for": complement_slots.called_for,
    "captive": complement_slots.captive,
    "membership": complement_slots.membership,
    "clause": complement_slots.that_clause,
    "held-so": complement_slots.held_so,
    "object-clause": complement_slots.object_clause,
    "definite": Slots._definite,
    "home-for": envoy_slots.home_for,
    "titled": noun_slots.titled,
    "manner": Slots._manner,
    "refusal": said_slots.refusal,
    "volition": Slots._volition,
    "never": Slots._never,
    "passive": Slots._passive,
    "under-way": Slots._under_way,
    "dated": noun_slots.dated,
    "matter": complement_slots.matter,
    "questioned": complement_slots.questioned,
    "feared": complement_slots.feared,
    "doubted": complement_slots.doubted,
    "forsworn": complement_slots.forsworn,
    "complement": Slots.complements,
    "there": Slots._there,
    "obliged": said_slots.obliged,
    "done-to": said_slots.done_to,
    "complement-subject": complement_slots.complement_subjects,
    "complement-doer": complement_slots.complement_doers,
    "complement-towards": complement_slots.complement_towards,
    "complement-object": complement_slots.complement_objects,
}
PLACES = frozenset(_PLACES) | preposition_slots.PREPOSITIONS
