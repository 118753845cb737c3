"""Whose appeals for help are, and what carries the name of who helps."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading
from dragoman.model.records import Figure

AGENCY = "The World Food Programme has reached 400,000 people in Haiti. "


def last(reading: Reading) -> tuple[Figure, str | None, str | None]:
    """The last figure, and the names of its parties."""
    names = {party.id: party.name for party in reading.parties}
    figure = reading.figures[-1]
    return figure, names.get(figure.subject or ""), names.get(figure.counterpart or "")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Its appeal for Haiti stands at $95 million.", ("aid", 95e6, "target")),
        ("This year's requirements for Haiti stand at $95 million.", ("aid", 95e6, "target")),
        ("The appeal for Haiti is only 22 percent funded.", ("share", 22, "actual")),
    ],
)
def test_an_appeal_is_of_the_organisation_that_asks(
    read_text: Callable[[str], Reading], text: str, told: tuple[str, float, str]
) -> None:
    figure, subject, counterpart = last(read_text(AGENCY + text))
    assert (figure.indicator, figure.value, figure.status) == told
    assert (subject, counterpart) == ("World Food Programme", "Haiti")


def test_without_such_an_organisation_it_is_of_the_state(read_text: Callable[[str], Reading]) -> None:
    _, subject, _ = last(read_text("Haiti said the appeal was only 22 percent funded."))
    assert subject == "Haiti"


def test_lorries_are_of_the_body_whose_name_they_bear(read_text: Callable[[str], Reading]) -> None:
    figure, subject, _ = last(read_text(AGENCY + "Eleven World Food Programme lorries were looted in Haiti on Monday."))
    assert (figure.value, subject) == (11, "World Food Programme")
