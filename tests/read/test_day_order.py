"""Day first or month first, by the days a text tells."""

import pytest

from dragoman.read.day_order import in_agreement


@pytest.mark.parametrize(
    ("printed", "published", "text", "expected"),
    [
        ("4/9/2024", "2024-09-04", "The envoys met on April 8, 2024 in Austin.", "2024-04-09"),
        ("4/9/2024 10:15", "2024-09-04T10:15", "OSLO, April 9 - The envoys met.", "2024-04-09T10:15"),
        ("4/9/2024", "2024-09-04", "The envoys met on 3 September and recalled 9 April.", "2024-09-04"),
        ("4/9/2024", "2024-09-04", "The envoys met on Monday.", "2024-09-04"),
        ("4/9/2024", "2024-09-04", "They will meet in June, on June 5, 2024.", "2024-09-04"),
        ("9 April 2024", "2024-04-09", "The envoys met on 4 September.", "2024-04-09"),
        ("04.04.2024", "2024-04-04", "The envoys met on 31 February.", "2024-04-04"),
        ("4/30/2024", "2024-04-30", "The envoys met on 29 April.", "2024-04-30"),
    ],
)
def test_order(printed: str, published: str, text: str, expected: str) -> None:
    assert in_agreement(published, printed, text) == expected
