"""Whose "its parliament" or "its army" is: of the state that the sentence before is about."""

from collections.abc import Mapping, Sequence

from dragoman.model.records import Mention
from dragoman.model.sentence import Document
from dragoman.resolve.within_report.parties.clusters import Cluster


def its_owner(
    body: Mention, mentions: Sequence[Mention], of: Mapping[str, list[Cluster]], document: Document
) -> str | None:
    """The code of the state last spoken of as a subject before "its" body; None of a body that is not "its"."""
    owners = document.sentences[body.sentence].children(body.head, "nmod:poss")
    if not any(each.text.lower() == "its" for each in owners):
        return None
    for other in reversed(mentions):
        if other.span.end > body.span.start or not 0 <= body.sentence - other.sentence <= 1:
            continue
        token = document.sentences[other.sentence].tokens[other.head]
        found = of.get(other.id, [])
        if token.relation.startswith("nsubj") and len(found) == 1 and found[0].kind == "state":
            return found[0].entity
    return None
