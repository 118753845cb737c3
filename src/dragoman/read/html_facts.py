"""What the head and the markup of an HTML page declare about its article."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from dragoman.model.evidence import Span
from dragoman.read.clean import squeezed
from dragoman.read.json_values import keepable
from dragoman.read.stamp import parse_stamp

_META = re.compile(r"<meta\b(?:\"[^\"]*+\"|'[^']*+'|[^'\"<>])*+>", re.IGNORECASE)
_LINK = re.compile(r"<link\b(?:\"[^\"]*+\"|'[^']*+'|[^'\"<>])*+>", re.IGNORECASE)
_TIME = re.compile(r"<time\b(?:\"[^\"]*+\"|'[^']*+'|[^'\"<>])*+>", re.IGNORECASE)
_MARKED_DATE = re.compile(r"<\w+\b[^<>]{0,500}\bitemprop\s*=\s*[\"']?datePublished\b[^<>]{0,500}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_LINKED_DATA = re.compile(
    r"<script\b[^<>]{0,300}application/ld\+json[^<>]{0,300}>(.{0,200000}?)</script>", re.IGNORECASE | re.DOTALL
)
_HEADING = re.compile(r"<(h[1-3])\b[^<>]{0,500}>(.{0,2000}?)</\1>", re.IGNORECASE | re.DOTALL)
_PAGE_TITLE = re.compile(r"<title\b[^<>]{0,500}>(.{0,2000}?)</title>", re.IGNORECASE | re.DOTALL)
_LANGUAGE = re.compile(r"<html\b[^<>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)
# Addresses, and the names of accounts that write for a whole office.
_NO_AUTHOR = re.compile(
    r"https?:|www\.|@"
    r"|(?:(?:site|web|super)[ _-]?)?(?:admin\w*|editor|user\d*|root|master|staff|author|manager|moderator)$",
    re.IGNORECASE,
)
# A heading this long at the beginning of the page's title is there for more than chance.
_SURELY_TITLE = 15
_TAG = re.compile(r"<[^>]*>")
_ARTICLES = frozenset(
    {"Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "WebPage", "PressRelease", "Report"}
)

_META_NAMES = {
    "published": (
        "article:published_time",
        "og:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "dc.date.issued",
        "dcterms.issued",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "article.published",
        "article:published",
        "last-modified",
        "article:modified_time",
    ),
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title"),
    "outlet": ("og:site_name", "application-name", "publisher", "dc.publisher", "dcterms.publisher"),
    "byline": ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"),
    "url": ("og:url", "parsely-link"),
    "image_credit": ("image_credit", "og:image:credit"),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A declared value and where it stands in the source."""

    value: str
    span: Span


def declared_facts(source: str) -> dict[str, Fact]:
    """The declared `title`, `published` (ISO), `outlet`, `byline`, `url`, `language`, `image_credit` of a page.

    `text` is the whole article where a page declares that too, with its line ends; its span is that of all declared.
    `page_title` is what the window shows, with the name of the site or without: only a hint where there is a `title`.
    """
    facts: dict[str, Fact] = {}
    for field, fact in _candidates(source):
        if field == "text":
            facts.setdefault(field, fact)
            continue
        value = squeezed(unescape(fact.value))
        if field == "published":
            value = parse_stamp(value) or ""
        elif field == "byline" and _NO_AUTHOR.match(value):
            value = ""
        known = facts.get(field)
        # A date with its time is worth more than an earlier one without.
        finer = (
            field == "published"
            and known is not None
            and "T" in value
            and value[:10] == known.value[:10]
            and "T" not in known.value
        )
        if value and (known is None or finer):
            facts[field] = Fact(value, fact.span)
    return facts


def _candidates(source: str) -> Iterator[tuple[str, Fact]]:
    """Values in order of trust."""
    metas = dict(_metas(source))
    yield from _linked(source)
    for field, names in _META_NAMES.items():
        for name in names:
            if name in metas:
                yield field, metas[name]
    for link in _LINK.finditer(source):
        attributes = _attributes(link[0])
        if attributes.get("rel", "").lower() == "canonical" and attributes.get("href"):
            yield "url", Fact(attributes["href"], _within(source, attributes["href"], Span(link.start(), link.end())))
    for pattern in (_MARKED_DATE, _TIME):
        for tag in pattern.finditer(source):
            attributes = _attributes(tag[0])
            if stamp := attributes.get("datetime") or attributes.get("content"):
                yield "published", Fact(stamp, _within(source, stamp, Span(tag.start(), tag.end())))
                break
    page_title = _PAGE_TITLE.search(source)
    named = squeezed(unescape(_TAG.sub(" ", page_title[1]))) if page_title else ""
    if heading := _heading(source, named):
        yield "title", heading
    if page_title:
        yield "page_title", Fact(named, Span(page_title.start(1), page_title.end(1)))
    if language := _LANGUAGE.search(source[:5000]):
        yield "language", Fact(language[1].lower(), Span(language.start(1), language.end(1)))


def _heading(source: str, page_title: str) -> Fact | None:
    """The heading that the title of the page repeats, else the first of the highest rank.

    On many pages the highest heading is the name of the site, and that of the report stands below it.
    """
    first = None
    for found in _HEADING.finditer(source):
        value = squeezed(unescape(_TAG.sub(" ", found[2])))
        fact = Fact(value, Span(found.start(2), found.end(2)))
        if len(value) > _SURELY_TITLE and page_title.casefold().startswith(value.casefold()):
            return fact
        if first is None and value and found[1].lower() == "h1":
            first = fact
    return first


def _metas(source: str) -> Iterator[tuple[str, Fact]]:
    seen: set[str] = set()
    for meta in _META.finditer(source):
        attributes = _attributes(meta[0])
        name = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
        content = attributes.get("content", "")
        if name and content.strip() and name not in seen:
            seen.add(name)
            yield name, Fact(content, _within(source, content, Span(meta.start(), meta.end())))


def _within(source: str, value: str, span: Span) -> Span:
    """Where `value` stands inside `span`; all of `span` where it is written with escapes."""
    place = source.find(value, span.start, span.end)
    return span if place < 0 else Span(place, place + len(value))


def _attributes(tag: str) -> dict[str, str]:
    return {found[1].lower(): found[2] or found[3] or found[4] or "" for found in _ATTRIBUTE.finditer(tag)}


def _linked(source: str) -> Iterator[tuple[str, Fact]]:
    for script in _LINKED_DATA.finditer(source):
        span = Span(script.start(1), script.end(1))
        try:
            data = keepable(json.loads(script[1]))
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data, 0):
            for field, key in (
                ("published", "datePublished"),
                ("published", "dateCreated"),
                ("title", "headline"),
                ("byline", "author"),
                ("outlet", "publisher"),
                ("text", "articleBody"),
                ("language", "inLanguage"),
            ):
                if value := _name(node.get(key)):
                    place = _within(source, value, span)
                    yield field, Fact(value[:2].lower() if field == "language" else value, place)


def _nodes(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The nodes of linked data that describe an article."""
    if depth > 6:
        return
    if isinstance(data, list):
        for item in data:
            yield from _nodes(item, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        if _ARTICLES & set(
            kinds if isinstance(kinds, list) and all(isinstance(kind, str) for kind in kinds) else [str(kinds)]
        ):
            yield data
        yield from _nodes(data.get("@graph"), depth + 1)


def _name(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value)))
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else ""
