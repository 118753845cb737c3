"""A record corrected on its own page: who takes part, by name or id, known or new; kept, shown, taken back."""

import html
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desk_client import TestClient
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.serve.web.app import create_app
from dragoman.serve.web.entrance import Access
from invented import made_ledger

TEXT = (
    "Ivan Petrov met Oleg Petrov in Almaty. Lucía Peña met Yerzhan Abenov. Trade of Kazakhstan reached 350 million. "
    "Minister Lucía Peña spoke."
)


@pytest.fixture
def path(tmp_path: Path) -> str:
    return made_ledger(tmp_path / "record.db", TEXT)


@pytest.fixture
def desk(path: str) -> Iterator[TestClient]:
    with TestClient(create_app(path, lambda: date(2022, 7, 1), Access("Jane")), base_url="http://localhost") as client:
        yield client


def record(path: str, kind: str = "event") -> str:
    with Ledger.open(path) as ledger:
        return ledger.records(Filter(kinds=(kind,)))[0].id


def parts(path: str, key: str) -> list[tuple[str, str]]:
    with Ledger.open(path) as ledger:
        return [(part.side, part.party) for part in ledger.records(Filter(ids=(key,)))[0].parts]


def fields(page: str) -> dict[str, str]:
    """What the form of correction would send, as it stands."""
    form = page.split('class="edit-form"')[1].split("</form>")[0]
    inputs = {name: html.unescape(value) for name, value in re.findall(r'name="([\w-]+)" value="([^"]*)"', form)}
    selects = re.findall(r'<select name="([\w-]+)">(.*?)</select>', form, re.DOTALL)
    chosen = {name: next(iter(re.findall(r'value="([^"]*)" selected', options)), "") for name, options in selects}
    return {name: value for name, value in inputs.items() if not name.endswith("-gone")} | chosen


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"part-1-name": "Lucía Peña"}, ["ivan-petrov", "lucia-pena"]),
        ({"part-1-name": "yerzhan-abenov"}, ["ivan-petrov", "yerzhan-abenov"]),
        ({"part-0-gone": "yes"}, ["oleg-petrov"]),
        ({"part-2-name": "Aino Laine", "part-2-kind": "person"}, ["ivan-petrov", "oleg-petrov", "aino-laine"]),
        ({"part-2-name": "Finland", "part-2-kind": "state"}, ["ivan-petrov", "oleg-petrov", "FI"]),
    ],
)
def test_participants_are_set_right_and_it_can_be_undone(
    desk: TestClient, path: str, changed: dict[str, str], expected: list[str]
) -> None:
    key = record(path)
    before = parts(path, key)
    page = desk.get(f"/events/{key}").text
    kept = desk.post("/review", data=fields(page) | changed)
    assert kept.status_code == 200 and kept.url.path == f"/events/{key}"
    assert [party for _, party in parts(path, key)] == expected
    notice = kept.text.split('class="undo-line"')[1].split("</form>")[0]
    assert "Corrected" in notice
    sent = {name: re.findall(rf'name="{name}" value="(\w+)"', notice)[0] for name in ("token", "uid", "back")}
    back = desk.post("/review/undo", data=sent)
    assert back.url.path == f"/events/{key}" and parts(path, key) == before


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"part-1-name": "Olga Petrova"}, "Nobody and nothing of this name is in the ledger"),
        ({"part-1-name": "Elsewhere", "part-1-kind": "state"}, "There is no state of this name"),
        ({"part-1-side": "chair of everything"}, "This is none of the choices"),
        ({}, "Nothing in it differs"),
    ],
)
def test_what_cannot_be_meant_is_told_and_changes_nothing(
    desk: TestClient, path: str, changed: dict[str, str], said: str
) -> None:
    key = record(path)
    before = parts(path, key)
    answer = desk.post("/review", data=fields(desk.get(f"/events/{key}").text) | changed)
    assert answer.status_code in (400, 404) and said in answer.text
    assert parts(path, key) == before


@pytest.mark.parametrize("address", ["/events/{}", "/review?of=record&id={}"])
def test_a_wrong_form_comes_back_as_it_was_filled_in(desk: TestClient, path: str, address: str) -> None:
    key = record(path)
    asked = fields(desk.get(address.format(key)).text)
    wrong = {
        "field-date": "31 June", "field-place": "Bergen <b>", "field-status": "planned", "part-0-side": "target",
        "part-2-name": "Aino Laine", "part-2-kind": "person", "part-2-role": "host",
    }  # fmt: skip
    page = desk.post("/review", data=asked | wrong | {"part-1-gone": "yes"}).text
    assert "data-edit open>" in page and "This is not a date" in page.split('role="alert"')[1].split("</p>")[0]
    again = fields(page)
    assert {name: again[name] for name in asked if name != "token"} == {
        name: value for name, value in (asked | wrong).items() if name != "token"
    }
    assert 'name="part-1-gone" value="yes" checked' in page and 'name="part-0-gone" value="yes">' in page
    kept = desk.post("/review", data=again | {"field-date": "2022-06-30", "part-1-gone": "yes"})
    assert kept.status_code == 200 and kept.url.path == ("/review" if "review" in address else f"/events/{key}")
    assert parts(path, key) == [("target", "ivan-petrov"), ("actor", "aino-laine")]


def test_a_figure_gets_its_counterpart(desk: TestClient, path: str) -> None:
    key = record(path, "figure")
    page = desk.get(f"/figures/{key}").text
    added = {"part-1-name": "Argentina", "part-1-kind": "state", "part-1-side": "counterpart", "field-type": "exports"}
    assert desk.post("/review", data=fields(page) | added).status_code == 200
    assert parts(path, key) == [("subject", "KZ"), ("counterpart", "AR")]


@pytest.mark.parametrize(
    ("kind", "changed", "told", "line"),
    [
        ("figure", {"field-bound": "over"}, "bound: more than", "over 350\xa0m"),
        ("figure", {"field-bound": "at_most"}, "bound: up to", "at most 350\xa0m"),
        (
            "post",
            {"field-state": "NO", "field-body": "Office of Trade"},
            "body: Office of Trade; state: Norway",
            "Norway",
        ),
        ("post", {"field-state": "EU"}, "state: EU", "EU"),
        ("post", {"field-state": ""}, "state: –", "Minister"),
    ],
)
def test_what_one_kind_alone_has_is_set_right(
    desk: TestClient, path: str, kind: str, changed: dict[str, str], told: str, line: str
) -> None:
    key = record(path, kind)
    kept = desk.post("/review", data=fields(desk.get(f"/{kind}s/{key}").text) | changed)
    notice = kept.text.split('class="undo-line"')[1].split("</form>")[0]
    assert told in notice and line in kept.text.replace("\n", "")
    sent = {name: re.findall(rf'name="{name}" value="(\w+)"', notice)[0] for name in ("token", "uid", "back")}
    back = desk.post("/review/undo", data=sent)
    assert all(f'value="{value}" selected' not in back.text for name, value in changed.items() if value)


@pytest.mark.parametrize(
    ("given", "kept"),
    [("eur", "EUR"), ("tonnes", "t"), ("percent", "percent"), ("florins", None), ("<b>", None)],
)
def test_a_unit_is_one_that_is_known(desk: TestClient, path: str, given: str, kept: str | None) -> None:
    key = record(path, "figure")
    answer = desk.post("/review", data=fields(desk.get(f"/figures/{key}").text) | {"field-unit": given})
    if kept is None:
        assert answer.status_code == 400 and "This is no unit" in answer.text
    else:
        notice = answer.text.split('class="undo-line"')[1].split("</form>")[0]
        assert f"unit: {kept}" in notice
        sent = {name: re.findall(rf'name="{name}" value="(\w+)"', notice)[0] for name in ("token", "uid", "back")}
        desk.post("/review/undo", data=sent)


def test_countries_stand_in_the_order_of_their_names(desk: TestClient, path: str) -> None:
    page = desk.get(f"/posts/{record(path, 'post')}?lang=ru").text
    shown = re.findall(r"<option[^>]*>([^<]*)</option>", page.split('name="field-state"')[1].split("</select>")[0])
    assert shown.index("Австралия") < shown.index("Норвегия") < shown.index("Япония")


@pytest.mark.parametrize(
    ("typed", "names"), [("petr", {"Ivan Petrov", "Oleg Petrov"}), ("", set()), ("p", set()), ("<script>", set())]
)
def test_names_are_suggested(desk: TestClient, typed: str, names: set[str]) -> None:
    """Whatever the field is called that somebody types into."""
    for field in ("q", "part-2-name"):
        answer = desk.get("/names", params={field: typed}).text
        assert set(re.findall('<option value="(.*?)" label="person, .*?"></option>', answer)) == names
        assert bool(answer.strip()) == bool(names)
