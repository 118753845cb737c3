"""What is told not to have been done on the very day for which it was promised: "was not signed in September"."""

import re
from datetime import timedelta

from dragoman.model.following import Told
from dragoman.resolve.followup.dating.days import touch
from dragoman.resolve.followup.dating.spoken_dates import dates_gone
from dragoman.resolve.followup.wording.deeds import deeds_promised, deeds_told

_MONTH = timedelta(days=31)
_NOT_DONE = re.compile(r"\b(?:was|were|has been|have been) not ([a-z]+)\b")


def denied_on_its_day(promise: Told, told: Told, clause: str) -> bool:
    """Whether a clause says that what was promised was not done then."""
    due, on = promise.when, told.published
    if due is None or on is None or on <= due.last or due.last - due.first > _MONTH:
        return False
    deeds = deeds_promised(promise)
    if not any(deeds & deeds_told(verb) for verb in _NOT_DONE.findall(clause)):
        return False
    return any(touch(day, due) and day.last - day.first <= _MONTH for day in dates_gone(clause, on))
