"""Who only tells what others agreed is none of those who did."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Trade Secretary Luis Mora said both leaders agreed to open a border crossing.", ("both leaders",)),
        ("Minister Ana Sol said the two countries had agreed to build a bridge.", ("the two countries",)),
        # Two who are named agree, whoever says so.
        ("Minister Ana Sol said Peru and Chile had agreed to build a bridge.", ("PE", "CL")),
        # Who is subject of the clause himself is one of them.
        ("President Luis Mora agreed with Chile to build a bridge.", ("Luis Mora", "CL")),
    ],
)
def test_who_agreed(text: str, who: tuple[str, ...]) -> None:
    assert [actors for event, actors, _ in told(text) if event.mode == "accord"] == [who]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Peruvian Minister Ana Mora said that the Chilean and Bolivian ministers met in Quito on Sunday.", 1),
        ("Peruvian Minister Ana Mora said that the Peruvian and Chilean ministers met in Quito on Sunday.", 2),
    ],
)
def test_who_tells_of_a_meeting_of_others(text: str, number: int) -> None:
    assert [len(event.actors) for event, _, _ in told(text) if event.mode == "meeting"] == [number]
