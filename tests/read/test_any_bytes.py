"""Whatever comes in, reading gives reports with sound spans or an InputError, and nothing else."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.errors import InputError
from dragoman.model.evidence import Span
from dragoman.model.report import Report, Snapshot
from dragoman.read import reports

MEDIA_TYPES = st.sampled_from(["text/plain", "text/html", "application/json", "application/jsonl"])
SCRAPS = st.sampled_from(
    [
        "14.03.2024, 10:15 3402",
        "Images | agency.example",
        "Source: Kazinform",
        "Published: 12 March 2024, 14:05 GMT+5",
        "By Jane Doe",
        "Read also:",
        "Ministers meet in Oslo",
        "LIMA, June 3 (Andina) – Peru and Chile signed an accord on Monday, the ministry said in a statement.",
        "The visit will last three days\u200b and end on 5\u00a0May.\u00ad",
        "ENDS",
        "",
        "\u00a0",
        "<p>A paragraph that is long enough to be taken for the text of an article, one hopes.</p>",
        "<h1>Title</h1>",
        '{"id": "a", "text": "x"}',
        "&amp;&nbsp;&#x1F600;",
    ]
)
PAGES = st.lists(SCRAPS | st.text(max_size=40), max_size=14).map("\n".join)


def page_of(report: Report, snapshot: Snapshot) -> str:
    encoding = report.encoding
    content = snapshot.content
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff", b"\xff\xfe", b"\xfe\xff"):
        if content.startswith(mark):
            content = content[len(mark) :]
            break
    return content.decode(encoding, "replace")


def check(snapshot: Snapshot) -> None:
    try:
        found = reports(snapshot)
    except InputError:
        return
    assert found
    for report in found:
        page = page_of(report, snapshot)
        assert report.text.strip()
        assert report.id
        for span in report.spans.values():
            assert 0 <= span.start <= span.end <= len(page)
        previous_text, previous_page = 0, 0
        for start, original, length in report.offsets.runs:
            assert length > 0
            assert start >= previous_text
            assert original >= previous_page
            previous_text, previous_page = start + length, original + length
            assert previous_text <= len(report.text)
            assert previous_page <= len(page)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=400), MEDIA_TYPES)
def test_bytes(content: bytes, media_type: str) -> None:
    check(Snapshot("any", content, media_type))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PAGES, MEDIA_TYPES, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
def test_pages(page: str, media_type: str, encoding: str) -> None:
    check(Snapshot("any", page.encode(encoding, "replace"), media_type))


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_text_is_the_original_but_for_blanks(page: str) -> None:
    snapshot = Snapshot("any", page.encode("utf-8", "replace"), "text/plain")
    try:
        found = reports(snapshot)
    except InputError:
        return
    decoded = page_of(found[0], snapshot)
    for report in found:
        for start, original, length in report.offsets.runs:
            assert report.text[start : start + length].split() == decoded[original : original + length].split()


@settings(max_examples=200, deadline=None)
@given(st.text(min_size=1), st.booleans())
def test_json_text_is_kept_and_mapped(text: str, ascii_only: bool) -> None:
    source = json.dumps({"title": 't\\"', "text": text, "id": 7}, ensure_ascii=ascii_only)
    try:
        content = source.encode()
    except UnicodeEncodeError:
        return
    if not text.strip():
        with pytest.raises(InputError):
            reports(Snapshot("any", content, "application/json"))
        return
    (report,) = reports(Snapshot("any", content, "application/json"))
    assert report.text == text.replace("\0", "\ufffd")
    assert report.id == "7"
    for index in range(len(text)):
        span = report.offsets.to_original(Span(index, index + 1))
        literal = source[span.start : span.end]
        assert literal == text[index] or literal == "\\"
