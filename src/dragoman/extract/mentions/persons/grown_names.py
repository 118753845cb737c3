"""Names of people that the language model cut, with the rest of them."""

from dragoman.extract.mentions.persons.bounds import INITIALS
from dragoman.extract.mentions.persons.given_names import is_given_name
from dragoman.extract.mentions.persons.name_parts import (
    honorific_end,
    hyphen_at,
    is_honour,
    is_particle,
    is_style,
    name_part,
)
from dragoman.extract.mentions.view import View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.offices import words
from dragoman.model.sentence import Name, NameKind

LONGEST = 10
"""Tokens of the longest name."""

_SHORT_NAMES = frozenset("to do an so no on he my may will mark van von el al de la le da".split())

_PARTICLES_WITHIN = frozenset("bin ibn bint al el van von da dos del ben ould".split())


def grow(view: View, first: int, last: int) -> tuple[int, int]:
    """Takes in the rest of a name the model cut: hyphenated parts, further name words after it, initials before it."""
    first, last = _grown_left(view, first), _grown_right(view, first, last)
    styled = view.word(first - 1) in words("name_styles") and view.word(first - 2) != "crown"
    if last - first == 1 and styled and view.capital(first - 1):
        first -= 1  # Sheikh Hasina
    cut = first > 1 and view.word(first - 2) in words("name_styles") and view.capital(first - 2)
    if cut and view.capital(first - 1) and view.texts[first - 1].isalpha() and first - 1 not in view.in_head_ends:
        first -= 1  # "Sheikh | Sabah | Khalid Al Sabah", a place by itself
    if first and view.capital(first - 1) and is_given_name(view, first - 1, last):
        first -= 1
    return first, last


def _grown_right(view: View, first: int, last: int) -> int:
    while hyphen_at(view, last) and view.capital(last + 1):
        last += 2
    others = [
        name for name in view.sentence.names if name.kind is not NameKind.PERSON and name.kind is not NameKind.POST
    ]
    while last < view.size and last - first < LONGEST and not _is_other(others, last):
        hyphenated = hyphen_at(view, last) and name_part(view, last + 1)
        if hyphenated or (_particle_within(view, last) and not _is_other(others, last + 1)):
            last += 2
        elif (
            view.is_name_word(last)
            and not is_honour(view, last)
            and view.folded[last] not in body_words("heads")
            and honorific_end(view, last) is None
        ):
            last += 1
        else:
            break
    return last


def _particle_within(view: View, index: int) -> bool:
    """Whether a small word here joins the name word behind it to the one before: "Salman | bin Abdulaziz"."""
    return (
        view.word(index) in _PARTICLES_WITHIN
        and is_particle(view, index)
        and not view.glued(index)
        and view.is_name_word(index + 1)
    )


def _grown_left(view: View, first: int) -> int:
    if first > 0 and view.word(first) in {"bin", "ibn", "bint"} and view.capital(first - 1):
        first -= 1
    while first > 1 and hyphen_at(view, first - 1) and view.is_name_word(first - 2):
        first -= 2
    if (
        first > 0
        and INITIALS.fullmatch(view.texts[first - 1])
        and not view.hit_over(first - 1)
        and not is_style(view, first - 1)
        and (first < 2 or honorific_end(view, first - 2) != first)  # the "E." of "H. E. Jane Doe"
    ):
        first -= 1
    if _short_name_before(view, first) and not view.capital(first - 2):
        first -= 1
    if _short_name_before(view, first) and first - 1 in view.in_head_ends:
        first -= 1
    return first


def _short_name_before(view: View, first: int) -> bool:
    """Whether a capitalised word stands before that may be a name or a small word: "To Lam", "May Myat".

    The month of a day is none: "On 24 May | Ana Mora".
    """
    if first < 2 or view.folded[first - 1] not in _SHORT_NAMES or not view.capital(first - 1):
        return False
    return not any(time.first < first - 1 < time.last for time in view.sentence.times)


def _is_other(names: list[Name], index: int) -> bool:
    return any(name.first <= index < name.last for name in names)
