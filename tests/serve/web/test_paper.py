"""The desk on paper and on a narrow screen, in a real browser."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desk_browser import browser, served
from invented import made_ledger

__all__ = ["browser"]
IN_SIGHT = """each => {
  const box = each.getBoundingClientRect(), frame = each.closest(".scroll").getBoundingClientRect();
  return box.left >= frame.left - 1 && box.right <= frame.right + 1;
}"""


@pytest.fixture(scope="module")
def site(address: str) -> Iterator[str]:
    with served(address) as found:
        yield found


@pytest.fixture
def paper(browser: Any) -> Iterator[Any]:
    page = browser.new_page(viewport={"width": 718, "height": 1000})
    page.emulate_media(media="print")
    yield page
    page.close()


@pytest.fixture
def narrow(browser: Any) -> Iterator[Any]:
    page = browser.new_page(viewport={"width": 320, "height": 700})
    yield page
    page.close()


@pytest.mark.parametrize("kind", ["event", "figure", "commitment"])
def test_a_printed_record_has_its_sources_and_no_ways_on(
    paper: Any, site: str, records: dict[str, Any], kind: str
) -> None:
    paper.goto(f"{site}/{kind}s/{records[kind].id}")
    sources = paper.locator(".endnotes li")
    assert sources.first.is_visible() and records[kind].report_title in sources.first.inner_text()
    assert paper.get_by_text("[1]", exact=True).first.is_visible()
    for hidden in ("Read it in the report", "How it was read", "Judge or correct it"):
        assert not paper.get_by_text(hidden).first.is_visible(), hidden
    paper.emulate_media(media="screen")
    assert not sources.first.is_visible() and not paper.get_by_text("[1]", exact=True).first.is_visible()


@pytest.mark.parametrize(
    "page", ["/", "/events", "/commitments", "/figures", "/countries/KZ", "/countries/KZ/annual/2022"]
)
def test_every_number_on_paper_is_in_the_list_of_sources(paper: Any, site: str, page: str) -> None:
    paper.goto(site + page)
    named = set(paper.locator("main .print-only").all_inner_texts())
    listed = [line.split()[0] for line in paper.locator(".endnotes li").all_inner_texts()]
    assert named and {each.strip() for each in named} == set(listed)
    assert listed == [f"[{number}]" for number in range(1, len(listed) + 1)]


def test_the_calendar_is_printed_without_the_ways_to_other_months(paper: Any, site: str) -> None:
    paper.goto(f"{site}/calendar?month=2022-06")
    assert paper.get_by_text("Agenda").is_visible() and not paper.get_by_text("Months with entries").is_visible()


def test_values_are_in_sight_on_a_narrow_screen(narrow: Any, tmp_path: Path) -> None:
    whose = ("Kazakhstan", "Argentina", "Yerzhan Abenov", "Ivan Petrov", "Oleg Petrov")
    text = " ".join(f"Trade of {name} reached {place}50 million." for place, name in enumerate(whose, 1))
    with served(made_ledger(tmp_path / "figures.db", text)) as site:
        narrow.goto(f"{site}/figures")
        values = narrow.locator(".series-list td:last-child a")
        assert values.count() == 5 and all(each.evaluate(IN_SIGHT) for each in values.all())
        assert narrow.locator(".series-list .narrow-only", has_text="Kazakhstan").is_visible()
        assert not narrow.get_by_text("Of whom", exact=True).last.is_visible()


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def either(browser: Any, request: pytest.FixtureRequest) -> Iterator[Any]:
    """A narrow page with scripts, and one without."""
    page = browser.new_context(java_script_enabled=request.param, viewport={"width": 320, "height": 700}).new_page()
    yield page
    page.context.close()


def test_a_narrow_chart_opens_at_the_latest_and_names_its_lines(either: Any, site: str) -> None:
    either.goto(f"{site}/countries/KZ")
    frame = either.locator(".scroll:has(.pinned)").first
    assert frame.evaluate("each => each.scrollWidth > each.clientWidth")
    either.wait_for_timeout(400)
    assert frame.locator(".dot").last.evaluate(IN_SIGHT)
    assert all(each.evaluate(IN_SIGHT) for each in frame.locator(".lane").all())
    frame.evaluate("each => { each.scrollLeft = 0; }")
    either.wait_for_timeout(200)
    assert frame.evaluate("each => each.scrollLeft") == 0, "it can be scrolled to where one likes"
    assert all(each.evaluate(IN_SIGHT) for each in frame.locator(".lane").all())


def test_a_narrow_time_line_of_promises_opens_at_this_day(either: Any, site: str) -> None:
    either.goto(f"{site}/commitments")
    either.wait_for_timeout(400)
    now = either.locator(".chart .now")
    assert now.count() == 1 and now.evaluate(IN_SIGHT)


def test_the_directory_fits_a_narrow_screen(narrow: Any, site: str) -> None:
    narrow.goto(f"{site}/parties?lang=ru")
    table = narrow.locator(".scroll:has(.who-list)")
    assert table.evaluate("each => each.scrollWidth <= each.clientWidth")
    line = narrow.locator(".who-list tbody tr", has_text="Yerzhan").first
    assert "человек · Казахстан · 3 сообщения · 15 июля 2022" in line.inner_text().replace("\xa0", " ")
