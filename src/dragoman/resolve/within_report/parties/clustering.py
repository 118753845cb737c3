"""Who is who within one report: every mention, named or not, to the parties it means."""

from dataclasses import dataclass, replace
from functools import partial

from dragoman.knowledge.states import states
from dragoman.model.records import Candidates, Party, Successor
from dragoman.model.report import Report
from dragoman.model.sentence import Document
from dragoman.resolve.within_report.parties.armed import armed_among, rebels_among
from dragoman.resolve.within_report.parties.bodies import named_bodies
from dragoman.resolve.within_report.parties.first_clusters import (
    places_named,
    share_states,
    states_and_blocs,
    visit_states,
)
from dragoman.resolve.within_report.parties.groups import Groups, main_pair
from dragoman.resolve.within_report.parties.meaning import meaning
from dragoman.resolve.within_report.parties.people import people
from dragoman.resolve.within_report.parties.salience import Salience
from dragoman.resolve.within_report.parties.scene import Scene, unique
from dragoman.resolve.within_report.parties.speaker_meant import FIRST_PERSON
from dragoman.resolve.within_report.parties.unnamed_parties import unnamed_state
from dragoman.resolve.within_report.parties.untitled import tell_offices, tell_states


@dataclass(frozen=True, slots=True)
class PartyResolution:
    """The parties of a report, and which of them each mention means: several for a group, none where nothing tells."""

    parties: tuple[Party, ...]
    of: dict[str, tuple[str, ...]]


def resolve_parties(document: Document, candidates: Candidates, report: Report) -> PartyResolution:
    """Clusters the mentions of one report into parties.

    Parties are those that a record refers to, and every other named person, state, body, bloc and series; places only
    when a record refers to them.
    """
    scene = Scene.opened(document, candidates, report)
    _tell_whom_each_means(scene)
    return _resolution(scene)


def _tell_whom_each_means(scene: Scene) -> None:
    """Names first; then every other mention in the order of the text, as each may lean on those before it."""
    persons, person_of = people(scene.mentions, scene.candidates.posts)
    tell_offices(persons, scene.title)
    tell_states(persons, scene.mentions, scene.document)
    state_of = states_and_blocs(scene)
    bodies, body_of = named_bodies(scene.mentions, scene.home, scene.document.text, scene.successions)
    places = places_named(scene)
    scene.clusters = [*persons, *unique(state_of), *bodies, *unique(places)]
    visit_states(scene, places, state_of)
    for found in (person_of, state_of, body_of, places):
        for key, cluster in found.items():
            scene.of[key] = [cluster]
    share_states(scene, body_of)
    salience = Salience(document=scene.document, home=scene.home)
    scene.armed = armed_among(bodies, scene.document.text)
    rebels = rebels_among(scene.armed, scene.mentions)
    pair = main_pair(scene.mentions, person_of, scene.title, scene.document)
    groups = Groups(
        scene.mentions,
        persons,
        person_of,
        state_of,
        salience,
        rebels,
        scene.document,
        body_of,
        pair,
        partial(unnamed_state, scene),
    )
    scene.main = next((code for code in pair if code in states()), None)
    scene.named = [(mention, person_of[mention.id]) for mention in scene.mentions if mention.id in person_of]
    for mention in scene.mentions:
        if mention.id not in scene.of:
            scene.of[mention.id] = meaning(scene, mention, persons, bodies, state_of, groups, salience)
            if mention.form == "office" and scene.of[mention.id] and scene.of[mention.id][0].kind == "person":
                person_of[mention.id] = scene.of[mention.id][0]
        for cluster in scene.of[mention.id]:
            own_words = cluster is scene.writer and mention.form == "pronoun" and mention.name in FIRST_PERSON
            if cluster.kind == "person" and mention.kind == "person" and not own_words:
                salience.see(mention, cluster)  # but "he" is never who says "I"


def _resolution(scene: Scene) -> PartyResolution:
    used = _referenced(scene)
    numbered: dict[int, Party] = {}
    for cluster in scene.clusters:
        wanted = cluster.named and cluster.kind != "place"
        if wanted or id(cluster) in used:
            numbered[id(cluster)] = cluster.party(len(numbered) + 1)
    of = {
        key: tuple(dict.fromkeys(numbered[id(cluster)].id for cluster in found if id(cluster) in numbered))
        for key, found in scene.of.items()
    }
    parties = {party.id: party for party in numbered.values()}
    successors: dict[str, dict[str, Successor]] = {}
    for told in scene.successions:
        meant = [party for each in (told.former, told.later) for party in of.get(each.id, ())]
        if len(meant) == 2 and meant[0] != meant[1] and not _of_two_states(*(parties[each] for each in meant)):
            found = Successor(meant[1], told.how, told.planned, told.words)
            successors.setdefault(meant[0], {}).setdefault(meant[1], found)
    with_successors = (
        replace(each, successors=tuple(successors.get(each.id, {}).values())) for each in parties.values()
    )
    return PartyResolution(tuple(with_successors), of)


def _referenced(scene: Scene) -> set[int]:
    """The clusters that some record refers to."""
    records = scene.candidates
    references = [post.person for post in records.posts]
    for event in records.events:
        references += [participant.party for participant in (*event.actors, *event.targets)]
    for instrument in records.instruments:
        references += instrument.parties
    for figure in records.figures:
        references += [reference for reference in (figure.subject, figure.counterpart, figure.said_by) if reference]
    for commitment in records.commitments:
        references += [*commitment.by, *commitment.to]
    return {id(cluster) for reference in references for cluster in scene.of.get(reference, ())}


def _of_two_states(one: Party, other: Party) -> bool:
    return bool(one.state and other.state and one.state != other.state)
