"""Shares told as so many of so many, and counts that look like them."""

import pytest

from dragoman.analyse.quantities import find_quantities
from plain import plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One in nine homes is empty.", [(0.111111, "exact")]),
        ("Some 4 in 10 firms, or two out of five banks, agree.", [(0.4, "about"), (0.4, "exact")]),
        ("One of every 20 cars failed.", [(0.05, "exact")]),
        ("Fewer than one in 1,000 fell ill.", [(0.001, "under")]),
        ("It will shed one in ten of its guards.", [(0.1, "exact")]),
        ("Four in every ten were hurt.", [(0.4, "exact")]),
        ("One person in five is hungry.", [(0.2, "exact")]),
        ("There is a 1-in-83 chance.", [(0.0120482, "exact")]),
        ("About one in 14 homes is empty.", [(0.0714286, "about")]),
        ("He scored one goal in 12 games.", [(1, "exact"), (12, "exact")]),
        ("One bridge in 40 years was built.", [(1, "exact"), (40, "exact")]),
        ("It sank one boat in two raids.", [(1, "exact"), (2, "exact")]),
        ("It shut one mill in three towns.", [(1, "exact"), (3, "exact")]),
        ("One boat was in five parts.", [(1, "exact"), (5, "exact")]),
        ("About one adult in six smokes cigars.", [(0.166667, "about")]),
        # towns, members, years and matches
        ("They opened three in ten towns.", [(3, "exact"), (10, "exact")]),
        ("In the end 31 out of 45 members voted.", [(31, "exact"), (45, "exact")]),
        ("It was the one in 2019.", []),
        ("They won two in three matches.", [(2, "exact"), (3, "exact")]),
        ("There were 3 in Peru.", [(3, "exact")]),
        ("They won one in 5 years.", [(5, "exact")]),
        ("Inflation was 7 in 10% of cases.", [(7, "exact"), (10, "exact")]),
    ],
)
def test_shares(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(each.value, each.bound) for each in find_quantities(plain(text), text)] == expected
