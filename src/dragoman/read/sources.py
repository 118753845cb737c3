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
_SENTENCE = re.compile(
    r".+?(?:(?<!\b[A-Z])(?<!\b(?:Mr|Dr|St|Lt|No))(?<!\b(?:Mrs|Gen|Col|Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec))[.!?][\"”’»)]*(?=\s+[\"“«(]?[A-ZÀ-Þ]|\s*$)|$)",
    re.DOTALL,
)

_NP = r"(?P<np>[^,;!?“”\"()\n]{2,110}?)"
_FAR = r"(?P<far>[^,;!?“”\"()\n]{2,110}?)"
_OPENS = r"(?:^|[,–—”\"]\s*)"
_DAY = (
    r"(?:\s+(?:on\s+|late\s+|early\s+)*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)\s\d{1,2}|"
    r"\d{1,2}\s[A-Z][a-z]{2,8}))?"
)
_SAYS = (
    r"(?:sa(?:id|ys?)|reports?|reported|informs?|informed|announced|announces|reads|writes|wrote|stated|states|noted|notes|told|confirmed|"
    r"indicated|disclosed|revealed|(?:has|have) (?:said|reported|announced|learned|learnt|informed|confirmed))"
)
_PUBLICATION = (
    r"(?:statement|press release|release|readout|report|post|website|briefing|news conference|press conference|tweet|communiqué|communique|"
    r"interview|message|note|channel|page|account|X|Telegram|Facebook|Twitter|Instagram)"
)
_MEDIUM = (
    rf"(?:\s+(?:in|via|through|by|on|at)\s+(?:an?\s|its\s|their\s|his\s|her\s|the\s)?(?:[\w-]+\s){{0,3}}{_PUBLICATION}"
    r"(?:\s+on\s+\w+)?(?:\s+(?:issued|released|published|posted|sent|carried|made)\b[^,;]{0,60})?)?"
)
_SENT = r"(?:\s+(?:issued|released|published|posted|sent|carried)\b[^,;]{0,60}?)?"
_REFERENCE = (
    r"(?:with (?:a )?reference to|referring to|in reference to|with (?:a )?link to|citing|quoting|cites?|cited|quotes?|quoted|refers to|"
    r"referred to|reports? via|in a report citing)"
)
_END = r"(?:\s\([^)]*\))?\s*(?:[.,;]?\s*$|,\s(?:adding|noting|stressing|pointing|while|as|without|after|before|which|but|and)\b)"
_STOP = r"(?=\s*(?:\s\([^)]*\))?\s*(?:[,;.]\s|[.]?$|\s(?:that|which|who|saying|as saying)\b))"

_TURNS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        # ..., Kazinform has learned from the press service of the ministry.
        (
            "pair",
            rf"{_OPENS}{_NP}\s+(?:has |have )?(?:learn(?:ed|t)|learns|found out)\s+(?:\w+\s)?from\s+{_FAR}{_STOP}",
        ),
        # ..., Kazinform cites the press service. / UzA correspondent reports with reference to the Ministry of Investment
        ("pair", rf"{_OPENS}{_NP}(?:\s+{_SAYS})?{_DAY},?\s+{_REFERENCE}\s+{_FAR}{_DAY}{_STOP}"),
        # ..., two diplomats told Reuters on Monday. / The minister told the BBC that ...
        (
            "told",
            rf"{_OPENS}{_NP}\s+told\s+(?P<near>(?:the\s)?[A-Z][\w.&'’/-]*(?:\s[A-Z][\w.&'’-]*){{0,3}})"
            rf"(?:{_DAY}{_MEDIUM}{_DAY}{_END}|{_DAY}{_MEDIUM}\s+that\b)",
        ),
        # ..., Kremlin aide Yury Ushakov told reporters.
        (
            "voice",
            rf"[,–—”\"]\s*{_NP}\s+told\s+(?:reporters|journalists|a (?:news|press) conference|a briefing|the media|the press)\b.{{0,60}}$",
        ),
        # ..., the press service reports. / ..., the foreign ministry said in a statement.
        ("after", rf"[,–—”\"]\s*{_NP}\s+{_SAYS}{_DAY}{_MEDIUM}{_DAY}{_END}"),
        # ..., said a press release. / ..., informs the Ministry of Foreign Affairs.
        (
            "after",
            rf"[,–—”\"]\s*(?:as\s+)?(?:said|says|reports|reported|writes|informs|informed|announces|announced|according to)\s+(?!by\b|on\b|in\b|that\b)"
            rf"{_NP}{_DAY}{_MEDIUM}{_SENT}{_DAY}{_END}",
        ),
        # ..., as reported by Reuters / ..., as quoted by TASS
        ("near", rf"[,(]\s*(?:as\s+)?(?:reported|quoted|cited) by\s+{_NP}{_DAY}{_STOP}"),
        # According to the ministry, ... / ..., according to diplomatic sources.
        ("open", rf"^(?:According to|As reported by|With reference to|Citing)\s+{_NP}{_DAY},"),
        ("after", rf"\baccording to\s+{_NP}{_DAY}{_SENT}{_DAY}{_STOP}"),
        # ..., citing the ministry.
        ("after", rf"[,–—]\s*{_REFERENCE}\s+{_NP}{_DAY}{_STOP}"),
        # The ministry said in a statement that ...
        (
            "open",
            rf"^(?:[Ii]n a statement{_DAY},\s+)?{_NP}\s+(?:said|announced|reported|stated){_DAY}\s+in\s+(?:a|an|its)\s+(?:[\w-]+\s){{0,2}}{_PUBLICATION}\b",
        ),
        ("open", rf"^[Ii]n (?:a|its) (?:[\w-]+\s){{0,2}}{_PUBLICATION}{_SENT}{_DAY},\s+{_NP}\s+(?:said|announced)\b"),
    )
)
# This was announced by the press service. / The statement was published on the ministry's website.
_PASSIVE = re.compile(
    r"\b(?:This|It|The (?:relevant |corresponding |respective )?(?:statement|decree|information|news|decision|announcement|document))\s+(?:was|is|has been)\s+"
    r"(?:stated|announced|reported|said|told|published|posted|released|made public|issued)\s+(?:today\s)?(?:by|on|in|at)\s+"
    rf"{_NP}(?:\s+(?:at|during|in|following|after|on)\s.*)?{_STOP}"
)

# Commas inside one name: Ministry of Investment, Industry and Trade.
_PORTFOLIO = r"[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)*"
_LISTED_AFTER = re.compile(rf"(?:,\s{_PORTFOLIO})*,?\s(?:and|&)\s{_PORTFOLIO}(?=[.,;]|\s*$)")
_LISTED_BEFORE = re.compile(
    r"(?P<head>(?:the\s)?(?:\w+\s){0,3}(?:Ministry|Department|Committee|Office|Agency|Directorate)\s(?:of|for)\s(?:the\s)?"
    rf"{_PORTFOLIO}(?:,\s{_PORTFOLIO})*,\s)$"
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
    passive = _PASSIVE.search(words)
    far = [_teller(passive, "np", sentence.start)] if passive else []
    far = [teller for teller in far if is_teller(teller.name)]
    for kind, pattern in _TURNS:
        found = pattern.search(words)
        if found is None:
            continue
        if kind == "told" and not is_agency(tidy(found["near"])):
            continue
        groups = [name for name in ("near", "np", "far") if found.groupdict().get(name)]
        tellers = [_teller(found, name, sentence.start) for name in groups]
        proper = [teller for teller in tellers if is_teller(teller.name)]
        if proper and (is_lead or any(is_institution(teller.name) for teller in [*proper, *far])):
            return [*proper, *far]
    return far if is_lead or any(is_institution(teller.name) for teller in far) else []


def _teller(found: re.Match[str], group: str, base: int) -> Teller:
    start, end = found.span(group)
    if re.search(r"\b(?:of|for)\b", found[group]) and (more := _LISTED_AFTER.match(found.string, end)):
        end = more.end()
    if before := _LISTED_BEFORE.search(found.string, 0, start):
        start = before.start("head")
    end = start + len(found.string[start:end].rstrip(" .,"))
    return Teller(tidy(found.string[start:end]), Span(base + start, base + end))
