"""What speaks against a promise and an outcome being of one matter, though parties and days agree."""

import re
from functools import lru_cache

from dragoman.model.following import Told
from dragoman.model.words import fold
from dragoman.resolve.followup.promising.referring import has_pronoun
from dragoman.resolve.followup.weighing.counted_things import counted_things
from dragoman.resolve.followup.weighing.objects import END, PARTS, objects_apart
from dragoman.resolve.followup.weighing.other_house import other_house
from dragoman.resolve.followup.weighing.other_occasion import called_off_elsewhere
from dragoman.resolve.followup.weighing.other_things import of_other_things
from dragoman.resolve.followup.weighing.partly import revised
from dragoman.resolve.followup.weighing.partners import text_with_others
from dragoman.resolve.followup.wording.cues import verdict
from dragoman.resolve.followup.wording.deeds import same_things
from dragoman.resolve.followup.wording.words import (
    acts,
    same_acts,
    state_words,
    states_told,
    stem,
    topics,
    untold,
)
from dragoman.resolve.identity.names.body_words import field_of

_NOUN = (
    r"(?:agreement|treaty|pact|memorandum|accord|protocol|deal|contract|convention|consultation|talk|negotiation|dialogue|"
    r"conference|forum|seminar|exercise)s?"
)
_ABOUT = re.compile(
    rf"\b{_NOUN}(?:\s+of\s+understanding)?(?:\s+with\s+(?:the\s+)?[A-Z][\w’'-]+(?:\s+(?:and\s+)?[A-Z][\w’'-]+)*)?"
    r"\s+(?:on|about|regarding|concerning)\s+(?:the\s+)?(.+?)"
    rf"{END.replace('of|', '')}"
)
_EXERCISE_AT = re.compile(r"exercises? on (?:the )?[A-Z]")  # a river is where, not what
_BEFORE = re.compile(rf"\b((?:[a-z]+(?:-[a-z]+)?\s+){{1,3}}){_NOUN}\b")
_FUNCTION = re.compile(r"\b(?:the|a|an|its|their|his|her|this|that|of|off|on|up|for|to|in|and|or|with|by)\s")
# Words that tell of other things as well: "have been passing through", "given up", "the link", "is named after".
_NO_ACT = topics("pass passed pull pulled name named link linked left end ended hand clear rule rules given")
# What is to be built may be told of as opened, what is to be lent as handed over: these speak against nothing.
_KIN = (
    frozenset("open build complet connect resum join train".split()),
    frozenset("deliver pay lend buy complet return".split()),
    frozenset("vote ratif appoint rul complet".split()),
)
_TO_MEET = re.compile(r"(?:[^,;]+ )?(?:host|receive|welcome|meet|convene|bring together) ", re.IGNORECASE)
_OFFICES = re.compile(r"\b(?:([a-z]+)\s+)?ministers?\b(?:\s+of\s+([a-z]+))?|\b(presidents)\b", re.IGNORECASE)
_POST = re.compile(
    r"\b(?:ambassador|consul|speaker|minister|president|premier|chancellor|governor|commissioner|judge|prosecutor|envoy|"
    r"representative|director|commander|bishop|mayor|ombudsman|auditor|secretary)s?\b",
    re.IGNORECASE,
)
_NO_PORTFOLIO = frozenset("the deputy both former senior other all two three four and of vice first new their".split())
_NAMED = re.compile(
    r"\b((?:[A-Z][\w-]*[a-z]\s+(?:and\s+)?){1,6})(?:Forum|Conference|Summit|Congress|Dialogue|Exhibition|Festival|Expo|Week|"
    r"Assembly|Games)\b"
)
_TEXT_DONE = re.compile(
    r"\b(?:sign|initial|conclud|adopt|ratif|approv|enter|agree|seal|reach|finali[sz]|complet|ink|endors|pass|appl|force|"
    r"exchanged? (?:notes|instruments|letters)|came into|put (?:his|her|their) names?|struck|clinch|got|receiv|"
    r"introduc|establish)",
    re.IGNORECASE,
)

_BUILDING = re.compile(
    r"\b(?:re)?(?:build|construct|deliver|ship|suppl|repair|restor|train|evacuat|withdraw)", re.IGNORECASE
)
_BUILT = re.compile(
    r"\b(?:re)?(?:built|(?:construct|deliver|shipp|suppli|repair|restor|train|evacuat)ed|withdrew|withdrawn)\b",
    re.IGNORECASE,
)
_INITIALLED = re.compile(r"\binitial(?:l?(?:ed|s|ing)?)\b (?!public|coin|phase|stage)", re.IGNORECASE)
_SIGNED = re.compile(r"(?<!be )\b(?:signed|signing|signature)\b", re.IGNORECASE)

_TEXT = re.compile(
    r"\b(?:agreements?|treat(?:y|ies)|pacts?|memorand(?:um|a)|accords?|protocols?|deals?|contracts?|conventions?)\b",
    re.IGNORECASE,
)
_TEXT_IS_DONE = re.compile(
    r"\b(?:ratif|suspend|denounc|terminat|initial|extend|amend|renew|annul)\w*\s+(?:(?!to\b|under\b|by\b)[\w-]+\s+){0,4}?"
    rf"{_TEXT.pattern}|{_TEXT.pattern}(?:\s+(?!to\b|under\b)[\w-]+){{0,8}}?"
    r"\s+(?:was|were|is|has been|have been)\s+(?:\w+ )?"
    r"(?:ratified|suspended|denounced|terminated|initialled|extended|amended|renewed|annulled)\b",
    re.IGNORECASE,
)

# A law or a report that is to be drawn up, and what must be told of for it to have been.
_DRAWN_UP = re.compile(
    r"\b(?:draft|draw(?:ing)? up|write|prepare|submit|table|present|publish|work out)\s+"
    r"(?:a|an|the|its|their|his|her)\s+"
    r"(?:[\w-]+\s+){0,2}?(?:laws?|bills?|decree|report|strategy|regulations?|study|resolution)\s+(?:on|about)\b"
)
_ANOTHER = re.compile(
    r"\b(?:(?:an?|the|its|their) (?:second|third|fourth|fifth|further|next)|another) ((?:[a-z]+ )?[a-z]+)\b",
    re.IGNORECASE,
)
_VOTED = re.compile(
    r"\b(?:laws?|bills?|acts?|texts?|documents?|parliaments?|deputies|lawmakers|assembly|senat\w+|MPs|house|chamber|vot(?:e|es|ed)|"
    r"ratif\w+|sign(?:ed|ing|ature))\b",
    re.IGNORECASE,
)
_WRITTEN = re.compile(
    r"\b(?:law|legislat|bill|act\b|decree|report|strateg|regulation|rules|stud(?:y|ies)|resolution|draft|publish|findings|"
    r"document|text|parliament|deput|cabinet|voted)",
    re.IGNORECASE,
)


def other_matter(promise: Told, told: Told) -> bool:
    """Whether both say what they are about, and it is not the same.

    A pact on wind energy is none on defence, the ministers of irrigation are not those of foreign affairs, a power line
    is no canal, and of a text that is only discussed nobody says that it was signed.
    """
    return objects_apart(promise.sentence, told.sentence) or surely_other_matter(promise, told)


def surely_other_matter(promise: Told, told: Told) -> bool:
    """The same by more than other words for what is opened or built: a clinic may be told of as a ward."""
    return (
        _apart(_subjects(promise.sentence), _subjects(told.sentence))
        or _named_apart(_named(promise.sentence), _named(told.sentence))
        or text_with_others(promise, told)
        or of_other_things(promise, told)
        or (_is_of_people(promise) and _apart(_offices(promise), _offices(told)))
        or (promise.mode == "appointment" and _apart(posts_in(promise.quote), posts_in(_own_words(told))))
        or _only_discussed(promise, told)
        or _only_initialled(promise, told)
        or _only_signed(promise, told)
        or _nothing_written(promise, told)
        or _done_to_a_text(promise, told)
        or _no_text_told(promise, told)
        or _another_of_many(promise, told)
        or _of_others(promise, told)
        or _other_act(promise, told)
        or other_house(promise, told)
        or (verdict(told) in ("cancelled", "moved") and called_off_elsewhere(promise, told))
    )


def _is_of_people(promise: Told) -> bool:
    """Whether people are to come together, so that it matters who they are: "will host the ministers of trade"."""
    return promise.mode in ("meeting", "gathering", "visit") or bool(
        promise.kind == "commitment" and _TO_MEET.match(promise.quote)
    )


@lru_cache(maxsize=8192)
def _named(sentence: str) -> frozenset[str]:
    """The words of the names that occasions of a sentence have: "the Baltic Defence Forum"."""
    return frozenset(word for name in _NAMED.findall(sentence) for word in topics(name))


def _named_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """The Baltic Energy Forum is not the Baltic Defence Forum."""
    return bool(one - other) and bool(other - one)


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and not one & other


@lru_cache(maxsize=8192)
def _subjects(sentence: str) -> frozenset[str]:
    """The words for what pacts and talks of a sentence are about: "an agreement on wind energy", "a defence pact"."""
    said = [match.group(1) for match in _ABOUT.finditer(sentence) if not _EXERCISE_AT.match(match.group())]
    said += [_FUNCTION.split(match.group(1))[-1] for match in _BEFORE.finditer(sentence)]
    return same_things(frozenset(word for part in said for word in topics(part)) - topics(" ".join(PARTS)))


def _offices(told: Told) -> frozenset[str]:
    """What the ministers of a sentence see to: "the foreign ministers of Chile", "the ministers of trade"."""
    words = (fold(word) for match in _OFFICES.finditer(told.sentence) for word in match.groups() if word)
    return frozenset(field_of(word) for word in words if word not in _NO_PORTFOLIO and word not in state_words())


def _own_words(told: Told) -> str:
    return told.sentence if told.kind == "sentence" else f"{told.quote} {' '.join(told.about)}"


@lru_cache(maxsize=8192)
def posts_in(words: str) -> frozenset[str]:
    """The posts that words name: a new speaker is no new ambassador."""
    return frozenset(stem(each.lower()) for each in _POST.findall(words))


def _only_discussed(promise: Told, told: Told) -> bool:
    """A plain sentence about the matter of a text that says nothing of signing or adopting it."""
    return (
        promise.kind == "instrument"
        and told.kind == "sentence"
        and told.status == "held"
        and not _TEXT_DONE.search(told.sentence)
    )


def _only_initialled(promise: Told, told: Told) -> bool:
    """A text that is to be signed, and was initialled so far."""
    signing = promise.kind == "instrument" or (promise.type, promise.mode) == ("AGREE", "sign")
    told_of = told.sentence if told.kind == "sentence" else told.quote
    return (
        signing
        and bool(_INITIALLED.search(told_of))
        and not _SIGNED.search(told_of)
        and not _INITIALLED.search(promise.sentence)
    )


def _only_signed(promise: Told, told: Told) -> bool:
    """A text was signed on what is to be built or delivered, or somebody is to go there: that builds nothing yet."""
    if (
        promise.kind not in ("event", "commitment")
        or promise.type in ("AGREE", "CONSULT")
        or not _builds(promise.quote)
    ):
        return False
    match told.kind:
        case "sentence":
            return bool(_SIGNED.search(told.sentence)) and not _BUILT.search(told.sentence)
        case "instrument":
            return told.status == "signed"
        case _:
            going = told.type == "CONSULT" and told.status == "planned" and not _builds(told.quote)
            return going or (told.type, told.mode) == ("AGREE", "sign")


@lru_cache(maxsize=8192)
def _builds(quote: str) -> bool:
    """Whether words tell of building or delivering, and not of a text on it."""
    return bool(_BUILDING.search(quote)) and not _TEXT_DONE.search(quote)


def _nothing_written(promise: Told, told: Told) -> bool:
    """To name a consul is not to draft a law on consuls."""
    return (
        promise.kind == "commitment"
        and bool(_DRAWN_UP.search(promise.sentence))
        and not _WRITTEN.search(untold(told.sentence))
    )


def _done_to_a_text(promise: Told, told: Told) -> bool:
    """A plain sentence of what is done to a pact, where something else was promised: to ratify is not to deliver."""
    if promise.kind == "instrument" or promise.type == "AGREE" or told.kind != "sentence":
        return False
    return bool(_TEXT_IS_DONE.search(told.sentence)) and not _TEXT.search(promise.sentence)


def _no_text_told(promise: Told, told: Told) -> bool:
    """What is to be done to a text that the promise points back to, and words that speak of no text at all: to lodge a
    complaint about a waterway is not to send "the accord" on it to parliament.
    """
    if promise.kind not in ("commitment", "event") or promise.type in ("AID", "AGREE") or not has_pronoun(promise):
        return False
    named = any(_TEXT.search(words) for words in promise.about)
    return named and not _TEXT.search(told.sentence) and not _VOTED.search(told.sentence)


def _another_of_many(promise: Told, told: Told) -> bool:
    """One of several is called off, and all were promised: "a second exchange did not take place"."""
    if verdict(told) not in ("cancelled", "moved") or _ANOTHER.search(promise.sentence):
        return False
    # Of two boats the second is one of those promised.
    several = {word for number, words in counted_things(promise.sentence) if number > 1 for word in words}
    another = (topics(noun) for noun in _ANOTHER.findall(told.sentence))
    return any(noun & topics(promise.quote) and not noun & several for noun in another)


def _of_others(promise: Told, told: Told) -> bool:
    """Of a promise that nobody is read to have made: the states its sentence names are not in the other one."""
    if any(actor.side != "said_by" for actor in promise.actors):
        return False
    return _apart(states_told(promise.sentence), states_told(told.sentence))


def _other_act(promise: Told, told: Told) -> bool:
    """To send medicine to a hospital is not to rebuild it: each tells of an act, and they are not the same."""
    if promise.kind not in ("event", "commitment") or verdict(told) in ("cancelled", "moved") or revised(told):
        return False
    mine, yours = _acts_of(promise.quote), _acts_of(told.quote)
    return _apart(mine, yours) and not any(mine & kin and yours & kin for kin in _KIN)


@lru_cache(maxsize=8192)
def _acts_of(words: str) -> frozenset[str]:
    """The acts that words tell of, each under one name."""
    return same_acts((topics(words) & acts()) - _NO_ACT)
