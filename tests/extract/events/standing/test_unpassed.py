"""What a draft or a vetoed text would have said is no event; what an adopted one says is."""

import pytest

from eventful import told


def kinds(text: str) -> list[str]:
    return [f"{event.type}/{event.mode}" for event, _, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("Chad vetoed a United Nations resolution demanding the release of prisoners by Mali.", "REQUEST/demand", 0),
        (
            "Chad vetoed a United Nations resolution condemning a raid and calling on Mali to leave.",
            "REQUEST/demand",
            0,
        ),
        ("Mali tabled a draft resolution that demands a truce in Chad.", "REQUEST/demand", 0),
        ("Chad vetoed a resolution on Mali. The text demanded the release of prisoners.", "REQUEST/demand", 0),
        ("Chad vetoed a resolution. The text condemned a raid. It also urged Mali to pay.", "REQUEST/demand", 0),
        ("Chad vetoed a resolution on Mali. Mora urged Chad to pay.", "REQUEST/demand", 1),
        ("The General Assembly adopted a resolution demanding that Chad leave Mali.", "REQUEST/demand", 1),
    ],
)
def test_only_what_was_passed_is_said(text: str, kind: str, number: int) -> None:
    assert kinds(text).count(kind) == number
