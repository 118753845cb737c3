"""Sums asked for are still to come, whoever asks and however it is told."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

STATUS = [
    ("The United Nations launched an emergency appeal for $900 million for Mozambique on Tuesday.", "target"),
    ("The agency called on donors for $120 million in extra funding for Malawi.", "target"),
    ("The Office appealed for $30 million for Chad.", "target"),
    ("Donors have given Malawi $120 million.", "actual"),
]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_sums_asked_for_are_targets(read_text: Callable[[str], Reading], text: str, status: str) -> None:
    assert [(each.indicator, each.status) for each in read_text(text).figures] == [("aid", status)]


def test_an_amount_sought_is_the_sum_it_is_raised_to(read_text: Callable[[str], Reading]) -> None:
    reading = read_text("The revised appeal for Chad ups the amount sought from $80 million to $110 million.")
    assert [(each.value, each.indicator) for each in reading.figures] == [(80e6, "aid"), (110e6, "aid")]
    assert reading.figures[-1].status == "target"
