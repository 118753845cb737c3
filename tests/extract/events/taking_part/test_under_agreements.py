"""Who agreed on what several do under an agreement."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Under an agreement reached in Doha, Peru and Chile will exchange prisoners within ten days.", {"PE", "CL"}),
        ("Under an agreement reached in Doha, prices will fall within ten days.", set[str]()),
    ],
)
def test_whom_it_binds(text: str, actors: set[str]) -> None:
    assert [set(found) for event, found, _ in told(text) if event.type == "AGREE"] == [actors]
