"""Whose "its parliament" or "its spokesman" is: of the state or body that the sentence before is about."""

from collections.abc import Mapping, Sequence

from dragoman.knowledge.loading import fold
from dragoman.model.records import Mention
from dragoman.model.sentence import Document, Sentence
from dragoman.resolve.within_report.parties.clusters import Cluster

# Through these a state speaks: "the ministry declined to comment. Its spokesman criticised the arrest".
_ORGANS = frozenset({"ministry", "government", "presidency", "chancellery", "department"})
_ITS = frozenset({"its"})
_SENT = frozenset({"delegation", "mission", "team", "panel"})
_OF = frozenset({"of", "from"})
_BESIDE = frozenset({"nmod", "compound", "amod"})


def its_owner(
    body: Mention, mentions: Sequence[Mention], of: Mapping[str, list[Cluster]], document: Document
) -> str | None:
    """The code of the state last spoken of as a subject before "its" body; None of a body that is not "its"."""
    owner = its_holder(body, mentions, of, document, frozenset({"state"}))
    return owner.entity if owner is not None else None


def its_holder(
    mention: Mention,
    mentions: Sequence[Mention],
    of: Mapping[str, list[Cluster]],
    document: Document,
    kinds: frozenset[str],
    owning: frozenset[str] = _ITS,
) -> Cluster | None:
    """Who, being of one of these kinds, was last spoken of as a subject before "its" body or official, if it is so."""
    owners = document.sentences[mention.sentence].children(mention.head, "nmod:poss")
    if not any(each.text.lower() in owning for each in owners):
        return None
    for other in reversed(mentions):
        if other.span.end > mention.span.start or not 0 <= mention.sentence - other.sentence <= 1:
            continue
        found = of.get(other.id, [])
        if is_subject(document.sentences[other.sentence], other) and len(found) == 1 and found[0].kind in kinds:
            return found[0]
    return None


def group_owning(
    mention: Mention, mentions: Sequence[Mention], of: Mapping[str, list[Cluster]], document: Document
) -> list[Cluster]:
    """The states of a group whose force or body it is: "the two countries' border guards met"."""
    owners = {each.index for each in document.sentences[mention.sentence].children(mention.head, "nmod:poss")}
    for other in mentions:
        if other.sentence == mention.sentence and other.kind == "group" and other.head in owners:
            found = of.get(other.id, [])
            return found if len(found) > 1 and all(each.kind == "state" for each in found) else []
    return []


def is_subject(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is subject of a clause, or names the noun that is: "the rebel group M23", "Peru's ministry"."""
    token = sentence.tokens[mention.head]
    noun = sentence.tokens[token.head] if token.head >= 0 else token
    sent = noun.lemma in _SENT and any(kid.lemma in _OF for kid in sentence.children(token.index, "case"))
    owned = token.base_relation in _BESIDE and (noun.lemma in _ORGANS or sent)
    return (noun if token.base_relation == "appos" or owned else token).relation.startswith("nsubj")


def is_organ_of_state(body: Cluster) -> bool:
    """Whether a body is one through which a state speaks, as its ministries."""
    return body.state is not None and bool(_ORGANS & set(fold(body.name).split()))
