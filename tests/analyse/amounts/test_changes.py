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


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The firm sold 40 boats, half as many again as in 2022.", 0.5),
        ("Sales were half as large again as in 2022.", 0.5),
        ("Sales were down a tenth.", -0.1),
        ("The budget is a third larger than last year's.", 0.333333),
        ("Trade bounced back by 17 %.", 0.17),
        ("Sales were nearly twice those of last year.", 1.0),
    ],
)
def test_changes(text: str, change: float) -> None:
    assert [each.change for each in find_quantities(plain(text), text) if each.change is not None] == [change]
