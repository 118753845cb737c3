"""Numbers that another is measured against."""

from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.subsets import VOTES
from dragoman.model.sentence import Quantity, Sentence, TimeExpression

APPROXIMATE = frozenset(
    {"some", "about", "around", "nearly", "almost", "roughly", "over", "more", "than", "just", "only", "approximately"}
)

TOLD = frozenset({"VERB", "AUX", "NUM", "SCONJ"})
_LEADING_ON = frozenset({":", "-", "–", "—", "=", ",", "was", "were", "it"})
_LEADING_TIME = frozenset({"in", "over", "during", "on", "since", "within"})
_REACH_OF_TIME = 3  # tokens from a number to the time it is of


def is_bracketed(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Malaysia (4.7 million)": a number in brackets right behind a name."""
    first = quantity.first
    return first > 1 and sentence.tokens[first - 1].text == "(" and sentence.tokens[first - 2].tag == "PROPN"


def leader_of(sentence: Sentence, first: int) -> int:
    """The word before a number and what only makes it inexact, the "from" of "from more than 12,000"; -1 where the
    sentence begins there."""
    place = first - 1
    while place >= 0 and sentence.tokens[place].lemma in APPROXIMATE:
        place -= 1
    return place


def is_after_jump(sentence: Sentence, number: Number) -> bool:
    """The 11 billion of "shrank to 5 billion, after a jump to 11 billion in March"."""
    opening = [token.lemma for token in sentence.tokens[max(0, number.quantity.first - 5) : number.quantity.first]]
    return opening[-1:] in (["to"], ["of"]) and "after" in opening and "," in opening


def is_start_of_move(sentence: Sentence, number: Number) -> bool:
    """The 76 billion of "soared by 41 percent, from 76 billion at the end of 2007 to 107": its time is its own."""
    led = leader_of(sentence, number.quantity.first)
    return number.is_money and led >= 0 and sentence.tokens[led].lemma == "from"


def is_compared_with(sentence: Sentence, number: Number) -> bool:
    """Whether a number is what another is measured against, if it was not a number: "fell to zero, against 4 tons"."""
    leader = leader_of(sentence, number.quantity.first)
    return is_compared([token.lemma for token in sentence.tokens[max(0, leader - 1) : leader + 1]])


def is_compared(words: list[str]) -> bool:
    """Whether the words before a number measure it against what stands before them."""
    if words[-2:] == ["contrast", "to"] or words[-1:] in (["against"], ["versus"]):
        return True  # "a deficit of 2 billion, in contrast to a surplus of 11 billion"
    if words[-2:] in (["instead", "of"], ["rather", "than"]):
        return True  # "14 flights a week instead of seven"
    return words[-2:] in (["compare", "with"], ["compare", "to"])


def is_twin(sentence: Sentence, number: Number, other: Number) -> bool:
    """Whether two numbers measure one thing at two times: "three vessels in 2024, compared with seven in 2023"."""
    paired = (number.earlier and not other.earlier) or (other.earlier and number.later)
    noun = sentence.tokens[number.noun].lemma if number.noun is not None and number.noun == other.noun else ""
    return (paired or noun in VOTES) and number.unit == other.unit


def is_of_own_time(sentence: Sentence, number: Number, whole: Number) -> bool:
    """Whether a time stands behind a number, and another behind the one before it."""
    own, others = _times_behind(sentence, number, whole)
    return bool(own and others)


def is_of_another_time(sentence: Sentence, number: Number, before: Number) -> bool:
    """ "54 in the first half of 2024 (22 in 2023)", but not "1,200 since 2019 (300 in 2023)", which are among them."""
    own, others = _times_behind(sentence, number, before)
    if not own or not others or own[0].date is None or others[-1].date is None:
        return False
    return not others[-1].date.contains(own[0].date)


def is_of_time_in_bracket(sentence: Sentence, number: Number, before: Number) -> bool:
    """The 22 of "54 envoys in 2024 (in 2023 – 22)", "54 envoys (2023: 22)"."""
    first = number.quantity.first
    between = [time for time in sentence.times if before.quantity.last <= time.first < first]
    led = [time for time in between if opens_bracket(sentence, time, first)]
    told = [time.date for time in between if time not in led]
    dated = [time.date for time in led if time.date]
    return bool(dated) and not any(date and date.contains(dated[0]) for date in told)


def opens_bracket(sentence: Sentence, time: TimeExpression, number: int) -> bool:
    """Whether a bracket opens with a time, and that leads on to a number: "(in 2022 – $5 billion)", "(2022: 54)"."""
    start = time.first - (time.first > 0 and sentence.tokens[time.first - 1].lemma == "in")
    between = sentence.tokens[time.last : number]
    opened = start > 0 and sentence.tokens[start - 1].text == "(" and number >= time.last
    return opened and all(token.text in _LEADING_ON or token.lemma in APPROXIMATE for token in between)


def _times_behind(
    sentence: Sentence, number: Number, before: Number
) -> tuple[list[TimeExpression], list[TimeExpression]]:
    """The time that a number is told with, and those between it and the number before."""
    first = number.quantity.last if number.noun is None else max(number.quantity.last, number.noun + 1)
    own = [time for time in sentence.times if first < time.first <= first + _REACH_OF_TIME]
    gap = sentence.tokens[first : own[0].first] if own else ()
    led = any(token.lemma in _LEADING_TIME for token in gap) and all(token.tag not in TOLD for token in gap)
    others = [time for time in sentence.times if before.quantity.last <= time.first < number.quantity.first]
    return (own if led else []), others
