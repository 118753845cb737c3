"""Numbers as files have them."""

import pytest

from dragoman.serve.whole import whole


@pytest.mark.parametrize(
    ("value", "shown"), [(40e6, "40000000"), (-3.0, "-3"), (4.3, "4.3"), (0.0, "0"), (1e15, "1000000000000000")]
)
def test_whole_numbers_have_no_point(value: float, shown: str) -> None:
    assert str(whole(value)) == shown


def test_no_value_stays_none() -> None:
    assert whole(None) is None
