"""The words that an event rests on, and what it is about, as worded."""

from collections.abc import Iterator

from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.tree import Tree
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.evidence import Span

_ASIDES = frozenset({"parataxis", "punct", "cc", "discourse"})
_TOPICAL = ("on", "about", "regarding", "concerning", "for")


def evidence_of(match: Match) -> Span:
    """The shortest stretch that holds the trigger, its clause's head and the participants, with their names whole."""
    tree = match.tree
    inside = {match.trigger, match.anchor}
    for found in (*match.actors, *match.targets):
        mention = found.mention
        if mention.sentence == tree.sentence.index:
            inside |= {mention.first, mention.last - 1}
    for kid in tree.kids(match.anchor, "obj", "obl", "xcomp"):
        if kid.relation not in _ASIDES:
            inside |= set(tree.subtree(kid.index, frozenset({"acl:relcl", "advcl", "conj", "parataxis"})))
    inside |= set(_named(tree, match.trigger))
    first, last = min(inside), max(inside)
    return tree.sentence.span_of(first, last + 1)


def _named(tree: Tree, trigger: int) -> Iterator[int]:
    """What names an occasion before its noun: "the 3rd Water | Forum"."""
    if tree.tokens[trigger].tag in ("NOUN", "PROPN"):
        for kid in tree.kids(trigger, "compound", "amod", "nummod", "flat", "nmod:poss"):
            if kid.index < trigger:
                yield from tree.subtree(kid.index, frozenset({"acl", "acl:relcl", "parataxis", "punct"}))


def topics_of(match: Match, text: str) -> tuple[str, ...]:
    """Topic phrases, as worded: what follows "on" or "about"; for a stance, what it is taken on."""
    tree = match.tree
    heads = [
        kid.index
        for node in sorted(match.nodes)
        for kid in tree.kids(node, "obl", "nmod")
        if tree.case(kid.index) in _TOPICAL
        and tree.lemma(kid.index) not in lexicon("no matter")
        and not any(time.first <= kid.index < time.last for time in tree.sentence.times)
    ]
    if not match.frame.deed:
        heads += [each for each in match.clause.objects if each != match.trigger]
    topics = []
    used = {each.token for each in (*match.actors, *match.targets)}
    for head in heads:
        if head in used:
            continue
        inside = [
            each for each in tree.subtree(head, frozenset({"acl:relcl", "parataxis", "punct"})) if each >= head - 6
        ]
        words = [each for each in inside if tree.tokens[each].base_relation != "case" or each > head]
        if words and len(words) <= 25:
            topics.append(tree.sentence.span_of(words[0], words[-1] + 1).quote(text))
    return tuple(dict.fromkeys(topics))
