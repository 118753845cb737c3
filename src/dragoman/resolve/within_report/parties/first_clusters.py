"""What names alone tell apart: states, blocs and places; and which state a visited town stands for."""

from collections.abc import Mapping

from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.knowledge.loading import fold
from dragoman.knowledge.states import state_name
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.leaders import of_organisation
from dragoman.resolve.within_report.parties.scene import Scene
from dragoman.resolve.within_report.parties.unnamed_parties import unnamed_state


def states_and_blocs(scene: Scene) -> dict[str, Cluster]:
    """By mention id the state or bloc each means that is told by a name; one cluster a code."""
    clusters: dict[tuple[str, str], Cluster] = {}
    of = {}
    named = {mention.entity for mention in scene.mentions if mention.kind == "bloc"}
    for told in scene.mentions:
        if told.kind not in {"state", "bloc"} or not told.entity:
            continue
        mention = of_organisation(told, named, scene.document.text)
        key = (mention.kind, mention.entity or "")
        if key not in clusters:
            bloc = blocs().get(key[1]) if mention.kind == "bloc" else None
            kind = bloc.kind if bloc else mention.kind
            name = bloc.name if bloc else state_name(key[1])
            clusters[key] = Cluster(kind, name, key[1] if kind == "state" else None, key[1])
            if bloc:
                clusters[key].names.update(dict.fromkeys((bloc.key, *bloc.also[:2])))
        clusters[key].add(mention)
        if mention.form == "noun":
            clusters[key].named = True
        of[mention.id] = clusters[key]
    return of


def share_states(scene: Scene, body_of: Mapping[str, Cluster]) -> None:
    """A body that took the place of another is of the same state."""
    for told in scene.successions:
        pair = [body_of[each.id] for each in (told.former, told.later) if each.id in body_of]
        state = next((body.state for body in pair if body.state), None)
        for body in pair if len(pair) == 2 else ():
            body.state = body.state or state


def places_named(scene: Scene) -> dict[str, Cluster]:
    """By mention id the place each means; one cluster a name."""
    clusters: dict[str, Cluster] = {}
    of = {}
    for mention in scene.mentions:
        if mention.kind == "place":
            cluster = clusters.setdefault(fold(mention.name), Cluster("place", mention.name, mention.state))
            cluster.add(mention)
            of[mention.id] = cluster
    return of


def visit_states(scene: Scene, places: dict[str, Cluster], state_of: dict[str, Cluster]) -> None:
    """A city that somebody visits, and a capital that takes part in an event, means the state it lies in."""
    by_code = {cluster.entity: cluster for cluster in state_of.values() if cluster.kind == "state"}
    visited = set()
    for event in scene.candidates.events:
        for each in (*event.actors, *event.targets):
            is_target = event.mode == "visit" and each in event.targets
            if each.party in places and (is_target or _is_capital(places[each.party].name)):
                visited.add(each.party)
    unions = {cluster.entity: cluster for cluster in state_of.values() if cluster.kind == "bloc"}
    for key in sorted(visited):
        code = places[key].state
        if fold(places[key].name) == "brussels" and "EU" in unions:
            places[key] = unions["EU"]  # who acts from there is the Union
            continue
        if code is not None:
            if code not in by_code:
                named = next(mention for mention in places[key].mentions if mention.id == key)
                by_code[code] = unnamed_state(scene, code, named)
            places[key] = by_code[code]


def _is_capital(name: str) -> bool:
    return any(entry.sort == "capital" for entry in gazetteer().get(name))
