"""What is no doing of a promise, however much it is about the same matter: words about it, an accord, its opposite."""

import re

from dragoman.model.following import Told
from dragoman.resolve.followup.dating.dates import dates_in
from dragoman.resolve.followup.wording.cues import says
from dragoman.resolve.followup.wording.deeds import deeds_promised
from dragoman.resolve.followup.wording.words import occasions, states_meant

_ONLY_SAID = frozenset({"REJECT", "THREATEN", "ACCUSE", "REQUEST"})
_OPEN_TO_MANY = frozenset({"exhibition", "games", "festival"})
_GOING = frozenset({"withdraw", "release", "lift", "visit", "send", "give"})
_SPEAKING = frozenset({"call", "meeting", "message"})


def is_kept(promise: Told, told: Told) -> bool:
    """Whether what was to be lifted is told to be kept: "decided to keep the ban in place"."""
    return "lift" in deeds_promised(promise) and says("kept_in_place", told.sentence)


def is_no_doing(promise: Told, told: Told) -> bool:
    """Whether an event tells of what was promised without doing it: who is asked to extend a deal, speaks of it on the
    telephone or agrees to do so, has not extended it.
    """
    if promise.kind != "commitment" or told.kind != "event":
        return False
    words = promise.quote
    if told.type in _ONLY_SAID:
        return True
    deeds = deeds_promised(promise)
    if (told.type, told.mode) == ("RETREAT", "withdraw") and deeds and not deeds & _GOING:
        return True  # a ship that left a port has surveyed nothing
    if told.type == "CONSULT" and told.mode in _SPEAKING:
        return not occasions(words) and not says("to_speak", words)
    return (told.type, told.mode) == ("AGREE", "accord") and not says("to_agree", words)


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
    return text if _is_to_talk(promise) else _TALKS_ABOUT.sub(" ", text)


def only_talked_about(promise: Told, told: Told) -> bool:
    """Whether a sentence begins with talks about a thing, of which it tells, and not of the thing."""
    return not _is_to_talk(promise) and _TALKS_ABOUT.match(told.sentence) is not None


def _is_to_talk(promise: Told) -> bool:
    """Whether talks themselves may be what was promised."""
    return promise.type in _AGREEING or promise.kind == "instrument"


_PARTS = re.compile(r"[,;] ")  # of a sentence, each of which says of its own people that they were missing
_AT_HOME = re.compile(r"\b(?:received|hosted|welcomed)\b[^.;]*?\bin ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)")


# "Azerbaijan's minister was in the Bulgarian capital" tells of a journey the other way.
_WAS_IN = re.compile(r"\b(?:was|were|been|stayed) in ((?:the )?[A-Z][\w’'-]+(?: (?:capital|[A-Z][\w’'-]+))?)")
# "Angola's minister, who arrived in Lisbon": whoever was to leave Lisbon did not go there.
_CAME_TO = re.compile(
    r"\b(?:arrived|landed|touched down|came|flew|travel?led) (?:in|at|to|into) ((?:the )?[A-Z][\w’'-]+)"
)
_NEVER_THERE = re.compile(
    r"\b(?:has|have|had) never (?:yet )?(?:been|travelled|gone|flown) to ((?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
)


def is_of_before(promise: Told, told: Told) -> bool:
    """Whether it tells how often what is to be kept up was kept up so far: "has been extended several times"."""
    told_often = says("often", told.sentence) and not says("often", promise.sentence)
    return told_often and says("kept_up", promise.quote)


def is_no_journey(promise: Told, told: Told) -> bool:
    """Whether who was to go somewhere or meet somebody is told to have telephoned, or to have had guests at home."""
    if promise.mode not in ("visit", "meeting"):
        return False
    if says("from_afar", told.sentence) and not says("from_afar", promise.sentence):
        return True
    return went_the_other_way(promise, told)


def went_the_other_way(promise: Told, told: Told) -> bool:
    """Whether who was to go somewhere is told to have been at home, to have had guests there, or never to have gone."""
    if promise.mode != "visit":
        return False
    to = {actor.state for actor in promise.actors if actor.side == "target" and actor.state}
    by = {actor.state for actor in promise.actors if actor.side == "actor" and actor.state} - to
    if any(states_meant(place) & to for place in _NEVER_THERE.findall(told.sentence)):
        return True
    at_home = [*_AT_HOME.findall(told.sentence), *_WAS_IN.findall(told.sentence), *_CAME_TO.findall(told.sentence)]
    return any(states_meant(place) & by and not states_meant(place) & to for place in at_home)


def is_absent(promise: Told, told: Told) -> bool:
    """Whether who was to take part in something is told to have been missing there."""
    if not says("to_take_part", promise.quote) or not says("absent", told.sentence):
        return False
    parts = _PARTS.split(told.sentence)
    if len(parts) == 1:
        return True
    meant = {actor.state for actor in promise.answerable if actor.state}
    return any(says("absent", part) and bool(states_meant(part) & meant) for part in parts)


def is_without(promise: Told, told: Told) -> bool:
    """Whether a fair or games are told to have taken place, where somebody was to take part, and not that he did."""
    if not says("to_take_part", promise.quote) or not occasions(promise.quote) & _OPEN_TO_MANY:
        return False
    meant = {actor.state or actor.key for actor in promise.answerable}
    named = {actor.state or actor.key for actor in told.actors} | states_meant(told.sentence)
    return bool(meant) and not meant & named


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
