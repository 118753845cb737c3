"""A number of a sentence that may be a figure."""

from dataclasses import dataclass

from dragoman.model.sentence import Quantity, Sentence


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity that may be a figure; `head` is its governing token, `noun` the index of what is counted or None."""

    quantity: Quantity
    head: int
    noun: int | None
    earlier: bool = False  # the X of "from X to Y"
    later: bool = False  # the Y of it
    rise: float | None = None  # relative change from X to Y

    @property
    def counted(self) -> int:
        """The token index of what is counted; of a number of nothing that is said, its governing token."""
        return self.head if self.noun is None else self.noun

    @property
    def value(self) -> float:
        return self.quantity.value

    @property
    def unit(self) -> str:
        return self.quantity.unit

    @property
    def is_money(self) -> bool:
        return self.quantity.is_money


def prepositions_of(sentence: Sentence, number: Number) -> set[str]:
    """The lemmas that lead an amount, whichever of its words they hang on: "with" in "with 1.2 million dollars"."""
    inside = (number.head, *(kid.index for kid in sentence.children(number.head, "nummod", "compound")))
    return {case.lemma for part in inside for case in sentence.children(part, "case")}
