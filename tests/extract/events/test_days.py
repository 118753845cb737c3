"""The day of what a report dates no otherwise: that of its opening, or of the paragraph it stands in."""

import pytest

from eventful import told

FRIDAY, THURSDAY = "2025-03-14", "2025-03-13"  # the reports come out on Friday


def day(text: str, mode: str) -> str | None:
    event = next(event for event, _, _ in told(text) if event.mode == mode)
    return event.date.iso if event.date is not None else None


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Norway shut its border on Thursday.", THURSDAY),
        ("Norway has shut its border to lorries, the transport minister told reporters in Oslo on Thursday.", THURSDAY),
        ("OSLO — Norway has shut its border to lorries, the transport minister said yesterday.", THURSDAY),
        ("Norway has shut its border to lorries.", FRIDAY),
        ("Norway has shut its border to lorries after Thursday's summit.", FRIDAY),
        ("Norway shut its border to lorries on 3 February.", FRIDAY),  # too long ago to be the news
        ("Norway will shut its border to lorries on Sunday.", FRIDAY),
    ],
)
def test_day_of_the_news(opening: str, expected: str) -> None:
    assert day(f"{opening}\n\nSweden rejected the Norwegian demand.", "refuse") == expected


def test_a_paragraph_of_earlier_times() -> None:
    text = "Norway expelled a Swedish diplomat on Thursday.\n\nIn 2019 Sweden expelled two Norwegian diplomats. "
    assert day(f"{text}Norway rejected the charges.", "refuse") is None
    assert day(f"{text}\n\nNorway rejected the charges.", "refuse") == THURSDAY
    text = "Norway expelled a Swedish diplomat on Thursday.\n\nOn Wednesday Sweden expelled two Norwegian diplomats. "
    assert day(f"{text}Norway rejected the charges.", "refuse") is None


@pytest.mark.parametrize(("between", "expected"), [(11, FRIDAY), (20, None)])
def test_what_is_told_far_down_is_a_reaction_of_some_other_day(between: int, expected: str | None) -> None:
    text = "Norway shut its border to lorries. " + "The road is long. " * between
    assert day(f"{text}Sweden rejected the Norwegian demand.", "refuse") == expected
