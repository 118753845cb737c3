"""A record in a line, as it is asked about."""

from dragoman.model.following import Told
from dragoman.model.message import Message, Term, day, joined
from dragoman.model.schema import event_types


def describe(told: Told) -> str:
    """A record in a line: what, who, where, when, how much; that it is so, as most are, goes without saying."""
    names = joined(actor.called for actor in told.actors) if told.actors else None
    sort = event_types()[told.type].modes[told.mode].label if told.kind == "event" and told.type and told.mode else None
    kind = (sort,) if sort else (told.type, told.mode)
    status = None if told.status in ("held", "actual") else told.status
    words = [Message(part.replace("_", " ")) for part in (*kind, status) if part]
    amount = (
        Term(f"{told.value:,.10g} {told.unit}", "amount", [told.value, told.unit]) if told.value is not None else None
    )
    when = day(told.when.iso) if told.when else None
    about = [part for part in (told.name, amount, names, told.place, when) if part]
    return joined(filter(None, (joined(words, " ") if words else None, joined(about) if about else None)), ": ")
