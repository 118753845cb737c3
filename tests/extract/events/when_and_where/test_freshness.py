"""What is told without a day further down a report: of the news, or recalled."""

import pytest

from eventful import told

THURSDAY = "2025-03-13"  # the reports come out on Friday
QUOTED = "Norway shut its border on Thursday. Minister Eva Lund called the traffic unsafe. "
FILLED = QUOTED + "The road is long. " * 7


def day(text: str, kind: str) -> str | None:
    event = [event for event, _, _ in told(text) if event.type == kind][-1]
    return event.date.iso if event.date is not None else None


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (f"{QUOTED}\n\nSweden rejected the demand.", "REJECT", THURSDAY),
        (f"{FILLED}\n\nSweden rejected the demand.", "REJECT", None),
        (f"{FILLED}\n\nThe Chamber of Commerce criticised the closure.", "ACCUSE", None),
        (f"{FILLED}\n\nForeign Minister Olof Berg rejected the demand.", "REJECT", None),
        (f"{FILLED}\n\nLund rejected the demand.", "REJECT", THURSDAY),
        (f"{FILLED}\n\nShe rejected the demand.", "REJECT", THURSDAY),
        (f"{FILLED}\n\nFishermen protested outside the embassy.", "PROTEST", None),
    ],
)
def test_who_speaks_on_the_day_of_the_news(text: str, kind: str, expected: str | None) -> None:
    assert day(text, kind) == expected


def test_a_report_of_a_meeting_dates_what_its_people_say() -> None:
    met = "Minister Eva Lund met Minister Olof Berg in Oslo on Thursday. " + "The road is long. " * 7
    assert day(f"{met}Ms Lund thanked Sweden for its help.", "SUPPORT") == THURSDAY
    assert day(f"{met}Denmark rejected the demand.", "REJECT") is None
