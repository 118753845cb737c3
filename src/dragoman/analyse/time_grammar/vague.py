"""Now, then and some day: expressions that point at present, past or future and fix no date."""

import re
from datetime import date

from dragoman.analyse.time_grammar.reading import Reading, Rule, Setting, Tense
from dragoman.analyse.time_grammar.vocabulary import pattern


def _reference(value: str, written: str) -> Rule:
    def read(match: re.Match[str], setting: Setting) -> Reading | None:
        del setting
        return Reading(match.start(), match.end(), None, value)

    return Rule(pattern(written), read, "vague")


_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}


def _read_anaphoric_day(match: re.Match[str], setting: Setting) -> Reading | None:
    del setting
    words = match[0].lower()
    if re.search(r"before|previous|preceding", words):
        anaphor = "previous D"
    elif re.search(r"after|next|following", words):
        anaphor = "next D"
    else:
        anaphor = "same D"
    part = _PARTS.get(words.split()[-1])
    return Reading(match.start(), match.end(), None, "XXXX-XX-XX" + (part or ""), anaphor=anaphor, part=part)


def _read_overnight(match: re.Match[str], setting: Setting) -> Reading | None:
    """The night before the report: "two drones were shot down overnight", but not "overnight raids"."""
    if setting.tense_at(match.start()) is Tense.FUTURE or re.search(
        r"(?i)\bexpected\s+\Z", setting.text[: match.start()]
    ):
        return None
    if setting.reference is None:
        return Reading(match.start(), match.end(), None, "XXXX-XX-XXTNI")
    eve = date.fromordinal(setting.reference.toordinal() - 1)
    return Reading(match.start(), match.end(), None, f"{eve.isoformat()}TNI")


RULES = [
    Rule(
        pattern(
            r"(?i:overnight)(?=\s*[,.;)]|\s*$"
            r"|\s+(?i:on|in|at|from|to|into|by|and|after|as|with|when|near|against|over|across|but|that|killing|wounding)\b)"
        ),
        _read_overnight,
        "near",
    ),
    _reference(
        "PRESENT_REF",
        (
            r"(?i:(?:right )?now(?! that| and (?:again|then))|currently|presently|nowadays|these days"
            r"|at present|(?:(?<=at )|(?<=[Ff]or ))the (?:present )?(?:moment|present time)|(?<=at )this (?:moment|time"
            r"|stage|point)|the present(?: day)?(?=[,.;)]|$| time)|(?<=- )present(?=[,.;)]|$)"
            r"|(?<=-)present(?=[,.;)]|$)|to date|(?<=for )the time being|(?<=[Aa]s )of now)"
        ),
    ),
    _reference(
        "PAST_REF",
        (
            r"(?i:(?<!most )recently(?! as )|lately|(?<=in )the (?:recent |distant )?past|the recent past"
            r"|(?<=not )long ago|long ago|(?<=[Aa]t )that time|in the old days|previously|formerly"
            r"|(?<=[Aa]t )the time(?= ?[,.;)]| (?:he|she|it|they|said|but)\b|$)"
            r"|(?:(?<=was )|(?<=were )|(?<=had )|(?<=has )|(?<=have )|(?<=who )|(?<=which ))"
            r"once(?! (?:again|more|every|each))"
            r"|(?<=[a-z] )once(?= (?:[a-z]+ed|known|held|thought|ruled|part|the (?:world|region|country)'s) )"
            r"|(?<=[Tt]he )once(?=[- ][a-z]+))"
        ),
    ),
    _reference(
        "FUTURE_REF",
        (
            r"(?i:(?:the )?(?:near|foreseeable|immediate|not-too-distant) future|(?<=in )the future"
            r"|(?<=in )future(?=[,.;]|\s*$)|a later (?:date|stage)|(?<=of )the future(?=[,.;]|\s*$))"
        ),
    ),
    Rule(
        pattern(
            r"(?i:(?:the |that |this )?(?:same|very) day|that (?:same )?day|(?:the )?(?:previous"
            r"|preceding|following|next) (?:day|morning|afternoon|evening|night)|that (?:same |very )?"
            r"(?:morning|afternoon|evening|night)|the day (?:before|after)(?=\s*[,.;)]|\s*$))"
        ),
        _read_anaphoric_day,
        "near",
    ),
]
