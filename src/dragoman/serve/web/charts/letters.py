"""How much room text takes in a drawing, where nothing measures it: by classes of letters, as wide as in the widest of
the usual faces (DejaVu Sans), so that a label that is said to fit does so in all of them."""

from unicodedata import category, combining, east_asian_width

from dragoman.serve.captions import shorten
from dragoman.serve.web.charts.axes import WIDTH

_SLIM = frozenset("ijlІіЇїЈј|'’.,:;!·")
_NARROW = frozenset('ftrI()[]/-–"“”«»1 \xa0\u202f')
_BROAD = frozenset("mwMWмжшщфюыъЖМШЩФЮЫЪ%@&—…")
_SLIM_EM, _NARROW_EM, _SMALL_EM, _CAPITAL_EM, _BROAD_EM, _FULL_EM = 0.36, 0.46, 0.64, 0.74, 0.95, 1.0
_BOLD = 1.12


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a text in letters of so many pixels, rather more than less."""
    return sum(map(_em, text)) * size * (_BOLD if bold else 1.0)


def kept_inside(
    at: float, text: str, size: float, *, left: float = 0, right: float = WIDTH, bold: bool = False
) -> float:
    """Where the middle of a text stands that would stand at `at`, were there no edges."""
    half = width_of(text, size, bold=bold) / 2 + 2
    return round(max(min(at, right - half), left + half), 1)


def fitted(text: str, wide: float, size: float) -> str:
    """A text, or as much of its beginning as has room."""
    length = len(text)
    while width_of(text, size) > wide and length > 1:
        length -= 1
        text = shorten(text, length)
    return text


def lines_of(text: str, wide: float, size: float) -> list[str]:
    """A text broken at its blanks, but those that hold together, into as many lines as it needs; what is too long stays
    whole."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size) <= wide:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _em(letter: str) -> float:
    if combining(letter):
        return 0.0
    if letter in _SLIM:
        return _SLIM_EM
    if letter in _NARROW:
        return _NARROW_EM
    if letter in _BROAD:
        return _BROAD_EM
    if east_asian_width(letter) in "WF":
        return _FULL_EM
    return _CAPITAL_EM if category(letter) == "Lu" else _SMALL_EM
