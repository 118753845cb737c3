"""Who does what follows "meeting in Oslo", set between commas: "The ministers, meeting in Oslo, condemned the raid"."""

from dataclasses import replace
from itertools import pairwise

from dragoman.extract.events.trees.ties import is_past
from dragoman.model.sentence import Token
from dragoman.model.ties import make_subject

_WHERE = frozenset({"in", "at", "on", "for", "near", "outside"})
_LEMMAS = {"meeting": "meet", "gathering": "gather"}


def part_participles_between(tokens: list[Token]) -> None:
    """Hangs a participle between commas on the noun before it, and the noun on the verb behind it, in place.

    A parser may take the participle for what the sentence tells, or for one more subject of its verb.
    """
    for comma, doing in pairwise(tokens):
        doing = tokens[doing.index]
        if comma.text != "," or not doing.text.lower().endswith("ing") or not _is_placed(tokens, doing):
            continue
        subject = _subject(tokens, doing)
        outer = _verb_behind(tokens, doing)
        if subject is None or outer is None:
            continue
        if doing.head != outer.index:
            tokens[outer.index] = replace(outer, head=doing.head, relation=doing.relation)
        lemma = _LEMMAS.get(doing.text.lower(), doing.lemma)
        tokens[doing.index] = replace(doing, tag="VERB", lemma=lemma, head=subject.index, relation="acl")
        make_subject(tokens, subject.index, outer.index)
        for token in tokens:
            if token.head == doing.index and token.relation == "nmod":
                tokens[token.index] = replace(token, relation="obl")


def _is_placed(tokens: list[Token], doing: Token) -> bool:
    """Whether a word says where or for what somebody is: "meeting in", "gathering for"."""
    if doing.tag != "VERB" and doing.text.lower() not in _LEMMAS:
        return False
    behind = tokens[doing.index + 1].text.lower() if doing.index + 1 < len(tokens) else ""
    return behind in _WHERE


def _subject(tokens: list[Token], doing: Token) -> Token | None:
    """The noun before the comma: subject of the participle, or of the same verb as what looks like a noun."""
    own = [each for each in tokens[: doing.index - 1] if each.relation == "nsubj"]
    beside = doing.head if doing.relation == "nsubj" else doing.index
    return next((each for each in own if each.head == beside), None)


def _verb_behind(tokens: list[Token], doing: Token) -> Token | None:
    """The verb behind the second comma, which has no subject but those before it."""
    for verb in tokens[doing.index + 2 :]:
        tied = verb.head == doing.index and verb.base_relation in ("parataxis", "conj", "ccomp")
        if not is_past(verb) or not (tied or verb.index == doing.head):
            continue
        own = [each for each in tokens[doing.index + 1 : verb.index] if each.head == verb.index]
        first = min([verb.index, *(each.index for each in own if each.tag in ("AUX", "ADV"))])
        bare = not any(each.base_relation in ("nsubj", "cc", "mark") for each in own)
        return verb if tokens[first - 1].text == "," and bare else None
    return None
