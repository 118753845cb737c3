"""The source chain: who says that who says what a report tells, read off its opening paragraphs.

An attribution of a single statement deep in the text says nothing about where the report comes from; the one that ends
or opens a leading sentence does. Grammar over plain text is enough for these fixed turns of phrase.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.evidence import Span
from dragoman.read.dateline import find_dateline
from dragoman.read.tellers import is_agency, is_institution, is_teller, same_teller, tidy
from dragoman.read.turns import turns


@dataclass(frozen=True, slots=True)
class Teller:
    """Somebody who tells, by name, with the span of the words in the text."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Chain:
    """Tellers from the nearest to the farthest."""

    tellers: tuple[Teller, ...] = ()


_LEADING_PARAGRAPHS = 3
_SHORT_PARAGRAPH = 40
_PARAGRAPH = re.compile(r"[^\n]+")
_ABBREVIATED = r"(?<!\b[A-Z])(?<!\b(?:Mr|Dr|St|Lt|No))(?<!\b(?:Mrs|Gen|Col|Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec))"
_SENTENCE = re.compile(rf".+?(?:{_ABBREVIATED}[.!?][\"”’»)]*(?=\s+[\"“«(]?[A-ZÀ-Þ]|\s*$)|$)", re.DOTALL)

# Commas inside one name: Ministry of Investment, Industry and Trade.
_PORTFOLIO = r"[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)*"
_LISTED_AFTER = re.compile(rf"(?:,\s{_PORTFOLIO})*,?\s(?:and|&)\s{_PORTFOLIO}(?=[.,;]|\s*$)")
_LISTED_BEFORE = re.compile(
    r"(?P<head>(?:the\s)?(?:\w+\s){0,3}(?:Ministry|Department|Committee|Office|Agency|Directorate)\s(?:of|for)\s"
    rf"(?:the\s)?{_PORTFOLIO}(?:,\s{_PORTFOLIO})*,\s)$"
)


def find_chain(text: str, outlet: str | None = None) -> Chain:
    """The tellers the opening of `text` names, nearest first, without `outlet` itself."""
    tellers: list[Teller] = []
    dateline = find_dateline(text)
    begin = dateline.span.end if dateline else 0
    if dateline is not None and dateline.agency is not None and dateline.agency_span is not None:
        tellers.append(Teller(tidy(dateline.agency), dateline.agency_span))
    for number, paragraph in enumerate(_leading(text, begin)):
        for sentence in _SENTENCE.finditer(text, paragraph.start, paragraph.end):
            found = _attribution(text, Span(sentence.start(), sentence.end()), number == 0)
            if found:
                merged = _merged([*tellers, *found], outlet)
                if len(merged) > len(_merged(tellers, outlet)) or any(same_teller(f.name, outlet or "") for f in found):
                    tellers = [*tellers, *found]
                if any(not is_agency(teller.name) for teller in merged):
                    return Chain(tuple(merged))
    return Chain(tuple(_merged(tellers, outlet)))


def _merged(tellers: list[Teller], outlet: str | None) -> list[Teller]:
    kept: list[Teller] = []
    for teller in tellers:
        known = any(same_teller(teller.name, other.name) for other in kept)
        if not known and not (outlet is not None and same_teller(teller.name, outlet)):
            kept.append(teller)
    return kept


def _leading(text: str, begin: int) -> Iterator[Span]:
    """The opening paragraphs that are long enough to tell something."""
    count = 0
    for found in _PARAGRAPH.finditer(text, begin):
        if len(found[0].strip()) >= _SHORT_PARAGRAPH:
            yield Span(found.start(), found.end())
            count += 1
        if count == _LEADING_PARAGRAPHS:
            return


def _attribution(text: str, sentence: Span, is_lead: bool) -> list[Teller]:
    """The tellers of one sentence, nearest first; below the lead only institutions count."""
    words = text[sentence.start : sentence.end].rstrip()
    passive = turns().passive.search(words)
    far = [_teller(passive, "np", sentence.start)] if passive else []
    far = [teller for teller in far if is_teller(teller.name)]
    for kind, pattern in turns().active:
        found = pattern.search(words)
        if found is None:
            continue
        if kind == "told" and not is_agency(tidy(found["near"])):
            continue
        groups = [name for name in ("near", "np", "far") if found.groupdict().get(name)]
        tellers = [_teller(found, name, sentence.start) for name in groups]
        proper = [teller for teller in tellers if is_teller(teller.name)]
        if proper and not far and len(proper) == 1 and not is_institution(proper[0].name):
            far = _beyond(text, Span(sentence.start, sentence.start + found.start()))
        if proper and (is_lead or any(is_institution(teller.name) for teller in [*proper, *far])):
            return [*proper, *far]
    return far if is_lead or any(is_institution(teller.name) for teller in far) else []


def _beyond(text: str, rest: Span) -> list[Teller]:
    """Who said it to the agency a sentence ends with: "The ministry said that it was signed, Kazinform reports"."""
    if rest.start == rest.end:
        return []
    opened = turns().opening.match(text[rest.start : rest.end])
    if opened is None:
        return _attribution(text, rest, is_lead=False)
    teller = _teller(opened, "np", rest.start)
    return [teller] if is_teller(teller.name) and not is_agency(teller.name) else []


def _teller(found: re.Match[str], group: str, base: int) -> Teller:
    start, end = found.span(group)
    if re.search(r"\b(?:of|for)\b", found[group]) and (more := _LISTED_AFTER.match(found.string, end)):
        end = more.end()
    if before := _LISTED_BEFORE.search(found.string, 0, start):
        start = before.start("head")
    end = start + len(found.string[start:end].rstrip(" .,"))
    return Teller(tidy(found.string[start:end]), Span(base + start, base + end))
