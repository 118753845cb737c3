"""What stands beside a noun in a slot: whose it is, which it is by name, number and kind, who presides there."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.extract.events.matching.frame import lexicon
from dragoman.extract.events.matching.subject_slots import own_subject
from dragoman.model.sentence import Token

if TYPE_CHECKING:
    from dragoman.extract.events.matching.slots import Slots

_ORDINAL = re.compile(r"^(\d+(st|nd|rd|th)|[ivx]+|first|second|third|\w+th|next|previous|regular|annual|inaugural)$")
_CHAIRS = frozenset({"chairmanship", "chairpersonship", "presidency", "leadership", "chair"})


def origin(slots: "Slots") -> Iterator[int]:
    """Whose or whence a thing is: "recalled its ambassador from Oslo"."""
    for each in [*slots.clause.objects, *([slots.token.index] if slots.noun else [])]:
        for kid in slots.tree.kids(each, "nmod"):
            if slots.tree.case(kid.index) in ("of", "from") or kid.relation == "nmod:poss":
                yield kid.index


def presence(slots: "Slots") -> Iterator[int]:
    """Who is present: "in the presence of Mora"."""
    for node in sorted({slots.token.index, slots.anchor}):
        for kid in slots.tree.kids(node, "obl", "nmod"):
            if kid.lemma in lexicon().words["presence"]:
                below = slots.tree.kids(kid.index, "nmod")
                yield from (each.index for each in below if slots.tree.case(each.index) == "of")


def chairing(slots: "Slots") -> Iterator[int]:
    """Who presides where people meet "under the chairmanship of" somebody."""
    for kid in slots.tree.kids(slots.anchor, "obl", "nmod"):
        if kid.lemma in _CHAIRS and slots.tree.case(kid.index) == "under":
            below = slots.tree.kids(kid.index, "nmod")
            yield from (each.index for each in below if slots.tree.case(each.index) == "of")


def possessor(slots: "Slots") -> Iterator[int]:
    """Whose a noun is: "Mora's visit", "their talks"."""
    for kid in slots.tree.kids(slots.token.index, "nmod:poss"):
        ahead = own_subject(slots) if kid.tag == "PRON" else []
        yield from ahead or [slots.tree.antecedent(kid.index)]


def attribute(slots: "Slots") -> Iterator[int]:
    """What is written before a noun: "the Norlandic delegation", "the EU-Japan summit"."""
    for kid in slots.tree.kids(slots.token.index, "amod", "compound", "nmod:desc", "nmod:unmarked"):
        if kid.base_relation == "amod":
            # "the German-Georgian forum" is of both.
            yield from (each.index for each in slots.tree.kids(kid.index, "compound", "amod"))
        else:
            yield from (each.index for each in slots.tree.kids(kid.index, "compound") if _is_hyphened(slots, each, kid))
        yield kid.index


def _is_hyphened(slots: "Slots", one: Token, other: Token) -> bool:
    """Whether two names are written as one: "the EU-Japan summit" is of both."""
    between = slots.tree.tokens[one.index + 1 : other.index]
    return len(between) == 1 and between[0].text in ("-", "–")


def titled(slots: "Slots") -> Iterator[int]:
    """The noun itself, where it is written as a name: "the Human Rights Dialogue"."""
    if slots.token.text[:1].isupper() and slots.token.index > 0:
        yield slots.token.index


def ordinal(slots: "Slots") -> Iterator[int]:
    """Which of several a noun is: "the 3rd forum"."""
    for kid in slots.tree.kids(slots.token.index, "amod", "compound", "nummod"):
        if _ORDINAL.match(kid.text.lower()):
            yield kid.index


def dated(slots: "Slots") -> Iterator[int]:
    """Where a time within the noun's own words begins, or one of what is due: "elections are due in November"."""
    tree, noun = slots.tree, slots.token
    inside = set(tree.subtree(noun.index))
    if noun.base_relation == "nsubj" and tree.lemma(noun.head) == "due":
        inside |= {below for kid in tree.kids(noun.head, "obl") for below in tree.subtree(kid.index)}
    yield from (time.first for time in slots.tree.sentence.times if time.first in inside and time.date)
