"""The time a figure covers, where it is told in another clause than the number."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

PERIODS = [
    ("In 2023 Togo's main markets were Ghana (21 percent of exports) and Benin (13 percent).", 13, "2023"),
    ("Peru recalled its envoy after two miners were shot dead in Loja last Friday.", 2, "2024-06-21"),
    ("Finland's exports fell by 3 percent in March from a year earlier and were worth €6 billion.", 6e9, "2024-03"),
    ("Since its start in 1998 the fund has built 240 schools in Laos.", 240, "1998/2024"),
    ("Kenya's trade with the bloc came to $4 billion in 2023, which is 31 percent of the total.", 31, "2023"),
    ("Sales to Chad rose from $18 million in May 2023 to $27 million.", 27e6, None),
    ("Togo's exports to Mali rose to $12 million in May. Imports came to $3 million, from $4 million a year earlier.",
     3e6, "2024-05"),
    ("Togo's exports to Mali rose to $12 million in May. Imports came to $3 million, from $4 million a year earlier.",
     4e6, "2023-05"),
    ("Togo's exports to Mali rose to $12 million in May.\n\nImports from there came to $3 million.", 3e6, "2024-05"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "period"), PERIODS)
def test_what_time_is_covered(read_text: Callable[[str], Reading], text: str, value: float, period: str | None) -> None:
    told = next(each for each in read_text(text).figures if each.value == value)
    assert (told.period.iso if told.period else None) == period
