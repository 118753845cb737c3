"""The desk in a real browser, used by keyboard, by pointer and without scripts."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk_browser import barriers, browser, out_of_sight, served, watched
from dragoman.ledger.store import Ledger
from dragoman.model.report import Report, Snapshot
from dragoman.serve.accounts import Accounts
from dragoman.serve.web.entrance import Access
from invented import made_ledger, read_report

__all__ = ["browser"]


@pytest.fixture(scope="module")
def site(address: str) -> Iterator[str]:
    with served(address) as found:
        yield found


@pytest.fixture
def doubtful_site(tmp_path: Path) -> Iterator[str]:
    """A desk with two doubtful meetings."""
    text = "Ivan Petrov perhaps met Oleg Petrov in Almaty.\nLucía Peña perhaps met Yerzhan Abenov in Oslo."
    with served(made_ledger(tmp_path / "doubtful.db", text)) as found:
        yield found


def test_pages_can_be_read_without_scripts(browser: Any, site: str, records: dict[str, Any]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for address in ("/", "/events", f"/reports/{records['event'].report}"):
        page.goto(site + address)
        assert page.locator("main").inner_text().strip()
    page.locator(".ref").first.click()
    assert page.locator(".record:target").count() == 1
    page.locator(".record:target [data-sentence]").click()
    assert page.locator(".ref:target").count() == 1
    context.close()


def test_long_names_and_other_writings_bar_nobody(browser: Any, tmp_path: Path) -> None:
    path = str(tmp_path / "long.db")
    page = Snapshot("page.txt", b"page", "text/plain")
    text = "Minister Yerzhan Abenov met Lucía Peña in Oslo. They signed a paper of Kazakhstan and Norway."
    outlet = "الأهرام " + "Organisation for the Dissemination of News " * 8
    with Ledger.open(path, create=True) as ledger:
        run = ledger.start("1")
        report = Report("1", text, "Talks" * 80, "2022-06-01", outlet=outlet, original=page.digest)
        ledger.keep(run, page, 0, read_report(report))
        ledger.finish(run)
    with served(path) as site:
        opened = browser.new_page()
        for width in (1280, 320):
            opened.set_viewport_size({"width": width, "height": 800})
            for address in ("/", "/events", "/countries/KZ", "/countries/NO/annual/2022", "/reports", "/sources"):
                opened.goto(site + address)
                assert barriers(opened) == [], (address, width)
                assert out_of_sight(opened) == [], (address, width)
        opened.close()


def test_the_keyboard_reaches_everything(browser: Any, site: str, records: dict[str, Any]) -> None:
    page = browser.new_page()
    page.goto(f"{site}/events")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("o")
    page.wait_for_url("**/events/e*")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.type("j?dm")  # keys rest while somebody types
    assert page.evaluate("document.activeElement.value") == "j?dm"
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.press("m")
    page.wait_for_url("**/calendar")
    page.keyboard.press("?")
    page.wait_for_url("**/help")
    page.close()


def test_one_key_decides_and_shows_the_next(browser: Any, doubtful_site: str) -> None:
    page = browser.new_page()
    wrong = watched(page, doubtful_site)
    page.goto(f"{doubtful_site}/review")

    def left() -> str:
        return str(page.locator(".front-facts").inner_text()).replace("\xa0", " ")

    first = page.locator("#question").inner_text()
    assert left() == "0 decided · 2 left"
    for key, kept in (
        ("a", "1 decided · 1 left"),
        ("z", "0 decided · 2 left"),
        ("u", "0 decided · 1 left open · 1 left"),
    ):
        with page.expect_navigation():
            page.keyboard.press(key)
        assert left() == kept, key
    with page.expect_navigation():
        page.keyboard.press("r")
    assert left() == "1 decided · 1 left open · 0 left"
    for key in ("a", "r", "u", "e"):  # there is nothing to decide
        page.keyboard.press(key)
    assert left() == "1 decided · 1 left open · 0 left"
    for _ in range(2):
        with page.expect_navigation():
            page.keyboard.press("z")
    assert page.locator("#question").inner_text() == first
    page.keyboard.press("e")
    # A browser tells that something was opened a moment after it has.
    page.locator("[name=field-sort]:focus").wait_for()
    page.locator("input[name=field-place]").focus()
    page.keyboard.type("aruz? ")  # keys rest while somebody types
    assert page.locator("input[name=field-place]").input_value().startswith("aruz? ")
    assert left() == "0 decided · 2 left"
    page.locator("input[name=field-place]").fill("Bishkek")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "place: Bishkek" in page.locator(".notice").inner_text()
    page.goto(f"{doubtful_site}/review")
    page.keyboard.down("a")  # a key held down decides once
    page.keyboard.down("a")
    page.locator(".front-facts", has_text="2 decided").wait_for()
    page.keyboard.up("a")
    assert wrong == []
    page.close()


def test_conditions_left_empty_stay_out_of_the_address(browser: Any, site: str) -> None:
    page = browser.new_page()
    page.goto(f"{site}/events")
    page.fill("main [name=who]", "KZ")
    page.locator("main [name=who]").press("Enter")
    page.wait_for_url(f"{site}/events?who=KZ")
    page.locator("main [name=who]").fill("")
    page.locator("main [name=who]").press("Enter")
    page.wait_for_url(f"{site}/events")
    page.close()


def test_keys_hold_where_another_alphabet_is_typed(browser: Any, doubtful_site: str) -> None:
    page = browser.new_page()
    page.goto(f"{doubtful_site}/review")
    press = "([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', {key, code, bubbles: true}))"
    for typed, kept in ((("ф", "KeyA"), "1 decided"), (("я", "KeyZ"), "0 decided")):
        with page.expect_navigation():
            page.evaluate(press, typed)
        assert page.locator(".front-facts").inner_text().startswith(kept)
    for typed in (("п", "KeyG"), ("у", "KeyE")):
        page.evaluate(press, typed)
    page.wait_for_url("**/events")
    page.close()


def test_review_works_without_scripts_and_is_barred_to_nobody(browser: Any, doubtful_site: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto(f"{doubtful_site}/review")
    page.get_by_role("button", name="Unsure").or_(page.get_by_role("button", name="Undo")).first.click()
    assert "decided" in page.locator(".front-facts").inner_text()
    context.close()


@pytest.mark.parametrize("kind", ["event", "figure", "post"])
def test_the_form_of_a_record_fits_a_narrow_page(browser: Any, site: str, records: dict[str, Any], kind: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 800}, locale="ru")
    page.goto(f"{site}/review?of=record&id={records[kind].id}")
    page.keyboard.press("e")
    page.locator("[name=part-0-name]").wait_for()
    assert out_of_sight(page) == []
    page.close()


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_ways_on_of_long_words_can_be_hit_on_a_narrow_page(
    browser: Any, site: str, records: dict[str, Any], language: str
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 800}, locale=language)
    for kind in ("figure", "post"):
        page.goto(f"{site}/{kind}s/{records[kind].id}")
        assert barriers(page) == [], kind
    page.close()


def test_no_word_of_the_codebook_loses_its_comma_on_a_narrow_page(browser: Any, site: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 800}, locale="ru")
    page.goto(f"{site}/help")
    lone = """() => {
      const range = document.createRange(), lone = [];
      for (const { firstChild: text } of document.querySelectorAll(".codes dd"))
        for (const { index } of (text?.data ?? "").matchAll(/,/g)) {
          const [before, comma] = [index - 1, index].map((at) => {
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            return range.getBoundingClientRect();
          });
          if (comma.top > before.top + 2) lone.push(text.data.slice(0, index));
        }
      return lone;
    }"""
    assert page.evaluate(lone) == []
    page.close()


def test_nothing_stands_out_of_a_narrow_page(browser: Any, doubtful_site: str, tmp_path: Path) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.goto(f"{doubtful_site}/review")
    with page.expect_navigation():
        page.keyboard.press("a")
    assert page.locator("table.narrow").count() == 1  # how right the machine has been
    assert out_of_sight(page) == []
    with served(str(tmp_path / "none.db")) as empty:
        page.goto(empty)
        edge = page.locator("footer").bounding_box()
        for way in page.locator(".ways section").all():
            box = way.bounding_box()
            assert box["x"] + box["width"] <= edge["x"] + edge["width"]
    page.close()


def test_a_printed_page_says_no_way_on(browser: Any, site: str, records: dict[str, Any]) -> None:
    page = browser.new_page()
    page.emulate_media(media="print")
    page.goto(f"{site}/countries/KZ/annual/2022")
    assert page.locator("footer").is_visible() and not page.get_by_text("Help and codebook").is_visible()
    lines = page.locator(".annual-line .entry-quote a").evaluate_all(
        "all => all.map(a => getComputedStyle(a).textDecorationLine)"
    )
    assert set(lines) == {"none"}
    sheets = "[...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).map(rule => rule.cssText)"
    assert any("counter(page)" in rule for rule in page.evaluate(sheets) if rule.startswith("@page"))
    page.goto(f"{site}/events?mode=meeting")
    chip = page.locator(".chip")
    assert chip.is_visible() and "×" not in chip.inner_text() and not page.get_by_text("Clear all").is_visible()
    page.goto(f"{site}/countries/KZ")
    assert not page.get_by_text("Annual review").is_visible()
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    page.goto(f"{site}/reports/{records['event'].report}")
    assert page.locator(".record").first.is_visible() and not page.get_by_text("its words").first.is_visible()
    page.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_files_are_sent_and_their_reading_followed(
    browser: Any, doubtful_site: str, invented: None, tmp_path: Path, scripts: bool
) -> None:
    (tmp_path / "good.txt").write_text(
        "Minister Yerzhan Abenov met Ivan Petrov in Oslo. They spoke for two hours of it."
    )
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7")
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{doubtful_site}/reading")
    page.locator("main input[type=file]").set_input_files([tmp_path / "good.txt", tmp_path / "scan.pdf"])
    page.get_by_role("button", name="Read them").click()
    page.wait_for_url("**/reading/*")
    page.get_by_text("1 report read").wait_for()
    assert "scan.pdf: this is a PDF document." in page.locator(".unread").inner_text()
    address = page.url
    page.goto(f"{address}?lang=ru")
    assert "scan.pdf: это документ PDF. Сохраните как текст" in page.locator(".unread").inner_text()
    page.goto(f"{address}?lang=en")
    assert not page.get_by_role("button", name="Stop").is_visible()
    assert not scripts or page.locator(".working a").count() == 0
    page.locator(".headlines a").click()  # to what was read
    assert "They spoke for two hours" in page.locator(".text").inner_text()
    context.close()


def test_files_dropped_on_any_page_are_read(browser: Any, doubtful_site: str, invented: None) -> None:
    page = browser.new_page()
    wrong = watched(page, doubtful_site)
    page.goto(f"{doubtful_site}/events")
    dropped = page.evaluate_handle(
        """() => {
            const carried = new DataTransfer();
            carried.items.add(new File(["Minister Yerzhan Abenov met Ivan Petrov in Oslo on trade."], "dropped.txt"));
            return carried;
        }"""
    )
    page.dispatch_event("main", "dragover", {"dataTransfer": dropped})
    assert page.locator("#drop-here").is_visible()
    page.dispatch_event("main", "drop", {"dataTransfer": dropped})
    page.wait_for_url("**/reading/*")
    assert page.locator("h1").inner_text() == "Reading dropped.txt"
    page.get_by_text("1 report read").wait_for()
    assert wrong == []
    page.close()


def test_signing_in_bars_nobody_and_leads_on(browser: Any, address: str, tmp_path: Path) -> None:
    accounts = Accounts(tmp_path / "users.yaml")
    token = accounts.add("Jane Doe", "reader", date(2022, 7, 16))
    with served(address, Access(accounts=accounts)) as site:
        context = browser.new_context(viewport={"width": 320, "height": 700}, color_scheme="dark")
        page = context.new_page()
        wrong = watched(page, site)
        page.goto(f"{site}/events?mode=meeting")
        assert barriers(page) == []
        page.locator("[name=secret]:focus").wait_for()  # given when the page is first drawn
        page.keyboard.type(token)
        page.keyboard.press("Enter")
        page.wait_for_url("**/events?mode=meeting")
        page.get_by_role("button", name="Sign out").click()
        page.wait_for_url("**/sign-in")
        assert wrong == []
        context.close()


def test_keys_can_be_switched_off(browser: Any, site: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site}/help")
    page.get_by_role("button", name="Switch the keys off").click()
    page.goto(f"{site}/events")
    page.keyboard.press("?")
    page.keyboard.press("g")
    page.keyboard.press("m")
    assert page.url.endswith("/events")
    context.close()


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
@pytest.mark.parametrize("width", [961, 1000, 1183, 1184, 1279, 1280, 2560])
def test_the_ways_to_all_pages_are_in_sight(browser: Any, site: str, language: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 700})
    page.goto(f"{site}/help?lang={language}")
    brand, row = page.locator(".brand").bounding_box(), page.locator(".nav").bounding_box()
    assert brand["height"] < 35
    assert row["height"] < 60
    assert page.evaluate("(nav => nav.scrollWidth <= nav.clientWidth)(document.querySelector('.nav'))")
    page.close()


def test_the_theme_is_kept(browser: Any, site: str) -> None:
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.goto(site)
    page.get_by_label("Dark or light").click()
    page.goto(f"{site}/events")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 23, 26)"
    context.close()


def test_pointing_at_a_record_shows_its_words(browser: Any, site: str, records: dict[str, Any]) -> None:
    row = records["figure"]
    page = browser.new_page()
    page.goto(f"{site}/reports/{row.report}")
    page.locator(f"li#{row.id}").hover()
    assert page.locator(f"mark[data-records~='{row.id}'].lit").count() >= 1
    page.close()


def test_pointing_at_words_brings_their_record_into_view(browser: Any, site: str, records: dict[str, Any]) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 420})
    page.goto(f"{site}/reports/{records['figure'].report}")
    last = page.locator(".record").last
    page.locator(f"a.ref[data-record='{last.get_attribute('id')}']").scroll_into_view_if_needed()
    page.locator(".records").evaluate("panel => { panel.scrollTop = 0 }")
    before = page.evaluate("scrollY")
    assert not _in_panel(last)
    page.locator(f"a.ref[data-record='{last.get_attribute('id')}']").hover()
    assert _in_panel(last) and page.evaluate("scrollY") == before
    page.close()


def _in_panel(record: Any) -> bool:
    """Whether a record of a report can be seen whole in the panel beside the text."""
    seen: bool = record.evaluate("""record => {
      const [panel, box] = [record.closest(".records").getBoundingClientRect(), record.getBoundingClientRect()];
      return box.top >= panel.top - 1 && box.bottom <= panel.bottom + 1;
    }""")
    return seen


def test_a_map_that_is_wider_than_the_page_opens_at_its_state(browser: Any, site: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 700})
    page.goto(f"{site}/countries/KZ?tab=contacts")
    frame, home = page.locator(".world .scroll").bounding_box(), page.locator(".seat.home").bounding_box()
    assert page.evaluate("(map => map.scrollWidth > map.clientWidth)(document.querySelector('.world .scroll'))")
    assert frame["x"] < home["x"] < frame["x"] + frame["width"] - home["width"]
    page.close()


def test_agreements_of_many_states_leave_no_gaps(browser: Any, site: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{site}/countries/KZ?tab=agreements")
    lists = """board => {
      const one = board.querySelector("section"), line = one.querySelector("li");
      for (let number = 0; number < 20; number++) line.after(line.cloneNode(true));
      for (let number = 0; number < 6; number++) {
        const next = one.cloneNode(true);
        next.querySelectorAll("li ~ li").forEach((each) => each.remove());
        one.after(next);
      }
      const filled = [...board.querySelectorAll("li")].reduce((sum, each) => sum + each.offsetHeight, 0);
      return [board.offsetHeight, filled];
    }"""
    high, filled = page.locator(".board").evaluate(lists)
    assert high < filled / 2
    page.close()
