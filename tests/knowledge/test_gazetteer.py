"""The lexicon of proper names, and the towns in it."""

from collections import Counter

import pytest

from dragoman.knowledge.gazetteer import gazetteer, towns
from dragoman.knowledge.loading import load, squeeze
from dragoman.knowledge.states import states


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Timbuktu", "ML"),
        ("Deir ez-Zor", "SY"),
        ("Cox's Bazar", "BD"),
        ("CÚCUTA", "CO"),
        ("Kropyvnytskyi", "UA"),
        ("Foz do Iguaçu", "BR"),
        ("Sanaa", "YE"),
    ],
)
def test_a_town_is_known_with_its_state(name: str, state: str) -> None:
    assert [entry.state for entry in towns(name)] == [state]


@pytest.mark.parametrize("name", ["Trujillo", "Hamilton", "Linden", "Muse"])
def test_names_that_are_as_well_those_of_people_or_common_words_are_no_towns(name: str) -> None:
    assert towns(name) == []


def test_every_town_is_of_one_known_state() -> None:
    """But for those that lie in two, or of which two are in the news alike."""
    cities = load("cities")
    named = Counter(squeeze(town) for code in cities for town in {squeeze(each) for each in cities[code]})
    assert set(cities) <= set(states())
    of_two = {"badakhshan", "cordoba", "hyderabad", "jalalabad", "punjab", "thrace", "tyrol"}
    assert {town for town, often in named.items() if often > 1} == of_two


@pytest.mark.parametrize(("name", "state"), [("Sao Tome", "ST"), ("Bosnia", "BA"), ("Antigua", "AG")])
def test_states_of_two_parts_are_called_by_the_first(name: str, state: str) -> None:
    assert [(entry.sort, entry.key) for entry in gazetteer().get(name)] == [("state", state)]
