"""What stands by itself, whatever becomes of the clause it is told in."""

import pytest

from eventful import told

VOTE_ON_1_JUNE = ("OCCASION", "vote", "planned", "2025-06-01")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mora vows to leave the pact if she wins the election on 1 June 2025.", VOTE_ON_1_JUNE),
        ("Envoys doubt that anything will move before the election in Malawi on 1 June 2025.", VOTE_ON_1_JUNE),
        ("Peru was asked to send observers for the local elections scheduled for 1 June 2025.", VOTE_ON_1_JUNE),
        ("The envoy gave details of the referendum to be held on 1 June 2025.", VOTE_ON_1_JUNE),
        (
            "The Council called on Chile to release the detainees arrested in February.",
            ("COERCE", "arrest", "held", "2025-02"),
        ),
        (
            "Sol is to be sent to Chile to stand trial after the High Court in Lima dismissed his objections.",
            ("REJECT", "refuse", "held", None),
        ),
        (
            "The matter is open until 27 March, when President Ana Mora is to receive Minister Juan Sol.",
            ("CONSULT", "meeting", "planned", None),
        ),
        ("Lima was quick to reject the Chilean protest.", ("REJECT", "refuse", "held", None)),
        ("Peru's refusal to extradite the banker angered Chile.", ("REJECT", "refuse", "held", None)),
        (
            "Ana Mora will host Juan Sol in Lima on 24 March to sign a protocol.",
            ("AGREE", "sign", "planned", None),
        ),
    ],
)
def test_what_stands_by_itself(text: str, expected: tuple[str, str, str, str | None]) -> None:
    found = [(event.type, event.mode, event.status, event.date and event.date.iso) for event, _, _ in told(text)]
    assert any(each[:3] == expected[:3] and (expected[3] is None or each[3] == expected[3]) for each in found), found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mora would resign if an election were held.", "OCCASION"),
        ("Peru asked Chile to free any fishermen arrested by its navy.", "COERCE"),
        ("Peru will answer if the court dismissed the Chilean objections.", "REJECT"),
        ("Envoys flew to Lima without signing a protocol.", "AGREE"),
    ],
)
def test_what_does_not(text: str, kind: str) -> None:
    assert kind not in {event.type for event, _, _ in told(text)}


def test_what_is_waited_for_has_not_been() -> None:
    text = "Peru would free the men as soon as the consulate in Arica was opened."
    assert not [event for event, _, _ in told(text) if event.type == "OCCASION"]
    text = "The ministers of Peru and Chile discussed the opening of a Peruvian consulate in Arica."
    assert not [event for event, _, _ in told(text) if event.type == "OCCASION" and event.status == "held"]
