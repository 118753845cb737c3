"""The stops of a journey to come are to come, though the present tells them."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Ada Sol will visit Peru and Ecuador in May. From Lima she flies to Quito for talks with Rey.", {"planned"}),
        ("President Ada Sol will visit Peru in May. She begins the tour in Lima, where she meets Rey.", {"planned"}),
        ("President Ada Sol will visit Peru in May. Minister Ana Mora receives Ambassador Rey.", {"planned", "held"}),
        ("President Ada Sol visited Peru in February. From Lima she flew to Quito.", {"held"}),
        ("President Ada Sol will visit Peru in May. On Monday she met President Rey in Quito.", {"planned", "held"}),
    ],
)
def test_stops(text: str, statuses: set[str]) -> None:
    assert {event.status for event, _, _ in told(text) if event.type == "CONSULT"} == statuses
