"""Numbers that are no figures of their own: parts of the one before, and the same money in another currency."""

from itertools import takewhile

from dragoman.extract.figures.indicators import counted_indicator
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.compared import (
    APPROXIMATE,
    TOLD,
    is_bracketed,
    is_of_another_time,
    is_of_own_time,
)
from dragoman.extract.figures.numbers.gapped import is_gapped_count
from dragoman.model.records import FigurePart
from dragoman.model.sentence import Quantity, Sentence

_PART_OPENERS = frozenset({"(", "which", "whom", "they", "including"})
_RELATIVE = frozenset({"which", "who", "that", "when", "where", "after"})
_REACH_OF_COLON = 3
_REACH_OF_NAME = 12  # tokens from a number to the colon behind what it counts
_EQUAL = frozenset({"equivalent", "equal"})
_AGAIN = _EQUAL | {",", "(", "or", "the", "an", "which", "is", "of", "to"}  # "the equivalent of 61 billion shillings"
_BREAKS = frozenset({",", ";", ".", "(", ")"})
_ITEMISING = frozenset({"in", "for", "from", "at", "on", "of", "by", "to"})  # "40 in textiles"
_OF_WHAT = frozenset({"of", "in", "for", "from"})
_ITEMS_BETWEEN = _OF_WHAT | {",", "and"}
_REACH_OF_OPENER = 3  # tokens from "of them" to the first part
# Units in which the same is told again: "five kilometres (three miles)"
_MEASURED_TWICE = (
    frozenset({"km", "m", "[mi_i]", "[ft_i]", "[nmi_i]"}),
    frozenset({"har", "km2", "[acr_us]", "[mi_i]2"}),
    frozenset({"t", "kg", "[lb_av]"}),
)


def is_conversion(sentence: Sentence, number: Number, amount: Number) -> bool:
    """ "20 billion shillings ($154 million)", "five kilometres (three miles)": the same again in another unit."""
    between = [token.text for token in sentence.tokens[amount.quantity.last : number.quantity.first]]
    about = False
    while len(between) > 1 and between[-1].lower() in APPROXIMATE:
        between.pop()  # "KD 9 million (about $29 million)"
        about = True
    alike = number.is_money and amount.is_money
    alike = alike or any({number.unit, amount.unit} <= each for each in _MEASURED_TWICE)
    again = between in (["("], [",", "or"], ["or"]) or (
        bool(between) and set(between) <= _AGAIN and _EQUAL & set(between)
    )
    again = again or (between == [","] and about)  # "19.5 million euros, approximately 78 billion shillings,"
    return alike and number.unit != amount.unit and bool(again)


def is_itemised(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a bare number breaks down what was counted before: "including 40 in prison", "companies: 40 in textiles,
    25 in food"."""
    before = [token.lemma for token in sentence.tokens[max(0, quantity.first - 2) : quantity.first]]
    if {"include", "including"} & set(before) or before == ["among", "they"]:
        return True
    after = [token.lemma for token in sentence.tokens[quantity.last : quantity.last + 1]]
    return bool(set(after) & _ITEMISING) and _colon_before(sentence, quantity) is not None


def _colon_before(sentence: Sentence, quantity: Quantity) -> int | None:
    """The colon that opens a list of bare numbers, each told of something else."""
    colon = next((t.index for t in reversed(sentence.tokens[: quantity.first]) if t.text in {":", ";", "."}), None)
    if colon is None or sentence.tokens[colon].text != ":":
        return None
    listed = [each for each in sentence.quantities if colon < each.first <= quantity.first]
    plain = all(each.unit == "count" and each.noun is None for each in listed)
    return colon if plain and listed and listed[0].first - colon <= _REACH_OF_COLON else None


def _opens_list(sentence: Sentence, whole: Number) -> bool:
    """Whether a colon ends what is said of a number: "50 joint projects with Serbia: 20 are completed"."""
    behind = sentence.tokens[whole.quantity.last : whole.quantity.last + _REACH_OF_NAME]
    said = list(takewhile(lambda token: token.text != ":", behind))
    plain = all(token.tag not in TOLD and token.text not in _BREAKS for token in said)
    return len(said) < len(behind) and (plain or len(said) < _REACH_OF_COLON)


def _is_whole_of(sentence: Sentence, whole: Quantity) -> bool:
    """ "Of the 21 sites, 15 are camps and six settlements": the bare numbers behind it make it up."""
    opening = [token.lemma for token in sentence.tokens[max(0, whole.first - 2) : whole.first] if token.tag != "DET"]
    behind = [each for each in sentence.quantities if each.first >= whole.last and each.unit == "count"]
    bare = [each.value for each in behind if each.noun is None]
    return opening[-1:] == ["of"] and len(bare) > 1 and sum(bare) == whole.value


def is_part(sentence: Sentence, number: Number, whole: Number) -> bool:
    """Whether `number` breaks down `whole`, which stands before it: "61 (21 moved ...)", "523 km, of which 213 km"."""
    between = sentence.tokens[whole.quantity.last : number.quantity.first]
    lemmas = [token.lemma for token in between]
    if number.earlier or ("(" in lemmas and is_of_another_time(sentence, number, whole)):
        return False  # "233 (compared to 186 in 2023)", "54 in the first half of this year (22 in 2023)"
    if lemmas[:1] == ["("] and ")" in lemmas and any(each.text == "which" for each in between):
        lemmas = lemmas[lemmas.index(")") + 1 :]  # "34.8 million euros ($39 million), of which 2.8 million"
        between = between[-len(lemmas) :] if lemmas else ()
    openers = [i for i, lemma in enumerate(lemmas) if lemma in _PART_OPENERS]
    if openers and lemmas[openers[0]] == "they" and is_gapped_count(sentence, number.quantity):
        return False  # "Chad hosts 620,000 of them, Egypt 500,000"
    after = [token.lemma for token in sentence.tokens[number.quantity.last : number.quantity.last + 2]]
    if after in (["of", "which"], ["of", "whom"]) and number.value < whole.value:
        return number.unit in {whole.unit, "count"}
    if _is_whole_of(sentence, whole.quantity):
        return number.unit == "count" and number.noun is None
    if ":" in lemmas and is_itemised(sentence, number.quantity) and number.value < whole.value:
        return number.unit == whole.unit == "count"  # "90 companies took part: 40 in textiles"
    head = sentence.tokens[number.head]
    told_apart = head.base_relation == "nsubj" and sentence.tokens[head.head].tag == "VERB"  # "33 of them have opened"
    # But "14 lorries, three of them loaded with fuel", "five are on trial, two of them in their absence".
    told_apart = told_apart and head.head > head.index and bool(sentence.children(head.head, "aux", "obj"))
    if after == ["of", "they"] and lemmas[-1:] == [","] and number.value < whole.value and not told_apart:
        return number.unit == whole.unit == "count"  # "19 medals, seven of them gold"
    if {"include", "including"} & set(lemmas) and is_of_own_time(sentence, number, whole):
        return False  # "has displaced 1.4 million people since January 2021, including 148,000 in February alone"
    if {"include", "including"} & set(lemmas[-_REACH_OF_OPENER:]) and not _counts_other(sentence, number, whole):
        return (
            number.unit == whole.unit and number.value < whole.value
        )  # "870 nationals, including at least 135 children"
    if (
        not openers
        and _opens_list(sentence, whole)
        and number.unit == whole.unit == "count"
        and number.value < whole.value
    ):
        # "64 companies: 20 have relocated, 14 are under study"
        return number.noun in {None, whole.noun} and not any(token.text in {".", ";"} for token in between)
    if ":" in lemmas[:_REACH_OF_COLON] and number.unit == whole.unit and number.is_money and number.value < whole.value:
        # "139 million dollars: 60 million from Qatar, 20 million from France", but not "exports of 60 million"
        return lemmas[-1] in {":", ",", "and"} and after[:1] in (["from"], ["by"], ["for"])
    if not openers or number.unit not in {whole.unit, "count"} or number.value > whole.value:
        return False
    if whole.unit == "percent" and number.unit != "percent":
        return False  # "paid 40 percent of the price of the howitzers, of which it ordered 36"
    if lemmas[openers[0]] == "(":
        return ")" not in lemmas and not is_bracketed(sentence, number.quantity)
    if lemmas[openers[0]] in {"which", "whom", "they"}:
        opener = whole.quantity.last + openers[0]
        first = next(each.first for each in sentence.quantities if each.first > opener)
        if any(token.lemma in _RELATIVE for token in sentence.tokens[first : number.quantity.first]):
            return False  # "11 people, among them four women, over an attack in which two guards were wounded"
        # "190,000 refugees, most of them Rohingya, deported 1,100 nationals": nothing is parted here.
        if number.noun is not None and first != number.quantity.first and _counts_other(sentence, number, whole):
            return False  # "640 firms, of which 480 employ fewer than 50 people"
        return openers[0] > 0 and lemmas[openers[0] - 1] in {"of", "among"} and first - opener <= _REACH_OF_OPENER
    return openers[0] <= 4 and number.noun in {None, whole.noun}


def is_next_part(
    sentence: Sentence, number: Number, last: Number, whole: Number, parts: tuple[FigurePart, ...]
) -> bool:
    """Whether a count goes on with the list of parts before it: "18, including nine soldiers, eight guards and a
    driver", as long as they are no more than the whole."""
    between = sentence.tokens[last.quantity.last : number.quantity.first]
    if number.is_money and number.unit == last.unit == whole.unit:
        # "exports of 9 million, including 4 million of tea, 3 million of coffee and 2 million of nuts"
        sort = [token.lemma for token in sentence.tokens[number.quantity.last : number.quantity.last + 1]]
        named = all(token.tag in {"NOUN", "ADJ", "PROPN"} or token.lemma in _ITEMS_BETWEEN for token in between)
        alike = sort and sort[0] in _OF_WHAT and any(token.lemma == sort[0] for token in between)
        return named and bool(alike) and sum(part.value for part in parts) + number.value <= whole.value
    if not number.unit == last.unit == whole.unit == "count" or number.noun is None or last.noun is None:
        return False
    plain = all(token.tag in {"NOUN", "ADJ", "PROPN"} or token.text in {",", "and"} for token in between)
    people = all(counted_indicator(sentence.tokens[noun].lemma) == "people" for noun in (number.noun, last.noun))
    summed = sum(part.value for part in parts) + number.value
    return plain and bool(between) and between[-1].text in {",", "and"} and people and summed <= whole.value


def _counts_other(sentence: Sentence, number: Number, whole: Number) -> bool:
    """Whether the number counts another thing than the whole; children are people."""
    if number.noun is None or number.noun == whole.noun:
        return False
    sorts = {counted_indicator(sentence.tokens[noun].lemma) for noun in (number.noun, whole.noun) if noun is not None}
    return whole.noun is None or sorts != {"people"}
