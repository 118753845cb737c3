"""The parts a masthead line can be made of, and how each is recognised at a position of the line."""

import re
from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.gazetteer import towns
from dragoman.model.evidence import Span
from dragoman.read.stamp import stamp_at
from dragoman.read.tellers import is_agency, is_known_agency
from dragoman.read.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Part:
    """One recognised part of a line. `span` is where its value stands in the page.

    Kinds: `published`, `updated`, `views`, `image_credit`, `byline`, `source`, `outlet`, `title`, `url`, `section`
    (a rubric), `noise` (buttons, tags, counters), `end` (`ENDS`, `# # #`), `related` and `contacts` (headings of
    boilerplate that follows), `agency` (a news agency's name alone on its line: the outlet above a text, the source
    below it). A part that is not `strong` counts only beside a headline or a stamp.
    """

    kind: str
    value: str
    span: Span
    strong: bool = True


_NUMBER = r"(?P<n>\d[\d,. \u00a0]*\d|\d)"
_BARE_NUMBER = re.compile(r"(?P<n>\d{1,3}(?:[ ,\u00a0]\d{3})+|\d{1,8})(?=\s*(?:$|\|))")
_COURTESY = re.compile(r"photo courtesy of ", re.IGNORECASE)

_CAPITAL = r"[A-ZÀ-ÞĀ-Ž]"
_LINKS = r"(?:and\s+|&\s+|de\s+|van\s+|von\s+|al\s+|bin\s+|in\s+)"
_BY = re.compile(rf"(?:By|BY|by)\s+(?P<v>{_CAPITAL}[\w.'’\-]*(?:,?\s+{_LINKS}?{_CAPITAL}[\w.'’\-]*){{0,9}})")
_BYLINE_ALONE = re.compile(r"[A-Z][A-Z.'’\-]+(?:\s[A-Z][A-Z.'’\-]+){1,3},\s[A-Z][\w.&]+(?:\s[A-Z]\w+)?$")

# A caption that ends in its credit: The minister in Oslo. Photo by the press service.
_SENT_FROM = re.compile(  # "From Jane Doe, Abuja"
    rf"(?:From|FROM)\s(?P<v>{_CAPITAL}[\w.'’\-]+(?:\s{_CAPITAL}[\w.'’\-]+){{1,3}}),\s(?P<town>{_CAPITAL}\w+(?:[\s-]{_CAPITAL}\w+)?)$"
)
_CREDIT_AT_END = re.compile(
    r".{10,250}[.!?]\s+(?:Photos?|Images?|Pictures?)(?:\s+by|\s*:|\s+courtesy of)\s+(?P<v>[^.]{2,60}?)\.?$"
)
# By Jane Doe – Trend:
_AGENCY_AFTER_BYLINE = re.compile(r"(?P<v>[A-Z][\w./&-]*(?:\s[A-Z][\w.&-]*){0,3})\s*:?\s*$")
_WWW = re.compile(r"(?:https?://)?www\.(?P<v>[\w-]+(?:\.[\w-]+)+)/?(?=[\s|,]|$)")
# News.Az
_SITE = re.compile(
    r"(?!.*\.(?:jpe?g|png|gif|pdf|docx?)$)(?:www\.)?[A-Za-z][\w-]{1,30}\.(?:[a-z]{2,4}|[A-Z][a-z])(?:\.[a-z]{2})?$"
)
# (Reuters), —AFP, Xinhua
_SIGNED = re.compile(r"[-–—(\[\s]{0,4}(?P<v>[A-Z][\w./&-]*(?:\s[A-Z][\w.&-]*){0,3}?)[)\].\s]{0,3}$")

# © Agence France-Presse, Copyright 2024 RNA
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:(?:19|20)\d\d,?\s*)?(?P<v>[^.]{2,60}?)\.?$", re.IGNORECASE)

# Oslo, Norway / WASHINGTON, D.C.
_PLACE_ALONE = re.compile(
    rf"{_CAPITAL}[\w.'’-]*(?:[ -]\w[\w.'’-]*){{0,2}}(?:,\s{_CAPITAL}[\w.]*(?:\s{_CAPITAL}\w*)?)?$"
)

# A bracket that closes a caption: (Xinhua/Li Na), [Photo/Agency], (Reuters via AP).
_BRACKETED = re.compile(
    r"(?P<caption>.{0,400}?)[\[(](?P<label>(?:file )?photo(?: by)?\s*[:/]?\s*)?"
    r"(?P<v>[A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+)?(?:(?:/|\s+via\s+)[A-Z][\w.'’ -]{1,40})?)[\])]$",
    re.IGNORECASE,
)
_DAY_AT_END = r"(?:[A-Z]\w+day,?\s)?(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8})(?:,?\s\d{4})?\.?\s*$"
_CAPTION_END = re.compile(rf"(?:,|\bon|\bin)\s{_DAY_AT_END}|\bfile (?:photo|picture|image)\b", re.IGNORECASE)

# What stands behind a day and a divider at the end of a line is a rubric: "7 June 2024 | Humanitarian Aid".
_RUBRIC = re.compile(r"[A-Z][A-Za-z’'&-]*(?: (?:[A-Z][A-Za-z’'-]*|and|of|the|&)){0,4}$")

_BREAKS = re.compile(r"\s+[|·•]\s+|\t|\s{3,}|;\s+(?=(?:editing|writing|reporting|additional)\b)", re.IGNORECASE)
_TRIMMED = " \t\u00a0\r\n|,;·•–—-"


@cache
def _views_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A number and what it counts, and the other way round."""
    counted = vocabulary().counted
    return (
        re.compile(rf"{_NUMBER}(?P<k>\s?[km])?\s*{counted}(?!\w)", re.IGNORECASE),
        re.compile(rf"(?:{counted}|👁️?|👀)\s*[:|]?\s*{_NUMBER}(?P<k>\s?[km]\b)?(?:\s*times)?", re.IGNORECASE),
    )


def whole_line_part(line: str, start: int) -> Part | None:
    """A line that is all one part: a button row, a rubric, an end mark, an agency's caption."""
    whole = Span(start, start + len(line))
    for kind, pattern in vocabulary().whole_lines:
        if pattern.match(line):
            return Part(kind, line, whole)
    found = _BRACKETED.match(line)
    if found and (found["label"] or "/" in found["v"] or " via " in found["v"]) and _is_caption(found["caption"]):
        return Part("image_credit", found["v"], Span(start + found.start("v"), start + found.end("v")))
    if (found := _CREDIT_AT_END.match(line)) is not None:
        return Part("image_credit", found["v"], Span(start + found.start("v"), start + found.end("v")))
    if _SITE.match(line):
        return Part("outlet", line, whole)
    if (signed := _SIGNED.match(line)) and is_known_agency(signed["v"]):
        return Part("agency", signed["v"], Span(start + signed.start("v"), start + signed.end("v")))
    if (rights := _RIGHTS.match(line)) and is_known_agency(rights["v"]):
        return Part("agency", rights["v"], Span(start + rights.start("v"), start + rights.end("v")))
    if towns(line.partition(",")[0]) and _PLACE_ALONE.match(line):
        return Part("section", line, whole, strong=False)
    if _BYLINE_ALONE.match(line):
        return Part("byline", line, whole, strong=False)
    if (sent := _SENT_FROM.match(line)) and towns(sent["town"]):
        return Part("byline", sent["v"], Span(start + sent.start("v"), start + sent.end("v")), strong=False)
    return None


def _is_caption(text: str) -> bool:
    """Whether the words before a bracketed credit are a picture's: none at all, or ending in the day it was taken."""
    return not text.strip() or _CAPTION_END.search(text) is not None


def part_at(line: str, position: int, start: int, after: Part | None) -> tuple[Part, int] | None:
    """The part that begins at `position` of `line` (which begins at `start` of the page), and where it ends."""
    if stamp := stamp_at(line, position):
        kind = "updated" if stamp.updated else "published"
        strong = stamp.timed or stamp.labelled
        return Part(kind, stamp.iso, Span(start + stamp.start, start + stamp.end), strong), stamp.end
    for pattern in _views_patterns():
        if found := pattern.match(line, position):
            return _views(found, start), found.end()
    if after is not None and (found := _after(after.kind, line, position)):
        if after.kind == "byline":
            return Part("outlet", found["v"], Span(start + found.start("v"), start + found.end("v"))), found.end()
        return _views(found, start), found.end()
    behind_day = after is not None and after.kind in ("published", "updated")
    if behind_day and line[:position].rstrip()[-1:] in ("|", "·", "•") and (found := _RUBRIC.match(line, position)):
        return Part("section", found[0], Span(start + found.start(), start + found.end())), found.end()
    if found := _WWW.match(line, position):
        return Part("outlet", found["v"], Span(start + found.start("v"), start + found.end("v"))), found.end()
    if _COURTESY.match(line, position):
        return _valued("image_credit", line, position, start)
    if found := vocabulary().inline_noise.match(line, position):
        return Part("noise", found[0], Span(start + found.start(), start + found.end())), found.end()
    for kind, pattern in vocabulary().labels:
        if found := pattern.match(line, position):
            return _valued(kind, line, found.end(), start)
    if (found := _BY.match(line, position)) and _ends_part(line, found.end()):
        span = Span(start + found.start("v"), start + found.end())
        return Part("byline", found["v"], span), found.end()
    return None


def _after(kind: str, line: str, position: int) -> re.Match[str] | None:
    """What only its neighbour explains: a number after a stamp or a site (views), an agency after a byline."""
    if kind in ("published", "updated", "outlet"):
        return _BARE_NUMBER.match(line, position)
    found = _AGENCY_AFTER_BYLINE.match(line, position) if kind == "byline" else None
    return found if found is not None and is_agency(found["v"]) else None


def _ends_part(line: str, position: int) -> bool:
    rest = line[position:].strip()
    return not rest or rest[0] in "|·•;,–—-/(" or stamp_at(line, len(line) - len(line[position:].lstrip())) is not None


def _views(found: re.Match[str], start: int) -> Part:
    scale = {"k": 1_000, "m": 1_000_000}.get((found.groupdict().get("k") or "").strip().lower(), 1)
    digits = re.sub(r"[^\d.]" if scale > 1 else r"\D", "", found["n"])
    try:
        value = int(float(digits) * scale)
    except (ValueError, OverflowError):
        value = 0
    return Part("views", str(value), Span(start + found.start("n"), start + found.end("n")))


def _valued(kind: str, line: str, value_start: int, start: int) -> tuple[Part, int]:
    """A labelled part: its value runs to the next label, stamp or divider of the line."""
    end = len(line)
    if divider := _BREAKS.search(line, value_start):
        end = divider.start()
    for place in range(value_start + 1, end):
        begins = line[place - 1].isspace() or line[place - 1] in "|,;("
        if begins and (stamp_at(line, place) is not None or (line[place].isupper() and _label_at(line, place))):
            end = place
            break
    raw = line[value_start:end]
    closing = len(raw.rstrip(_TRIMMED + ")]" if "(" not in raw else _TRIMMED))
    opening = len(raw) - len(raw.lstrip(_TRIMMED))
    first, last = value_start + opening, max(value_start + opening, value_start + closing)
    return Part(kind, line[first:last], Span(start + first, start + last)), end


def _label_at(line: str, position: int) -> bool:
    labels = vocabulary().labels
    return any(pattern.match(line, position) for kind, pattern in labels if kind not in ("related", "contacts"))
