"""Styles, particles and other small parts that names of people are made of."""

from dragoman.extract.mentions.view import HYPHENS, View
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.offices import honorifics, words

_RETIRED = frozenset({"retd", "ret", "rtd", "retired", "r"})

LETTERS = frozenset({"mp", "td", "mep", "mla"})
"""What stands behind the name of who sits in a house."""


def honorific_end(view: View, index: int) -> int | None:
    """The end of a style or rank ("Mr.", "Lieutenant-General") that begins at this token, in capitals."""
    if not view.capital(index):
        return None
    found = honorifics().longest(view.keys, index)
    if not found or found[0] >= view.size:
        return None
    if view.folded[index] == "he" and view.texts[index] != "HE":
        return None
    if found[0] == index + 1 and found[1][0].isascii() and not view.texts[index].isascii():
        return None  # "Tuấn" is a Vietnamese name, "Tuan" a Malay style
    end = found[0]
    end += view.texts[end] == "." and view.word(end + 1) == "("  # "Maj. Gen. (Rtd) Jane Doe"
    if view.word(end) == "(" and _is_bracketed_style(view, end + 1):
        shut = end + 2 + (view.word(end + 2) == ".")
        return shut + 1 if view.word(shut) == ")" and shut + 1 < view.size else end  # "Captain (retd) Jane Doe"
    return end + 1 if view.texts[end] == "." and view.glued(end) else end


def _is_bracketed_style(view: View, index: int) -> bool:
    """The "Rtd" of "Captain (Rtd) Doe", the "Mrs." of "Dr. (Mrs.) Doe"."""
    style = honorifics().longest(view.keys, index) if view.capital(index) else None
    end = style[0] + (view.word(style[0]) == ".") if style else 0
    return view.word(index).strip(".") in _RETIRED or view.word(end) == ")"


def is_particle(view: View, index: int) -> bool:
    """Whether a small word of names stands here: "bin", "van"; a lone letter may be a word of another language."""
    return (
        view.word(index) in words("particles")
        and view.texts[index][0].islower()
        and view.word(index) not in {"i", "e", "y"}
    )


def is_style(view: View, index: int) -> bool:
    """ "Mr.", "Lt.", the letters of "H. E.": no initial, though written like one."""
    end = honorific_end(view, index)
    return end is not None and (len(view.texts[index].rstrip(".")) > 1 or end - index > 1)


def is_syllable(view: View, index: int) -> bool:
    """The small part of a Korean or Chinese name behind its hyphen: "Jae-myeong"."""
    return index > 0 and view.texts[index - 1] in HYPHENS and view.glued(index) and view.glued(index - 1)


def is_honour(view: View, index: int) -> bool:
    """Whether a token is one of the letters that stand behind a name and are no part of it: "Jane Doe KC"."""
    return view.word(index) in lexicon("letters behind a name") and view.texts[index].isupper()


def hyphen_at(view: View, index: int) -> bool:
    """Whether a hyphen without blanks stands at this token, and a word behind it."""
    return index + 1 < view.size and view.texts[index] in HYPHENS and view.glued(index) and view.glued(index + 1)


def name_part(view: View, index: int) -> bool:
    """The part of a name behind a hyphen: capitalised, or small as in "Tae-yul"."""
    if view.capital(index):
        return True
    text = view.texts[index]
    return (
        view.texts[index - 1] != "–"
        and 1 < len(text) <= 5
        and text.isalpha()
        and text not in {"led", "based", "era", "born", "style", "made", "run", "elect"}
    )
