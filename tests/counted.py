"""What a report counts, and of whom with whom, for tests of figures."""

from dragoman.model.reading import Reading

Told = tuple[str, str | None, str | None]


def figure_of(reading: Reading, value: float, *, by_name: bool = False) -> Told:
    """Indicator, subject and counterpart of the one figure of this value; parties by their state, or by their name."""
    names = {each.id: each.name if by_name else each.state for each in reading.parties}
    (told,) = (each for each in reading.figures if each.value == value)
    return told.indicator, names.get(told.subject or ""), names.get(told.counterpart or "")
