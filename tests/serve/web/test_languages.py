"""A page is in the language that its address, the browser's memory or the browser asks for, in this order."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

pytest.importorskip("babel", reason="the extra web is not installed")

from desk_client import TestClient
from dragoman.serve.web.app import create_app

ENGLISH, RUSSIAN, KAZAKH = "More reports", "Другие сообщения", "Басқа хабарлар"


@pytest.fixture
def desk(address: str) -> Iterator[TestClient]:
    with TestClient(create_app(address, lambda: date(2022, 7, 16)), base_url="http://127.0.0.1:8417") as client:
        yield client


@pytest.mark.parametrize(
    ("header", "text"),
    [
        ("", ENGLISH),
        ("ru", RUSSIAN),
        ("ru-RU,ru;q=0.9,en;q=0.8", RUSSIAN),
        ("de,kk;q=0.7,ru;q=0.5", KAZAKH),
        ("en;q=0.5, kk-KZ", KAZAKH),
        ("ru;q=0, en", ENGLISH),
        ("ru;q=much, kk;q=0.1", KAZAKH),
        ("*;;,,;q=", ENGLISH),
    ],
)
def test_the_browser_says_what_it_prefers(desk: TestClient, header: str, text: str) -> None:
    assert text in desk.get("/", headers={"accept-language": header}).text


def test_the_choice_is_kept_and_outranks_the_browser(desk: TestClient) -> None:
    page = desk.get("/?lang=kk", headers={"accept-language": "ru"}).text
    assert KAZAKH in page and '<html lang="kk">' in page and 'href="/?lang=ru"' in page
    assert KAZAKH in desk.get("/", headers={"accept-language": "ru"}).text
    assert ENGLISH in desk.get("/?lang=en").text
    assert ENGLISH in desk.get("/?lang=xx", headers={"accept-language": "ru"}).text  # it is none: what was kept holds


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_every_page_opens_in_every_language(desk: TestClient, pages: list[str], language: str) -> None:
    for page in pages:
        answer = desk.get(page, headers={"accept-language": language})
        assert answer.status_code == 200 and f'<html lang="{language}">' in answer.text, page
        looks = " ".join(re.findall(r'class="([^"]*)"', answer.text))
        assert looks.isascii(), f"{page}: what a thing looks like hangs on no language"


def test_a_condition_that_is_no_date_is_called_by_its_words(desk: TestClient) -> None:
    for path in ("/events?as_of=soon", "/?as_of=soon"):
        assert "<h1>As of “soon”</h1>" in desk.get(path).text
        assert "<h1>Мына күнге «soon»</h1>" in desk.get(f"{path}&lang=kk").text.replace("“soon”", "«soon»")
        desk.cookies.clear()
