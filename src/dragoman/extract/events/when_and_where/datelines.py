"""Where a report is written from: "OSLO, 12 March (Agency) –", "Monday, May 18, Oslo –", or "in Oslo" in its title."""

import re

from dragoman.extract.mentions.finding import Mentions
from dragoman.knowledge.gazetteer import gazetteer, towns
from dragoman.model.evidence import Span
from dragoman.model.sentence import Document

_MONTH = (
    r"(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TOWN = r"(?P<place>[A-ZÀ-Þ][\w'’-]+(?: (?:(?:de|del|al|el|es|la) )?[A-ZÀ-Þ][\w'’-]+){0,2}?)"
_DASH = r"(?:[–—(/:]|--|- )"
_BEHIND = rf"\d{{1,2}}(?:st|nd|rd|th)?[ .]|{_MONTH}|{_WEEKDAY}|{_DASH}|[A-Z]{{4,}}"
_STATE = r"(?:, [A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,2})?"  # "BRIDGETOWN, Barbados (CMC) -"
_NO_TELLER = r"(?!\W*[(\[][^)\]\n]{2,30}-)"  # "(GULFNET- The Harbour Post)" names who passes it on
_FIRST = re.compile(rf"^{_NO_TELLER}\W*{_TOWN}{_STATE}(?:[,.]? *(?:{_BEHIND})|\. (?=[A-Z])|\s*\n)", re.MULTILINE)
_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH}\.? \d{{1,2}})(?:,? \d{{4}})?"
_LAST = re.compile(rf"^\W*(?:{_WEEKDAY},? )?{_DATE},? *(?:[–—-] *)?{_TOWN},? *(?:[\w ]{{3,20}})?{_DASH}", re.MULTILINE)
_WITHIN = re.compile(rf"^[^\n]{{5,120}}, {_TOWN}, (?:{_WEEKDAY},? )?{_DATE}\s*$", re.MULTILINE)
_IN_TITLE = re.compile(rf"\b(?:in|In) {_TOWN}(?![\w'’-])")
_HEAD = 300  # characters in which a dateline stands
_LONG = 100  # characters no heading has
_FORMATS = (_FIRST, _LAST, _WITHIN)


def dateline_of(document: Document, mentions: Mentions, title: str) -> str | None:
    """The town as the report writes it; None where none is told."""
    head = document.text[:_HEAD]
    for line in _FORMATS:
        for found in line.finditer(head):
            town = _town(found, document.text, mentions) if _is_heading(head[: found.start()]) else None
            if town is not None:
                return town
    named = _IN_TITLE.search(title)
    return named["place"] if named is not None and towns(named["place"]) else None


def lies_in(town: str, state: str | None) -> bool:
    """Whether a town of this name is known in the state of this code."""
    return state is not None and any(entry.state == state for entry in gazetteer().get(town))


def _is_heading(before: str) -> bool:
    """Whether what stands before a dateline is no text yet: "PRESS RELEASE", "Statement by the Minister"."""
    return len(before) < _LONG and ". " not in before and not before.rstrip().endswith(".")


def _town(found: re.Match[str], text: str, mentions: Mentions) -> str | None:
    start, end = found.span("place")
    for mention in mentions.all:
        if mention.span.overlaps(Span(start, end)) and mention.kind in ("place", "state"):
            return _title_case(mention.span.quote(text))
    return _title_case(found["place"]) if towns(found["place"]) else None


def _title_case(name: str) -> str:
    return name.title() if name.isupper() else name
