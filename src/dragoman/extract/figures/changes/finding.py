"""Relative changes, and the level each belongs to: "rose by 12.5 % to $5.8 bn" is one figure."""

from dataclasses import dataclass
from itertools import pairwise

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.indicators import vocabulary
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.compared import APPROXIMATE, is_bracketed
from dragoman.extract.word_sets import word_sets
from dragoman.model.records import Change
from dragoman.model.sentence import Quantity, Sentence

_FLOWS = frozenset({"trade_turnover", "exports", "imports"})
_MORE = frozenset({"more", "less", "few", "fewer"})
_NAMING = frozenset({"NOUN", "PROPN", "ADJ"})
_REACH_OF_TIME = 7  # tokens from a change to the time it is measured from
_IN_BRACKET = frozenset({";", ",", "/", "+", "-", "–", "−"})
_IN_VALUE = frozenset({"value", "revenue", "earnings"})
_IN_VOLUME = frozenset({"volume", "quantity", "tonnage", "weight"})
_FARTHEST = 18  # tokens between a change and the level it leads to


@dataclass(frozen=True, slots=True)
class Movement:
    """A relative change in a sentence; `percent` where it is given as a part of the whole: in per cent, "a third"."""

    quantity: Quantity
    by: float
    percent: bool


def movements_of(sentence: Sentence) -> list[Movement]:
    """The sentence's relative changes, signed."""
    return [
        Movement(
            quantity,
            round(quantity.change, 6),
            quantity.unit == "percent" or _is_part(sentence, quantity) or is_verb(sentence, quantity),
        )
        for quantity in sentence.quantities
        if quantity.change is not None
        and quantity.unit in {"percent", "count"}
        and not _is_margin(sentence, quantity)
        and not _is_apposed(sentence, quantity)
    ]


def is_verb(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Has tripled", "halved the quantity": a change without a number."""
    return quantity.last - quantity.first == 1 and sentence.tokens[quantity.first].tag == "VERB"


def what_moves(sentence: Sentence, verb: int) -> int | None:
    """The trade that doubles or that somebody halves; of other things, what has no number of its own is not told."""
    flows = {phrase[-1] for phrase, told in vocabulary().phrases.items() if told in _FLOWS}
    things = sentence.children(verb, "obj") or sentence.children(verb, "nsubj")
    return next((thing.index for thing in things if thing.tag == "NOUN" and thing.lemma in flows), None)


def _is_apposed(sentence: Sentence, quantity: Quantity) -> bool:
    """ "A loss of 3 billion, half of it due to", "five million, half as a loan": a part of what stands before it."""
    worded = 0 < quantity.value < 1 and quantity.unit == "count" and quantity.first > 0
    behind = [token.lemma for token in sentence.tokens[quantity.last : quantity.last + 2]]
    compared = bool(set(behind[:1]) & _MORE) or behind[1:] == ["than"]  # "a third larger than last year's"
    return worded and sentence.tokens[quantity.first - 1].text in {",", "("} and not compared


def _is_margin(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Sold at 13 percent below cost": how far apart two things are, and nothing that moved."""
    behind = sentence.tokens[quantity.last - 1 : quantity.last + _REACH_OF_TIME]
    at = next((i for i, token in enumerate(behind) if token.lemma in {"below", "above"}), None)
    if quantity.unit != "percent" or at is None or at > 1:
        return False
    # But "4 percent above the same period of 2022", "above its level of a year ago".
    return not any(sentence.tokens[i].index in _timed(sentence) for i in range(behind[at].index, behind[-1].index + 1))


def _timed(sentence: Sentence) -> set[int]:
    return {i for time in sentence.times for i in range(time.first, time.last)}


def _is_part(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Exports fell by a third"; but not "halve the ration", "cut the time by half"."""
    predicate = predicate_of(sentence, quantity.first)
    if predicate is None or not 0 < quantity.value < 1 or predicate.index in range(quantity.first, quantity.last):
        return False
    return bool(sentence.children(predicate.index, "nsubj")) and not sentence.children(predicate.index, "obj")


def assign(sentence: Sentence, movements: list[Movement], levels: list[Number]) -> dict[int, Change]:
    """Changes by position of the level in `levels`; a movement no level belongs to is left out."""
    taken: dict[int, Change] = {}
    for movement in movements:
        position = _level_of(sentence, movement, levels, taken, movements)
        if position is not None:
            taken[position] = Change(movement.by)
    return taken


def _level_of(
    sentence: Sentence, movement: Movement, levels: list[Number], taken: dict[int, Change], movements: list[Movement]
) -> int | None:
    earlier = [i for i, level in enumerate(levels) if level.quantity.last <= movement.quantity.first]
    before = [i for i in earlier if i not in taken]
    after = [i for i, level in enumerate(levels) if level.quantity.first >= movement.quantity.last and i not in taken]
    if (told := _told_by_measure(sentence, movement)) is not None:
        alike = [i for i in before if levels[i].is_money is told and levels[i].unit != "percent"]
        other = [i for i in earlier if levels[i].is_money is not told and levels[i].unit != "percent"]
        if alike and other:
            return alike[-1]
    if before and _in_one_bracket(sentence, levels[before[-1]], movement):
        return before[-1]
    if before and _restates(sentence, levels[before[-1]], movement):
        return before[-1]
    if before and _is_told_in_relative(sentence, levels[before[-1]], movement):
        return before[-1]
    if after and before and _leads_to(sentence, movement, levels[after[0]], levels[before[-1]]):
        return after[0]  # "exports, 87 billion in 2022, fell by 29 percent to 61 billion"
    if before and _linked(sentence, levels[before[-1]].quantity.last, movement.quantity.first):
        return before[-1]
    if before and levels[before[-1]].unit == "percent" and _is_aside(sentence, levels[before[-1]], movement):
        return None  # "consumption, which is 57 percent of the total, grew by 7 percent"
    if before and before[-1] == earlier[-1] and _appended(sentence, levels[before[-1]], movement, movements):
        return before[-1]
    if not after:
        return None
    words = word_sets("change_words.yaml")
    target = levels[after[0]].quantity
    others = [m for m in movements if movement.quantity.last <= m.quantity.first < target.first]
    gap = sentence.tokens[movement.quantity.last : target.first]
    if others or len(gap) > _FARTHEST or any(token.text.lower() in words["borders"] | {"which"} for token in gap):
        return None
    following = [two for one, two in pairwise(gap) if one.lemma == "and"]
    more = [token.tag for token in gap[1:2]] if gap and gap[0].lemma in _MORE else []
    if set(more) & _NAMING and any(token.tag == "VERB" for token in gap):
        return None  # "agreed to buy 75 percent more rice and to invest 550 million"
    if [token.lemma for token in gap] == [",", "and"]:
        return None  # "its budget was cut by 30 percent, and 3,500 posts will go"
    if movement.percent and levels[after[0]].unit == "percent" and gap and gap[-1].lemma == "and":
        return None  # "will grow by 4 percent this year and 5 percent the next"
    if any(token.base_relation == "nsubj" and token.tag != "PRON" for token in gap) or (
        is_verb(sentence, movement.quantity) and any(token.tag in {"DET", "NOUN", "PROPN"} for token in following)
    ):
        return None  # "imports have tripled and the share of gas has reached 100 percent"
    return after[0] if any(token.lemma in words["arrivals"] for token in gap) else None


def _told_by_measure(sentence: Sentence, movement: Movement) -> bool | None:
    """Whether a change is told of the money or of the amount: "a fall of 4% in volume but a rise of 44% in value"."""
    behind = [token.lemma for token in sentence.tokens[movement.quantity.last : movement.quantity.last + 3]]
    if behind[:1] not in (["in"], ["by"]):
        return None
    return True if _IN_VALUE & set(behind[1:]) else False if _IN_VOLUME & set(behind[1:]) else None


def _restates(sentence: Sentence, level: Number, movement: Movement) -> bool:
    """ "Amounted to $59 billion and grew by $12 billion, or 25%"; "was $29 billion, a $5 billion or 19% rise"."""
    first, last = level.quantity.last, movement.quantity.first
    step = next((each for each in sentence.quantities if first <= each.first and each.last <= last), None)
    if step is None or step.unit not in (level.unit, "count"):  # "29 billion dollars, a 5 billion or 19% rise"
        return False
    before = [token.lemma for token in sentence.tokens[first : step.first]]
    verbs = [token for token in sentence.tokens[first : step.first] if token.tag == "VERB"]
    behind = [token.text for token in sentence.tokens[step.last : last]]
    told = (before[-1:] == ["by"] and len(verbs) == 1 and step.direction is not None) or (
        before[-2:] in ([",", "a"], [",", "an"]) and not verbs
    )
    return told and set(behind) <= {",", "or", "(", "by"}


def _is_told_in_relative(sentence: Sentence, level: Number, movement: Movement) -> bool:
    """ "A surplus of 4 billion, which narrowed by 26 percent": how a level moved, in a clause right behind it."""
    told = predicate_of(sentence, movement.quantity.first)
    if told is None or told.relation != "acl:relcl" or level.unit == "percent":
        return False
    gap = [token.lemma for token in sentence.tokens[level.quantity.last : told.index] if token.tag != "AUX"]
    behind = [token.lemma for token in sentence.tokens[told.index + 1 : movement.quantity.first]]
    return gap == [",", "which"] and set(behind) <= APPROXIMATE | {"by"}


def _is_aside(sentence: Sentence, level: Number, movement: Movement) -> bool:
    """Whether a level is told in a clause between commas, and the change in the one around it."""
    own = predicate_of(sentence, level.head)
    top = predicate_of(sentence, movement.quantity.first)
    return own is not None and top is not None and own.relation == "acl:relcl" and own.index < top.index


def _in_one_bracket(sentence: Sentence, level: Number, movement: Movement) -> bool:
    """ "From Peru (92,114; +1.5%)": the change told with the number in its bracket."""
    gap = [token.text for token in sentence.tokens[level.quantity.last : movement.quantity.first]]
    return is_bracketed(sentence, level.quantity) and bool(gap) and set(gap) <= _IN_BRACKET


def _leads_to(sentence: Sentence, movement: Movement, level: Number, before: Number) -> bool:
    """Whether a verb stands before the change, and nothing but "to" between it and a level of the same kind."""
    gap = [token.lemma for token in sentence.tokens[movement.quantity.last : level.quantity.first]]
    moved = any(token.tag == "VERB" for token in sentence.tokens[before.quantity.last : movement.quantity.first])
    return moved and gap[:1] == ["to"] and set(gap[1:]) <= APPROXIMATE and level.unit == before.unit


def _appended(sentence: Sentence, level: Number, movement: Movement, movements: list[Movement]) -> bool:
    """ "9.4 bcm of gas in the first nine months, a rise of 6 %": set behind the clause of the level by a comma."""
    first, last = level.quantity.last, movement.quantity.first
    if any(first <= each.quantity.first < last for each in movements):
        return False
    gap = sentence.tokens[first:last]
    commas = [token.index for token in gap if token.text in {",", "(", "–", "—", "-"}]
    words = word_sets("change_words.yaml")
    behind = sentence.tokens[movement.quantity.last : movement.quantity.last + 1]
    if gap and gap[-1].lemma == "and" and behind and behind[0].lemma in _MORE:
        return False  # "9,000 men work there, and 2.5 times more tourists came"
    if not commas or any(token.text.lower() in words["borders"] for token in gap):
        return False
    own = predicate_of(sentence, level.head)
    described = {token.index for token in sentence.subtree(level.noun)} if level.noun is not None else set()
    of_own = {own.index, *(kid.index for kid in sentence.children(own.index, "aux", "cop"))} if own else set()
    told = [
        token
        for token in gap
        if token.index < commas[-1]
        and token.tag in {"VERB", "AUX"}
        and not (token.base_relation == "aux" and sentence.tokens[token.head].lemma in words["telling"])
        and token.index not in of_own | described  # "men who had crossed, a fivefold increase"
        and token.lemma not in words["telling"]  # "last year, official figures show, five percent more"
    ]
    return not told and _linked(sentence, commas[-1], last)


def _linked(sentence: Sentence, first: int, last: int) -> bool:
    links = word_sets("change_words.yaml")["links"]
    timed = {i for time in sentence.times for i in range(time.first, time.last)}
    gap = sentence.tokens[first:last]
    if gap and gap[0].lemma == "and" and (len(gap) == 1 or gap[1].tag != "VERB"):
        return False  # but "amounted to 31.4 million and decreased by 12.7 percent"
    praised = {token.index for token in gap[-1:] if token.tag == "ADJ" and gap[-2:-1] and gap[-2].lemma in {"a", "an"}}
    free = timed | praised  # "an astounding 120 percent increase"
    return all(token.lemma in links or token.text.lower() in links or token.index in free for token in gap)
