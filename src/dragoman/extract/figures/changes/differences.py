"""Numbers that only tell how far another has moved."""

from dataclasses import replace

from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.bare_sums import LEAST_SUM
from dragoman.extract.figures.numbers.subsets import is_subset
from dragoman.model.sentence import Sentence

_REACH_OF_MOVED = 8  # tokens from a level to how far it has moved

_STEPS = frozenset({"increase", "rise", "gain", "decrease", "drop", "fall", "decline", "cut", "reduction"})

RATES = frozenset({"percent", "bp"})


def differences(sentence: Sentence, numbers: list[Number]) -> list[Number]:
    """ "19 will leave, four more than last year": how far a count moved, and no count of its own."""
    told: list[Number] = []
    for number in numbers:
        last, quantity = told[-1] if told else None, number.quantity
        after = [token.lemma for token in sentence.tokens[quantity.last : quantity.last + 2]]
        if last is not None and (moved := _moved_on(sentence, last, number)) is not None:
            told[-1] = replace(last, rise=last.rise if last.rise is not None else moved)
            continue
        apart = quantity.first > 0 and sentence.tokens[quantity.first - 1].text in {",", "(", "–", "—", "-", "or"}
        if last is not None and last.is_money and _is_bare_sum(number):
            number = replace(number, quantity=replace(quantity, unit=last.unit))  # "900 million less than in 2022"
        if last is None or not apart or last.unit != number.unit:
            told.append(number)
            continue
        if after[:1] in (["short"], ["below"], ["above"]):
            continue  # "820,000 tonnes, 180,000 short of the target"
        if after[1:] != ["than"]:
            told.append(number)
            continue
        counted = number.noun is not None and number.noun > quantity.last
        if counted or after[0] not in {"more", "few", "fewer", "less", "little"} or number.unit in RATES:
            told.append(number)
            continue
        before = last.value - number.value if after[0] == "more" else last.value + number.value
        timed = any(0 <= time.first - quantity.last - 2 <= 1 for time in sentence.times)
        if timed and len(told) > 1 and is_subset(sentence, told[-2], last):
            before += told[-2].value - last.value
            if before > 0 and told[-2].rise is None:  # "took 51 of 96 seats, 12 fewer than in 2019"
                told[-2] = replace(told[-2], rise=round(told[-2].value / before - 1, 6))
            continue
        if timed and before > 0 and last.rise is None:
            told[-1] = replace(last, rise=round(last.value / before - 1, 6))
    return told


def _is_bare_sum(number: Number) -> bool:
    """Whether a number is too large, and without a noun, to count anything."""
    return number.unit == "count" and number.value >= LEAST_SUM and number.noun is None


def _moved_on(sentence: Sentence, last: Number, number: Number) -> float | None:
    """How far the one before has moved, where the number tells it: "worth 612 million dollars, up 74 million"."""
    first = number.quantity.first
    gap = [token.lemma for token in sentence.tokens[last.quantity.last : first]]
    by = number.value if gap[-1:] == ["up"] else -number.value
    before = last.value - by
    plain = gap[-2:] in ([",", "up"], [",", "down"]) and len(gap) <= _REACH_OF_MOVED
    if "," in gap and gap[-1:] == ["of"] and number.quantity.direction is not None and len(gap) <= _REACH_OF_MOVED:
        step = set(gap[gap.index(",") :])  # "is 6.1 billion euros, an increase of 1 billion"
        plain = bool(step & _STEPS)
        before = last.value + (number.value if number.quantity.direction == "down" else -number.value)
    if not plain or last.unit != number.unit or number.unit in RATES or before <= 0 or number.earlier:
        return None
    return round(last.value / before - 1, 6)
