"""Reports that come as JSON."""

import json

import pytest

from dragoman.errors import InputError
from dragoman.model.evidence import Span
from dragoman.model.report import Report, Snapshot
from dragoman.read import reports

TEXT = "LIMA, June 3 (Andina) – Peru and Chile signed an accord on Monday, the Foreign Ministry said."


def read(source: str) -> Report:
    (report,) = reports(Snapshot("many.jsonl:7", source.encode(), "application/json"))
    return report


def test_plain_form() -> None:
    line = {
        "id": "x-1",
        "title": "Accord signed",
        "text": f"  {TEXT}\n",
        "published": "2024-06-03T10:00:00-05:00",
        "outlet": "Andina",
        "url": "https://andina.example/1",
        "views": 12,
        "image_credit": "Palace",
        "byline": ["Ana Rojas", "Luis Paz"],
    }
    report = read(json.dumps(line))
    assert report.text == f"  {TEXT}\n"
    assert (report.id, report.title, report.outlet) == ("x-1", "Accord signed", "Andina")
    assert (report.published, report.url) == ("2024-06-03T10:00:00-05:00", "https://andina.example/1")
    assert (report.views, report.image_credit, report.byline) == (12, "Palace", "Ana Rojas, Luis Paz")
    assert report.sources == ("Foreign Ministry",)


def test_interchange_form_and_given_sources() -> None:
    report = read(json.dumps({"parties": [], "report": {"id": 5, "text": TEXT, "sources": ["Andina", "Palace"]}}))
    assert (report.id, report.sources) == ("5", ("Andina", "Palace"))


def test_fields_learned_from_the_text() -> None:
    report = read(json.dumps({"text": "TASHKENT, 12 March 2024 (Dunyo) – The two ministers met at length."}))
    assert (report.published, report.outlet) == ("2024-03-12", "Dunyo")
    assert report.id.startswith("2024-03-12-tashkent")


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("12 March 2024", "2024-03-12"),
        ("2024-03", "2024-03"),
        ("soon", None),
        (5, None),
        (None, None),
        (1709632800, "2024-03-05T10:00:00+00:00"),
        ("1709632800000", "2024-03-05T10:00:00+00:00"),
        ("2024", "2024"),
        ("²²", None),
        (float("inf"), None),
        ("9" * 5000, None),
    ],
)
def test_published(published: object, expected: str | None) -> None:
    assert read(json.dumps({"text": "The two ministers met at length.", "published": published})).published == expected


def test_what_no_database_keeps_is_replaced_and_said() -> None:
    line = json.dumps({"text": f"{TEXT} \ud83d\x00 \U0001f600", "outlet": "W\udfff", "source": ["A\x00"], "\ud800": 1})
    report = read(line)
    assert report.text == f"{TEXT} \ufffd\ufffd \U0001f600"
    assert (report.outlet, report.sources) == ("W\ufffd", ("A\ufffd",))
    assert [str(note) for note in report.notes] == ["3 broken characters were replaced"]
    (page,) = reports(
        Snapshot(
            "a.html",
            f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "A \\ud800", "articleBody": '
            f'"{TEXT}"}}</script><h1>A</h1><p>{TEXT * 4}</p>'.encode(),
            "text/html",
        )
    )
    page.id.encode()
    assert "\ud800" not in (page.title or "")


def test_a_count_of_views_is_one_that_can_be() -> None:
    for views, expected in ((3402, 3402), (10**30, None), (-1, None), (True, None)):
        assert read(json.dumps({"text": TEXT, "views": views})).views == expected


def test_names_without_regard_to_case_and_joints() -> None:
    line = {"Title": "Accord", "content": "", "main-text": TEXT, "publishedAt": "2024-06-03T10:00:00Z"}
    report = read(json.dumps({**line, "source": {"id": None, "name": "Andina"}}))
    assert (report.title, report.text, report.outlet) == ("Accord", TEXT, "Andina")
    assert report.published == "2024-06-03T10:00:00+00:00"


def test_text_given_as_markup() -> None:
    source = json.dumps({"text": '<p>The ministers met in "Old Hall" &amp; signed.</p>\n<p>They left for Małe.</p>'})
    report = read(source)
    assert report.text == 'The ministers met in "Old Hall" & signed.\n\nThey left for Małe.'
    for words, written in (("ministers met", "ministers met"), ("They left", "They left"), ("Małe", "Ma\\u0142e")):
        start = report.text.index(words)
        assert report.offsets.to_original(Span(start, start + len(words))).quote(source) == written
    with pytest.raises(InputError, match="no text"):
        read(json.dumps({"text": "<p><img src='a.png'></p>"}))


def test_other_names_of_fields() -> None:
    report = read(json.dumps({"headline": "Accord", "body": TEXT, "date": "2024-06-03", "author": {"name": "Ana"}}))
    assert (report.title, report.text, report.published, report.byline) == ("Accord", TEXT, "2024-06-03", "Ana")


@pytest.mark.parametrize(
    "source",
    ['{"text": "x"', "[1]", "5", "null", '"text"', "{}", '{"text": 5}', '{"text": " "}', '{"text": null}', "{" * 5000],
)
def test_damaged_line_is_named(source: str) -> None:
    with pytest.raises(InputError) as caught:
        read(source)
    assert caught.value.subject == "many.jsonl:7"
    assert caught.value.remedy


def test_spans_stand_in_the_line() -> None:
    source = json.dumps({"title": 'Ac"cord', "text": TEXT, "outlet": "Andina"})
    report = read(source)
    assert report.spans["title"].quote(source) == '"Ac\\"cord"'
    assert report.spans["sources[0]"].quote(source) == "the Foreign Ministry"
