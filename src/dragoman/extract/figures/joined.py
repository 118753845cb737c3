"""Numbers told together: "from X to Y", "X against Y a year earlier", "N of M", "one in ten", votes."""

from dataclasses import replace
from itertools import islice, pairwise

from dragoman.extract.clauses import ancestors, predicate_of
from dragoman.extract.figures.number import Number
from dragoman.model.sentence import Quantity, Sentence

APPROXIMATE = frozenset(
    {"some", "about", "around", "nearly", "almost", "roughly", "over", "more", "than", "just", "only", "approximately"}
)
_MOST_BETWEEN = 4  # words between two numbers that something goes from and to, but for a time
_OPENING = APPROXIMATE | {"the", "a", "an", "mere", "its"}  # what may stand between "from" and the number
AMOUNTS = frozenset({"number", "amount", "volume", "quantity", "total", "count", "quota", "size", "list"})
VOTES = frozenset({"vote", "abstention"})
_SUMS = frozenset(
    "package sum fund loan grant debt budget programme program plan envelope tranche facility arrangement".split()
)
_PAYING = frozenset(
    "worth cost spend pay repay lend borrow owe invest earn loan grant contract debt budget fee fine damages revenue "
    "profit aid credit price".split()
)
_REACH_OF_PAYING = 2
_REACH_OF_MOVED = 8  # tokens from a level to how far it has moved
_STEPS = frozenset({"increase", "rise", "gain", "decrease", "drop", "fall", "decline", "cut", "reduction"})
_LEAST_SUM = 1e6
_REACH_OF_PART = 4
_LARGEST_RATIO = 10  # "one in ten"
_LEAST_SCALED = 1e5  # "from 1.8 billion": a bare number this large takes the unit of the one before
_REACH_OF_NOUN = 3
_RATES = frozenset({"percent", "bp"})
_WHOLE = frozenset({"whole", "all", "entire", "full"})
_REACH_OF_WHOLE = 4
_SAME_ORDER = 10
_OTHER_ORDER = 10_000  # times as much money is no amount of the same thing


def is_bracketed(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Malaysia (4.7 million)": a number in brackets right behind a name."""
    first = quantity.first
    return first > 1 and sentence.tokens[first - 1].text == "(" and sentence.tokens[first - 2].tag == "PROPN"


def ratios(sentence: Sentence, quantities: list[Quantity]) -> list[Quantity]:
    """ "Four in ten children": one share, and not two counts."""
    joined: list[Quantity] = []
    for one in quantities:
        last = joined[-1] if joined else None
        gap = [token.lemma for token in sentence.tokens[last.last : one.first]] if last else []
        opening = [token.lemma for token in sentence.tokens[max(0, one.first - 3) : one.first]]
        if one.unit == "count" and one.value <= _LARGEST_RATIO and opening[-2:] == ["one", "in"]:
            joined.append(replace(one, value=round(100 / one.value, 4), unit="percent", first=one.first - 2, noun=None))
            continue
        plain = last is not None and last.unit == one.unit == "count" and not last.ordinal and not one.ordinal
        if (
            last
            and plain
            and gap in (["in"], ["in", "every"], ["out", "of"], ["out", "of", "every"], ["of", "every"])
            and last.value < one.value <= _LARGEST_RATIO
        ):
            share = round(100 * last.value / one.value, 4)
            joined[-1] = replace(last, value=share, unit="percent", last=one.last, noun=None)
        else:
            joined.append(one)
    return joined


def subsets(sentence: Sentence, numbers: list[Number]) -> list[Number]:
    """ "Has cleared 28 of 36 plants", "five of its 14 ports": both count the same."""
    told = list(numbers)
    for i, (one, two) in enumerate(pairwise(numbers)):
        if _is_subset(sentence, one, two) and two.noun is not None:
            told[i] = replace(one, noun=two.noun)
    return told


def _is_subset(sentence: Sentence, one: Number, two: Number) -> bool:
    gap = [token.lemma for token in sentence.tokens[one.quantity.last : two.quantity.first]]
    counts = one.unit == two.unit == "count" and one.value < two.value
    owned = "'s" in gap or "’s" in gap  # "14 of the ministry's 58 posts"
    return counts and gap[:1] == ["of"] and len(gap) <= _REACH_OF_NOUN + (2 if owned else 0)


def part_behind(sentence: Sentence, number: int) -> int:
    """Where a part of what the number at token `number` tells begins, "including 16 women from Mali in 2021": what
    stands there is told of the part alone; the end of the sentence where there is none, or where the verb of both
    stands behind it ("90 people, including 12 children, were killed on Monday")."""
    verb = predicate_of(sentence, number)
    for token in sentence.tokens[number + 1 :]:
        if verb is not None and verb.index > token.index and token.text.lower() == "including":
            break
        among = token.lemma == "among" and [each.lemma for each in sentence.tokens[token.index + 1 :][:1]] == ["they"]
        if among or token.text.lower() == "including":
            near = range(token.index + 1, token.index + 1 + _REACH_OF_PART)
            if any(each.first in near for each in sentence.quantities):
                return token.index
    return len(sentence.tokens)


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
        counted = number.noun is not None and number.noun != quantity.last
        if counted or after[0] not in {"more", "few", "fewer", "less", "little"} or number.unit in _RATES:
            told.append(number)
            continue
        before = last.value - number.value if after[0] == "more" else last.value + number.value
        timed = any(0 <= time.first - quantity.last - 2 <= 1 for time in sentence.times)
        if timed and len(told) > 1 and _is_subset(sentence, told[-2], last):
            before += told[-2].value - last.value
            if before > 0 and told[-2].rise is None:  # "took 51 of 96 seats, 12 fewer than in 2019"
                told[-2] = replace(told[-2], rise=round(told[-2].value / before - 1, 6))
            continue
        if timed and before > 0 and last.rise is None:
            told[-1] = replace(last, rise=round(last.value / before - 1, 6))
    return told


def _is_bare_sum(number: Number) -> bool:
    """Whether a number is too large, and without a noun, to count anything."""
    return number.unit == "count" and number.value >= _LEAST_SUM and number.noun is None


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
    if not plain or last.unit != number.unit or number.unit in _RATES or before <= 0 or number.earlier:
        return None
    return round(last.value / before - 1, 6)


def bare_sums(sentence: Sentence, numbers: list[Number], money: str | None = None) -> list[Number]:
    """ "To lend 4 billion euros, part of a package of 7.4 billion": a large bare number behind money is money.

    So is, in the `money` told last in the report, what somebody lends, spends or owes: "a contract worth 2.5 billion".
    """
    told: list[Number] = []
    for number in numbers:
        last = next((each for each in reversed(told) if each.quantity.change is None), None)
        after = [token.lemma for token in sentence.tokens[number.quantity.last : number.quantity.last + 2]]
        bare = number.unit == "count" and number.value >= _LEAST_SUM and after != ["of", "they"]
        led = number.noun is None or _is_sum(sentence, number.noun)
        if last is not None and last.is_money and bare and led:
            number = replace(number, quantity=replace(number.quantity, unit=last.unit), noun=None)
        elif money and bare and number.noun is None and _is_paid(sentence, number):
            number = replace(number, quantity=replace(number.quantity, unit=money))
        told.append(number)
    return told


def _is_paid(sentence: Sentence, number: Number) -> bool:
    """Whether a bare number hangs on a word of paying."""
    return any(token.lemma in _PAYING for token in islice(ancestors(sentence, number.head), _REACH_OF_PAYING))


def _is_sum(sentence: Sentence, noun: int) -> bool:
    return sentence.tokens[noun].lemma in AMOUNTS | _SUMS


def meant_by_them(sentence: Sentence, number: Number) -> int | None:
    """ "American companies have put 100 billion into it; 600 of them are registered": the noun "them" stands for."""
    after = [token.lemma for token in sentence.tokens[number.quantity.last : number.quantity.last + 2]]
    first = number.quantity.first
    if after != ["of", "they"] or any(each.unit == "count" for each in sentence.quantities if each.first < first):
        return None
    named = [
        token.index
        for token in sentence.tokens[:first]
        if token.tag in {"NOUN", "PROPN"} and token.base_relation == "nsubj" and token.text.lower() != token.lemma
    ]
    return named[-1] if named else None


def votes(sentence: Sentence, numbers: list[Number]) -> list[Number]:
    """ "By eight votes to one", "voted 29 to 22": both are votes."""
    told = list(numbers)
    for i, (one, two) in enumerate(pairwise(numbers)):
        gap = [token.lemma for token in sentence.tokens[one.quantity.last : two.quantity.first]]
        bare = one.unit == two.unit == "count" and two.noun is None
        noun = one.noun if one.noun is not None and sentence.tokens[one.noun].lemma in VOTES else None
        above = sentence.tokens[sentence.tokens[one.head].head] if sentence.tokens[one.head].head >= 0 else None
        if noun is None and one.noun is None and above is not None and above.lemma == "vote":
            noun = above.index
        after = [token.lemma for token in sentence.tokens[two.quantity.last : two.quantity.last + 1]]
        predicate = predicate_of(sentence, one.head) if one.noun is not None else None
        if bare and predicate is not None and predicate.lemma == "vote" and after == ["against"]:
            told[i + 1] = replace(two, noun=one.noun)  # "62 deputies voted in favour and 31 against"
        if bare and noun is not None and (gap[-1:] in (["to"], ["against"]) or after == ["against"]):
            told[i], told[i + 1] = replace(one, noun=noun), replace(two, noun=noun, earlier=False)
    return told


def ranges(sentence: Sentence, numbers: list[Number]) -> list[Number]:
    """Joins "from 112 to 97 million dollars": the bare end takes unit, scale and noun of the other."""
    joined = list(numbers)
    for i, (early, late) in enumerate(pairwise(joined)):
        gap = sentence.tokens[early.quantity.last : late.quantity.first]
        words = [token.lemma for token in gap]
        while words and words[-1] in _OPENING and late.noun in {None, late.quantity.noun}:
            words.pop()  # "down from the 65 it had offered", "up from a mere $28 million"
        leader = leader_of(sentence, early.quantity.first)
        before = sentence.tokens[leader].lemma if leader >= 0 else ""
        bare = late.unit == "count" and late.noun is None and late.value >= _LEAST_SCALED
        if words and words[-1] == "from" and bare and early.unit != "count":
            late = replace(late, quantity=replace(late.quantity, unit=early.unit))
        if (
            words
            and words[-1] == "from"
            and early.unit == late.unit
            and (before in {"to", "at", "reach"} or words[-2:-1] in (["up"], ["down"]))
        ):
            moved = before in {"to", "at", "reach"} and bool(early.value)
            if not moved and i and _is_subset(sentence, joined[i - 1], early):
                joined[i - 1] = replace(joined[i - 1], rise=_rise(late, joined[i - 1]))  # "68 of 126 seats, up from 54"
            else:
                joined[i] = replace(early, later=moved, rise=_rise(late, early))
            joined[i + 1] = replace(late, earlier=True, noun=late.noun if late.noun is not None else early.noun)
            continue
        if _is_compared(words) and late.unit in {early.unit, "count"} and late.noun in {None, early.noun}:
            # "numbered 1,190, against 430 in 2023", "was worth 228 million euros, compared with 169 million"
            if early.unit != late.unit and early.value > _OTHER_ORDER * late.value:
                at = _counted_before(joined[:i], late)  # "214 projects worth 3.6 billion dollars, against 187"
                if at is not None:
                    joined[at] = replace(joined[at], rise=_rise(late, joined[at]))
                    joined[i + 1] = replace(late, earlier=True, noun=joined[at].noun)
                continue
            compared = replace(late.quantity, unit=early.unit)
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
            and before != "by"
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


def leader_of(sentence: Sentence, first: int) -> int:
    """The word before a number and what only makes it inexact, the "from" of "from more than 12,000"; -1 where the
    sentence begins there."""
    place = first - 1
    while place >= 0 and sentence.tokens[place].lemma in APPROXIMATE:
        place -= 1
    return place


def _is_of_subject(sentence: Sentence, early: Number, late: Number) -> bool:
    """ "Exports, worth $1.02 billion in 2022, dropped to $810 million last year"."""
    predicate = predicate_of(sentence, late.head)
    if predicate is None or late.quantity.direction is None:
        return False
    held = {token.index for kid in sentence.children(predicate.index, "nsubj") for token in sentence.subtree(kid.index)}
    return early.head in held


def _rise(early: Number, late: Number) -> float | None:
    """How far the one has moved to the other, relative to it; a rate has not grown by a part of itself."""
    return round(late.value / early.value - 1, 6) if early.value and late.unit not in _RATES else None


def is_after_jump(sentence: Sentence, number: Number) -> bool:
    """The 11 billion of "shrank to 5 billion, after a jump to 11 billion in March"."""
    opening = [token.lemma for token in sentence.tokens[max(0, number.quantity.first - 5) : number.quantity.first]]
    return opening[-1:] in (["to"], ["of"]) and "after" in opening and "," in opening


def is_compared_with(sentence: Sentence, number: Number) -> bool:
    """Whether a number is what another is measured against, if it was not a number: "fell to zero, against 4 tons"."""
    leader = leader_of(sentence, number.quantity.first)
    return _is_compared([token.lemma for token in sentence.tokens[max(0, leader - 1) : leader + 1]])


def _is_compared(words: list[str]) -> bool:
    """Whether the words before a number measure it against what stands before them."""
    return words[-1:] in (["against"], ["versus"]) or words[-2:] in (["compare", "with"], ["compare", "to"])


def _moved(sentence: Sentence, number: Number) -> int | None:
    """What goes "from two to four": the verb's object, else its subject; of "the number of monitors" the monitors."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None:
        return None
    noun = next(iter(sentence.children(predicate.index, "obj") + sentence.children(predicate.index, "nsubj")), None)
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


def is_twin(sentence: Sentence, number: Number, other: Number) -> bool:
    """Whether two numbers measure one thing at two times: "three vessels in 2024, compared with seven in 2023"."""
    paired = (number.earlier and not other.earlier) or (other.earlier and number.later)
    noun = sentence.tokens[number.noun].lemma if number.noun is not None and number.noun == other.noun else ""
    return (paired or noun in VOTES) and number.unit == other.unit
