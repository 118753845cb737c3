"""Styles of the great: "His Highness" alone, or before an office or a name."""

from dragoman.extract.mentions.persons.name_parts import honorific_end
from dragoman.extract.mentions.view import View
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.offices import honorifics

_LONGEST = 3  # words of a style


def style_end(view: View, index: int) -> int | None:
    """Where "His Royal Highness" that begins at this token ends; None where no style begins."""
    if view.word(index) not in {"his", "her", "their"}:
        return None
    last = index + 1 + (view.word(index + 1) in {"royal", "imperial", "serene"})
    return last + 1 if view.word(last) in lexicon("styles") and view.capital(last) else None


def leads_to_somebody(view: View, index: int) -> bool:
    """Whether an office or a name follows a style: "| the King", "| Jane Doe"."""
    index += view.word(index) in {"the", ","}  # "His Excellency | , Mr. Doe"
    return view.in_person(index) or index in view.heads or bool(honorifics().longest(view.keys, index))


def style_before(view: View, office: int) -> int:
    """Where the style before an office begins, or the office itself: "| His Highness the Amir", "| HH the Amir"."""
    for start in range(max(0, office - _LONGEST), office):
        if honorific_end(view, start) == office:
            return start
    return office
