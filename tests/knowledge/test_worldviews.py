"""Names of states by worldview: what is chosen is printed, what cannot be understood is refused."""

from pathlib import Path

import pytest

from dragoman.errors import UsageError
from dragoman.knowledge.states import states
from dragoman.knowledge.worldviews import seats, worldview


def test_every_state_has_a_seat_on_the_globe() -> None:
    assert set(seats()) == set(states())
    assert all(-60 < north < 75 and -180 <= east <= 180 for north, east in seats().values())


@pytest.mark.parametrize(
    ("chosen", "code", "name"),
    [
        ("common", "KE", "Kenya"),
        ("un", "KE", "Kenya"),
        ("un", "VN", "Viet Nam"),
        ("un", "XX", "XX"),
    ],
)
def test_names_are_those_of_the_worldview(chosen: str, code: str, name: str) -> None:
    assert worldview(chosen).name_of(code) == name


def test_a_house_has_its_own(tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text("names: {NZ: Aotearoa}\napart: [FO]\n", encoding="utf-8")
    ours = worldview(str(path))
    assert (ours.name, ours.name_of("NZ"), ours.shows("FO"), ours.shows("NZ")) == ("ours", "Aotearoa", False, True)


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("MD", "en", "Republic of Moldova"),
        ("MD", "ru", "Республика Молдова"),
        ("MD", "kk", None),
        ("KE", "en", None),
        ("KE", "ru", None),
    ],
)
def test_names_are_of_a_language(code: str, language: str, name: str | None) -> None:
    assert worldview("un").own_name(code, language) == name


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("names: [", "is not YAML"),
        ("- 1", "something else"),
        ("borders: {}", "something else"),
        ("names: {ZZ: Nowhere}", "ZZ is not the code"),
        ("names: {KE: 5}", "must give a text"),
        ("others: {ru: {KE: 5}}", "must give a text"),
        ("others: {ru: Kenya}", "must give a text"),
        ("others: [ru]", "must give a text"),
        ("others: {ru: {ZZ: Nowhere}}", "ZZ is not the code"),
        ("apart: [Kenya]", "Kenya is not the code"),
    ],
)
def test_what_is_no_worldview_is_refused(tmp_path: Path, text: str, cause: str) -> None:
    path = tmp_path / "odd.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=cause):
        worldview(str(path))


def test_an_unknown_one_names_those_there_are() -> None:
    with pytest.raises(UsageError, match="one of common, un"):
        worldview("mine")
