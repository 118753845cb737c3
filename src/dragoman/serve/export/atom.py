"""An Atom feed (RFC 4287) of a search: what is told once, under an id that stays, dated by when it was told last."""

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from lxml import etree
from lxml.builder import ElementMaker

from dragoman.ledger.rows import RecordRow
from dragoman.serve import captions
from dragoman.serve.export.words import Words, sound, title
from dragoman.version import VERSION

MEDIA_TYPE = "application/atom+xml; charset=utf-8"
_SPACE = "http://www.w3.org/2005/Atom"
_MAKE = ElementMaker(namespace=_SPACE, nsmap={None: _SPACE})
_LONGEST = 120  # characters of a title

Arrival = tuple[str, RecordRow, datetime, str]
"""The id of what is told, its latest telling, when the ledger came to know that (UTC), and the path of its page."""


def feed(
    arrivals: Sequence[Arrival],
    name: str,
    question: str,
    base: str,
    now: datetime,
    words: Words = captions,
    itself: str = "",
) -> bytes:
    """The feed; `question` is the path and query of the search, `base` what addresses of pages begin with, `itself` the
    path and query of the feed where that says more."""
    path, _, query = question.partition("?")
    root = _MAKE.feed(
        _MAKE.title(sound(f"Dragoman: {name}")),
        _MAKE.id(f"urn:dragoman:search:{sha256(query.encode()).hexdigest()[:16]}"),
        _MAKE.updated(_stamp(max((at for _, _, at, _ in arrivals), default=now))),
        _MAKE.link(rel="self", href=base + (itself or f"{path}.atom?{query}"), type="application/atom+xml"),
        _MAKE.link(rel="alternate", href=base + question, type="text/html"),
        _MAKE.author(_MAKE.name("Dragoman")),
        _MAKE.generator("Dragoman", version=VERSION),
        *(_entry(key, row, at, base + page, words) for key, row, at, page in arrivals),
    )
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return written


def _entry(key: str, row: RecordRow, at: datetime, address: str, words: Words) -> etree._Element:
    who, what = words.who(row), title(row, words)
    quote = row.evidence[0].quote if row.evidence else ""
    told = ", ".join(part for part in (row.outlet, row.report_title) if part)
    facts = " · ".join(
        part for part in (words.when(row), words.place(row.place or ""), words.words(row.status)) if part
    )
    return _MAKE.entry(
        _MAKE.title(sound(captions.shorten(f"{what}: {who}" if who else what, _LONGEST))),
        _MAKE.id(f"urn:dragoman:record:{key}"),
        _MAKE.updated(_stamp(at)),
        _MAKE.link(rel="alternate", href=address, type="text/html"),
        _MAKE.category(term=row.kind),
        _MAKE.summary(sound(f"{facts + '. ' if facts else ''}“{quote}”{f' – {told}' if told else ''}")),
    )


def _stamp(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%S}Z"
