"""How far something moved, as against where it moved to: numbers that only tell the step."""

from dataclasses import replace

from dragoman.extract.figures.measure.durations import TIME_UNITS
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.compared import APPROXIMATE
from dragoman.extract.figures.numbers.subsets import VOTES
from dragoman.model.records import Figure
from dragoman.model.sentence import Quantity, Sentence

_ARRIVING = frozenset({"reach", "hit", "total", "top"})
_REACH_OF_ARRIVING = 3  # tokens: ", reaching", "and reached"
_REACH_OF_LEAD = 5
_NO_LEVELS = frozenset({"count", "percent", "bp", *TIME_UNITS})
_GIVEN = frozenset({"aid", "loan"})

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
    while len(gap) > 1 and gap[-1] in APPROXIMATE:
        gap.pop()
    arrived = gap[-1:] == ["to"] or (gap[-1:] and gap[-1] in _ARRIVING and len(gap) <= _REACH_OF_ARRIVING)
    return bool(arrived) and follows is not None and follows.unit == quantity.unit


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


def is_lone_step(sentence: Sentence, number: Number, indicator: str) -> bool:
    """Whether an amount only tells how far something rose or fell, and where to is not said: "exports fell by 2
    billion".

    What a gift is raised by is given as well.
    """
    quantity = number.quantity
    if quantity.direction is None or number.earlier or number.later or number.rise is not None:
        return False
    if number.unit in _NO_LEVELS:
        return False
    if indicator in _GIVEN and quantity.direction == "up":
        return False
    opening = [token.lemma for token in sentence.tokens[max(0, quantity.first - _REACH_OF_LEAD) : quantity.first]]
    while opening and opening[-1] in APPROXIMATE:
        opening.pop()
    return opening[-1:] == ["by"] or (opening[-1:] == ["of"] and bool(set(opening[-2:-1]) & _MOVING))


def as_step(figure: Figure, number: Number) -> Figure:
    """The figure of a level as that of how far it rose or fell; a fall is negative, as rates of growth are."""
    value = -figure.value if number.quantity.direction == "down" else figure.value
    return replace(figure, indicator="growth", label=f"growth of {figure.label}", value=value)


def restates_rate(sentence: Sentence, number: Number) -> bool:
    """The sum of "down 15 percent, or 212 million dollars": a change told already."""
    before = [each for each in sentence.quantities if each.last <= number.quantity.first]
    if not before or not number.is_money or before[-1].unit != "percent" or before[-1].change is None:
        return False
    gap = [token.text.lower() for token in sentence.tokens[before[-1].last : number.quantity.first]]
    led = any(token.lemma == "to" for token in sentence.tokens[before[-1].first - 1 : before[-1].first])
    return gap in (["or"], [",", "or"], [",", "or", "by"], ["("]) and not led


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
