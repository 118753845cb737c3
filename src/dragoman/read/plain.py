"""Plain text pages as reports."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dragoman.errors import InputError
from dragoman.model.evidence import OffsetMap, Span
from dragoman.model.report import Report
from dragoman.read.clean import clean, printed, squeezed
from dragoman.read.dateline import find_dateline
from dragoman.read.day_order import in_agreement
from dragoman.read.identity import report_id
from dragoman.read.language import guess_language
from dragoman.read.lines import page_lines
from dragoman.read.listing import Item, items, names_office, signature
from dragoman.read.masthead import OUTLET_WORD, Line
from dragoman.read.parts import Part
from dragoman.read.sources import Chain, find_chain
from dragoman.read.stamp import date_at
from dragoman.read.tellers import same_teller

# No: 45, 12 March 2024, Regarding the Meeting of Ministers
_NUMBERED = re.compile(r"(?:press release|statement|qa|no)\b[^,]{0,20}\d[^,]{0,8},\s+", re.IGNORECASE)

# What wires put before a headline: UPDATE 2-Ministers agree, BREAKING: Ministers agree.
WIRE_SLUG = re.compile(
    r"\((?:\d(?:st|nd|rd|th) )?(?:LEAD|URGENT|UPDATE|CORRECTED|EXCLUSIVE)\)\s*(?=\S)"
    r"|(?:UPDATE \d+|WRAPUP \d+|REFILE|CORRECT(?:ED|ION)|RPT|REPEAT|URGENT|ALERT|FLASH|BREAKING(?: NEWS)?"
    r"|\d(?:ST|ND|RD|TH|st|nd|rd|th) L(?:EAD|ead))\s*[-:–—|]\s*(?=\S)"
)
_MAIL_ADDRESS = re.compile(r"\s*<?[^<>\s]+@[^<>\s]+>?")


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the lines around a text say, each field with its span in the page."""

    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    byline: str | None = None
    image_credit: str | None = None
    views: int | None = None
    url: str | None = None
    sources: tuple[tuple[str, Span], ...] = ()
    spans: dict[str, Span] = field(default_factory=dict)


def plain_reports(name: str, page: str) -> list[Report]:
    """The reports a page of plain text holds, one or many. Raises InputError where there is no text to read."""
    lines = page_lines(page)
    cut = items(lines)
    header = _header(lines, cut)
    page_date = next((part for line in lines[:1] for part in line.parts if part.kind == "page_date"), None)
    found = [report_from_item(page, item, header, page_date) for item in cut]
    if not found:
        raise InputError(
            name,
            "there is no text of a report on this page, only headings, dates or buttons.",
            "The rest of the batch is read.",
            "Save the page again with the text of the article.",
            code="no-text",
        )
    return found


def _header(lines: Sequence[Line], cut: Sequence[Item]) -> Line | None:
    """The line at the top of a page that names the office or outlet whose page it is."""
    if not cut:
        return None
    first = cut[0].lines[0].span.start
    above = [line for line in lines if line.span.start < first and not line.parts and len(line.text) <= 90]
    return next((line for line in above if OUTLET_WORD.search(line.text)), None)


def report_from_item(page: str, item: Item, header: Line | None, page_date: Part | None) -> Report:
    """One report of a page; `header` is the line above all mastheads that names the outlet.

    `page_date` is the day an archive gives for the page: it stands only where the report prints none of its own.
    """
    head = masthead_of(item)
    first = next((line for line in item.lines if not line.parts), item.lines[0])
    if header is None and item.title and first is not item.lines[item.title] and names_office(first):
        header = first
    text, offsets = body_text(page, item)
    dateline = find_dateline(text)
    spans = dict(head.spans)
    published, outlet = head.published, head.outlet
    if published is not None and "published" in spans:
        published = in_agreement(published, spans["published"].quote(page), text)
    if dateline is not None:
        if published is None and dateline.published is not None and dateline.date_span is not None:
            published, spans["published"] = dateline.published, offsets.to_original(dateline.date_span)
        if outlet is None and dateline.agency is not None and dateline.agency_span is not None:
            outlet, spans["outlet"] = dateline.agency, offsets.to_original(dateline.agency_span)
    if published is None and head.title is not None and (numbered := _NUMBERED.match(head.title)):
        found = date_at(head.title, numbered.end())
        if found is not None:
            published, spans["published"] = found[0].isoformat(), head.spans["title"]
    if published is None and page_date is not None:
        published, spans["published"] = page_date.value, page_date.span
    header = header or signature(item.lines, item.body)
    if outlet is None and header is not None:
        outlet, spans["outlet"] = squeezed(header.text), header.span
    chain = find_chain(text, outlet)
    sources, source_spans = whole_chain(head.sources, chain, offsets, outlet)
    spans.update(source_spans)
    return Report(
        id=report_id(head.title, published, text, outlet, head.url),
        text=text,
        title=head.title,
        published=published,
        language=guess_language(text),
        url=head.url,
        outlet=outlet,
        byline=head.byline,
        image_credit=head.image_credit,
        views=head.views,
        sources=sources,
        spans=spans,
        offsets=offsets,
    )


def whole_chain(
    named: Sequence[tuple[str, Span]], told: Chain, offsets: OffsetMap, outlet: str | None
) -> tuple[tuple[str, ...], dict[str, Span]]:
    """The chain of what a masthead prints as source and what the text tells, nearest first, with spans in the page."""
    links = [*named]
    if outlet is not None:
        links = [link for link in links if not same_teller(link[0], outlet)]
    for teller in told.tellers:
        if not any(same_teller(teller.name, name) for name, _ in links):
            links.append((teller.name, offsets.to_original(teller.span)))
    return tuple(name for name, _ in links), {f"sources[{index}]": span for index, (_, span) in enumerate(links)}


def body_text(page: str, item: Item) -> tuple[str, OffsetMap]:
    """The text of an item: its lines with all that stands between neighbours, as printed."""
    pieces: list[Span] = []
    previous = -2
    for index in item.body:
        span = item.lines[index].span
        if index == previous + 1 and pieces:
            pieces[-1] = Span(pieces[-1].start, span.end)
        else:
            pieces.append(span)
        previous = index
    wrapped = [item.lines[index].span for index in item.body if item.lines[index].wrapped]
    return clean(page, pieces, wrapped)


def masthead_of(item: Item) -> Masthead:
    """The fields printed around an item's text; of several values for one field the first stands."""
    spans: dict[str, Span] = {}
    values: dict[str, str] = {}
    sources: list[tuple[str, Span]] = []
    parts = _parts(item)
    if (stamp := _best_stamp(item, [part for part, _ in parts])) is not None:
        values["published"], spans["published"] = stamp.value, stamp.span
    bylines = sum(part.kind == "byline" for part, _ in parts)
    for part, above in parts:
        if bylines > 1 and part.kind == "byline" and " " not in part.value:
            # `By Azernews`, with a person's byline beside it.
            part = replace(part, kind="outlet")
        kind = part.kind if part.kind != "agency" else "outlet" if above else "source"
        if kind == "source" and part.value:
            sources.append((squeezed(part.value), part.span))
        elif kind not in values and _MAIL_ADDRESS.sub("", part.value):
            values[kind], spans[kind] = _MAIL_ADDRESS.sub("", squeezed(part.value)).strip("\"'“”"), part.span
    if item.title is not None:
        line = item.lines[item.title]
        slug = WIRE_SLUG.match(line.text)
        start = slug.end() if slug else 0
        values["title"], spans["title"] = printed(line.text[start:]), Span(line.span.start + start, line.span.end)
    kept = ("title", "published", "outlet", "byline", "image_credit", "views", "url")
    return Masthead(
        title=values.get("title"),
        published=values.get("published"),
        outlet=values.get("outlet"),
        byline=values.get("byline"),
        image_credit=values.get("image_credit"),
        views=int(values["views"]) if "views" in values else None,
        url=values.get("url"),
        sources=tuple(sources),
        spans={key: spans[key] for key in kept if key in spans},
    )


def _best_stamp(item: Item, parts: Sequence[Part]) -> Part | None:
    """The stamp of publication: with time or label rather than bare, below the headline rather than above it.

    Pages print today's date at their top; and a date of update only stands in for that of publication.
    """
    title_end = item.lines[item.title].span.end if item.title is not None else 0
    stamps = [part for part in parts if part.kind in ("published", "updated")]
    return max(
        stamps,
        key=lambda part: (part.kind == "published", part.strong, part.span.start >= title_end, -part.span.start),
        default=None,
    )


def _parts(item: Item) -> list[tuple[Part, bool]]:
    """The parts of an item's masthead lines, and whether each stands above the text.

    A weak part counts only above the text or on a line with a stamp.
    """
    first_text, body = item.body[0] if item.body else len(item.lines), frozenset(item.body)
    return [
        (part, index < first_text)
        for index, line in enumerate(item.lines)
        if index not in body
        for part in line.parts
        if part.strong or index < first_text or line.stamped
    ]
