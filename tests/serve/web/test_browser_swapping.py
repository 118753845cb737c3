"""What changes on a page without its being loaded anew, in a real browser: lists, tabs, Review and long work."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desk_browser import barriers, browser, out_of_sight, served, watched
from dragoman.ledger.store import Ledger
from dragoman.model.report import Report, Snapshot
from dragoman.serve.web import reading
from dragoman.serve.web.work import Job
from invented import made_ledger, read_report

__all__ = ["browser"]
_MANY = 130  # reports, more than a portion of their list has
CHIPS = "document.querySelectorAll('.chip').length"
HOLD = "(() => { window.held = [...document.querySelectorAll('*')]; })()"
SAME = "window.held !== undefined"  # a page that is loaded anew has forgotten it


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A desk with meetings and visits in several places, told by many reports."""
    path = str(tmp_path_factory.mktemp("swapping") / "many.db")
    with Ledger.open(path, create=True) as ledger:
        run = ledger.start("1")
        for number in range(_MANY):
            place = ("Oslo", "Almaty", "Bishkek")[number % 3]
            text = (
                f"Minister Yerzhan Abenov met Lucía Peña in {place}. Trade of Kazakhstan reached {number + 3} million."
            )
            page = Snapshot(f"{number}.txt", text.encode(), "text/plain")
            day = f"2022-{number % 6 + 1:02d}-{number % 27 + 1:02d}"
            report = Report(f"r-{number}", text, f"Talks {number}", day, original=page.digest)
            ledger.keep(run, page, 0, read_report(report))
        ledger.finish(run)
    with served(path) as found:
        yield found


@pytest.fixture
def doubtful(tmp_path: Path) -> Iterator[str]:
    """A desk with three doubtful meetings."""
    text = (
        "Ivan Petrov perhaps met Oleg Petrov in Almaty.\nLucía Peña perhaps met Yerzhan Abenov in Oslo.\n"
        "Ivan Petrov perhaps met Lucía Peña in Bishkek."
    )
    with served(made_ledger(tmp_path / "doubtful.db", text)) as found:
        yield found


def held(browser: Any, site: str, path: str, **manner: Any) -> tuple[Any, list[str]]:
    """An open page that knows as long as it is not loaded anew, and what goes wrong on it."""
    page = browser.new_page(**manner)
    wrong = watched(page, site)
    page.goto(f"{site}{path}")
    page.evaluate(HOLD)
    return page, wrong


def becomes(page: Any, expression: str, value: object) -> None:
    """Waits until something on the page has this value; the policy of the pages lets no text be run in them."""
    for _ in range(200):
        if page.evaluate(expression) == value:
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"{expression} is {page.evaluate(expression)}, not {value}")


def focused(page: Any) -> str:
    """What the keyboard is at."""
    return str(page.evaluate("document.activeElement.id || document.activeElement.textContent.trim().slice(0, 40)"))


@pytest.mark.parametrize("width", [320, 1280])
def test_a_filter_changes_the_list_and_leaves_the_rest(browser: Any, site: str, width: int) -> None:
    page, wrong = held(browser, site, "/events", viewport={"width": width, "height": 700})
    number = page.locator(".lede").inner_text()
    if width < 961:
        page.locator(".filters > summary").click()
    choice = page.locator(".facet a", has_text="Oslo")
    choice.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site}/events?place=Oslo")
    assert page.locator(".chip").count() == 1 and page.locator(".lede").inner_text() != number
    assert focused(page).startswith("Oslo")  # and another press takes it away again
    assert page.locator(".facet a", has_text="Oslo").is_visible()  # what was opened stays open
    assert "place=Oslo" in page.locator("#foot .languages a").first.get_attribute("href")
    assert "place=Oslo" in page.locator(".takeaway a").first.get_attribute("href")
    assert page.evaluate(SAME) and barriers(page) == [] and out_of_sight(page) == []
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site}/events")
    assert page.locator(".lede").inner_text() == number and page.locator(".chip").count() == 0
    assert wrong == []
    page.close()


def test_back_and_forward_show_what_the_address_says(browser: Any, site: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 700})
    wrong = watched(page, site)
    page.goto(f"{site}/events")
    page.locator(".facet a", has_text="Oslo").click()
    page.wait_for_url("**/events?place=Oslo")
    page.locator(".facet a", has_text="Yerzhan Abenov").click()
    page.wait_for_url("**/events?place=Oslo&who=yerzhan-abenov")
    page.locator("[data-open]").first.click()
    page.wait_for_url("**/events/e*")
    page.go_back()
    for address, chips in (("?place=Oslo&who=yerzhan-abenov", 2), ("?place=Oslo", 1), ("", 0)):
        page.wait_for_url(f"{site}/events{address}")
        becomes(page, CHIPS, chips)
        assert page.locator("main").count() == page.locator(".masthead").count() == page.locator("footer").count() == 1
        if address:
            page.go_back()
    page.go_forward()
    becomes(page, CHIPS, 1)
    for key in "jjo":  # keys and buttons hold on what has come back
        page.keyboard.press(key)
    page.wait_for_url("**/events/e*")
    page.go_back()
    page.get_by_label("Dark or light").click()
    assert page.evaluate("document.documentElement.dataset.theme") in ("dark", "light")
    assert wrong == []
    page.close()


def test_a_link_opened_elsewhere_is_a_page_of_its_own(browser: Any, site: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 700})
    page = context.new_page()
    page.goto(f"{site}/events")
    with context.expect_page() as opened:
        page.locator(".facet a", has_text="Oslo").click(modifiers=["Control"])
    opened.value.wait_for_load_state()
    assert opened.value.url.endswith("?place=Oslo") and opened.value.locator(".masthead").count() == 1
    assert page.url == f"{site}/events"
    context.close()


def test_the_next_portion_begins_at_its_beginning(browser: Any, site: str) -> None:
    page, wrong = held(browser, site, "/reports", viewport={"width": 1280, "height": 700})
    page.locator(".pager [rel=next]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/reports?*page=2*")
    becomes(page, "scrollY", 0)
    assert page.locator("main li[data-row]").count() == _MANY - 100
    assert focused(page) == "main" and page.evaluate(SAME)
    page.keyboard.press("j")
    page.keyboard.press("o")
    page.wait_for_url("**/reports/*")
    assert wrong == []
    page.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_a_search_goes_on_in_place(browser: Any, site: str, width: int) -> None:
    page, wrong = held(browser, site, "/search?q=abenov", viewport={"width": width, "height": 700})
    page.locator("#big-q").fill("peña kind:event")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site}/search?q=pe%C3%B1a&kind=event")
    for box in ("#q", "#big-q"):  # what has become a condition is in neither box
        assert page.locator(box).input_value() == "peña"
    assert page.locator(".chip").count() == 1 and focused(page) in ("big-q", "main")
    assert "pe%C3%B1a" in page.locator("head #feed").get_attribute("href")
    bar = page.locator(".histogram a").first
    bar.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**&since=2022-01&until=2022-01")
    assert page.locator(".chip").count() == 3 and page.locator("head link[rel=alternate]").count() == 1
    assert barriers(page) == [] and out_of_sight(page) == []
    page.locator(".chip-clear").click()
    page.wait_for_url(f"{site}/search")
    assert page.locator("#q").input_value() == page.locator("#big-q").input_value() == ""
    assert page.evaluate(SAME) and page.locator("head #feed").count() == 0
    page.go_back()
    page.wait_for_url("**&since=2022-01&until=2022-01")
    becomes(page, CHIPS, 3)
    assert page.locator("#q").input_value() == page.locator("#big-q").input_value() == "peña"
    assert wrong == []
    page.close()


def test_a_day_taken_away_is_taken_from_every_form(browser: Any, site: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 700})
    page.goto(f"{site}/events?as_of=2030-01-01&place=Oslo")
    page.evaluate(HOLD)
    assert page.locator("[name=as_of]").count() > 0
    page.locator(".chip", has_text="as of").click()
    page.wait_for_url(f"{site}/events?place=Oslo")
    assert page.locator("[name=as_of]").count() == 0 and page.evaluate(SAME)
    page.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_sides_of_a_country_come_in_place(browser: Any, site: str, width: int) -> None:
    page, wrong = held(browser, site, "/countries/KZ", viewport={"width": width, "height": 700}, color_scheme="dark")
    for side in ("Contacts", "People", "Figures"):
        page.locator(".tabs.ruled").get_by_text(side, exact=True).click()
        page.wait_for_url(f"**tab={side.lower()}")
        assert page.locator(".tabs.ruled [aria-current]").inner_text() == side
        assert barriers(page) == [] and out_of_sight(page) == [], side
    assert page.evaluate(SAME) and wrong == []
    page.close()


def test_a_map_that_has_come_in_opens_at_its_state(browser: Any, site: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 700})
    page.goto(f"{site}/countries/KZ")
    page.locator(".tabs.ruled").get_by_text("Contacts", exact=True).click()
    page.wait_for_url("**tab=contacts")
    if page.locator(".world .scroll").count():
        frame, home = page.locator(".world .scroll").bounding_box(), page.locator(".seat.home").bounding_box()
        assert frame["x"] < home["x"] < frame["x"] + frame["width"] - home["width"]
    page.close()


@pytest.mark.parametrize(("going", "asked"), [("on", "/events?place=*"), ("back", "/events")])
def test_where_the_desk_does_not_answer_the_browser_says_so(browser: Any, site: str, going: str, asked: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 700})
    page.goto(f"{site}/events")
    if going == "back":
        page.locator(".facet a", has_text="Oslo").click()
        page.wait_for_url("**/events?place=Oslo")
    sent: list[str] = []
    page.route(f"{site}{asked}", lambda route: (sent.append(route.request.resource_type), route.abort()))
    if going == "back":
        page.evaluate("history.back()")
    else:
        page.locator(".facet a", has_text="Oslo").click()
    for _ in range(100):
        page.wait_for_timeout(50)
        if len(sent) == 2:
            break
    assert sent == ["fetch", "document"]  # the second is the browser's own
    page.close()


def test_a_name_that_is_not_known_can_be_set_right(browser: Any, site: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 700}, locale="ru")
    page.goto(f"{site}/events?plase=Oslo&utm_source=a-long-name-of-some-mail-that-was-sent-to-very-many-people")
    assert barriers(page) == [] and out_of_sight(page) == []
    page.locator(".strange a").click()
    page.wait_for_url(f"{site}/events?place=Oslo")
    assert page.locator(".strange").count() == 0 and page.locator(".chip").count() == 1
    page.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_answers_follow_each_other_without_a_page_between(browser: Any, doubtful: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 700})
    wrong = watched(page, doubtful)
    page.goto(f"{doubtful}/help")
    page.goto(f"{doubtful}/review")
    page.evaluate(HOLD)
    asked = [page.locator("#question").inner_text()]
    for key, done in (("a", "1 decided"), ("r", "2 decided")):
        page.keyboard.press(key)
        page.locator(".front-facts", has_text=done).wait_for()
        asked.append(page.locator("#question").inner_text())
        assert focused(page) == "question" and page.evaluate("scrollY") == 0
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "none"
    assert len(set(asked)) == 3 and barriers(page) == [] and out_of_sight(page) == []
    page.keyboard.press("z")
    page.locator(".front-facts", has_text="1 decided").wait_for()
    assert page.locator("#question").inner_text() == asked[1]
    for _ in "ua":
        page.keyboard.press(_)
        page.locator(".asked", has_not_text=asked[1] if _ == "u" else asked[2]).wait_for()
    page.locator(".front-facts", has_text="0 left").wait_for()
    assert focused(page) == "Nothing is left to decide."
    assert page.evaluate(SAME) and wrong == []
    page.go_back()  # to where Review was opened from, however much was decided
    page.wait_for_url("**/help")
    page.close()


def test_what_was_typed_for_one_question_is_not_sent_with_the_next(browser: Any, doubtful: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 700})
    page.goto(f"{doubtful}/review")
    page.keyboard.press("e")
    page.locator("[name=field-sort]:focus").wait_for()
    page.locator("[name=field-place]").fill("Nowhere")
    page.locator("[name=field-status]").select_option("cancelled")
    page.locator("[data-does=reject]").click()
    page.locator(".front-facts", has_text="1 decided").wait_for()
    page.keyboard.press("e")
    page.locator("[name=field-sort]:focus").wait_for()
    assert page.locator("[name=field-place]").input_value() != "Nowhere"
    assert page.locator("[name=field-status]").input_value() != "cancelled"
    page.close()


def test_a_correction_that_is_wrong_comes_back_filled_in(browser: Any, doubtful: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 700})
    page.goto(f"{doubtful}/review")
    address = page.url
    page.keyboard.press("e")
    page.locator("[name=field-date]").fill("whenever")
    page.locator("[name=field-date]").press("Enter")
    page.get_by_role("alert").wait_for()
    assert page.locator("[name=field-date]").input_value() == "whenever" and page.locator("details.edit").is_visible()
    assert page.url == address and page.locator("details[open]").count() == 1
    page.locator("[name=field-date]").fill("2022-06-02")
    page.locator("[name=field-date]").press("Enter")
    page.locator(".front-facts", has_text="1 decided").wait_for()
    page.close()


def test_a_key_pressed_twice_decides_once(browser: Any, doubtful: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 700})
    page.goto(f"{doubtful}/review")
    sent: list[str] = []
    page.on("request", lambda asked: sent.append(asked.method) if asked.method == "POST" else None)
    page.evaluate(
        "for (const name of ['accept', 'accept', 'reject']) document.querySelector(`[data-does=${name}]`).click()"
    )
    page.locator(".front-facts", has_text="1 decided").wait_for()
    page.wait_for_timeout(500)
    assert sent == ["POST"] and "1 decided" in page.locator(".front-facts").inner_text()
    page.close()


def test_names_are_asked_for_once_typing_rests(browser: Any, doubtful: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 700})
    wrong = watched(page, doubtful)
    page.goto(f"{doubtful}/review")
    page.keyboard.press("e")
    asked: list[str] = []
    page.on("request", lambda sent: asked.append(sent.url) if "/names" in sent.url else None)
    field = page.locator("[name=part-0-name]")
    field.fill("")
    field.press_sequentially("oleg", delay=20)
    page.locator('#known-names option[value="Oleg Petrov"]').wait_for(state="attached")
    assert len(asked) == 1 and field.evaluate("field => field === document.activeElement")
    assert field.input_value() == "oleg" and wrong == []
    page.close()


TELLINGS = """(() => {
  window.told = 0;
  const heard = new MutationObserver((changes) => { window.told += changes.length; });
  heard.observe(document.querySelector(".job-state"), { subtree: true, childList: true, characterData: true });
})()"""


def test_the_page_of_long_work_keeps_up_and_then_rests(
    browser: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Semaphore(0)

    def paced(_address: str, _workers: int | None, job: Job, _folder: Path, _stops: Any) -> None:
        job.size = 3
        for job.done in (1, 2, 3):
            gate.acquire()
            job.reports = job.done // 2

    monkeypatch.setattr(reading, "run", paced)
    for number in range(2):
        (tmp_path / f"{number}.txt").write_text("Nobody reads this.")
    with served(made_ledger(tmp_path / "paced.db", "Lucía Peña met Yerzhan Abenov in Oslo.")) as site:
        page = browser.new_page(viewport={"width": 1280, "height": 700})
        wrong = watched(page, site)
        page.goto(f"{site}/reading")
        page.locator("main input[type=file]").set_input_files([tmp_path / "0.txt", tmp_path / "1.txt"])
        page.get_by_role("button", name="Read them").click()
        page.wait_for_url("**/reading/*")
        page.locator(".st-running").wait_for()
        page.evaluate(HOLD)
        asked: list[str] = []
        page.on("request", lambda sent: asked.append(sent.url) if sent.resource_type == "fetch" else None)
        page.locator("details.sent summary").click()
        page.get_by_role("button", name="Stop").focus()
        page.evaluate(TELLINGS)
        gate.release()
        becomes(page, "document.querySelector('progress').value", 2)
        assert page.evaluate("told") == 0 and focused(page) == "Stop"  # nothing is read out that is not new
        gate.release()
        page.locator(".job-state", has_text="1 report read").wait_for()
        assert page.evaluate("told") > 0 and focused(page) == "Stop"
        assert page.locator("details.sent").get_attribute("open") is not None
        assert page.locator(".working a").count() == 1
        gate.release()
        page.locator(".st-done").wait_for()
        assert focused(page) == "main"  # its button is gone
        assert page.locator(".working a").count() == page.locator("progress").count() == 0
        number = len(asked)
        page.wait_for_timeout(2500)
        assert len(asked) == number and page.evaluate(SAME) and barriers(page) == []
        assert wrong == []
        page.close()
