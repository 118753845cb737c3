"""Times of day. They fix no day by themselves and join the date beside them."""

import re

from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting
from dragoman.analyse.time_grammar.vocabulary import pattern
from dragoman.knowledge.number_words import CARDINALS

_HOURS = {word: hour for word, hour in CARDINALS.items() if hour <= 12}
_ZONE = (
    r"(?: ?\(?(?P<zone>GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|MSK|IST|JST|ET|PT|[Ll]ocal [Tt]ime"
    r"|[A-Z][a-z]+ time)(?:[+-]\d{1,2})?\)?)?"
)
_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}


def _read_clock(match: re.Match[str], setting: Setting) -> Reading | None:
    groups = match.groupdict()
    hour = _HOURS[match["hour"].lower()] if match["hour"].lower() in _HOURS else int(match["hour"])
    minute = int(groups.get("minute") or 0)
    half = (groups.get("half") or "").lower()[:1]
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    if hour > 24 or minute > 59:
        return None
    if re.match(
        (
            r"(?i)\s*(?:%|percent|per cent|pct|million|billion|trillion|thousand|bn|mln|bln|mn|met|km"
            r"|kg|ton|dollar|euro|point)"
        ),
        setting.text[match.end() :],
    ):
        return None
    # "3:1" and "2-1" are scores; a bare "10.30" is a number unless something says that it is a time.
    if (
        groups.get("mark") == "."
        and not half
        and not groups.get("zone")
        and not (
            re.search(r"(?i)\bat\s+\Z", setting.text[: match.start()])
            and not re.match(
                r"\s+(?!hours\b)[a-z]+s\b|\s+to the\b|\s+[a-z]+\s+(?:per|an?)\b|\s+per\b", setting.text[match.end() :]
            )
        )
    ):
        return None  # "closed at 17.46 crowns"
    zone = "Z" if groups.get("zone") in {"GMT", "UTC"} else ""
    return Reading(match.start(), match.end(), None, f"T{hour:02d}:{minute:02d}{zone}", clock=True)


def _read_noon(match: re.Match[str], setting: Setting) -> Reading | None:
    del setting
    value = "T24:00" if "midnight" in match[0].lower() else "T12:00"
    return Reading(match.start(), match.end(), None, value, clock=True)


def _read_part(match: re.Match[str], setting: Setting) -> Reading | None:
    del setting
    return Reading(match.start(), match.end(), None, _PARTS[match["part"].lower()], clock=True)


RULES = [
    Rule(
        pattern(
            (
                r"(?P<hour>\d{1,2})(?:(?P<mark>[:.])(?P<minute>\d\d)(?::\d\d)?)? ?(?P<half>[apAP])"
                r"(?:\. ?[mM]\b\.?| ?[mM]\b)"
            )
            + _ZONE
        ),
        _read_clock,
        "digit",
    ),
    Rule(
        pattern(
            (
                r"(?P<hour>[01]?\d|2[0-4])(?P<mark>[:.])(?P<minute>[0-5]\d)(?::\d\d)?(?: ?(?i:hours|hrs|h"
                r"|o'clock))?"
            )
            + _ZONE
            + r"(?![\d:]|\.\d)"
        ),
        _read_clock,
        "digit",
    ),
    Rule(
        pattern(
            r"(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d) ?(?i:hours|hrs|h)?"
            + _ZONE.replace(")?)?", ")?)", 1).removesuffix("?")
            + r""
        ),
        _read_clock,
        "digit",
    ),
    Rule(
        pattern(
            r"(?P<hour>\d{1,2}|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven"
            r"|twelve)) (?i:o'clock)"
        ),
        _read_clock,
        "noon",
    ),
    Rule(pattern(r"(?i:noon|midday|midnight)"), _read_noon, "noon"),
    Rule(
        pattern(
            r"(?i:(?<=in )the (?:early |late )?|(?<=at )|early (?:in the )?|late (?:in the "
            r"|at )?|mid-)(?P<part>(?i:morning|afternoon|evening|night))(?=[,.;]| of| on|\s*$)"
        ),
        _read_part,
        "near",
    ),
    Rule(
        pattern(r"(?i:early|late|mid)[ -](?P<part>(?i:morning|afternoon|evening))"),
        _read_part,
        "near",
    ),
]
