"""How long something lasts: a visit, "arrived on Saturday on a four-day visit", or what goes on "for a second day".

So with an exercise: "on Tuesday began a five-day drill".
"""

import re
from datetime import timedelta

from dragoman.extract.events.matching.matcher import Match
from dragoman.knowledge.number_words import CARDINALS, ORDINALS
from dragoman.model.dates import DateInterval, Precision

_NUMBERS = [word for word, number in CARDINALS.items() if 2 <= number <= 10]
_LENGTH = re.compile(
    rf"\b(?P<number>{'|'.join(_NUMBERS)}|[2-9]|10) ?[-‑–] ?day,? (?:[\w'’-]+ ){{0,3}}?"
    r"(?P<noun>visit|trip|tour|stay|mission|summit|conference|forum|meeting|session|congress|talks"
    r"|exercises?|drills?|manoeuvres?|maneuvers?)\b",
    re.IGNORECASE,
)
_ENDING = frozenset({"end", "conclude", "finish", "wrap", "complete", "close", "cap", "return"})
_BEGINNING = frozenset(
    {"arrive", "begin", "start", "open", "fly", "travel", "pay", "kick", "land", "visit", "embark", "leave", "depart"}
)
_LATER_DAYS = [word for word, number in ORDINALS.items() if 2 <= number <= 5]
_RUNNING = re.compile(
    rf"\bfor (?:a|the) (?P<day>{'|'.join(_LATER_DAYS)}) (?:(?:straight|consecutive|successive) )?day\b", re.IGNORECASE
)
_GOING_ON = frozenset({"PROTEST", "ASSAULT", "COERCE", "CONSULT"})
_DRILLS = ("exercise", "drill", "manoeuvre", "maneuver")
_JOURNEYS = frozenset({"visit", "trip", "tour", "stay", "mission"})


def with_length(match: Match, date: DateInterval | None) -> DateInterval | None:
    """The date of an event, drawn out to the days its sentence says it lasts; other dates as they are."""
    if date is None or date.precision != Precision.DAY:
        return date
    text = " ".join(token.text for token in match.tree.tokens)
    running = _RUNNING.search(text)
    if running is not None and match.frame.type in _GOING_ON:
        days = timedelta(days=ORDINALS[running["day"].lower()] - 1)
        return DateInterval(date.first - days, date.last, Precision.INTERVAL, date.basis)
    found = _LENGTH.search(text)
    if found is None or not _lasts_so(match, found["noun"].lower()):
        return date
    number = found["number"].lower()
    days = timedelta(days=(CARDINALS.get(number) or int(number)) - 1)
    verbs = {match.tree.lemma(node) for node in match.nodes}
    if verbs & _ENDING:
        return DateInterval(date.first - days, date.last, Precision.INTERVAL, date.basis)
    if verbs & _BEGINNING:
        return DateInterval(date.first, date.last + days, Precision.INTERVAL, date.basis)
    return date


def _lasts_so(match: Match, noun: str) -> bool:
    """Whether a noun told with its length is what a match is of."""
    if noun.startswith(_DRILLS):
        return (match.frame.type, match.frame.mode) == ("COOPERATE", "military")
    return match.frame.type == "CONSULT" and (noun in _JOURNEYS) == (match.frame.mode == "visit")
