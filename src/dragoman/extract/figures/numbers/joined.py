"""Numbers told together: "from X to Y", "X against Y a year earlier", "N of M", "one in ten", votes."""

from dataclasses import replace
from itertools import pairwise

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.changes.differences import RATES
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.bare_sums import AMOUNTS
from dragoman.extract.figures.numbers.compared import (
    APPROXIMATE,
    is_compared,
    is_of_another_time,
    is_of_time_in_bracket,
    leader_of,
)
from dragoman.extract.figures.numbers.subsets import is_subset
from dragoman.extract.figures.outlook.expectations import is_expectation, is_far_off
from dragoman.model.sentence import Quantity, Sentence

_MOST_BETWEEN = 4  # words between two numbers that something goes from and to, but for a time

_OPENING = APPROXIMATE | {
    "the",
    "a",
    "an",
    "mere",
    "its",
    "estimate",
    "estimated",
    "project",
    "projected",
    "expected",
}  # what may stand between "from" and the number

_EXTREMES = frozenset({"high", "low", "record", "peak", "total", "average"})

_LEAST_SCALED = 1e5  # "from 1.8 billion": a bare number this large takes the unit of the one before

_WHOLE = frozenset({"whole", "all", "entire", "full"})

_REACH_OF_WHOLE = 4

_SAME_ORDER = 10

_OTHER_RATE = 100  # times as much is no rate: "736,000 visitors, 17 percent more compared with 628,000"

_MOVES = frozenset({"decrease", "increase", "rise", "drop", "fall", "decline", "gain"})
_OTHER_ORDER = 10_000  # times as much money is no amount of the same thing


def ranges(sentence: Sentence, numbers: list[Number]) -> list[Number]:
    """Joins "from 112 to 97 million dollars": the bare end takes unit, scale and noun of the other."""
    joined = list(numbers)
    for i, (early, late) in enumerate(pairwise(joined)):
        gap = sentence.tokens[early.quantity.last : late.quantity.first]
        words = [token.lemma for token in gap]
        if words[-1:] == ["of"] and _EXTREMES & set(words[-3:]) and "from" in words:
            words = words[: len(words) - words[::-1].index("from")]  # "from an all-time high of 28 million tons"
        while words and words[-1] in _OPENING and late.noun in {None, late.quantity.noun}:
            words.pop()  # "down from the 65 it had offered", "up from a mere $28 million"
        leader = leader_of(sentence, early.quantity.first)
        before = sentence.tokens[leader].lemma if leader >= 0 else ""
        counted = late.noun is not None and late.noun > late.quantity.first
        bare = late.unit == "count" and not counted and late.value >= _LEAST_SCALED
        if words and words[-1] == "from" and bare and early.unit != "count":
            late = replace(late, quantity=replace(late.quantity, unit=early.unit))
        if (
            words
            and words[-1] == "from"
            and not is_far_off(sentence, late)
            and early.unit == late.unit
            and (
                (before in {"to", "at", "reach"} and not _moves_too(sentence, early, late))
                or words[-2:-1] in (["up"], ["down"])
                or (words[-3:-2] == ["a"] and words[-2] in _MOVES)  # "72 percent, a decrease from 77"
            )
        ):
            moved = before in {"to", "at", "reach"} and bool(early.value)
            if not moved and i and is_subset(sentence, joined[i - 1], early):
                joined[i - 1] = replace(joined[i - 1], rise=_rise(late, joined[i - 1]))  # "68 of 126 seats, up from 54"
            else:
                joined[i] = replace(early, later=moved, rise=_rise(late, early))
            joined[i + 1] = replace(late, earlier=True, noun=late.noun if late.noun is not None else early.noun)
            continue
        if (
            late.unit == early.unit
            and late.noun is None
            and (
                (words[-1:] == ["("] and is_of_another_time(sentence, late, early))
                or is_of_time_in_bracket(sentence, late, early)
            )
        ):
            joined[i], joined[i + 1] = (
                replace(early, rise=_rise(late, early)),
                replace(late, earlier=True, noun=early.noun),
            )
            continue  # "54 envoys in 2024 (22 in 2023)", "(in 2023 – 22)"
        if is_compared(words) and late.unit in {early.unit, "count"} and late.noun in {None, early.noun}:
            # "numbered 1,190, against 430 in 2023", "was worth 228 million euros, compared with 169 million"
            apart = early.unit in RATES and late.value > _OTHER_RATE * early.value
            if early.unit != late.unit and (early.value > _OTHER_ORDER * late.value or apart):
                at = _counted_before(joined[:i], late)  # "214 projects worth 3.6 billion dollars, against 187"
                if at is not None:
                    joined[at] = replace(joined[at], rise=_rise(late, joined[at]))
                    joined[i + 1] = replace(late, earlier=True, noun=joined[at].noun)
                continue
            compared = replace(late.quantity, unit=early.unit)
            if is_expectation(sentence, late):
                joined[i + 1] = replace(late, quantity=compared, noun=early.noun)
                continue  # "600 men instead of the 1,000 planned"
            joined[i + 1] = replace(late, quantity=compared, earlier=True, noun=early.noun)
            after = {token.lemma for token in sentence.tokens[late.quantity.last :][:_REACH_OF_WHOLE]}
            if not after & _WHOLE:  # "17 since January, against nine in the whole of 2024"
                joined[i] = replace(early, rise=_rise(late, early))
            continue
        if words[-1:] == ["to"] and bare and early.unit != "count" and _is_of_subject(sentence, early, late):
            late = replace(late, quantity=replace(late.quantity, unit=early.unit))
            joined[i + 1] = late
        if (
            words[-1:] == ["to"]
            and before not in {"by", "from"}
            and late.unit == early.unit
            and _is_of_subject(sentence, early, late)
        ):
            joined[i + 1] = replace(late, rise=_rise(early, late))
            continue
        timed = {at for time in sentence.times for at in range(time.first, time.last)}
        told = sum(token.index not in timed for token in gap)  # "from 2 million in 2021-22 to 1 million"
        if before != "from" or not words or words[-1] not in {"to", "till", "until"} or told > _MOST_BETWEEN:
            continue
        one, two = early.quantity, late.quantity
        if one.unit == "count" and two.unit != "count":
            one = replace(one, value=one.value * _scale(sentence, one, two), unit=two.unit)
        elif two.unit == "count" and one.unit != "count":
            two = replace(two, unit=one.unit)
        elif one.unit == two.unit and one.last - one.first == 1:
            one = replace(one, value=one.value * _shared_scale(sentence, one, two))  # "from 16 to 31 bcm"
        if one.unit != two.unit or one.ordinal or two.ordinal or _is_span(sentence, late):
            continue
        noun = next(
            (each for each in (late.quantity.noun, early.quantity.noun, late.noun, early.noun) if each is not None),
            None,
        )
        if noun is None and two.unit == "count":
            noun = _moved(sentence, early)
        noun_before = early.noun if early.noun is not None else noun
        joined[i] = replace(early, quantity=one, noun=noun_before, earlier=True)
        joined[i + 1] = replace(late, quantity=two, noun=noun, later=True)
        joined[i + 1] = replace(joined[i + 1], rise=_rise(joined[i], joined[i + 1]))
    return joined


def _moves_too(sentence: Sentence, early: Number, late: Number) -> bool:
    """ "Rose to 46 in 2016; those in Peru fell from 32 to 29": whether something else moves from the second."""
    predicate = predicate_of(sentence, late.head)
    if predicate is None or not early.quantity.last <= predicate.index < late.quantity.first:
        return False
    told = {early.head, early.noun}  # but "60 men are a step from freedom, up from 40"
    subjects = sentence.children(predicate.index, "nsubj", "nsubj:pass")
    return any(kid.index >= early.quantity.last and kid.index not in told for kid in subjects)


def _is_span(sentence: Sentence, number: Number) -> bool:
    """ "Cost from 50 to 200 dollars": what lies between, and nothing that moved."""
    predicate = predicate_of(sentence, number.head)
    return predicate is not None and predicate.lemma in {"cost", "range", "vary", "last"}


def _counted_before(told: list[Number], bare: Number) -> int | None:
    """Which of the numbers before is a count of the order of a bare one: what this is compared with."""
    for at in reversed(range(len(told))):
        high, low = max(told[at].value, bare.value), min(told[at].value, bare.value)
        if told[at].unit == "count" and told[at].noun is not None and high <= _SAME_ORDER * low:
            return at
    return None


def _is_of_subject(sentence: Sentence, early: Number, late: Number) -> bool:
    """ "Exports, worth $1.02 billion in 2022, dropped to $810 million last year"."""
    predicate = predicate_of(sentence, late.head)
    if predicate is None or late.quantity.direction is None:
        return False
    held = {token.index for kid in sentence.children(predicate.index, "nsubj") for token in sentence.subtree(kid.index)}
    return early.head in held


def _rise(early: Number, late: Number) -> float | None:
    """How far the one has moved to the other, relative to it; a rate has not grown by a part of itself."""
    return round(late.value / early.value - 1, 6) if early.value and late.unit not in RATES else None


def _moved(sentence: Sentence, number: Number) -> int | None:
    """What goes "from two to four": the verb's object, else its subject; of "the number of monitors" the monitors."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None:
        return None
    noun = next(iter(sentence.children(predicate.index, "obj") + sentence.children(predicate.index, "nsubj")), None)
    if noun is None and predicate.relation == "acl" and sentence.tokens[predicate.head].tag == "NOUN":
        return predicate.head  # "the number of officials trained here from 350 to 400"
    if noun is None or noun.tag not in {"NOUN", "PROPN"}:
        return None
    if noun.lemma not in AMOUNTS:
        return noun.index
    # "The number of weekly flights", "the quota for Nepali workers", whatever the parser hangs them on; "the total" is
    # that of what was counted before.
    for token in sentence.tokens[noun.index + 1 : number.head]:
        if token.tag == "NOUN" and {kid.lemma for kid in sentence.children(token.index, "case")} & {"of", "for"}:
            return token.index
    return None


def _scale(sentence: Sentence, bare: Quantity, scaled: Quantity) -> float:
    """1e6 for "112 to 97 million": the factor of the scale word, where the bare number has none."""
    digits = [token.text.replace(",", "") for token in sentence.tokens[scaled.first : scaled.last]]
    literal = next((float(text) for text in digits if text.replace(".", "", 1).isdigit()), None)
    factor = scaled.value / literal if literal else 1.0
    return factor if factor >= 1000 and bare.value < 1000 else 1.0


def _shared_scale(sentence: Sentence, bare: Quantity, scaled: Quantity) -> float:
    """The scale of the second, where with it the first is of the same order: not for "from 600 to 2 million"."""
    factor = _scale(sentence, bare, scaled)
    return factor if bare.value * factor <= _SAME_ORDER * scaled.value else 1.0
