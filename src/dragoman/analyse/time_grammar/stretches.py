"""Stretches before or behind a day: "the past five years", "two days ago", "within a week"."""

import re

from dragoman.analyse.time_grammar.arithmetic import RELATIVE, day_shifted, days, shift, shift_month, week_value, years
from dragoman.analyse.time_grammar.periods import hyphenated, iso_value, period_value
from dragoman.analyse.time_grammar.reading import Reading, Setting, Tense
from dragoman.analyse.time_grammar.vocabulary import count_value, unit_code
from dragoman.model.dates import DateInterval


def _stretch(setting: Setting, code: str, count: float, back: bool) -> DateInterval | None:
    """The stretch of `count` units before the reference day, or from the next unit on after it."""
    reference = setting.reference
    if reference is None:
        return None
    whole = max(1, round(count))
    if code in {"Y", "DE", "CE"}:
        span = whole * {"Y": 1, "DE": 10, "CE": 100}[code]
        if back:
            return years(reference.year - span, reference.year, RELATIVE)
        # In January the year at hand still lies ahead; later the count begins with the next.
        first = reference.year + (0 if reference.month == 1 else 1)
        return years(first, first + span - 1, RELATIVE)
    if code in {"M", "Q"}:
        span = whole * (3 if code == "Q" else 1)
        here = DateInterval.month(reference.year, reference.month, RELATIVE)
        if back:
            return DateInterval.between(
                DateInterval.month(*shift_month(reference.year, reference.month, -span)), here, RELATIVE
            )
        first_month = DateInterval.month(*shift_month(reference.year, reference.month, 1), RELATIVE)
        if span == 1:
            return first_month
        return DateInterval.between(
            first_month, DateInterval.month(*shift_month(reference.year, reference.month, span)), RELATIVE
        )
    if code in {"D", "WE", "W", "F"}:
        other = day_shifted(reference, code, -count if back else count)
        return days(other, reference) if back else days(reference, other)
    return None


def read_stretch(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "the past five years", "the next three months", "recent weeks", "the coming days" """
    code = unit_code(match["unit"])
    back = re.search(r"(?i)last|past|previous|preceding|recent", match["side"]) is not None
    written = match["count"]
    plural = match["unit"].lower().endswith("s")
    if written and not plural and (count_value(written) or 2) != 1:
        return None  # "only 3 next week"
    if match["side"].lower() == "last" and re.search(
        r"(?i)\b(?:may|will|to|would|could|can|might|should)\s+(?:(?:[a-z]+\s+){1,6}and\s+)?\Z",
        setting.text[: match.start()],
    ):
        return None  # "may last six weeks"
    if not written and not plural and code not in {"DE", "CE", "TH", "F"}:
        return None  # "the past year" has its own rule
    count = count_value(written) if written else (None if plural else 1.0)
    date = None if count is None else _stretch(setting, code, count, back)
    return Reading(match.start(), match.end(), date, iso_value(count, code), "date" if date else "duration")


def read_ago(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "two days ago", "a month earlier", "three years later", "five days from now" """
    groups = match.groupdict()
    code, words = unit_code(match["unit"]), match["side"].lower()
    count = count_value(match["count"])
    if groups.get("half"):
        count = (count or 1.0) + 0.5
    back = words in {"ago", "earlier", "before", "previously", "back", "prior"}
    if count is None:
        return Reading(match.start(), match.end(), None, "PAST_REF" if words == "ago" else period_value(None, code))
    if code.startswith("T"):
        suffix = iso_value(count, code)
        return Reading(match.start(), match.end(), None, suffix, "duration")
    if words in {"ago", "from now", "from today", "hence", "back"}:
        if setting.reference is None:
            return Reading(match.start(), match.end(), None, period_value(count, code))
        signed = -count if back else count
        # "a year ago today", "a week from today"
        if (groups.get("today") or words == "from today") and count == int(count):
            found = DateInterval.day(day_shifted(setting.reference, code, signed), RELATIVE)
            return Reading(match.start(), match.end(), found, found.iso)
        if code in {"DE", "CE"} and count != int(count):
            code, count, signed = "Y", count * 100, signed * {"DE": 10, "CE": 100}[code]
        if code == "Y" and signed != int(signed):
            exact = day_shifted(setting.reference, code, signed)
            found = DateInterval.month(exact.year, exact.month, RELATIVE)
        else:
            found = shift(setting.reference, code, signed)
        return Reading(match.start(), match.end(), found, _point_value(found, code))
    told = period_value(count, code)
    if code == "Y" and count != int(count):
        code, count = "M", 12 * count  # "closed a year and a half later"
    steps = -int(count) if back else int(count)
    return Reading(match.start(), match.end(), None, told, anaphor=f"shift {steps} {code}")


def _point_value(found: DateInterval, code: str) -> str:
    """What lies whole units from now has the precision of its unit: two weeks ago is a week, two months ago a month."""
    match code:
        case "W" | "F":
            return week_value(found.first)
        case "Q":
            return f"{found.first.year:04d}-Q{(found.first.month + 2) // 3}"
        case "DE":
            return f"{found.first.year // 10:03d}"
    return found.iso


# What is ordered or promised "within a month" lies ahead, though the order was given.
_BOUND = re.compile(
    r"(?i)\b(?:to|instruct|order|must|should|demand|call|direct|promis|pledg|vow|undert(?:ake|ook)|guarantee|assur)"
)


_IN_TIME = re.compile(r"(?i)['’]s? time\Z")  # "in two weeks' time" is said of a point, "in two weeks" of a stretch, too


# "In the six months ending in December" tells which months, not how far off something is.
_THE = re.compile(r"(?i)the\s")
_TO_ITS_END = re.compile(r"(?i)\s+(?:(?:that|which)\s+)?(?:ended|ending|up to|to|through|until)\b")


def read_ahead(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "in six years", "within two weeks", "within a ten-day period": so far from now, where the future is told."""
    code, count = unit_code(match["unit"]), count_value(match["count"])
    within = match["side"].lower().startswith("within")
    extent = match.start("count" if hyphenated(match, setting) else "extent")  # "in the two-year conflict"
    value = iso_value(count, code)
    if count is None or setting.reference is None or code.startswith("T") or code == "Q":
        return Reading(extent, match.end(), None, value, "duration", relation="within" if within else None)
    if not within and _THE.match(match["extent"]) and _TO_ITS_END.match(setting.text, match.end()):
        return Reading(extent, match.end(), None, value, "duration")
    # "the first visit in six years" looks back; only what is to come lies "in six years" from now.
    looking_back = re.search(
        (
            r"(?i)\b(?:first|second|third|fourth|fifth|time|highest|lowest|worst|best|biggest|largest"
            r"|most|visits?|level)\b[^,;]*\Z"
        ),
        setting.text[: match.start()],
    )
    in_time = _IN_TIME.search(match[0]) is not None and setting.tense_at(match.start()) is not Tense.PAST
    if in_time and not within and count == int(count):
        due = shift(setting.reference, code, count)
        return Reading(extent, match.end(), due, _point_value(due, code), relation="in", deadline=due)
    if setting.tense_at(match.start()) is not Tense.FUTURE and not within:
        return Reading(extent, match.end(), None, value, "duration")
    if looking_back and not within:
        return Reading(extent, match.end(), None, value, "duration")
    if within and setting.tense_at(match.start()) is Tense.PAST and not _BOUND.search(setting.text[: match.start()]):
        return Reading(extent, match.end(), None, value, "duration", relation="within")
    if within:
        due = DateInterval.day(day_shifted(setting.reference, code, count), RELATIVE)
        return Reading(extent, match.end(), due, value, relation="within", deadline=due)
    due = (
        DateInterval.day(day_shifted(setting.reference, code, count), RELATIVE)
        if code in {"D", "W", "F"}
        else shift(setting.reference, code, count)
    )
    return Reading(extent, match.end(), due, value, relation="in", deadline=due)
