"""Former names belong to parties that are known, and lead to them."""

from datetime import date

import pytest

from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.loading import load
from dragoman.knowledge.renamed import former_names, former_names_of, name_on, other_names, renamed_cities
from dragoman.knowledge.states import states
from dragoman.resolve.identity.names.body_words import read_body


@pytest.mark.parametrize("key", load("renamed")["blocs"])
def test_blocs(key: str) -> None:
    assert key in blocs()
    for former in former_names("bloc", key):
        assert former.until < date.today()
        assert former.name in blocs()[key].names or former.short in blocs()[key].names, former


@pytest.mark.parametrize("code", load("renamed")["states"])
def test_states(code: str) -> None:
    assert code in states()
    for former in former_names("state", code):
        assert former.name in states()[code].names


def test_one_bloc_under_all_its_names() -> None:
    for one, other in (("Turkic Council", "OTS"), ("OAU", "African Union"), ("CSCE", "OSCE"), ("NAFTA", "USMCA")):
        assert read_body(one).bloc == read_body(other).bloc is not None
    (former,) = former_names("bloc", "OTS")
    assert (former.name, former.until) == ("Turkic Council", date(2021, 11, 12))
    assert former_names("bloc", "UN") == ()


def test_what_a_state_was_called_on_a_day() -> None:
    before, after = date(2021, 5, 1), date(2023, 5, 1)
    assert (name_on("state", "TR", before) or pytest.fail()).name == "Turkey"
    assert name_on("state", "TR", after) is None
    assert (name_on("state", "SZ", date(2018, 4, 18)) or pytest.fail()).name == "Swaziland"
    assert name_on("state", "SZ", date(2018, 4, 19)) is None
    assert [each.name for each in former_names_of("bloc", "African Union", None)] == ["Organization of African Unity"]
    assert former_names_of("person", "African Union", None) == ()


def test_a_capital_and_its_former_names() -> None:
    (astana,) = (city for city in renamed_cities() if city.name == "Astana")
    before = [(former.name, former.until) for former in astana.before]
    assert before == [("Astana", date(2019, 3, 23)), ("Nur-Sultan", date(2022, 9, 17))]
    assert other_names()["nur sultan"] == {"astana", "nur sultan"}


def test_cities_lie_in_states_and_names_come_in_order() -> None:
    for city in renamed_cities():
        assert city.state in states()
        days = [former.until for former in city.before]
        assert days == sorted(days) and days[-1] < date.today()
