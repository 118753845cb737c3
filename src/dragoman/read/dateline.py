"""The dateline before the first words of a report: where, when, and which agency tells."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from dragoman.knowledge.gazetteer import towns
from dragoman.knowledge.loading import squeeze
from dragoman.knowledge.states import states
from dragoman.model.evidence import Span
from dragoman.read.stamp import date_at, month_numbers
from dragoman.read.tellers import is_agency

_CAPITAL = r"[A-ZÀ-ÞŞĞİ]"
_NAME = rf"{_CAPITAL}[\w.'’\-]*"
_PLACE = rf"(?P<place>{_NAME}(?:[ /][A-ZÀ-ÞŞĞİ(][\w.'’\-)]*){{0,3}}(?:,\s[A-ZÀ-Þ][\w.]+(?:\s[A-Z]\w+)?)?)"
_UPPER = r"[A-ZÀ-ÞŞĞİ][A-ZÀ-ÞŞĞİ.'’\-]+"
_UPPER_PLACE = rf"(?P<place>{_UPPER}(?:[ /,]+{_UPPER}){{0,3}})"
_SHORT_PLACE = r"(?P<place>[A-ZÀ-Þ][\w'’\-]*(?:[ -][A-ZÀ-Þ][\w'’\-]*){0,2})"
_DATE = (
    r"(?P<date>(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+[^\W\d_]{3,10}\.?|[^\W\d_]{3,10}\.?\s+\d{1,2})(?:,?\s+(?:19|20)\d\d)?"
    r"|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)"
)
_AGENCY = r"(?P<agency>[A-ZÀ-Þ][\w.’'\-]*(?:[ /&][A-ZÀ-Þ][\w.’'\-]*){0,3})"
_BARE_AGENCY = r"(?P<agency>[A-Z][A-Z.]{2,}(?:\s[A-Z]+)?|[A-Z][a-z]+(?:inform|press|fax|news))"
_DASH = r"\s*(?:–|—|--?|:|−)\s*"
_LONG_DASH = r"(?:\s*(?:–|—|--|•)\s*|\s-\s)"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        # ARUSHA (EANA) Tuesday, July 23, 2024.
        rf"{_PLACE}\s*\({_AGENCY}\)[.,]?\s+{_DATE}(?:\.\s+|{_DASH}|\s*$)",
        # BRUSSELS, 12 March (Reuters) – / ANKARA (AA) - / ISLAMABAD, Feb 19 (APP):
        rf"{_PLACE}(?:[,.]?\s+{_DATE})?[.,]?\s*\({_AGENCY}\)(?:{_DASH}|\.?\s+|\s*$)",
        # TASHKENT, May 5. /TASS/. / Bishkek, Sept. 17, 2024. /Kabar/.
        rf"{_PLACE}[,.]\s+{_DATE}[.,]?\s*/{_AGENCY}/\.?(?:{_DASH}|\s*)",
        rf"{_PLACE}\.?\s+/{_AGENCY}/\.?(?:{_DASH}|\s*)",
        # GENEVA (12 March 2024) –
        rf"{_PLACE}\s*[(/]{_DATE}[)/](?:{_DASH}|\s*$)",
        # YEREVAN, JANUARY 19, ARMENPRESS. / Baku, March 12, AZERTAC
        rf"{_PLACE}[,.]\s+{_DATE}[,.]\s+{_AGENCY}(?:\.\s+|{_DASH}|\s*$)",
        # ASTANA. KAZINFORM – / Tehran, IRNA –
        rf"{_SHORT_PLACE}[.,]\s+{_BARE_AGENCY}{_LONG_DASH}",
        # Brussels, 12 March 2024 – / KYIV, March 3 --
        rf"{_PLACE},\s+{_DATE}(?:\s*(?:–|—|--|:)\s*|\s-\s|\.\s+|\s*$)",
        # (FNA)- / (World News - RNA)
        rf"(?P<place>)\((?:[\w ]+[-–]\s?)?{_AGENCY}\s*\)\s*(?:[-–—]+\s*|(?=[A-Z]))",
        # ANKARA-Anadolu Agency, on a line of its own
        rf"{_UPPER_PLACE}\s*[-–—]\s*(?P<agency>[A-Z][\w.]+(?:\s[A-Z][\w.]+){{0,2}})\s*$",
        # 12 March 2024 –
        rf"(?P<place>){_DATE}{_LONG_DASH}",
        # WASHINGTON — / ISLAMABAD: / KIGALI (Rwanda) •
        rf"{_UPPER_PLACE}(?:\s\([A-Z][a-z]+\))?(?:{_LONG_DASH}|:\s|$)",
    )
)
_MONTH_DAY = re.compile(
    r"(?:[^\W\d_]+day,?\s+)?(?:(?P<d1>\d{1,2})(?:st|nd|rd|th)?\s+(?P<m1>[^\W\d_]+)|(?P<m2>[^\W\d_]+)\.?\s+(?P<d2>\d{1,2}))"
)
# A line of capitals, a dash and a name: a dateline only where the name is an agency's.
_BARE_LINE = re.compile(r"^[^(/,\d]+[-–—]\s*\w[^(/,\d–—-]*$")
_DAY_OR_ARTICLE = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:the|a|an|in|on)\s(?!hague)", re.IGNORECASE
)
# What wires put before a headline, in brackets: (LEAD) Ministers agree.
_ADVICE = frozenset({"LEAD", "URGENT", "UPDATE", "UPDATED", "CORRECTED", "EXCLUSIVE", "ALERT", "VIDEO", "PHOTOS"})
_LONGEST = 110
# The points in which a wire sums up its report above the dateline.
_POINTS = re.compile(r"(?:[ \t]*[*•▪·-][ \t]+[^\n]{2,120}\n\s*){2,6}")


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says. `published` is a full ISO date, or `None` where no year is printed."""

    place: str
    published: str | None
    agency: str | None
    span: Span
    agency_span: Span | None
    date_span: Span | None


@cache
def _state_names() -> frozenset[str]:
    return frozenset(squeeze(name) for state in states().values() for name in state.names)


def find_dateline(text: str) -> Dateline | None:
    """The dateline `text` begins with, points that sum the text up aside; spans are positions in `text`."""
    points = _POINTS.match(text)
    return _dateline_at(text, points.end() if points else 0)


def _dateline_at(text: str, start: int) -> Dateline | None:
    line_end = text.find("\n", start)
    limit = min(start + _LONGEST, line_end if line_end >= 0 else len(text))
    opening = text[start:limit]
    for shape in _SHAPES:
        found = shape.match(opening)
        if found is None or (found.end() == len(opening) == _LONGEST):
            continue
        groups = found.groupdict()
        printed = groups.get("date")
        if printed is not None and not _is_date(printed):
            continue
        if groups.get("agency") in _ADVICE:
            continue
        if groups.get("agency") and _BARE_LINE.match(found[0]) and not is_agency(groups["agency"]):
            continue
        alone = found.end() == len(opening) and printed is None and not groups.get("agency")
        if alone and not towns(found["place"].partition(",")[0]):
            # A line of capitals: JOINT COMMUNIQUE.
            continue
        if found["place"] or printed is not None:
            if not _is_place(found["place"], printed is not None, found[0]):
                continue
        elif not (found[0].rstrip()[-1:] in "-–—" or is_agency(groups["agency"])):
            continue
        # KIGALI (Rwanda) • names the state of the place and no agency.
        agency = groups.get("agency") if squeeze(groups.get("agency") or "") not in _state_names() else None
        return Dateline(
            found["place"],
            _full_date(printed) if printed else None,
            agency,
            Span(start, start + found.end()),
            _shifted(found, "agency", start) if agency else None,
            _shifted(found, "date", start) if printed else None,
        )
    return None


def _shifted(found: re.Match[str], group: str, start: int) -> Span:
    return Span(start + found.start(group), start + found.end(group))


def _is_place(place: str, dated: bool, opening: str) -> bool:
    """Whether what stands before a date or an agency may be a place: no weekday, and not the subject of a sentence."""
    if _DAY_OR_ARTICLE.match(place):
        return False
    return dated or place.isupper() or re.search(r"[–—:/-]\s*$", opening) is not None


def _is_date(printed: str) -> bool:
    if _full_date(printed) is not None:
        return True
    found = _MONTH_DAY.match(printed)
    if found is None:
        return False
    month = month_numbers().get((found["m1"] or found["m2"]).lower())
    try:
        # A leap year: 29 February is a day.
        return month is not None and bool(date(2024, month, int(found["d1"] or found["d2"])))
    except ValueError:
        return False


def _full_date(printed: str) -> str | None:
    bare = re.sub(r"^[^\W\d_]+day,?\s+", "", printed)
    found = date_at(bare, 0)
    return found[0].isoformat() if found is not None and found[1] == len(bare) else None
