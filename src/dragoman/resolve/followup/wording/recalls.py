"""Words by which a report itself says that something was promised before: "as pledged in March", "which had been due in
June", "three weeks behind schedule".

They speak of the promise and not of what became of it, so that "exactly as planned" does not say that it is still to
come; and the day they name is that of the promise, or the one on which it was made.
"""

import re
from calendar import month_name
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from dragoman.model.dates import DateInterval
from dragoman.model.following import Told
from dragoman.resolve.followup.dating.days import touch
from dragoman.resolve.followup.dating.spoken_dates import dates_either_way

AGREES, SAYS, NOTHING, CONTRADICTS = 2, 1, 0, -1
"""How a clause recalls a promise: by its day, without a day, not at all, or with the day of another."""

_ABOUT = timedelta(days=16)
_MADE = (
    "(?:promised|pledged|announced|agreed|vowed|offered|decided|undertaken|guaranteed|assured|"
    "committed (?:itself|themselves|himself|herself) to)(?! that\\b)"
)
_FOR = (
    "planned|scheduled|foreseen|envisaged|expected|due|slated|billed|intended|meant|supposed|earmarked|hoped|"
    "pencilled in|set|targeted|timetabled"
)
_EARLIER = "once|originally|initially|first|long|earlier|previously"
_MONTHS = "|".join(month_name[1:])
_NUMBER = "a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|half a|\\d+"
_PERIOD = "days?|weeks?|months?|years?"
_NAMED = (
    r"(?:the )?(?:(?:end|beginning|start|middle|first half|second half|turn) of )?"
    r"(?:(?:the|early|late|mid|next|last|this|that)[ -])*"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: (?:of )?(?:{_MONTHS}))?|(?:{_MONTHS})(?: \d{{1,2}}\b)?|\w+day|week|month|year|"
    r"spring|summer|autumn|fall|winter|Christmas|Easter|tenth|then)(?:,? (?:last year|this year|(?:19|20)\d\d))?\b|"
    r"(?:19|20)\d\d\b"
)
_TIME = (
    rf"(?:(?: [\w’'-]+){{0,4}}? (?:(?:for|in|on|by|before|at|until|within|as early as|as late as) (?:{_NAMED})|"
    rf"(?:last|this|earlier this) (?:week|month|year|spring|summer|autumn|winter|\w+day|{_MONTHS})\b|"
    rf"(?:{_NUMBER}) (?:{_PERIOD}) (?:ago|earlier|before)\b))?"
)
# By themselves these say that it was promised, whenever that was.
_SURE = re.compile(
    rf"\bhad (?:(?:{_EARLIER}|also|even|all) )?(?:been )?(?:(?:{_EARLIER}) )?(?:{_MADE}|{_FOR})\b{_TIME}"
    rf"|\b(?:as|than) (?:(?:it|he|she|they|had|has|was|were|been|{_EARLIER}) )*(?:{_MADE}|{_FOR})\b{_TIME}"
    rf"|\b(?:(?:which|that|who) )?(?:was|were) to have (?:been )?[a-z]+{_TIME}"
    rf"|\b(?:which|that|who) should have (?:been )?[a-z]+(?: together)?{_TIME}"
    rf"|\b(?:{_EARLIER})[ -](?:{_MADE}|{_FOR})\b{_TIME}"
    r"|\b(?:behind|ahead of|on|according to) (?:the |its |their )?(?:schedule|plan|timetable)\b"
    r"|\bon (?:the (?:appointed|announced|agreed|promised) (?:day|date)|time)\b"
    rf"|\b(?:{_NUMBER}) (?:and a half )?(?:{_PERIOD}) "
    rf"(?:late|overdue|(?:later|earlier) than (?:{_MADE}|{_FOR})|(?:behind|ahead of) schedule)\b"
    r"|\b(?:long|much|oft|often|once|twice|repeatedly|several times|three times)[ -]"
    r"(?:promised|pledged|awaited|announced|delayed|postponed|deferred)\b"
    r"|\b(?:[Ww]ith|[Aa]fter|[Dd]espite|[Ff]ollowing) (?:(?:an?|the|some|many|repeated|long|short|of|more|than|"
    rf"{_NUMBER}|(?:{_PERIOD})[’']?)[ -]){{1,5}}delays?\b"
    r"|\b(?:the|a|an|its|their|his|her) (?:promised|pledged)(?= [\w-]+)"
    r"|(?<=s )(?:promised|pledged) for [A-Z][a-z]+"
    r"|\b(?:the|a|an) (?:planned|agreed)(?= (?:[$€£]?\d|[a-z]+(?:ty|teen)\b))"
    r"|\b(?:kept|keeps?|honou?red|broken?|broke|fulfilled|made good on) (?:its|their|his|her) "
    r"(?:word|promises?|pledges?|commitments?)\b"
)
# These do where the day they name has come: "the lorries promised in March", "was to meet this month".
_IF_PAST = re.compile(
    rf"(?<!\bis )(?<!\bare )(?<!\bbe )\b(?:(?:which|that) (?:was|were) )?(?:{_MADE}|{_FOR})\b{_TIME}"
    rf"|\b(?:was|were) (?:(?:{_EARLIER}) )?(?:(?:due|expected|supposed|meant|scheduled|planned|set) )?to (?:have )?"
    rf"[a-z]+\b{_TIME}"
)
_LATE = re.compile(r"\b(?:delay|postpon|defer|late\b|later than|overdue|behind)")
_PROMISING = re.compile(rf"\b(?:{_MADE})\b(?! for\b)")
# A text without any of these is not looked at.
_ANY = (
    "promis,pledg,announc,agreed,vowed,offered,decided,undertaken,guarant,assured,plan,schedul,fores,envis,expect,due,"
    "slated,billed,intended,meant,suppos,earmark,hoped,pencil, set,target,timetab,was to,were to, late,overdue,than ,"
    "on time,appointed,committed,-awaited, delay,-delayed,postponed,deferred, word,commitment,should have"
).split(",")


@dataclass(frozen=True, slots=True)
class Recall:
    """What of a text speaks of something promised before, from character to character, and the days it names."""

    first: int
    last: int
    days: tuple[DateInterval, ...]
    made: bool  # whether the days may be those of the promising: "promised in March", but not "due in March"
    late: bool  # whether it says that the day was over: "twice postponed", "with two months' delay"


@lru_cache(maxsize=16384)
def recalls(text: str, published: date | None) -> tuple[Recall, ...]:
    """The parts of a text that speak of something promised before."""
    if not any(part in text for part in _ANY):
        return ()
    found = [_recall(match, published) for match in _SURE.finditer(text)]
    for match in _IF_PAST.finditer(text):
        if any(match.start() < each.last and each.first < match.end() for each in found):
            continue
        recall = _recall(match, published)
        # "Was to be signed in June", said in January, is of either June; "the visit planned for June" of the next one.
        enough = any if match.group().startswith(("was ", "were ")) else all
        if published and recall.days and enough(each.first <= published for each in recall.days):
            found.append(recall)
    return tuple(found)


def _recall(match: re.Match[str], published: date | None) -> Recall:
    words = match.group()
    return Recall(
        match.start(),
        match.end(),
        tuple(dates_either_way(words, published)),
        bool(_PROMISING.search(words)),
        bool(_LATE.search(words)),
    )


@lru_cache(maxsize=16384)
def without_recalls(text: str, published: date | None) -> str:
    """A text without what it says of a promise made before: what became of it."""
    for each in sorted(recalls(text, published), key=lambda each: -each.first):
        text = f"{text[: each.first]} {text[each.last :]}"
    return text


def recalled(promise: Told, clause: str, published: date | None) -> int:
    """How a clause recalls a promise."""
    found = recalls(clause, published)
    if not found:
        return NOTHING
    said = [_of_its_day(promise, day, each.made) for each in found for day in each.days]
    return AGREES if AGREES in said else SAYS if SAYS in said or not said else CONTRADICTS


def recalled_as_late(clause: str, published: date | None) -> bool:
    """Whether a clause says of what was promised that it is later than promised."""
    return any(each.late for each in recalls(clause, published))


def _of_its_day(promise: Told, day: DateInterval, made: bool) -> int:
    """Whether a day is that for which something was promised, or about that on which it was."""
    on = promise.published
    if promise.when is not None and touch(day, promise.when):
        return AGREES
    if made and on is not None and day.first - _ABOUT <= on <= day.last + _ABOUT:
        return AGREES
    return SAYS if promise.when is None else CONTRADICTS
