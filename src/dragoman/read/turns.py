"""The turns of phrase that name a teller, compiled from `reporting.yaml`."""

import re
from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.loading import load_beside


@dataclass(frozen=True, slots=True)
class Turns:
    """`active` are tried in order; groups are `near` (told by), `np` (the teller) and `far` (who told it to them).

    `passive` finds, besides, the one at the far end: `This was announced by the press service`; `opening` the one who
    says what a sentence then tells, which counts where somebody else is said to report it.
    """

    active: tuple[tuple[str, re.Pattern[str]], ...]
    passive: re.Pattern[str]
    opening: re.Pattern[str]


_NP = r"(?P<np>[^,;!?“”\"()\n]{2,110}?)"
_FAR = r"(?P<far>[^,;!?“”\"()\n]{2,110}?)"
_NEAR = r"(?P<near>(?:the\s)?[A-Z][\w.&'’/-]*(?:\s[A-Z][\w.&'’-]*){0,3})"
_PAPER = r"(?:[Tt]he\s+(?:\w+\s+)?(?:newspaper|daily|weekly|magazine|(?:news\s)?agency|broadcaster)\s)?"
# A clause begins the sentence, or follows a comma, a dash or a closing quotation mark.
_CLAUSE = r"[,–—”\"]\s*"
_OPENS = rf"(?:^|{_CLAUSE})"
_DAY = (
    r"(?:\s+(?:on\s+|late\s+|early\s+)*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?)\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}))?"
)
_ISSUED = r"(?:issued|released|published|posted|sent|carried|made)"
_SENT = rf"(?:\s+{_ISSUED}\b[^,;]{{0,60}}?)?"
_END = (
    r"(?:\s\([^)]*\))?\s*"
    r"(?:[.,;]?\s*$|,\s(?:adding|noting|stressing|pointing|while|as|without|after|before|which|but|and)\b)"
)
_STOP = r"(?=\s*(?:\s\([^)]*\))?\s*(?:[,;.]\s|[.]?$|\s(?:that|which|who|saying|as saying)\b))"
_OCCASION = r"(?:(?:news|press)[ -]conference|(?:press |media )?briefing|reporters|journalists|questions)"
_AUDIENCE = r"(?:reporters|journalists|a (?:news|press) conference|a briefing|the media|the press)"


@cache
def turns() -> Turns:
    """The patterns by which a report says whom it has its words from, made of `reporting.yaml`."""
    table = load_beside(__package__, "reporting.yaml")
    words = {key: "(?:" + "|".join(item.replace(" ", r"\s+") for item in items) + ")" for key, items in table.items()}
    says, refers, first, publication = words["says"], words["refers"], words["says_first"], words["publications"]
    in_one = rf"in\s+(?:a|an|its)\s+(?:[\w-]+\s){{0,2}}{publication}\b"
    medium = (
        rf"(?:\s+(?:in|via|through|by|on|at)\s+(?:an?\s|its\s|their\s|his\s|her\s|the\s)?(?:[\w-]+\s){{0,3}}{publication}"
        rf"(?:\s+on\s+\w+)?(?:\s+{_ISSUED}\b[^,;]{{0,60}})?)?"
    )
    said, a = rf"{_DAY}\s+(?:said|announced|told|confirmed|stated)\b", r"(?:an?\s|his\s|her\s|the\s)?"
    shapes = (
        # ..., Kazinform has learned from the press service of the ministry.
        rf"{_OPENS}{_NP}\s+(?:has |have )?(?:learn(?:ed|t)|learns|found out)\s+(?:\w+\s)?from\s+{_FAR}{_STOP}",
        # ..., Kazinform cites the press service. / ..., a correspondent reports with reference to the ministry
        rf"{_OPENS}{_NP}(?:\s+{says})?{_DAY},?\s+{refers}\s+{_FAR}{_DAY}{_STOP}",
        # ..., two diplomats told Reuters on Monday. / The minister told the BBC that ...
        rf"{_OPENS}{_NP}\s+told\s+{_NEAR}(?:{_DAY}{medium}{_DAY}{_END}|{_DAY}{medium}\s+that\b)",
        # Adria News reports that ... / The newspaper Novosti wrote on Monday that ...
        rf"^{_PAPER}{_NEAR}\s+{says}{_DAY}{medium}\s+that\b",
        # ..., palace aide Rudolf Rassen told reporters.
        rf"{_CLAUSE}{_NP}\s+told\s+{_AUDIENCE}\b.{{0,60}}$",
        # ..., the press service reports. / ..., the foreign ministry said in a statement.
        rf"{_CLAUSE}{_NP}\s+{says}{_DAY}{medium}{_DAY}{_END}",
        # ..., said a press release. / ..., informs the Ministry of Foreign Affairs.
        rf"{_CLAUSE}(?:as\s+)?{first}\s+(?!by\b|on\b|in\b|that\b){_NP}{_DAY}{medium}{_SENT}{_DAY}{_END}",
        # ..., as reported by Reuters / ..., as quoted by TASS
        rf"[,(]\s*(?:as\s+)?(?:reported|quoted|cited) by\s+{_NP}{_DAY}{_STOP}",
        # According to the ministry, ... / ..., according to diplomatic sources.
        rf"^(?:According to|As reported by|With reference to|Citing)\s+{_NP}{_DAY},",
        rf"\baccording to\s+{_NP}{_DAY}{_SENT}{_DAY}{_STOP}",
        # The following is attributable to Spokesperson Ann Lee: / As stated by the deputy spokesperson:
        rf"\b(?:attributable to|[Aa]s stated by)\s+{_NP}\s*:?\s*$",
        # ..., citing the ministry.
        rf"[,–—]\s*{refers}\s+{_NP}{_DAY}{_STOP}",
        # The ministry said in a statement that ... / In a statement on Monday, the ministry said ...
        rf"^(?:[Ii]n a statement{_DAY},\s+)?{_NP}\s+(?:said|announced|reported|stated){_DAY}\s+{in_one}",
        # Speaking at a press conference, the minister announced ... / At a briefing on Monday, the minister said ...
        rf"^(?:Speaking|Answering|Addressing|Talking)\b[^,;“”\"]{{0,60}}?\b{_OCCASION}\b[^,;“”\"]{{0,60}},\s{_NP}{said}",
        rf"^(?:At|During|In)\s+{a}(?:[\w-]+\s){{0,3}}{_OCCASION}\b[^,;“”\"]{{0,40}},\s{_NP}{said}",
        # The minister told a press conference on Monday that ... / announced at a briefing that ...
        rf"^{_NP}{_DAY}\s+told\s+{_AUDIENCE}\b[^,;“”\"]{{0,60}}?\s+that\b",
        rf"^{_NP}{said}{_DAY}\s+(?:at|during|in)\s+{a}(?:[\w-]+\s){{0,3}}{_OCCASION}\b",
        # “...,” Chile's top diplomat, Ann Lee, said on Monday.
        rf"[,–—][”\"]\s*[^,;“”\"\n]{{2,70}},\s{_NP},\s(?:said|told){_DAY}(?:\s{_AUDIENCE})?{medium}{_DAY}{_END}",
        rf"^[Ii]n\s+(?:a|its)\s+(?:[\w-]+\s){{0,2}}{publication}{_SENT}{_DAY},\s+{_NP}\s+(?:said|announced)\b",
    )
    passive = (
        rf"\b{words['announcement']}\s+(?:was|is|has been)\s+{words['published']}\s+(?:today\s)?(?:by|on|in|at)\s+"
        rf"{_NP}(?:\s+(?:at|during|in|following|after|on)\s.*)?{_STOP}"
    )
    opening = rf"^{_NP}{_DAY}\s+(?:said|says|announced|stated|confirmed|reported){_DAY}{medium}{_DAY}\s+that\b"
    return Turns(
        tuple(("told" if "<near>" in shape else "", re.compile(shape)) for shape in shapes),
        re.compile(passive),
        re.compile(opening),
    )
