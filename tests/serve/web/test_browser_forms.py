"""Correcting a record in a real browser, with and without scripts; and every key of the table."""

from collections.abc import Iterator
from typing import Any

import pytest

from desk_browser import browser, served, watched
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.serve.web.keys import keys
from invented import made_ledger

__all__ = ["browser"]
TEXT = "Minister Ivan Petrov met Oleg Petrov in Almaty. Lucía Peña spoke. Trade of Kazakhstan reached 350 million."


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    return made_ledger(tmp_path_factory.mktemp("forms") / "forms.db", TEXT)


@pytest.fixture(scope="module")
def site(path: str) -> Iterator[str]:
    with served(path) as found:
        yield found


FIELDS = {
    "event": {"sort": "CONSULT/visit", "status": "planned", "place": "Oslo", "date": "2022-06-02"},
    "figure": {"bound": "over", "value": "360", "date": "2021"},
    "post": {"name": "Deputy Minister", "body": "Ministry of Trade", "state": "NO"},
}


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("kind", list(FIELDS))
def test_a_record_is_set_right_and_taken_back(browser: Any, site: str, path: str, kind: str, scripts: bool) -> None:
    with Ledger.open(path) as ledger:
        (read,) = ledger.records(Filter(kinds=(kind,)))
    context = browser.new_context(java_script_enabled=scripts, viewport={"width": 320, "height": 800})
    page = context.new_page()
    wrong = watched(page, site)
    page.goto(f"{site}/{kind}s/{read.id}")
    page.get_by_text("Correct it", exact=True).click()
    for name, value in FIELDS[kind].items():
        field = page.locator(f"[name=field-{name}]")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    if kind == "event":
        page.locator("[name=part-1-gone]").check()
        page.locator("[name=part-2-name]").press_sequentially("Lucía Peña" if scripts else "lucia-pena")
        if scripts:
            page.locator('#known-names option[value="Lucía Peña"]').wait_for(state="attached")
        page.locator("[name=part-3-name]").fill("Nordic Council")
        page.locator("[name=part-3-kind]").select_option("bloc")
    page.get_by_role("button", name="Keep this correction").click()
    page.get_by_role("button", name="Undo").wait_for()
    with Ledger.open(path) as ledger:
        (now,) = ledger.records(Filter(ids=(read.id,)))
    held = {
        "sort": f"{now.type}/{now.mode}", "status": now.status, "place": now.place, "name": now.name,
        "date": now.date.iso if now.date else "", "value": f"{now.value:g}" if now.value else "", **now.details,
    }  # fmt: skip
    assert {name: held[name] for name in FIELDS[kind]} == FIELDS[kind]
    if kind == "event":
        assert [part.party for part in now.parts] == ["ivan-petrov", "lucia-pena", "nordic-council"]
    page.get_by_role("button", name="Undo").click()
    page.wait_for_load_state()
    with Ledger.open(path) as ledger:
        assert ledger.records(Filter(ids=(read.id,))) == [read]
    assert not wrong
    context.close()


# What keys do besides leading to a page, each pressed by a test of this file or of `test_browser.py`.
PRESSED = {"search", "next", "previous", "open", "sentence", "theme", "accept", "edit", "reject", "unsure", "undo"}


def test_every_key_is_pressed_by_a_test() -> None:
    assert {row.does for row in keys() if not row.does.startswith("/")} == PRESSED


def test_every_key_does_what_help_says(browser: Any, site: str) -> None:
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    for row in keys():
        if row.does.startswith("/"):
            page.goto(f"{site}/sources")
            with page.expect_navigation():
                for key in row.key.split():
                    page.keyboard.press(key)
            assert page.url == site + row.does, row.key
    page.goto(f"{site}/figures")
    page.keyboard.press("d")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.goto(f"{site}/parties")
    for _ in "jjk":
        page.keyboard.press(_)
    assert page.evaluate("[...document.querySelectorAll('[data-row]')].findIndex(row => row.matches('.current'))") == 0
    page.goto(f"{site}/events")
    page.keyboard.press("j")
    with page.expect_navigation():
        page.keyboard.press("s")
    assert "/reports/" in page.url and page.locator(".ref:target").count() == 1
    context.close()
