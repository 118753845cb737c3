"""Whether two tellings are of one summit or of one occasion in a series, whoever they say was there."""

from dragoman.model.message import Message
from dragoman.model.words import fold
from dragoman.resolve.followup.wording.places import same_place
from dragoman.resolve.tellings.telling import Telling

_ONE_SUMMIT = "an organisation gathers once a day in a town"
_ONE_OCCASION = "one occasion of a series"
_HELD_ALONE = frozenset({"summit", "congress", "forum", "games", "exhibition", "festival"})


def blocs_gathering(telling: Telling) -> frozenset[str]:
    """The organisations of states that gather to something of which there is one at a time."""
    if telling.mode != "gathering" or not telling.called & _HELD_ALONE:
        return frozenset()
    return frozenset(each.party for each in telling.actors if each.kind == "bloc")


def one_summit(one: Telling, other: Telling) -> Message | None:
    """That both tell of the summit of one organisation in one town, each with its own president."""
    alike = one.called & other.called & _HELD_ALONE and blocs_gathering(one) == blocs_gathering(other)
    bodies = [{each.party for each in telling.actors if each.kind == "body"} for telling in (one, other)]
    if not alike or bodies[0] != bodies[1] or one.place is None or other.place is None:
        return None
    return Message(_ONE_SUMMIT) if blocs_gathering(one) and places_agree(one.place, other.place) else None


def one_occasion(one: Telling, other: Telling) -> Message | None:
    """That both tell of one gathering by its name, in one town on the same days, whoever is told to be there."""
    kinds = one.called | other.called
    dated = one.when is not None and other.when is not None and one.place is not None and other.place is not None
    if not one.series & other.series or not kinds or not kinds <= _HELD_ALONE or not dated:
        return None
    apart = (
        one.when is None or other.when is None or not (one.when.contains(other.when) or other.when.contains(one.when))
    )
    bodies = [{each.party for each in telling.actors if each.kind in ("body", "bloc")} for telling in (one, other)]
    if apart or (bodies[0] and bodies[1] and not bodies[0] & bodies[1]):
        return None
    return Message(_ONE_OCCASION) if places_agree(one.place, other.place) else None


def places_agree(one: str | None, other: str | None) -> bool:
    """Whether two places can be one: a city and its country, a hall and its city."""
    if one is None or other is None:
        return True
    first, second = fold(one), fold(other)
    return first in second or second in first or same_place(one, other)
