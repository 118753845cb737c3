"""Reports that come as JSON: one object each, in the interchange form or as `{"id", "title", "text", ...}`."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from dragoman.errors import InputError
from dragoman.model.evidence import OffsetMap, Span
from dragoman.model.message import Message
from dragoman.model.report import Report
from dragoman.read.dateline import find_dateline
from dragoman.read.identity import report_id
from dragoman.read.json_markup import unmarked
from dragoman.read.json_values import keepable, members, string_offsets
from dragoman.read.language import guess_language
from dragoman.read.plain import whole_chain
from dragoman.read.sources import find_chain
from dragoman.read.stamp import parse_stamp

Members = Mapping[str, tuple[Any, Span]]

# The first of these names that a line has is the field, without regard to case and to what joins words. Feeds and dumps
# use them for the same things.
_NAMES = {
    "id": ("id", "guid", "uuid"),
    "title": ("title", "headline", "name"),
    "text": (
        *("text", "body", "content", "articlebody", "article", "fulltext", "maintext", "contenttext", "bodytext"),
        *("articletext", "contentencoded", "contenthtml", "html", "story", "description", "summary"),
    ),
    "published": (
        *(
            "published",
            "date",
            "datepublished",
            "publishedat",
            "pubdate",
            "publicationdate",
            "publisheddate",
            "datepublish",
        ),
        *(
            "publishdate",
            "publishedon",
            "publishedtime",
            "publishtime",
            "datetime",
            "timestamp",
            "datecreated",
            "createdat",
        ),
    ),
    "outlet": ("outlet", "publisher", "site", "sitename", "sourcename", "agency", "hostname", "sourcedomain", "domain"),
    "url": ("url", "link", "canonicalurl", "sourceurl"),
    "byline": ("byline", "author", "authors", "dccreator", "creator"),
    "image_credit": ("imagecredit", "photocredit"),
    "views": ("views", "viewcount"),
    "language": ("language", "lang"),
    "sources": ("sources", "source"),
}
# A text that is markup: an element of its own on a line.
_MARKUP = re.compile(r"</(?:p|div|li|h[1-6]|blockquote|article|section)\s*>|<br\s*/?>", re.IGNORECASE)
_MOST_VIEWS = 2**31  # more are no count of views
# Seconds, and thousandths, since 1970: from 2001 on.
_EPOCH, _EPOCH_THOUSANDTHS = range(1_000_000_000, 10_000_000_000), range(1_000_000_000_000, 10_000_000_000_000)


def json_reports(name: str, source: str) -> list[Report]:
    """The one report of a JSON object, its text exactly as given. Raises InputError, by line, where it is damaged."""
    try:
        found = members(source, 0)
        if "report" in found and isinstance(found["report"][0], dict):
            found = members(source, found["report"][1].start)
    except (ValueError, RecursionError) as problem:
        raise InputError(
            name,
            Message("this is not a JSON object ({problem}).", problem=problem),
            "Only this one is passed over; the rest of the batch is read.",
            "Mend the line: one report each, with id, title, text, published, outlet and url.",
            code="damaged-json",
        ) from None
    before = _broken(found)
    found = {keepable(name): (keepable(value), span) for name, (value, span) in found.items()}
    broken = _broken(found) - before
    given = _member(found, "text")
    text, offsets = "", OffsetMap(())
    if given is not None and isinstance(given[0], str):
        text, offsets = given[0], string_offsets(source, given[1])
        if _MARKUP.search(text):
            text, offsets = unmarked(text, offsets)
    if not text.strip():
        raise InputError(
            name,
            "this JSON object has no text to read.",
            "The rest of the batch is read.",
            "Give every report a field `text` that holds the words of the report.",
            code="no-text",
        )
    notes = (Message("{number} broken characters were replaced", number=broken),) if broken else ()
    return [replace(_report(found, text, offsets), notes=notes)]


def _broken(found: Members) -> int:
    """How many characters of its texts are none."""
    return sum(value.count("\ufffd") for value, _ in found.values() if isinstance(value, str))


def _report(found: Members, text: str, offsets: OffsetMap) -> Report:
    fields = {key: _string(found, key) for key in ("title", "outlet", "url", "byline", "image_credit", "language")}
    if fields["outlet"] is None:
        fields["outlet"] = _named_source(found)
    published, spans = _published(found), _spans(found)
    dateline = find_dateline(text)
    if dateline is not None:
        if published is None and dateline.published is not None and dateline.date_span is not None:
            published, spans["published"] = dateline.published, offsets.to_original(dateline.date_span)
        if fields["outlet"] is None and dateline.agency is not None and dateline.agency_span is not None:
            fields["outlet"], spans["outlet"] = dateline.agency, offsets.to_original(dateline.agency_span)
    sources, source_spans = _sources(found, text, offsets, fields["outlet"])
    spans.update(source_spans)
    given = _member(found, "id")
    return Report(
        id=str(given[0]).strip()
        if given is not None and isinstance(given[0], str | int) and str(given[0]).strip()
        else report_id(fields["title"], published, text, fields["outlet"], fields["url"]),
        text=text,
        title=fields["title"],
        published=published,
        language=_language(fields["language"]) or guess_language(text),
        url=fields["url"],
        outlet=fields["outlet"],
        byline=fields["byline"],
        image_credit=fields["image_credit"],
        views=_views(found),
        sources=sources,
        spans=spans,
        offsets=offsets,
    )


def _sources(
    found: Members, text: str, offsets: OffsetMap, outlet: str | None
) -> tuple[tuple[str, ...], dict[str, Span]]:
    """The chain the line gives, taken as it is; without one, the chain its text tells."""
    given = _member(found, "sources")
    if given is not None and isinstance(given[0], list):
        chain = tuple(item for item in given[0] if isinstance(item, str) and item.strip())
        return chain, {f"sources[{index}]": given[1] for index in range(len(chain))}
    printed = (
        [(given[0].strip(), given[1])] if given is not None and isinstance(given[0], str) and given[0].strip() else []
    )
    return whole_chain(printed, find_chain(text, outlet), offsets, outlet)


def _member(found: Members, field: str) -> tuple[Any, Span] | None:
    folded = {re.sub(r"[\W_]+", "", name).casefold(): value for name, value in reversed(list(found.items()))}
    filled = (folded[name] for name in _NAMES[field] if name in folded and folded[name][0] not in (None, ""))
    return next(filled, None)


def _named_source(found: Members) -> str | None:
    """The outlet that a line gives as an object: `"source": {"id": null, "name": "Reuters"}`."""
    given = _member(found, "sources")
    name = given[0].get("name") if given is not None and isinstance(given[0], dict) else None
    return name.strip() or None if isinstance(name, str) else None


def _string(found: Members, field: str) -> str | None:
    """A field as a string: a list of names joined, an object by its name."""
    given = _member(found, field)
    if given is None:
        return None
    value = given[0]
    items = value if isinstance(value, list) else [value]
    names = [item.get("name") if isinstance(item, dict) else item for item in items]
    joined = ", ".join(name.strip() for name in names if isinstance(name, str) and name.strip())
    return joined or None


def _published(found: Members) -> str | None:
    given = _member(found, "published")
    value = given[0] if given is not None else None
    if isinstance(value, str) and not value.strip().isdigit():
        return parse_stamp(value)
    try:
        seconds = int(value) if isinstance(value, int | float | str) and not isinstance(value, bool) else 0
    except (ValueError, OverflowError):  # "²", or a number without end
        return None
    if seconds in _EPOCH_THOUSANDTHS:
        seconds //= 1000
    if seconds in _EPOCH:
        return datetime.fromtimestamp(seconds, UTC).isoformat()
    return parse_stamp(value) if isinstance(value, str) else None


def _language(given: str | None) -> str | None:
    code = re.match(r"[A-Za-z]{2,3}(?=$|[-_])", given or "")
    return code[0].lower() if code else None


def _views(found: Members) -> int | None:
    given = _member(found, "views")
    value = given[0] if given is not None else None
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < _MOST_VIEWS else None


def _spans(found: Members) -> dict[str, Span]:
    fields = ("title", "published", "outlet", "byline", "image_credit", "views", "url")
    return {field: given[1] for field in fields if (given := _member(found, field)) is not None}
