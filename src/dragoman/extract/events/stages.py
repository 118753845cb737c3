"""What is told of two days: put off from the one to the other, or called on the one for the other."""

from dataclasses import replace
from datetime import date

from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.standing.stance_value import Stance
from dragoman.extract.events.when_and_where.put_off import moved
from dragoman.extract.events.when_and_where.setting import Setting
from dragoman.model.dates import DateInterval, Precision

_CONVENING = frozenset({"convene", "call", "summon", "convoke"})
_APPOINTED = frozenset({("AGREE", "sign"), ("COOPERATE", "military")})


def stages_of(match: Match, setting: Setting, stance: Stance, published: date | None) -> list[tuple[Setting, Stance]]:
    """What is put off to another day is called off on the one and planned for the other."""
    put_off = published is not None and stance.status == "cancelled" and _is_appointed(match)
    if published is not None and stance.status == "held" and (day := _convened_for(match, published)) is not None:
        return [(replace(setting, date=day), replace(stance, status="planned"))]
    both = moved(match, setting, published) if put_off and published is not None else None
    if both is None:
        return [(setting, stance)]
    old, new = both
    return [(old, stance), (new, replace(stance, status="planned", finite=True))]


def _is_appointed(match: Match) -> bool:
    """Whether it is what has a day: an encounter, a signing, an exercise, a vote."""
    return match.frame.type in ("CONSULT", "OCCASION") or (match.frame.type, match.frame.mode) in _APPOINTED


def _convened_for(match: Match, published: date) -> DateInterval | None:
    """The day to come that a gathering is called for: "convened the council for Wednesday"."""
    tree = match.tree
    if match.frame.mode != "gathering" or tree.lemma(match.anchor) not in _CONVENING:
        return None
    if tree.is_past_perfect(match.anchor):
        return None  # "a meeting she had convened for 27 February"
    for time in tree.sentence.times:
        before = tree.tokens[time.first - 1].text.lower() if time.first > match.anchor else ""
        if time.date is not None and before == "for" and time.date.precision is Precision.DAY:
            return time.date.next_from(published) if time.date.last < published else time.date
    return None
