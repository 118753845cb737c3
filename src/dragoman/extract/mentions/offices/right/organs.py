"""Organs of government inside a title: "of the President", "to the Cabinet of Ministers", "of the UN chief"."""

from dragoman.extract.mentions.offices.parts import Right
from dragoman.extract.mentions.view import View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.offices import words

_ORGANS_OF_BLOCS = (
    (3, "secretarygeneral"),  # with the hyphen as a token of its own, and without
    (2, "secretarygeneral"),
    (1, "government"),
    (1, "cabinet"),
    (1, "administration"),
)


def is_organ(view: View, start: int) -> bool:
    """ "Permanent Secretary to | the President", "to the Treasury": an organ of state and no guest."""
    start += view.word(start) == "the"
    told = (" ".join(view.folded[start:end]) for end in range(start + 1, start + 4))
    return any(each in words("inner_organs") | {"treasury"} for each in told)


def organ_at(view: View, start: int, right: Right) -> tuple[int, int] | None:
    """An office or organ of government inside the title: "of the President", "of the Cabinet of Ministers"."""
    for length in (4, 3, 2, 1):
        end = start + length
        told = " ".join(view.folded[start:end]).replace(" - ", "-")
        if told == "republic" and view.word(end) == "of":
            continue  # "of the Republic of Kazakhstan"
        if view.capital(end) and view.word(end) in body_words("heads") and not view.in_person(end):
            continue  # "of the Cabinet Secretariat"
        if end <= view.size and told in words("inner_organs"):
            if view.word(start) == "board" and view.word(end) == "of" and view.word(end + 1) == "directors":
                end += 2
            return start, end
    return _organ_of_bloc(view, start, right)


def _organ_of_bloc(view: View, start: int, right: Right) -> tuple[int, int] | None:
    """ "of the UN Secretary-General", "of the Kazakh government": the organ behind the name of its owner."""
    owner = view.hit_by_first.get(start)
    if owner is None or not owner.of("bloc", "demonym"):
        return None
    at = owner.last
    for length, organ in _ORGANS_OF_BLOCS:
        if "".join(view.keys[at : at + length]) == organ:
            right.states = right.states or (owner.entry.key,)
            return (start if organ == "secretarygeneral" else at), at + length
    return None
