"""Who the former, the latter and the host country are."""

import pytest

from resolved import sides

_ACCUSED = "Armenia and Azerbaijan accused each other of shelling. "
_MET = "Chilean Foreign Minister Ana Mora met her Peruvian counterpart Luis Sol in Lima. "


@pytest.mark.parametrize(
    ("text", "kind", "who", "whom"),
    [
        (_ACCUSED + "The former thanked Fiji.", "SUPPORT/thank", ("AM",), ("FJ",)),
        (_ACCUSED + "The latter thanked Fiji.", "SUPPORT/thank", ("AZ",), ("FJ",)),
        (_ACCUSED + "The former invited Fiji. The latter thanked Fiji.", "SUPPORT/thank", ("AZ",), ("FJ",)),
        (_ACCUSED + "Fiji thanked the former for the visit.", "SUPPORT/thank", ("FJ",), ("AM",)),
        (_MET + "The former thanked Fiji.", "SUPPORT/thank", ("Ana Mora",), ("FJ",)),
        (_MET + "The latter thanked Fiji.", "SUPPORT/thank", ("Luis Sol",), ("FJ",)),
        (
            "Fiji and Tonga left. At the talks with Ana Mora, the latter thanked Fiji.",
            "SUPPORT/thank",
            ("Ana Mora",),
            ("FJ",),
        ),
        ("The forum opened in Egypt. The host country thanked Fiji.", "SUPPORT/thank", ("EG",), ("FJ",)),
        ("Leaders met in Abuja. The host nation thanked Fiji.", "SUPPORT/thank", ("NG",), ("FJ",)),
        # no two, and no place
        ("Fiji thanked Tonga and Samoa and Nauru. The former left.", "SUPPORT/thank", ("FJ",), ("TO", "WS", "NR")),
        ("Leaders met. The host country thanked Fiji.", "SUPPORT/thank", (), ("FJ",)),
    ],
)
def test_who_is_meant(text: str, kind: str, who: tuple[str, ...], whom: tuple[str, ...]) -> None:
    assert sides(text, kind) == [(who, whom)]
