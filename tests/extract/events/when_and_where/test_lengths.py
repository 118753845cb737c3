"""Visits and gatherings that last for days."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "mode", "days"),
    [
        ("Ana Mora arrived in Lima on 3 March on a four-day visit.", "visit", "2025-03-03/2025-03-06"),
        ("Ana Mora ended a two-day visit to Peru today.", "visit", "2025-03-13/2025-03-14"),
        ("Ana Mora arrived in Lima on 3 March.", "visit", "2025-03-03"),
        ("Ana Mora returned on 12 March from a three-day visit to Peru.", "visit", "2025-03-10/2025-03-12"),
        (
            "Farmers in Peru blocked the road to Lima for a second day on 12 March.",
            "demonstration",
            "2025-03-11/2025-03-12",
        ),
        (
            "The navies of Peru and Chile on 3 March began a five-day exercise off Callao.",
            "military",
            "2025-03-03/2025-03-07",
        ),
        ("Ana Mora arrived in Lima on 3 March for a two-day conference.", "visit", "2025-03-03"),
        ("Peru deported 34 Chileans in January, up from 21 a year earlier.", "deport", "2025-01"),
    ],
)
def test_days(text: str, mode: str, days: str) -> None:
    assert {event.date.iso for event, _, _ in told(text) if event.mode == mode and event.date} == {days}
