"""What only the caption of a picture shows is no event."""

import pytest

from eventful import told


def kinds(text: str) -> list[str]:
    return [f"{event.type}/{event.mode}" for event, _, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A soldier of Chad stands near a gun in Abeche after retaking the town. REUTERS/Jane Doe\n\nIt rained.", 0),
        ("A soldier of Chad stands near a gun in Abeche after retaking the town. (AP Photo/Jane Doe)\n\nIt rained.", 0),
        ("A soldier of Chad stands near a gun in Abeche after retaking the town. Photo: Jane Doe\n\nIt rained.", 0),
        ("A soldier of Chad stood near a gun in Abeche after retaking the town, Reuters said.\n\nIt rained.", 1),
    ],
)
def test_captions_tell_nothing(text: str, number: int) -> None:
    assert kinds(text).count("COERCE/seize") == number
