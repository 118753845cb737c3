"""Officials without a name: "the UN Secretary-General", spoken of again as "the Secretary-General" or "he"."""

from collections.abc import Iterator, Mapping, Sequence

from dragoman.model.records import Mention
from dragoman.model.sentence import Document
from dragoman.model.words import fold
from dragoman.resolve.within_report.parties.clusters import Cluster

_MAIN = frozenset({"root", "parataxis", "conj"})
_SAME = frozenset({"he", "she"})
_OBJECTS = frozenset({"obj", "iobj"})


def is_anybody(mention: Mention, document: Document) -> bool:
    """Whether "a" tells of somebody not spoken of before: "a Peruvian official said"."""
    tokens = document.sentences[mention.sentence].tokens
    return any(token.text.lower() in {"a", "an"} for token in tokens[max(0, mention.first - 1) : mention.first + 1])


def told_before(mention: Mention, mentions: Sequence[Mention], of: Mapping[str, list[Cluster]]) -> list[Cluster]:
    """The state or bloc that the last official of this title, told without a name, stands for."""
    meant = (of[each.id] for each in offices_before(mention, mentions))
    return next((each for each in meant if each and each[0].kind != "person"), [])


def offices_before(mention: Mention, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The officials of this title told without a name before, the last first."""
    title = fold(mention.title or "")
    for other in reversed(mentions):
        before = other.form == "office" and other.span.end <= mention.span.start
        if before and fold(other.title or "").endswith(title):
            yield other


def unnamed_subject(
    pronoun: Mention, mentions: Sequence[Mention], of: Mapping[str, list[Cluster]], document: Document
) -> Mention | None:
    """The official without a name who was the subject just before, where "he" or "she" begins a clause of its own."""
    here = document.sentences[pronoun.sentence].tokens[pronoun.head]
    if pronoun.name not in _SAME or here.relation != "nsubj":
        return None
    for other in reversed(mentions):
        if other.sentence < pronoun.sentence - 1:
            return None
        if other.kind != "person" or other.name in _SAME or other.span.end > pronoun.span.start:
            continue
        there = document.sentences[other.sentence].tokens
        subject = there[other.head]
        if subject.relation.startswith("nsubj") and subject.head >= 0 and there[subject.head].relation in _MAIN:
            meant = of.get(other.id, [])
            unnamed = other.form == "office" and not (meant and meant[0].kind == "person")
            return other if unnamed else None
    return None


def unnamed_object(
    pronoun: Mention, mentions: Sequence[Mention], of: Mapping[str, list[Cluster]], document: Document
) -> Mention | None:
    """The official without a name whom a sentence acts on once more: "summoned the envoy and told him"."""
    tokens = document.sentences[pronoun.sentence].tokens
    if tokens[pronoun.head].base_relation not in _OBJECTS:
        return None
    for other in reversed(mentions):
        here = other.sentence == pronoun.sentence and other.span.end <= pronoun.span.start
        if not here or other.kind != "person" or tokens[other.head].base_relation not in _OBJECTS:
            continue
        meant = of.get(other.id, [])
        unnamed = other.form == "office" and not (meant and meant[0].kind == "person")
        return other if unnamed else None
    return None
