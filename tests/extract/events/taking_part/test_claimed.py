"""Who claims an attack, or is behind it, did it."""

import pytest

from eventful import taking_part


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Islamic State group claimed responsibility for Friday's attack on a mosque in Kandahar.",
            (("Islamic State",), ()),
        ),
        ("Chile is responsible for a bomb and gun attack on a Peruvian camp.", (("CL",), ("PE",))),
        ("Chile was behind the attack on the Peruvian consulate in Arica on Monday.", (("CL",), ("PE",))),
        ("No group has claimed responsibility for the attack on the Peruvian consulate in Arica.", ((), ("PE",))),
    ],
)
def test_who_claims_it_did_it(text: str, expected: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert taking_part(text, "ASSAULT/attack", "held") == [expected]


def test_who_denies_it_did_not() -> None:
    text = "Chile denied responsibility for the attack on the Peruvian consulate in Arica."
    assert taking_part(text, "ASSAULT/attack", "held") == []
