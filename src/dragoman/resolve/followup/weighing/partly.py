"""Whether a later telling says that a promise is kept in part: "25 of the 40 doctors have arrived so far"."""

import re

from dragoman.model.following import Comparison, Told
from dragoman.resolve.followup.weighing.counted_things import NUMBER, counted_things, value
from dragoman.resolve.followup.weighing.shares_told import (
    ROUNDED,
    shares,
    shares_and_rest,
    shares_behind,
    shares_fewer,
    shares_named,
    shares_told,
)

# "Only 60 tents came", "60 of the tents have come".
_ONLY = re.compile(
    r"\b(?:only|just|merely|no more than|not more than|barely) (?:some |about )?"
    rf"{NUMBER.format('number')}(?![\w]|[.,]\d)"
    rf"|(?<![\w.,]){NUMBER.format('share')} of (?:the|these|those|its|their) (?=[a-z])",
    re.IGNORECASE,
)
_SO_FAR = re.compile(r"\b(?:so far|to date|up to now|until now)\b", re.IGNORECASE)
_SOME = re.compile(
    r"\b(?:(?:some|part|half|a (?:third|quarter|part|few)|two[- ]thirds|most) of (?:the|its|these|those|their|that)\b|"
    r"(?:the|a|its|their) first (?:batch|group|cheque|payment|shipment|"
    r"consignment|instal?ment|tranche|part|lot|delivery|contingent)|"
    r"(?:the|its|their) first (?:\w+ )?of (?:the|its|their|those)?\s*(?:\d|[a-z]+ty\b))",
    re.IGNORECASE,
)
_STAGE = re.compile(
    r"\bfirst (?:part|phase|stage|half|round) of (?:the|a|an|its|their) (?:[\w-]+ ){0,2}?"
    r"(?:exchange|swap|handover|withdrawal|return|repatriation|release|evacuation|delivery|disarmament)\b",
    re.IGNORECASE,
)
# The rest of these is no part of what was promised: "it links the port with the rest of the country".
_NO_PART = r"(?! of (?:the|its|this|their) (?:world|country|region|continent|state|bloc|union|year|month|week|day))"
_THE_REST = re.compile(
    rf"\b(?:the (?:rest{_NO_PART}|remainder|remaining \w+|others)|the (?:second|other) half)\b[^.;]{{0,40}}?"
    r"\b(?:will|would|to (?:come|follow|arrive|be)|is|are|due|expected|follows?|by|later|in)\b"
    r"|\bthe (?:second|other|next)(?: [\w-]+)? (?:will|would|is to|are to|should) (?:follow|come|arrive|be \w+ed)\b",
    re.IGNORECASE,
)
_LAST = re.compile(r"\b(?:the|its|their) (?:last|final|remaining)\b|\ball (?:the |its |of )?|\bboth\b", re.IGNORECASE)
_PLEDGED = (
    r"(?:grants?|loans?|pledges?|aid|contributions?|offers?|credits?|orders?|quotas?|numbers?|sums?|amounts?|packages?|"
    r"contingents?|donations?|purchases?|commitments?|targets?|plans?)"
)
_OTHERWISE = (
    r"(?:cut|reduc(?:ed|es)|lower(?:ed|s)|trimm(?:ed|s)|scal(?:ed|es) (?:back|down)|rais(?:ed|es)|increas(?:ed|es)|"
    r"halv(?:ed|es)|doubl(?:ed|es)|top(?:ped|s) up)"
)
_SO_MANY = r"\b[^.;]{0,60}?\b(?:from|to|by)\b[^.;]{0,20}?\d"
# What was promised is made more or less: "the grant has been cut to 700 million", "reduced its loan to 300 million".
_REVISED = re.compile(
    rf"\b{_PLEDGED}\b[^.;]{{0,60}}?\b(?:has been|have been|had been|was|were|is|will be) {_OTHERWISE}{_SO_MANY}"
    rf"|\b{_OTHERWISE} (?:the|its|their|his|her) (?:[\w-]+ ){{0,2}}?{_PLEDGED}{_SO_MANY}",
    re.IGNORECASE,
)
_BULK = 1000  # so many come in parts


def partly(promise: Told, told: Told) -> bool:
    """Whether less than what was promised is told to be done, in so many words.

    A number counts where it is one of the whole that was promised ("4 million of the 10 million"), or of the same
    things and told to be the number "so far"; a part without a number where a number or several things were promised.
    """
    if of_whole(promise, told.sentence) or _THE_REST.search(told.sentence):
        return True
    if _STAGE.search(told.sentence) and not _STAGE.search(promise.sentence) and not _LAST.search(told.sentence):
        return True
    if promise.value is None or _LAST.search(told.sentence):
        return False
    if _SOME.search(told.sentence) and not _whole_told(promise, told):
        return True
    counted = _same_things(promise, told.sentence)
    fewer = [number for number in counted if number < promise.value * (1 - ROUNDED)]
    if (
        fewer
        and len(fewer) == len(counted)
        and promise.value >= _BULK
        and not re.fullmatch("[A-Z]{3}", promise.unit or "")
    ):
        return True  # "20,000 tonnes have come by the middle of the month"
    return bool(fewer) and (bool(_SO_FAR.search(told.sentence)) or bool(set(fewer) & set(_only(told.sentence))))


def revised(told: Told) -> bool:
    """Whether it tells that what was promised will be more or less: "the grant has been cut to 700 million"."""
    return bool(_REVISED.search(told.sentence))


def of_whole(promise: Told, sentence: str) -> bool:
    """Whether a sentence tells of less than all of so many that were promised."""
    return _part_told(promise, sentence) is not None


def number_compared(promise: Told, sentence: str) -> tuple[Comparison, ...]:
    """The number promised and the part of it that a sentence tells of, where it does."""
    found = _part_told(promise, sentence)
    return (Comparison("number", f"{found[1]:,.15g}", f"{found[0]:,.15g}", False),) if found else ()


def _part_told(promise: Told, sentence: str) -> tuple[float, float] | None:
    """The first part of so many that were promised which a sentence tells of, with that number."""
    wanted = (
        [promise.value] if promise.value is not None else [number for number, _ in counted_things(promise.sentence)]
    )
    # Of "half of the two million" the half was promised.
    wanted = [next((part for part, whole in shares_named(promise.sentence) if whole == each), each) for each in wanted]
    return next(
        (
            (part, whole)
            for part, whole in shares_told(promise, sentence)
            if part < whole and any(abs(whole - number) <= ROUNDED * whole for number in wanted)
        ),
        None,
    )


def _only(sentence: str) -> list[float]:
    """Numbers of which a sentence says that they are less than all."""
    return [
        value(match["number"] or match["share"], match["number_scale"] or match["share_scale"])
        for match in _ONLY.finditer(sentence)
    ]


def other_whole(promise: Told, sentence: str) -> bool:
    """Whether a sentence tells of part of so many, and the promise is of another number: of the two million doses that
    were bought one has come, which are not the million that was to be given.
    """
    told = [(part, whole) for part, whole in (*shares(sentence), *shares_behind(sentence)) if part < whole]
    wanted = [number for number, _ in counted_things(promise.sentence)]
    parts = any(abs(part - number) <= ROUNDED * number for part, _ in told for number in wanted)
    return parts and not any(abs(whole - number) <= ROUNDED * whole for _, whole in told for number in wanted)


def tells_a_rest(sentence: str) -> bool:
    """Whether a sentence tells where so many are, and where the others, or how many are missing."""
    return bool(shares_and_rest(sentence) or shares_fewer(sentence))


def leaves_a_rest(promise: Told, sentence: str) -> bool:
    """Whether a sentence tells where the part of so many that were promised is, and where the rest."""
    number = promise.value
    wanted = [number] if number is not None else [each for each, _ in counted_things(promise.sentence)]
    told = (*shares_and_rest(sentence), *shares_fewer(sentence))
    return any(abs(whole - each) <= ROUNDED * whole for _, whole in told for each in wanted)


def _whole_told(promise: Told, told: Told) -> bool:
    """Whether all of it is told of beside: "the first group of 42 refugees" where 42 were promised."""
    wanted = promise.value or 0.0
    return any(abs(number - wanted) <= ROUNDED * wanted for number in _same_things(promise, told.sentence))


def _same_things(promise: Told, sentence: str) -> list[float]:
    """The numbers a sentence gives of the things that were promised."""
    wanted = promise.value or 0.0
    things = {
        word
        for number, words in counted_things(promise.sentence)
        if abs(number - wanted) <= ROUNDED * wanted
        for word in words
    }
    return [number for number, words in counted_things(sentence) if words & things]
