"""The time that published results are of goes on to the numbers behind them."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "The customs service published the results of trade for January-March 2025. Exports came to 6 tonnes.",
            ["2025-01/2025-03"],
        ),
        (
            "The ministry released its report on rice for 2023 on Monday. Exports amounted to 300 tonnes.",
            ["2023"],
        ),
        ("The ministry released the data for 2023. Exports now stand at 300 tonnes.", [None]),  # what is so today
        ("The ministers met in May 2024. Exports amounted to 300 tonnes.", [None]),  # of their meeting
    ],
)
def test_period_announced(read_text: Callable[[str], Reading], text: str, periods: list[str | None]) -> None:
    assert [each.period.iso if each.period else None for each in read_text(text).figures] == periods
