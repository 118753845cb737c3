"""A country and two countries: numbers open on exactly what they count, on every side of the page."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from desk_client import TestClient
from dragoman.knowledge.worldviews import Worldview, worldview
from dragoman.ledger.asking import tallies, totals
from dragoman.ledger.store import Ledger
from dragoman.model.evidence import Span
from dragoman.model.records import Party
from dragoman.model.report import Report, Snapshot
from dragoman.serve.web.app import create_app
from invented import read_report

TODAY = date(2022, 7, 16)
TABS = ["overview", "contacts", "people", "agreements", "figures", "commitments"]


@pytest.fixture
def desk(address: str) -> Iterator[TestClient]:
    with TestClient(create_app(address, lambda: TODAY), base_url="http://127.0.0.1:8417") as client:
        yield client


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("country", ["/countries/KZ", "/countries/AR/KZ"])
def test_every_side_opens(desk: TestClient, country: str, tab: str) -> None:
    answer = desk.get(f"{country}?tab={tab}")
    assert answer.status_code == 200
    assert re.search(rf'aria-current="page">{tab.capitalize()}', answer.text)


def test_a_side_there_is_not_is_refused(desk: TestClient) -> None:
    assert "Did you mean “people”" in desk.get("/countries/KZ?tab=peeple").text


@pytest.mark.parametrize("country", ["/countries/KZ", "/countries/AR/KZ"])
def test_every_number_opens_on_so_many(desk: TestClient, country: str) -> None:
    page = desk.get(f"{country}?tab=contacts").text
    numbers = re.findall(r'<td class="num[^"]*">\s*<a[^>]*href="([^"]+)">(\d+)</a>', page)
    assert len(numbers) >= 4
    for address, number in numbers:
        found = desk.get(unescape(address)).text
        assert re.search(rf'class="lede">{number} \w+<', found), (address, number)


def test_facts_lead_to_their_lists(desk: TestClient) -> None:
    page = desk.get("/countries/KZ").text
    facts = re.findall(r'<li><a href="([^"]+)"><span class="fact-number">(\d+)</span> (\w+)', page)
    assert {word for _, _, word in facts} >= {"contacts", "agreement", "countries"}
    assert all(desk.get(unescape(address)).status_code == 200 for address, _, _ in facts)
    met, number = next((unescape(address), number) for address, number, word in facts if word == "countries")
    side, _, place = met.partition("#")
    assert f'<section id="{place}"><h2>With whom <span class="count">{number}</span>' in desk.get(side).text


def test_all_series_are_as_many_as_their_page_has(desk: TestClient) -> None:
    page = desk.get("/countries/KZ?tab=figures").text
    number = int(re.findall(r'<p class="explain">(\d+) series', page)[0])
    many = page.count('class="series"') + page.split("Told once")[-1].count(" data-row>")
    assert number == many > 0


def test_the_map_has_no_more_than_the_table(desk: TestClient) -> None:
    page = desk.get("/countries/KZ?tab=contacts").text
    on_map = set(re.findall(r'<a href="(/countries/[^"]+)"><title>', page))
    in_table = set(re.findall(r'<th scope="row"><a href="(/countries/[^"]+)"', page))
    assert on_map and on_map == in_table


def test_a_year_narrows_whom_it_shows(desk: TestClient) -> None:
    assert "/countries/AR/KZ" in desk.get("/countries/KZ?tab=contacts&year=2022").text
    assert "/countries/AR/KZ" not in desk.get("/countries/KZ?tab=contacts&year=1999").text


def test_people_are_shown_with_the_days_they_were_seen(desk: TestClient) -> None:
    page = desk.get("/countries/KZ?tab=people").text
    assert "Yerzhan Abenov" in page and "1 June 2022" in page


def test_states_are_called_as_the_worldview_says(address: str, tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text("names: {KZ: Land of the Great Steppe}\napart: [AR]\n", encoding="utf-8")
    view: Worldview = worldview(str(path))
    with TestClient(create_app(address, lambda: TODAY, view=view), base_url="http://127.0.0.1:8417") as client:
        assert "<h1>Land of the Great Steppe</h1>" in client.get("/countries/KZ").text
        assert "/countries/AR/KZ" not in client.get("/countries/KZ?tab=contacts").text


@pytest.mark.parametrize(
    ("language", "english", "russian"), [("", "Steppe", "Steppe"), ("language: en\n", "Steppe", "Казахстан")]
)
def test_names_of_one_language_stand_in_that_alone(
    address: str, tmp_path: Path, language: str, english: str, russian: str
) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text(f"names: {{KZ: Steppe}}\n{language}", encoding="utf-8")
    view: Worldview = worldview(str(path))
    with TestClient(create_app(address, lambda: TODAY, view=view), base_url="http://127.0.0.1:8417") as client:
        for spoken, name in (("en", english), ("ru", russian)):
            assert f"<h1>{name}</h1>" in client.get(f"/countries/KZ?lang={spoken}").text


def test_two_countries_have_one_address_and_stand_by_their_names(
    address: str, desk: TestClient, tmp_path: Path
) -> None:
    assert (
        desk.get("/countries/kz/AR?tab=people", follow_redirects=False)
        .headers["location"]
        .startswith("/countries/AR/KZ?tab=people")
    )
    assert "<h1>Argentina\u00a0– Kazakhstan</h1>" in desk.get("/countries/AR/KZ").text
    path = tmp_path / "view.yaml"
    path.write_text("names: {KZ: Aral Steppe}\n", encoding="utf-8")
    view = worldview(str(path))
    with TestClient(create_app(address, lambda: TODAY, view=view), base_url="http://127.0.0.1:8417") as client:
        answer = client.get("/countries/KZ/AR")
        assert answer.url.path == "/countries/AR/KZ"
        assert "<h1>Aral Steppe\u00a0– Argentina</h1>" in answer.text


def test_a_country_as_it_was_known_then(desk: TestClient) -> None:
    page = desk.get("/countries/KZ?as_of=2022-06-02").text
    assert "as_of=2022-06-02" in page
    assert "Southwire" not in page and "Southwire" in desk.get("/countries/KZ").text
    assert "As the ledger knew it on 2 June 2022" in page and "Named in 1 report," in page
    assert "Named in 0 reports" in desk.get("/countries/KZ?as_of=2022-05-01").text
    assert "Yerzhan" not in desk.get("/countries/KZ?as_of=2022-05-01&tab=people").text


def test_lists_of_reports_and_of_names_as_they_were_then(desk: TestClient) -> None:
    for path, late in (("/reports", "Talks in Almaty"), ("/parties", "Oleg Petrov")):
        then, now = desk.get(f"{path}?as_of=2022-06-02").text, desk.get(path).text
        assert late in now and late not in then and "As the ledger knew it on 2 June 2022" in then
        rows = desk.get(f"{path}.csv?as_of=2022-06-02").text
        assert late not in rows and late in desk.get(f"{path}.csv").text


def test_promises_as_known_on_a_day_stand_as_on_that_day(desk: TestClient) -> None:
    assert "as they stand on 15 July 2022" in desk.get("/commitments?as_of=2022-07-15").text


@pytest.mark.parametrize("path", ["/events", "/instruments", "/search?who=KZ", "/countries/KZ"])
def test_of_very_many_a_page_says_that_tellings_are_counted(
    desk: TestClient, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    says = "tellings are counted"
    assert says not in desk.get(path).text
    monkeypatch.setattr(totals, "COUNTED_ONCE", 0)
    monkeypatch.setattr(tallies, "MOST", 0)
    assert says in desk.get(path).text


def test_a_bloc_has_its_own_page_and_none_as_a_country(desk: TestClient, tmp_path: Path) -> None:
    path, page = str(tmp_path / "blocs.db"), Snapshot("page", b"page", "text/plain")
    text = "The African Union met Ivan Petrov in Oslo."
    reading = read_report(Report("g", text, "Talks", "2022-06-01", outlet="AU Commission", original=page.digest))
    union = Party("p9", "bloc", "African Union", None, (), (Span(4, 17),))
    records = replace(reading.records, parties=(*reading.records.parties, union))
    with Ledger.open(path, create=True) as ledger:
        run = ledger.start("1")
        ledger.keep(run, page, 0, replace(reading, records=records))
        ledger.finish(run)
    with TestClient(create_app(path, lambda: TODAY), base_url="http://127.0.0.1:8417") as client:
        (address,) = re.findall(r'<a href="(/countries/[^"]+)">', client.get("/sources").text)
        assert client.get(address).url.path == "/parties/african-union"
    for code, leads in (("ASEAN", "/search"), ("asean", "/search"), ("XX", "/countries/XX")):
        assert desk.get(f"/countries/{code}").url.path == leads
