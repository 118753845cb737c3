"""What a speaker says will or must be: the places of a frame in the clauses that a verb of saying reports."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.trees.ties import is_past

if TYPE_CHECKING:
    from dragoman.extract.events.matching.slots import Slots

WILL = frozenset({"will", "would", "wo", "shall", "'ll"})
MAY = frozenset({"could", "may", "might", "can"})
_DONE = frozenset({"have", "be"})
_NOT = frozenset({"not", "n't", "never"})
_OUGHT = frozenset({"must", "should"})
_CONDITIONS = frozenset({"if", "unless", "until", "till"})
SPEAKERS = frozenset({"it", "they", "he", "she"})


def refusal(slots: "Slots") -> Iterator[int]:
    """What a speaker says he will not do: "said it would not extradite"."""
    for each in slots.complements():
        auxiliaries = {kid.lemma for kid in slots.tree.kids(each, "aux")}
        negated = any(kid.lemma in _NOT for kid in slots.tree.kids(each, "advmod"))
        own = any(kid.text.lower() in SPEAKERS | {"we"} for kid in slots.tree.kids(each, "nsubj"))
        if negated and own and auxiliaries & {"would", "will", "wo", "shall"}:
            yield each


_FREED = frozenset({"release", "free", "liberate", "arrest", "jail", "extradite", "return", "prosecute", "try"})


def obliged(slots: "Slots") -> Iterator[int]:
    """Who is said to have to do something: "said that Norland must pay", "should open it, she said"."""
    for each in said(slots):
        helpers = {kid.lemma for kid in slots.tree.kids(each, "aux")}
        if helpers & _OUGHT and "have" not in helpers and not slots.tree.kids(each, "cop"):
            clause = clause_of(slots.tree, each)
            yield from clause.subjects if _is_done_to_somebody(slots, each) else clause.surface


def done_to(slots: "Slots") -> Iterator[int]:
    """Whom others ought to free, try or jail: "should be released, she said"."""
    for each in said(slots):
        helpers = {kid.lemma for kid in slots.tree.kids(each, "aux")}
        if helpers & _OUGHT and "have" not in helpers and _is_done_to_somebody(slots, each):
            yield from clause_of(slots.tree, each).surface


def _is_done_to_somebody(slots: "Slots", verb: int) -> bool:
    return slots.tree.lemma(verb) in _FREED and clause_of(slots.tree, verb).passive


def said(slots: "Slots") -> list[int]:
    """The heads of what is said: in a clause of its own, or beside the saying ("it will stay closed, she said")."""
    return [*slots.complements(), *([slots.token.head] if slots.token.base_relation == "parataxis" else [])]


def reprisals(slots: "Slots") -> Iterator[int]:
    """What is said to be done, and with what: "would respond with reciprocal measures"."""
    for each in said(slots):
        clause = clause_of(slots.tree, each)
        helpers = {kid.lemma for kid in slots.tree.kids(each, "aux")}
        if not (helpers & WILL or slots.tree.is_infinitive(each)) or helpers & _DONE:
            continue  # "halted imports in reprisal" threatens nothing any more
        if any(kid.lemma in _NOT for kid in slots.tree.kids(each, "advmod")):
            continue  # "would not respond in kind"
        yield each
        yield from clause.objects
        yield from (token for case, token in clause.obliques if case in ("with", "in"))


def prospects(slots: "Slots") -> Iterator[int]:
    """What is said to come, with all its clause names: "there would be a response", "would not go unanswered"."""
    for each in said(slots):
        helpers = {kid.lemma for kid in slots.tree.kids(each, "aux")}
        if helpers & WILL and not helpers & _DONE:
            clause = clause_of(slots.tree, each)
            yield from (each, *clause.surface, *clause.objects)
            yield from (kid.index for kid in slots.tree.kids(each, "xcomp", "advmod", "amod", "nsubj"))


def menaces(slots: "Slots") -> Iterator[int]:
    """What somebody says will or may be done: "said it could leave the bloc", "warned that it would"."""
    for each in said(slots):
        helpers = {kid.lemma for kid in slots.tree.kids(each, "aux")}
        if helpers & (WILL | MAY) and "have" not in helpers:
            yield each


def ultimatums(slots: "Slots") -> Iterator[int]:
    """What is said to come on a condition: "said it would close the border unless"."""
    for each in said(slots):
        helpers = {kid.lemma for kid in slots.tree.kids(each, "aux")}
        # "“If nobody signs, we go to court”, she said": the parser may hang the condition on the saying.
        before = (kid for kid in slots.tree.kids(slots.token.index, "advcl") if kid.index < each < slots.token.index)
        clauses = [*slots.tree.kids(each, "advcl"), *before]
        marks = {mark.lemma for kid in clauses for mark in slots.tree.kids(kid.index, "mark")}
        otherwise = any(kid.lemma == "otherwise" for kid in slots.tree.kids(each, "advmod"))
        conditional = bool(marks & _CONDITIONS) or otherwise or any(_is_inverted(slots, kid.index) for kid in clauses)
        missed = "have" in helpers  # "if they were serious, they would not have vetoed it"
        if (helpers & WILL or _is_we(slots, each)) and conditional and not missed:
            yield each
            if slots.tree.lemma(each) == "have":
                yield from (kid.index for kid in slots.tree.kids(each, "xcomp"))  # "will have to close it"


def _is_inverted(slots: "Slots", verb: int) -> bool:
    """Whether a clause is a condition by its order of words: "should the dispute not be resolved"."""
    first = min(slots.tree.subtree(verb))
    return slots.tree.tokens[first].text.lower() == "should"


def _is_we(slots: "Slots", verb: int) -> bool:
    """Whether a verb in the present says what "we" do: "if nobody signs, we go to court"."""
    ours = any(kid.text.lower() in ("we", "i") for kid in slots.tree.kids(verb, "nsubj"))
    return ours and not slots.tree.kids(verb, "aux") and not is_past(slots.tree.tokens[verb])


def ultimatum_objects(slots: "Slots") -> Iterator[int]:
    """What is to be done by a deadline."""
    for each in ultimatums(slots):
        clause = clause_of(slots.tree, each)
        yield from clause.objects
        yield from (token for case, token in clause.obliques if case in ("to", "with", "from", "against"))


def ultimatum_forums(slots: "Slots") -> Iterator[int]:
    """Where something will be taken, should it not be done."""
    for each in ultimatums(slots):
        yield from (token for case, token in clause_of(slots.tree, each).obliques if case == "to")
