import pytest

from dragoman.knowledge.name_traditions import likeness
from dragoman.knowledge.states import states


@pytest.mark.parametrize(
    ("name", "nearer", "farther"),
    [
        ("Gulnara Osmonbekova", "KG", "DE"),
        ("Matthias Oberhofer", "DE", "TN"),
        ("Rimvydas Stankūnas", "LT", "MD"),
        ("Sokha Chhorn", "KH", "VN"),
        ("Kwabena Agyei-Mensah", "GH", "FR"),
        ("Zoleka Mkhabela", "ZA", "DZ"),
        ("Yevhen Havrylenko", "UA", "IT"),
        ("Tavita Leota", "WS", "NZ"),
        ("Eiríkur Hallgrímsson", "IS", "GB"),
    ],
)
def test_names_sound_at_home_in_their_states(name: str, nearer: str, farther: str) -> None:
    fits = likeness(name)
    assert fits[nearer] > fits[farther]
    assert max(fits.values()) == 0.0


@pytest.mark.parametrize("name", ["", "J.", "—"])
def test_no_name_fits_nowhere(name: str) -> None:
    assert likeness(name) == {}


def test_a_script_that_no_tradition_is_written_in_tells_nothing() -> None:
    assert set(likeness("李明").values()) <= {0.0}


def test_every_state_has_names() -> None:
    assert set(likeness("Jane Doe")) >= set(states())
