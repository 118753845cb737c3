"""How two tellings stand in time, in words that say a day once where both have the same one."""

from datetime import date

from dragoman.model.message import Message, day


def reported_on(one: date, other: date) -> Message:
    """When the two were published."""
    if one == other:
        return Message("both reported on {day}", day=day(one))
    return Message("reported on {one} and {other}", one=day(one), other=day(other))


def dated(one: str, other: str) -> Message:
    """What days the two bear (ISO, also less exact)."""
    if one == other:
        return Message("both dated {day}", day=day(one))
    return Message("dated {one} and {other}", one=day(one), other=day(other))


def agreeing(one: str, other: str) -> Message:
    """That the days of the two (ISO, at least one of them less exact) can be one."""
    if one == other:
        return Message("both dated {day}", day=day(one))
    return Message("{one} and {other} agree", one=day(one), other=day(other))
