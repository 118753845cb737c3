"""What is opened or handed over is compared by what it is, wherever a sentence names it."""

import pytest

from dragoman.resolve.followup.weighing.objects import objects_apart

BOAT = "Cuba will hand over a patrol boat to Niger in May."


@pytest.mark.parametrize(
    ("promise", "told", "apart"),
    [
        (BOAT, "The radar station which Cuba handed over in May is out of order.", True),
        (BOAT, "Cuba handed over a radar station in May.", True),
        (BOAT, "The patrol boat which Cuba handed over in May is out of order.", False),
        (BOAT, "The vessel which Cuba handed over in May is out of order.", False),
        (BOAT, "The gift which Cuba handed over in May is out of order.", False),
        (BOAT, "The radar station which Chad repaired in May is out of order.", False),
        ("Cuba will open a school in Niamey.", "The clinic that Cuba opened in Niamey is full.", True),
        ("Cuba will open a school in Niamey.", "The new school that Cuba opened in Niamey is full.", False),
        ("Cuba will open a school in Niamey.", "A shop for rum from Cuba opened in Niamey in June.", True),
        ("Cuba will open a school in Niamey.", "A school for girls opened in Niamey in June.", False),
        ("Cuba will open a school in Niamey.", "The school has been open again since June.", False),
        ("A gas pipeline to Chad will open in May.", "A power line from Chad opened in May.", True),
        ("A gas pipeline to Chad will open in May.", "The pipeline opened in May.", False),
        ("Chad and Niger will reopen the bridge at Vik.", "A temple there was reopened in May.", True),
        ("Chad and Niger will reopen the bridge at Vik.", "The bridge there was reopened in May.", False),
        ("Deputies will vote on free entry for Cubans in May.", "Deputies voted on a pension law in May.", True),
        (
            "Deputies will vote on the ratification of the tax treaty.",
            "Deputies voted on the tax treaty in May.",
            False,
        ),
    ],
)
def test_other_things_were_handed_over_or_opened(promise: str, told: str, apart: bool) -> None:
    assert objects_apart(promise, told) == apart
