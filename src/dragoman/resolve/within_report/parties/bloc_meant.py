"""The bloc whose people "the leaders", "the ministers" or "they" are."""

from collections.abc import Mapping, Sequence

from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.loading import fold
from dragoman.model.records import Mention
from dragoman.model.sentence import Document
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.counted import NUMBERS

# Who meets for the members of a bloc, those of one rank together.
_PEOPLE = (frozenset({"leaders", "heads", "presidents"}), frozenset({"ministers"}), frozenset({"members", "nations"}))


def bloc_meant(
    group: Mention,
    mentions: Sequence[Mention],
    states: Mapping[str, Cluster],
    state_of: Mapping[str, Cluster],
    body_of: Mapping[str, Cluster],
    document: Document,
) -> Cluster | None:
    """The bloc whose people "the leaders" or "they" are, where the last group spoken of before is a bloc's."""
    words = fold(group.name).split()
    if group.state is None and not set(words) & set(NUMBERS):
        bloc = _with_people(group, words, mentions, state_of, document) or (
            _council(group, mentions, state_of, body_of, document) if words == ["the", "leaders"] else None
        )
        if bloc is not None:
            return bloc
    pronoun = words[-1:] == ["they"]
    if group.state is not None or not (pronoun or (words[:1] == ["the"] and len(words) == 2) or _is_bare(words)):
        return None
    before = [
        each
        for each in mentions
        if each.kind == "group" and each.form == "group" and each.span.start < group.span.start
    ]
    for each in reversed(before):
        bloc = states.get(each.state or "")
        alike = (
            pronoun
            or words[-1] == fold(each.name).split()[-1]
            or (_is_bare(words) and words[0] in fold(each.name).split())
        )
        if bloc is not None and alike:
            return bloc if bloc.kind == "bloc" else None
        if not alike or each.members or each.state is not None:
            return None
    return None


def _is_bare(words: Sequence[str]) -> bool:
    """Whether a communique calls its own so: "Heads expressed their thanks", "Heads of Government agreed"."""
    return words == ["heads"] or words[:2] == ["heads", "of"]


def _with_people(
    group: Mention,
    words: list[str],
    mentions: Sequence[Mention],
    state_of: Mapping[str, Cluster],
    document: Document,
) -> Cluster | None:
    """The bloc whose "leaders" a report spoke of last before: "Leaders of the Union met. The leaders agreed"."""
    pronoun = words[-1] in {"they", "their", "them"}
    kind = next((each for each in _PEOPLE if each & set(words)), None)
    if not pronoun and (kind is None or words[0] != "the"):
        return None
    for each in reversed([one for one in mentions if one.span.end <= group.span.start]):
        if pronoun and group.sentence - each.sentence > 1:
            return None
        bloc = state_of.get(each.id)
        if bloc is None or bloc.kind != "bloc":
            continue
        tokens = document.sentences[each.sentence].tokens
        before = [token.text.lower() for token in tokens[max(0, each.first - 3) : each.first]]
        led = before[:-1] if before[-1:] == ["the"] else before  # "leaders of the | Union"
        people = set(before) if led[-1:] == ["of"] else set()
        people |= {token.text.lower() for token in tokens[each.last : each.last + 2]}
        if people & (kind or frozenset().union(*_PEOPLE)):
            return bloc
    return None


def _council(
    group: Mention,
    mentions: Sequence[Mention],
    state_of: Mapping[str, Cluster],
    body_of: Mapping[str, Cluster],
    document: Document,
) -> Cluster | None:
    """The bloc, or its council, that the sentence before or this one is about: "The Council met. The leaders ...".

    None where a person was named since.
    """
    for each in reversed([one for one in mentions if one.span.end <= group.span.start]):
        if group.sentence - each.sentence > 1 or each.kind == "person":
            return None
        found = state_of.get(each.id) or body_of.get(each.id)
        subject = document.sentences[each.sentence].tokens[each.head].base_relation == "nsubj"
        of_bloc = found is not None and (found.kind == "bloc" or (found.kind == "body" and found.state in blocs()))
        if subject and of_bloc:
            return found
    return None
