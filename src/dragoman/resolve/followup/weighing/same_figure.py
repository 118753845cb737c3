"""A target figure, and the figure that is told for its period later: one indicator of the same parties.

These say by themselves that they are of one matter, whatever words either uses: "raise trade with Pakistan to 150
million" and "trade between Pakistan and Uzbekistan amounted to 180 million in 2021".
"""

from dragoman.model.dates import DateInterval
from dragoman.model.following import Comparison, Told
from dragoman.resolve.consistency.same_matter import same_matter
from dragoman.resolve.followup.weighing.match import Match
from dragoman.resolve.series import MUTUAL, are_between_the_same, subject_of

_SIDES = ("subject", "counterpart")
_SURE = 4.3  # as of tellings that agree in parties, matter and date


def told_for(due: DateInterval | None, told: Told) -> bool:
    """Whether a telling is a figure for the time of a target. Statistics come when they come: a year later too."""
    return told.kind == "figure" and due is not None and told.when is not None and due.contains(told.when)


def same_figure(target: Told, told: Told) -> Match | None:
    """The match of a target with the figure told for its period; None where they are not of one indicator and of the
    same two parties.
    """
    if target.kind != "figure" or not told_for(target.when, told):
        return None
    if target.type != told.type or target.unit != told.unit or not _of_the_same(target, told):
        return None
    if not same_matter(target, told):
        return None
    assert target.when is not None and told.when is not None
    mine, yours = (", ".join(actor.name for actor in each.actors if actor.side in _SIDES) for each in (target, told))
    return Match(
        _SURE,
        (
            Comparison("who", mine, yours, True),
            Comparison("what", target.name or target.quote, told.name or told.quote, True),
            Comparison("date", target.when.iso, told.when.iso, True),
        ),
    )


def _of_the_same(target: Told, told: Told) -> bool:
    """Whether both are of the same two parties, and from the same side where that matters."""
    same_side = target.type in MUTUAL or subject_of(target) == subject_of(told)
    return same_side and are_between_the_same(target, told)
