"""Where a frame looks for what it needs: the words that stand in a slot of a clause or beside a noun."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from dragoman.extract.arguments import Clause, clause_of
from dragoman.extract.events.matching import complement_slots, goods_slots, said_slots, thanks_slots
from dragoman.extract.events.matching.frame import PARTICIPANTS, Frame, lexicon
from dragoman.extract.events.matching.governors import particles
from dragoman.extract.events.taking_part.participants import PartyFinder, is_place
from dragoman.extract.tree import Tree
from dragoman.model.sentence import Token

_LASTING = frozenset({"minute", "hour", "day", "week"})
_ORDINAL = re.compile(r"^(\d+(st|nd|rd|th)|[ivx]+|first|second|third|\w+th|next|previous|regular|annual|inaugural)$")
_COMPLEMENTS = ("xcomp", "ccomp")
_CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "parataxis", "xcomp"})
_TOGETHER = frozenset({"together with", "along with", "alongside", "as well as", "jointly with"})
_ITS = frozenset({"its", "their"})
_PEOPLE = frozenset({"citizen", "national", "people", "tourist", "traveller", "traveler", "resident", "compatriot"})
_CHAIRS = frozenset({"chairmanship", "chairpersonship", "presidency", "leadership", "chair"})
_BEHIND = frozenset({"after", "following", "upon"})
_DURING = frozenset({"in", "during", "at"})
PREPOSITIONS = frozenset(
    {"with", "to", "from", "of", "on", "upon", "against", "for", "by", "in", "at", "into", "between", "among", "over"}
    | {"about", "via", "near", "through", "towards", "toward", "since", "along", "within", "during", "as", "behind"}
    | {"under", "amid", "regarding", "off", "outside", "out of"}
)


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
        if place in PREPOSITIONS:
            return list(self._after(place))
        return list(_PLACES[place](self))

    def _subject(self) -> Iterator[int]:
        tree, clause = self.tree, self.clause
        unnamed = all(tree.tokens[each].text.lower() in said_slots.SPEAKERS for each in clause.subjects)
        thanked = list(thanks_slots.thanked(self)) if unnamed and not self.noun else []
        yield from thanked
        for each in () if thanked else clause.subjects:
            yield self._meant(each)
            yield from self._owners(each)
            yield from self._alongside(each)
        yield from (each for case, each in clause.obliques if case in _TOGETHER)
        if self.noun and tree.kids(self.token.index, "cop"):
            yield from (tree.antecedent(kid.index) for kid in tree.kids(self.token.index, "nsubj"))

    def _object(self) -> Iterator[int]:
        if not self.noun:
            yield from self.clause.objects

    def _indirect(self) -> Iterator[int]:
        yield from self.clause.indirect

    def _origin(self) -> Iterator[int]:
        for each in [*self.clause.objects, *([self.token.index] if self.noun else [])]:
            for kid in self.tree.kids(each, "nmod"):
                if self.tree.case(kid.index) in ("of", "from") or kid.relation == "nmod:poss":
                    yield kid.index

    def _presence(self) -> Iterator[int]:
        for node in sorted({self.token.index, self.anchor}):
            for kid in self.tree.kids(node, "obl", "nmod"):
                if kid.lemma in lexicon().words["presence"]:
                    below = self.tree.kids(kid.index, "nmod")
                    yield from (each.index for each in below if self.tree.case(each.index) == "of")

    def _chairing(self) -> Iterator[int]:
        """Who presides where people meet "under the chairmanship of" somebody."""
        for kid in self.tree.kids(self.anchor, "obl", "nmod"):
            if kid.lemma in _CHAIRS and self.tree.case(kid.index) == "under":
                below = self.tree.kids(kid.index, "nmod")
                yield from (each.index for each in below if self.tree.case(each.index) == "of")

    def _possessor(self) -> Iterator[int]:
        for kid in self.tree.kids(self.token.index, "nmod:poss"):
            ahead = self._own_subject() if kid.tag == "PRON" else []
            yield from ahead or [self.tree.antecedent(kid.index)]

    def _attribute(self) -> Iterator[int]:
        for kid in self.tree.kids(self.token.index, "amod", "compound", "nmod:desc", "nmod:unmarked"):
            if kid.base_relation == "amod":
                # "the German-Georgian forum" is of both.
                yield from (each.index for each in self.tree.kids(kid.index, "compound", "amod"))
            else:
                yield from (
                    each.index for each in self.tree.kids(kid.index, "compound") if self._is_hyphened(each, kid)
                )
            yield kid.index

    def _is_hyphened(self, one: Token, other: Token) -> bool:
        """Whether two names are written as one: "the EU-Japan summit" is of both."""
        between = self.tree.tokens[one.index + 1 : other.index]
        return len(between) == 1 and between[0].text in ("-", "–")

    def _titled(self) -> Iterator[int]:
        """The noun itself, where it is written as a name: "the Human Rights Dialogue"."""
        if self.token.text[:1].isupper() and self.token.index > 0:
            yield self.token.index

    def _ordinal(self) -> Iterator[int]:
        for kid in self.tree.kids(self.token.index, "amod", "compound", "nummod"):
            if _ORDINAL.match(kid.text.lower()):
                yield kid.index

    def _appealed(self) -> Iterator[int]:
        for preposition in ("on", "upon", "to"):
            yield from self._after(preposition)
        # "called on Norland to free the men and on Sorland to stop": hung on whatever stands before.
        for token in self.tree.tokens[self.token.index + 1 :]:
            if token.relation == "conj" and self.tree.case(token.index) in ("on", "upon"):
                yield token.index
        if particles(self.tree, self.token.index) != [""]:
            yield from self.clause.objects

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

    def _dated(self) -> Iterator[int]:
        inside = set(self.tree.subtree(self.token.index))
        yield from (time.first for time in self.tree.sentence.times if time.first in inside and time.date)

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

    def _after(self, preposition: str) -> Iterator[int]:
        """Nouns after a preposition: on the verb, on the noun itself, or on the verb's object ("impose curbs on")."""
        seen: set[int] = set()
        places = [each for case, each in self.clause.obliques if _first_word(case) == preposition]
        holders = [self.token.index] if self.noun else [*self.clause.objects]
        if not self.noun:
            # "marched close to the border": hung on the adverb.
            holders += [kid.index for kid in self.tree.kids(self.token.index, "advmod")]
        for holder in holders:
            if preposition == "of" and not self.noun:
                continue
            places.extend(
                self.tree.antecedent(kid.index)
                for kid in self.tree.kids(holder, "nmod", "obl")
                if kid.relation != "nmod:poss" and _first_word(self.tree.case(kid.index)) == preposition
            )
        for holder in [self.token.index, *holders]:
            # "congratulated them on hosting", "the referendum on amending": a gerund after the preposition.
            for kid in self.tree.kids(holder, "advcl", "acl", "xcomp", "ccomp"):
                marks = {mark.text.lower() for mark in self.tree.kids(kid.index, "mark", "case")}
                if preposition in marks and kid.text.lower().endswith("ing"):
                    places.append(kid.index)
        if not places and self.noun and preposition in ("by", "to", "from", "with"):
            # "the release of 52 prisoners by Oslo": hung on what is released.
            places = self._agents() if preposition == "by" else []
        if not places and self.noun and preposition in ("by", "to", "from", "with"):
            places = [
                below.index
                for kid in self.tree.kids(self.token.index, "nmod")
                for below in self.tree.kids(kid.index, "nmod", "obl")
                if self.tree.case(below.index) == preposition
                and (self.frame.mode == "visit" or self.finder.headed(kid.index) is None)
            ][:1]
        if not places and preposition == "with" and not self.noun:
            # "agreed to a ceasefire with Norland"
            matters = [each for case, each in self.clause.obliques if case in ("to", "on")]
            places = [
                kid.index
                for each in matters
                for kid in self.tree.kids(each, "nmod")
                if self.tree.case(kid.index) == "with"
            ]
        if not places and not self.noun:
            nearby = [self.token.index, *holders]
            places = [each for holder in nearby for each in self._right_after(holder, preposition)]
        if not places and preposition in ("to", "with", "against") and not self.noun:
            # The parser may have hung it deeper: "conveyed the greetings of A and B to C".
            places = [
                below
                for holder in holders
                for below in self.tree.subtree(holder, _CLAUSES)
                if self.tree.tokens[below].relation == "nmod" and self.tree.case(below) == preposition
            ][:1]
        for place in places:
            # "on 18 September" is no topic, no target and no ground to leave a frame aside.
            if place not in seen and not self.tree.is_time(place):
                seen.add(place)
                yield place

    def _agents(self) -> list[int]:
        """Who did it by a participle: "an attack claimed by rebels"."""
        doing = [kid for kid in self.tree.kids(self.token.index, "acl") if kid.lemma in lexicon().words["doing"]]
        return [each for kid in doing for each in clause_of(self.tree, kid.index).subjects]

    def _right_after(self, holder: int, preposition: str) -> Iterator[int]:
        """The noun of a preposition that follows an object at once, wherever the parser hung it."""
        for token in self.tree.tokens[holder + 2 : holder + 9]:
            if self.tree.case(token.index) == preposition and any(
                kid.index == holder + 1 for kid in self.tree.kids(token.index, "case")
            ):
                yield token.index

    def _meant(self, token: int) -> int:
        """Whom "it" means in "Norland said it had expelled": the one who says so."""
        if self.tree.tokens[token].text.lower() not in said_slots.SPEAKERS or self._is_idle(token):
            return token
        node = self.anchor
        for above in self.tree.ancestors(self.anchor):
            if self.tree.tokens[node].base_relation == "ccomp":
                inner = self.tree.kids(node, "nsubj") if node != self.anchor else []
                spoken_of = [kid.index for kid in inner if kid.tag == "NOUN" and kid.index < token]
                if spoken_of:
                    # "said its ships patrol the reef, where they rammed a boat"
                    return spoken_of[-1] if self.tree.tokens[token].text.lower() == "they" else token
                subjects = [each for each in clause_of(self.tree, above).surface if each < token]
                named = [each for each in subjects if self.finder.named(each, PARTICIPANTS)]
                if named:
                    return named[-1]
            node = above
        return token

    def _is_idle(self, token: int) -> bool:
        """Whether "it" is nobody: "when it comes to Norland"."""
        when = any(kid.lemma == "when" for kid in self.tree.kids(self.anchor, "advmod", "mark"))
        return self.tree.lemma(self.anchor) == "come" and self.tree.lemma(token) == "it" and when

    def _owners(self, token: int) -> Iterator[int]:
        """Whose forces they are that act: "the army, whose aircraft bombed", "the ministry said its jets had hit"."""
        tree = self.tree
        if not self.finder.stands_for(token):
            return
        for kid in tree.kids(token, "nmod:poss"):
            word, verb = kid.text.lower(), tree.tokens[token].head
            if word == "whose" and verb >= 0 and tree.tokens[verb].relation == "acl:relcl":
                yield tree.tokens[verb].head
            elif word in _ITS and verb >= 0 and tree.tokens[verb].base_relation == "ccomp":
                yield from clause_of(tree, tree.tokens[verb].head).surface

    def _alongside(self, token: int) -> Iterator[int]:
        """Who does it with the subject: "Mora, together with Sol, opened"."""
        for kid in self.tree.kids(token, "nmod", "obl"):
            if self.tree.case(kid.index) in _TOGETHER:
                yield kid.index

    def _own_subject(self) -> list[int]:
        """Whom "his" means in "ended his visit" and "During his visit to Oslo, Mora met": the subject of the verb."""
        head = self.token.head
        if self.token.base_relation == "obj" and head >= 0:
            return list(clause_of(self.tree, head).subjects)
        if self.token.base_relation != "obl" or head < 0:
            return []
        return [each for each in clause_of(self.tree, head).surface if self.token.index < each]

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

    def _governed(self) -> Iterator[int]:
        """Whom the verb of a noun is said of or done to: who "is in custody", whom they "kept in custody"."""
        yield from self.clause.objects or self._subject()

    def _governing_subject(self) -> Iterator[int]:
        """Who is subject where a bare noun only says on what occasion: "during a visit to Oslo, he said"."""
        node = self.token
        if self.anchor == node.index and node.base_relation == "nmod" and self.tree.case(node.index) in _DURING:
            yield from self._subject_above()
        if self.anchor != node.index or node.base_relation not in ("obl", "obj") or node.head < 0:
            return
        if node.base_relation == "obj" and self.tree.lemma(node.head) not in lexicon().words["arranging"]:
            return
        if self.is_definite() and self.tree.case(node.index) in _BEHIND:
            return  # "After the meeting, Mora and Sol signed": told before, and not by who signs
        talks = self.frame.mode == "meeting"
        cases = {self.tree.case(kid.index) for kid in self.tree.kids(node.index, "nmod")}
        surface = clause_of(self.tree, node.head).surface
        # "Mora and Sol announced it during talks in Paris"
        several = sum(len(self.finder.named(each, self.frame.actor_kinds)) for each in surface) > 1
        told = self.tree.kids(node.index, "nmod:poss") or "between" in cases
        if not told and ("with" in cases or several or not talks):
            yield from surface

    def _subject_above(self) -> Iterator[int]:
        """Who is subject where talks hang on what he says there: "urged a solution to the row in a call with Mora"."""
        if all(self.tree.case(kid.index) != "with" for kid in self.tree.kids(self.token.index, "nmod")):
            return
        for above in self.tree.ancestors(self.token.index):
            if self.tree.tokens[above].tag == "VERB":
                yield from clause_of(self.tree, above).surface
                return
            if self.tree.tokens[above].base_relation not in ("nmod", "obj", "conj"):
                return

    def is_definite(self) -> bool:
        """Whether a noun only points back: "the event", "this conference"."""
        kids = self.tree.kids(self.token.index)
        told = [kid for kid in kids if kid.base_relation in ("compound", "nmod", "nummod", "acl", "appos")]
        # "the 40-minute call" only says how long it was.
        told = [kid for kid in told if not (kid.lemma in _LASTING and self.tree.kids(kid.index, "nummod"))]
        told += [kid for kid in kids if kid.base_relation == "amod" and not kid.text.endswith("day")]
        return not told and any(kid.lemma in ("the", "this", "that") for kid in kids if kid.base_relation == "det")


_PLACES: dict[str, Callable[[Slots], Iterator[int]]] = {
    "subject": Slots._subject,
    "object": Slots._object,
    "indirect": Slots._indirect,
    "origin": Slots._origin,
    "presence": Slots._presence,
    "chairing": Slots._chairing,
    "governor": Slots._governing_subject,
    "governed": Slots._governed,
    "above": Slots._above,
    "answerer": Slots._answerer,
    "thanked": thanks_slots.thanked,
    "thanker": thanks_slots.thanker,
    "reprisal": said_slots.reprisals,
    "prospect": said_slots.prospects,
    "when": Slots._when,
    "promise": complement_slots.promise,
    "occasion": goods_slots.occasion,
    "ultimatum": said_slots.ultimatums,
    "ultimatum-object": said_slots.ultimatum_objects,
    "ultimatum-forum": said_slots.ultimatum_forums,
    "possessor": Slots._possessor,
    "attribute": Slots._attribute,
    "ordinal": Slots._ordinal,
    "appealed": Slots._appealed,
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
    "titled": Slots._titled,
    "manner": Slots._manner,
    "refusal": said_slots.refusal,
    "volition": Slots._volition,
    "never": Slots._never,
    "passive": Slots._passive,
    "under-way": Slots._under_way,
    "dated": Slots._dated,
    "matter": complement_slots.matter,
    "questioned": complement_slots.questioned,
    "feared": complement_slots.feared,
    "forsworn": complement_slots.forsworn,
    "complement": Slots.complements,
    "there": Slots._there,
    "obliged": said_slots.obliged,
    "complement-subject": complement_slots.complement_subjects,
    "complement-doer": complement_slots.complement_doers,
    "complement-towards": complement_slots.complement_towards,
    "complement-object": complement_slots.complement_objects,
}
PLACES = frozenset(_PLACES) | PREPOSITIONS


def _first_word(case: str) -> str:
    """ "together with" counts as "with", "in front of" does not count as "of"."""
    words = case.split()
    if not words:
        return ""
    if words[-1] == "with":
        return "with"
    return words[0] if len(words) == 1 else case
