""" "The Republican", "the 70-year-old", "the ex-general", "the veteran politician": somebody told by what he is."""

from dragoman.extract.mentions.references.going_on import goes_on
from dragoman.extract.mentions.references.reference import Reference
from dragoman.extract.mentions.view import DASHES, View
from dragoman.knowledge.lexicon import lexicon

_BEHIND = frozenset({"of", "who", "from"})
_LONGEST = 8  # tokens before the noun
_AGE = ("year", "old")
_OF_OLD = frozenset({"former", "one-time", "onetime", "veteran", "career"})


def person_epithet(view: View, index: int) -> Reference | None:
    """The reference with its noun, or the "old" of an age, at token `index`; None for any other word."""
    aged = view.word(index) == _AGE[1] and _year_before(view, index) is not None
    called = view.folded[index] in lexicon("persons told by what they are") or view.texts[index].lower().startswith(
        "ex-"
    )
    calling = view.folded[index] in lexicon("callings")
    if not (aged or called or calling):
        return None
    if view.tag(index + 1) in {"NOUN", "PROPN", "ADJ"} or view.texts[index + 1 : index + 2] in (["-"], ["–"]):
        return None  # "the Republican senator", "the 70-year-old former minister"
    if goes_on(view, index, _BEHIND) or (aged and view.sentence.children(index, "nmod")):
        return None
    first = index - 1
    while first > index - _LONGEST and (view.tag(first) in {"ADJ", "NUM", "NOUN"} or view.texts[first] in DASHES):
        first -= 1
    if (
        calling
        and view.word(first + 1) not in _OF_OLD
        and not any(view.word(at) == "old" for at in range(first, index))
    ):
        return None  # "the journalist": any
    if first < 0 or view.word(first) != "the" or any(view.hit_over(at) for at in range(first, index)):
        return None
    return Reference(first, index + 1, index, "person", "pronoun", view.folded[index])


def _year_before(view: View, index: int) -> int | None:
    """Where the "year" of "70-year-old" stands before its "old"."""
    at = index - 2 if view.texts[index - 1 : index] and view.texts[index - 1] in DASHES else index - 1
    return at if at > 0 and view.word(at) == _AGE[0] else None
