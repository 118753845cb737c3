"""A time that may be gone, by which what was done then is known."""

import pytest

from dragoman.resolve.followup.dating.time_gone import names_a_time_gone


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Since the envoy left in July, nobody stamps passports there.", True),
        ("The fair in early March drew few buyers.", True),
        ("The mill, at work since last autumn, buys maize.", True),
        ("April's session was short.", True),
        ("The new bridge spares the drivers 40 kilometres.", False),
        ("The president may march on.", False),
    ],
)
def test_it_names_a_month_or_a_season(sentence: str, named: bool) -> None:
    assert names_a_time_gone(sentence) == named
