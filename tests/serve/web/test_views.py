"""How states are called is chosen in the address, kept by the browser, and otherwise as the desk was told."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

pytest.importorskip("babel", reason="the extra web is not installed")

from desk_client import TestClient
from dragoman.knowledge.worldviews import worldview
from dragoman.serve.web.app import create_app
from invented import made_ledger

TEXT = "Minister Yerzhan Abenov met Lucía Peña in Oslo. They signed a paper of Kazakhstan and Argentina."
TODAY = date(2022, 7, 16)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    return made_ledger(tmp_path_factory.mktemp("views") / "views.db", TEXT)


@pytest.fixture(scope="module")
def served(path: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    file: Path = tmp_path_factory.mktemp("house") / "ours.yaml"
    text = "names: {KZ: Great Steppe}\napart: [AR]\nothers: {ru: {AR: Аргентинская Республика}}\n"
    file.write_text(text, encoding="utf-8")
    app = create_app(path, lambda: TODAY, view=worldview(str(file)))
    with TestClient(app, base_url="http://127.0.0.1:8417") as client:
        yield client


@pytest.fixture
def house(served: TestClient) -> TestClient:
    """A desk with names of its own, and a browser that keeps nothing yet."""
    served.cookies.clear()
    return served


def heading(client: TestClient, address: str) -> str:
    return client.get(address).text.split("<h1>")[1].split("</h1>")[0]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/countries/KZ", "Great Steppe"),
        ("/countries/KZ?worldview=un", "Kazakhstan"),
        ("/countries/KZ?worldview=common&tab=people", "Kazakhstan"),
        ("/countries/KZ?worldview=ours", "Great Steppe"),
        ("/countries/KZ?worldview=../../etc/passwd", "Great Steppe"),
        ("/countries/KZ?worldview=", "Great Steppe"),
        ("/countries/AR?lang=ru", "Аргентинская Республика"),
        ("/countries/AR?lang=ru&worldview=un", "Аргентина"),
    ],
)
def test_the_address_says_how_states_are_called(house: TestClient, address: str, name: str) -> None:
    assert heading(house, address) == name


def test_the_choice_is_kept_and_can_be_made_on_every_page(house: TestClient) -> None:
    page = house.get("/events?who=KZ&mode=meeting").text
    for name in ("common", "un"):
        assert f'href="/events?who=KZ&amp;mode=meeting&amp;worldview={name}"' in page
    assert '<span aria-current="true">ours</span>' in page
    chosen = house.get("/events?who=KZ&worldview=un").text
    assert heading(house, "/countries/KZ") == "Kazakhstan"
    assert 'href="/events?who=KZ&amp;worldview=ours"' in chosen
    links = re.findall(r"<a [^>]*worldview=[^>]*>", chosen.split("<footer")[0])
    assert all("download" in link or ".atom?" in link for link in links), "the browser keeps it; links need not have it"
    assert heading(house, "/countries/KZ?worldview=ours") == heading(house, "/countries/KZ") == "Great Steppe"


def test_what_is_no_country_of_its_own_is_none_where_this_was_chosen(house: TestClient) -> None:
    partners, table = "/countries/KZ?tab=contacts", "/countries/KZ/annual/2022"
    assert "/countries/AR/KZ" not in house.get(partners).text + house.get(table).text
    assert "/countries/AR/KZ" in house.get(f"{partners}&worldview=common").text
    assert "/countries/AR/KZ" in house.get(table).text, "kept"


def test_files_and_addresses_that_lead_on_follow_the_choice(house: TestClient) -> None:
    for file in ("/search.atom?who=KZ", "/commitments.ics?who=KZ"):
        assert "Great Steppe" in house.get(file).text
        assert "Great Steppe" not in house.get(f"{file}&worldview=un").text
    lead = house.get("/countries/KZ/AR?worldview=un&lang=ru", follow_redirects=False).headers["location"]
    assert lead.startswith("/countries/AR/KZ?") and "worldview=un" in lead and "lang=ru" in lead


@pytest.mark.parametrize(
    ("code", "usual", "united"),
    [
        ("KG", "Кыргызстан", "Кыргызстан"),
        ("VN", "Вьетнам", "Вьетнам"),
        ("MD", "Молдова", "Республика Молдова"),
        ("MM", "Мьянма", "Мьянма"),
        ("CK", "Острова Кука", "Острова Кука"),
    ],
)
def test_names_in_russian(path: str, code: str, usual: str, united: str) -> None:
    desk = create_app(path, lambda: TODAY).state.desk
    for view, name in (("common", usual), ("un", united)):
        environment = desk._environments.of("ru", desk.views.known[view])
        assert environment.from_string("{{ code | state_name }}").render(code=code) == name


@pytest.mark.parametrize("called", ["Наши", 'ours; and, "theirs"', "100% <b>"])
def test_a_file_may_be_called_in_any_letters(path: str, tmp_path: Path, called: str) -> None:
    file = tmp_path / f"{called}.yaml"
    file.write_text("names: {KZ: Great Steppe}\n", encoding="utf-8")
    with TestClient(
        create_app(path, lambda: TODAY, view=worldview(str(file))), base_url="http://127.0.0.1:8417"
    ) as client:
        assert heading(client, "/countries/KZ?worldview=un") == "Kazakhstan"
        page = client.get("/countries/KZ", params={"worldview": called})
        assert page.status_code == 200 and "<b>" not in page.text.split("<footer")[1]
        assert heading(client, "/countries/KZ") == "Great Steppe", "kept"
        assert client.cookies["dragoman-worldview"].isascii()
