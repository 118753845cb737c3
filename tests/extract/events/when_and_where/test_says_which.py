"""What a clause only tells a thing by has not the day of the news."""

import pytest

from eventful import told

CALL = "In a rare phone call, Ministers Ana Mora of Peru and Luis Sol of Chile discussed on Monday a treaty. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The sanctions Peru imposed on Chile were lifted on Monday.",
            [("SANCTION", None), ("CONCEDE", "2025-03-10")],
        ),
        ("The embargo Peru placed on Chile in February remains in force.", [("SANCTION", "2025-02")]),
        ("The pact Peru signed with Chile on Monday covers gas.", [("AGREE", "2025-03-10")]),
        (
            "The sanctions that the European Union imposed on Chile in 2021 were extended on Tuesday.",
            [("SANCTION", "2021")],
        ),
    ],
)
def test_days(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(event.type, event.date.iso if event.date else None) for event, *_ in told(text)][
        : len(expected)
    ] == expected


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            CALL + "The call came less than a week after Presidents Rosa Paz and Juan Rey met in Lima.",
            ["2025-03-10", None],
        ),
        ("Ana Mora of Peru and Luis Sol of Chile met in Lima on Monday.", ["2025-03-10"]),
    ],
)
def test_days_of_encounters(text: str, days: list[str | None]) -> None:
    found = [event for event, *_ in told(text) if event.mode in ("call", "meeting")]
    assert [event.date.iso if event.date else None for event in found] == days
