"""Numbers told of another party without a verb: "Peru gave 138 million, the EU 41 million and Japan 22 million"."""

from dataclasses import replace

from dragoman.extract.figures.measure.durations import TIME_UNITS
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.compared import leader_of
from dragoman.model.sentence import Quantity, Sentence

_OPENING = frozenset({",", ";", "and", "while"})
_CLOSING = frozenset({",", ";", ".", "and", "while", "(", ")", "–", "—", '"', "”"})
_WHOLE = 100
_SAME_ORDER = 30


def start_of_name(sentence: Sentence, first: int) -> int | None:
    """Where the name begins that stands right before the number at token `first`, its article and preposition with it;
    None where there is none, or no comma or "and" before it."""
    place = leader_of(sentence, first)
    name = place
    while place >= 0 and _is_of_name(sentence, place):
        place -= 1
    if place == name or place < 1:
        return None
    place -= sentence.tokens[place].lemma == "the"
    place -= sentence.tokens[place].lemma in {"to", "from"}  # "and to Peru 33 thousand tons"
    return place + 1 if sentence.tokens[place].text.lower() in _OPENING else None


def _is_of_name(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    joined = token.lemma == "of" and place > 0 and sentence.tokens[place - 1].text[:1].isupper()
    return token.tag == "PROPN" or token.text[:1].isupper() or joined


def is_gapped_amount(sentence: Sentence, number: Number) -> bool:
    """Whether a name and a number alone go on with an amount in the same unit."""
    start = start_of_name(sentence, number.quantity.first)
    if start is None:
        return False
    told = [each for each in sentence.quantities if each.last <= start and each.change is None]
    return bool(told) and told[-1].unit == number.unit


def is_gapped_count(sentence: Sentence, quantity: Quantity) -> bool:
    """The 16 of "the Reform Party took 17 seats, and the Centre Party 16": nothing stands behind it, and things were
    counted before."""
    start = start_of_name(sentence, quantity.first)
    if start is None or quantity.unit != "count" or quantity.noun is not None:
        return False
    told = [each for each in sentence.quantities if each.last <= start and each.unit == "count" and not each.ordinal]
    counted = any(each.noun is not None or _is_of_them(sentence, each) for each in told)
    return _closes(sentence, quantity) and counted


def _is_of_them(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Peru had 30,692 of them": of what was counted before."""
    behind = [token.lemma for token in sentence.tokens[quantity.last : quantity.last + 2]]
    return behind[:1] == ["of"] and behind[1:] in (["they"], ["these"], ["those"], ["this"])


def _closes(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether nothing of its own stands behind a number."""
    return quantity.last >= len(sentence.tokens) or sentence.tokens[quantity.last].text in _CLOSING


def gapped_units(sentence: Sentence, numbers: list[Number]) -> list[Number]:
    """ "Peru takes 28 percent of the income, Niue 27 and Tonga 15": shares all three; so are tonnes tonnes."""
    told: list[Number] = []
    for number in numbers:
        last = told[-1] if told else None
        bare = last is not None and last.unit != number.unit == "count" and not last.is_money and number.noun is None
        alone = bare and _closes(sentence, number.quantity)
        if last and alone and start_of_name(sentence, number.quantity.first) is not None:
            alike = number.value <= _WHOLE if last.unit == "percent" else number.value * _SAME_ORDER >= last.value
            if alike and last.unit not in TIME_UNITS:
                number = replace(number, quantity=replace(number.quantity, unit=last.unit))
        elif last and bare and _is_led_alike(sentence, last, number):
            number = replace(number, quantity=replace(number.quantity, unit=last.unit))
        elif last and _counts_on(last, number) and _is_led_alike(sentence, last, number):
            number = replace(number, noun=last.noun)
        elif last and _is_of_another_time(sentence, last, number):
            number = replace(number, quantity=replace(number.quantity, unit=last.unit), noun=last.noun)
        told.append(number)
    return told


def _counts_on(last: Number, number: Number) -> bool:
    """ "Hosts 400,000 refugees from Mali, 120,000 from Chad": whether a bare number may count what the last counts."""
    return last.unit == number.unit == "count" and last.noun is not None and number.noun is None


def _is_led_alike(sentence: Sentence, last: Number, number: Number) -> bool:
    """ "360,000 tonnes come from Chad, 180,000 from Mali": a bare number led on as the amount before it was."""
    first, end = number.quantity.first, number.quantity.last
    tie = [token.lemma for token in sentence.tokens[end : end + 1]]
    if _is_ranked_alike(sentence, last, number):
        return True
    if tie not in (["from"], ["to"]) or last.unit in TIME_UNITS | {"percent"}:
        return False
    told = [token.lemma for token in sentence.tokens[last.quantity.last : first]]
    listed = sentence.tokens[first - 1].text in _OPENING
    return tie[0] in told and listed and number.value * _SAME_ORDER >= last.value


def _is_of_another_time(sentence: Sentence, last: Number, number: Number) -> bool:
    """ "Wants 4 million visitors this year and 7 million by 2026": so many more of the same, at a time of their own."""
    first, end = number.quantity.first, number.quantity.last
    if number.unit != "count" or number.noun is not None or last.is_money or (last.unit == "count" and not last.noun):
        return False
    opened = sentence.tokens[leader_of(sentence, first)].text in _OPENING
    behind = any(end <= time.first <= end + 1 and time.date for time in sentence.times)
    told = any(last.quantity.last <= time.first and time.last < first and time.date for time in sentence.times)
    among = any(time.first <= first < time.last for time in sentence.times)
    alike = number.value <= _WHOLE if last.unit == "percent" else number.value * _SAME_ORDER >= last.value
    return opened and behind and told and alike and not among and last.unit not in TIME_UNITS


def _is_ranked_alike(sentence: Sentence, last: Number, number: Number) -> bool:
    """ "The main buyer with 905,000 tonnes, ahead of Iraq with 519,000": a name with so many of the same."""
    named = is_ranked_behind(sentence, number, last.quantity) and _closes(sentence, number.quantity)
    return named and last.unit not in TIME_UNITS | {"percent"} and number.value * _SAME_ORDER >= last.value


def is_ranked_behind(sentence: Sentence, number: Number, last: Quantity) -> bool:
    """Whether a name stands before a number as something did before the last: "with 905,000, ahead of Iraq with"."""
    led, before = leader_of(sentence, number.quantity.first), leader_of(sentence, last.first)
    if led < 1 or before < 0 or sentence.tokens[led].lemma != sentence.tokens[before].lemma:
        return False
    return sentence.tokens[led].lemma in {"at", "with"} and _is_of_name(sentence, led - 1)
