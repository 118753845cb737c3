"""Whether an amount rose or fell, where words of another clause or of another move stand near."""

import pytest

from dragoman.analyse.quantities import find_quantities
from plain import plain


@pytest.mark.parametrize(
    ("text", "directions"),
    [
        ("The index has lost 9 percent and now stands at 3,870.", ["down", None]),
        ("The index has lost 9 percent to stand at 3,870.", ["down", "down"]),
        ("The stock, which has fallen 38 percent, closed 2 percent firmer at 17 crowns.", ["down", "up", "up"]),
        ("The rand was 2 percent weaker at 18.62.", ["down", "down"]),
        ("Oil was $3 higher.", ["up"]),
        ("Tin rose as high as $30 and fell as low as $20.", ["up", "down"]),
        ("The storm cut power to 60,000 homes.", [None]),
        ("The firm cut jobs to 60,000.", ["down"]),
        ("They paid $3 more.", [None]),
        ("Profit fell to 2.1 times sales from 2.6 times.", ["down", None]),
        ("They met three times rather than twice.", [None]),
        ("It is three times stronger than steel.", ["up"]),
    ],
)
def test_directions(text: str, directions: list[str | None]) -> None:
    assert [each.direction for each in find_quantities(plain(text), text)] == directions
