"""Who meets between commas does what follows."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Foreign ministers of the European Union, meeting in Brussels on Monday, condemned the raid.",
            [("gathering", ("European Union",)), ("disapprove", ("European Union",))],
        ),
        (
            "Leaders of the African Union, meeting in Nairobi on Monday, have agreed to send tanks to Chad.",
            [("gathering", ("African Union",)), ("accord", ("African Union",))],
        ),
    ],
)
def test_who_meets_does_what_follows(text: str, kinds: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(event.mode, who) for event, who, _ in told(text)] == kinds


def test_the_day_between_the_commas_is_that_of_the_meeting() -> None:
    text = "Foreign ministers of the European Union, meeting in Brussels on Monday, condemned the raid."
    meeting = next(event for event, _, _ in told(text) if event.mode == "gathering")
    assert (meeting.place, meeting.date and meeting.date.iso) == ("Brussels", "2025-03-10")
