"""What is signed along with what two do together is signed by both."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "signers"),
    [
        ("Peru established relations with Chile on Monday, signing a protocol in Lima.", {"PE", "CL"}),
        ("Peru left the Andean Union on Monday, signing a protocol with Chile in Lima.", {"PE", "CL"}),
    ],
)
def test_who_signs(text: str, signers: set[str]) -> None:
    assert [set(who) for event, who, _ in told(text) if event.mode == "sign"] == [signers]
