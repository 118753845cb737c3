"""Which numbers of a sentence say something about relations, and which only count sides, years or articles."""

from dragoman.extract.figures.changes.differences import differences
from dragoman.extract.figures.changes.steps import is_movement, is_step, is_step_behind, restates_rate, stepped
from dragoman.extract.figures.measure.durations import TIME_UNITS, is_lasting
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.bare_sums import bare_sums
from dragoman.extract.figures.numbers.counted import counted_number, is_share_of
from dragoman.extract.figures.numbers.counting import counts_something
from dragoman.extract.figures.numbers.gapped import gapped_units
from dragoman.extract.figures.numbers.joined import ranges
from dragoman.extract.figures.numbers.plain import (
    is_acronym,
    is_numbering,
    is_of_make,
    is_of_pack,
    is_of_rate,
    is_when,
    overlaps_time,
)
from dragoman.extract.figures.numbers.subsets import ratios, subsets, votes
from dragoman.extract.figures.parties.rules.hosts import listed_in_places
from dragoman.extract.figures.parties.rules.ranked_people import ranked_nationals
from dragoman.model.sentence import Quantity, Sentence

_DURATION_NOUNS = frozenset({"time", "stay", "visa-free", "regime", "entry", "transit"})

_WEATHER = frozenset({"deg", "Cel", "[degF]", "mm", "m/s"})

_REACH_OF_TIME = 10  # tokens before a length of time in which it is told that a stay or a transit is

_REACH_OF_MOVED = 14  # and before the second of two: "cut the time of delivery from 35 to about 10 days"


def numbers_of(sentence: Sentence, money: str | None = None) -> list[Number]:
    """The sentence's numbers that may be figures, relative changes left aside, "from X to Y" joined.

    `money` is the currency the report counted in last.
    """
    told = [each for each in ratios(sentence, list(sentence.quantities)) if not _is_none(sentence, each)]
    quantities = [each for each in told if not is_when(sentence, each)]
    found = subsets(sentence, ranges(sentence, [counted_number(sentence, quantity) for quantity in quantities]))
    found = ranked_nationals(sentence, listed_in_places(sentence, found))
    found = gapped_units(sentence, bare_sums(sentence, differences(sentence, votes(sentence, found)), money))
    steps = {i for i in range(len(found)) if is_step(sentence, found, i)}
    for i in steps:
        found[i + 1 : i + 2] = [stepped(each, found[i]) for each in found[i + 1 : i + 2]]
    behind = {i for i in range(1, len(found)) if i not in steps and is_step_behind(sentence, found, i)}
    for i in behind:
        found[i - 1] = stepped(found[i - 1], found[i])
    steps |= behind
    levels = [number for i, number in enumerate(found) if not is_movement(number) and i not in steps]
    return [number for number in levels if _may_be_figure(sentence, number) and not restates_rate(sentence, number)]


def _is_none(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Not one square metre", "not a single soldier"; "half price" and "by two thirds of lawmakers" count nothing."""
    worded = not any(char.isdigit() for each in sentence.tokens[quantity.first : quantity.last] for char in each.text)
    if worded and quantity.unit == "count" and 0 < quantity.value < 1 and not is_share_of(sentence, quantity):
        return True
    return quantity.value == 1 and quantity.first > 0 and sentence.tokens[quantity.first - 1].text.lower() == "not"


def _may_be_figure(sentence: Sentence, number: Number) -> bool:
    quantity = number.quantity
    if quantity.ordinal or quantity.value == 0 or is_of_rate(sentence, quantity):
        return False
    if number.unit in TIME_UNITS:
        reach = _REACH_OF_MOVED if number.later else _REACH_OF_TIME
        around = {token.lemma for token in sentence.tokens[max(0, quantity.first - reach) : quantity.last + 6]}
        apart = number.earlier or number.later or not overlaps_time(sentence, quantity)
        return (bool(around & _DURATION_NOUNS) and apart) or is_lasting(sentence, quantity)
    if number.unit in _WEATHER:
        return False
    if number.unit != "count":
        return not is_acronym(sentence, number) and not is_of_pack(sentence, quantity)
    if (not number.later and overlaps_time(sentence, quantity)) or is_numbering(sentence, quantity):
        return False
    if is_of_make(sentence, quantity):
        return False
    return counts_something(sentence, number)
