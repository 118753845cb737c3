"""States and bodies that no word of the report names by themselves."""

from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.loading import fold
from dragoman.knowledge.states import state_name, states
from dragoman.model.records import Mention
from dragoman.resolve.identity.names.body_words import of_several
from dragoman.resolve.within_report.parties.bodies import names_told
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.scene import Scene

_OF_NONE = frozenset({"international", "world", "global"})
_OF_STATES = frozenset({"ministry", "department", "directorate"})  # "the international trade ministry" is of one


def unnamed_state(scene: Scene, code: str, mention: Mention) -> Cluster:
    """A state the report names by a town or an organ of it alone, or the organisation that puts it out."""
    bloc = blocs().get(code)
    cluster = Cluster("bloc", bloc.name, None, code) if bloc else Cluster("state", state_name(code), code, code)
    cluster.mentions.append(mention)
    scene.clusters.append(cluster)
    return cluster


def state_party(scene: Scene, code: str | None, mention: Mention) -> list[Cluster]:
    """The state of this code, one that no word names as told by a mention; nothing where there is no such state."""
    if code is None or code not in states():
        return []
    known = [each for each in scene.clusters if each.kind == "state" and each.entity == code]
    return known or [unnamed_state(scene, code, mention)]


def unnamed_body(scene: Scene, mention: Mention, owner: str | None = None) -> Cluster:
    """ "the army", "parliament": a body of the home state, a party only where a record refers to it.

    A "joint commission" is of several states, and of none more than of the others; an "international court" is of no
    state, wherever it sits.
    """
    words = fold(mention.name).split()
    state = mention.state or owner or (None if of_several(words) else scene.home)
    state = None if _OF_NONE & set(words) and not _OF_STATES & set(words) else state
    name = mention.name.removeprefix("the ").removeprefix("The ")
    key = (fold(name), state)
    if key not in scene.unnamed:
        scene.unnamed[key] = Cluster("body", name, state)
        scene.clusters.append(scene.unnamed[key])
    scene.unnamed[key].add(mention)
    scene.unnamed[key].names |= dict.fromkeys(names_told(mention, scene.document.text))
    return scene.unnamed[key]


def armed_group(scene: Scene, mention: Mention) -> list[Cluster]:
    """The body that fights a government and was named last before "the rebels" or "the group"."""
    before = [
        (each.span.start, number)
        for number, body in enumerate(scene.armed)
        for each in body.mentions
        if each.span.start < mention.span.start
    ]
    return [scene.armed[max(before)[1]]] if before else []


def acting_before(scene: Scene, mention: Mention) -> list[Cluster]:
    """The persons and bodies named before in the sentence, who speak of their own government."""
    earlier = [
        other
        for other in scene.mentions
        if other.sentence == mention.sentence and other.span.end <= mention.span.start and other.kind != "state"
    ]
    return [cluster for other in earlier for cluster in scene.of.get(other.id, ())]
