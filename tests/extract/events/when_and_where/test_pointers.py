"""Where "here", "there" and "the city" are."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        (
            "BRIDGETOWN, Barbados (CMC) - Caribbean leaders ended their summit here on Friday.",
            "gathering",
            "Bridgetown",
        ),
        ("SUVA, March 14 - The next Pacific forum is scheduled to take place here on July 8.", "gathering", "Suva"),
        ("Chad moved tanks to Faya on Monday. Two of its policemen were killed there on Tuesday.", "kill", "Faya"),
        ("Farmers marched in Juliaca on Monday. Peru has sent 500 soldiers to the city.", "troops", "Juliaca"),
        ("Peru has sent 500 soldiers to the city of the lake.", "troops", None),
        ("Norway expelled an envoy in Oslo. Peru has sent 500 soldiers to the city centre.", "troops", None),
    ],
)
def test_where_a_clause_points(text: str, kind: str, place: str | None) -> None:
    assert [event.place for event, _, _ in told(text) if event.mode == kind] == [place]
