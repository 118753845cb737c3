"""Officials without a name: "the UN Secretary-General", spoken of again as "the Secretary-General" or "he"."""

from collections.abc import Mapping, Sequence

from dragoman.model.records import Mention
from dragoman.model.sentence import Document
from dragoman.model.words import fold
from dragoman.resolve.parties.clusters import Cluster

_MAIN = frozenset({"root", "parataxis", "conj"})


def told_before(mention: Mention, before: Sequence[tuple[Mention, list[Cluster]]]) -> list[Cluster]:
    """The state or bloc that the last official of this title, told without a name, stands for."""
    title = fold(mention.title or "")
    for other, meant in reversed(before):
        if meant and meant[0].kind != "person" and fold(other.title or "").endswith(title):
            return meant
    return []


def unnamed_subject(
    pronoun: Mention, mentions: Sequence[Mention], of: Mapping[str, list[Cluster]], document: Document
) -> Mention | None:
    """The official without a name who was the subject just before, where "he" or "she" begins a clause of its own."""
    sentence = document.sentences[pronoun.sentence]
    if pronoun.name not in {"he", "she"}:
        return None
    last: Mention | None = None
    for other in mentions:
        if (
            other.kind != "person"
            or not 0 <= pronoun.sentence - other.sentence <= 1
            or other.span.end > pronoun.span.start
        ):
            continue
        there = document.sentences[other.sentence]
        token = there.tokens[other.head]
        if not token.relation.startswith("nsubj") or token.head < 0 or there.tokens[token.head].relation not in _MAIN:
            continue
        if other.form == "pronoun" and other.name in {"he", "she"} and last is not None:
            continue
        last = other
    if last is None or last.form != "office" or sentence.tokens[pronoun.head].relation != "nsubj":
        return None
    meant = of.get(last.id, [])
    return last if not meant or meant[0].kind != "person" else None
