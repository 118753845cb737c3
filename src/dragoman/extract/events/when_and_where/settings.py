"""When and where the events of a sentence are, as far as it says: what one says of itself, and what others lend it."""

from dataclasses import replace

from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.extract.events.when_and_where.dating import (
    best,
)
from dragoman.extract.events.when_and_where.days_nearby import times_nearby
from dragoman.extract.events.when_and_where.lent_settings import of_first_verb, of_guests, with_occasion
from dragoman.extract.events.when_and_where.said_in_clause import said_of
from dragoman.extract.events.when_and_where.setting import Setting


def settings_of(matches: list[Match], finder: PartyFinder) -> list[Setting]:
    """Date and place said in the clause of each match of one sentence.

    What is said of an occasion ("on the margins of the summit in Oslo last May") holds for what happens on it.
    """
    triggers = frozenset(match.trigger for match in matches)
    own = [said_of(match, finder, triggers - match.nodes) for match in matches]
    lent = [with_occasion(match, setting, matches, own) for match, setting in zip(matches, own, strict=True)]
    shared = [
        of_first_verb(match, setting, matches, lent, finder) for match, setting in zip(matches, lent, strict=True)
    ]
    settings = [of_guests(match, setting, matches, shared) for match, setting in zip(matches, shared, strict=True)]
    return [
        setting if setting.date is not None else replace(setting, date=best(match.tree, times_nearby(match)))
        for match, setting in zip(matches, settings, strict=True)
    ]
