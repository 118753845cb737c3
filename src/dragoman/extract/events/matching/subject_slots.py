"""Who is subject of a word in a slot: by its clause, by the clause that reports it, by what a noun hangs on."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching import said_slots, thanks_slots
from dragoman.extract.events.matching.frame import PARTICIPANTS, lexicon

if TYPE_CHECKING:
    from dragoman.extract.events.matching.slots import Slots

_ITS = frozenset({"its", "their"})
_TOGETHER = frozenset({"together with", "along with", "alongside", "as well as", "jointly with"})
_BEHIND = frozenset({"after", "following", "upon"})
_DURING = frozenset({"in", "during", "at"})


def subject(slots: "Slots") -> Iterator[int]:
    """Who does it, with whoever does it along with the subject, or owns those who do."""
    tree, clause = slots.tree, slots.clause
    unnamed = all(tree.tokens[each].text.lower() in said_slots.SPEAKERS for each in clause.subjects)
    thanked = list(thanks_slots.thanked(slots)) if unnamed and not slots.noun else []
    yield from thanked
    for each in () if thanked else clause.subjects:
        yield _meant(slots, each)
        yield from _owners(slots, each)
        yield from _alongside(slots, each)
    yield from (each for case, each in clause.obliques if case in _TOGETHER)
    if slots.noun and tree.kids(slots.token.index, "cop"):
        yield from (tree.antecedent(kid.index) for kid in tree.kids(slots.token.index, "nsubj"))


def _meant(slots: "Slots", token: int) -> int:
    """Whom "it" means in "Norland said it had expelled": the one who says so."""
    if slots.tree.tokens[token].text.lower() not in said_slots.SPEAKERS or _is_idle(slots, token):
        return token
    node = slots.anchor
    for above in slots.tree.ancestors(slots.anchor):
        if slots.tree.tokens[node].base_relation == "ccomp":
            inner = slots.tree.kids(node, "nsubj") if node != slots.anchor else []
            spoken_of = [kid.index for kid in inner if kid.tag == "NOUN" and kid.index < token]
            if spoken_of:
                # "said its ships patrol the reef, where they rammed a boat"
                return spoken_of[-1] if slots.tree.tokens[token].text.lower() == "they" else token
            subjects = [each for each in clause_of(slots.tree, above).surface if each < token]
            named = [each for each in subjects if slots.finder.named(each, PARTICIPANTS)]
            if named:
                return named[-1]
        node = above
    return token


def _is_idle(slots: "Slots", token: int) -> bool:
    """Whether "it" is nobody: "when it comes to Norland"."""
    when = any(kid.lemma == "when" for kid in slots.tree.kids(slots.anchor, "advmod", "mark"))
    return slots.tree.lemma(slots.anchor) == "come" and slots.tree.lemma(token) == "it" and when


def _owners(slots: "Slots", token: int) -> Iterator[int]:
    """Whose forces they are that act: "the army, whose aircraft bombed", "the ministry said its jets had hit"."""
    tree = slots.tree
    if not slots.finder.stands_for(token):
        return
    for kid in tree.kids(token, "nmod:poss"):
        word, verb = kid.text.lower(), tree.tokens[token].head
        if word == "whose" and verb >= 0 and tree.tokens[verb].relation == "acl:relcl":
            yield tree.tokens[verb].head
        elif word in _ITS and verb >= 0 and tree.tokens[verb].base_relation == "ccomp":
            yield from clause_of(tree, tree.tokens[verb].head).surface


def _alongside(slots: "Slots", token: int) -> Iterator[int]:
    """Who does it with the subject: "Mora, together with Sol, opened"."""
    for kid in slots.tree.kids(token, "nmod", "obl"):
        if slots.tree.case(kid.index) in _TOGETHER:
            yield kid.index


def own_subject(slots: "Slots") -> list[int]:
    """Whom "his" means in "ended his visit" and "During his visit to Oslo, Mora met": the subject of the verb."""
    head = slots.token.head
    if slots.token.base_relation == "obj" and head >= 0:
        return list(clause_of(slots.tree, head).subjects)
    if slots.token.base_relation != "obl" or head < 0:
        return []
    return [each for each in clause_of(slots.tree, head).surface if slots.token.index < each]


def governed(slots: "Slots") -> Iterator[int]:
    """Whom the verb of a noun is said of or done to: who "is in custody", whom they "kept in custody"."""
    yield from slots.clause.objects or subject(slots)


def governing_subject(slots: "Slots") -> Iterator[int]:
    """Who is subject where a bare noun only says on what occasion: "during a visit to Oslo, he said"."""
    node = slots.token
    if slots.anchor == node.index and node.base_relation == "nmod" and slots.tree.case(node.index) in _DURING:
        yield from _subject_above(slots)
    if slots.anchor != node.index or node.base_relation not in ("obl", "obj") or node.head < 0:
        return
    if node.base_relation == "obj" and slots.tree.lemma(node.head) not in lexicon().words["arranging"]:
        return
    if slots.is_definite() and slots.tree.case(node.index) in _BEHIND:
        return  # "After the meeting, Mora and Sol signed": told before, and not by who signs
    talks = slots.frame.mode == "meeting"
    cases = {slots.tree.case(kid.index) for kid in slots.tree.kids(node.index, "nmod")}
    surface = clause_of(slots.tree, node.head).surface
    # "Mora and Sol announced it during talks in Paris"
    several = sum(len(slots.finder.named(each, slots.frame.actor_kinds)) for each in surface) > 1
    told = slots.tree.kids(node.index, "nmod:poss") or "between" in cases
    if not told and ("with" in cases or several or not talks):
        yield from surface


def _subject_above(slots: "Slots") -> Iterator[int]:
    """Who is subject where talks hang on what he says there: "urged a solution to the row in a call with Mora"."""
    if all(slots.tree.case(kid.index) != "with" for kid in slots.tree.kids(slots.token.index, "nmod")):
        return
    for above in slots.tree.ancestors(slots.token.index):
        if slots.tree.tokens[above].tag == "VERB":
            yield from clause_of(slots.tree, above).surface
            return
        if slots.tree.tokens[above].base_relation not in ("nmod", "obj", "conj"):
            return
