"""Whether an amount is meant exactly, where the word before it belongs to something else."""

import pytest

from dragoman.analyse.quantities import find_quantities
from plain import plain


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Talks with Peru over 50 drones have stalled.", "exact"),
        ("Talks between Chad and Peru over 50 drones have stalled.", "exact"),
        ("In talks with Chad over 200 officials took part.", "over"),
        ("Fiji will buy 90 MW of power under 19 purchase agreements.", "exact"),
        ("Fiji has signed under 20 agreements.", "under"),
        ("Fiji has under 20 lorries.", "under"),
    ],
)
def test_bounds(text: str, bound: str) -> None:
    counted = [each for each in find_quantities(plain(text), text) if each.unit == "count"]
    assert [each.bound for each in counted] == [bound]
