"""How findings speak of figures: amounts, periods and who told them."""

from dragoman.model.following import Told
from dragoman.model.message import Message, Term, day, joined

_SCALES = ((1e12, "trn"), (1e9, "bn"), (1e6, "m"))


def teller_words(told: Told) -> str:
    """Who says so and when; a report that names nobody is called by its day, and by its id if it bears none."""
    who = next((actor.name for actor in told.actors if actor.side == "said_by"), None) or told.outlet
    if told.published is None:
        return who or told.report
    return joined([who, day(told.published)]) if who else Message("report of {day}", day=day(told.published))


def period_words(told: Told) -> Term:
    """The period of a figure as people read it; the figure must have one."""
    assert told.when is not None
    return day(told.when.iso)


def amount(told: Told) -> Term:
    """A figure's value as people read it."""
    return amount_of(told.value or 0.0, told.unit)


def amount_of(value: float, unit: str | None) -> Term:
    """A value in a unit as people read it: "5.8 bn USD", "12 %", a bare number."""
    return Term(_amount_words(value, unit), "amount", [value, unit])


def _amount_words(value: float, unit: str | None) -> str:
    scale = next(((size, name) for size, name in _SCALES if abs(value) >= size), None)
    digits = f"{value / scale[0]:,.4g} {scale[1]}" if scale else f"{value:,.10g}"
    return digits + {"count": "", "percent": " %", None: ""}.get(unit, f" {unit}")
