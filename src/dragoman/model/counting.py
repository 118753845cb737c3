"""Numbers of what there is too much of to count it all."""

from collections.abc import Iterable


class AtLeast(int):
    """A number at which counting stopped, because there are more: "10,000+" as text."""

    def __str__(self) -> str:
        return f"{self}"

    def __format__(self, form: str) -> str:
        return f"{int(self):{form or ','}}+"


def total(numbers: Iterable[int]) -> int:
    """The sum, which is `AtLeast` so many where one of the numbers is."""
    every = list(numbers)
    return AtLeast(sum(every)) if any(isinstance(each, AtLeast) for each in every) else sum(every)
