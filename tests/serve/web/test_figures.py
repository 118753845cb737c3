"""Figures as series: which there are, one of them in full, and its drawing."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html import unescape
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desk_client import TestClient
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.store import Ledger
from dragoman.model.dates import DateInterval
from dragoman.model.records import Records
from dragoman.model.report import Report, Snapshot
from dragoman.serve.web.app import create_app
from dragoman.serve.web.charts.axes import years
from dragoman.serve.web.charts.figures import figure_chart, series_of
from dragoman.serve.web.charts.letters import width_of
from dragoman.serve.web.messages import translator
from invented import made_ledger, read_report


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger with figures of three states, five series in all."""
    path = str(tmp_path_factory.mktemp("figures") / "figures.db")
    texts = [
        "Trade of Kazakhstan reached 350 million.",
        "Trade of Kazakhstan came to 400 million.",
        "Trade of Argentina reached 90 million.",
        "Trade of Yerzhan Abenov reached 5 million.",
        "Trade of Ivan Petrov reached 6 million.",
        "Trade reached 7 million.",
    ]
    page = Snapshot("page", b"page", "text/plain")
    with Ledger.open(path, create=True) as ledger:
        run = ledger.start("1")
        for place, text in enumerate(texts):
            report = Report(
                f"g{place}",
                text,
                f"Report {place}",
                f"2022-06-0{place + 1}",
                outlet="Wire <b>& Sons</b>",
                original=page.digest,
            )
            ledger.keep(run, page, place, read_report(report))
        ledger.finish(run)
    return path


@pytest.fixture
def desk(many: str) -> Iterator[TestClient]:
    with TestClient(create_app(many, lambda: date(2022, 7, 16)), base_url="http://127.0.0.1:8417") as client:
        yield client


def test_series_are_listed_the_longest_first(desk: TestClient) -> None:
    page = desk.get("/figures").text
    assert "5 series" in page
    lines = re.findall(r"<tr data-row>.*?</tr>", page, re.DOTALL)
    assert len(lines) == 5 and "Kazakhstan" in lines[0] and '<td class="num">2</td>' in lines[0]


def test_every_series_opens_in_full(desk: TestClient) -> None:
    page = desk.get("/figures").text
    addresses = re.findall(r'data-open href="(/figures\?[^"]+)"', page)
    numbers = re.findall(r'<td class="num">(\d+)</td><td class="nowrap">', page)
    assert len(addresses) == len(numbers) == 5
    for address, number in zip(addresses, numbers, strict=True):
        series = desk.get(unescape(address)).text
        assert f"{number} figure" in series and "<h2>Sources" in series, address
        assert len(re.findall(r'data-sentence href="/reports/', series.split("Table of figures")[1])) == int(number)


def test_what_does_not_fit_stands_with_its_series(desk: TestClient) -> None:
    page = desk.get("/figures?type=trade_turnover&subject=KZ&counterpart=NO").text
    assert "350\xa0m\xa0USD" in page and "What does not fit" in page
    assert "What does not fit" not in desk.get("/figures?type=trade_turnover&subject=AR&counterpart=NO").text


def test_a_drawing_needs_a_chart(desk: TestClient) -> None:
    answer = desk.get("/figures.svg?type=trade_turnover&subject=AR")
    assert answer.status_code == 404 and "0 series have a chart here" in answer.text


def test_a_drawing_is_whole_in_itself(address: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = str(tmp_path_factory.mktemp("drawing") / "drawing.db")
    page = Snapshot("page", b"page", "text/plain")
    with Ledger.open(path, create=True) as ledger:
        run = ledger.start("1")
        for place, (text, year) in enumerate(
            [("Trade of Norway reached 5 million.", 2022), ("Trade of Norway is 8 million.", 2023)]
        ):
            reading = read_report(
                Report(f"g{place}", text, "<b>&", f"{year}-06-01", outlet='"><script>', original=page.digest)
            )
            found = reading.records.figures[0]
            moved = type(found)(
                **{name: getattr(found, name) for name in found.__slots__} | {"period": DateInterval.year(year)}
            )
            records = type(reading.records)(reading.records.parties, figures=(moved,))
            ledger.keep(run, page, place, type(reading)(reading.report, records))
        ledger.finish(run)
    with TestClient(create_app(path, lambda: date(2024, 1, 2)), base_url="http://127.0.0.1:8417") as client:
        answer = client.get("/figures.svg?type=trade_turnover&subject=NO")
        assert "Норвегия" in client.get("/figures.svg?type=trade_turnover&subject=NO&lang=ru").text
    assert answer.headers["content-type"] == "image/svg+xml"
    tree = ElementTree.fromstring(answer.content)
    described = next(element.text or "" for element in tree.iter() if element.tag.endswith("desc"))
    assert (
        "2022: about 5 m USD" in described
        and "2023: about 8 m USD" in described
        and "/figures?type=trade_turnover" in described
    )
    texts = [element.text or "" for element in tree.iter() if element.tag.endswith("text")]
    assert "reported" in texts and "target" not in texts  # a sign is told of where it is drawn
    assert any(text.startswith("Dragoman") and "2024-01-02" in text and "2 rows" in text for text in texts)
    assert any('"><script>' in text for text in texts) and b"<script" not in answer.content
    assert b"style" not in answer.content and b"href" not in answer.content and b"class" not in answer.content


def _aimed(folder: Path) -> str:
    """A ledger with what was reached in a year, and what is aimed at in the next."""
    path, page = str(folder / "aimed.db"), Snapshot("page", b"page", "text/plain")
    with Ledger.open(path, create=True) as ledger:
        run = ledger.start("1")
        for place, text in enumerate(("Trade of Norway reached 5 million.", "Trade of Norway aims at 8 million.")):
            reading = read_report(Report(f"g{place}", text, "Trade", f"2022-06-0{place + 1}", original=page.digest))
            figures = tuple(replace(each, period=DateInterval.year(2022 + place)) for each in reading.records.figures)
            ledger.keep(run, page, place, replace(reading, records=replace(reading.records, figures=figures)))
        ledger.finish(run)
    return path


def test_a_target_whose_words_lean_on_others_is_told_with_them(tmp_path: Path) -> None:
    path = made_ledger(tmp_path / "leaning.db", "Trade of Norway aims high, and they bring it to 8 million.", "Trade")
    with TestClient(create_app(path, lambda: date(2022, 7, 1)), base_url="http://127.0.0.1:8417") as client:
        shown = client.get("/countries/NO").text.split("<h2>Overdue")[1].split("</section>")[0]
    assert "8\xa0m\xa0USD" in shown and "bring it to 8 million" in shown


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_signs_of_a_drawing_have_room_in_every_language(tmp_path: Path, language: str) -> None:
    _ = translator(language)
    names = [_("reported"), _("target"), _("the period it covers")]
    with TestClient(create_app(_aimed(tmp_path), lambda: date(2024, 1, 2)), base_url="http://127.0.0.1:8417") as client:
        answer = client.get(f"/figures.svg?type=trade_turnover&subject=NO&lang={language}")
    texts = [element for element in ElementTree.fromstring(answer.content).iter() if element.tag.endswith("text")]
    begins = {element.text: float(element.get("x", 0)) for element in texts}
    for name, following in pairwise(names):
        assert begins[name] + width_of(name, 11) + 20 <= begins[following], name


def test_a_specification_tells_what_the_drawing_shows(tmp_path: Path) -> None:
    with TestClient(create_app(_aimed(tmp_path), lambda: date(2024, 1, 2)), base_url="http://127.0.0.1:8417") as client:
        answer = client.get("/figures.vl.json?type=trade_turnover&subject=NO&lang=ru")
        offered = client.get("/figures?type=trade_turnover&subject=NO").text
        made = answer.json()
        for value in made["data"]["values"]:
            page, _, words = value["sentence"].removeprefix("http://127.0.0.1:8417").partition("#")
            assert f'id="{words}"' in client.get(page).text
    assert "/figures.vl.json?type=trade_turnover" in offered
    assert answer.headers["content-type"] == "application/vnd.vegalite.v6+json"
    assert "figure.vl.json" in answer.headers["content-disposition"]
    values = [(value["first"], value["last"], value["value"], value["status"]) for value in made["data"]["values"]]
    assert values == [("2022-01-01", "2022-12-31", 5e6, "actual"), ("2023-01-01", "2023-12-31", 8e6, "target")]
    assert "Норвегия" in made["title"]["text"] and "2024-01-02" in made["title"]["subtitle"][1]
    assert made["usermeta"]["rows"] == 2
    assert made["usermeta"]["question"].startswith("/figures?type=trade_turnover&subject=NO")


def test_a_drawing_names_a_report_without_a_headline_by_its_day(tmp_path: Path) -> None:
    path = str(tmp_path / "nameless.db")
    page = Snapshot("page", b"page", "text/plain")
    with Ledger.open(path, create=True) as ledger:
        run = ledger.start("1")
        for place, text in enumerate(
            ("Trade of Kazakhstan reached 350 million.", "Trade of Kazakhstan came to 400 million.")
        ):
            reading = read_report(Report(f"g{place}", text, None, f"2022-06-0{place + 1}", original=page.digest))
            figures = tuple(replace(each, period=DateInterval.year(2020 + place)) for each in reading.records.figures)
            ledger.keep(run, page, place, replace(reading, records=replace(reading.records, figures=figures)))
        ledger.finish(run)
    with TestClient(create_app(path, lambda: date(2022, 7, 16)), base_url="http://127.0.0.1:8417") as client:
        drawn = client.get("/figures.svg?lang=ru").text
        assert "сообщение от 1 июня 2022" in " ".join(drawn.split()) and "Казахстан" in drawn
        told = client.get("/figures?lang=en").text
        assert "report of 2 June 2022" in told


def test_a_value_without_a_period_stands_at_the_day_on_which_it_was_told(tmp_path: Path) -> None:
    path, page = str(tmp_path / "undated.db"), Snapshot("page", b"page", "text/plain")
    with Ledger.open(path, create=True) as ledger:
        run = ledger.start("1")
        report = Report("g", "Trade of Kazakhstan reached 350 million.", "A", "2022-06-01", original=page.digest)
        reading = read_report(report)
        figures = tuple(replace(each, period=None) for each in reading.records.figures)
        ledger.keep(run, page, 0, replace(reading, records=replace(reading.records, figures=figures)))
        ledger.finish(run)
    with TestClient(create_app(path, lambda: date(2022, 7, 16)), base_url="http://127.0.0.1:8417") as client:
        table = client.get("/figures?who=KZ").text.split("told-by")[1].split("</table>")[0]
    assert re.search(r"told 1 June 2022", table)


def test_what_is_the_same_for_both_is_one_series_whoever_is_named_first(tmp_path: Path) -> None:
    path, page = str(tmp_path / "both.db"), Snapshot("page", b"page", "text/plain")
    with Ledger.open(path, create=True) as ledger:
        run = ledger.start("1")
        for place, first in enumerate(("Norway", "Kazakhstan", "Norway")):
            text = f"Trade of Norway and Kazakhstan reached {place + 4} million. {place}"
            report = Report(f"g{place}", text, "Trade", "2022-06-01", original=page.digest)
            read = read_report(report)
            named = {party.name: party.id for party in read.records.parties}
            (second,) = named.keys() - {first}
            sides = {"subject": named[first], "counterpart": named[second]}
            sides |= {"indicator": "exports"} if place == 2 else {}
            figures = (replace(read.records.figures[0], **sides),)
            ledger.keep(run, page, place, replace(read, records=Records(read.records.parties, figures=figures)))
        ledger.finish(run)
    with TestClient(create_app(path, lambda: date(2024, 1, 2)), base_url="http://127.0.0.1:8417") as client:
        assert "2 series" in client.get("/figures").text
        for sides in ("subject=NO&counterpart=KZ", "subject=KZ&counterpart=NO"):
            page_of_both = client.get(f"/figures?type=trade_turnover&{sides}").text
            assert page_of_both.count('<section class="series">') == 1 and "Trade turnover" in page_of_both
            assert [amount in page_of_both for amount in ("4\xa0m\xa0USD", "5\xa0m\xa0USD", "6\xa0m\xa0USD")] == [
                True,
                True,
                False,
            ]
        assert "6\xa0m\xa0USD" in client.get("/figures?type=exports&subject=NO&counterpart=KZ").text
        assert "6\xa0m\xa0USD" not in client.get("/figures?type=exports&subject=KZ&counterpart=NO").text


def test_the_label_of_a_year_stands_under_what_covers_it() -> None:
    chart = figure_chart([row("a", 1.0, 2020), row("b", 2.0, 2021), row("c", 3.0, 2022)])
    assert chart is not None
    for point, tick in zip(chart.points, chart.across, strict=True):
        assert point.row.date and tick.label == point.row.date.iso
        assert point.left == tick.at and point.left < tick.middle < point.right


def test_a_chart_opens_at_what_was_measured_last_and_not_at_a_far_target() -> None:
    aim = replace(row("d", 9.0, 2035), status="target")
    chart = figure_chart([row("a", 1.0, 2020), row("b", 2.0, 2021), aim])
    assert chart is not None and chart.opens * chart.width == chart.points[1].x
    aims = figure_chart([replace(row("a", 1.0, 2020), status="target"), aim])
    assert aims is not None and aims.opens * aims.width == aims.points[-1].x


def test_too_little_of_a_year_to_be_labelled_has_its_line_alone() -> None:
    ticks = years([date(2019, 12, 20), date(2022, 1, 9)])
    assert [tick.label for tick in ticks] == ["", "2020", "2021", ""]
    assert ticks[1].middle - ticks[1].at > 100


def row(key: str, value: float, year: int) -> RecordRow:
    return RecordRow(
        key, "figure", "exports", None, "actual", None, None, DateInterval.year(year), value, "USD", {}, (), (), "",
        1.0, "r1", None, f"{year + 1}-01-0{len(key)}", None,
    )  # fmt: skip


@pytest.mark.parametrize("values", [(1.0, 2.0), (-5e12, 3.0), (-5e9, -1.0), (0.0, 0.0), (1e-9, 5e15)])
def test_any_values_fit_into_a_chart(values: tuple[float, float]) -> None:
    chart = figure_chart([row("a", values[0], 2020), row("b", values[1], 2021)])
    assert chart is not None and 2 <= len(chart.up) <= 12
    assert all(0 <= point.y <= chart.height and 0 <= point.x <= chart.width for point in chart.points)


def test_the_line_takes_what_was_told_last_of_a_period() -> None:
    chart = figure_chart([row("a", 1.0, 2020), row("b", 2.0, 2021), row("c", 3.0, 2022), row("dd", 9.0, 2021)])
    assert chart is not None
    last = next(point for point in chart.points if point.row.id == "dd")
    assert f"{last.x},{last.y}" in chart.line and chart.line.count(",") == 3


def test_what_no_indicator_covers_is_one_series_only_under_one_name() -> None:
    def others(*names: str) -> list[RecordRow]:
        made = [
            replace(row("abc"[place], 5.0, 2020 + place), type="other", name=name) for place, name in enumerate(names)
        ]
        return [row("d", 1.0, 2020), *made]

    measured, vessels = series_of(others("vessels", "Vessels"))
    assert (measured.indicator, vessels.name) == ("exports", "Vessels") and vessels.chart is not None
    measured, mixed = series_of(others("vessels", "ports"))
    assert measured.indicator == "exports" and not mixed.name and mixed.chart is None
    for unnamed in (("$", "$"), ("vessels", "€")):  # a sign is no name, and what has none may be anything
        _, unknown = series_of(others(*unnamed))
        assert not unknown.name and unknown.chart is None
