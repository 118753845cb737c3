"""Who acts and to whom it is done, once everybody is known: for whom people act, whom they mean."""

from dataclasses import replace

from dragoman.model.records import (
    Event,
    Participant,
)
from dragoman.resolve.within_report.references import References


def is_of_people(references: References, target: Participant) -> bool:
    """Whether "they" are people nobody has named, and not two who have been: "held Mora and Sol. They were freed"."""
    if not references.is_they(target.party):
        return False
    if not references.is_subject_they(target.party):
        return True  # "two of them", "their families"
    meant = references.all_of((target.party,))
    return not (len(meant) > 1 and all(references.kind(each) == "person" for each in meant))


def without_own_group(
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


def without_own_state(
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


def as_principals(references: References, actors: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """The actors, officials as the states or blocs that give, seize or punish through them."""
    served = (replace(each, party=references.as_principal(each.party)) for each in actors)
    return tuple({each.party: each for each in served}.values())


def as_states_addressed(references: References, targets: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """The targets, with whoever thanks for help or answers a request as the state that was helped or asked."""
    return tuple(
        Participant(references.as_principal(each.party)) if each.role in ("thanker", "answerer") else each
        for each in targets
    )


def of_others(
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


def as_spoken_for(
    references: References, actors: tuple[Participant, ...], told: tuple[Participant, ...] = ()
) -> tuple[Participant, ...]:
    """Where a named person tells what the own state thanks for, wants or rejects, it is the person who does.

    Not where somebody else of that state did it, though nobody names him: `told` are the actors as they were told.
    """
    speakers = [each for each in actors if each.role == "speaker"]
    others = tuple(each for each in actors if each.role != "speaker")
    if any(each.role != "speaker" and references.is_envoy(each.party) for each in told):
        return others
    for speaker in speakers:
        served = references.state(speaker.party)
        if references.kind(speaker.party) != "person" or served is None or not others:
            continue
        if all(references.kind(each.party) == "state" and references.state(each.party) == served for each in others):
            return (Participant(speaker.party),)
    return others
