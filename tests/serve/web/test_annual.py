"""The annual review: numbers that open on so many, lines that lead to their words, and the same as a document."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from desk_client import TestClient
from dragoman.ledger.store import Ledger
from dragoman.model.evidence import Span
from dragoman.model.records import Participant, Party
from dragoman.model.report import Report, Snapshot
from dragoman.serve.web.app import create_app
from dragoman.serve.web.separators import DOT
from invented import made_ledger, read_report

TODAY = date(2022, 7, 16)


@pytest.fixture
def desk(address: str) -> Iterator[TestClient]:
    with TestClient(create_app(address, lambda: TODAY), base_url="http://127.0.0.1:8417") as client:
        yield client


def test_the_latest_year_is_where_it_begins(desk: TestClient) -> None:
    answer = desk.get("/countries/KZ/annual")
    assert answer.url.path == "/countries/KZ/annual/2022"
    assert "<h1>Kazakhstan: 2022</h1>" in answer.text


def test_every_number_opens_on_so_many(desk: TestClient) -> None:
    page = desk.get("/countries/KZ/annual/2022").text
    numbers = re.findall(r'<td class="num[^"]*">\s*<a[^>]*href="([^"]+)">(\d+)</a>', page)
    numbers += [
        (address, number)
        for address, number in re.findall(r'<li><a href="(/[^"]+)"><span class="fact-number">(\d+)</span>', page)
    ]
    assert len(numbers) > 5
    for address, number in numbers:
        if number != "0":
            assert re.search(rf'class="lede">{number} \w+<', desk.get(unescape(address)).text), address


def test_as_many_countries_are_counted_as_the_table_has_lines(tmp_path: Path) -> None:
    path, page = str(tmp_path / "blocs.db"), Snapshot("page", b"page", "text/plain")
    text = (
        "Yerzhan Abenov met Lucía Peña of Argentina in Oslo. Kazakhstan waits. Yerzhan Abenov met Jane Roe in Almaty."
    )
    reading = read_report(Report("g", text, "Talks", "2022-06-01", original=page.digest))
    first, second = reading.records.events
    start = text.index("Jane Roe")
    envoy = Party("p9", "person", "Jane Roe", "UN", (), (Span(start, start + 8),))
    events = (first, replace(second, actors=(*second.actors, Participant("p9"))))
    records = replace(reading.records, parties=(*reading.records.parties, envoy), events=events)
    with Ledger.open(path, create=True) as ledger:
        run = ledger.start("1")
        ledger.keep(run, page, 0, replace(reading, records=records))
        ledger.finish(run)
    with TestClient(create_app(path, lambda: TODAY), base_url="http://127.0.0.1:8417") as client:
        shown = client.get("/countries/KZ/annual/2022").text
    assert "Jane Roe</a>" in shown
    lines = shown.split('id="countries"')[1].split("</table>")[0].count("<tr data-row>")
    assert lines == 1 and '<span class="fact-number">1</span> country' in shown


def test_every_line_leads_to_its_words(desk: TestClient) -> None:
    page = desk.get("/countries/KZ/annual/2022").text
    lines = re.findall(r'<li class="annual-line".*?</li>', page, re.DOTALL)
    assert lines and all('data-sentence href="/reports/' in line for line in lines)


def test_targets_and_promises_have_their_place(desk: TestClient) -> None:
    page = desk.get("/countries/KZ/annual/2022").text
    assert "Figures against targets" in page and "350\xa0m\xa0USD" in page
    promised = desk.get("/countries/AR/annual/2022").text.split('id="open"')[1]
    assert "Build a bridge" in promised and '<span class="status st-open">open</span>' in promised


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("Kazakhstan sells grain and aims at 500 million.", ("Target",)),
        ("Kazakhstan aims at 500 million. Trade of Kazakhstan reached 350 million.", ("Target", "Reached")),
        ("Trade of Kazakhstan reached 350 million.", ()),
    ],
)
def test_figures_have_the_columns_that_have_anything_in_them(
    text: str, columns: tuple[str, ...], tmp_path: Path
) -> None:
    path = made_ledger(tmp_path / "aims.db", text, "Grain")
    with TestClient(create_app(path, lambda: TODAY), base_url="http://127.0.0.1:8417") as client:
        shown = client.get("/countries/KZ/annual/2022").text.split('id="figures"')[1].split("</section>")[0]
    assert tuple(re.findall(r"<th [^>]+>(Target|Reached)<", shown)) == columns
    assert {row.count("<td") for row in shown.split(" data-row>")[1:]} == {2 + len(columns)}


def test_a_year_without_anything_says_so(desk: TestClient) -> None:
    assert "holds nothing of this year" in desk.get("/countries/KZ/annual/1999").text


@pytest.mark.parametrize(("page", "status"), [("/countries/KZ/annual/20x2", 400), ("/countries/XX/annual/2022", 404)])
def test_what_cannot_be_reviewed_is_refused(desk: TestClient, page: str, status: int) -> None:
    assert desk.get(page).status_code == status


def test_the_document_has_the_same(desk: TestClient) -> None:
    pytest.importorskip("docx", reason="the extra docx is not installed")
    answer = desk.get("/countries/AR/annual/2022.docx")
    assert answer.headers["content-disposition"] == 'attachment; filename="AR-2022.docx"'
    with zipfile.ZipFile(io.BytesIO(answer.content)) as document:
        text = document.read("word/document.xml").decode()
        links = document.read("word/_rels/document.xml.rels").decode()
        core = document.read("docProps/core.xml").decode()
        foot = document.read("word/footer1.xml").decode()
    assert "<dc:language>en<" in core and "python-docx" not in core
    assert re.findall(r">(\d{4}-\d\d-\d\d)T", core) == ["2022-07-16"] * 2  # made and changed on the day of the desk
    assert f"Argentina: 2022{DOT}Annual review" in foot and '"PAGE"' in foot and '"NUMPAGES"' in foot
    assert "<w:tblHeader/>" in text and "<w:keepLines/>" in text
    anchors, names = (set(re.findall(rf'w:{each}="([a-z-]+)"', text)) for each in ("anchor", "name"))
    assert "countries" in anchors <= names
    for words in ("Argentina: 2022", "Yerzhan Abenov", "Build a bridge: Ivan Petrov", "Events by country and month"):
        assert words in text
    assert text.count("\u202f≈") == desk.get("/countries/AR/annual/2022").text.count('class="basis"')
    assert "The sign ≈ marks one that was worked out" in text
    assert "&lt;img src=x" in text and "<img" not in text
    page = desk.get("/countries/AR/annual/2022").text
    sentences = set(re.findall(r'data-sentence href="(/reports/[^"]+)"', page))
    assert sentences and all(f"http://127.0.0.1:8417{address}" in links for address in sentences)


def test_what_several_tell_alike_is_one_line_of_the_figures(tmp_path: Path) -> None:
    path, page = str(tmp_path / "alike.db"), Snapshot("page", b"page", "text/plain")
    with Ledger.open(path, create=True) as ledger:
        run = ledger.start("1")
        for place, (outlet, value) in enumerate((("Northwire", 350), ("Southwire", 350), ("Eastwire", 400))):
            text = f"Trade of Kazakhstan and Norway reached {value} million."
            report = Report(f"g{place}", text, f"Trade {place}", "2022-06-01", outlet=outlet, original=page.digest)
            ledger.keep(run, page, place, read_report(report))
        ledger.finish(run)
    with TestClient(create_app(path, lambda: TODAY), base_url="http://127.0.0.1:8417") as client:
        figures = client.get("/countries/KZ/annual/2022").text.split('<section id="figures">')[1].split("</section>")[0]
    lines = [" ".join(re.sub("<[^>]+>", " ", line).split()) for line in re.findall(r"<p>(.*?)</p>", figures)]
    told = [re.sub(r" ?\[\d+\]", "", line) for line in lines]
    assert sorted(line.rpartition(" · ")[2].replace(" ,", ",") for line in told) == ["Eastwire", "Northwire, Southwire"]
    assert len(set(re.findall(r'data-sentence href="(/reports/[^"]+)"', figures))) == 3
