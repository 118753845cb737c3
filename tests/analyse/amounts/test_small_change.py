"""Pence, cents and what they add to a sum."""

import pytest

from dragoman.analyse.quantities import find_quantities
from plain import plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shares lost 12.5p to 1,140p.", [(12.5, "count", "down"), (1140, "count", "down")]),
        ("Shares were up 14p.", [(14, "count", "up")]),
        ("The film is shown in 1080p.", []),
        ("Tea was a cent cheaper and salt a penny dearer.", [(1, "count", "down"), (1, "count", "up")]),
        ("The euro was a cent lower than in May.", [(1, "count", "down")]),
        ("A cent was found.", []),
        ("Tea is two cents dearer.", [(2, "count", "up")]),
        ("They live on less than a dollar a day.", [(1, "USD", None)]),
        ("Oil was a dollar higher.", [(1, "USD", "up")]),
        ("A dollar bill was found.", []),
        *((f"Salt was a {coin} dearer.", [(1, code, "up")]) for coin, code in (("naira", "NGN"), ("rand", "ZAR"))),
        ("Salt was a peso dearer.", []),
        ("The fare is 7 dollars and 25 cents.", [(7.25, "USD", None)]),
        ("It costs four pounds 60 pence.", [(4.6, "GBP", None)]),
        ("It costs 4 million dollars and 60 cents.", [(4e6, "USD", None), (60, "count", None)]),
        ("It pays $3 a share and 40 cents more.", [(3, "USD", None), (40, "count", "up")]),
        ("Tea fell half a penny and zinc three-quarters of a cent.", [(0.5, "count", "down"), (0.75, "count", None)]),
        ("Oats rose 2-1/4 cents to $3.72-1/2.", [(2.25, "count", "up"), (3.725, "USD", "up")]),
    ],
)
def test_coins(text: str, expected: list[tuple[float, str, str | None]]) -> None:
    assert [(each.value, each.unit, each.direction) for each in find_quantities(plain(text), text)] == expected


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Shares lost 12p.", ["p"]),
        ("Tea was a cent cheaper.", ["cent"]),
        ("Zinc rose 2-1/4 cents.", ["cents"]),
        ("Zinc rose a quarter of a cent.", ["cent"]),
        ("It pays 25 cents a share.", ["cents"]),
    ],
)
def test_coins_are_counted_as_written(text: str, nouns: list[str]) -> None:
    tokens = plain(text).tokens
    found = find_quantities(plain(text), text)
    assert [tokens[each.noun].text for each in found if each.noun is not None] == nouns
