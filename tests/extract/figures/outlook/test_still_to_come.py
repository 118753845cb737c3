"""What a forecast or a month tells of when: still to come, or done."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

TOLD = [
    ("The bank cut its growth forecast for Peru to 2.8 percent from 3.1 percent.", 2.8, "target", None),
    ("The bank cut its growth forecast for Peru to 2.8 percent from 3.1 percent.", 3.1, "target", None),
    ("Some 1,800 people arrive in Peru every day, up from 1,100 in August.", 1100, "actual", "2023-08"),
    ("The Reef Agency needs $58 million for Peru this year, of which 40 per cent has come in.", 40, "actual", "2024"),
    ("Fiji requested that the quota of Fijian workers be raised from 3,400 to 5,000.", 5000, "target", None),
    ("Fiji wants its tariff quota for tuna raised from 160,000 to 220,000 tonnes a year.", 220e3, "target", None),
    ("The Reef Agency had to halve rations in 14 camps in Chad.", 14, "actual", None),
    ("Peru owes $39 million; it repaid $15 million in October and will clear the rest.", 15e6, "actual", "2023-10"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "status", "period"), TOLD)
def test_when_it_is(
    read_text: Callable[[str], Reading], text: str, value: float, status: str, period: str | None
) -> None:
    told = next(each for each in read_text(text).figures if each.value == value)
    assert told.status == status
    assert (told.period.iso if told.period else None) == period
