"""An organisation whose envoy only tells what two others did is none of the two."""

import pytest

from resolved import sides

PERU, CHILE = "President Ana Mora of Peru", "President Luis Sol of Chile"
AGREED = "During the meeting, the two leaders agreed to open the border."
TALKS = "Peru and Chile held talks in Geneva on Monday. "


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (TALKS + "UN Secretary-General Karl Berg said the two countries agreed to open the border.", ("PE", "CL")),
        (TALKS + "The African Union envoy, Jan Berg, said both sides had accepted a truce.", ("PE", "CL")),
        # Who acts himself may be one of them.
        (
            "Norway's Ana Mora met EU Commissioner Jan Berg on Monday. The two sides agreed to open the border.",
            ("NO", "European Union"),
        ),
    ],
)
def test_who_agreed(text: str, actors: tuple[str, ...]) -> None:
    assert [found for found, _ in sides(text, "AGREE/accord")] == [actors]


def test_a_state_told_of_by_its_border_is_not_what_a_report_is_about() -> None:
    text = "Army spokesman Luis Moke said Peru's forces had taken the town of Sake, near the Chilean border."
    assert all("CL" not in actors for actors, _ in sides(text, "COERCE/seize"))


@pytest.mark.parametrize(
    "text",
    [
        f"{PERU} and {CHILE} met on Monday in Oslo for talks mediated by Prime Minister Karl Berg of Norway. {AGREED}",
        f"Prime Minister Karl Berg of Norway, who hosted talks between {PERU} and {CHILE} on Monday, left. {AGREED}",
    ],
)
def test_who_hosts_talks_is_none_of_the_two_leaders(text: str) -> None:
    assert [found for found, _ in sides(text, "AGREE/accord")] == [("Ana Mora", "Luis Sol")]
