"""A name with its offices made one subtree: it hangs on the rest by the best tie that leads out of it."""

from dataclasses import replace

from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence, Token
from dragoman.model.ties import leads_to

# Ties by which a name may hang on the rest of the sentence, the most telling first.
_RANK = ("nsubj:pass", "nsubj", "obj", "iobj", "obl:agent", "obl", "conj", "nmod:poss", "nmod", "appos", "root")
NAMED = frozenset({"person", "body", "bloc", "series", "state", "place"})


def trimmed(sentence: Sentence, mention: Mention) -> Mention:
    """An office without a purpose that was taken for a part of it: "the leader | for the reception"."""
    for index in range(mention.head + 1, mention.last):
        if sentence.tokens[index].text == "for":
            rest = [token for token in sentence.tokens[index + 1 : mention.last] if token.tag not in ("DET", "PUNCT")]
            if rest and all(token.text.islower() for token in rest) and mention.form == "office":
                return replace(mention, last=index)
    return mention


def inside(mention: Mention, other: Mention) -> bool:
    """Whether a mention lies within a longer one."""
    size, other_size = mention.last - mention.first, other.last - other.first
    return mention is not other and other.first <= mention.first and mention.last <= other.last and size < other_size


def gather(tokens: list[Token], mention: Mention) -> None:
    """Hangs every token of a mention on its head, and the head by the best tie that leads out."""
    inside = range(mention.first, mention.last)
    ties = [tokens[index] for index in inside if tokens[index].head not in inside]
    ties = [tie for tie in ties if not leads_to(tokens, tie.head, inside)] or ties
    best = min(ties, key=lambda tie: (_rank(tie.relation), tie.index), default=None)
    if best is None or leads_to(tokens, best.head, inside):
        return
    head = mention.head
    above = {index for index in inside if leads_to(tokens, tokens[head].head, {index})}
    for index in inside:
        token = tokens[index]
        if index == head:
            tokens[index] = replace(token, head=best.head, relation=best.relation)
        elif token.head not in inside or index in above:
            tokens[index] = replace(token, head=head, relation="flat" if index > head else "nmod:desc")
    for token in tokens:
        if token.index not in inside and token.head in inside and token.head != head:
            tokens[token.index] = replace(token, head=head)


def _rank(relation: str) -> int:
    base = relation.partition(":")[0]
    return next((rank for rank, name in enumerate(_RANK) if name in (relation, base)), len(_RANK))
