"""What two sides are told to have done together in the place and on the day of a visit or a meeting that was promised:
"the programme which the two presidents approved in Bishkek on 25 June" says that the one was there with the other.
"""

import re
from datetime import timedelta

from dragoman.model.following import Told
from dragoman.resolve.followup.dating.days import touch
from dragoman.resolve.followup.dating.spoken_dates import dates_gone
from dragoman.resolve.followup.wording.words import cities, states_meant

_FEW_DAYS = timedelta(days=5)
_MET = frozenset({"visit", "meeting", "gathering"})
_DID = (
    r"(?:signed|agreed|approved|adopted|decided|announced|promised|pledged|launched|opened|concluded|initialled|settled|"
    r"discussed|exchanged|shook hands|met|spoke|struck|reached)"
)
_TOGETHER = re.compile(rf"\b(?:the two|both|the|their) [a-z]+s (?:had |also |had also )?{_DID}\b|\b{_DID} by the two\b")


def acted_there_then(promise: Told, told: Told, clause: str) -> bool:
    """Whether a clause tells of what the two sides did together in a town of the host on a day of the occasion."""
    due = promise.when
    if promise.mode not in _MET or due is None or due.last - due.first > _FEW_DAYS or not _TOGETHER.search(clause):
        return False
    hosts = {actor.state for actor in promise.actors if actor.side == "target" and actor.state}
    towns = cities(clause)
    there = towns & (cities(promise.place or promise.sentence) | {f"capital of {host}" for host in hosts})
    if not there and not states_meant(" ".join(towns).title()) & hosts:
        return False
    sides = states_meant(promise.sentence).union(actor.state for actor in promise.actors if actor.state)
    if states_meant(" ".join((*told.before[-1:], told.sentence))) - sides:
        return False  # "the two presidents" are those of the sentence before
    days = (day for day in dates_gone(clause, told.published) if day.last - day.first <= _FEW_DAYS)
    return any(touch(day, due) for day in days)
