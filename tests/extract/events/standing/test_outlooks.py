"""What something only leads to, and fighting that is to end, has not been."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The deal will pave the way for inking a peace agreement between Chad and Sudan.", "AGREE/sign", False),
        ("She is in favour of the conclusion of the trade agreement between Peru and Chile.", "AGREE/sign", False),
        ("Chad and Sudan signed a peace agreement on Monday.", "AGREE/sign", True),
        ("They agreed on the cessation of hostilities between Ethiopia and the rebels.", "ASSAULT/attack", False),
        ("There was fighting between the army of Ethiopia and rebels on Monday.", "ASSAULT/attack", True),
        ("Prime Minister Ann Hill of Kenya on Monday appointed four secretaries.", "OCCASION/appointment", False),
        ("It provides Germany with an opportunity to set fair rules.", "AID/economic", False),
    ],
)
def test_outlooks(text: str, kind: str, expected: bool) -> None:
    assert (kind in {f"{event.type}/{event.mode}" for event, _, _ in told(text)}) is expected
