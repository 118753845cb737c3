"""Units and rates: what follows a number and what its words share with it."""

import pytest

from dragoman.analyse.quantities import find_quantities
from plain import plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 75-basis-point rise is likely.", [(75, "bp", "up")]),
        ("The yield was down 4 bps.", [(4, "bp", "down")]),
        (
            "Lead fell half a percent and tin a third of a per cent.",
            [(0.5, "percent", "down"), (1 / 3, "percent", "down")],
        ),
        ("The bank made a half-point cut.", [(0.5, "percent", "down")]),
        ("The share fell by 0.4 of a percentage point.", [(0.4, "percent", "down")]),
        ("It fell by half of one percent.", [(0.5, "percent", "down")]),
        ("Ten of the dozen ships sank.", [(10, "count", None), (12, "count", None)]),
        ("The index closed 120 points higher.", [(120, "count", "up")]),
        ("It sheds 40 cubic metres of water a second.", [(40, "m3/s", None)]),
        ("They use 2 million gallons of water a day.", [(2e6, "[gal_us]/d", None)]),
        ("He won by a tenth of a second.", [(0.1, "s", None)]),
        ("A third of a tonne was found.", [(1 / 3, "t", None)]),
        ("It makes 30 megajoules of heat.", [(30, "MJ", None)]),
        ("A parcel weighing 12 pounds cost 30 pounds.", [(12, "[lb_av]", None), (30, "GBP", None)]),
        ("The rate is minus one percent.", [(-1, "percent", None)]),
        (
            "Bread is up 50 per cent, from 40 to 60 crowns.",
            [(50, "percent", "up"), (40, "count", None), (60, "count", "up")],
        ),
        ("It makes a 20-fold gain.", [(20, "count", "up")]),
        ("Debt is 1.4x earnings.", [(1.4, "count", None)]),
        ("Output rose for a sixth year.", []),
        ("They saw a rise of 2 degrees Celsius.", [(2, "Cel", "up")]),
        ("It is 30 times heavier than lead.", [(30, "count", "up")]),
        ("It is twelve times thinner than a hair.", [(12, "count", "down")]),
        ("He won a seven-figure sum.", []),
        ("She won the 400m hurdles.", [(400, "m", None)]),
        ("The star is 12 light years away.", [(12, "[ly]", None)]),
        ("Exhausts gave off 96 g/km.", [(96, "g/km", None)]),
        ("The well held 9 micrograms of lead per litre.", [(9, "ug/l", None)]),
        ("It takes 3 kg per day and 2 grams per week.", [(3, "kg/d", None), (2, "g/wk", None)]),
        ("They drew 30 litres per household.", [(30, "l", None)]),
        ("The engine makes 310 Nm.", [(310, "N.m", None)]),
        ("The film is 80 nanometres thick.", [(80, "nm", None)]),
        ("The ice thinned by 6 feet.", [(6, "[ft_i]", "down")]),
        ("The delay fell to 8 milliseconds from 20.", [(8, "ms", "down"), (20, "ms", None)]),
        (
            "Sales came to 5.1 billion kronor, short of the 6 billion that was hoped for.",
            [(5.1e9, "SEK", None), (6e9, "SEK", None)],
        ),
    ],
)
def test_units_and_directions(text: str, expected: list[tuple[float, str, str | None]]) -> None:
    found = find_quantities(plain(text), text)
    assert [(each.unit, each.direction) for each in found] == [(unit, direction) for _, unit, direction in expected]
    assert [each.value for each in found] == pytest.approx([value for value, _, _ in expected])


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("They won $2 million plus interest.", ["exact"]),
        ("The mine needs 40 plus drivers.", ["at_least"]),
        ("He is 60 plus.", ["at_least"]),
        ("It took 40 plus two guards.", ["exact", "exact"]),
    ],
)
def test_more_than_said(text: str, bounds: list[str]) -> None:
    assert [each.bound for each in find_quantities(plain(text), text)] == bounds
