"""Deaths that nobody brought about, and those that only sound so."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three Chilean soldiers were killed in a helicopter crash on Monday.", []),
        ("Six people were killed in a fire at a hostel in Lima on Monday.", []),
        ("Six killed in warehouse fire in Lima on Monday.", []),
        ("A fire killed six people in Lima on Monday.", []),
        ("Wildfires killed two Chileans on Monday.", []),
        # Shooting is called fire as well.
        ("A Chilean farmer was killed by Peruvian fire near the border on Monday.", [(("PE",), ("CL",))]),
        ("Peruvian fire killed two Chilean fishermen on Monday.", [(("PE",), ("CL",))]),
        ("Six people were killed by sniper fire in Goma on Monday.", [((), ())]),
    ],
)
def test_who_killed(text: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    assert [(actors, targets) for event, actors, targets in told(text) if event.type == "ASSAULT"] == expected
