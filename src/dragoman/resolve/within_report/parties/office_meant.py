"""Whom an office without a name means: "the minister", "his counterpart", "the secretary-general"."""

from dataclasses import replace

from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.issuers import organisation_of
from dragoman.knowledge.loading import fold
from dragoman.model.records import Mention
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.offices import are_peers, holders, is_envoy
from dragoman.resolve.within_report.parties.own_officials import own_official
from dragoman.resolve.within_report.parties.owners import is_organ_of_state, its_holder
from dragoman.resolve.within_report.parties.predecessors import is_predecessor, predecessor_meant
from dragoman.resolve.within_report.parties.pronouns import antecedent
from dragoman.resolve.within_report.parties.salience import Salience
from dragoman.resolve.within_report.parties.scene import Scene, unique
from dragoman.resolve.within_report.parties.speaker_meant import publisher_of
from dragoman.resolve.within_report.parties.spokesmen import body_spoken_for
from dragoman.resolve.within_report.parties.unnamed import is_anybody, told_before
from dragoman.resolve.within_report.parties.unnamed_parties import acting_before
from dragoman.resolve.within_report.parties.untitled import beside_peer

_SERVING_ALL = frozenset({"secretary-general", "secretary general"})
_HOLDERS = frozenset({"state", "body", "bloc"})
_SPEAKING = frozenset({"spokesman", "spokeswoman", "spokesperson", "representative"})


def office_meant(
    scene: Scene, mention: Mention, persons: list[Cluster], state_of: dict[str, Cluster], salience: Salience
) -> list[Cluster]:
    """Who an office told without a name is: its holder, else the state or organisation he speaks for, else nobody."""
    if is_predecessor(mention):
        return predecessor_meant(scene, mention, persons, state_of, salience)
    owner = its_holder(mention, scene.mentions, scene.of, scene.document, _HOLDERS) if mention.state is None else None
    served = owner.state if owner is not None and (owner.kind == "state" or is_organ_of_state(owner)) else None
    mention = replace(mention, state=served) if served else mention
    found = [] if is_anybody(mention, scene.document) else holders(mention, persons, salience)
    if fold(mention.title or "").endswith(("counterpart", "colleague", "peer")):
        # "Mora thanked his counterpart": not Mora.
        acting = acting_before(scene, mention)
        found = [person for person in found if all(person is not other for other in acting)]
        told_of = _owner_meant(scene, mention, salience)
        found = [person for person in found if person is not told_of]
        peers = [other for other in acting if other.kind == "person" and other.titles]
        found = [person for person in found if not peers or any(are_peers(person, other) for other in peers)]
    if (own := own_official(scene, mention, found)) is not None:
        return own
    if found:
        return [_host_of_envoy(scene, mention, found) or found[0]]
    if not is_anybody(mention, scene.document) and (peer := beside_peer(mention, persons)) is not None:
        return [peer]
    if body := body_spoken_for(scene, mention):
        return body
    if owner is not None and not served and _SPEAKING & set(fold(mention.title or mention.name).split()):
        return [owner]
    by_code = {cluster.entity: cluster for cluster in state_of.values()}
    if mention.state and mention.state in by_code:
        return [by_code[mention.state]]
    title = fold(mention.title or "")
    if not mention.state and title in _SERVING_ALL and organisation_of(scene.outlet or ""):
        return list(filter(None, [publisher_of(scene, mention, state_of)]))
    if not mention.state and (same := told_before(mention, scene.mentions, scene.of)):
        return same
    if title in {"president", "head of state", "prime minister"} and scene.home in by_code and not mention.state:
        return [by_code[scene.home]]
    if title not in _SERVING_ALL:
        return []
    of_all = [each for each in unique(state_of) if each.kind == "bloc" and not blocs()[each.entity or ""].group]
    return of_all if len(of_all) == 1 else []


def _owner_meant(scene: Scene, mention: Mention, salience: Salience) -> Cluster | None:
    """Who "his" is in "His counterpart thanked him", a sentence that speaks of him before."""
    owner = fold(mention.name).split()[0]
    if owner not in {"his", "her"} or scene.document.sentences[mention.sentence].tokens[mention.first].index > 0:
        return None
    return antecedent(replace(mention, form="pronoun", name=owner, gender=None), salience.seen, [], scene.document)


def _host_of_envoy(scene: Scene, mention: Mention, found: list[Cluster]) -> Cluster | None:
    """The first of them from another state than the envoy who acts: "The ambassador thanked the President"."""
    envoys = [each for each in acting_before(scene, mention) if is_envoy(each)]
    states_sent = {each.state for each in envoys}
    return next((each for each in found if each.state not in states_sent and each not in envoys), None)
