"""Towns and the states or provinces behind them."""

import pytest

from dragoman.analyse.towns import towns_apart


@pytest.mark.parametrize(
    ("place", "parts"),
    [
        ("Boise Idaho", ["Boise", "Idaho"]),
        ("boise idaho", ["boise", "idaho"]),
        ("Eau Claire WI", ["Eau Claire", "WI"]),
        ("Hobart TAS", ["Hobart", "TAS"]),
        ("Lyon France", ["Lyon", "France"]),
        ("Lyon , France", ["Lyon", "France"]),
        ("Dunedin New Zealand", ["Dunedin", "New Zealand"]),
        ("Moncton New Brunswick", ["Moncton", "New Brunswick"]),
        ("Washington D.C.", ["Washington", "D.C."]),
        ("Boise", ["Boise"]),
        ("New Zealand", ["New Zealand"]),
        ("West Virginia", ["West Virginia"]),
        ("Papua New Guinea", ["Papua New Guinea"]),
        ("Northern Ireland", ["Northern Ireland"]),
        ("South Sudan", ["South Sudan"]),
        ("Republic of Korea", ["Republic of Korea"]),
        ("Gulf of Mexico", ["Gulf of Mexico"]),
        ("southern Idaho", ["southern Idaho"]),
        ("Vichy France", ["Vichy France"]),
        ("S. Korea", ["S. Korea"]),
        ("Belgian Congo", ["Belgian Congo"]),
        ("Post-Soviet Georgia", ["Post-Soviet Georgia"]),
        ("Port Victoria", ["Port Victoria"]),
        ("Fort Worth Texas", ["Fort Worth", "Texas"]),
        ("Saint-Malo France", ["Saint-Malo", "France"]),
        ("Lyon hi", ["Lyon hi"]),  # abbreviations count as written
    ],
)
def test_a_town_and_its_state_are_two_places(place: str, parts: list[str]) -> None:
    words = ["near", *place.split(), "."]
    found = towns_apart([(1, len(words) - 1, "LOC", 0.9)], words)
    assert [" ".join(words[first:last]) for first, last, _, _ in found] == parts


def test_bodies_and_people_stay_whole() -> None:
    words = "Bank of Georgia and Paris Texas".split()
    names = [(0, 3, "ORG", 0.9), (4, 6, "PER", 0.9)]
    assert list(towns_apart(names, words)) == names
