"""Which body "the group" or "the agency" is whose name has no such noun, and who is not meant by "the bloc"."""

from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.model.records import Mention
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.scene import Scene

_NOUNS = frozenset({"group", "agency"})
_OBJECTS = frozenset({"obj", "iobj", "obl"})
_REACH = 3  # sentences back


def others_than_doer(scene: Scene, mention: Mention, clusters: list[Cluster]) -> list[Cluster]:
    """The clusters without whoever does something to a body: "the Union backed the bloc" is of another bloc."""
    tokens = scene.document.sentences[mention.sentence].tokens
    done_to = tokens[mention.head]
    if done_to.base_relation not in _OBJECTS:
        return clusters
    doers = {
        id(meant)
        for other in scene.mentions
        if other.sentence == mention.sentence and other.id in scene.of
        if tokens[other.head].base_relation == "nsubj" and tokens[other.head].head == done_to.head
        for meant in scene.of[other.id]
    }
    return [each for each in clusters if id(each) not in doers]


def group_meant(scene: Scene, mention: Mention, clusters: list[Cluster]) -> Cluster | None:
    """The bloc or body that acted last before "the group", no organ of a state; None where none did."""
    if mention.name not in _NOUNS:
        return None
    known = {id(each) for each in clusters if each.named and each.kind in {"bloc", "body"}}
    for other in reversed(scene.mentions):
        if other.span.end > mention.span.start or other.kind not in {"bloc", "body"}:
            continue
        if mention.sentence - other.sentence > _REACH:
            return None
        tokens = scene.document.sentences[other.sentence].tokens
        acts = tokens[other.head].base_relation == "nsubj"
        acts = acts and tokens[tokens[other.head].head].relation != "xcomp"  # "urged the Union to look into it"
        meant = scene.of.get(other.id, [])
        if acts and len(meant) == 1 and id(meant[0]) in known and _is_called_so(meant[0]):
            return meant[0]
    return None


def _is_called_so(body: Cluster) -> bool:
    """Not the United Nations, and no ministry or court."""
    organ = body.kind == "body" and not lexicon("organs of a state").isdisjoint(fold(body.name).split())
    return not organ and body.entity != "UN"
