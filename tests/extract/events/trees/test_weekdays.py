"""A day behind "on" is no part of the name behind it."""

from eventful import told


def test_the_day_of_a_call() -> None:
    text = (
        "Foreign Minister Luis Paz and his Chadian counterpart, Ali Sow, discussed in a phone conversation on "
        "Wednesday cooperation between Lima and N'Djamena, the ministry said in a statement."
    )
    assert [(event.mode, event.date and event.date.iso) for event, _, _ in told(text)] == [("call", "2025-03-12")]
