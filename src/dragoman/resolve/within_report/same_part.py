"""Whether two tellings of an event have the same people, days and places: a state counts for those who serve it."""

from collections.abc import Mapping

from dragoman.model.dates import DateInterval
from dragoman.model.records import Event, Participant, Party
from dragoman.resolve.followup.wording.places import same_place


def people(participants: tuple[Participant, ...]) -> frozenset[str]:
    """The parties (by id) that take part."""
    return frozenset(each.party for each in participants)


def same_round(first: frozenset[str], second: frozenset[str], parties: Mapping[str, Party]) -> bool:
    """Whether two meetings have the same round of people, a state counting for those who serve it."""
    if first == second:
        return True
    if not first or not second:
        return False
    return _represented(first, second, parties) and _represented(second, first, parties)


def _represented(some: frozenset[str], others: frozenset[str], parties: Mapping[str, Party]) -> bool:
    states = {parties[each].state for each in others if each in parties}
    known = [each for each in some if each not in others]
    return all(each in parties and _as_state(parties[each], others, parties, states) for each in known)


def _as_state(party: Party, others: frozenset[str], parties: Mapping[str, Party], states: set[str | None]) -> bool:
    if party.kind == "state":
        return party.state in states
    if party.kind == "person":
        return any(
            parties[each].kind == "state" and parties[each].state == party.state for each in others if each in parties
        )
    return False


def alike(first: frozenset[str], second: frozenset[str], parties: Mapping[str, Party]) -> bool:
    """Whether those who take part are the same, or untold in one telling."""
    return first == second or not first or not second or same_round(first, second, parties)


def touching(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether somebody takes part in both, or nobody is told in one telling."""
    return not first or not second or bool(first & second)


def same_gathering(
    one: Event, other: Event, first: frozenset[str], second: frozenset[str], parties: Mapping[str, Party]
) -> bool:
    """Whether two gatherings are of one body, or on one day with somebody at both."""
    bodies_one = {each for each in first if each in parties and parties[each].kind in ("body", "bloc")}
    bodies_other = {each for each in second if each in parties and parties[each].kind in ("body", "bloc")}
    if bodies_one and bodies_other:
        return bool(bodies_one & bodies_other) and dates_agree(one.date, other.date)
    same_day = one.date is not None and other.date is not None
    return same_day and (bool(first & second) or not first or not second)


def dates_agree(one: DateInterval | None, other: DateInterval | None) -> bool:
    """Whether two dates can be one: one contains the other, or is untold."""
    return one is None or other is None or one.contains(other) or other.contains(one)


def places_agree(one: str | None, other: str | None) -> bool:
    """Whether two places can be one: one contains the other, or is untold."""
    if one is None or other is None:
        return True
    return one.casefold() in other.casefold() or other.casefold() in one.casefold() or same_place(one, other)


def persons_only(actors: tuple[Participant, ...], parties: Mapping[str, Party]) -> tuple[Participant, ...]:
    """A meeting of named persons lists the persons: states they serve are left out."""
    persons = [each for each in actors if each.party in parties and parties[each.party].kind == "person"]
    served = {parties[each.party].state for each in persons}
    if not persons:
        return actors
    return tuple(
        each
        for each in actors
        if each.party not in parties or parties[each.party].kind != "state" or parties[each.party].state not in served
    )
