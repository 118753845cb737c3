"""A plural noun for bodies speaks of every state before it; a weekday is no part of a name."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Polish and Lithuanian embassies in Minsk protested against the ruling.", ("PL", "LT")),
        ("The Polish, Latvian and Lithuanian embassies rejected the charge.", ("PL", "LV", "LT")),
        ("The Lithuanian embassy in Minsk rejected the charge.", ("LT",)),
    ],
)
def test_whose_they_are(text: str, who: tuple[str, ...]) -> None:
    assert [actors for event, actors, _ in told(text) if event.type in ("ACCUSE", "REJECT")] == [who]


def test_those_in_capitals_at_the_head_of_a_sentence() -> None:
    texts = ("Security forces detained five people in Lima on Monday.", "Government troops shelled Arica on Monday.")
    assert [actors for text in texts for _, actors, _ in told(text)] == [("security forces",), ("government troops",)]


def test_a_weekday_begins_no_name() -> None:
    found = told("Ana Mora spoke at Tuesday's Shanghai Cooperation Organisation meeting in Suva.")
    assert {actors for event, actors, _ in found if event.type == "CONSULT"} == {("Shanghai Cooperation Organization",)}
