"""Who gives what is called a gift."""

from collections.abc import Callable

import pytest

from counted import figure_of
from dragoman.model.reading import Reading

PRESENTED = [
    ("Fiji appreciated the gift of 20 boats that Tokyo, the capital of Japan, handed over.", 20, "other", "JP", "FJ"),
    ("Fiji thanked Japan for the gift of 20 fire engines.", 20, "aid", "JP", "FJ"),
    ("The Government of Tonga welcomed a gift of 40 laptops from China.", 40, "aid", "CN", "TO"),
    ("The Chinese ambassador presented a donation of 30 tractors to Malawi.", 30, "aid", "CN", "MW"),
    ("The President of Fiji received a gift of two horses from the Emir of Qatar.", 2, "aid", "QA", "FJ"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "indicator", "subject", "counterpart"), PRESENTED)
def test_whose_gift_it_is(
    read_text: Callable[[str], Reading], text: str, value: float, indicator: str, subject: str, counterpart: str
) -> None:
    assert figure_of(read_text(text), value) == (indicator, subject, counterpart)
