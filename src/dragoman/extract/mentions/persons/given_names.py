"""Words that are titles and given names too."""

from dragoman.extract.mentions.view import DASHES, POSSESSIVES, View
from dragoman.knowledge.offices import words

_CIVIL = frozenset({"dr", "mr", "mrs", "ms", "prof", "professor", "eng"})

_ALSO_GIVEN = frozenset({"amir", "sultan", "king", "dean"})  # offices that are given names too


def is_given_name(view: View, first: int, last: int) -> bool:
    """ "Amir Khan Doe": a title that is a given name too, before two more words of a name that no state stands before.

    Sultans, kings and deans who are told by two words are told apart by the office that follows their name.
    """
    rest = range(first + 1, last)
    if view.word(first) in _ALSO_GIVEN and view.word(first - 1) in words("fields") and view.capital(first - 1):
        return bool(rest)  # "Minister for Water | Amir Doe"
    if view.word(first) in _ALSO_GIVEN and view.word(first - 1).rstrip(".") in _CIVIL:
        return bool(rest)  # "Dr. Amir Doe"
    parts = [at for at in rest if view.texts[at] not in DASHES]
    if view.word(first) not in _ALSO_GIVEN or len(rest) < 2 or not all(view.is_name_word(at) for at in parts):
        return False
    if any(view.word(at) in words("particles") for at in rest) or view.word(first - 1) in {"the", "of"} | POSSESSIVES:
        return False
    before = view.hit_by_last.get(first)
    if before and before.of("state", "demonym", "people"):
        return False
    behind = last + 1 + (view.word(last + 1) == "the")
    owner = view.hit_by_first.get(behind)
    behind = owner.last + (view.word(owner.last) in POSSESSIVES) if owner and owner.of("state", "demonym") else behind
    while view.word(behind) in words("modifiers") and behind not in view.heads:
        behind += 1
    return view.word(first) == "amir" or (view.word(last) == "," and behind in view.heads)
