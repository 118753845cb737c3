"""Bodies that a report says took the place of others: another body each, and never the same under a newer name.

"The Reef Authority was merged into the Ocean Agency", "the Ocean Agency, successor to the Reef Authority".
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.model.evidence import Span
from dragoman.model.records import Mention

_WHEN = (
    r"(?:\s+(?:\w+ly|later|then|since|also|in\s+(?:\w+\s+)?\d{4}|in\s+(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)|on\s+\d{1,2}\s+\w+(?:\s+\d{4})?|(?:last|this|next)\s+\w+))*"
)
_WILL = r"(?:will|would|shall|(?:is|are|was|were)\s+(?:due\s+|set\s+|expected\s+|planned\s+)?to)"
_WHICH = rf"\s*[,(]?\s*(?:(?:which|that){_WHEN}\s+)?"
_BE = (
    rf"(?:(?P<planned>{_WILL}\s+be|(?:is|are)\s+being)|was|were|is|are|being|ha(?:s|ve|d)(?:\s+\w+)?\s+been){_WHEN}\s+"
)
_BE_OR_NOT = rf"(?:{_BE})?"
_ENDED = r"(?:dissolved|abolished|disbanded|scrapped|liquidated|closed|disestablished|wound\s+up|shut\s+down)"
_POWERS = (
    r"(?:functions|powers|duties|responsibilities|tasks|mandate|work|role|competences|staff|assets)"
    r"(?:\s+and\s+(?:\w+\s+)?\w+)?"
)
_PASSED = (
    r"(?:passed|transferred|handed|moved|assigned|given|entrusted|went|(?:taken\s+over|assumed|inherited)(?=\s+by))"
    r"(?:\s+(?:on|over))?"
)
_THE = r"\s+(?:(?:the|a|an)\s+)?(?:new(?:ly[ -]created|ly[ -]established|ly[ -]formed)?\s+)?(?:state\s+)?"
_SUCCESSOR = r"(?:legal\s+)?successor(?:\s+(?:organi[sz]ation|agency|body|institution))?"


def _compiled(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts), re.IGNORECASE)


# What stands between the older name and the newer one, and how the newer came about.
_FORWARD = (
    (
        "merged",
        _compiled(
            rf"{_WHICH}{_BE_OR_NOT}(?:{_ENDED}\s+and\s+)?",
            rf"(?:merged|folded|incorporated|absorbed|integrated|amalgamated|subsumed){_WHEN}\s+(?:into|in|with|by){_THE}",
        ),
    ),
    (
        "transformed",
        _compiled(
            rf"{_WHICH}{_BE}(?:transformed|reorgani[sz]ed|converted|turned|upgraded|restructured|reconstituted)",
            rf"{_WHEN}\s+(?:into|as|to){_THE}",
        ),
    ),
    (
        "transformed",
        _compiled(rf"{_WHICH}(?:(?P<planned>{_WILL})\s+become|became|has\s+become|had\s+become){_WHEN}{_THE}"),
    ),
    (
        "replaced",
        _compiled(
            rf"{_WHICH}{_BE}(?:{_ENDED}{_WHEN}\s*,?\s+and\s+)?(?:replaced|succeeded|superseded|supplanted)",
            rf"{_WHEN}\s+(?:by|with){_THE}",
        ),
    ),
    ("replaced", _compiled(rf"{_WHICH}(?:(?P<planned>{_WILL})\s+give|gave|ha[sd]\s+given)\s+way{_WHEN}\s+to{_THE}")),
    ("replaced", _compiled(rf"{_WHICH}(?:was\s+)?(?:the\s+)?(?:forerunner|predecessor)\s+(?:of|to){_THE}")),
    ("replaced", _compiled(rf"(?:['’]s|\s+and\s+its)\s+{_SUCCESSOR},?{_THE}")),
    (
        "functions",
        _compiled(
            rf"{_WHICH}{_BE}{_ENDED}{_WHEN}\s*[,.;]?\s*(?:and\s+|with\s+)?(?:all\s+|most\s+of\s+)?(?:its|their|whose|the)",
            rf"\s+{_POWERS}\s+(?:(?:was|were|being|have\s+been|has\s+been|will\s+be)\s+)?{_PASSED}\s+(?:to|by){_THE}",
        ),
    ),
    ("functions", _compiled(rf"['’]s?\s+{_POWERS}\s+{_BE_OR_NOT}{_PASSED}{_WHEN}\s+(?:to|by){_THE}")),
)
# What stands between the newer name and the older one.
_BACKWARD = (
    (
        "replaced",
        _compiled(rf"\s*[,(]?\s*(?:which\s+is\s+|is\s+|as\s+)?(?:the\s+|a\s+)?{_SUCCESSOR}\s+(?:to|of){_THE}"),
    ),
    (
        "replaced",
        _compiled(
            rf"{_WHICH}(?:(?P<planned>{_WILL})\s+(?:replace|succeed|supersede)|(?:(?:has|had)\s+)?(?:\w+ly\s+)?",
            rf"(?:replaced|succeeded|superseded)){_THE}",
        ),
    ),
    (
        "merged",
        _compiled(
            rf"{_WHICH}(?:(?P<planned>{_WILL})\s+(?:absorb|incorporate)|(?:(?:has|had)\s+)?(?:absorbed|incorporated|subsumed)){_THE}"
        ),
    ),
    (
        "functions",
        _compiled(
            rf"{_WHICH}(?:(?P<planned>{_WILL})\s+(?:take\s+over|assume|inherit)|(?:(?:has|had)\s+)?",
            rf"(?:took\s+over|taken\s+over|assumed|inherited)){_WHEN}\s+(?:all\s+|most\s+of\s+|many\s+of\s+)?(?:the\s+)?",
            rf"{_POWERS}\s+(?:of|from){_THE}",
        ),
    ),
    (
        "replaced",
        _compiled(
            rf"{_WHICH}{_BE_OR_NOT}(?:created|established|formed|set\s+up|founded){_WHEN}\s+",
            rf"(?:to\s+(?:replace|succeed)|in\s+place\s+of|instead\s+of|as\s+(?:the\s+|a\s+)?{_SUCCESSOR}\s+(?:to|of)){_THE}",
        ),
    ),
    (
        "merged",
        _compiled(
            rf"{_WHICH}{_BE_OR_NOT}(?:created|established|formed|set\s+up|founded){_WHEN}\s+(?:by|from|through|out\s+of|after)\s+",
            rf"(?:(?:the|a)\s+)?(?:merger\s+(?:of|between)|merging){_THE}",
        ),
    ),
    (
        "transformed",
        _compiled(
            rf"{_WHICH}{_BE_OR_NOT}(?:created|established|formed|set\s+up|founded){_WHEN}\s+",
            rf"(?:on\s+the\s+basis\s+of|out\s+of){_THE}",
        ),
    ),
    ("replaced", _compiled(rf"(?:['’]s|\s+and\s+its)\s+predecessor(?:\s+\w+)?,?{_THE}")),
)
_TOGETHER = _compiled(rf"\s*,\s*(?:and{_THE}|the\s+)?|\s+and{_THE}|\s+and\s+")
_MERGED_WITH = _compiled(rf"{_WHICH}{_BE_OR_NOT}merged{_WHEN}\s+(?:with|and){_THE}")
_TO_FORM = _compiled(rf"\s*,?\s+to\s+(?:form|create|make\s+up|become){_THE}|\s*,?\s+(?:forming|creating){_THE}")
_SEVERAL = re.compile(r"\s*,?\s*(?:which\s+)?(?:were|are|have|will|would|give|gave)\b", re.IGNORECASE)
# "replaced the Committee as host", "the successor to the Committee's archive": another thing is told.
_GOES_ON = re.compile(r"['’]s\b|\s[A-Z][a-z]|\s+as\s|['’]?s?\s+(?:head|chair|chief|director|minister|leader)\b")
_PART_OF = re.compile(r"part\s+of", re.IGNORECASE)
_LONGEST = 160  # characters between two names


@dataclass(frozen=True, slots=True)
class Told:
    """That the body one mention names gave way to that of another, in these words; `how` as in `Successor`."""

    former: Mention
    later: Mention
    how: str
    planned: bool
    words: Span


def told_successions(mentions: Iterable[Mention], text: str) -> list[Told]:
    """What a text says of bodies and blocs that gave way to others, mention by mention."""
    named = _outermost(mention for mention in mentions if mention.kind in {"body", "bloc"})
    found: list[Told] = []
    for place, (one, other) in enumerate(pairwise(named)):
        between = text[one.span.end : other.span.start]
        if len(between) > _LONGEST or _GOES_ON.match(text, other.span.end):
            continue
        if (how := _fits(_FORWARD, between)) and not _merges_on(named[place + 1 :], between, text):
            formers = _before(named, place, text) if _SEVERAL.match(between) else [one]
            found += _pairs(formers, [other], how)
        elif how := _fits(_BACKWARD, between):
            formers = _after(named, place + 1, text) if how[0] == "merged" else [other]
            found += _pairs(formers, [one], how)
        elif _TO_FORM.fullmatch(between) and place and _MERGED_WITH.fullmatch(_between(named, place - 1, text)):
            found += _pairs([named[place - 1], one], [other], ("merged", False))
    return found


def _pairs(formers: Sequence[Mention], later: Sequence[Mention], how: tuple[str, bool]) -> list[Told]:
    every = [*formers, *later]
    words = Span(min(each.span.start for each in every), max(each.span.end for each in every))
    return [Told(former, each, *how, words) for former in formers for each in later]


def _fits(patterns: Iterable[tuple[str, re.Pattern[str]]], between: str) -> tuple[str, bool] | None:
    for how, pattern in patterns:
        if (found := pattern.fullmatch(between)) and not _PART_OF.search(between):
            return how, bool(found.groupdict().get("planned"))
    return None


def _merges_on(following: Sequence[Mention], between: str, text: str) -> bool:
    """Whether the two are said to have merged to form a third: "merged with the Agency to form the Office"."""
    if not _MERGED_WITH.fullmatch(between) or len(following) < 2:
        return False
    return bool(_TO_FORM.fullmatch(text[following[0].span.end : following[1].span.start]))


def _between(named: Sequence[Mention], place: int, text: str) -> str:
    return text[named[place].span.end : named[place + 1].span.start]


def _before(named: Sequence[Mention], place: int, text: str) -> list[Mention]:
    """The mention at a place with those before it in a list."""
    first = place
    while first and _TOGETHER.fullmatch(_between(named, first - 1, text)):
        first -= 1
    return list(named[first : place + 1])


def _after(named: Sequence[Mention], place: int, text: str) -> list[Mention]:
    """The mention at a place with those after it in a list."""
    last = place
    while last + 1 < len(named) and _TOGETHER.fullmatch(_between(named, last, text)):
        last += 1
    return list(named[place : last + 1])


def _outermost(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions in order, without those that lie in another."""
    found: list[Mention] = []
    for mention in sorted(mentions, key=lambda each: (each.span.start, -each.span.end)):
        if not found or mention.span.start >= found[-1].span.end:
            found.append(mention)
    return found
