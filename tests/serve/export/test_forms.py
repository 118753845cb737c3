"""A list in every form: the same rows, numbers as numbers, days as days, no formula, and what it is inside."""

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from xml.etree import ElementTree

import pytest

pytest.importorskip("xlsxwriter", reason="the extra web is not installed")

from dragoman.errors import UsageError
from dragoman.knowledge.worldviews import Worldview
from dragoman.ledger.rows import PartRow, PartyRow, QuoteRow, RecordRow, ReportRow
from dragoman.model.dates import DateInterval
from dragoman.serve import captions
from dragoman.serve.export.forms import FORMS, form_of
from dragoman.serve.export.listing import About, Listing, codebook, of_parties, of_records, of_reports

ATTACKS = ["=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "http://evil.example", "</t><f>1</f>"]
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def row(key: str, name: str = "trade", value: float | None = -350e6, first: date = date(2022, 6, 1)) -> RecordRow:
    parts = (PartRow("kz", "state", "Қазақстан – Ćilić", "KZ", "subject", None),)
    return RecordRow(
        key, "figure", "trade_turnover", None, "actual", name, None, DateInterval.day(first), value, "USD", {}, parts,
        (QuoteRow(f"{name} über alles", 0, 10),), "rule", 1.0, "r1", name, "2022-06-01T10:00", None,
    )  # fmt: skip


def listing(*rows: RecordRow) -> Listing:
    return of_records("figures", rows, About("/figures?who=KZ", date(2024, 1, 2), len(rows)))


def as_rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def sheets(content: bytes) -> tuple[list[str], list[list[tuple[str, str]]]]:
    """Names of the sheets, and the cells of the first: (kind, text); kind "s" is a text, "n" a number."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        names = [
            sheet.attrib["name"]
            for sheet in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{_SHEET}sheet")
        ]
        shared = [
            "".join(text.text or "" for text in entry.iter(f"{_SHEET}t"))
            for entry in ElementTree.fromstring(book.read("xl/sharedStrings.xml")).iter(f"{_SHEET}si")
        ]
        tree = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    assert not list(tree.iter(f"{_SHEET}f")), "a formula"
    cells = [[_cell(cell, shared) for cell in line] for line in tree.iter(f"{_SHEET}row")]
    return names, cells


def _cell(cell: Any, shared: list[str]) -> tuple[str, str]:
    text = cell.find(f"{_SHEET}v").text
    return ("s", shared[int(text)]) if cell.get("t") == "s" else ("n", text)


def test_every_form_has_the_same_rows() -> None:
    made = listing(row("f1"), row("f2"))
    texts = [line for line in as_rows(FORMS["csv"].write(made, "", captions)) if not line[0].startswith("#")]
    assert [line[0] for line in texts] == ["id", "f1", "f2"]
    objects = [json.loads(line) for line in FORMS["jsonl"].write(made, "", captions).decode().splitlines()]
    assert [line["id"] for line in objects[1:]] == ["f1", "f2"]
    _, cells = sheets(FORMS["xlsx"].write(made, "", captions))
    assert [line[0][1] for line in cells] == ["id", "f1", "f2"]
    assert FORMS["ics"].write(made, "http://localhost", captions).count(b"BEGIN:VEVENT") == 2


def test_every_form_says_what_it_is() -> None:
    made = listing(row("f1"))
    cited = made.about.lines()["cite_as"]
    assert "/figures?who=KZ" in str(cited) and "1 row" in str(cited)
    lines = FORMS["csv"].write(made, "", captions).decode("utf-8-sig").splitlines()
    assert f"# cite as: {cited}" in lines  # with its commas, and not quoted for them
    assert any(line.startswith("# column value: Number of a figure in base units") for line in lines)
    about = json.loads(FORMS["jsonl"].write(made, "", captions).splitlines()[0])["about"]
    assert about["cite_as"] == cited and about["codebook"]["unit"]
    assert sheets(FORMS["xlsx"].write(made, "", captions))[0] == ["Figures", "About", "Columns", "Words"]


def test_lines_about_a_csv_file_hide_no_cell_of_its_own() -> None:
    made = listing(row("f1"))
    asked = replace(made, about=replace(made.about, question='/figures?text=a,=1+1,"b\n,@c'))
    lines = FORMS["csv"].write(asked, "", captions).decode("utf-8-sig").splitlines()
    about = [line for line in lines if line.startswith("#")]
    assert len(list(csv.reader(lines))) == len(lines) == len(about) + 2
    assert not any(cell.startswith(("=", "@", '"')) for line in csv.reader(about) for cell in line)
    assert '# question: /figures?text=a, =1+1, "b , @c' in about


def test_numbers_are_numbers_and_days_are_days() -> None:
    _, cells = sheets(FORMS["xlsx"].write(listing(row("f1")), "", captions))
    assert cells[1][0] == ("s", "f1")
    assert ("n", "-350000000") in cells[1]
    assert ("n", str((datetime(2022, 6, 1) - datetime(1899, 12, 30)).days)) in cells[1]
    assert ("s", "Қазақстан – Ćilić") in cells[1]


@pytest.mark.parametrize(
    ("published", "kind"),
    [("2022-06-01", "n"), ("2022-06", "s"), ("2022", "s"), ("2022-06-01T10:00", "s"), ("2022-13-01", "s")],
)
def test_when_a_report_came_out_is_a_day_where_it_is_told_to_the_day(published: str, kind: str) -> None:
    report = ReportRow("r1", "g1", None, published, "Wire", (), 4, ())
    _, cells = sheets(FORMS["xlsx"].write(of_reports([report], About("/reports", date(2024, 1, 2), 1)), "", captions))
    shown = published if kind == "s" else str((datetime(2022, 6, 1) - datetime(1899, 12, 30)).days)
    assert (kind, shown) in cells[1]


def test_days_that_excel_does_not_know_are_texts() -> None:
    _, cells = sheets(FORMS["xlsx"].write(listing(row("f1", first=date(1648, 10, 24))), "", captions))
    assert ("s", "1648-10-24") in cells[1]


@pytest.mark.parametrize("text", ATTACKS)
def test_no_cell_is_a_formula(text: str) -> None:
    made = listing(row("f1", text))
    cells = [cell for line in as_rows(FORMS["csv"].write(made, "", captions)) for cell in line]
    assert not any(cell.startswith(("=", "+", "@", "\t", "\r")) for cell in cells)
    assert [cell for cell in cells if cell.startswith("-")] == ["-350000000"]
    _, found = sheets(FORMS["xlsx"].write(made, "", captions))  # asserts that there is no formula
    assert ("s", text.replace("\r", "_x000D_")) in found[1] or ("s", text) in found[1]


def test_an_empty_list_is_a_list() -> None:
    made = listing()
    assert as_rows(FORMS["csv"].write(made, "", captions))[-1][0] == "id"
    assert len(sheets(FORMS["xlsx"].write(made, "", captions))[1]) == 1
    assert b"BEGIN:VCALENDAR" in FORMS["ics"].write(made, "", captions)


def test_parties_and_reports_are_lists_too() -> None:
    party = PartyRow("a", "person", "Ana", "AR", ("Ana", "Anna"), 2, 3, "2022-06", "2022-07-01")
    made = of_parties([party], [], About("/parties", date(2024, 1, 2), 1))
    assert as_rows(FORMS["csv"].write(made, "", captions))[-1] == [
        "a", "person", "Ana", "AR", "Ana; Anna", "2", "3", "", "2022-07-01", "", "",
    ]  # fmt: skip
    report = ReportRow("r1", "g1", None, None, "Wire", ("Agency", "Ministry"), 4, ())
    made = of_reports([report], About("/reports", date(2024, 1, 2), 1))
    assert as_rows(FORMS["csv"].write(made, "", captions))[-1] == ["r1", "g1", "", "", "Wire", "Agency ← Ministry", "4"]


def test_every_column_is_in_the_codebook() -> None:
    for kind, columns in codebook().items():
        assert all(meaning.endswith(".") for meaning in columns.values()), kind


@pytest.mark.parametrize(("ending", "dated"), [("pdf", True), ("ics", False)])
def test_a_form_there_is_not_is_refused_with_those_there_are(ending: str, dated: bool) -> None:
    with pytest.raises(UsageError, match="this list can be had as csv, xlsx, jsonl"):
        form_of(ending, dated=dated)


def test_what_people_read_of_a_file_is_in_their_language() -> None:
    pytest.importorskip("babel", reason="the extra web is not installed")
    from dragoman.serve.web.wording import Wording

    made, words = listing(row("f1"), row("f2")), Wording("ru", Worldview())
    text = FORMS["csv"].write(made, "", words).decode("utf-8-sig")
    assert "# запрос: /figures?who=KZ" in text and "2 строки" in text
    (head,) = [line for line in csv.reader(io.StringIO(text)) if line[0] == "номер"]
    assert "первый день" in head and "value" not in head
    assert sheets(FORMS["xlsx"].write(made, "", words))[0] == ["Показатели", "О чём", "Столбцы", "Слова"]
    assert FORMS["jsonl"].write(made, "", words) == FORMS["jsonl"].write(made, "", captions)  # programs read these
    calendar = FORMS["ics"].write(made, "http://localhost", words).decode().replace("\r\n ", "")
    assert "Дата названа: 1 июня 2022 г.\r" in re.sub(r"\s(?=г\.)", " ", calendar)


@pytest.mark.parametrize(("name", "called"), [("commitments", "состояние обещания"), ("parties", "государство")])
def test_a_state_of_promises_is_no_state_of_the_world(name: str, called: str) -> None:
    pytest.importorskip("babel", reason="the extra web is not installed")
    from dragoman.serve.web.wording import Wording

    made = Listing(name, About("/", date(2024, 1, 2), 0), {"state": "?"}, [], [])
    assert as_rows(FORMS["csv"].write(made, "", Wording("ru", Worldview())))[-1] == [called]
    assert as_rows(FORMS["csv"].write(made, "", captions))[-1] == ["state"]
