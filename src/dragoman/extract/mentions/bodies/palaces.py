"""Palaces, which stand for who rules there: "the Kremlin said"."""

from dragoman.extract.mentions.runs import BodyName
from dragoman.extract.mentions.view import View


def speaks(view: View, body: BodyName) -> bool:
    """Whether a palace stands for who rules there, and not for the place: not in "at the Kremlin"."""
    before = view.word(body.first - 1)
    if before == "the":
        before = view.word(body.first - 2)
    return before not in {"in", "at", "to", "from", "near", "into", "inside", "outside"}
