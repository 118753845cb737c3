"""What stands in the complement of a word, the clause or infinitive under it, and what an infinitive is promised by."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching.frame import PARTICIPANTS
from dragoman.extract.events.matching.said_slots import MAY
from dragoman.extract.events.standing.negation import is_negated

if TYPE_CHECKING:
    from dragoman.extract.events.matching.slots import Slots

_TOWARDS = frozenset({"to", "from", "against", "for", "with", "out of"})
_ASKING = frozenset({"why", "whether", "if", "how", "when", "where", "what", "who", "which"})
_SUBJUNCTIVE = frozenset({"be", "should", "must"})
_CAPTIVES = frozenset({"hostage", "captive", "prisoner"})
_MEMBERS = frozenset({"member", "partner", "observer"})
_DOUBTING = frozenset(
    {"not", "n't", "neither", "nor", "hardly", "scarcely", "less", "far", "but", "never", "no", "anything", "partly"}
)


def that_clause(slots: "Slots") -> Iterator[int]:
    """What a clause under the word says: "warned that they would leave"."""
    yield from (kid.index for kid in slots.tree.kids(slots.token.index, "ccomp"))


def held_so(slots: "Slots") -> Iterator[int]:
    """What "insist" says to be so: "insisted that talks would go on", as against "insisted that he leave"."""
    for kid in slots.tree.kids(slots.token.index, "ccomp") if slots.token.lemma == "insist" else ():
        helpers = {each.text.lower() for each in slots.tree.kids(kid.index, "aux", "aux:pass", "cop")}
        if helpers - _SUBJUNCTIVE or (not helpers and kid.text.lower() != kid.lemma):
            yield kid.index


def object_clause(slots: "Slots") -> Iterator[int]:
    """What a clause says of the object: "regret that they left"."""
    for each in slots.clause.objects:
        yield from (kid.index for kid in slots.tree.kids(each, "acl", "ccomp") if kid.relation != "acl:relcl")


def matter(slots: "Slots") -> Iterator[int]:
    """What the word is about: its objects and what its complements say."""
    yield from slots.clause.objects
    yield from slots.complements()


def complement_subjects(slots: "Slots") -> Iterator[int]:
    """Who or what stands as the subject of a complement."""
    for each in slots.complements():
        yield from clause_of(slots.tree, each).surface


def complement_doers(slots: "Slots") -> Iterator[int]:
    """Who does what a complement says, also where it is told in the passive."""
    for each in slots.complements():
        yield from clause_of(slots.tree, each).subjects


def complement_objects(slots: "Slots") -> Iterator[int]:
    """Whom or what a complement's deed is done to."""
    for each in slots.complements():
        yield from clause_of(slots.tree, each).objects


def complement_towards(slots: "Slots") -> Iterator[int]:
    """Whom a complement's deed is directed at by a preposition: "stopped issuing visas to Norlanders"."""
    for each in slots.complements():
        clause = clause_of(slots.tree, each)
        yield from (token for case, token in clause.obliques if case in _TOWARDS)
        for adverb in slots.tree.kids(each, "advmod"):  # "walk away from the bloc": hung on the adverb
            below = slots.tree.kids(adverb.index, "obl", "nmod")
            yield from (kid.index for kid in below if slots.tree.case(kid.index) in _TOWARDS)
        for thing in clause.objects:
            yield from (kid.index for kid in slots.tree.kids(thing, "nmod") if slots.tree.case(kid.index) in _TOWARDS)


def membership(slots: "Slots") -> Iterator[int]:
    """What somebody becomes a member or partner of."""
    tree = slots.tree
    for kid in tree.kids(slots.token.index, "xcomp", "obj"):
        if {kid.lemma, *(each.lemma for each in tree.kids(kid.index, "compound"))} & _MEMBERS:
            yield from (each.index for each in tree.kids(kid.index, "nmod") if tree.case(each.index) == "of")


def promise(slots: "Slots") -> Iterator[int]:
    """The verb that an infinitive is promised by: "promised" in "promised to raise the matter"."""
    if slots.token.base_relation == "xcomp" and slots.tree.is_infinitive(slots.token.index):
        yield slots.token.head


def questioned(slots: "Slots") -> Iterator[int]:
    """What somebody wants to know: "asked why", "asked the minister whether"."""
    for each in slots.complements():
        within = {slots.token.index, *slots.tree.subtree(each)}  # the parser may hang "why" on "asked"
        words = (word for word in slots.tree.tokens[slots.token.index + 1 : each] if word.head in within)
        yield from (word.index for word in words if word.text.lower() in _ASKING)


def feared(slots: "Slots") -> Iterator[int]:
    """What may come about of things that nobody does: "warned that shortages could halt the trucks"."""
    for each in slots.complements():
        inner = clause_of(slots.tree, each)
        may = any(kid.lemma in MAY for kid in slots.tree.kids(each, "aux"))
        things = (
            slots.tree.tokens[one].tag == "NOUN" and not slots.finder.named(one, PARTICIPANTS) for one in inner.subjects
        )
        if may and inner.subjects and not inner.passive and all(things):
            yield each


def doubted(slots: "Slots") -> Iterator[int]:
    """What takes back what is said of something: "was neither free nor fair", "was peaceful but marred"."""
    for each in slots.complements():
        yield from (below for below in slots.tree.subtree(each) if slots.tree.tokens[below].text.lower() in _DOUBTING)


def forsworn(slots: "Slots") -> Iterator[int]:
    """What is promised not to be done: "promised not to use force"."""
    yield from (each for each in slots.complements() if is_negated(slots.tree, each))


def called_for(slots: "Slots") -> Iterator[int]:
    """What somebody is called upon to do by "for": "called for Norland to open it", not "called Norland to account"."""
    for each in slots.complements():
        if any(kid.text.lower() == "for" for kid in slots.tree.kids(each, "mark")):
            yield each


def captive(slots: "Slots") -> Iterator[int]:
    """The word that says as what somebody is taken: "took six sailors hostage"."""
    behind = slots.tree.tokens[slots.token.index + 1 :]
    yield from (
        each.index
        for each in behind
        if each.lemma in _CAPTIVES and each.head in (slots.token.index, *slots.clause.objects)
    )
