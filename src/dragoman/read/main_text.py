"""The main text of an HTML page: the block that holds the most running text and the fewest links.

Paragraphs score for their length and commas and lend the score to what contains them; names of classes and ids only
tip the balance, for they differ from site to site.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

Element = Any  # lxml's, which has no types

_LARGEST = 20_000_000
_LEAST = 25  # characters of a paragraph that scores

_NEVER = frozenset(
    "script style noscript template svg iframe object embed audio video canvas head select textarea button".split()
)
# Never the article, unless a site puts most of its page into one: a form, a table that makes the layout.
_RARELY = frozenset("form nav footer aside dialog figcaption table menu input".split())
_BLOCKS = frozenset(
    "address article blockquote body center dd div dl dt figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre "
    "section tbody td th tr ul".split()
)
_SURROUNDINGS = re.compile(
    r"(?:^|[\s_-])(?:ad|ads|advert\w*|banner|bread-?crumbs?|caption|carousel|comments?|consent|cookies?|copyright"
    r"|disclaimer|footer|latest|links?|login|menu|modal|most-?(?:read|popular)|nav\w*|newsletter|outbrain|pager|paywall"
    r"|pagination|popular|popup|promo\w*|read-?more|recirc\w*|recommend\w*|related|rss|share\w*|sharing|side-?bar"
    r"|sign-?up|social\w*|sponsor\w*|subscri\w*|taboola|tags?|teasers?|ticker|toolbar|trending|tweet|instagram|widgets?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"(?:^|[\s_-])(?:article|body|content|entry|full-?text|main|post|rich-?text|story|text|wysiwyg)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"\s+")
_SENTENCE_END = re.compile(r"[.!?…:;][\"”’»)\]]*$")
# A sentence at the end of a line, or one with an end mark or the initials of a desk behind it.
_SENTENCE_INSIDE = re.compile(r"[.!?…:;][\"”’»)\]]*$|.{12}[.!?][\"”’»)]*\s+\S.{0,25}$")


def main_text(source: str) -> str | None:
    """The article on the page, a paragraph a line, or `None` where there is none."""
    # Imported here: pages of plain text need not wait for it.
    from lxml import html
    from lxml.etree import LxmlError

    # As bytes: lxml refuses a text that declares an encoding.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        page = html.document_fromstring(source[:_LARGEST].encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError, RecursionError):
        return None
    _prune(page)
    best = _best(page)
    if best is None:
        return None
    return "\n".join(line for block in _with_siblings(best) for line in _lines(block)) or None


def _prune(page: Element) -> None:
    """Takes out what is never an article, and what its tag, class or id calls surroundings unless it holds the page."""
    for element in list(page.iter(*_NEVER)):
        if element.getparent() is not None:
            element.drop_tree()
    whole = len(_text(page))
    for element in list(page.iter()):
        if element.getparent() is None or not isinstance(element.tag, str):
            continue
        hidden = element.tag in _RARELY or "hidden" in element.attrib or element.get("aria-hidden") == "true"
        if (hidden or _SURROUNDINGS.search(_named(element))) and len(_text(element)) <= whole / 3:
            element.drop_tree()


def _named(element: Element) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


def _best(page: Element) -> Element | None:
    """The element with the highest score, links discounted."""
    scores: dict[Element, float] = defaultdict(float)
    for element in page.iter("p", "div", "td", "li", "blockquote", "section", "article", "pre"):
        text = _own_text(element)
        if len(text) < _LEAST:
            continue
        points = 1 + text.count(",") + min(len(text) / 100, 3)
        holder = element if element.tag in ("div", "td", "section", "article", "pre") else element.getparent()
        for share in (1, 1 / 2, 1 / 3, 1 / 4, 1 / 5):
            if holder is None:
                break
            scores[holder] += points * share
            holder = holder.getparent()
    weighed = {
        element: score * (1 - _link_share(element)) * _bonus(element)
        for element, score in scores.items()
        if element.tag not in ("html", "ul", "ol")
    }
    return max(weighed, key=weighed.__getitem__, default=None)


def _bonus(element: Element) -> float:
    if element.get("itemprop") == "articleBody":
        return 1.5
    return 1.25 if element.tag == "article" or _ARTICLE.search(_named(element)) else 1.0


def _with_siblings(best: Element) -> Iterator[Element]:
    """The best block, and beside it a lead or a second half that the page keeps apart."""
    parent = best.getparent()
    if parent is None or best.tag in ("body", "main", "article"):
        yield best
        return
    for element in parent:
        if element is best:
            yield best
            continue
        text = _text(element)
        sentences = len(text) >= 3 * _LEAST and _SENTENCE_END.search(text) is not None
        running = element.tag == "p" or element.get("class") == best.get("class") is not None
        lead = bool(re.search(r"lead|intro|summary|standfirst|excerpt|sapo", _named(element), re.IGNORECASE))
        if sentences and (running or lead) and _link_share(element) < 0.25:
            yield element


def _lines(block: Element) -> Iterator[str]:
    """The block's paragraphs, without those that are mostly links and the short ones that trail after the last."""
    pieces: list[tuple[str, bool]] = []
    _walk(block, True, pieces)
    lines = [(_BLANKS.sub(" ", text).strip(), running) for text, running in pieces]
    kept = [(text, running) for text, running in lines if text]
    while kept and not _SENTENCE_INSIDE.search(kept[-1][0]) and len(kept[-1][0]) < 4 * _LEAST:
        kept.pop()  # "Read more", keywords, a date
    yield from (text for text, running in kept if running)


def _walk(element: Element, running: bool, pieces: list[tuple[str, bool]]) -> None:
    """Adds the text under `element` piece by piece: a new one at every block and every `<br>`.

    `running` says whether the text around is running text rather than a row of links.
    """
    block = element.tag in _BLOCKS
    inside = _link_share(element) < 0.5 if block else running
    if block or element.tag == "br" or not pieces:
        pieces.append(("", inside))
    _add(pieces, element.text)
    for child in element:
        _walk(child, inside, pieces)
        _add(pieces, child.tail)
    if block:
        pieces.append(("", running))


def _add(pieces: list[tuple[str, bool]], text: str | None) -> None:
    if text:
        pieces[-1] = (pieces[-1][0] + text, pieces[-1][1])


def _text(element: Element) -> str:
    return _BLANKS.sub(" ", element.text_content()).strip()


def _own_text(element: Element) -> str:
    """The text that stands in the element itself and its inline children, not in blocks below."""
    parts = [element.text or ""]
    for child in element:
        if child.tag not in _BLOCKS:
            parts.append(child.text_content())
        parts.append(child.tail or "")
    return _BLANKS.sub(" ", "".join(parts)).strip()


def _link_share(element: Element) -> float:
    """What part of the text is links, 0 to 1."""
    whole = len(_text(element))
    return sum(len(_text(link)) for link in element.iter("a")) / whole if whole else 0.0
