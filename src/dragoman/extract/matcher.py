"""Holds frames against a sentence's tree and says which of them are there, with whom in which slot."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.extract.arguments import Clause, clause_of
from dragoman.extract.frame import Condition, Frame, Slot, lexicon
from dragoman.extract.participants import MentionIndex, Named, PartyFinder
from dragoman.extract.repair import repaired
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence, Token

_ORDINAL = re.compile(r"^(\d+(st|nd|rd|th)|[ivx]+|first|second|third|\w+th|next|previous|regular|annual|inaugural)$")
INSTEAD = "instead"  # the role of those who take part only if a group they belong to stays unknown
_COMPLEMENTS = ("xcomp", "ccomp")
_CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "parataxis", "xcomp"})
# "copies of credentials", "the work of the session": what counts is behind the "of".
_TRANSPARENT = frozenset(
    {"copy", "letter", "number", "series", "set", "package", "range", "group", "round", "total", "couple", "pair"}
    | {
        "tonne",
        "ton",
        "batch",
        "consignment",
        "shipment",
        "load",
        "dozen",
        "hundred",
        "thousand",
        "million",
        "barrel",
        "most",
        "some",
        "part",
        "half",
        "many",
        "several",
        "unit",
    }
)
_STAGES = frozenset({"work", "opening", "proceedings", "beginning", "part", "closing", "end", "start"})
_GRAVE = frozenset({"grave", "deep", "serious", "strong", "profound", "extreme"})
_MILITARY = frozenset(
    {"military", "weapon", "arms", "tank", "missile", "drone", "ammunition", "defence", "defense", "security"}
)
_ARRANGING = frozenset(
    {"cancel", "call", "postpone", "delay", "plan", "announce", "schedule", "cut", "extend", "shorten"}
)
_SPEECHES = frozenset({"remark", "remarks", "speech", "address", "statement", "lecture", "report", "presentation"})
_TOGETHER = frozenset({"together with", "along with", "alongside", "as well as", "jointly with"})
_PRESENCE = frozenset({"participation", "attendance", "presence", "involvement"})
_DOING = frozenset({"claim", "carry", "launch", "stage", "conduct", "perpetrate", "mount", "lead", "commit", "impose"})
_WITNESSING = frozenset({"witness", "oversee", "observe", "see"})
_PREPOSITIONS = frozenset(
    {"with", "to", "from", "of", "on", "upon", "against", "for", "by", "in", "at", "into", "between", "among", "over"}
    | {
        "about",
        "via",
        "near",
        "through",
        "towards",
        "since",
        "along",
        "within",
        "during",
        "as",
        "behind",
        "under",
        "amid",
    }
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

    @property
    def nodes(self) -> frozenset[int]:
        return frozenset({self.trigger, self.anchor})


def tree_of(sentence: Sentence, mentions: MentionIndex) -> Tree:
    """The sentence's tree, bent to the names found in it."""
    return Tree(repaired(sentence, mentions.in_range(sentence.index, 0, len(sentence.tokens))))


def match_tree(tree: Tree, finder: PartyFinder, coding: bool = False) -> list[Match]:
    """Every frame that holds somewhere in the tree, in the order of the trigger words.

    With `coding`, the frames kept for the coding of single sentences come first.
    """
    found: list[Match] = []
    for token in tree.tokens:
        for frame in _candidates(tree, token):
            if frame.coding and not coding:
                continue
            reading = _Reading.of(tree, finder, frame, token)
            match = reading.match() if reading else None
            if match is not None:
                found.append(match)
                if not frame.also:
                    break
    return found


def excluded(tree: Tree, finder: PartyFinder, index: int) -> set[tuple[str, str]]:
    """Types and modes that the word would tell but for an `unless` of their frame: "thanked them for the reception"."""
    token = tree.tokens[index]
    found = set()
    for frame in _candidates(tree, token):
        reading = _Reading.of(tree, finder, frame, token)
        if reading is not None and reading.is_excluded():
            found.add((frame.type, frame.mode))
    return found


def _candidates(tree: Tree, token: Token) -> list[Frame]:
    chosen = lexicon()
    candidates: list[Frame] = []
    if token.tag == "VERB" or (token.tag in ("ADJ", "AUX", "NOUN") and tree.kids(token.index, "obj", "nsubj:pass")):
        candidates += chosen.by_verb.get(token.lemma, [])
    if token.tag == "ADJ":
        candidates += chosen.by_verb.get(token.lemma, [])
    if token.tag in ("NOUN", "PROPN"):
        candidates += chosen.by_noun.get(token.lemma.lower(), [])
    return candidates


@dataclass(frozen=True, slots=True)
class _Reading:
    """One frame tried at one word."""

    tree: Tree
    finder: PartyFinder
    frame: Frame
    token: Token
    clause: Clause
    anchor: int
    noun: bool
    subject_role: str | None
    occurs: bool

    @classmethod
    def of(cls, tree: Tree, finder: PartyFinder, frame: Frame, token: Token) -> "_Reading | None":
        if token.lemma.lower() in frame.nouns and token.tag in ("NOUN", "PROPN"):
            return cls._of_noun(tree, finder, frame, token)
        if any((token.lemma, particle) in frame.verbs for particle in _particles(tree, token.index)):
            clause = clause_of(tree, token.index)
            return cls(tree, finder, frame, token, clause, token.index, False, None, False)
        return None

    @classmethod
    def _of_noun(cls, tree: Tree, finder: PartyFinder, frame: Frame, token: Token) -> "_Reading | None":
        for governor, keys, occurs in _governors(tree, token.index):
            role = next((frame.light[key] for key in keys if key in frame.light), None)
            if role is not None:
                clause = clause_of(tree, governor)
                return cls(tree, finder, frame, token, clause, governor, True, role, False)
            if occurs and frame.alone:
                clause = clause_of(tree, governor)
                bare = Clause((), (), (), clause.obliques, clause.passive)
                return cls(tree, finder, frame, token, bare, governor, True, None, True)
        if not frame.alone:
            return None
        return cls(tree, finder, frame, token, Clause(), token.index, True, None, False)

    def is_excluded(self) -> bool:
        return any(self._holds(place, condition) for place, condition in self.frame.unless)

    def match(self) -> Match | None:
        if not all(self._holds(place, condition) for place, condition in self.frame.when):
            return None
        if self.is_excluded():
            return None
        actors = self._fill(self.frame.actors, self.frame.actor_kinds)
        targets = self._fill(self.frame.targets, self.frame.target_kinds)
        actors += [
            each for each in self._further_hosts() if each.mention.id not in {known.mention.id for known in actors}
        ]
        if self.subject_role and self.subject_role != "participant":
            role = self.subject_role
            actors = [replace(each, role=role) if each.slot == "subject" else each for each in actors]
        held = {each.mention.id for each in actors}
        targets = [each for each in targets if each.mention.id not in held]
        for need in self.frame.needs:
            filled = {"actors": bool(actors), "targets": bool(targets) or self._is_mutual()}
            there = filled.get(need, need not in filled and any(True for _ in self._tokens(need)))
            if not there and not (need in ("subject", "actors") and self._doer_is_unknown() and targets):
                return None
        count = sum(2 if each.mention.kind == "group" else 1 for each in (*actors, *targets))
        if self.frame.type != "CONSULT" and count < self.frame.least and self.frame.least > 1:
            return None
        return Match(
            self.frame,
            self.tree,
            self.token.index,
            self.anchor,
            self.clause,
            tuple(actors),
            tuple(targets),
            self.occurs,
        )

    def _agents(self) -> list[int]:
        """Who did it by a participle: "an attack claimed by rebels"."""
        doing = [kid for kid in self.tree.kids(self.token.index, "acl") if kid.lemma in _DOING]
        return [each for kid in doing for each in clause_of(self.tree, kid.index).subjects]

    def _right_after(self, holder: int, preposition: str) -> Iterator[int]:
        """The noun of a preposition that follows an object at once, wherever the parser hung it."""
        for token in self.tree.tokens[holder + 2 : holder + 9]:
            if self.tree.case(token.index) == preposition and any(
                kid.index == holder + 1 for kid in self.tree.kids(token.index, "case")
            ):
                yield token.index

    def _is_mutual(self) -> bool:
        """ "blamed each other": those who do it are those it is done to."""
        objects = [*self.clause.objects, *(each for _, each in self.clause.obliques)]
        return any(self.tree.lemma(each) in ("each", "another") for each in objects)

    def _further_hosts(self) -> list[Found]:
        """Those named by a second light verb: "was hosted by A and co-chaired by B"."""
        found: list[Found] = []
        if not self.noun or self.anchor == self.token.index:
            return found
        for verb in self.tree.following(self.anchor)[1:]:
            key = self.frame.light.get(self.tree.lemma(verb))
            clause = clause_of(self.tree, verb) if key is not None else Clause()
            if self.token.index in clause.objects:
                for token in clause.subjects:
                    named = self.finder.named(token, self.frame.actor_kinds)
                    found += [Found(each.mention, each.token, key) for each in named]
        return found

    def _fill(self, union: tuple[tuple[Slot, ...], ...], kinds: frozenset[str]) -> list[Found]:
        found: list[Found] = []
        stand_ins: list[Found] = []
        for alternatives in union:
            for slot in alternatives:
                parties = [
                    party
                    for token in self._tokens(slot.place)
                    for party in self.finder.named(token, kinds, slot.within)
                ]
                groups = [party for party in parties if party.mention.kind == "group" and not party.mention.members]
                for group in groups:
                    # "officials from A and B": should nobody know the officials, A and B did it.
                    served = self.finder.named(group.token, kinds, within=True)
                    stand_ins += [Found(each.mention, each.token, INSTEAD, slot.place) for each in served]
                fresh = [party for party in parties if all(party.mention.id != each.mention.id for each in found)]
                found.extend(Found(party.mention, party.token, slot.role, slot.place) for party in fresh)
                if parties:
                    break
        known = {each.mention.id for each in found}
        return found + [each for each in stand_ins if each.mention.id not in known]

    def _holds(self, place: str, condition: Condition) -> bool:
        tokens = [token for each in place.split(" or ") for token in self._tokens(each)]
        if not tokens:
            return place == "subject" and bool(condition.kinds) and self._is_agentless()
        if not condition.lemmas and not condition.kinds:
            return True
        tree = self.tree
        for token in tokens:
            for each in tree.following(token):
                words = {tree.lemma(each)} | {kid.lemma for kid in tree.kids(each, "nmod:unmarked")}
                words |= {kid.lemma for kid in tree.kids(each, "nummod")}
                if tree.lemma(each) in _TRANSPARENT:
                    words |= {kid.lemma for kid in tree.kids(each, "nmod") if tree.case(kid.index) == "of"}
                if place == "complement":
                    words |= {tree.lemma(kid.index) for kid in tree.kids(each, "amod", "advmod", "compound")}
                if condition.lemmas & words:
                    return True
            if condition.kinds and self._is_of_kind(token, condition.kinds):
                return True
            if place == "subject" and condition.kinds and self._is_nameless(token):
                return True
        return False

    def _doer_is_unknown(self) -> bool:
        return self._is_agentless() or any(self._is_nameless(each) for each in self.clause.subjects)

    def _is_agentless(self) -> bool:
        """A passive that leaves out who does it: a deed without a doer, where a frame asks who the doer is."""
        return self.frame.deed and self.clause.passive and not self.clause.subjects

    def _is_nameless(self, token: int) -> bool:
        """Police, rebels, officials: they act, though nobody says whose they are."""
        words = lexicon().words
        lemma = self.tree.lemma(token)
        return self.frame.deed and (lemma in words["representatives"] or lemma in words["fighters"])

    def _is_of_kind(self, token: int, kinds: frozenset[str]) -> bool:
        if "delegation" in kinds and self.finder.stands_for(token):
            return True
        parties: list[Named] = self.finder.named(token, kinds | {"group"})
        if "bloc" in kinds and any(len(party.mention.state or "") > 2 for party in parties):
            return True  # the foreign ministers of a bloc
        return any(party.mention.kind in kinds for party in parties)

    def _tokens(self, place: str) -> Iterator[int]:
        tree, clause = self.tree, self.clause
        if place == "subject":
            for each in clause.subjects:
                yield self._meant(each)
                yield from self._alongside(each)
            yield from (each for case, each in clause.obliques if case in _TOGETHER)
            if self.noun and tree.kids(self.token.index, "cop"):
                yield from (tree.antecedent(kid.index) for kid in tree.kids(self.token.index, "nsubj"))
        elif place == "origin":
            for each in [*clause.objects, *([self.token.index] if self.noun else [])]:
                for kid in tree.kids(each, "nmod"):
                    if tree.case(kid.index) in ("of", "from") or kid.relation == "nmod:poss":
                        yield kid.index
        elif place == "presence":
            nodes = {self.token.index, self.anchor}
            for node in sorted(nodes):
                for kid in tree.kids(node, "obl", "nmod"):
                    if kid.lemma in _PRESENCE:
                        yield from (
                            each.index for each in tree.kids(kid.index, "nmod") if tree.case(each.index) == "of"
                        )
        elif place == "governor":
            yield from self._governing_subject()
        elif place == "object":
            if not self.noun:
                yield from clause.objects
        elif place == "indirect":
            yield from clause.indirect
        elif place == "possessor":
            for kid in tree.kids(self.token.index, "nmod:poss"):
                ahead = self._own_subject() if kid.tag == "PRON" else []
                yield from ahead or [tree.antecedent(kid.index)]
        elif place == "attribute":
            for kid in tree.kids(self.token.index, "amod", "compound", "nmod:desc", "nmod:unmarked"):
                # "the German-Georgian forum" is of both.
                yield from (
                    each.index for each in tree.kids(kid.index, "compound", "amod") if kid.base_relation == "amod"
                )
                yield kid.index
        elif place == "ordinal":
            for kid in tree.kids(self.token.index, "amod", "compound", "nummod"):
                if _ORDINAL.match(kid.text.lower()):
                    yield kid.index
        elif place == "appealed":
            yield from self._after("on")
            yield from self._after("upon")
            yield from self._after("to")
            if _particles(tree, self.token.index) != [""]:
                yield from clause.objects
        elif place == "grave":
            for each in clause.objects:
                yield from (kid.index for kid in tree.kids(each, "amod") if kid.lemma in _GRAVE)
        elif place == "military":
            for each in clause.objects:
                words = [each, *(kid.index for kid in tree.kids(each, "amod", "compound", "nmod"))]
                yield from (word for word in words if tree.lemma(word) in _MILITARY)
        elif place == "clause":
            yield from (kid.index for kid in tree.kids(self.token.index, "ccomp"))
        elif place == "definite":
            if self._is_definite():
                yield self.token.index
        elif place == "passive":
            if clause.passive:
                yield self.token.index
        elif place == "dated":
            inside = set(tree.subtree(self.token.index))
            yield from (time.first for time in tree.sentence.times if time.first in inside and time.date)
        elif place == "matter":
            yield from clause.objects
            yield from self._complements()
        elif place == "complement":
            yield from self._complements()
        elif place == "complement-subject":
            for each in self._complements():
                yield from clause_of(tree, each).surface
        elif place == "complement-object":
            for each in self._complements():
                yield from clause_of(tree, each).objects
        elif place in _PREPOSITIONS:
            yield from self._after(place)

    def _alongside(self, token: int) -> Iterator[int]:
        """Who does it with the subject: "Mora, together with Sol, opened"."""
        for kid in self.tree.kids(token, "nmod", "obl"):
            if self.tree.case(kid.index) in _TOGETHER:
                yield kid.index

    def _meant(self, token: int) -> int:
        """Whom "it" means in "Norland said it had expelled": the one who says so."""
        if self.tree.tokens[token].text.lower() not in ("it", "they", "he", "she"):
            return token
        node = self.anchor
        for above in self.tree.ancestors(self.anchor):
            if self.tree.tokens[node].base_relation == "ccomp":
                subjects = [each for each in clause_of(self.tree, above).surface if each < token]
                named = [each for each in subjects if self.finder.headed(each) is not None]
                if named:
                    return named[-1]
            node = above
        return token

    def _own_subject(self) -> list[int]:
        """Whom "his" means in "ended his visit" and "During his visit to Oslo, Mora met": the subject of the verb."""
        head = self.token.head
        if self.token.base_relation == "obj" and head >= 0:
            return list(clause_of(self.tree, head).subjects)
        if self.token.base_relation != "obl" or head < 0:
            return []
        return [each for each in clause_of(self.tree, head).surface if self.token.index < each]

    def _is_definite(self) -> bool:
        """Whether a noun only points back: "the event", "this conference"."""
        kids = self.tree.kids(self.token.index)
        told = [kid for kid in kids if kid.base_relation in ("compound", "nmod", "nummod", "acl", "appos")]
        told += [kid for kid in kids if kid.base_relation == "amod" and not kid.text.endswith("day")]
        return not told and any(kid.lemma in ("the", "this", "that") for kid in kids if kid.base_relation == "det")

    def _governing_subject(self) -> Iterator[int]:
        """Who is subject where a bare noun only says on what occasion: "during a visit to Oslo, he said"."""
        node = self.token
        if self.anchor != node.index or node.base_relation not in ("obl", "obj") or node.head < 0:
            return
        if node.base_relation == "obj" and self.tree.lemma(node.head) not in _ARRANGING:
            return
        talks = self.frame.mode == "meeting"
        partners = [kid for kid in self.tree.kids(node.index, "nmod") if self.tree.case(kid.index) == "with"]
        if not self.tree.kids(node.index, "nmod:poss") and (partners or not talks):
            yield from clause_of(self.tree, node.head).surface

    def _complements(self) -> Iterator[int]:
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
            if place not in seen:
                seen.add(place)
                yield place


def _first_word(case: str) -> str:
    """ "together with" counts as "with", "in front of" does not count as "of"."""
    words = case.split()
    if not words:
        return ""
    if words[-1] == "with":
        return "with"
    return words[0] if len(words) == 1 else case


def _particles(tree: Tree, verb: int) -> list[str]:
    """ "" and the particles of a phrasal verb; a verb with a particle is not the bare verb."""
    found = [kid.text.lower() for kid in tree.kids(verb, "compound:prt")]
    following = tree.tokens[verb + 1].text.lower() if verb + 1 < len(tree.tokens) else ""
    if not found and following in ("dead", "back"):
        found = [following]
    return found or [""]


def _governors(tree: Tree, noun: int) -> Iterator[tuple[int, list[str], bool]]:
    """The verbs a noun could lean on: with the keys each may have in a frame's `light`, and whether it only occurs."""
    yield from _governing(tree, noun)
    occur = lexicon().words["occur"]
    for kid in tree.kids(noun, "acl", "acl:relcl"):
        if kid.tag in ("VERB", "AUX"):
            clause = clause_of(tree, kid.index)
            if noun in clause.objects:
                yield kid.index, _keys(tree, kid.index, ""), kid.lemma in occur
            elif noun in clause.subjects:
                yield kid.index, [], kid.lemma in occur


def _governing(tree: Tree, noun: int) -> Iterator[tuple[int, list[str], bool]]:
    """The verb above a noun, or the noun itself where it is a predicate ("is on a visit")."""
    occur = lexicon().words["occur"]
    first = tree.coordinated(noun)[0] if tree.tokens[noun].base_relation == "conj" else noun
    token = tree.tokens[first]
    head = token.head
    if tree.kids(noun, "cop"):
        yield noun, [f"be+{tree.case(noun)}"], False
    if head < 0:
        return
    governor = tree.tokens[head]
    if token.relation in ("obj", "nsubj:pass") or (token.base_relation == "nsubj" and clause_of(tree, head).passive):
        occurs = governor.lemma in occur and token.base_relation == "nsubj"
        yield head, _keys(tree, head, ""), occurs or governor.lemma in _WITNESSING
    elif token.base_relation == "nsubj":
        yield head, [], governor.lemma in occur
    elif token.base_relation in ("obl", "nmod"):
        case = tree.case(first)
        if governor.lemma in _SPEECHES and case in ("at", "to", "during") and governor.head >= 0:
            # "delivered remarks at the forum"
            yield governor.head, _keys(tree, governor.head, case), False
        if governor.lemma in _STAGES and case == "of" and governor.head >= 0:
            # "took part in the work of the session", "spoke at the opening of the forum"
            stage, case, head = governor, tree.case(head), governor.head
            governor = tree.tokens[head]
            if governor.tag in ("VERB", "AUX") and not case and stage.base_relation in ("obj", "nsubj"):
                yield head, _keys(tree, head, ""), governor.lemma in occur
        if governor.tag in ("VERB", "AUX", "ADJ"):
            yield head, _keys(tree, head, case), False
        elif governor.lemma == "part" and governor.head >= 0:
            yield governor.head, [f"{tree.lemma(governor.head)}+part+{case}"], False


def _keys(tree: Tree, verb: int, case: str) -> list[str]:
    lemma = tree.lemma(verb)
    keys = [f"{lemma}+{case}"] if case else [lemma]
    keys += [f"{lemma}+{kid.text.lower()}" for kid in tree.kids(verb, "compound:prt") if not case]
    if any(kid.lemma == "part" for kid in tree.kids(verb, "obj")):
        keys.append(f"{lemma}+part+{case}")
    return keys
