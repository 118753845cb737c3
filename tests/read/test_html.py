"""HTML pages: the article, what the page declares, what it prints, and the way back into the source."""

from pathlib import Path

import pytest

from dragoman.errors import InputError
from dragoman.model.evidence import Span
from dragoman.model.report import Report, Snapshot
from dragoman.read import reports

PAGES = Path(__file__).parent / "pages"


def read(source: str | bytes) -> list[Report]:
    content = source if isinstance(source, bytes) else source.encode()
    return reports(Snapshot("page.html", content, "text/html"))


def test_newspaper() -> None:
    source = (PAGES / "newspaper.html").read_text("utf-8")
    (report,) = read(source)
    assert report.title == "Ministers agree on ocean research in Oslo"
    assert report.published == "2024-03-12T14:05:00+01:00"
    assert (report.outlet, report.byline, report.image_credit) == ("Daily Fjord", "Kari Holm", "Ola Berg")
    assert (report.views, report.url) == (2431, "https://fjord.example/2024/oslo")
    assert report.sources == ("Norwegian foreign ministry",)
    assert report.text.startswith("OSLO — The foreign ministers")
    assert report.text.endswith("Both sides expect it to grow.")
    for boilerplate in ("Storm closes", "Tags", "rights reserved", "Photo", "Home"):
        assert boilerplate not in report.text


def test_spans_and_offsets_lead_into_the_source() -> None:
    source = (PAGES / "newspaper.html").read_text("utf-8")
    (report,) = read(source)
    assert report.spans["views"].quote(source) == "2,431"
    assert report.spans["image_credit"].quote(source) == "Ola Berg"
    assert report.spans["outlet"].quote(source) == "Daily Fjord"
    assert report.spans["sources[0]"].quote(source) == "the Norwegian foreign ministry"
    for words in (
        "foreign ministers of Norway",
        "Santiago in May",
        "ambassadors since 1919",
        "million dollars last year",
    ):
        start = report.text.index(words)
        assert report.offsets.to_original(Span(start, start + len(words))).quote(source) == words
    start = report.text.index("have exchanged ambassadors")
    assert report.offsets.to_original(Span(start, start + 14)).quote(source) == "have <b>exchanged"


def test_linked_data() -> None:
    (report,) = read((PAGES / "un_news.html").read_text("utf-8"))
    assert report.title == "Security Council extends river mission"
    assert (report.published, report.outlet, report.byline) == ("2024-03-12T20:10:00+00:00", "World Desk", None)
    assert report.text.startswith("The Security Council on Tuesday")
    assert report.text.endswith("had stalled.")


def test_listing_of_whole_reports() -> None:
    found = read((PAGES / "listing.html").read_text("utf-8"))
    assert [report.title for report in found] == [
        "Minister receives ambassador of Kenya",
        "Consultations with Portugal held in Lisbon",
    ]
    assert [report.published for report in found] == ["2024-03-12T15:40", "2024-03-11T18:05"]
    assert found[0].text.endswith("The minister accepted it.")


@pytest.mark.parametrize(
    "source",
    [
        (PAGES / "menu.html").read_text("utf-8"),
        "<html></html>",
        "<html><body><script>var a = 'The ministers met in Oslo. They talked about tea.'</script>",
        "",
        "<",
    ],
)
def test_no_article(source: str) -> None:
    with pytest.raises(InputError, match="no article"):
        read(source)


TEXT = "<p>The foreign ministers of Ruritania and Kenya met in Strelsau on Tuesday and discussed tea.</p>"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta name="date" content="2024-03-12">', "2024-03-12"),
        ('<meta itemprop="datePublished" content="2024-03-12T10:00:00Z">', "2024-03-12T10:00:00+00:00"),
        ('<meta content="12 March 2024" name="DC.date">', "2024-03-12"),
        ('<meta name="date" content="soon">', None),
    ],
)
def test_declared_date(head: str, expected: str | None) -> None:
    (report,) = read(f"<html><head>{head}</head><body><h1>Ministers meet</h1>{TEXT * 3}</body></html>")
    assert report.published == expected
    assert report.title == "Ministers meet"


def test_printed_date_and_time_element() -> None:
    (printed,) = read(f"<h1>Ministers meet over tea</h1><div>12.03.2024, 10:15</div>{TEXT * 3}")
    assert printed.published == "2024-03-12T10:15"
    (marked,) = read(f"<h1>Ministers meet</h1><time datetime='2024-03-12T10:15+02:00'>today</time>{TEXT * 3}")
    assert marked.published == "2024-03-12T10:15+02:00"


def test_declared_encoding_is_followed() -> None:
    page = f'<html><head><meta charset="windows-1251"></head><body><h1>Посол</h1>{TEXT * 3}<p>Посол прибыл в Осло.</p>'
    (report,) = read(page.encode("cp1251"))
    assert report.encoding == "cp1251"
    assert "ministers of Ruritania" in report.text


def test_title_of_the_page_beside_its_headings() -> None:
    head = "<title>Ministers meet over tea | Office of Tea</title>"
    (named,) = read(f"{head}<h1>Office of Tea</h1><h2>Ministers meet over tea</h2><p>12.03.2024</p>{TEXT * 3}")
    assert (named.title, named.outlet) == ("Ministers meet over tea", "Office of Tea")
    (plain,) = read(
        f"<title>Details</title><span>Ministers meet over tea in Strelsau</span><br>12.03.2024<br>{TEXT * 3}"
    )
    assert (plain.title, plain.published) == ("Ministers meet over tea in Strelsau", "2024-03-12")
    (rubric,) = read(f"<title>Ministers meet over tea | News</title><h1>Ministers meet over tea</h1>{TEXT * 3}")
    assert rubric.outlet is None


@pytest.mark.parametrize(
    ("inside", "kept", "lost"),
    [
        ("<p>The talks ended. Enditem</p>", ["The talks ended."], ["Enditem"]),
        ("<h2>Consul opens a school in Port Haven</h2>" + TEXT, ["Consul opens a school in Port Haven"], []),
        ("<h3>Friday, 3 May</h3>" + TEXT, ["Friday, 3 May"], []),
        ("<blockquote class='twitter-tweet'><p>A great day for tea, said all.</p></blockquote>", [], ["great day"]),
        ("<p>This website uses cookies, and so do our partners, to serve you better.</p>", [], ["cookies"]),
        ("<p>To continue reading, subscribe now for one crown a week.</p>", [], ["subscribe"]),
        ("<p>If you find an error in the text, select it and press Ctrl.</p>", [], ["error"]),
        ("<ul><li>Imprimir</li><li>Correo electrónico</li></ul>" + TEXT, [], ["Imprimir", "Correo"]),
    ],
)
def test_what_is_text(inside: str, kept: list[str], lost: list[str]) -> None:
    (report,) = read(f"<h1>Ministers meet over tea</h1><div class='body'>{TEXT * 3}{inside}</div>")
    assert all(words in report.text for words in kept)
    assert not any(words in report.text for words in lost)


def test_an_account_is_no_author() -> None:
    source = f"<meta name='author' content='admin'><h1>Ministers meet</h1>{TEXT * 3}"
    (report,) = read(source)
    assert report.byline is None
    (signed,) = read(source.replace("admin", "Jane Doe"))
    assert signed.byline == "Jane Doe"


def test_article_that_is_only_declared() -> None:
    words = (
        "The ministers of Ruritania met in Strelsau on Tuesday &amp; spoke of tea.\\n\\nThey left for Kenya at night."
    )
    data = '{"@type": "NewsArticle", "headline": "Ministers meet", "articleBody": "' + words + '"}'
    (report,) = read(f'<script type="application/ld+json">{data}</script><div id="root"></div>')
    assert report.text.split("\n\n") == [
        "The ministers of Ruritania met in Strelsau on Tuesday & spoke of tea.",
        "They left for Kenya at night.",
    ]
    (printed,) = read(f'<script type="application/ld+json">{data}</script><h1>Ministers meet</h1>{TEXT * 3}')
    assert "Kenya met in Strelsau" in printed.text and "at night" not in printed.text
