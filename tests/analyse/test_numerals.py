"""Numbers as prose writes them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.analyse.number_runs import figures_value
from dragoman.analyse.numeral import Form
from dragoman.analyse.numerals import find_numerals, spelled_value

ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen").split()  # fmt: skip
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(number: int) -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens - 2] + (f"-{ONES[ones]}" if ones else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{ONES[hundreds]} hundred" + (f" and {spell(rest)}" if rest else "")
    for scale, word in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if number >= scale:
            count, rest = divmod(number, scale)
            return f"{spell(count)} {word}" + (f" {spell(rest)}" if rest else "")
    raise ValueError(number)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1,000", 1000),
        ("1 200 000", 1200000),
        ("100.000", 100000),
        ("1.000.000", 1000000),
        ("12,2", 12.2),
        ("186,3", 186.3),
        ("3.14", 3.14),
        ("1,234.5", 1234.5),
        ("0,125", 0.125),
        ("1,00,000", 100000),
        ("2.000.000,5", 2000000.5),
    ],
)
def test_separators(written: str, value: float) -> None:
    assert figures_value(written) == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("$5bn 800mln", [5.8e9]),
        ("4 million 500 thousand", [4.5e6]),
        ("one and a half million", [1.5e6]),
        ("a million and a half", [1.5e6]),
        ("half a million", [5e5]),
        ("a hundred", [100]),
        ("twenty-two", [22]),
        ("two thirds", [2 / 3]),
        ("a third", [1 / 3]),
        ("three-quarters", [0.75]),
        ("500 crore", [5e9]),
        ("1.7 lakh crore", [1.7e12]),
        ("2 1/2", [2.5]),
        ("two dozen", [24]),
        ("from 3 to 5 million", [3, 5e6]),
        ("2.5-3 bn", [2.5, 3e9]),
        ("22.1 billion", [22.1e9]),
        ("hundreds of thousands", []),
        ("several hundred", []),
        ("10k", [10000]),
    ],
)
def test_values(text: str, values: list[float]) -> None:
    assert [numeral.value for numeral in find_numerals(text)] == pytest.approx(values)


def test_ordinals_are_marked() -> None:
    assert [(each.value, each.form) for each in find_numerals("the 12th and the twenty-first")] == [
        (12, Form.ORDINAL),
        (21, Form.ORDINAL),
    ]


def test_not_a_number() -> None:
    assert spelled_value("several") is None


@given(st.integers(0, 10**12 - 1))
def test_a_spelled_number_is_read_back(number: int) -> None:
    assert spelled_value(spell(number)) == number


@given(st.integers(0, 10**13), st.sampled_from([",", " "]))
def test_a_grouped_number_is_read_back(number: int, separator: str) -> None:
    assert spelled_value(f"{number:,}".replace(",", separator)) == float(f"{number:.12g}")


@given(st.text(alphabet="0123456789.,/½ -andthreehalfmillionthird", max_size=60))
def test_numerals_stand_in_order_without_overlap(text: str) -> None:
    found = find_numerals(text)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert all(0 <= each.start < each.end <= len(text) for each in found)
