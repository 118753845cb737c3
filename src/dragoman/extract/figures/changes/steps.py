"""How far something moved, as against where it moved to: numbers that only tell the step."""

from dataclasses import replace

from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.compared import APPROXIMATE
from dragoman.extract.figures.numbers.subsets import VOTES
from dragoman.model.sentence import Quantity, Sentence

_MOVING = frozenset(
    {"rise", "increase", "grow", "fall", "drop", "decline", "climb", "jump", "decrease", "slide", "gain"}
)


def is_step(sentence: Sentence, numbers: list[Number], place: int) -> bool:
    """Whether the number tells in points or money how far something moved, and the next where to.

    "raised the rate by 50 basis points to 12.5 percent", "fell by $2.4 billion in August to $413.5 billion"
    """
    quantity = numbers[place].quantity
    follows = numbers[place + 1].quantity if place + 1 < len(numbers) else None
    opening = sentence.tokens[max(0, quantity.first - 2) : quantity.first]
    led = any(token.lemma == "by" for token in opening) or any(token.lemma in _MOVING for token in opening[-1:])
    pointed = any("point" in token.lemma for token in sentence.tokens[quantity.first : quantity.last])
    counted = numbers[place].noun
    if counted is not None and sentence.tokens[counted].lemma in VOTES:
        return False  # "cut spending by 103 votes to 78"
    stepping = opening[-1:] and opening[-1].lemma == "of"  # "an increase in the deficit of $4 billion to $70 billion"
    if quantity.direction is None or not (led or pointed or stepping):
        return False
    if pointed:
        return True
    if led and _is_restated(sentence, quantity):
        return True  # "grew by $12 billion, or 25.3 percent"
    gap = [token.lemma for token in sentence.tokens[quantity.last : follows.first]] if follows else []
    return bool(gap) and gap[-1] == "to" and follows is not None and follows.unit == quantity.unit


def is_step_behind(sentence: Sentence, numbers: list[Number], place: int) -> bool:
    """Whether the number tells how far the one before it has moved: "received $2.2 billion, a decline of $450
    million", "$1.1 billion in May, down by $280 million"."""
    step, level = numbers[place], numbers[place - 1]
    if not step.is_money or step.unit != level.unit or step.earlier or step.later or level.earlier:
        return False
    between = [token.lemma for token in sentence.tokens[level.quantity.last : step.quantity.first]]
    while len(between) > 1 and between[-1] in APPROXIMATE:
        between.pop()
    fallen = between[-2:] in (["up", "by"], ["down", "by"])
    noun = between[-1:] == ["of"] and between[-2:-1] and between[-2] in _MOVING and {"a", "an"} & set(between[-4:-2])
    restated = between[-1:] in (["a"], ["an"]) and _is_rise_restated(sentence, step.quantity)
    opened = "," in between or "be" in between or "(" in between
    after = [token.lemma for token in sentence.tokens[step.quantity.last : step.quantity.last + 1]]
    return bool(fallen or noun or restated) and opened and after != ["to"] and step.value < level.value


def _is_restated(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether what something moved by is told in per cent right behind."""
    following = next((each for each in sentence.quantities if each.first >= quantity.last), None)
    gap = [token.text for token in sentence.tokens[quantity.last : following.first]] if following else []
    moved = following is not None and following.unit == "percent" and following.change is not None
    return moved and gap in ([",", "or"], ["or"], ["("], [",", "or", "by"])


def _is_rise_restated(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Was $29 billion, a $4.7 billion or 19 percent rise"."""
    if not _is_restated(sentence, quantity):
        return False
    rate = next(each for each in sentence.quantities if each.first >= quantity.last)
    return any(token.lemma in _MOVING for token in sentence.tokens[rate.last : rate.last + 1])


def stepped(level: Number, step: Number) -> Number:
    """The level that "fell by 2.4 billion to 413.5 billion" ends at, with how far it moved, if which way is told."""
    if step.quantity.direction is None:
        return level
    up = step.quantity.direction == "up"
    before = level.value - step.value if up else level.value + step.value
    if level.unit != step.unit or level.unit in {"percent", "bp"} or level.rise is not None or before <= 0:
        return level
    return replace(level, rise=round(level.value / before - 1, 6))


def is_movement(number: Number) -> bool:
    """Whether the number only says how far something else rose or fell: "by 12.5 %", "four times", "a third"."""
    relative = number.unit in {"percent", "count"} and number.quantity.change is not None
    return relative and not number.earlier and not number.later
