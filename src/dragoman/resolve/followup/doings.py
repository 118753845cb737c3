"""What is no doing of a promise, however much it is about the same matter: words about it, an accord, its opposite."""

import re

from dragoman.model.following import Told
from dragoman.resolve.followup.dates import dates_in
from dragoman.resolve.followup.deeds import deeds_promised
from dragoman.resolve.followup.words import occasions, states_meant

_ONLY_SAID = frozenset({"REJECT", "THREATEN", "ACCUSE", "REQUEST"})
_SPEAKING = frozenset({"call", "meeting", "message"})
_TO_SPEAK = re.compile(
    r"\b(?:talk|meet|met|discuss|consult|negotiat|speak|call|phone|convey|messag|letter|dialogue|confer|hold|host|visit|"
    r"receiv|welcom|invit|brief|inform|rais)\w*",
    re.IGNORECASE,
)
_TO_AGREE = re.compile(
    r"(?:(?!the\b)[\w-]+ ){0,2}(?:agree|conclu|sign|settl|reach|compromis|set up|establish|join|approv|decid|negotiat|"
    r"strike|make|finali[sz]|resolv)\w*",
    re.IGNORECASE,
)
_KEEPS_UP = re.compile(
    r"\b(?:extend|extension|renew|prolong|roll(?:ed)? over|rollover|continu|maintain|resum|rejoin|restor)\w*|"
    r"\b(?:return|go back|come back) to\b|\b(?:stay|remain) (?:in|part of)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:withdr[ae]w\w*|pull(?:s|ed|ing)? out|quit|terminat\w+|end(?:ed|s|ing)|expired|lapsed|"
    r"ceased to be in force|refus(?:al|ed|es) to)\b",
    re.IGNORECASE,
)


_RAN_OUT = re.compile(
    r"\b(?:expired|lapsed|ended|over|ran out|run out|terminated|ceased|suspended|took effect|(?:came|entered) into|"
    r"began|in force|started|effective)\b",
    re.IGNORECASE,
)
_TO_END = re.compile(r"\b(?:withdr[ae]w|pull out|quit|terminat|end|leav|exit|suspend)\w*", re.IGNORECASE)
_NOT_KEPT_UP = re.compile(
    r"\b(?:not|no longer|never|refus\w+ to) (?:\w+ ){0,2}?"
    r"(?:extend|renew|prolong|continue|cooperate|resume|take part)\b",
    re.IGNORECASE,
)


# What was to be lifted is kept.
_KEPT = re.compile(
    r"\b(?:decided|chose|chosen|opted|preferred) to (?:keep|maintain|retain|prolong)\b"
    r"|\b(?:keep|keeps|kept|leaves?|left) (?:it|them|the [\w-]+|this) in (?:place|force)\b"
    r"|\b(?:stays?|stayed|remains?|remained) in (?:place|force|effect)\b"
)


def is_kept(promise: Told, told: Told) -> bool:
    """Whether what was to be lifted is told to be kept: "decided to keep the ban in place"."""
    return "lift" in deeds_promised(promise) and bool(_KEPT.search(told.sentence))


def is_no_doing(promise: Told, told: Told) -> bool:
    """Whether an event tells of what was promised without doing it: who is asked to extend a deal, speaks of it on the
    telephone or agrees to do so, has not extended it.
    """
    if promise.kind != "commitment" or told.kind != "event":
        return False
    words = promise.quote
    if told.type in _ONLY_SAID:
        return True
    if told.type == "CONSULT" and told.mode in _SPEAKING:
        return not occasions(words) and not _TO_SPEAK.search(words)
    return (told.type, told.mode) == ("AGREE", "accord") and not _TO_AGREE.match(words)


_AGREEING = frozenset({"AGREE", "CONSULT"})

# "Talks with Pretoria about the loan ended" names what is talked about, and no lending.
_TALKS_ABOUT = re.compile(
    r"\b(?:[Tt]alks|[Nn]egotiations|[Dd]iscussions|[Cc]onsultations|[Dd]isputes?|[Qq]uarrels?|[Rr]ows?|[Dd]ebates?|"
    r"[Dd]isagreements?|[Rr]equests?|[Dd]oubts?)"
    r"(?: (?:with|between) [A-Z][\w’'-]+(?: and [A-Z][\w’'-]+)?)? (?:about|on|over|for|concerning|regarding) "
    r"(?:(?:the|an?|its|their) )?[\w’'-]+"
    r"(?: (?!(?:in|on|at|with|by|from|to|of|after|before|was|were|is|are|has|have|had|will|would|and|but|"
    r"[a-z]+ed|broke|"
    r"began|took|fell|went|came|held)\b)[\w’'-]+){0,4}"
)


def without_talks(promise: Told, text: str) -> str:
    """A text without what it says that people talk about, where no talks were promised."""
    return text if promise.type in _AGREEING or promise.kind == "instrument" else _TALKS_ABOUT.sub(" ", text)


def only_talked_about(promise: Told, told: Told) -> bool:
    """Whether a sentence begins with talks about a thing, of which it tells, and not of the thing."""
    return promise.type not in _AGREEING and promise.kind != "instrument" and bool(_TALKS_ABOUT.match(told.sentence))


# "Has been extended several times" tells of what was done before; "for the third time" of one more.
_OFTEN = re.compile(
    r"\b(?:(?:several|many|numerous|countless|two|three|four|five|six|\d+) times|repeatedly|time and again|twice)\b",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:(?:tele)?phone|by video|video ?(?:link|call|conference)|online)\b",
    re.IGNORECASE,
)
_AT_HOME = re.compile(r"\b(?:received|hosted|welcomed)\b[^.;]*?\bin ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)")


def is_of_before(promise: Told, told: Told) -> bool:
    """Whether it tells how often what is to be kept up was kept up so far: "has been extended several times"."""
    return bool(_KEEPS_UP.search(promise.quote) and _OFTEN.search(told.sentence)) and not _OFTEN.search(
        promise.sentence
    )


def is_no_journey(promise: Told, told: Told) -> bool:
    """Whether who was to go somewhere or meet somebody is told to have telephoned, or to have had guests at home."""
    if promise.mode not in ("visit", "meeting"):
        return False
    if _CALLED.search(told.sentence) and not _CALLED.search(promise.sentence):
        return True
    if promise.mode != "visit":
        return False
    to = {actor.state for actor in promise.actors if actor.side == "target" and actor.state}
    by = {actor.state for actor in promise.actors if actor.side == "actor" and actor.state} - to
    return any(states_meant(place) & by and not states_meant(place) & to for place in _AT_HOME.findall(told.sentence))


def is_not_run_out(told: Told) -> bool:
    """Whether nothing is said of an end or a beginning, which what expires or takes effect by itself has to have."""
    return not _RAN_OUT.search(told.sentence)


def is_same_end(promise: Told, told: Told) -> bool:
    """Whether who was to end something is told not to keep it up: "decided to withdraw", "would not extend it"."""
    return bool(_TO_END.search(promise.quote) and _NOT_KEPT_UP.search(told.sentence))


def is_opposite(promise: Told, told: Told) -> bool:
    """Whether what was to be kept up is told to have ended since: "will extend the deal", "the deal ended"."""
    if promise.kind != "commitment" or not _KEEPS_UP.search(promise.quote) or _ENDS.search(promise.quote):
        return False
    words = told.sentence if told.kind == "sentence" else told.quote
    if not _ENDS.search(words) or _KEEPS_UP.search(words.partition(" refus")[0]):
        return False
    named = dates_in(told.sentence, told.published)
    return promise.published is None or not named or named[-1].last >= promise.published
