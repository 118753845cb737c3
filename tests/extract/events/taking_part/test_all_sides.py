"""An appeal to all names nobody; one to both sides names the two told of."""

import pytest

from resolved import sides

MET = "Envoys of Serbia and Kosovo met on Monday. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MET + "Envoy Karl Braun called on both sides to show restraint.", {"RS", "XK"}),
        (MET + "Envoy Karl Braun urged all parties to show restraint.", set()),
        (MET + "Envoy Karl Braun urged the parties to the conflict to lay down their arms.", set()),
        (MET + "Envoy Karl Braun urged Serbia to show restraint.", {"RS"}),
    ],
)
def test_all_sides(text: str, expected: set[str]) -> None:
    [(actors, targets)] = sides(text, "REQUEST/demand")
    assert actors == ("Karl Braun",)
    assert set(targets) == expected
