"""What an envoy is called for by his own state, which no protest is: "summoned its ambassador for consultations"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.extract.events.matching.slots import Slots

_OWNING = ("amod", "compound", "nmod:poss")


def home_for(slots: "Slots") -> Iterator[int]:
    """What stands after "for", unless the envoy is told to be of another state than who calls him in."""
    if not _is_foreign(slots):
        yield from (each for case, each in slots.clause.obliques if case == "for")
        yield from (
            kid.index
            for one in slots.clause.objects
            for kid in slots.tree.kids(one, "nmod")
            if _is_for(slots, kid.index)
        )


def _is_for(slots: "Slots", noun: int) -> bool:
    return slots.tree.case(noun) == "for"


def _is_foreign(slots: "Slots") -> bool:
    """Whether an object is told to be of a state that is none of the subjects': "the Peruvian ambassador"."""
    tree, finder = slots.tree, slots.finder
    callers = {found.entity or found.state for each in slots.clause.subjects if (found := finder.headed(each))}
    for one in slots.clause.objects:
        owners = [kid.index for kid in tree.kids(one, *_OWNING) if kid.text[:1].isupper()]
        owners += [kid.index for kid in tree.kids(one, "nmod") if tree.case(kid.index) == "of"]
        found_states = (found for each in owners if (found := finder.headed(each)))
        if any((each.entity or each.state) not in callers for each in found_states):
            return bool(callers)
    return False
