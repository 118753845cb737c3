"""What somebody gives his own forces is no aid."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "aided"),
    [
        ("Estonia will give its army 2 billion euros over five years.", []),
        ("Poland allocated 4 billion zlotys to its border guard on Monday.", []),
        ("Kenya's government will provide its police with 200 new vehicles.", []),
        ("Lithuania will allocate 300 million euros for defence next year.", []),
        ("Latvia set aside 200 million euros for the defence of Ukraine.", [("UA",)]),
        ("Japan granted 40 million dollars to Sri Lanka's coast guard on Tuesday.", [("LK",)]),
    ],
)
def test_aid(text: str, aided: list[tuple[str, ...]]) -> None:
    assert [targets for event, _, targets in told(text) if event.type == "AID"] == aided
