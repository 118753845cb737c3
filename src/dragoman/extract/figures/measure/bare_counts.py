"""What a number without a noun counts, by the figures before it and by what is done."""

from dataclasses import replace

from dragoman.extract.figures.before import FARTHEST_KEYWORD, LEADING, WEIGHTS, Before, Measure
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.indicators import counted_indicator, keywords
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.compared import is_bracketed
from dragoman.extract.figures.numbers.counted import is_nationals
from dragoman.extract.figures.numbers.counted_again import is_measured_against, is_of_told, is_summed, is_toll
from dragoman.extract.figures.numbers.subsets import meant_by_them
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Sentence, Token, is_money_unit

_LEAST_WEIGHED = 1000
_LEAST_ELLIPTICAL_MONEY = 1e5  # "in 2023 - 603.2 million": the unit is that of the figure before
_WHOLE = 100
_LEAST_SUM = 1e7
_LEAST_LISTED = 2
_MOST_COUNTRIES = 200
_MOVING = frozenset(
    {"return", "arrival", "departure", "crossing", "displacement", "entry", "deportation", "repatriation"}
)
_DWELLING = frozenset({"flee", "live", "reside", "settle", "return", "emigrate", "starve", "vote", "march", "rally"})


def bare_count(sentence: Sentence, number: Number, before: Before) -> Measure | None:
    """A count without a noun goes on with what was counted before: "Another 820 are to be built"."""
    if (meant := meant_by_them(sentence, number)) is not None:
        nation = is_nationals(sentence.tokens[meant]) and sentence.tokens[meant].tag == "PROPN"
        kind = counted_indicator(sentence.tokens[meant].lemma) or ("people" if nation else None)
        if kind:
            return Measure(kind, meant, (sentence.tokens[meant].span,))
    if (victims := _of_the(sentence, number)) is not None:
        return Measure("people", victims, (sentence.tokens[victims].span,))
    if (numbered := _who_number(sentence, number)) is not None:
        return Measure(counted_indicator(sentence.tokens[numbered].lemma) or "other", numbered)
    if is_toll(sentence, number):
        return Measure("people", number.head)
    if is_summed(sentence, number) and (counted := _of_number_told(sentence, number)) is not None:
        return Measure("people", counted, (sentence.tokens[counted].span,))
    last = before.last
    weighed = last is not None and last.unit in WEIGHTS and _LEAST_WEIGHED <= number.value < last.value
    harmed = _is_harmed(sentence, number) or _lost_lives(sentence, number)
    if last is None and before.counted is None and (told := _who_they_are(sentence, number, before)):
        return told
    if weighed and last is not None and not harmed:
        return Measure(last.indicator, number.head, (), last)  # "262,000 tonnes were stuck; Malawi got 20,000"
    if number.value < _LEAST_ELLIPTICAL_MONEY and (last is None or last.unit != "count"):
        last = before.counted  # "The first ten arrived", "Another 820 are to be built"
    if last is not None and last.unit == "percent" and number.value > _WHOLE and _is_of_these(sentence, number):
        last = before.counted or last  # "nearly a quarter of the population. Of these, 921,000 are"
    if (last is None or last.unit != "count") and _lists_people(sentence, number, before):
        return Measure("people", number.head)
    if harmed:
        return Measure("people", number.head)  # "wounding four", "17 have lost their lives"
    if (told := _whom_they_keep(sentence, number)) and (last is None or last.unit != "count"):
        return told
    if last is not None and last.unit == "percent":
        # "Has received 26 million euros, 70 percent of it as loans. It may get 383 million by 2027."
        last = next((each for each in reversed(before.figures) if is_money_unit(each.unit)), last)
    if last is not None and last.indicator == "countries" and is_bracketed(sentence, number.quantity):
        last = next((each for each in reversed(before.figures) if each.indicator == "people"), last)
    if last is not None and last.indicator == "countries" and number.value > _MOST_COUNTRIES:
        things = (each for each in reversed(before.figures) if each.unit == "count" and each.indicator != "countries")
        last = next(things, last)  # "500,000 shells, an initiative of 18 countries. The first 50,000"
    if last is not None and last.unit != "count" and not is_money_unit(last.unit) and number.value >= _LEAST_SUM:
        last = next((each for each in reversed(before.figures) if is_money_unit(each.unit)), last)
    if last is None or (last.unit != "count" and number.value < _LEAST_ELLIPTICAL_MONEY):
        return None
    if last.unit == "percent" and number.value > _WHOLE:
        return None  # "rose by 9 percent. Germans came first, before Slovenes (9.9 million)"
    if is_money_unit(last.unit):
        near = keywords(sentence, number.quantity, number.head)
        word = next((each for each in near if each.indicator in LEADING and each.cost <= FARTHEST_KEYWORD), None)
        if word:  # "Exports were worth 2 billion dollars. Imports reached 4.8 billion."
            label = sentence.tokens[word.last - 1].text
            return Measure(word.indicator, number.head, (), replace(last, indicator=word.indicator, label=label))
    return Measure(last.indicator, number.head, (), last)


def _who_number(sentence: Sentence, number: Number) -> int | None:
    """The troops of "the troops, who number about 1,300"."""
    verb = sentence.tokens[sentence.tokens[number.head].head] if sentence.tokens[number.head].head >= 0 else None
    if verb is None or verb.lemma != "number" or verb.tag != "VERB" or verb.index > number.head:
        return None
    subject = next(iter(sentence.children(verb.index, "nsubj")), None)
    if subject is not None and subject.lemma in {"who", "which", "that"} and verb.relation == "acl:relcl":
        return verb.head
    return subject.index if subject is not None and subject.tag == "NOUN" else None


def _of_the(sentence: Sentence, number: Number) -> int | None:
    """The victims of "Of the victims, 27 were women"."""
    opening = sentence.tokens[1 : number.quantity.first]
    told = [token.index for token in opening if counted_indicator(token.lemma) == "people"]
    return told[-1] if told and is_of_told(sentence, number) else None


def _of_number_told(sentence: Sentence, number: Number) -> int | None:
    """The guests of "the highest number of guests came from Norway, which stands at 22,231"."""
    amounts = [token.index for token in sentence.tokens[: number.quantity.first] if token.lemma in {"number", "share"}]
    held = [kid for amount in amounts for kid in sentence.children(amount, "nmod")]
    return next((kid.index for kid in held if counted_indicator(kid.lemma) == "people"), None)


def _is_of_these(sentence: Sentence, number: Number) -> bool:
    return is_of_told(sentence, number) and sentence.tokens[1].lemma in {"these", "this", "that", "those", "they"}


def _lists_people(sentence: Sentence, number: Number, before: Before) -> bool:
    """ "Returns were recorded from Peru (474,000), Chad (357,200)", "Most came from Peru (92,114), Chad (88,460)"."""
    listed = [each for each in sentence.quantities if is_bracketed(sentence, each) and each.unit == "count"]
    if len(listed) < _LEAST_LISTED or not is_bracketed(sentence, number.quantity):
        return False
    told = before.counted or before.counted_above
    opening = sentence.tokens[: listed[0].first]
    moved = any(token.lemma in _MOVING or counted_indicator(token.lemma) == "people" for token in opening)
    came = any(token.lemma in {"come", "arrive", "originate", "hail"} for token in opening)
    return moved or (came and told is not None and told.indicator == "people")


def _who_they_are(sentence: Sentence, number: Number, before: Before) -> Measure | None:
    """What a bare number counts that nothing in its paragraph tells: what was counted in the paragraph before ("By
    noon, 152 had made it across"), or people, where only people are housed or flee."""
    if is_measured_against(sentence) and before.counted_above is not None:
        return Measure(before.counted_above.indicator, number.head, (), before.counted_above)
    token = sentence.tokens[number.head]
    above = before.counted_above if _is_of_these(sentence, number) else before.above
    acts = token.base_relation in {"nsubj", "obj"}
    if above is not None and above.unit == "count" and acts and token.base_relation == "nsubj":
        return Measure(above.indicator, number.head, (), above)
    return _whom_they_keep(sentence, number)


def _whom_they_keep(sentence: Sentence, number: Number) -> Measure | None:
    """People, where only people are housed, flee or are employed: "the sector employs 125,000 directly"."""
    token = sentence.tokens[number.head]
    acts = token.base_relation in {"nsubj", "obj"}
    verb = sentence.tokens[token.head] if acts and token.head >= 0 else None
    if verb is not None and verb.lemma == "employ" and token.base_relation == "obj":
        return Measure("jobs", number.head)
    housed = verb is not None and verb.lemma in (
        figure_words("housing people") if token.base_relation == "obj" else _DWELLING
    )
    return Measure("people", number.head) if housed else None


def is_adjective_of_counted(sentence: Sentence, number: Number, noun: Token, before: Before) -> bool:
    """ "Enterprises reached 17,232: 4,560 Chinese, 3,127 Russian": of the things counted right before."""
    last = before.figures[-1] if before.figures else None
    told = [each for each in sentence.quantities if each.last <= number.quantity.first and each.unit == "count"]
    things = last is not None and last.unit == "count" and last.indicator not in {"people", "countries"}
    after = sentence.tokens[noun.index + 1 : noun.index + 2]
    alone = not after or after[0].text in {",", "and", ".", ";"} or after[0].lemma == "and"
    return bool(told) and things and alone and not noun.text.endswith("s")


def others(sentence: Sentence, number: Number, before: Before) -> Measure | None:
    """ "wounded three others": more of the people or things counted before."""
    last = before.counted
    if _is_harmed(sentence, number, number.noun):
        return Measure("people", number.head)
    return Measure(last.indicator, number.head, (), last) if last and last.indicator == "people" else None


def those_told(sentence: Sentence, number: Number, noun: Token, before: Before) -> Measure | None:
    """ "The number of those sent back", "of those who have returned": people, else what was counted before."""
    told = sentence.children(noun.index, "acl", "acl:relcl")
    words = word_sets("outlook.yaml")
    people = words["holding"] | words["harming"] | words["having in hand"] | words["suffering"] | {"send"}
    who = any(kid.lemma == "who" for each in told for kid in sentence.children(each.index, "nsubj", "nsubj:pass"))
    if who or any(each.lemma in people for each in told):
        return Measure("people", noun.index)
    last = before.counted
    return Measure(last.indicator, number.head, (), last) if last else None


def _is_harmed(sentence: Sentence, number: Number, noun: int | None = None) -> bool:
    token = sentence.tokens[number.head if noun is None else noun]
    harmed = token.base_relation == "obj" or token.relation == "nsubj:pass"
    words = word_sets("outlook.yaml")
    return harmed and sentence.tokens[token.head].lemma in words["harming"] | words["holding"]


def _lost_lives(sentence: Sentence, number: Number) -> bool:
    token = sentence.tokens[number.head]
    if token.base_relation != "nsubj":
        return False
    verb = sentence.tokens[token.head]
    lost = verb.lemma == "lose" and any(kid.lemma == "life" for kid in sentence.children(verb.index, "obj"))
    return lost or verb.lemma in word_sets("outlook.yaml")["suffering"]
