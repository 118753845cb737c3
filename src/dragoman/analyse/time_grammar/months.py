"""Months, alone, of a year, or this, last and next."""

import re

from dragoman.analyse.time_grammar.arithmetic import (
    RELATIVE,
)
from dragoman.analyse.time_grammar.choice import months_over, open_month
from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting
from dragoman.analyse.time_grammar.vocabulary import (
    full_year,
    month_number,
    pattern,
)
from dragoman.analyse.time_grammar.whose_year import OF_YEAR, basis_of, offset, year_of
from dragoman.model.dates import DateInterval

# "Will release January retail figures": a month that has been, whenever they come out.
_OF_DATA = re.compile(
    r"(?i)(?: (?:retail|consumer|producer|factory|industrial|trade|jobs|employment|unemployment|inflation|GDP|CPI|PPI"
    r"|payrolls?|housing|export|import|manufacturing|price|sales|core|services))* "
    r"(?:data|figures|numbers|statistics|readings?|payrolls|sales|inflation|output|GDP|CPI)\b"
)


def _read_month(match: re.Match[str], setting: Setting) -> Reading | None:
    written = match["month"]
    month = month_number(written)
    short = match.groupdict().get("short_year")
    year = full_year(short) if short else year_of(match, setting)
    if year is None and match.start() == match.start("month") and _not_a_month(written, match, setting):
        return None
    if year is not None:
        found: DateInterval | None = DateInterval.month(year, month, basis_of(match))
    else:
        reckoned = months_over if _OF_DATA.match(setting.text, match.end()) else open_month
        found = reckoned(month, setting, match.start())
    value = found.iso if found else f"XXXX-{month:02d}"
    return Reading(match.start(), match.end(), found, value, yearless=year is None)


def _not_a_month(written: str, match: re.Match[str], setting: Setting) -> bool:
    """ "May", "March", "Jan" and "Dec" are verbs and names too: alone they need a preposition or the like."""
    before = setting.text[: match.start()]
    if written.lower() in {"may", "march", "mar", "jan", "apr", "jun", "august", "april", "june"}:
        after = setting.text[match.end() :]
        if re.match(r"\s*(?:-|to|and|through)\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)", after):
            return False
        when = re.search(r"(?:\b(?:In|[Ss]ince|[Uu]ntil|[Tt]ill|last|next|this|early|late|mid)[\s-]+)\Z", before)
        if when:
            return False  # "In April Norland closed"
        named = re.match(r"\s+[A-Z][a-z]+", after) is not None and written.lower() != "august"
        led = re.search(
            r"(?i)\b(in|since|until|till|by|of|from|to|for|last|next|this|early|late|mid|through|during|before|after"
            r"|between|and|on|end|and|every|each|over|with|the|like|around|(?:early|late|soon|recently) as)"
            r"[\s-]+\Z|[-(,]\s?\Z",
            before,
        )
        return named or led is None
    return False


def _read_which_month(match: re.Match[str], setting: Setting) -> Reading | None:
    month = month_number(match["month"])
    if setting.reference is None:
        return Reading(match.start(), match.end(), None, f"XXXX-{month:02d}")
    year = setting.reference.year
    shift = offset(match["which"])
    if shift == -1 and month >= setting.reference.month:
        year -= 1
    if shift == 1 and month <= setting.reference.month:
        year += 1
    found = DateInterval.month(year, month, RELATIVE)
    return Reading(match.start(), match.end(), found, found.iso)


def _read_year_month(match: re.Match[str], setting: Setting) -> Reading | None:
    groups = match.groupdict()
    led = re.search(r"(?i)\b(?:the|in|during|for|of|since|season|between)\s+\Z", setting.text[: match.start()])
    if led and int(groups.get("month") or 0) == int(match["year"]) % 100 + 1:
        return None  # "the 2008-09 crisis": two years
    found = DateInterval.month(int(match["year"]), int(groups.get("month") or groups["month_figures"]))
    return Reading(match.start(), match.end(), found, found.iso)


RULES = [
    Rule(pattern(r"(?P<month>{MONTH}),?" + OF_YEAR), _read_month, "month"),
    Rule(
        pattern(r"(?P<month>{MONTH})(?:[-/ ](?P<which>)(?P<year>{YEAR})| (?:of )?(?P<short_year>'\d\d))"),
        _read_month,
        "month",
    ),
    Rule(
        pattern(r"(?P<month_figures>0?[1-9]|1[0-2])[/.](?P<year>(?:19|20)\d\d)(?![\d%/.-]\d)"), _read_year_month, "year"
    ),
    Rule(pattern(r"(?P<year>{YEAR})(?P<which>)(?:'s)?,? (?P<month>{MONTH})"), _read_month, "month"),
    Rule(pattern(r"(?P<month>{MONTH})(?P<year>)(?P<which>)"), _read_month, "month"),
    Rule(pattern(r"(?i:the month of )(?P<month>{MONTH})(?P<year>)(?P<which>)"), _read_month, "month"),
    Rule(pattern(r"(?i:the month of )(?P<month>{MONTH}),?" + OF_YEAR), _read_month, "month"),
    Rule(
        pattern(r"(?P<which>{THIS}|{LAST}|{NEXT}|(?i:this past|this coming)) (?P<month>{MONTH})(?!\.?\s+\d{1,2}\b)"),
        _read_which_month,
        "month",
    ),
    Rule(pattern(r"(?P<year>(?:19|20)\d\d)[-/](?P<month>0[1-9]|1[0-2])(?![\d%/-]|[.,:]\d)"), _read_year_month, "year"),
]
