"""What somebody is invited to is planned once the invitation is said to be accepted."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("President Juan Sol invited President Ada Rio to visit Ghana. The invitation was accepted.", "planned"),
        ("President Juan Sol invited President Ada Rio to visit Ghana, and Ms Rio accepted.", "planned"),
        ("Juan Sol invited Ada Rio of Peru to visit Ghana. Ms Rio thanked him and accepted.", "planned"),
        ("Juan Sol invited Ada Rio to visit Ghana. Ms Rio accepted his apology.", "proposed"),
        ("Juan Sol invited Ada Rio to visit Ghana. Ms Rio accepted that the talks had failed.", "proposed"),
        ("Juan Sol invited Ada Rio to visit Ghana. The invitation has not been accepted.", "proposed"),
        ("Juan Sol invited Ada Rio to visit Ghana. She will accept the invitation if it is safe.", "proposed"),
    ],
)
def test_accepted(text: str, status: str) -> None:
    assert {event.status for event, _, _ in told(text) if event.mode == "visit"} == {status}
