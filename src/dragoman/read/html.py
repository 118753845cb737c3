"""HTML pages as reports: the main text, what the page declares, and what it prints around the text."""

import re
from collections.abc import Sequence
from dataclasses import replace
from html import unescape

from dragoman.errors import InputError
from dragoman.model.report import Report
from dragoman.read.clean import squeezed
from dragoman.read.dateline import find_dateline
from dragoman.read.day_order import in_agreement
from dragoman.read.html_facts import Fact, declared_facts
from dragoman.read.identity import report_id
from dragoman.read.language import guess_language
from dragoman.read.lines import page_lines
from dragoman.read.listing import Item, is_title, items, single_item
from dragoman.read.main_text import main_text
from dragoman.read.markup import Aligner, Visible, offsets_of, visible_text
from dragoman.read.masthead import Line
from dragoman.read.parts import whole_line_part
from dragoman.read.plain import masthead_of, whole_chain
from dragoman.read.sources import find_chain

_SHORTEST_ARTICLE = 80
# How far around the text, in visible characters, its masthead may stand.
_ABOVE, _BELOW = 2_000, 800
# So many characters tell which line of the page a paragraph begins on.
_RECOGNISED = 60
# A heading this short may be a rubric.
_RUBRIC = 25
# Ministers meet | News | Government of Ruritania
_SITE_NAME = re.compile(r"(?:^|[-|–—:_•·»]\s*)(?P<v>[^|–—:_•·»]{2,60}?)\s*$")
_SENTENCE = re.compile(r"[.!?][\"”’»)]*(?:\s|$)")


def html_reports(name: str, source: str) -> list[Report]:
    """The reports of an HTML page. Raises InputError where it holds no article."""
    visible = visible_text(source)
    aligner = Aligner(visible)
    lines = page_lines(visible.text)
    listed = _listed(lines)
    facts = declared_facts(source)
    if len(listed) > 1:
        site = {field: fact for field, fact in facts.items() if field == "outlet"}
        return [_report(visible, aligner, lines, _texts(item), site, item) for item in listed]
    declared = facts.pop("text", None)
    paragraphs = _paragraphs(source, facts) or [text for item in listed for text in _texts(item)]
    if declared is not None and sum(map(len, paragraphs)) < _SHORTEST_ARTICLE:
        # A page that a program fills in: what it declares is all there is.
        paragraphs = [squeezed(line) for line in unescape(declared.value).splitlines() if line.strip()]
    if sum(map(len, paragraphs)) < _SHORTEST_ARTICLE or not any(map(_SENTENCE.search, paragraphs)):
        raise InputError(
            name,
            "there is no article on this HTML page.",
            "The rest of the batch is read.",
            "Give the page of one report, not a front page or a menu; or save its text as .txt.",
            code="no-article",
        )
    return [_report(visible, aligner, lines, paragraphs, facts, None)]


def _listed(lines: Sequence[Line]) -> list[Item]:
    """The reports printed one under another on a page, each with stamp, headline and paragraphs of its own."""

    def is_full(item: Item) -> bool:
        texts = [text for text in _texts(item) if len(text) >= _SHORTEST_ARTICLE and _SENTENCE.search(text)]
        return sum(map(len, texts)) >= 3 * _SHORTEST_ARTICLE

    found = [item for item in items(lines) if is_full(item)]
    stamped = [item for item in found if item.title is not None and any(line.stamped for line in item.lines)]
    return stamped if len(stamped) > 1 else found[:1]


def _texts(item: Item) -> list[str]:
    return [squeezed(item.lines[index].text) for index in item.body]


def _paragraphs(source: str, facts: dict[str, Fact]) -> list[str]:
    """The paragraphs of the main text, without headline and masthead lines."""
    text = main_text(source)
    if not text:
        return []
    lines = page_lines("\n".join(squeezed(line) for line in text.splitlines()))
    title = facts["title"].value if "title" in facts else None
    while lines and title is not None and _same_words(lines[0].text, title):
        lines = lines[1:]
    if not lines:
        return []
    item = single_item(lines)
    # Below the headline another one heads the first part of the text.
    heading = item.title is not None and title is not None and _heads_text(item.lines[item.title].text)
    kept = (item.title, *item.body) if heading and item.title is not None else item.body
    return [lines[index].text for index in kept]


def _heads_text(heading: str) -> bool:
    """Whether a heading tells more than a rubric: it is long, or it names a day."""
    return len(heading) > _RUBRIC or any(character.isdigit() for character in heading)


def _same_words(first: str, second: str) -> bool:
    a, b = (re.sub(r"\W+", " ", text).strip().casefold() for text in (first, second))
    return bool(a) and (a == b or (len(a) > 20 and b.startswith(a)))


def _report(
    visible: Visible,
    aligner: Aligner,
    lines: Sequence[Line],
    paragraphs: Sequence[str],
    facts: dict[str, Fact],
    item: Item | None,
) -> Report:
    text = "\n\n".join(paragraphs)
    start, runs = 0, []
    for paragraph in paragraphs:
        runs.extend(aligner.align(paragraph, start))
        start += len(paragraph) + 2
    offsets = offsets_of(runs)
    printed = masthead_of(item or _around(lines, paragraphs, facts))
    spans = {field: visible.to_source(span) for field, span in printed.spans.items()}
    spans.update({field: fact.span for field, fact in facts.items() if field != "language"})
    fields = {field: fact.value for field, fact in facts.items()}
    title, outlet = (
        _title(fields.get("title"), printed.title, fields.get("outlet")),
        fields.get("outlet") or printed.outlet,
    )
    title = title or fields.get("page_title")
    if outlet is None and title is not None and "page_title" in facts:
        outlet = _site(fields["page_title"], title)
        if outlet is not None:
            spans["outlet"] = facts["page_title"].span
    published = fields.get("published")
    if printed.published is not None and "published" in printed.spans:
        quoted = printed.spans["published"].quote(visible.text)
        printed = replace(printed, published=in_agreement(printed.published, quoted, text))
    if published is None or ("T" not in published and (printed.published or "").startswith(published)):
        published = printed.published or published
        if "published" in printed.spans:
            spans["published"] = visible.to_source(printed.spans["published"])
    dateline = find_dateline(text)
    if dateline is not None and published is None and dateline.published is not None and dateline.date_span is not None:
        published, spans["published"] = dateline.published, offsets.to_original(dateline.date_span)
    if dateline is not None and outlet is None and dateline.agency is not None and dateline.agency_span is not None:
        outlet, spans["outlet"] = dateline.agency, offsets.to_original(dateline.agency_span)
    named = [(name, visible.to_source(span)) for name, span in printed.sources]
    sources, source_spans = whole_chain(named, find_chain(text, outlet), offsets, outlet)
    spans.update(source_spans)
    url = fields.get("url") or printed.url
    guessed = guess_language(text)
    return Report(
        id=report_id(title, published, text, outlet, url),
        text=text,
        title=title,
        published=published,
        language=guessed,
        url=url,
        outlet=outlet,
        byline=_byline(printed.byline or fields.get("byline"), outlet),
        image_credit=printed.image_credit or fields.get("image_credit"),
        views=printed.views,
        sources=sources,
        spans=spans,
        offsets=offsets,
    )


def _byline(byline: str | None, outlet: str | None) -> str | None:
    return None if byline is None or byline == outlet else re.sub(r"^[Bb]y\s+", "", byline)


def _title(declared: str | None, printed: str | None, outlet: str | None) -> str | None:
    """The headline without the name of the site that page titles carry."""
    if declared is None:
        return printed
    for divider in (" | ", " - ", " – ", " — ", " :: "):
        head, found, tail = declared.rpartition(divider)
        if found and (tail == outlet or head == printed or (outlet is None and divider == " | ")):
            return head
    return declared


def _site(page_title: str, title: str) -> str | None:
    """The name of the site that stands behind the headline in the title of a page."""
    if not page_title.casefold().startswith(title.casefold()):
        return None
    found = _SITE_NAME.search(page_title, len(title))
    return found["v"] if found is not None and whole_line_part(found["v"], 0) is None else None


def _around(lines: Sequence[Line], paragraphs: Sequence[str], facts: dict[str, Fact]) -> Item:
    """The masthead lines that stand near the text on the visible page, as an item without a body."""
    openings = {text[:_RECOGNISED] for text in paragraphs}
    places = [line.span.start for line in lines if squeezed(line.text)[:_RECOGNISED] in openings]
    if not places:
        return Item((), None, ())
    first_text, last_text = min(places), max(places)
    near = [line for line in lines if first_text - _ABOVE <= line.span.start <= last_text + _BELOW]
    title = facts["title"].value if "title" in facts else None
    if title is None and "page_title" in facts:
        window = facts["page_title"].value
        title = next((line.text for line in near if is_title(line) and _same_words(line.text, window)), None)
    headings = [index for index, line in enumerate(near) if line.span.start < first_text and _is_heading(line, title)]
    first = headings[-1] if headings else 0
    kept = tuple(line for line in near[max(first - 3, 0) :] if line.parts or line is near[first])
    heading = next((index for index, line in enumerate(kept) if headings and line is near[first]), None)
    return Item(kept, heading, ())


def _is_heading(line: Line, title: str | None) -> bool:
    return _same_words(line.text, title) if title is not None else is_title(line) and len(line.text) > 25
