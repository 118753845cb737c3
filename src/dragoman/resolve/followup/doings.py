"""What is no doing of a promise, however much it is about the same matter: words about it, an accord, its opposite."""

import re

from dragoman.model.following import Told
from dragoman.resolve.followup.dates import dates_in
from dragoman.resolve.followup.words import occasions

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
