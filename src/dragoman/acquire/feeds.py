"""RSS and Atom feeds saved as files, as one page for each report."""

from collections.abc import Iterator
from html import escape
from typing import Any

from dragoman.acquire import problems
from dragoman.acquire.kinds import HTML
from dragoman.acquire.pages import html_page
from dragoman.errors import InputError
from dragoman.model.report import Snapshot

Element = Any  # lxml's, which has no types

_BODIES = ("encoded", "content", "description", "summary")


def split_feed(name: str, content: bytes) -> Iterator[Snapshot | InputError]:
    """The entries of a feed that have words, `FILE[0]`, `FILE[1]`, ...; one error where there is none."""
    # Imported here: other files need not wait for it.
    from lxml import etree

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, remove_comments=True)
    try:
        feed = etree.fromstring(content, parser=parser)
    except (etree.LxmlError, ValueError):
        feed = None
    found = False
    elements = [] if feed is None else [element for element in feed.iter() if _local(element) in ("item", "entry")]
    site = "" if feed is None else next((_text(element) for element in feed.iter() if _local(element) == "title"), "")
    for number, entry in enumerate(elements):
        body = _body(entry)
        if body:
            found = True
            page = html_page(
                body,
                title=_first(entry, "title"),
                published=_first(entry, "pubDate", "published", "date", "issued", "updated"),
                outlet=_first(entry, "source") or site,
                author=_first(entry, "creator") or _author(entry),
                url=_link(entry),
            )
            yield Snapshot(f"{name}[{number}]", page, HTML)
    if not found:
        yield problems.bare_feed(name)


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _first(entry: Element, *names: str) -> str:
    """The words of the first child of one of `names`, in the order of the names."""
    found = {_local(child): _text(child) for child in reversed(entry)}
    return next((found[name] for name in names if found.get(name)), "")


def _author(entry: Element) -> str:
    """The name of an author: in RSS it stands behind an address, in brackets; in Atom in an element of its own."""
    for child in entry:
        if _local(child) == "author":
            named = [_text(part) for part in child if _local(part) == "name"]
            words = named[0] if named else _text(child)
            return words.partition("(")[2].rstrip(")") or ("" if "@" in words else words)
    return ""


def _link(entry: Element) -> str:
    links = [child for child in entry if _local(child) == "link" and child.get("rel", "alternate") == "alternate"]
    return next((link.get("href") or _text(link) for link in links), "")


def _body(entry: Element) -> str:
    """The longest of an entry's texts, as markup."""
    from lxml import etree

    bodies: list[str] = []
    for child in entry:
        if _local(child) not in _BODIES:
            continue
        # XHTML inside Atom stands as elements; entities that a feed makes up are not followed.
        parts = [part for part in child if isinstance(part.tag, str)]
        if parts:
            bodies.append("".join(etree.tostring(part, encoding="unicode") for part in parts))
        elif child.text and child.text.strip():
            marked = child.get("type") == "html" or "<" in child.text
            bodies.append(child.text if marked else f"<p>{escape(child.text)}</p>")
    return max(bodies, key=len, default="")
