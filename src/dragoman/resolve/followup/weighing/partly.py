"""Whether a later telling says that a promise is kept in part: "25 of the 40 doctors have arrived so far"."""

import re
from functools import lru_cache

from dragoman.model.following import Comparison, Told
from dragoman.resolve.followup.wording.words import topics
from dragoman.resolve.written_numbers import TO_NINETY_NINE

_SCALE = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "mn": 1e6, "m": 1e6, "bn": 1e9}
_NUMBER = (
    rf"(?P<{{0}}>\d[\d,]*(?:\.\d+)?|{'|'.join(sorted(TO_NINETY_NINE, key=len, reverse=True))})"
    rf"(?:\s?(?P<{{0}}_scale>{'|'.join(_SCALE)})\b)?"
)
_SHARE = re.compile(
    rf"(?<![\w.,])(?<!not )(?<!is )(?<!was ){_NUMBER.format('part')}\s+(?:[\w’'-]+\s+){{0,2}}?(?:out\s+)?of\s+"
    rf"(?:(?:the|its|their|his|her|these|those|a|all)\s+)?(?:(?:planned|promised|pledged|total(?:\s+of)?)\s+)?"
    rf"[$€£]?{_NUMBER.format('whole')}(?![\w]|[.,]\d)",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    rf"(?<![\w.,]){_NUMBER.format('part')}(?: [\w’'-]+){{0,2}}?,? (?:instead of|rather than|not|and not) "
    rf"(?:the )?(?:planned |promised |pledged )?[$€£]?{_NUMBER.format('whole')}(?![\w]|[.,]\d)",
    re.IGNORECASE,
)
# "15 ambulances are here; the other 25 are still in port" are 15 of 40.
_AND_THE_REST = re.compile(
    rf"(?<![\w.,])(?={_NUMBER.format('part')}\b[^.]{{3,90}}?\bthe (?:other|remaining|further|last|missing) "
    rf"{_NUMBER.format('rest')}(?![\w]|[.,]\d))",
    re.IGNORECASE,
)
_OF_THE = re.compile(
    rf"\b[Oo]f (?:the|its|their) (?:planned |promised |pledged )?{_NUMBER.format('whole')}(?: [\w’'-]+){{0,9}}?,? "
    rf"(?:only |just |some |so far )?{_NUMBER.format('part')}(?![\w]|[.,]\d)",
)
# "The first of the two cutters is here": one of two.
_FIRST_OF = re.compile(
    r"\b(?:the|its|their|a) first (?:of (?:(?:the|its|their|these|those) )?|\w+ of (?:the|its|their|these|those) )"
    rf"{_NUMBER.format('whole')}"
    r"(?![\w]|[.,]\d)",
    re.IGNORECASE,
)
# What follows a number may hold another one: "1,700 of the 2,300 families".
_COUNTED = re.compile(
    rf"(?<![\w.,]){_NUMBER.format('number')}(?:(?=\s+(?P<rest>(?:[\w’'-]+\s*){{1,4}}))|(?=[,.;:]?$|[,.;:]\s))",
    re.IGNORECASE,
)
# "2,200 are at work, 800 fewer than was said": of 3,000.
_FEWER = re.compile(
    rf"(?<![\w.,]){_NUMBER.format('part')}\b[^.;]{{0,90}}?(?<![\w.,]){_NUMBER.format('missing')}(?: [\w’'-]+){{0,2}}? "
    r"(?:fewer|less|short|too few|missing)\b",
    re.IGNORECASE,
)
# "Only 60 tents came", "60 of the tents have come".
_ONLY = re.compile(
    r"\b(?:only|just|merely|no more than|not more than|barely) (?:some |about )?"
    rf"{_NUMBER.format('number')}(?![\w]|[.,]\d)"
    rf"|(?<![\w.,]){_NUMBER.format('share')} of (?:the|these|those|its|their) (?=[a-z])",
    re.IGNORECASE,
)
_IN_INSTALMENTS = re.compile(
    rf"\bin {_NUMBER.format('number')} (?:equal )?"
    r"(?:instal?ments|tranches|parts|payments|lots|batches|stages|deliveries)\b",
    re.IGNORECASE,
)
_FRACTIONS = {"half": 1 / 2, "a third": 1 / 3, "a quarter": 1 / 4, "two thirds": 2 / 3, "three quarters": 3 / 4}
_FRACTION_OF = re.compile(
    rf"\b(?P<part>half|a third|a quarter|two[- ]thirds|three[- ]quarters) of (?:the |its |their )?"
    rf"(?:planned |promised |pledged )?[$€£]?{_NUMBER.format('whole')}(?![\w]|[.,]\d)",
    re.IGNORECASE,
)
_OF_WHICH = re.compile(
    rf"\bof (?:which|whom) (?:only |just |some |so far )?[$€£]?{_NUMBER.format('part')}(?![\w]|[.,]\d)", re.IGNORECASE
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
_ROUNDED = 0.005
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
    fewer = [number for number in counted if number < promise.value * (1 - _ROUNDED)]
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


def is_share(quote: str) -> bool:
    """Whether a number is told as part of another: "25 of the 40 doctors promised" promises nothing anew."""
    return bool(_SHARE.match(quote)) and bool(re.search(r"\b(?:promised|pledged|planned)\b", quote))


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
    wanted = [next((part for part, whole in _shares_named(promise.sentence) if whole == each), each) for each in wanted]
    shares = (
        *_shares(sentence),
        *_shares_behind(sentence),
        *_shares_instead(sentence),
        *_shares_and_rest(sentence),
        *_shares_first(sentence),
        *_shares_named(sentence),
        *_shares_fewer(sentence),
        *_one_instalment(promise, sentence),
        *_shares_of_which(promise, sentence),
    )
    return next(
        (
            (part, whole)
            for part, whole in shares
            if part < whole and any(abs(whole - number) <= _ROUNDED * whole for number in wanted)
        ),
        None,
    )


@lru_cache(maxsize=8192)
def _shares(sentence: str) -> tuple[tuple[float, float], ...]:
    """Numbers told of others: "25 of 40", "4 of the 10 million"."""
    found = []
    for match in _SHARE.finditer(sentence):
        whole = _value(match["whole"], match["whole_scale"])
        part = _value(match["part"], match["part_scale"])
        alike = match["whole_scale"] and not match["part_scale"] and part < _value(match["whole"], None)
        found.append((_value(match["part"], match["whole_scale"]) if alike else part, whole))
    return tuple(found)


def _shares_instead(sentence: str) -> list[tuple[float, float]]:
    """The same, told in place of the number promised: "25 instead of 40"."""
    return [
        (_value(match["part"], match["part_scale"]), _value(match["whole"], match["whole_scale"]))
        for match in _INSTEAD.finditer(sentence)
    ]


def _shares_and_rest(sentence: str) -> list[tuple[float, float]]:
    """The same, told with what is still to come: "15 are here, the other 25 in port" are 15 of 40."""
    found = []
    for match in _AND_THE_REST.finditer(sentence):
        part = _value(match["part"], match["part_scale"])
        found.append((part, part + _value(match["rest"], match["rest_scale"])))
    return found


def _shares_first(sentence: str) -> list[tuple[float, float]]:
    """The same, where the first of so many is told of."""
    return [(1.0, _value(match["whole"], match["whole_scale"])) for match in _FIRST_OF.finditer(sentence)]


def _shares_named(sentence: str) -> list[tuple[float, float]]:
    """The same, the part told as a share: "half of the four million"."""
    wholes = (
        (match["part"], _value(match["whole"], match["whole_scale"])) for match in _FRACTION_OF.finditer(sentence)
    )
    return [(_FRACTIONS[part.casefold().replace("-", " ")] * whole, whole) for part, whole in wholes]


def _shares_fewer(sentence: str) -> list[tuple[float, float]]:
    """The same, told with how many are missing: "2,200, which is 800 fewer" are 2,200 of 3,000."""
    found = []
    for match in _FEWER.finditer(sentence):
        part = _value(match["part"], match["part_scale"])
        found.append((part, part + _value(match["missing"], match["missing_scale"])))
    return found


def _one_instalment(promise: Told, sentence: str) -> list[tuple[float, float]]:
    """The same, where one of so many instalments is told of: 80 million of "240 million in three instalments"."""
    said = _IN_INSTALMENTS.search(promise.sentence)
    if said is None:
        return []
    paid = _value(said["number"], said["number_scale"])
    wholes = [number for number, _ in counted_things(promise.sentence)]
    parts = [number for number, _ in counted_things(sentence)]
    return [(part, whole) for whole in wholes for part in parts if abs(part * paid - whole) <= _ROUNDED * whole]


def _shares_of_which(promise: Told, sentence: str) -> list[tuple[float, float]]:
    """The same of the one number promised: "the loan, of which 20 million have been paid"."""
    whole = promise.value
    return [
        (_value(match["part"], match["part_scale"]), whole)
        for match in _OF_WHICH.finditer(sentence)
        if whole is not None
    ]


def _only(sentence: str) -> list[float]:
    """Numbers of which a sentence says that they are less than all."""
    return [
        _value(match["number"] or match["share"], match["number_scale"] or match["share_scale"])
        for match in _ONLY.finditer(sentence)
    ]


def other_whole(promise: Told, sentence: str) -> bool:
    """Whether a sentence tells of part of so many, and the promise is of another number: of the two million doses that
    were bought one has come, which are not the million that was to be given.
    """
    shares = [(part, whole) for part, whole in (*_shares(sentence), *_shares_behind(sentence)) if part < whole]
    wanted = [number for number, _ in counted_things(promise.sentence)]
    parts = any(abs(part - number) <= _ROUNDED * number for part, _ in shares for number in wanted)
    return parts and not any(abs(whole - number) <= _ROUNDED * whole for _, whole in shares for number in wanted)


def tells_a_rest(sentence: str) -> bool:
    """Whether a sentence tells where so many are, and where the others, or how many are missing."""
    return bool(_AND_THE_REST.search(sentence)) or bool(_FEWER.search(sentence))


def leaves_a_rest(promise: Told, sentence: str) -> bool:
    """Whether a sentence tells where the part of so many that were promised is, and where the rest."""
    number = promise.value
    wanted = [number] if number is not None else [each for each, _ in counted_things(promise.sentence)]
    shares = (*_shares_and_rest(sentence), *_shares_fewer(sentence))
    return any(abs(whole - each) <= _ROUNDED * whole for _, whole in shares for each in wanted)


def _shares_behind(sentence: str) -> list[tuple[float, float]]:
    """The same, the whole first: "of the 1,200 fishermen, 1,050 have been paid"."""
    return [
        (_value(match["part"], match["part_scale"]), _value(match["whole"], match["whole_scale"]))
        for match in _OF_THE.finditer(sentence)
    ]


def _value(number: str, scale: str | None) -> float:
    written = TO_NINETY_NINE.get(number.casefold())
    value = float(written) if written is not None else float(number.replace(",", ""))
    return value * _SCALE[scale.casefold()] if scale else value


def _whole_told(promise: Told, told: Told) -> bool:
    """Whether all of it is told of beside: "the first group of 42 refugees" where 42 were promised."""
    wanted = promise.value or 0.0
    return any(abs(number - wanted) <= _ROUNDED * wanted for number in _same_things(promise, told.sentence))


def _same_things(promise: Told, sentence: str) -> list[float]:
    """The numbers a sentence gives of the things that were promised."""
    wanted = promise.value or 0.0
    things = {
        word
        for number, words in counted_things(promise.sentence)
        if abs(number - wanted) <= _ROUNDED * wanted
        for word in words
    }
    return [number for number, words in counted_things(sentence) if words & things]


@lru_cache(maxsize=8192)
def counted_things(sentence: str) -> tuple[tuple[float, frozenset[str]], ...]:
    """The numbers of a sentence, each with the words behind it."""
    return tuple(
        (_value(match["number"], match["number_scale"]), topics(match["rest"] or ""))
        for match in _COUNTED.finditer(sentence)
    )
