"""Which of the days a telling names is the one that was promised, and which the new one."""

import re
from collections.abc import Sequence

from dragoman.model.dates import DateInterval
from dragoman.model.following import Told
from dragoman.resolve.followup.dating.dates import dates_in
from dragoman.resolve.followup.dating.spoken_dates import spoken_dates
from dragoman.resolve.followup.wording.subject import DATELINE

_FROM_TO = re.compile(r"\bfrom (?=[A-Z]|\d|\w+ (?:week|month|year))[^,;.]{3,40}?\b(?:to|until|till) ([^,;.]{3,40})")

_UNTIL = re.compile(r"\b(?:to|until|till) (?:the end of (?:the|this)|(?:the )?next) (?:week|month|year)\b")


def day_promised(due: DateInterval | None, named: Sequence[DateInterval]) -> DateInterval | None:
    """Of the dates in a sentence the one that touches the date promised, else the first."""
    touching = [each for each in named if due and each.first <= due.last and due.first <= each.last]
    return next(iter(touching or named), None)


def new_day(promise: Told, told: Told) -> DateInterval | None:
    """The date told that is later than the one promised."""
    sentence = DATELINE.sub("", told.sentence)  # the day it was written is not the one it was moved to
    parted = _FROM_TO.search(sentence)  # "from April to June", which is no span of time here
    later = dates_in(parted[1], told.published) if parted else ()
    said = _UNTIL.search(sentence)
    later = (*later, *(spoken_dates(said.group(), told.published) if said else ()))
    dates = (*later, *([told.when] if told.when else []), *dates_in(sentence, told.published))
    return next((each for each in dates if promise.when is None or each.first > promise.when.last), None)
