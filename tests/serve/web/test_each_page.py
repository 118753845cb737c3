"""Each page of the desk in a real browser, looked at in each way: nothing fails, bars anybody, is cut or runs over.

The table of pages is held against the routes, so that a page without a check fails a test; so is that of the keys.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from desk_browser import CONTRAST, RULES, barriers, browser, out_of_sight, served, watched
from desk_client import TestClient
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.model.report import Report, Snapshot
from dragoman.model.schema import record_kinds
from dragoman.serve.web.app import create_app
from dragoman.serve.web.pages.countries import SIDES
from invented import read_report

__all__ = ["browser"]

TEXTS = [
    (
        "2022-06-01",
        (
            "Minister Yerzhan Abenov of the Harbour Ministry met Lucía Peña in Oslo. "
            "They signed a paper of Kazakhstan, Argentina and the Union of Straits at the Straits Forum.\n"
            "Trade of Kazakhstan reached 350 million."
        ),
    ),
    (
        "2022-07-15",
        (
            "Ivan Petrov will have met Oleg Petrov in Almaty, on the Amber Coast. "
            "Ivan Petrov promised a bridge to Argentina and the Union of Straits by next year.\n"
            "Minister Yerzhan Abenov of the Harbour Ministry met Ivan Petrov of Kazakhstan in Argentina.\n"
            "The Harbour Ministry met the Union of Straits at the Straits Forum. It was met in Oslo.\n"
            "Trade of Kazakhstan came to 400 million. Ivan Petrov perhaps met Oleg Petrov in Oslo."
        ),
    ),
]
NOTHING = "/reports/nothing"
# By route, the addresses looked at; what stands in brackets is the id of a record or party of that kind.
PAGES: dict[str, tuple[str, ...]] = {
    "/": ("/", "/?on=2022-06-02"),
    "/reports": ("/reports",),
    "/reports/{key}": ("/reports/[report]", NOTHING),
    "/events": ("/events", "/events?who=KZ&mode=meeting", "/events?text=xyzzy"),
    "/events/{key}": ("/events/[event]", "/events/[event]?as_of=2030"),
    "/instruments": ("/instruments",),
    "/instruments/{key}": ("/instruments/[instrument]",),
    "/figures": ("/figures", "/figures?subject=KZ&type=trade_turnover"),
    "/figures/{key}": ("/figures/[figure]",),
    "/commitments": ("/commitments", "/commitments?state=open"),
    "/commitments/{key}": ("/commitments/[commitment]",),
    "/posts/{key}": ("/posts/[post]",),
    "/parties": ("/parties", "/parties?kind=body"),
    "/parties/{key}": tuple(f"/parties/[{kind}]" for kind in record_kinds()["party"].kinds),
    "/countries/{code}": tuple(f"/countries/KZ?tab={side}" for side in SIDES),
    "/countries/{one}/{other}": ("/countries/AR/KZ", "/countries/AR/KZ?tab=contacts"),
    "/countries/{code}/annual": ("/countries/KZ/annual",),
    "/countries/{code}/annual/{year}": ("/countries/AR/annual/2022",),
    "/calendar": ("/calendar?month=2022-06", "/calendar?month=1999-01"),
    "/changes": ("/changes?since=2000", "/changes?since=2100"),
    "/identity": ("/identity?of=event&id=[event]", "/identity?of=party&id=ivan-petrov&with=oleg-petrov"),
    "/review": ("/review", "/review?of=record&id=[event]"),
    "/search": ("/search", "/search?q=trade", "/search?q=abenov&in=reports", "/search?q=xyzzy&mode=meeting"),
    "/sources": ("/sources",),
    "/help": ("/help",),
    "/welcome": ("/welcome",),
    "/reading": ("/reading",),
    "/reading/{key}": ("/reading/[job]",),
    "/anew": ("/anew",),
    "/sign-in": ("/sign-in",),
}
# Routes that show no page: what they give is saved, asked for by a script, or leads on to another house.
NO_PAGES = {
    "/originals/{digest}",
    "/names",
    "/sign-in/elsewhere",
    "/sign-in/back",
    "/countries/{code}/annual/{year}.docx",
    "/countries",  # leads to the list of parties
}
ADDRESSES = [address for addresses in PAGES.values() for address in addresses]


@dataclass(frozen=True)
class Look:
    """A way to look at a page, loaded once: the widths it is seen at, whether it is searched for barriers, printed."""

    widths: tuple[int, ...]
    language: str = "en"
    scripts: bool = True


PAPER = 718  # A4 within its margins
LOOKS = {
    "narrow": Look((320, 768)),
    "wide": Look((2560, 1280), "kk"),
    "without scripts": Look((320, 768), "ru", scripts=False),
}


@dataclass(frozen=True)
class View:
    """An open page of the browser, and what has gone wrong on it."""

    page: Any
    wrong: list[str]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    made = str(tmp_path_factory.mktemp("each") / "each.db")
    with Ledger.open(made, create=True) as ledger:
        run = ledger.start("1")
        for number, (day, text) in enumerate(TEXTS):
            page = Snapshot(f"{number}.txt", text.encode(), "text/plain")
            report = Report(f"given-{number}", text, f"Talks of {day}", day, outlet="Southwire", original=page.digest)
            ledger.keep(run, page, 0, read_report(report))
        ledger.finish(run)
    return made


@pytest.fixture(scope="module")
def site(path: str) -> Iterator[str]:
    with served(path) as found:
        yield found


@pytest.fixture(scope="module")
def ids(browser: Any, site: str, path: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """By kind, the id of a record or party of it; of the reading of a file that could not be read, its own."""
    with Ledger.open(path) as ledger:
        found = {row.kind: row.id for row in ledger.records(Filter())}
        found |= {"report": ledger.reports()[0].id}
        for kind in record_kinds()["party"].kinds:
            found[kind] = ledger.parties((kind,))[0].id
    scan = tmp_path_factory.mktemp("sent") / "scan.pdf"
    scan.write_bytes(b"%PDF-1.7")
    page = browser.new_page()
    page.goto(f"{site}/reading")
    page.locator("main input[type=file]").set_input_files(scan)
    page.get_by_role("button", name="Read them").click()
    page.wait_for_url("**/reading/*")
    page.locator(".unread").wait_for()
    found["job"] = page.url.rpartition("/")[2]
    page.close()
    return found


@pytest.fixture(scope="module")
def views(browser: Any, site: str) -> Iterator[dict[str, View]]:
    """A page of the browser for each look, which all addresses share."""
    opened: dict[str, View] = {}
    for name, look in LOOKS.items():
        context = browser.new_context(java_script_enabled=look.scripts, locale=look.language)
        page = context.new_page()
        page.set_default_timeout(120_000)  # a busy machine is slow, which is no fault of the page
        opened[name] = View(page, watched(page, site))
    yield opened
    for view in opened.values():
        view.page.context.close()


def filled(address: str, ids: dict[str, str]) -> str:
    for kind, key in ids.items():
        address = address.replace(f"[{kind}]", key)
    return address


def test_every_page_is_in_the_table(path: str) -> None:
    routes = {route.path for route in create_app(path).routes if "GET" in (getattr(route, "methods", None) or ())}
    assert {route for route in routes - NO_PAGES if not route.endswith(".{form}")} == set(PAGES)


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("name", LOOKS)
def test_a_page_is_whole(site: str, ids: dict[str, str], views: dict[str, View], name: str, address: str) -> None:
    look, page, wrong = LOOKS[name], views[name].page, views[name].wrong
    wrong.clear()
    page.set_viewport_size({"width": look.widths[0], "height": 900})
    status = page.goto(site + filled(address, ids)).status
    assert page.evaluate("document.documentElement.lang") == look.language
    assert page.locator("h1").count() == 1 and page.locator("main").inner_text().strip()
    found = barred(page) if look.scripts else printed(page)
    for width in look.widths:
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"at {width}: {each}" for each in out_of_sight(page)]
    if address == NOTHING:  # that there is nothing is said in the console by the browser itself
        assert status == 404 and all("404" in each for each in wrong)
    else:
        assert status == 200 and not wrong
    assert not found


def barred(page: Any) -> list[str]:
    """What bars anybody from the page in light and in dark; in one of them only it is a matter of contrast."""
    found = []
    for scheme, rules in (("dark", CONTRAST), ("light", RULES)):
        page.emulate_media(color_scheme=scheme)
        found += [f"{scheme}: {each}" for each in barriers(page, rules)]
    return found


def printed(page: Any) -> list[str]:
    """What would be missing on paper, or be there in vain."""
    size = page.viewport_size
    page.set_viewport_size({"width": PAPER, "height": 900})
    page.emulate_media(media="print")
    found = [f"on paper: {each}" for each in out_of_sight(page)]
    if page.locator(".masthead").is_visible() or not page.locator("h1").is_visible():
        found.append("on paper: the masthead, or no heading")
    page.emulate_media(media="screen")
    page.set_viewport_size(size)
    return found


def test_a_line_without_names_shows_its_words(path: str) -> None:
    with TestClient(create_app(path), base_url="http://127.0.0.1") as client:
        page = client.get("/calendar?month=2022-07").text
    assert "“It was met in Oslo.”" in page


def test_a_month_is_taken_away_as_it_is_shown(path: str) -> None:
    with TestClient(create_app(path), base_url="http://127.0.0.1") as client:
        june, july, all_of_it = (
            len(client.get(f"/calendar.jsonl{asked}").text.splitlines()) - 1
            for asked in ("?month=2022-06", "?month=2022-07", "")
        )
    assert 0 < june < all_of_it and 0 < july < all_of_it


def test_a_way_is_called_alike_in_the_filter_and_in_the_list(path: str) -> None:
    with TestClient(create_app(path), base_url="http://127.0.0.1") as client:
        assert "<span>Meeting</span>" in client.get("/events?mode=meeting").text
