"""The parties of an event: what one sentence says of somebody becomes what is told of a party, or nothing."""

from dataclasses import replace

from dragoman.knowledge.gazetteer import towns
from dragoman.model.records import (
    SOMEBODY,
    Event,
    Participant,
)
from dragoman.model.schema import stances
from dragoman.resolve.within_report.references import References
from dragoman.resolve.within_report.who_is_meant import (
    as_principals,
    as_spoken_for,
    as_states_addressed,
    is_of_people,
    of_others,
    without_own_group,
    without_own_state,
)

# What one says of others alone: of his own country it is neither a demand nor a charge.
_OF_OTHERS = frozenset({"frame:said-must", "frame:said-did"})
# Deeds of states, whoever announces or orders them; "they" on whom these are done are people nobody has named.
_OF_STATES = frozenset({"AID", "ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "SANCTION"})
_TOWARDS_OTHERS = frozenset({"ACCUSE", "REQUEST", "THREATEN"})
# A march against a government nobody names is a march still.
_WITHOUT_ANYBODY = frozenset({"PROTEST", "ASSAULT"})


def between_parties(references: References, event: Event) -> Event | None:
    """The event between parties; None where nobody that was needed is left."""
    actors = as_spoken_for(references, references.participants(event.actors), event.actors)
    meant = [each for each in event.targets if not (event.type in _OF_STATES and is_of_people(references, each))]
    targets = as_states_addressed(references, references.participants(meant))
    if event.mode == "visit":
        lying = () if references.as_states(targets) else references.lying_in(event.place, event.evidence)
        if {each.party for each in lying} & {references.as_state_party(each.party) for each in actors}:
            return None  # a sight at home
        targets = _as_countries(references, actors, references.as_states(targets) or lying)
        targets = _of_host(references, event, actors, targets)
        actors = tuple(each for each in actors if references.kind(each.party) != "place")
        home = {references.as_state_party(each.party) for each in actors if references.kind(each.party) == "person"}
        abroad = tuple(each for each in targets if each.party not in home)
        targets = abroad or targets  # "the New Zealand deputy premier is visiting Tonga and Fiji"
        guests = _from_abroad(references, actors, targets)
        if not guests and actors and _is_in_the_provinces(event):
            targets = ()
        actors = guests or actors
        actors = references.without_states_served(actors)  # "the first visit by a Norlandic premier": hers
    if event.origin.rule == "frame:invited-there":
        # "Mora invited her host to Lima": she goes nowhere.
        at_home = {each.party for each in targets}
        actors = tuple(each for each in actors if references.as_state_party(each.party) not in at_home)
        if not actors:
            return None
    if event.origin.rule == "frame:landed" and targets:
        # "Returned to Oslo", who is of there: that ends a journey.
        home = {references.as_state_party(each.party) for each in actors}
        targets = tuple(each for each in targets if each.party not in home)
        if not targets:
            return None
    if event.type == "AID" and not targets:
        targets = references.lying_in(event.place, event.evidence)
    if event.type in stances():
        targets = without_own_state(references, event, actors, targets)
    if event.type in _TOWARDS_OTHERS:
        targets = without_own_group(references, event, actors, targets)
    if event.type == "THREATEN" and targets and actors:
        own = {references.as_state_party(each.party) or each.party for each in actors}
        if {references.as_state_party(each.party) or each.party for each in targets} <= own:
            return None  # "warned Norlanders not to travel": advice to one's own
    targets = tuple(each for each in targets if each.party not in {actor.party for actor in actors})
    if event.type in _OF_STATES:
        actors = as_principals(references, actors)
        if event.type == "SANCTION":
            # "The premier recalled the Norlandic envoy", who is his own.
            targets = tuple(each for each in targets if each.party not in {actor.party for actor in actors})
        ours = {each.party for each in event.targets if references.is_first_person(each.party)}
        spoken_for = {each.party for each in references.participants(map(Participant, ours))}
        # "They rammed our boat", said Mora: that of her country.
        targets = tuple(
            Participant(references.as_principal(each.party)) if each.party in spoken_for else each for each in targets
        )
    if event.type == "AID":
        # Nobody gives to his own people: "during a visit by Commissioner Mora".
        givers = {each.party for each in actors}
        targets = tuple(each for each in targets if references.as_principal(each.party) not in givers)
    alone = len(actors) == 1 and references.kind(actors[0].party) == "person"
    if event.origin.rule == "frame:agreement-was-reached" and alone:
        actors = ()  # "the agreements reached during the visit of Mora": by the two sides
    if event.type == "SUPPORT":
        targets = of_others(references, actors, targets) if event.mode == "thank" or len(targets) > 1 else targets
    if event.origin.rule in _OF_OTHERS:
        others = of_others(references, actors, targets)
        if not others and (references.participants(event.targets) or event.type == "REQUEST"):
            return None
        targets = others
    if event.type == "CONSULT" and event.mode in ("meeting", "call"):
        actors = references.persons_first(actors, references.listed(each.party for each in event.actors))
        if len(actors) < 2 and event.mode == "call" and not (event.origin.confirmed and actors):
            return None
    if event.mode == "gathering":
        actors = references.without_states_served(actors)
    if event.mode == "launch" and len({references.as_state_party(each.party) for each in actors} - {None}) > 1:
        event = replace(event, type="COOPERATE", mode="economic")  # what two states open is a joint work
    if event.mode == "visit" and not _goes_somewhere(references, event, actors, targets):
        return None
    if event.origin.rule == "frame:stay" and {references.as_state_party(each.party) for each in actors} & {
        each.party for each in targets
    }:
        return None  # at home
    bodies = tuple(each for each in actors if references.kind(each.party) == "body")
    if event.origin.rule == "frame:ratified" and bodies and event.status == "held":
        # What a parliament ratifies it adopts; the states are those of the text.
        event, actors = replace(event, mode="adopt"), bodies
    if event.mode in ("vote", "anniversary") and not actors and event.date is None:
        return None
    nobody = (event.actors or event.targets) and not actors and not targets
    awaited = event.status == "planned" and event.date is not None  # it can be asked for, whoever does it
    told = awaited or _is_seen(event) or event.type in _WITHOUT_ANYBODY or event.mode in ("gathering", "sign", "launch")
    if nobody and not told:
        return None
    if not targets and any(each.party == SOMEBODY for each in event.targets):
        targets = (Participant(SOMEBODY),)  # nobody else
    return replace(event, actors=actors, targets=targets)


def _of_host(
    references: References, event: Event, actors: tuple[Participant, ...], targets: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """Whom a guest visits: "received President Mora of Norland, who is on a visit to the country" is to the host's.

    The targets as they are, unless that would be his own state, which no name tells.
    """
    own = {references.as_state_party(each.party) for each in actors}
    named = any(references.is_named(each.party) for each in event.targets)
    if not actors or named or {each.party for each in targets} != own:
        return targets
    around = {state for each in (*event.actors, *event.targets) for state in references.states_beside(each.party)}
    hosts = around - own
    return tuple(map(Participant, hosts)) if len(hosts) == 1 else targets


def _as_countries(
    references: References, actors: tuple[Participant, ...], targets: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """Those visited, a foreigner as his state: "invited his counterpart to Oslo; the visit is to take place in May"."""
    served = {references.as_state_party(each.party) for each in actors}
    found = []
    for each in targets:
        person = bool(actors) and references.kind(each.party) == "person"
        state = references.as_state_party(each.party) if person else None
        found.append(Participant(state) if state is not None and state not in served else each)
    return tuple({each.party: each for each in found}.values())


def _from_abroad(
    references: References, actors: tuple[Participant, ...], targets: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """Those on a visit but people and bodies of the only state visited: there they are hosts, or at home."""
    if len(targets) != 1 or references.kind(targets[0].party) != "state":
        return actors
    home = targets[0].party
    return tuple(each for each in actors if each.party == home or references.as_state_party(each.party) != home)


def _is_in_the_provinces(event: Event) -> bool:
    """Whether a visit is to a town that is no capital: who is of that country does not go abroad."""
    found = towns(event.place or "")
    return bool(found) and all(each.sort == "place" for each in found)


def _goes_somewhere(
    references: References, event: Event, actors: tuple[Participant, ...], targets: tuple[Participant, ...]
) -> bool:
    """Whether a visit is told with enough: who goes where, or one of the two where the language model sees it."""
    seen = event.origin.confirmed or event.origin.rule == "learned"
    if not actors:
        # "the envoys intend to visit Oslo in May", whoever they are
        return seen and event.date is not None and any(references.kind(each.party) == "state" for each in targets)
    return bool(targets) or event.origin.confirmed or (seen and event.place is not None)


def _is_seen(event: Event) -> bool:
    """Whether the language model sees the event in its words: then it was, whoever nameless did it."""
    return event.type != "CONSULT" and (event.origin.confirmed or event.origin.rule == "learned")
