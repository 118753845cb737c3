"""The dateline before a lead: "PORT-HAVEN. AGENCY –", "BRUSSELS, 12 March (Agency) –", "TASHKENT, May 5. /AGENCY/."."""

import re

from dragoman.knowledge.number_words import WEEKDAYS
from dragoman.model.evidence import Span

_LONGEST = 24  # words
_AGENCY = 5  # words, with the brackets around them
_DASH = re.compile(r"[-–—−―]+")
_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?", re.IGNORECASE)
_SMALL = frozenset(
    ["de", "del", "di", "da", "do", "dos", "das", "el", "la", "le", "les", "al", "the", "of", "and", "y", "e", "en"]
)
_CAPITALS = re.compile(r"[^\W\d_a-z][^\Wa-z]+(?:['’.-][^\Wa-z]+)*")


def dateline_end(text: str, words: list[Span]) -> int:
    """How many of a paragraph's `words` are its dateline; 0 without one."""
    quotes = [word.quote(text) for word in words[: _LONGEST + 1]]
    if quotes and quotes[0] == "(" and ")" in quotes[:_AGENCY]:
        # "(ANSA) - BELGRADE, JUN 24 -": the agency first
        behind = quotes.index(")") + 2
        place = dateline_end(text, words[behind:]) if _DASH.fullmatch("".join(quotes[behind - 1 : behind])) else 0
        return behind + place if place else 0
    if not quotes or not quotes[0][0].isupper():
        return 0
    depth = 0
    for index, quote in enumerate(quotes[:_LONGEST]):
        if quote in {"(", "["}:
            depth += 1
        elif quote in {")", "]"}:
            depth -= 1
            if depth == 0 and _is_place_with_agency_and_day(quotes[: index + 1]) and _starts_lead(quotes, index + 1):
                return index + 1
        elif depth == 0 and index and _is_end(words, quotes, index):
            if _is_dateline(quotes[:index]) and _starts_lead(quotes, index + 1):
                return index + 1
            if quotes[index + 1 : index + 2] and _MONTH.fullmatch(quotes[index + 1]):
                continue  # "Washington, DC – November 5, 2025: A mission"
            return 0
        elif depth == 0 and not _may_stand(quote):
            return 0
    return 0


def _is_end(words: list[Span], quotes: list[str], index: int) -> bool:
    if _DASH.fullmatch(quotes[index]):
        spaced = index + 1 < len(words) and (
            words[index].end < words[index + 1].start
            and (words[index - 1].end < words[index].start or quotes[index - 1] == ")")
        )
        long_dash = len(quotes[index]) > 1 or quotes[index] == "—"
        return spaced or (long_dash and quotes[index - 1] in {")", "/"})
    dated = quotes[index] == ":" and quotes[index - 1].isdigit() and any(map(_MONTH.fullmatch, quotes[:index]))
    return dated or (quotes[index] in {".", ":"} and quotes[index - 1] == "/" and "/" in quotes[: index - 1])


def _may_stand(quote: str) -> bool:
    return not quote[0].isalpha() or quote[0].isupper() or quote in _SMALL or _MONTH.fullmatch(quote) is not None


def _is_dateline(quotes: list[str]) -> bool:
    """A place in capitals, or a place with a date or an agency in brackets or strokes behind it."""
    agency = quotes[-1] in {")", "]", "/"}
    dated = any(_MONTH.fullmatch(quote) for quote in quotes[1:]) and any(quote[0].isdigit() for quote in quotes)
    if agency and sum(1 for quote in quotes if quote[0].isalpha()) <= 12:
        return True
    return dated or (_CAPITALS.fullmatch(quotes[0]) is not None and all(_in_capitals(quote) for quote in quotes))


def _is_place_with_agency_and_day(quotes: list[str]) -> bool:
    """A place in capitals before an agency and a day in brackets: "OSLO (Agency - 11th June, 2020)"."""
    opening = quotes.index("(") if "(" in quotes else 0
    place, inside = quotes[:opening], quotes[opening:]
    if not place or not all(_CAPITALS.fullmatch(quote) or not quote[0].isalnum() for quote in place):
        return False
    dashed = any(_DASH.fullmatch(quote) for quote in inside)
    return dashed and any(map(_MONTH.fullmatch, inside)) and any(quote[0].isdigit() for quote in inside)


def _in_capitals(quote: str) -> bool:
    """A number, a mark, or a word with at least two capitals: "BelTA"."""
    if not quote[0].isalpha() or quote in _SMALL:
        return True
    return quote[0].isupper() and sum(letter.isupper() for letter in quote) > 1


def _starts_lead(quotes: list[str], index: int) -> bool:
    if index >= len(quotes):
        return False
    following = quotes[index]
    if quotes[0].lower() in WEEKDAYS and following.lower() in WEEKDAYS:
        return False  # "Wednesday 6 March – Thursday 7 March" are days and no place
    if not following[0].isalpha():
        return True
    ordinary = following[0].isupper() and (len(following) == 1 or following[1:2].islower())
    return ordinary or any(quote[:1].islower() for quote in quotes[index + 1 : index + 4])
