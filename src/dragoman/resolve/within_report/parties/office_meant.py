"""Whom an office without a name means: "the minister", "his counterpart", "the secretary-general"."""

from dataclasses import replace

from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.issuers import organisation_of
from dragoman.knowledge.loading import fold
from dragoman.model.records import Mention
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.offices import are_peers, holders, is_envoy, is_office_of_state
from dragoman.resolve.within_report.parties.owners import its_owner
from dragoman.resolve.within_report.parties.salience import Salience
from dragoman.resolve.within_report.parties.scene import Scene, unique
from dragoman.resolve.within_report.parties.speaker_meant import publisher_of
from dragoman.resolve.within_report.parties.spokesmen import body_spoken_for
from dragoman.resolve.within_report.parties.unnamed import is_anybody, told_before
from dragoman.resolve.within_report.parties.unnamed_parties import acting_before, state_party
from dragoman.resolve.within_report.parties.untitled import beside_peer

_OWN = frozenset({"republic", "state", "nation", "country", "affairs"})
_ATTENDING = frozenset({"accompany", "escort", "flank"})
_SERVING_ALL = frozenset({"secretary-general", "secretary general"})


def office_meant(
    scene: Scene, mention: Mention, persons: list[Cluster], state_of: dict[str, Cluster], salience: Salience
) -> list[Cluster]:
    """Who an office told without a name is: its holder, else the state or organisation he speaks for, else nobody."""
    owner = its_owner(mention, scene.mentions, scene.of, scene.document) if mention.state is None else None
    mention = replace(mention, state=owner) if owner else mention
    found = [] if is_anybody(mention, scene.document) else holders(mention, persons, salience)
    if fold(mention.title or "").endswith(("counterpart", "colleague", "peer")):
        # "Mora thanked his counterpart": not Mora.
        acting = acting_before(scene, mention)
        found = [person for person in found if all(person is not other for other in acting)]
        peers = [other for other in acting if other.kind == "person" and other.titles]
        found = [person for person in found if not peers or any(are_peers(person, other) for other in peers)]
    if scene.is_of_organ and mention.state is None and is_office_of_state(fold(mention.title or "")):
        own = _own_official(scene, mention, found)
        if own is not None:
            return own
    if found:
        return [_host_of_envoy(scene, mention, found) or found[0]]
    if not is_anybody(mention, scene.document) and (peer := beside_peer(mention, persons)) is not None:
        return [peer]
    if body := body_spoken_for(scene, mention):
        return body
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
    served = [each for each in unique(state_of) if each.kind == "bloc" and not blocs()[each.entity or ""].group]
    return served if len(served) == 1 else []


def _own_official(scene: Scene, mention: Mention, found: list[Cluster]) -> list[Cluster] | None:
    """ "The Minister left for Lima" on the page of a ministry that does not name him: its state.

    None where it is somebody of that state who is named, a foreigner told of before, or of an organisation.
    """
    title = fold(mention.title or "")
    told = [each for each in scene.mentions if each.form == "office" and each.span.start <= mention.span.start]
    last = [
        each for each in told if fold(each.title or "").endswith(title) and (each is mention or " of " in each.name)
    ]
    if any(map(_is_of_a_body, last)) or _is_object_abroad(scene, mention):
        return None
    if _is_company(scene, mention) or any(person.state in {scene.home, None} for person in found):
        return None
    same = told_before(mention, scene.mentions, scene.of)
    if same and not _told_at_home(scene, mention):
        return None
    if [each.entity for each in same] == [scene.home]:
        return same
    before = (each for person in found for each in person.mentions if each.span.start < mention.span.start)
    return None if next(before, None) else state_party(scene, scene.home, mention)


def _is_of_a_body(office: Mention) -> bool:
    """ "The President of the Development Bank"."""
    behind = fold(office.name).partition(fold(office.title or ""))[2].split()
    return office.state is None and behind[:1] == ["of"] and not _OWN & set(behind)


def _is_object_abroad(scene: Scene, mention: Mention) -> bool:
    """ "Soldiers arrested the President in Bissau": whoever rules there."""
    if scene.document.sentences[mention.sentence].tokens[mention.head].base_relation != "obj":
        return False
    places = (each for each in scene.mentions if each.sentence == mention.sentence and each.kind == "place")
    return any(each.state not in {None, scene.home} and each.span.start > mention.span.end for each in places)


def _told_at_home(scene: Scene, mention: Mention) -> bool:
    """Whether an official of this title was told before by no name and no state, and meant the state at home."""
    title = fold(mention.title or "")
    return any(
        each.form == "office"
        and each.state is None
        and each.span.end <= mention.span.start
        and fold(each.title or "").endswith(title)
        and [meant.entity for meant in scene.of.get(each.id, [])] == [scene.home]
        for each in scene.mentions
    )


def _is_company(scene: Scene, mention: Mention) -> bool:
    """ "Accompanied by the Secretary of State": who is there with another, whatever his state."""
    tokens = scene.document.sentences[mention.sentence].tokens
    token = tokens[mention.head]
    while mention.first <= token.head < mention.last:
        token = tokens[token.head]
    return token.head >= 0 and tokens[token.head].lemma in _ATTENDING


def _host_of_envoy(scene: Scene, mention: Mention, found: list[Cluster]) -> Cluster | None:
    """The first of them from another state than the envoy who acts: "The ambassador thanked the President"."""
    envoys = [each for each in acting_before(scene, mention) if is_envoy(each)]
    states_sent = {each.state for each in envoys}
    return next((each for each in found if each.state not in states_sent and each not in envoys), None)
