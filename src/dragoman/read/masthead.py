"""Telling the lines of a masthead from the lines of a text, by their parts."""

import re
from dataclasses import dataclass

from dragoman.knowledge.gazetteer import towns
from dragoman.model.evidence import Span
from dragoman.read.parts import Part, part_at, whole_line_part
from dragoman.read.stamp import stamp_at
from dragoman.read.tellers import is_known_agency

_DIVIDERS = re.compile(r"[\s|,;·•/\-–—)\]]*")
_BEFORE_STAMP = re.compile(
    r"[\[(]?(?P<v>[A-ZÀ-Þ][\w.&'’-]*(?:\s(?:of|the|and|for|&|[A-ZÀ-Þ])[\w.&'’-]*){0,5})\s*(?P<divider>[|·•/,–—]|-\s)\s*"
)
_NAME_ALONE = re.compile(r"(?P<v>[A-ZÀ-Þ][\w.'’-]+(?:\s[A-ZÀ-Þ][\w.'’-]+){1,2}?)\s+(?=[A-Z\d])")
OUTLET_WORD = re.compile(
    r"news|agency|press|times|post|daily|herald|tribune|gazette|journal|radio|tv|media|today|ministry|office|service|"
    r"embassy|department|council|commission|government|inform|telegraph|bulletin|review|week|bureau|center|centre|wire|"
    r"mission|consulate|parliament|secretariat|presidency|chancellery",
    re.IGNORECASE,
)
# A title of the day's protocol: Department Press Briefing – June 11, 2024.
_PROTOCOL = re.compile(
    r"\b(?:briefing|conference|statement|remarks|interview|transcript|communiqu[eé]|declaration|read-?out|speech)\b",
    re.IGNORECASE,
)
_CELL = re.compile(r"[^|.!?]{2,60}(?=\||$)")
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page that is not blank: its span without outer blanks, its masthead parts, what stands before it.

    `parts` is empty for a line of text. `wrapped` marks a paragraph put together from hard-wrapped lines.
    """

    span: Span
    text: str
    parts: tuple[Part, ...]
    after_blank: bool
    wrapped: bool = False

    def kinds(self) -> frozenset[str]:
        return frozenset(part.kind for part in self.parts)

    @property
    def stamped(self) -> bool:
        return any(part.kind in ("published", "updated") for part in self.parts)


def masthead_parts(line: str, start: int) -> tuple[Part, ...]:
    """The parts of `line`, which begins at `start` of the page, when it is made of nothing else; else none."""
    if not line or len(line) > _LONGEST + 150:
        return ()
    whole = whole_line_part(line, start)
    if whole is not None and whole.strong and not (whole.kind == "noise" and _is_date(line)):
        return (whole,)
    if len(line) > _LONGEST:
        return ()
    parts = _parts_from(line, start) or _after_outlet(line, start) or _after_name(line, start)
    return parts or ((whole,) if whole else ())


def _is_date(line: str) -> bool:
    """Whether a line that could be the number of a document is a date with its year written out: 12/03/2024."""
    found = stamp_at(line, 0)
    return found is not None and found.end == len(line) and re.search(r"\d{4}", line) is not None


def _parts_from(line: str, start: int, position: int = 0) -> tuple[Part, ...]:
    parts: list[Part] = []
    position = _next(line, position) if position else _opening(line)
    while position < len(line):
        found = part_at(line, position, start, parts[-1] if parts else None) or _cell(line, position, start, parts)
        if found is None:
            return ()
        part, end = found
        parts.append(part)
        position = _next(line, max(end, position + 1))
    return tuple(parts)


def _cell(line: str, position: int, start: int, parts: list[Part]) -> tuple[Part, int] | None:
    """What stands behind a bar in a row that has a stamp already: a button or a rubric, whatever its words."""
    found = _CELL.match(line, position)
    if found is None or line[:position].rstrip()[-1:] != "|":
        return None
    if not any(part.kind in ("published", "updated") for part in parts):
        return None
    return Part("noise", found[0], Span(start + position, start + found.end())), found.end()


def _opening(line: str) -> int:
    marks = " \t\u00a0|[·•-–—" + ("(" if line.endswith(")") else "")
    return len(line) - len(line.lstrip(marks))


def _after_outlet(line: str, start: int) -> tuple[Part, ...]:
    """`Xinhua | Updated: 2024-03-12 10:02`, `Jane Doe, 12 March 2024`: a name, then parts with a stamp among them."""
    found = _BEFORE_STAMP.match(line)
    if found is None:
        return ()
    rest = _parts_from(line, start, found.end())
    if not any(part.kind in ("published", "updated") for part in rest):
        return ()
    span = Span(start + found.start("v"), start + found.end("v"))
    return (Part(_named_kind(found["v"], found["divider"]), found["v"], span, strong=False), *rest)


def _after_name(line: str, start: int) -> tuple[Part, ...]:
    """`Jane Doe 2 minutes ago Wed 12th March 2024 | 03:54 PM`: a name, and at once a stamp with its time."""
    for found in _NAME_ALONE.finditer(line):
        rest = _parts_from(line, start, found.end())
        if any(part.kind in ("published", "updated") and part.strong for part in rest):
            name = found["v"]
            part = Part(_named_kind(name, "|"), name, Span(start, start + len(name)), strong=False)
            return (part, *rest)
    return ()


def _named_kind(name: str, divider: str) -> str:
    """What a name before a stamp is: an outlet, a person (two or three plain words), or the place before a comma."""
    if is_known_agency(name):
        return "outlet"
    if _PROTOCOL.search(name):
        return "title" if divider in "-–— " and len(name.split()) > 2 else "section"
    if divider == "," and towns(name):
        return "noise"
    if OUTLET_WORD.search(name) or name.isupper():
        return "noise" if divider == "," and not OUTLET_WORD.search(name) else "outlet"
    if divider == ",":
        return "byline" if len(name.split()) > 1 else "noise"
    return "byline" if 2 <= len(name.split()) <= 3 else "outlet"


def _next(line: str, position: int) -> int:
    found = _DIVIDERS.match(line, position)
    return found.end() if found else position
