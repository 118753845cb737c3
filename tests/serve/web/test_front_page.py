"""How Today is laid out: columns of about one height, nothing twice, nothing out of its order but for a reason."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk_browser import browser, served
from desk_client import TestClient
from dragoman.ledger.store import Ledger
from dragoman.model.report import Report, Snapshot
from dragoman.serve.web import environments
from dragoman.serve.web.app import create_app
from dragoman.serve.web.front_page import FrontPage, arranged
from dragoman.serve.web.measuring import height_of
from invented import read_report

__all__ = ["browser"]

LINE = "<li><p>Talks</p></li>"


@pytest.mark.parametrize(
    "bulletins, sections, lead, latest",
    [
        ((), (9.0,), 1, "below"),  # nothing happened: the reports have the page
        ((35.0,), (50.0, 28.0, 28.0), 1, "lead"),  # much is due: the news has one column, with reports under it
        ((30.0, 30.0, 30.0, 30.0), (12.0,), 2, "rail"),  # much news: what is due has one, with reports under it
        ((30.0, 30.0), (34.4,), 2, "below"),  # all even
    ],
)
def test_what_is_much_has_two_columns(
    bulletins: tuple[float, ...], sections: tuple[float, ...], lead: int, latest: str
) -> None:
    page = arranged(bulletins, sections, [4.0] * 24)
    assert (page.lead, page.latest) == (lead, latest)


def test_everything_stands_once_and_news_in_its_order() -> None:
    page = arranged((40.0, 20.0, 30.0, 10.0), (20.0, 5.0, 30.0, 8.0), [4.0] * 12)
    first, second = page.bulletins
    assert (*first, *second) == tuple(range(len(first) + len(second)))
    assert sorted((*page.sections[0], *page.sections[1])) == [0, 1, 2, 3]
    assert page.sections[0][0] == 0


def test_the_last_of_much_news_is_left_away_where_it_would_leave_white() -> None:
    assert arranged((20.0, 20.0, 20.0), (24.0,), []).bulletins == ((0,), (1,))


def test_news_left_away_is_among_the_lines_that_fill_a_column() -> None:
    bare = arranged((20.0, 20.0, 20.0), (24.0,), [], [4.0, 0.0, 4.0])
    assert (bare.bulletins, bare.reports) == (((0,), (1,)), 1)


def test_nothing_but_what_is_due() -> None:
    assert arranged((), (9.0,), []) == FrontPage(1, ((), ()), ((0,), ()), "below", 0)


@pytest.mark.parametrize(
    "lower, taller",
    [
        (f"<section><ul>{LINE}</ul></section>", f"<section><ul>{LINE * 2}</ul></section>"),
        ("<p>Talks</p>", f"<p>{'Talks ' * 20}</p>"),
        ("<p>Talks</p>", "<h2>Talks</h2>"),
        (f'<p class="entry-meta">{"Talks " * 50}</p>', f"<p>{'Talks ' * 50}</p>"),
        (f"<article>{LINE}</article>", f"<section>{LINE}{LINE}</section>"),
        (f'<p title="{"x" * 900}">Talks</p>', "<p>Talks</p><p>Talks</p>"),  # only what is seen has a height
    ],
)
def test_what_has_more_lines_is_taller(lower: str, taller: str) -> None:
    assert 0 < height_of(lower) < height_of(taller)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A desk with nine reports of one week, each of other length."""
    made = str(tmp_path_factory.mktemp("front") / "front.db")
    with Ledger.open(made, create=True) as ledger:
        run = ledger.start("1")
        for number in range(9):
            text = "\n".join(
                f"Minister Yerzhan Abenov met Lucía Peña in Oslo {'on trade and visas ' * (each + number)}again."
                for each in range(1 + number % 4)
            )
            page = Snapshot(f"{number}.txt", text.encode(), "text/plain")
            report = Report(
                f"given-{number}", text, f"Talks number {number} of the week", f"2022-07-{10 + number % 6}",
                outlet="Southwire", original=page.digest,
            )  # fmt: skip
            ledger.keep(run, page, 0, read_report(report))
        ledger.finish(run)
    with served(made) as found:
        yield found


def test_the_report_of_news_left_away_is_listed_and_has_no_number_for_the_news(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = str(tmp_path / "news.db")
    met = ("Yerzhan Abenov met Lucía Peña in Oslo.", "Ivan Petrov met Oleg Petrov.", "Ivan Petrov met Lucía Peña.")
    with Ledger.open(made, create=True) as ledger:
        run = ledger.start("1")
        for number, text in enumerate(met):
            page = Snapshot(f"{number}.txt", text.encode(), "text/plain")
            day = f"2022-07-{15 - number}"
            report = Report(f"given-{number}", text, f"Talks {number}", day, outlet="Southwire", original=page.digest)
            ledger.keep(run, page, 0, read_report(report))
        ledger.finish(run)

    def shown() -> str:
        with TestClient(create_app(made, lambda: date(2022, 7, 16)), base_url="http://127.0.0.1") as desk:
            return str(desk.get("/").text.split("<main")[1])

    def laid(news: int, sections: list[str]) -> FrontPage:
        return FrontPage(1, (tuple(range(news)), ()), (tuple(range(len(sections))), ()), "below", 9)

    monkeypatch.setattr(environments, "front_page", lambda news, sections, *_: laid(len(news), sections))
    told = re.findall(r'<h3 data-row><a data-open href="([^"]+)"', shown())
    assert len(told) > 1
    monkeypatch.setattr(environments, "front_page", lambda _news, sections, *_: laid(1, sections))
    short = shown()
    assert re.findall(r'<h3 data-row><a data-open href="([^"]+)"', short) == told[:1]
    latest = short.split('class="latest"')[1]
    assert re.findall(r'<li data-row><a data-open href="([^"]+)"', latest) == told[1:]
    named = {int(number) for number in re.findall(r'print-only">\s?\[(\d+)\]', short)}
    assert [int(number) for number in re.findall(r"<li>\[(\d+)\]", short)] == sorted(named)


@pytest.mark.parametrize("width, columns", [(800, 2), (1280, 3), (2560, 3)])
def test_columns_end_at_about_one_height(browser: Any, site: str, width: int, columns: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(site)
    ends = page.locator(".front-grid").evaluate(
        """(grid, number) => {
          const box = grid.getBoundingClientRect(), ends = {};
          for (const line of grid.querySelectorAll("li, p, h2, h3")) {
            const {left, right, bottom} = line.getBoundingClientRect(), wide = (box.width + 40) / number;
            const to = Math.floor((right - box.left - 2) / wide);  // what is as wide as two columns ends both
            for (let at = Math.floor((left - box.left + 2) / wide); at <= to; at++)
              ends[at] = Math.max(ends[at] ?? 0, bottom - box.top);
          }
          return Object.values(ends);
        }""",
        columns,
    )
    assert len(ends) == columns
    assert min(ends) > 0.7 * max(ends)
    page.close()


def test_a_narrow_page_has_one_column_in_order(browser: Any, site: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 900})
    page.goto(site)
    lefts = page.locator(".front-grid h2, .bulletin h3").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect().x)"
    )
    tops = page.locator(".bulletin h3").evaluate_all("all => all.map(e => e.getBoundingClientRect().y)")
    assert len(set(lefts)) == 1 and tops == sorted(tops)
    page.close()
