"""What is no doing of a promise, however much it is about the same matter: words about it, an accord, its opposite."""

from dragoman.model.following import Told
from dragoman.resolve.followup.cues import says
from dragoman.resolve.followup.dates import dates_in
from dragoman.resolve.followup.words import occasions

_ONLY_SAID = frozenset({"REJECT", "THREATEN", "ACCUSE", "REQUEST"})
_SPEAKING = frozenset({"call", "meeting", "message"})


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
        return not occasions(words) and not says("to_speak", words)
    return (told.type, told.mode) == ("AGREE", "accord") and not says("to_agree", words)


def is_not_run_out(told: Told) -> bool:
    """Whether nothing is said of an end or a beginning, which what expires or takes effect by itself has to have."""
    return not says("ran_out", told.sentence)


def is_same_end(promise: Told, told: Told) -> bool:
    """Whether who was to end something is told not to keep it up: "decided to withdraw", "would not extend it"."""
    return bool(says("to_end", promise.quote) and says("not_kept_up", told.sentence))


def is_opposite(promise: Told, told: Told) -> bool:
    """Whether what was to be kept up is told to have ended since: "will extend the deal", "the deal ended"."""
    if promise.kind != "commitment" or not says("kept_up", promise.quote) or says("at_an_end", promise.quote):
        return False
    words = told.sentence if told.kind == "sentence" else told.quote
    if not says("at_an_end", words) or says("kept_up", words.partition(" refus")[0]):
        return False
    named = dates_in(told.sentence, told.published)
    return promise.published is None or not named or named[-1].last >= promise.published
