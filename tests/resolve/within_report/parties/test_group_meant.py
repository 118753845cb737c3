"""Which body "the group", "the agency" and "the bloc" mean beside others."""

import pytest

from resolved import sides

_SAID = "The Defence Ministry of Mali told of two hostages. "
_ACCUSED = "The OPCW accused Syria of using chlorine. The United Nations supported the organisation. "
_SANCTIONED = "ECOWAS imposed sanctions on Niger on Sunday. "


@pytest.mark.parametrize(
    ("text", "kind", "who", "whom"),
    [
        (
            _SANCTIONED + "The European Union praised the bloc.",
            "SUPPORT/endorse",
            ("European Union",),
            ("Economic Community of West African States",),
        ),
        (
            _SANCTIONED + "The bloc thanked Fiji.",
            "SUPPORT/thank",
            ("Economic Community of West African States",),
            ("FJ",),
        ),
        (
            _ACCUSED + "The agency thanked Fiji.",
            "SUPPORT/thank",
            ("Organisation for the Prohibition of Chemical Weapons",),
            ("FJ",),
        ),
        (
            "Amnesty International accused Mali. The group thanked Fiji.",
            "SUPPORT/thank",
            ("Amnesty International",),
            ("FJ",),
        ),
        ("Tata signed a deal with Chile. Fiji thanked the group.", "SUPPORT/thank", ("FJ",), ("Tata",)),
        # no ministry
        (_SAID + "The group thanked Fiji.", "SUPPORT/thank", (), ("FJ",)),
    ],
)
def test_which_body(text: str, kind: str, who: tuple[str, ...], whom: tuple[str, ...]) -> None:
    assert sides(text, kind) == [(who, whom)]
