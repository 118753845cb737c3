"""When and where an event is, as far as its own clause says."""

from dataclasses import dataclass

from dragoman.extract.events.when_and_where.places import Place
from dragoman.model.dates import DateInterval


@dataclass(frozen=True, slots=True)
class Setting:
    """`places` are spans of the text; `city` tells for each whether it is less than a state."""

    date: DateInterval | None = None
    places: tuple[Place, ...] = ()
