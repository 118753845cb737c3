"""Places are called as the language calls them, and may be asked for so."""

import re
from typing import Any

import pytest

pytest.importorskip("babel", reason="the extra web is not installed")

from desk_client import TestClient
from dragoman.knowledge.states import states
from dragoman.knowledge.worldviews import worldview
from dragoman.model.words import fold
from dragoman.serve.web.app import create_app
from dragoman.serve.web.place_names import english_places, places_called
from dragoman.serve.web.wording import Wording


@pytest.mark.parametrize(
    ("place", "ru", "kk"),
    [
        ("Astana", "Астана", "Астана"),
        ("Tashkent", "Ташкент", "Ташкент"),
        ("Beijing", "Пекин", "Бейжің"),
        ("Washington, D.C.", "Вашингтон", "Вашингтон"),
        ("Asunción", "Асунсьон", "Асунсьон"),
        ("Finland", "Финляндия", "Финляндия"),
        ("Black Sea", "Чёрное море", "Қара теңіз"),
        ("Teetwal", "Teetwal", "Teetwal"),  # whatever nobody has a name for
        ("Center", "Center", "Center"),  # the time zone is North Dakota's
    ],
)
def test_a_place_is_called_as_the_language_calls_it(place: str, ru: str, kk: str) -> None:
    assert [Wording(language, worldview("common")).place(place) for language in ("en", "ru", "kk")] == [place, ru, kk]


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_every_capital_has_a_name(language: str) -> None:
    said = Wording(language, worldview("common"))
    capitals = {name for state in states().values() for name in state.capital[:1]}
    assert len(capitals) > 180
    assert {name for name in capitals if said.place(name).isascii()} == set()


def test_a_place_may_be_asked_for_as_it_is_called() -> None:
    assert english_places("Пекин") == ("Beijing",) and english_places("бейжің") == ("Beijing",)
    assert set(english_places("Вашингтон")) >= {"Washington", "Washington, D.C."}
    assert english_places("Финляндия") == english_places("финляндияда") == ("Finland",)
    assert set(english_places("Гватемала")) == {"Guatemala", "Guatemala City"}
    assert english_places("Nowhere") == ("Nowhere",)
    assert "ташкент" not in places_called("ru")


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
@pytest.mark.parametrize("view", ["common", "un"])
def test_what_a_field_shows_means_what_was_asked_for(language: str, view: str) -> None:
    said = Wording(language, worldview(view))
    asked = [*(state.name for state in states().values()), *places_called("ru")]
    assert [each for each in asked if fold(each) not in map(fold, english_places(said.place_as_typed(each)))] == []
    assert said.place_as_typed("Oslo") == {"en": "Oslo"}.get(language, "Осло")


def test_pages_show_and_understand_it(address: str) -> None:
    with TestClient(create_app(address), base_url="http://127.0.0.1") as desk:

        def shown(asked: str) -> Any:
            return desk.get(f"/events?{asked}").text.split("<main")[1]

        page = shown("place=Oslo&lang=ru")
        assert 'name="place" value="Осло"' in page and "· Осло" in page and "· Oslo" not in page
        assert shown("place=Осло&lang=ru").count("data-row") == page.count("data-row") > 0
        assert "LOCATION:Осло" in desk.get("/events.ics?place=Oslo&lang=ru").text


@pytest.mark.parametrize("page", ["/events", "/calendar"])
def test_a_form_carries_on_every_place_asked_for(address: str, page: str) -> None:
    with TestClient(create_app(address), base_url="http://127.0.0.1") as desk:
        form = desk.get(f"{page}?place=Oslo&place=Astana").text.split("<main")[1]
        assert re.findall(r'name="place" value="([^"]*)"', form) == ["Oslo", "Astana"]
