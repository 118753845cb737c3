"""A number found in a text: where it stands, what it is worth, and how it is written."""

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """How a number is written: "12", "twelve", "half", "twelfth"."""

    FIGURES = "figures"
    WORDS = "words"
    FRACTION = "fraction"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at characters `[start, end)`; `scaled` says that a word like "million" is part of it."""

    start: int
    end: int
    value: float
    form: Form
    scaled: bool = False
    letter: bool = False
