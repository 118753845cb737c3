"""Which state "the country", "the government", "the police" or "the ministry" means."""

import re
from collections import Counter
from collections.abc import Iterator

from dragoman.knowledge.epithets import epithets, states_called_by
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.knowledge.states import states, states_called
from dragoman.model.records import Mention
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.forces import called_so
from dragoman.resolve.within_report.parties.owners import its_holder
from dragoman.resolve.within_report.parties.salience import Salience
from dragoman.resolve.within_report.parties.scene import Scene
from dragoman.resolve.within_report.parties.seats import is_possessed, of_paragraph, seat_of, state_of_scene
from dragoman.resolve.within_report.parties.unnamed_parties import acting_before, state_party, unnamed_state

_OWNING = frozenset({"its", "their"})
_RULERS = frozenset({"government", "authorities", "cabinet", "administration"})
_FOREIGN_RULERS = frozenset({"junta", "regime"})  # nobody calls his own so
_DATELINE = re.compile(r"[\w\s.,’'-]{0,40}")  # what stands in front of a state there: its town
_BEHIND_DATELINE = re.compile(r"[\s,\w.()/]{0,40}[—–-]\s")  # the day, the agency and a dash
_FAR = 3  # sentences back to the minister whose ministry is spoken of


def country_meant(scene: Scene, mention: Mention, state_of: dict[str, Cluster], salience: Salience) -> list[Cluster]:
    """The state, by owner, form, seat, speaker or what was told last; nothing where none is likely."""
    by_code = {cluster.entity: cluster for cluster in state_of.values() if cluster.kind == "state"}
    if mention.state in by_code and mention.form == "noun":
        return [by_code[mention.state]]
    owner = fold(mention.name).split()[0]
    if fold(mention.name) == "the host country":
        return _host(scene, mention)
    if owner == "our" and scene.home:
        return [by_code[scene.home]] if scene.home in by_code else []
    if owner == "their" and len(of_them := _states_of_group(scene, mention)) == 1:
        return of_them
    if owner in {"his", "her", "my", "their"}:
        found = next((person.state for _, person in reversed(salience.seen) if person.state), None)
        return [by_code[found]] if found in by_code else []
    before = [
        other
        for other in scene.mentions
        if other.id in state_of and other.kind == "state" and other.span.start < mention.span.start
    ]
    before = [other for other in before if not _is_in_dateline(scene, other)] or before
    form = fold(mention.name).split()[-1]
    if form == "neighbour":
        return _neighbour(scene, mention)
    if form in lexicon("forms of state"):
        before = [other for other in before if other.entity in states_called(form)]
        if not before:
            return state_party(scene, scene.home, mention) if scene.home in states_called(form) else []
    lands = states_called_by(tuple(fold(mention.name).split()[1:-1])) or epithets().get(form)
    if lands is not None:
        return _called(scene, mention, [each for each in before if each.entity in lands], lands, state_of)
    by_force = form in _FOREIGN_RULERS or fold(mention.name).endswith("military government")
    if by_force and (seized := _ruled_by(scene, before, {"junta", "regime"}, by_code)):
        return seized
    here = [other for other in before if other.sentence == mention.sentence]
    if same := called_so(mention, before, scene.document):
        return [state_of[same.id]]
    around = mention, scene.mentions, scene.document
    if (there := seat_of(*around) or state_of_scene(*around)) is not None:
        return [by_code[there]] if there in by_code else [unnamed_state(scene, there, mention)]
    if is_possessed(mention, scene.document):
        theirs = [each for each in here or before if mention.sentence - each.sentence <= 1]
        if theirs := [each for each in theirs if salience.is_subject(each)]:
            return [state_of[theirs[-1].id]]
    if form in _RULERS and (asked := _of_its_chamber(scene, mention)) in by_code:
        return [by_code[asked]]
    at_home = mention.kind == "body" and all(
        other.form == "demonym" and not salience.is_subject(other) for other in here
    )
    told_of = [each for each in here if not _is_part(scene, each, mention)]
    if at_home or (fold(mention.name).split()[-1] in _RULERS and not told_of):
        # "criticised the Government", "the police arrested": those at home, where no other state is spoken of.
        if not here and not scene.home_is_told:
            spoken_of = of_paragraph(before, mention, scene.document)
            if spoken_of is not None and spoken_of.entity not in (scene.home, scene.main):
                return [state_of[spoken_of.id]]
        speaking = [each for each in acting_before(scene, mention) if each.kind == "person" or not at_home]
        speaking = [each for each in speaking if each.kind != "state"]  # who demands it of another's
        home = scene.home if scene.home in states() else scene.main
        served = next((each.state for each in speaking if each.state), home)
        if served in by_code:
            return [by_code[served]]
        if served == scene.home and scene.home_is_told:
            return state_party(scene, served, mention)  # "the Government", in a paper that never names its country
    if fold(mention.name) == "the government" and (governed := _ruled_by(scene, before, {"government"}, by_code)):
        return governed
    named = [other for other in here if other.form in {"name", "capital"} and not salience.is_subject(other)]
    if named:
        return [state_of[named[-1].id]]
    if not here and (told := _of_teller(scene, mention)):
        return told
    # A state that acts in the same sentence would not be called "the country" as another party to the act.
    doers = acting_before(scene, mention)
    acting = {other.entity for other in here}
    acting |= {each.state for each in doers if each.kind == "body" and each.state != scene.home}
    earlier = [other for other in before if other.entity not in acting]
    untold = scene.home_is_told and scene.home not in by_code and form not in _FOREIGN_RULERS
    if untold and (not earlier or any(each.state == scene.home for each in doers)):
        return state_party(scene, scene.home, mention)
    if not earlier and form in _RULERS | _FOREIGN_RULERS and (there := _state_of_town(scene, mention, acting)):
        return state_party(scene, there, mention)
    earlier = earlier or before
    if scene.main in {other.entity for other in earlier} and owner in {"the", "this"}:
        return [by_code[scene.main]]
    return [state_of[earlier[-1].id]] if earlier else []


def _called(
    scene: Scene, mention: Mention, before: list[Mention], lands: frozenset[str], state_of: dict[str, Cluster]
) -> list[Cluster]:
    """ "The West African country": of those named that may be called so, the one the report is about, or the last."""
    if not before:
        told = (each for each in reversed(scene.mentions) if each.span.end <= mention.span.start)
        served = next((each.state for each in told if each.state in lands), scene.home)  # "Chad's president said"
        return state_party(scene, served, mention) if served in lands else []
    # Whoever is named in the same sentence is the other party: "the Baltic state thanked Estonia".
    here = {other.entity for other in scene.mentions if other.kind == "state" and other.sentence == mention.sentence}
    apart = [other for other in before if other.entity not in here] or before
    about = [other for other in apart if other.entity == scene.main]
    return [state_of[(about or apart)[-1].id]]


def _host(scene: Scene, mention: Mention) -> list[Cluster]:
    """ "The summit opened in Egypt. The host country urged": the state named last as where something is."""
    for other in reversed(scene.mentions):
        if other.span.end > mention.span.start or other.kind not in {"state", "place"} or not other.first:
            continue
        before = scene.document.sentences[other.sentence].tokens[other.first - 1].text.lower()
        if before in {"in", "at"} and other.form != "demonym" and other.state in states():
            return state_party(scene, other.state, mention)
    return []


def _neighbour(scene: Scene, mention: Mention) -> list[Cluster]:
    """ "Norland closed its border with its neighbour": the other state told of most before, by its name or a town."""
    owner = its_holder(mention, scene.mentions, scene.of, scene.document, frozenset({"state"}), _OWNING)
    told = (each for each in reversed(scene.mentions) if each.span.end <= mention.span.start)
    codes = (each.state for each in told if each.kind in {"state", "place"} and each.state in states())
    owners = {owner.entity, *_joined_with(scene, owner, mention)} if owner is not None else set()
    others = Counter(code for code in codes if owners and code not in owners)  # the last first
    return state_party(scene, others.most_common(1)[0][0], mention) if others else []


def _joined_with(scene: Scene, owner: Cluster, mention: Mention) -> Iterator[str | None]:
    """The states told in one breath with a state: "Norland and Sorland closed the border with their neighbour"."""
    tokens = scene.document.sentences[mention.sentence].tokens
    here = [each for each in scene.mentions if each.kind == "state" and each.sentence == mention.sentence]

    def first(state: Mention) -> int:
        return tokens[state.head].head if tokens[state.head].base_relation == "conj" else state.head

    owned = {first(each) for each in here if each.entity == owner.entity}
    yield from (each.entity for each in here if first(each) in owned)


def _ruled_by(
    scene: Scene, before: list[Mention], rulers: set[str], by_code: dict[str | None, Cluster]
) -> list[Cluster]:
    """ "Norland's recognised government and the rebels", "Norland's junta": the one state told of with such rulers."""
    found = set()
    for other in before:
        tokens = scene.document.sentences[other.sentence].tokens
        head = tokens[tokens[other.head].head] if tokens[other.head].head >= 0 else None
        if head is not None and head.lemma in rulers and head.index > other.head and other.entity:
            found.add(other.entity)
    return [by_code[code] for code in found if code in by_code] if len(found) == 1 else []


def _of_its_chamber(scene: Scene, mention: Mention) -> str | None:
    """ "Deputies sent back a treaty with Chad, and asked the government to amend it": whose parliament asks that."""
    houses = lexicon("chambers") | {"house"}
    acting = (each for each in acting_before(scene, mention) if each.kind == "body")
    return next((each.state for each in acting if houses & set(fold(each.name).split())), None)


def _state_of_town(scene: Scene, mention: Mention, acting: set[str | None]) -> str | None:
    """ "A court in Niamey freed two French agents. Paris had accused the junta": that of the town told last."""
    places = (each for each in reversed(scene.mentions) if each.kind == "place" and each.span.end <= mention.span.start)
    return next((each.state for each in places if each.state in states() and each.state not in acting), None)


def _is_in_dateline(scene: Scene, state: Mention) -> bool:
    """Whether a state only says where a report was written: "LUSAKA, Zambia, 4 May (AP) — Malawian troops"."""
    text = scene.document.text
    first = state.sentence <= 1 and _DATELINE.fullmatch(text[: state.span.start]) is not None
    return first and _BEHIND_DATELINE.match(text, state.span.end) is not None


def _is_part(scene: Scene, state: Mention, before: Mention) -> bool:
    """Whether a state is only told with a body or an official of its own: "Norland's ministry said"."""
    owned = (each for each in scene.mentions if each.sentence == state.sentence and each.last <= before.first)
    return any(each.kind in {"body", "person"} and each.first - 1 <= state.last <= each.last for each in owned)


def _states_of_group(scene: Scene, mention: Mention) -> list[Cluster]:
    """Whose the last group of its sentence before "their country" is: "Fijian exporters say their country"."""
    for other in reversed(scene.mentions):
        near = other.sentence == mention.sentence and other.span.end <= mention.span.start
        if near and other.kind == "group" and other.form == "group":
            return [each for each in scene.of.get(other.id, []) if each.kind == "state"]
    return []


def _of_teller(scene: Scene, mention: Mention) -> list[Cluster]:
    """ "Norland's foreign minister told parliament that the country would": the state of the one who says it."""
    told = (
        each
        for each in scene.mentions
        if each.form == "office" and each.sentence == mention.sentence and each.span.start < mention.span.start
    )
    return next((state_served(scene, each) for each in told if each.state in states()), [])


def state_served(scene: Scene, mention: Mention) -> list[Cluster]:
    """The state whose force it is, where its seat tells: "police in Montford"."""
    return state_party(scene, mention.state, mention)


def ministry_of_minister(scene: Scene, mention: Mention, salience: Salience) -> list[Cluster]:
    """The state of the minister or official spoken of last before "the ministry", which no name tells."""
    if mention.name != "ministry":
        return []
    for other, person in reversed(salience.seen):
        if mention.sentence - other.sentence > _FAR:
            return []
        if any(
            {"minister", "ministry", "spokesman", "spokesperson"} & set(fold(each).split()) for each in person.titles
        ):
            return state_party(scene, person.state, mention)
    return []
