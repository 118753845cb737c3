"""The police, the army, the junta: who rules or guards a state, told again without its name."""

from collections.abc import Mapping, Sequence

from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.model.records import Mention
from dragoman.model.sentence import Document
from dragoman.resolve.within_report.parties.clusters import Cluster

_REGIMES = frozenset({"junta", "regime"})


def force_before(
    mention: Mention, mentions: Sequence[Mention], of: Mapping[str, list[Cluster]], document: Document
) -> list[Cluster]:
    """Whom "they" means behind a sentence about the police or army: "Police banned it. They arrested ten"."""
    for other in mentions:
        if other.sentence != mention.sentence - 1 or other.kind == "person":
            continue
        token = document.sentences[other.sentence].tokens[other.head]
        found = of.get(other.id, [])
        if (
            token.relation.startswith("nsubj")
            and token.lemma.lower() in lexicon("forces of many states")
            and len(found) == 1
        ):
            return found
    return []


def called_so(mention: Mention, before: list[Mention], document: Document) -> Mention | None:
    """The state last told with the same noun: "the junta", of a report that names "Norland's junta"."""
    noun = fold(mention.name).split()[-1]
    if noun not in _REGIMES:
        return None
    for other in reversed(before):
        tokens = document.sentences[other.sentence].tokens
        words = [token.text.lower() for token in tokens[other.first : other.last + 2]]
        if noun in words[: 4 if "'s" in words or "’s" in words else 3]:
            return other
    return None
