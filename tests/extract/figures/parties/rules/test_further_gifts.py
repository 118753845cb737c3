"""What is given behind a gift just told goes to the same receiver."""

from collections.abc import Callable

import pytest

from counted import figure_of
from dragoman.model.reading import Reading

FURTHER = [
    ("Norway sent tents to Chad. Denmark has joined the effort with five pumps.", 5, "aid", "DK", "TD"),
    ("Norway sent tents to Chad. Denmark joined the effort with five pumps, and Latvia is to deliver 16 buses.", 16,
     "other", "LV", "TD"),
    ("Norway sent tents to Chad. The shipment, worth 1.6 million euros, was paid for by the state.", 1.6e6, "aid", "NO",
     "TD"),
    ("Japan handed over medical equipment to a hospital in Fiji. The consignment is worth 300,000 dollars.", 3e5, "aid",
     "JP", "FJ"),
    ("Chile exported copper to Peru. The shipment was worth 16 million dollars.", 16e6, "exports", "CL", "PE"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "indicator", "subject", "counterpart"), FURTHER)
def test_to_whom_it_goes(
    read_text: Callable[[str], Reading], text: str, value: float, indicator: str, subject: str, counterpart: str
) -> None:
    assert figure_of(read_text(text), value) == (indicator, subject, counterpart)
