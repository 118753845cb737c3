"""Whom a mention without a name of its own means, by its form: pronoun, group, office, short noun, body, state."""

from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.knowledge.states import states
from dragoman.model.records import Mention
from dragoman.resolve.within_report.parties.bodies import by_noun, by_short_noun
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.country_meant import country_meant, ministry_of_minister, state_served
from dragoman.resolve.within_report.parties.delegation_meant import delegation_meant
from dragoman.resolve.within_report.parties.group_meant import group_meant, others_than_doer
from dragoman.resolve.within_report.parties.groups import Groups
from dragoman.resolve.within_report.parties.office_meant import office_meant
from dragoman.resolve.within_report.parties.owners import group_owning, its_owner
from dragoman.resolve.within_report.parties.plurals import plural_antecedents
from dragoman.resolve.within_report.parties.pronouns import antecedent
from dragoman.resolve.within_report.parties.salience import Salience
from dragoman.resolve.within_report.parties.scene import Scene, unique
from dragoman.resolve.within_report.parties.speaker_meant import (
    FIRST_PERSON,
    officer_speaking,
    sayer_named,
    speaker_meant,
)
from dragoman.resolve.within_report.parties.subject_meant import groups_told, it_meant, latter_meant, they_meant
from dragoman.resolve.within_report.parties.two_named import FIRST_AND_SECOND, one_of_two
from dragoman.resolve.within_report.parties.unnamed import unnamed_object, unnamed_subject
from dragoman.resolve.within_report.parties.unnamed_parties import armed_group, state_party, unnamed_body


def meaning(
    scene: Scene,
    mention: Mention,
    persons: list[Cluster],
    bodies: list[Cluster],
    state_of: dict[str, Cluster],
    groups: Groups,
    salience: Salience,
) -> list[Cluster]:
    """The clusters meant by a mention that is not told by name: several for a group, none where nothing tells."""
    if mention.form == "pronoun" and mention.name in FIRST_PERSON:
        sayer = sayer_named(scene, mention, salience)
        if sayer is not None and sayer.id not in scene.of:
            scene.of[sayer.id] = meaning(scene, sayer, persons, bodies, state_of, groups, salience)
        if sayer is not None and (said := scene.of[sayer.id]):
            return said
        if (speaker := salience.speaker(mention, scene.named)) is not None:
            return [speaker]
        officer = officer_speaking(scene, mention, salience)
        told = office_meant(scene, officer, persons, state_of, salience) if officer is not None else []
        return told or speaker_meant(scene, mention, state_of)
    if mention.kind == "group":
        if mention.name == "they" and (doers := they_meant(scene, mention)):
            return doers
        meant = plural_antecedents(mention, salience.seen, groups_told(scene), scene.document)
        if not meant and (bloc := groups.bloc_of(mention)) is not None:
            return [bloc]
        return groups.members(mention) if meant is None else meant
    if mention.form == "office":
        return office_meant(scene, mention, persons, state_of, salience)
    if mention.form == "pronoun" and mention.kind == "body":
        return it_meant(scene, mention)
    if mention.name == "latter" and (last := latter_meant(scene, mention)):
        return last
    if mention.name in FIRST_AND_SECOND and (either := one_of_two(scene, mention)):
        return either
    if mention.name == FIRST_AND_SECOND[0]:
        return []
    if mention.form == "pronoun":
        nobody = unnamed_subject(mention, scene.mentions, scene.of, scene.document)
        nobody = nobody or unnamed_object(mention, scene.mentions, scene.of, scene.document)
        if nobody is not None:
            return scene.of[nobody.id]
        later = [pair for pair in scene.named if pair[0].span.start > mention.span.start]
        around = [pair for pair in salience.seen if not pair[0].span.covers(mention.span)]
        found = antecedent(mention, around, later, scene.document)
        if found is not None and found.gender is None:
            found.gender = mention.gender
        return [found] if found else []
    if mention.form == "short":
        if mention.name in body_words("called_armed") and (armed := armed_group(scene, mention)):
            return armed
        if sent := delegation_meant(scene, mention):
            return sent
        if mention.state in states():
            return state_party(scene, mention.state, mention)
        others = others_than_doer(scene, mention, [*bodies, *unique(state_of)])
        short = by_short_noun(mention, others) or group_meant(scene, mention, others)
        if short is None and fold(mention.name) == "government":
            return country_meant(scene, mention, state_of, salience)
        return [short] if short else ministry_of_minister(scene, mention, salience)
    if mention.kind == "body":
        if shared := group_owning(mention, scene.mentions, scene.of, scene.document):
            return shared
        body = by_noun(mention, [*bodies, *unique(state_of)])
        if body in scene.armed and fold(mention.name) == "army":
            body = None  # "the army" fights the "People's Army" of rebels
        if body is None and fold(mention.name).split()[-1] in lexicon("forces and services"):
            return state_served(scene, mention) or country_meant(scene, mention, state_of, salience)
        return [body or unnamed_body(scene, mention, its_owner(mention, scene.mentions, scene.of, scene.document))]
    if mention.kind == "state":
        return country_meant(scene, mention, state_of, salience)
    return []
