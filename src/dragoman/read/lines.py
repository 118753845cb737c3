"""A page as lines, hard-wrapped paragraphs put together."""

import re
from collections.abc import Iterator
from itertools import pairwise

from dragoman.model.evidence import Span
from dragoman.read.masthead import Line, masthead_parts
from dragoman.read.parts import Part
from dragoman.read.tellers import is_known_agency

_LINE = re.compile(r"[^\r\n\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
# What cleaning drops, and blanks: a line of nothing else is blank.
_MARKS = "\x7f\u00a0\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\ufeff"
_INVISIBLE = "".join(map(chr, range(33))) + _MARKS
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_EMPHASIS = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?P<inside>[^*_\s][^*_]*)(?P=mark)")
# A line this long that runs straight on into the next one was broken by the width of the page.
_SHORTEST_WRAPPED, _LONGEST_WRAPPED = 50, 100
_SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*$")


_GOES_ON = frozenset("OF ON BY AT FOR TO IN BETWEEN AND WITH FROM FOLLOWING DURING AFTER".split())
_STOPPED = r"(?<=[.!?\"”’»)])"
_END_MARK = re.compile(
    rf"{_STOPPED}\s*(?P<v>[Ee]nd ?[Ii]tem|-0-|[-–—(/]{{1,2}}\s?(?:END|End|end|ENDS|Ends|ends|Item)\s?[-–—)/]{{0,2}}"
    r"|ENDS?|#{2,3}|■)\.?$"
)
# ... in May. (RNA), ... in May. – RNA, ... in May. RNA ABC XY: an agency, and the initials of its desk.
_SIGNED = re.compile(
    rf"{_STOPPED}\s*[-–—(/ ]\s*(?P<v>[A-Z][\w./&-]*(?:\s[A-Z][a-z]+)?)(?:[)/]|(?:\s[A-Z]{{2,4}}){{1,5}}|(?<=\w))\.?$"
)
_TRAILING = " \t\u00a0(-–—/"

# Archives of web pages put the day they know for a page before its text: ` date 2024-03-16 Images | agency.example`.
_PAGE_DATE = re.compile(r"\s*date\s+(?P<day>(?:19|20)\d\d(?:-[01]\d(?:-[0-3]\d)?)?)(?=\s|$)")


def page_lines(page: str) -> list[Line]:
    """The lines of `page` that are not blank; the date an archive put before the page stands on a line of its own."""
    lines: list[Line] = []
    start = 0
    if found := _PAGE_DATE.match(page):
        start, span = found.end(), Span(*found.span("day"))
        lines.append(Line(span, found["day"], (Part("page_date", found["day"], span, strong=False),), after_blank=True))
    lines.extend(_split(page, start))
    lines = list(_unwrapped(lines)) if _is_wrapped(lines) else lines
    return list(_stacked(lines))


def _split(page: str, position: int) -> Iterator[Line]:
    blank = True
    previous = position
    for found in _LINE.finditer(page, position):
        if len(_BREAK.findall(page, previous, found.start())) > 1:
            blank = True
        previous = found.end()
        raw = found[0]
        start = found.start() + len(raw) - len(raw.lstrip(_INVISIBLE))
        text = raw.strip(_INVISIBLE)
        if not text:
            blank = True
            continue
        if heading := _HEADING.match(text):
            start, text = start + heading.end(), text[heading.end() :]
        if emphasis := _EMPHASIS.fullmatch(text):
            start, text = start + emphasis.start("inside"), emphasis["inside"]
        closing = _closing(text, start)
        if closing is not None:
            text = text[: closing.span.start - start].rstrip(_TRAILING)
        yield Line(Span(start, start + len(text)), text, masthead_parts(text, start), blank)
        if closing is not None:
            yield Line(closing.span, closing.span.quote(page), (closing,), after_blank=False)
        blank = False


def _closing(text: str, start: int) -> Part | None:
    """What closes a report on the line of its last sentence: `... in May. Enditem`, `... in May. (RNA)`."""
    if found := _END_MARK.search(text):
        return Part("end", found["v"], Span(start + found.start("v"), start + found.end("v")))
    found = _SIGNED.search(text)
    if found is None or not is_known_agency(found["v"]):
        return None
    return Part("agency", found["v"], Span(start + found.start("v"), start + found.end("v")))


def _is_wrapped(lines: list[Line]) -> bool:
    if len(lines) < 6 or max(len(line.text) for line in lines) > _LONGEST_WRAPPED + 10:
        return False
    running = [first for first, second in pairwise(lines) if not second.after_blank]
    full = [line for line in running if len(line.text) >= _SHORTEST_WRAPPED and not _SENTENCE_END.search(line.text)]
    return len(full) > 0.4 * len(lines)


def _unwrapped(lines: list[Line]) -> Iterator[Line]:
    group: list[Line] = []
    for line in lines:
        runs_on = group and not line.after_blank and not line.parts and not group[-1].parts
        if group and not (runs_on and len(group[-1].text) >= _SHORTEST_WRAPPED - 10):
            yield _joined(group)
            group = []
        group.append(line)
    if group:
        yield _joined(group)


def _stacked(lines: list[Line]) -> Iterator[Line]:
    """A headline in capitals that goes on with a small word on the next line is one line."""
    group: list[Line] = []
    for line in lines:
        goes_on = (
            group
            and not line.after_blank
            and not line.parts
            and not group[-1].parts
            and group[-1].text.isupper()
            and line.text.isupper()
            and line.text.split()[0] in _GOES_ON
        )
        if group and not goes_on:
            yield _joined(group)
            group = []
        group.append(line)
    if group:
        yield _joined(group)


def _joined(group: list[Line]) -> Line:
    if len(group) == 1:
        return group[0]
    span = Span(group[0].span.start, group[-1].span.end)
    text = " ".join(line.text for line in group)
    return Line(span, text, masthead_parts(text, span.start), group[0].after_blank, wrapped=True)
