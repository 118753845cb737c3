"""A condition may be written as the page shows it, in any language of the desk."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

pytest.importorskip("babel", reason="the extra web is not installed")

from desk_client import TestClient
from dragoman.serve.web.app import create_app
from dragoman.serve.web.in_latin import english_name


@pytest.fixture(scope="module")
def desk(address: str) -> Iterator[TestClient]:
    with TestClient(create_app(address, lambda: date(2022, 7, 16)), base_url="http://127.0.0.1:8417") as client:
        yield client


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/events?who=", "KZ"),
        ("/instruments?who=", "KZ"),
        ("/commitments?who=", "AR"),
        ("/figures?subject=", "KZ"),
        ("/figures?counterpart=", "NO"),
        ("/calendar?month=2022-06&who=", "KZ"),
        ("/search?who=", "AR"),
    ],
)
def test_states_may_be_asked_for_as_they_are_called(desk: TestClient, path: str, code: str) -> None:
    names = {"KZ": ("Казахстан", "Қазақстан"), "AR": ("Аргентина",), "NO": ("Норвегия",)}[code]
    shown = opened(desk, f"{path}{code}")
    assert shown
    for name in names:
        for language in ("en", "ru", "kk"):
            assert opened(desk, f"{path}{name}&lang={language}") == shown, (name, language)


def opened(desk: TestClient, address: str) -> list[str]:
    answer = desk.get(address)
    assert answer.status_code == 200, address
    return re.findall(r'data-open href="([^"]+)"', answer.text.split("<main")[1])


def test_the_directory_and_the_words_of_a_list_understand_other_letters_too(desk: TestClient) -> None:
    assert opened(desk, "/parties?text=Аргентина") == opened(desk, "/parties?text=Argentina") == ["/countries/AR"]
    assert opened(desk, "/events?text=Аргентина") == opened(desk, "/events?text=Argentina")


@pytest.mark.parametrize("name", ["Argentina", "Аргентина"])
def test_a_search_for_a_state_leads_to_its_page_in_other_letters_too(desk: TestClient, name: str) -> None:
    cards = desk.get(f"/search?q={name}").text.split('class="name-cards"')[1].split("</ul>")[0]
    assert 'href="/countries/AR"' in cards


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("США", "United States"),
        ("АҚШ", "United States"),
        ("Киргизия", "Kyrgyzstan"),
        ("Кыргызстан", "Kyrgyzstan"),
        ("Республика Молдова", "Moldova"),
        ("Острова Кука", "Cook Islands"),
        ("о-ва Кука", "Cook Islands"),
        ("ЕАЭС", "EAEU"),
        (" Финляндия ", "Finland"),
        ("Токаев", "Токаев"),
        ("Kenya", "Kenya"),
        ("", ""),
    ],
)
def test_names_of_states_in_other_letters(name: str, english: str) -> None:
    assert english_name(name) == english


@pytest.mark.parametrize(
    ("asked", "field", "shown"),
    [
        ("/figures?subject=KZ&counterpart=-&lang=en", "subject", "Kazakhstan"),
        ("/figures?subject=KZ&counterpart=-&lang=en", "counterpart", "nobody named"),
        ("/figures?subject=KZ&counterpart=-&lang=ru", "subject", "Казахстан"),
        ("/figures?subject=KZ&counterpart=-&lang=ru", "counterpart", "никто не назван"),
        ("/events?who=yerzhan-abenov", "who", "Yerzhan Abenov"),
        ("/events?who=Abenov", "who", "Abenov"),
        ("/calendar?month=2022-06&who=KZ&lang=kk", "who", "Қазақстан"),
    ],
)
def test_a_field_shows_a_name_that_means_the_same(desk: TestClient, asked: str, field: str, shown: str) -> None:
    page = desk.get(asked).text
    assert re.findall(rf'<input name="{field}" value="([^"]*)"', page) == [shown]
    given = re.sub(rf"\b{field}=[^&]*", f"{field}={shown}", asked)
    assert opened(desk, given) == opened(desk, asked)


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        (
            "/events?who=KZ&who=AR&as_of=2030-01-01&mode=meeting",
            {("who", "AR"), ("as_of", "2030-01-01"), ("mode", "meeting")},
        ),
        ("/commitments?state=open&on=2022-07-16", {("state", "open"), ("on", "2022-07-16")}),
        ("/parties?kind=person&as_of=2030-01-01", {("kind", "person"), ("as_of", "2030-01-01")}),
        ("/search?q=talks&who=KZ&as_of=2030-01-01", {("who", "KZ"), ("as_of", "2030-01-01")}),
    ],
)
def test_sending_a_form_loses_no_condition(desk: TestClient, asked: str, kept: set[tuple[str, str]]) -> None:
    forms = desk.get(asked).text.split("<main")[1].split("<form")
    form = next(each for each in forms[1:] if 'method="post"' not in each).split("</form>")[0]
    assert set(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form)) == kept


def test_the_search_of_a_page_as_of_a_day_is_of_that_day(desk: TestClient) -> None:
    masthead = desk.get("/events?as_of=2030-01-01").text.split("<main")[0]
    assert '<input type="hidden" name="as_of" value="2030-01-01">' in masthead
