"""What things counted measure."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

THINGS = [
    ("Peru moved three tank companies to the border.", 3, "other"),
    ("Peru posted four companies of rangers near the river.", 4, "other"),
    ("Peru invited 12 security companies to bid.", 12, "companies"),
    ("President Ruto of Kenya has travelled to Kampala five times.", 5, "visits"),
    ("Prime Minister Rabuka of Fiji flew to Tonga four times in two years.", 4, "visits"),
    ("The navy of Fiji shelled the port eight times.", 8, "events"),
]


@pytest.mark.parametrize(("text", "value", "indicator"), THINGS)
def test_what_is_counted(read_text: Callable[[str], Reading], text: str, value: float, indicator: str) -> None:
    assert [each.indicator for each in read_text(text).figures if each.value == value] == [indicator]
