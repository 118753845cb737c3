"""Where a clause that says something of a noun ends, and the main clause goes on."""

from dataclasses import replace
from itertools import pairwise

from dragoman.extract.events.trees.ties import DONE_TO, INSIDE_NOUNS, is_past, top_noun
from dragoman.model.sentence import Token
from dragoman.model.ties import make_subject

_RELATIVES = frozenset({"who", "which"})
_WHEN_DONE = frozenset({"since", "in", "on", "by", "last", "at", "for", "under", "during", "after", "earlier"})
_AFTER_RELATIVES = frozenset({"conj", "parataxis", "ccomp", "advcl"})


def part_participles(tokens: list[Token]) -> None:
    """ "The crossing, closed since May, may reopen": the participle says something of the noun, and tells no more."""
    for noun, comma, first in zip(tokens, tokens[1:], tokens[2:], strict=False):
        done = tokens[first.index]
        if comma.text != "," or noun.tag not in ("NOUN", "PROPN") or not _is_done_to(tokens, done):
            continue
        top = top_noun(tokens, noun.index)
        outer = _verb_after(tokens, done)
        behind = outer is not None and outer.head == done.index
        if outer is not None and behind and tokens[top].head in (done.index, outer.index):
            tokens[outer.index] = replace(outer, head=done.head, relation=done.relation)
            make_subject(tokens, top, outer.index)
        elif tokens[top].head == done.index or done.head < 0 or done.base_relation not in _AFTER_RELATIVES:
            continue
        tokens[done.index] = replace(done, head=top, relation="acl")


def go_on_from_main(tokens: list[Token]) -> None:
    """ "Ordered it to pay a sum that was due in May, rejecting its plea": who orders rejects, and not the sum."""
    for comma, doing in pairwise(tokens):
        if comma.text != "," or doing.tag != "VERB" or not doing.text.lower().endswith("ing"):
            continue
        clause = tokens[doing.head] if doing.base_relation == "advcl" and doing.head >= 0 else None
        if clause is None or clause.relation != "acl:relcl" or clause.tag == "VERB" or clause.index > comma.index:
            continue
        root = next((each for each in tokens if each.head < 0), None)
        if root is not None and is_past(root) and root.index < clause.index:
            tokens[doing.index] = replace(doing, head=root.index)


def _is_done_to(tokens: list[Token], verb: Token) -> bool:
    """Whether a word is a participle without a doer, of a verb that is done to things: ", closed since"."""
    behind = tokens[verb.index + 1].text.lower() if verb.index + 1 < len(tokens) else ""
    if verb.tag != "VERB" or verb.lemma not in DONE_TO or behind not in _WHEN_DONE or verb.text.endswith("ing"):
        return False
    own = [each for each in tokens if each.head == verb.index and each.index > verb.index]
    return not any(each.base_relation in ("obj", "xcomp") for each in own)


def part_relatives(tokens: list[Token]) -> None:
    """ "Norland, which borders the lake, protested": the clause says something of the noun, and tells no more."""
    for comma, relative in pairwise(tokens[1:]):
        inner = tokens[relative.head] if relative.head > relative.index else None
        if (
            comma.text != ","
            or relative.text.lower() not in _RELATIVES
            or inner is None
            or inner.base_relation == "acl"
        ):
            continue
        noun = comma.index - 1
        while comma.index > tokens[noun].head >= 0 and tokens[noun].base_relation in INSIDE_NOUNS:
            noun = tokens[noun].head
        outer = _verb_after(tokens, inner)
        if outer is None or tokens[noun].head not in (inner.index, outer.index):
            continue
        if outer.head == inner.index:
            tokens[outer.index] = replace(outer, head=inner.head, relation=inner.relation)
        tokens[inner.index] = replace(inner, head=noun, relation="acl:relcl")
        make_subject(tokens, noun, outer.index)


def _verb_after(tokens: list[Token], inner: Token) -> Token | None:
    """The verb behind a relative clause that the parser hung the clause on, or hung on the clause."""
    for verb in tokens[inner.index + 2 :]:
        tied = verb.index == inner.head or (verb.head == inner.index and verb.base_relation in _AFTER_RELATIVES)
        if not tied or verb.tag != "VERB":
            continue
        first = min([verb.index, *(each.index for each in tokens if each.head == verb.index and each.tag == "AUX")])
        subjects = [each for each in tokens[inner.index + 1 : verb.index] if each.head == verb.index]
        subjects = [each for each in subjects if each.base_relation == "nsubj"]
        return verb if tokens[first - 1].text == "," and not subjects else None
    return None
