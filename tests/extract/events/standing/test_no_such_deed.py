"""Things received and harm done to oneself are no events of those kinds."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The planes were received by the Chilean ambassador in Lima, Juan Sol.", "CONSULT/meeting"),
        ("The mayor of Arica, Ana Mora, said he received the bodies of five sailors.", "CONSULT/meeting"),
        ("Ana Mora, the minister who killed himself in May, had been accused of fraud.", "ASSAULT/kill"),
        ("Qatar has hosted the exiled leader Juan Sol since 2019.", "CONSULT/visit"),
        ("Qatar has hosted the exiled leader Juan Sol for three years.", "CONSULT/visit"),
        ("A Norwegian company supplying generators to Malawi went bankrupt.", "AID/economic"),
        ("Bangladesh has agreed to offer 30 million dollars for the bridge.", "REQUEST/propose"),
        ("Georgia and Iceland applied to join the alliance in May 2022.", "AGREE/accord"),
        ("Rwanda challenged Burundi to release the twelve soldiers.", "RETREAT/release"),
    ],
)
def test_nothing_of_the_kind(text: str, kind: str) -> None:
    assert kind not in {f"{event.type}/{event.mode}" for event, _, _ in told(text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The envoys were received by the Chilean foreign minister, Juan Sol.", "CONSULT/meeting"),
        (
            "Minister Juan Sol received copies of the credentials of the ambassador of Peru, Ana Mora.",
            "CONSULT/meeting",
        ),
        ("Rebels in Peru killed five soldiers on Monday.", "ASSAULT/kill"),
        ("Qatar hosted the Chilean leader Juan Sol on Monday.", "CONSULT/visit"),
        ("Qatar hosted the Chilean leader Juan Sol for three days last week.", "CONSULT/visit"),
        ("Norway is supplying generators to Malawi.", "AID/economic"),
        ("Georgia and Iceland applied to join the alliance in May 2022.", "REQUEST/propose"),
        ("Rwanda challenged Burundi to release the twelve soldiers.", "REQUEST/demand"),
    ],
)
def test_what_is_one(text: str, kind: str) -> None:
    assert kind in {f"{event.type}/{event.mode}" for event, _, _ in told(text)}
