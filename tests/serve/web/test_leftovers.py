"""A page in Russian or Kazakh has no English words but those of reports, names and codes."""

import re
from collections.abc import Iterator

import pytest
from lxml import html

from desk_client import TestClient
from dragoman.knowledge.loading import load
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.serve.web.app import create_app
from dragoman.serve.web.entrance import Access

_ERRORS = [
    "/nothing", "/events?type=nonsense", "/events/e0", "/parties/nobody", "/events?since=xx", "/events?who=Zzyzx",
    "/reports/none", "/countries/XX/YY", "/countries/KZ/annual/xx", "/review?of=record&id=none", "/events.xyz",
]  # fmt: skip
_OF_REPORTS = (  # words of reports, of programs and of other languages
    "blockquote", "mark", "code", "kbd", "pre", "script", "*[@lang]", "*[contains(@class, 'entry-quote')]",
    "div[@class='text']/p", "*[contains(@class, 'takeaway')]//a", "*[contains(@class, 'snippet')]",
)  # fmt: skip
_NAMES = {
    "ics",
    "csv",
    "xlsx",
    "jsonl",
    "javascript",
    "talks",
    "xyzzy",
    "ratif",
    "oil",
    "Dragoman",
    "Atom",
    "UTC",
    "JSON",
    "Lines",
    "CSV",
    "Excel",
    "Word",
    "ICS",
    "PLOVER",
    "CAMEO",
    "HTML",
    "SVG",
    "SHA",
}
_QUOTED = re.compile(r"[“«„\"][^”»“\"]*[”»“\"]")
_WORD = re.compile(r"(?<![\w/.?=&:@-])[A-Za-z]{3,}(?![\w/.=@-])")


@pytest.fixture
def desk(address: str) -> Iterator[TestClient]:
    with TestClient(create_app(address, access=Access("Жанна")), base_url="http://localhost") as client:
        yield client


@pytest.fixture
def told(address: str) -> set[str]:
    """Words that reports and names say, in a ledger, and the short names of blocs, which every language has alike."""
    with Ledger.open(address) as ledger:
        rows = ledger.records(Filter())
        reports = [ledger.report(row.id).report for row in ledger.reports()]
        parties = [name for row in ledger.parties() for name in (row.id, *row.names)]
    texts = [
        *(text for report in reports for text in (report.title, report.text, report.outlet, *report.sources)),
        *(text for row in rows for text in (row.name, row.place, row.unit, row.rule, row.id)),
        *parties,
        *load("blocs"),
    ]
    return {word.casefold() for text in texts if text for word in re.findall(r"[A-Za-z]+", text)}


def leftovers(page: str, told: set[str]) -> set[str]:
    tree = html.fromstring(page)
    for path in _OF_REPORTS:
        for element in tree.xpath(f"//body//{path}"):
            element.drop_tree()
    texts = tree.xpath("//body//text() | //title/text() | //@aria-label | //@title | //@placeholder")
    words = {word for text in texts for word in _WORD.findall(_QUOTED.sub("", text))}
    return {word for word in words if word not in _NAMES and word.casefold() not in told}


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_no_page_has_english_words_of_its_own(
    desk: TestClient, pages: list[str], told: set[str], language: str
) -> None:
    wrong: dict[str, set[str]] = {}
    for page in [*pages, *_ERRORS]:
        text = desk.get(page, headers={"accept-language": language}).text
        assert f'<html lang="{language}">' in text
        found = leftovers(text, told)
        if found:
            wrong[page] = found
    assert not wrong


def test_english_words_would_be_seen() -> None:
    page = '<html><body><p title="Something">Ничего “quoted words” new</p><code>who:KZ</code></body></html>'
    assert leftovers(page, set()) == {"Something", "new"}
