"""Whether a person is a woman or a man, by the words before the name and the offices."""

from dragoman.extract.mentions.titled.person import Titled
from dragoman.extract.mentions.view import View
from dragoman.knowledge.offices import words


def gender_of(view: View, person: Titled) -> str | None:
    """ "f", "m", or None where nothing tells."""
    near = [view.folded[index] for index in range(max(0, person.first - 3), person.first)]
    for office in person.offices:
        near += office.title.lower().split()
    if any(word in words("female") for word in near):
        return "f"
    if any(word in words("male") for word in near):
        return "m"
    return None
