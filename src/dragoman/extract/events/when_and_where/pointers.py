"""Where "here", "there" and "the city" are: the town of the dateline, or the last one named."""

from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.taking_part.participants import MentionIndex
from dragoman.model.sentence import Token

_TOWNS = frozenset({"city", "town", "village", "port", "capital", "district", "island", "camp"})
_REACH = 2  # sentences back in which a town was named
_WITHIN = frozenset({"in", "at", "to", "near", "inside", "outside", "around", ""})


def pointed_at(match: Match, mentions: MentionIndex, dateline: str | None, text: str) -> str | None:
    """The town that an event's clause only points to; None where it points to none, or nothing tells which."""
    tree = match.tree
    # "is scheduled to take place here"
    inner = [kid.index for node in match.nodes for kid in tree.kids(node, "xcomp") if match.trigger != match.anchor]
    noun = tree.tokens[match.trigger]
    if noun.tag != "VERB" and noun.base_relation in ("obj", "nsubj") and noun.head >= 0:
        inner.append(noun.head)  # "ended their summit here"
    for node in sorted({*match.nodes, *inner}):
        kids = [*tree.kids(node, "advmod", "obl"), *tree.kids(node, "obj", "nmod")]
        if any(kid.lemma == "here" and kid.base_relation == "advmod" for kid in kids):
            return dateline
        for kid in kids:
            there = kid.lemma == "there" and kid.base_relation == "advmod"
            if there or (_is_bare(match, kid) and tree.case(kid.index) in _WITHIN):
                return _town_before(kid.span.start, tree.sentence.index, mentions, text)
    return None


def _is_bare(match: Match, noun: Token) -> bool:
    """Whether a noun only says "the city", and neither which nor what of it."""
    kids = match.tree.kids(noun.index)
    the = any(kid.base_relation == "det" and kid.lemma in ("the", "this", "that") for kid in kids)
    return noun.lemma in _TOWNS and the and all(kid.base_relation in ("det", "case", "punct") for kid in kids)


def _town_before(start: int, sentence: int, mentions: MentionIndex, text: str) -> str | None:
    """The last town named before a place in the text."""
    for index in range(sentence, max(-1, sentence - _REACH - 1), -1):
        here = [each for each in mentions.in_range(index, 0, len(text)) if each.span.end <= start]
        towns = [each for each in here if each.kind == "place" or each.form == "capital"]
        if towns:
            return max(towns, key=lambda each: each.span.start).span.quote(text)
    return None
