"""Who comes into an office, in words that name no appointment; and who only leaves one."""

import pytest

from eventful import taking_part, told


@pytest.mark.parametrize(
    "text",
    [
        "Nordic leaders chose Minister Ana Mora on Saturday to be the next foreign policy chief.",
        "Ana Mora has been chosen as the new foreign minister of Peru.",
        "Ana Mora was made the new health minister on Monday.",
        "Ana Mora has been given the charge of the ministry of mines.",
        "Ana Mora joined the ministry as a minister of state.",
        "Ana Mora returns as business secretary.",
    ],
)
def test_appointments(text: str) -> None:
    [((who,), _)] = taking_part(text, "OCCASION/appointment", "held")
    assert who == "Ana Mora"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The president released Ana Mora from the post of deputy prime minister.", False),
        ("The president released Ana Mora from prison on Monday.", True),
    ],
)
def test_released(text: str, expected: bool) -> None:
    assert any((event.type, event.mode) == ("RETREAT", "release") for event, _, _ in told(text)) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors handed Ana Mora a charge of treason on Tuesday.",
        "Ana Mora of Peru joined the talks as special envoy on Tuesday.",
        "Luis Sol made the minister of Peru angry.",
    ],
)
def test_no_appointments(text: str) -> None:
    assert not any(event.mode == "appointment" for event, _, _ in told(text))
