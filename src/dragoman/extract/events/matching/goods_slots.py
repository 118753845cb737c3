"""What is sent, given or received, and how much: the places of a frame that tell of goods and sums."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching.frame import lexicon

if TYPE_CHECKING:
    from dragoman.extract.events.matching.slots import Slots

_CARRYING = frozenset({"carry", "load", "bear", "contain", "bring", "transport", "laden", "pack", "fill"})
_AMOUNTING = frozenset({"total", "amount", "exceed", "reach", "stand", "come"})
_OCCASIONS = frozenset({"after", "following", "during", "since", "in", "with", "to"})
_RECEIVING = frozenset({"receive", "get", "accept", "obtain", "welcome"})


def military(slots: "Slots") -> Iterator[int]:
    """The words for arms and defence in what is given or is of it: "military aid", "provided it with a package of
    missiles".
    """
    listed = lexicon().words["military"]
    given = [token for case, token in slots.clause.obliques if case == "with"]
    for each in (*slots.clause.objects, *given):
        words = [each, *(kid.index for kid in slots.tree.kids(each, "amod", "compound", "nmod"))]
        if slots.tree.lemma(each) in lexicon().words["transparent"] | lexicon().words["money"]:
            # "a package of military aid", "3 million euros of it"
            words += [kid.index for word in words[1:] for kid in slots.tree.kids(word, "amod", "compound")]
        yield from (word for word in words if slots.tree.lemma(word) in listed)


def cargo(slots: "Slots") -> Iterator[int]:
    """What the thing sent carries: "a plane loaded with tents", "a convoy of food"."""
    tree = slots.tree
    for each in slots.clause.objects:
        for kid in tree.kids(each, "acl"):
            if kid.lemma in _CARRYING:
                yield from (
                    below.index for below in tree.kids(kid.index, "obj", "obl") if not tree.is_time(below.index)
                )
        with_it = [kid.index for kid in tree.kids(each, "nmod") if tree.case(kid.index) in ("with", "of")]
        with_it += [token for case, token in slots.clause.obliques if case == "with"]
        # "with a team of rescuers"
        of_it = [kid.index for below in with_it for kid in tree.kids(below, "nmod") if tree.case(kid.index) == "of"]
        yield from (*with_it, *of_it)


def freight(slots: "Slots") -> Iterator[int]:
    """What the subject is said to carry or to be of: "a train laden with flour", "lorries of tents"."""
    tree = slots.tree
    for each in slots.clause.subjects:
        for kid in tree.kids(each, "acl", "amod"):
            if kid.lemma in _CARRYING:
                laden = tree.kids(kid.index, "obj", "obl")
                yield from (below.index for below in laden if not tree.is_time(below.index))
        yield from (kid.index for kid in tree.kids(each, "nmod") if tree.case(kid.index) in ("with", "of"))
        yield from (kid.index for kid in tree.kids(each, "compound"))


def conveyed(slots: "Slots") -> Iterator[int]:
    """Whose or of what the subject is: "a convoy of UNICEF trucks", "a ship with Norlandic flour"."""
    tree = slots.tree
    for each in slots.clause.subjects:
        nouns = [each, *(kid.index for kid in tree.kids(each, "nmod") if tree.case(kid.index) == "of")]
        carrying = [kid.index for noun in nouns for kid in tree.kids(noun, "acl") if kid.lemma in _CARRYING]
        # "a convoy of trucks carrying Norland's flour", "laden with it"
        nouns += [
            kid.index for verb in carrying for kid in tree.kids(verb, "obj", "obl") if not tree.is_time(kid.index)
        ]
        yield from nouns[1:]
        yield from (kid.index for noun in nouns for kid in tree.kids(noun, "compound", "amod", "nmod:poss"))
        yield from (kid.index for kid in tree.kids(each, "nmod") if tree.case(kid.index) in ("from", "by"))


def nationality(slots: "Slots") -> Iterator[int]:
    """What says whose people the objects are: "37 Norlandic nationals", not "its nationals"."""
    tree = slots.tree
    for each in slots.clause.objects:
        people = [each, *(kid.index for kid in tree.kids(each, "nmod") if tree.case(kid.index) == "of")]
        yield from (kid.index for noun in people for kid in tree.kids(noun, "amod", "compound", "nmod:desc"))


def receiver(slots: "Slots") -> Iterator[int]:
    """Who receives what a participle says was given: "the army received buses donated by Norland"."""
    if slots.token.base_relation == "acl" and slots.tree.tokens[slots.token.head].base_relation == "obj":
        verb = slots.tree.tokens[slots.token.head].head
        if verb >= 0 and slots.tree.lemma(verb) in _RECEIVING:
            yield from clause_of(slots.tree, verb).subjects


def amounting(slots: "Slots") -> Iterator[int]:
    """The verb that says how much a noun comes to: "aid to Norland totalled", "exceeds"."""
    tree, above = slots.tree, slots.token.head
    around = [*([tree.tokens[above]] if above >= 0 else []), *tree.kids(slots.token.index, "parataxis", "acl")]
    yield from (verb.index for verb in around if verb.lemma in _AMOUNTING)


def occasion(slots: "Slots") -> Iterator[int]:
    """What a noun is told to have been after or in, or how much it was: "help after the floods", not "its help"."""
    behind = slots.tree.tokens[slots.token.index + 1 :][:1]
    yield from (each.index for each in behind if each.text.lower() in _OCCASIONS)
    if _is_part_of_sum(slots):
        yield slots.token.index


def _is_part_of_sum(slots: "Slots") -> bool:
    """Whether a noun says what a sum is of: "9 million euros of aid"."""
    above = slots.tree.tokens[slots.token.head] if slots.token.head >= 0 else None
    return above is not None and slots.token.base_relation == "nmod" and bool(slots.tree.kids(above.index, "nummod"))
