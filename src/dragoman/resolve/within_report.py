"""From what single sentences say to what the report says: references resolved, repetitions joined, empties dropped."""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.model.records import (
    SOMEBODY,
    Candidates,
    Event,
    Figure,
    Instrument,
    Mention,
    Participant,
    PartyRef,
    Post,
    Records,
)
from dragoman.model.report import Report
from dragoman.model.sentence import Document
from dragoman.model.words import fold
from dragoman.resolve.addressees import addressed, dyad_of
from dragoman.resolve.critics import critics_among, with_own_government
from dragoman.resolve.declared import adoptions
from dragoman.resolve.events import merge_events
from dragoman.resolve.journeys import on_journeys, with_accepted_invitations
from dragoman.resolve.parties.clustering import resolve_parties
from dragoman.resolve.reciprocal import each_way
from dragoman.resolve.references import References
from dragoman.resolve.sides import (
    Sides,
    next_rounds,
    sides_of,
    voting_states,
    with_members,
    with_sides,
    with_signatories,
    with_states_before,
    with_voters,
)
from dragoman.resolve.told_again import told_once
from dragoman.resolve.voiced import with_owner


def resolve(document: Document, candidates: Candidates, report: Report) -> Records:
    """Records of one report that refer to its parties by id, each fact once."""
    resolution = resolve_parties(document, candidates, report)
    beside = frozenset(each.id for each in candidates.mentions if _says_whose(each, document))
    officials = frozenset(party for each in candidates.posts for party in resolution.of.get(each.person, ()))
    references = References(resolution.parties, resolution.of, candidates.mentions, beside, officials)
    events = [event for each in candidates.events if (event := _event(references, each)) is not None]
    voting = voting_states(events, references)
    events = [with_voters(event, references, document, voting) for event in events]
    critics = critics_among(candidates.posts, references)
    events = [with_own_government(event, critics, references, document.text) for event in events]
    events = [with_owner(event, references, document.text) for event in events]
    sides = sides_of(events, references)
    if not sides.states:
        events = [with_states_before(event, references, document) for event in events]
        sides = Sides(dyad_of(events, references))
    events = [with_sides(event, sides, references) for event in events]
    events = [with_members(event, references) for event in next_rounds(events, references, document.text)]
    events = [way for event in events for way in each_way(event, document.text)]
    events = [_without_anybody(event) for event in addressed(events, references)]
    events = [
        event
        for event in events
        if event.actors or event.targets or event.mode not in ("meeting", "sign") or event.date
    ]
    instruments = _merged_instruments(
        replace(each, parties=_binding(references, each)) for each in candidates.instruments
    )
    events = [with_signatories(event, instruments) for event in with_accepted_invitations(events)]
    events = [_as_gathering(event, document) for event in events if not _is_of_one(event, references)]
    events = [_of_two_states(event, references) for event in events]
    events += adoptions(instruments, events, document.text)
    merged = merge_events(tuple(events), references.by_id)
    return Records(
        posts=_unique_posts(_post(references, each) for each in candidates.posts),
        events=on_journeys(told_once(merged, references.by_id, document.text), references),
        instruments=instruments,
        figures=_unique_figures(_figure(references, each) for each in candidates.figures),
        commitments=tuple(
            replace(each, by=references.all_of(each.by), to=references.all_of(each.to))
            for each in candidates.commitments
        ),
        parties=references.parties,
    )


def _says_whose(mention: Mention, document: Document) -> bool:
    token = document.sentences[mention.sentence].tokens[mention.head]
    return mention.kind == "body" and token.base_relation in ("compound", "amod")


def _as_gathering(event: Event, document: Document) -> Event:
    """A meeting nobody is said to be at is one of many: "a follow-up meeting takes place in May"; talks are of two."""
    hosted = len(event.actors) == 1 and event.actors[0].role == "host" and event.mode == "meeting"
    if event.type == "CONSULT" and hosted and event.status != "held":
        return replace(event, mode="gathering")
    if event.type != "CONSULT" or event.mode != "meeting" or event.actors or event.status == "held":
        return event
    words = {each.quote(document.text).lower() for each in event.origin.words}
    return replace(event, mode="gathering") if "meeting" in words else event


def _of_two_states(event: Event, references: References) -> Event:
    """ "The foreign ministers are to meet", in a report of two states: these two. In any other it is a gathering."""
    if event.origin.rule != "frame:ministers-met":
        return event
    two = len(event.actors) == 2 and all(references.kind(each.party) == "state" for each in event.actors)
    councils = tuple(each for each in event.actors if references.kind(each.party) == "bloc")
    return event if two else replace(event, mode="gathering", actors=councils)


def _is_of_one(event: Event, references: References) -> bool:
    """Whether the language model sees an accord in which nobody agrees with a single state or person."""
    alone = len(event.actors) == 1 and references.kind(event.actors[0].party) in ("state", "person")
    return (event.type, event.mode, event.origin.rule) == ("AGREE", "accord", "learned") and alone


def _binding(references: References, instrument: Instrument) -> tuple[str, ...]:
    """Whom a text binds: persons sign for the states or blocs they serve."""
    return tuple(dict.fromkeys(map(references.as_principal, references.all_of(instrument.parties))))


# What one says of others alone: of his own country it is neither a demand nor a charge.
_OF_OTHERS = frozenset({"frame:said-must", "frame:said-did"})
# Deeds of states, whoever announces or orders them; "they" on whom these are done are people nobody has named.
_OF_STATES = frozenset({"AID", "ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "SANCTION"})
_STANCES = frozenset({"ACCUSE", "REJECT", "REQUEST", "SUPPORT"})
_TOWARDS_OTHERS = frozenset({"ACCUSE", "REQUEST", "THREATEN"})
# A march against a government nobody names is a march still.
_WITHOUT_ANYBODY = frozenset({"PROTEST", "ASSAULT"})
_ONE_BREATH = 160  # characters from one figure of a sentence to another


def _event(references: References, event: Event) -> Event | None:
    """The event between parties; None where nobody that was needed is left."""
    actors = _spoken_for(references, references.participants(event.actors))
    meant = [each for each in event.targets if not (event.type in _OF_STATES and _is_of_people(references, each))]
    targets = _as_states_addressed(references, references.participants(meant))
    if event.mode == "visit":
        lying = () if references.as_states(targets) else references.lying_in(event.place, event.evidence)
        if {each.party for each in lying} & {references.as_state_party(each.party) for each in actors}:
            return None  # a sight at home
        targets = _as_countries(references, actors, references.as_states(targets) or lying)
        actors = tuple(each for each in actors if references.kind(each.party) != "place")
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
    if event.type in _STANCES:
        targets = _without_own_state(references, event, actors, targets)
    if event.type in _TOWARDS_OTHERS:
        targets = _without_own_group(references, event, actors, targets)
    targets = tuple(each for each in targets if each.party not in {actor.party for actor in actors})
    if event.type in _OF_STATES:
        actors = _as_principals(references, actors)
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
        targets = _of_others(references, actors, targets) if event.mode == "thank" or len(targets) > 1 else targets
    if event.origin.rule in _OF_OTHERS:
        others = _of_others(references, actors, targets)
        if not others and (references.participants(event.targets) or event.type == "REQUEST"):
            return None
        targets = others
    if event.type == "CONSULT" and event.mode in ("meeting", "call"):
        actors = references.persons_first(actors, references.listed(each.party for each in event.actors))
        if len(actors) < 2 and event.mode == "call" and not (event.origin.confirmed and actors):
            return None
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


def _is_of_people(references: References, target: Participant) -> bool:
    """Whether "they" are people nobody has named, and not two who have been: "held Mora and Sol. They were freed"."""
    if not references.is_they(target.party):
        return False
    if not references.is_subject_they(target.party):
        return True  # "two of them", "their families"
    meant = references.all_of((target.party,))
    return not (len(meant) > 1 and all(references.kind(each) == "person" for each in meant))


def _without_anybody(event: Event) -> Event:
    """The event, without whoever only kept others from being taken for those it is directed at."""
    return replace(event, targets=tuple(each for each in event.targets if each.party != SOMEBODY))


def _without_own_group(
    references: References, event: Event, actors: tuple[Participant, ...], targets: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """The targets less those of a group that whoever acts would be one of: "Mora called on all sides" means others."""
    own = {each.party for each in actors} | {references.as_state_party(each.party) for each in actors}
    groups = [
        {party.party for party in references.participants((each,))}
        for each in event.targets
        if references.is_group(each.party)
    ]
    left_out = {party for group in groups if len(group) > 1 and group & own for party in group}
    return tuple(each for each in targets if each.party not in left_out)


def _without_own_state(
    references: References, event: Event, actors: tuple[Participant, ...], targets: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """The targets less the state that the officials who take a stance serve, where it is told by its name.

    "The Norlandic minister rejected the charge that Norland had lied": she rejects what others say. But whoever urges
    "the government" wants something of his own.
    """
    served = {references.state_party(references.state(each.party)) for each in actors}
    if not all(each.party in references.officials for each in actors):
        return targets
    called = references.all_of(each.party for each in event.targets if references.is_named(each.party))
    return tuple(each for each in targets if each.party not in served.intersection(called))


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


def _goes_somewhere(
    references: References, event: Event, actors: tuple[Participant, ...], targets: tuple[Participant, ...]
) -> bool:
    """Whether a visit is told with enough: who goes where, or one of the two where the language model sees it."""
    seen = event.origin.confirmed or event.origin.rule == "learned"
    if not actors:
        # "the envoys intend to visit Oslo in May", whoever they are
        return seen and event.date is not None and any(references.kind(each.party) == "state" for each in targets)
    return bool(targets) or event.origin.confirmed or (seen and event.place is not None)


def _as_principals(references: References, actors: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """The actors, officials as the states or blocs that give, seize or punish through them."""
    served = (replace(each, party=references.as_principal(each.party)) for each in actors)
    return tuple({each.party: each for each in served}.values())


def _as_states_addressed(references: References, targets: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """The targets, with whoever thanks for help or answers a request as the state that was helped or asked."""
    return tuple(
        Participant(references.as_principal(each.party)) if each.role in ("thanker", "answerer") else each
        for each in targets
    )


def _of_others(
    references: References, actors: tuple[Participant, ...], targets: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """The targets less the states that the people who act serve: nobody thanks his own."""
    served = {references.state(each.party) for each in actors}
    speak = all(references.kind(each.party) in ("person", "body") for each in actors)
    own = served.pop() if len(served) == 1 and speak else None
    return tuple(
        each
        for each in targets
        if own is None or references.kind(each.party) != "state" or each.party != references.state_party(own)
    )


def _is_seen(event: Event) -> bool:
    """Whether the language model sees the event in its words: then it was, whoever nameless did it."""
    return event.type != "CONSULT" and (event.origin.confirmed or event.origin.rule == "learned")


def _spoken_for(references: References, actors: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Where a named person tells what the own state thanks for, wants or rejects, it is the person who does."""
    speakers = [each for each in actors if each.role == "speaker"]
    others = tuple(each for each in actors if each.role != "speaker")
    for speaker in speakers:
        served = references.state(speaker.party)
        if references.kind(speaker.party) != "person" or served is None or not others:
            continue
        if all(references.kind(each.party) == "state" and references.state(each.party) == served for each in others):
            return (Participant(speaker.party),)
    return others


def _post(references: References, post: Post) -> Post | None:
    person = references.one(post.person)
    return replace(post, person=person) if person is not None else None


def _unique_posts(posts: Iterable[Post | None]) -> tuple[Post, ...]:
    """One post per person and title; a longer title keeps out the shorter it begins or ends with."""
    kept: dict[tuple[str, str], Post] = {}
    for post in posts:
        if post is None:
            continue
        key = (post.person, fold(post.title))
        known = kept.get(key)
        if known is None:
            kept[key] = post
        else:
            kept[key] = replace(
                known,
                body=known.body or post.body,
                state=known.state or post.state,
                standing=known.standing or post.standing,
                evidence=tuple(dict.fromkeys((*known.evidence, *post.evidence))),
            )
    return tuple(kept.values())


def _merged_instruments(instruments: Iterable[Instrument]) -> tuple[Instrument, ...]:
    """The same text named twice is one instrument, with the parties and dates of both tellings."""
    kept: list[Instrument] = []
    for instrument in instruments:
        for position, known in enumerate(kept):
            if known.kind == instrument.kind and fold(known.name) == fold(instrument.name):
                kept[position] = replace(
                    known,
                    parties=tuple(dict.fromkeys((*known.parties, *instrument.parties))),
                    date=known.date or instrument.date,
                    place=known.place or instrument.place,
                    evidence=tuple(dict.fromkeys((*known.evidence, *instrument.evidence))),
                    confidence=max(known.confidence, instrument.confidence),
                )
                break
        else:
            kept.append(instrument)
    return tuple(kept)


def _figure(references: References, figure: Figure) -> Figure:
    return replace(
        figure,
        subject=_measured(references, figure.subject, figure.indicator),
        counterpart=_measured(references, figure.counterpart, figure.indicator),
        said_by=references.one(figure.said_by),
    )


def _measured(references: References, reference: PartyRef | None, indicator: str) -> str | None:
    """Of whom a figure is: officials stand for their state in all but the count of their own visits and meetings."""
    party = references.one(reference)
    if party is None or references.kind(party) != "person" or indicator in {"visits", "events"}:
        return party
    return references.as_state_party(party) or references.state(party)


_TWO = 2


def _told_together(one: Figure, two: Figure) -> bool:
    """Whether two figures of different parties are told in one breath: each counts."""
    starts = [figure.evidence[0].start for figure in (one, two)]
    return one.evidence == two.evidence or abs(starts[0] - starts[1]) <= _ONE_BREATH


def _unique_figures(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """A figure told twice is kept once: same value, unit, indicator and period; of several, each has its own."""
    kept: dict[tuple[object, ...], Figure] = {}
    for figure in figures:
        period = figure.period.iso if figure.period else None
        key: tuple[object, ...] = (figure.indicator, figure.value, figure.unit, period, figure.status)
        known = kept.get(key)
        if known and known.subject != figure.subject and _told_together(known, figure):
            key = (*key, figure.subject)  # "Algeria and Kenya have pledged 1 million each", "Peru (12), Chile (12)"
            known = kept.get(key)
        partners = {known.counterpart, figure.counterpart} if known else set()
        if known and len(partners - {None}) == _TWO and _told_together(known, figure):
            key = (*key, "with", figure.counterpart)  # "60,000 tonnes from Chad and 60,000 from Niger"
            known = kept.get(key)
        if known is None:
            kept[key] = figure
        else:
            kept[key] = replace(known, evidence=tuple(dict.fromkeys((*known.evidence, *figure.evidence))))
    return tuple(kept.values())
