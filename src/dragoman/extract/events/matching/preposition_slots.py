"""What stands after a preposition: on the verb, on the noun, on what the verb is done to, or hung astray."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching.frame import lexicon
from dragoman.extract.events.matching.governors import particles

if TYPE_CHECKING:
    from dragoman.extract.events.matching.slots import Slots

_CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "parataxis", "xcomp"})
PREPOSITIONS = frozenset(
    {"with", "to", "from", "of", "on", "upon", "against", "for", "by", "in", "at", "into", "between", "among", "over"}
    | {"about", "via", "near", "through", "towards", "toward", "since", "along", "within", "during", "as", "behind"}
    | {"under", "amid", "regarding", "off", "outside", "out of", "onto", "across", "around", "before", "after"}
)


def after(slots: "Slots", preposition: str) -> Iterator[int]:
    """Nouns after a preposition: on the verb, on the noun itself, or on the verb's object ("impose curbs on")."""
    seen: set[int] = set()
    places = [each for case, each in slots.clause.obliques if _first_word(case) == preposition]
    holders = [slots.token.index] if slots.noun else [*slots.clause.objects]
    if not slots.noun:
        # "marched close to the border": hung on the adverb.
        holders += [kid.index for kid in slots.tree.kids(slots.token.index, "advmod")]
    for holder in holders:
        if preposition == "of" and not slots.noun:
            continue
        places.extend(
            slots.tree.antecedent(kid.index)
            for kid in slots.tree.kids(holder, "nmod", "obl")
            if kid.relation != "nmod:poss" and _first_word(slots.tree.case(kid.index)) == preposition
        )
    for holder in [slots.token.index, *holders]:
        # "congratulated them on hosting", "the referendum on amending": a gerund after the preposition.
        for kid in slots.tree.kids(holder, "advcl", "acl", "xcomp", "ccomp"):
            marks = {mark.text.lower() for mark in slots.tree.kids(kid.index, "mark", "case")}
            if preposition in marks and kid.text.lower().endswith("ing"):
                places.append(kid.index)
    if not places and slots.noun and preposition in ("by", "to", "from", "with"):
        # "the release of 52 prisoners by Oslo": hung on what is released.
        places = _agents(slots) if preposition == "by" else []
    if not places and slots.noun and preposition in ("by", "to", "from", "with"):
        places = [
            below.index
            for kid in slots.tree.kids(slots.token.index, "nmod")
            for below in slots.tree.kids(kid.index, "nmod", "obl")
            if slots.tree.case(below.index) == preposition
            and (slots.frame.mode == "visit" or slots.finder.headed(kid.index) is None)
        ][:1]
    if not places and preposition == "with" and not slots.noun:
        # "agreed to a ceasefire with Norland"
        matters = [each for case, each in slots.clause.obliques if case in ("to", "on")]
        places = [
            kid.index
            for each in matters
            for kid in slots.tree.kids(each, "nmod")
            if slots.tree.case(kid.index) == "with"
        ]
    if not places and not slots.noun:
        nearby = [slots.token.index, *holders]
        places = [each for holder in nearby for each in _right_after(slots, holder, preposition)]
    if not places and preposition in ("to", "with", "against") and not slots.noun:
        # The parser may have hung it deeper: "conveyed the greetings of A and B to C".
        places = [
            below
            for holder in holders
            for below in slots.tree.subtree(holder, _CLAUSES)
            if slots.tree.tokens[below].relation == "nmod" and slots.tree.case(below) == preposition
            if not _is_why(slots, below)
        ][:1]
    if preposition == "for" and slots.frame.type == "REQUEST" and not slots.noun:
        places = [each for each in places if not _is_to_be_done_to(slots, each)]
    for place in places:
        # "on 18 September" is no topic, no target and no ground to leave a frame aside.
        if place not in seen and not slots.tree.is_time(place):
            seen.add(place)
            yield place


def _is_why(slots: "Slots", token: int) -> bool:
    """Whether a noun belongs to the reason for a deed: "curbs on settlers for violence against Norlanders"."""
    return slots.frame.type == "SANCTION" and slots.tree.case(slots.tree.tokens[token].head) in ("for", "over")


def _is_to_be_done_to(slots: "Slots", token: int) -> bool:
    """Whether a noun is what a call wants something done to: "called for Mora to be freed"."""
    return any(token < each and slots.tree.kids(each, "aux:pass") for each in slots.complements())


def _agents(slots: "Slots") -> list[int]:
    """Who did it by a participle: "an attack claimed by rebels"."""
    doing = [kid for kid in slots.tree.kids(slots.token.index, "acl") if kid.lemma in lexicon().words["doing"]]
    return [each for kid in doing for each in clause_of(slots.tree, kid.index).subjects]


def _right_after(slots: "Slots", holder: int, preposition: str) -> Iterator[int]:
    """The noun of a preposition that follows an object at once, wherever the parser hung it."""
    for token in slots.tree.tokens[holder + 2 : holder + 9]:
        if slots.tree.case(token.index) == preposition and any(
            kid.index == holder + 1 for kid in slots.tree.kids(token.index, "case")
        ):
            yield token.index


def appealed(slots: "Slots") -> Iterator[int]:
    """Whom a call is on: "called on Norland to free the men", "an appeal to Sorland"."""
    named = not slots.noun and slots.token.lemma == "call" and slots.clause.objects  # "called accession to it a must"
    for preposition in ("on", "upon") if named else ("on", "upon", "to"):
        yield from after(slots, preposition)
    # "called on Norland to free the men and on Sorland to stop": hung on whatever stands before.
    for token in slots.tree.tokens[slots.token.index + 1 :]:
        if token.relation == "conj" and slots.tree.case(token.index) in ("on", "upon"):
            yield token.index
    if particles(slots.tree, slots.token.index) != [""]:
        yield from slots.clause.objects


def _first_word(case: str) -> str:
    """ "together with" counts as "with", "in front of" does not count as "of"."""
    words = case.split()
    if not words:
        return ""
    if words[-1] == "with":
        return "with"
    return words[0] if len(words) == 1 else case
