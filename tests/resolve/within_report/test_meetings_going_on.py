"""How long an encounter lasts is no further encounter."""

import pytest

from resolved import happened


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The presidents of Peru and Chile met in Lima on Tuesday. The summit will continue on Wednesday.", 1),
        ("Leaders of the African Union gathered in Accra on Monday. The two-day summit ends on Tuesday.", 1),
        ("Peru and Chile held talks in Lima on Monday. The next meeting will end on Friday.", 2),
    ],
)
def test_how_many(text: str, number: int) -> None:
    assert len([kind for kind, *_ in happened(text) if kind.startswith("CONSULT")]) == number


def test_ministers_of_three_states_are_of_all_three() -> None:
    text = "Ministers from Peru, Chile and Bolivia met in Lima on Sunday. A new round will be held in Quito in June."
    assert [actors for _, _, actors, _, _ in happened(text)] == [("PE", "CL", "BO")] * 2
