"""Numbers that stand for things counted before: "those two", "27 of them", "lift that to 200"."""

from collections.abc import Sequence
from itertools import islice

from dragoman.extract.clauses import ancestors
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.bare_sums import AMOUNTS
from dragoman.extract.figures.numbers.compared import APPROXIMATE, is_bracketed, leader_of
from dragoman.extract.figures.numbers.counted import (
    TOLLS,
    put_at,
)
from dragoman.extract.figures.numbers.gapped import is_gapped_count
from dragoman.extract.figures.numbers.parts import is_itemised
from dragoman.extract.word_sets import word_sets
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.model.sentence import Quantity, Sentence, Token

_ANAPHORIC = frozenset({"the", "these", "those", "both", "our"})

LEAST_OTHER = 10  # what is no plain noun is not counted in smaller numbers

_REACH_OF_TOLD = 5

_AIMS = frozenset({"aim", "figure", "goal", "target"})  # "the target for this year is 7,000"

_REACH_OF_MOVE = 6  # steps up the tree from "to 73,000" to "bringing"

_NAMING_STATES = frozenset({"state", "demonym", "people"})  # "Ecuador some 330,000", "Iranians 145"


def is_anaphoric(sentence: Sentence, number: Number) -> bool:
    """Whether a small number stands for things counted before: "those two", "its three ships"; it must have a noun."""
    assert number.noun is not None
    if number.noun < number.quantity.first:
        return False  # "its crew of 19"
    closing = sentence.tokens[number.quantity.first - 1].lemma if number.quantity.first else ""
    if closing in {"last", "final", "remaining"} and number.value >= LEAST_OTHER:
        return False  # "the last 20 Indian fishermen were freed"
    if [token.text for token in sentence.tokens[number.quantity.last :][:2]] == ["-", "strong"]:
        return False  # "the seven-strong delegation"
    described = sentence.children(number.noun, "acl", "acl:relcl")
    if number.value >= LEAST_OTHER and described:
        return False  # "the 12 generators donated in December"
    words = word_sets("outlook.yaml")
    done = words["relieving"] | words["holding"] | words["harming"]
    if any(kid.lemma in done and kid.tag == "VERB" for kid in described):
        return False  # "the two boats delivered in March", "the three Canadians detained in Kayes"
    opening = sentence.tokens[: number.quantity.first][-2:]
    if _is_whole_told(sentence, opening):
        return False
    if any(token.lemma in _ANAPHORIC and token.tag in {"DET", "PRON"} for token in opening[-1:]):
        return True
    return any(
        child.index < number.quantity.first and child.lemma in _ANAPHORIC and child.tag in {"DET", "PRON"}
        for child in sentence.children(number.noun, "det", "nmod:poss")
    )


def _is_whole_told(sentence: Sentence, opening: Sequence[Token]) -> bool:
    """ "Two of the 14 camps": what a number has just told a part of is told as well."""
    if [token.lemma for token in opening] not in (["of", "the"], ["of", "its"], ["of", "their"], ["of", "his"]):
        return False
    led = opening[0].index
    if any(each.last == led and each.unit == "count" for each in sentence.quantities):
        return True
    first = led == 0 or sentence.tokens[led - 1].text in {",", ";", ":", "“", '"'}
    parts = [each for each in sentence.quantities if each.first > opening[-1].index + 1 and each.unit == "count"]
    return first and len(parts) > 0 and parts[0].noun is None  # "Of the 14 blocks on offer it awarded six"


def elliptical(sentence: Sentence, number: Number) -> bool:
    """33 of them, four are being vetted, "lift that to 200": a number standing for the things counted before."""
    head = sentence.tokens[number.head]
    after = [token.lemma for token in sentence.tokens[number.quantity.last : number.quantity.last + 2]]
    governor = sentence.tokens[head.head] if head.head >= 0 else None
    led = any(kid.lemma == "to" for kid in sentence.children(head.index, "case"))
    moved = led and governor is not None and governor.lemma in word_sets("outlook.yaml")["moving"]
    moved = moved or (led and _is_new_amount(sentence, number.head)) or _is_put_at(sentence, head)
    # "20,000 have been killed and two million driven from their homes"
    shared = governor is not None and governor.base_relation == "conj" and _leads_to(sentence, number, governor.index)
    parted = is_itemised(sentence, number.quantity) or is_told_apart(sentence, number.quantity)
    parted = parted or (number.value >= LEAST_OTHER and is_bracketed(sentence, number.quantity))
    parted = parted or (
        after[:1] == ["more"] and after[1:] != ["than"]
    )  # "with 300 more expected", "six more on Tuesday"
    parted = parted or _is_elsewhere(sentence, head, after) or _is_ranked(sentence, number)
    parted = parted or is_summed(sentence, number)
    parted = parted or is_of_told(sentence, number) or is_toll(sentence, number)
    parted = parted or (number.value >= LEAST_OTHER and is_measured_against(sentence))
    parted = parted or (number.value >= LEAST_OTHER and _is_of_those_done(sentence, number))
    goes_on = head.base_relation in {"nsubj", "obj"} or after == ["of", "they"] or moved or shared or parted
    return goes_on and number.value > 1


def is_of_told(sentence: Sentence, number: Number) -> bool:
    """The 27 of "Of these, 27 were children", "ten were hit; of the ten, 7 sank": whatever the parser hangs it on."""
    opening = [token.lemma for token in sentence.tokens[: number.quantity.first]]
    opening = opening[max((at for at, word in enumerate(opening) if word == ";"), default=-1) + 1 :]
    return opening[:1] in (["of"], ["among"]) and opening[-1:] == [","] and len(opening) <= _REACH_OF_TOLD


def _leads_to(sentence: Sentence, number: Number, verb: int) -> bool:
    """Whether nothing but auxiliaries stands between a number and a verb behind it."""
    between = sentence.tokens[number.quantity.last : verb]
    return verb >= number.quantity.last and all(token.tag in {"AUX", "ADV"} for token in between)


def is_toll(sentence: Sentence, number: Number) -> bool:
    """ "Reached a death toll of 78"."""
    opening = [token.lemma for token in sentence.tokens[: number.quantity.first] if token.lemma not in APPROXIMATE]
    return opening[-2:] == ["toll", "of"] and number.noun is None


def _is_of_those_done(sentence: Sentence, number: Number) -> bool:
    """ "On top of the 100,000 it shipped in July": so many more of what was counted."""
    opening, behind = sentence.tokens[: number.quantity.first], sentence.tokens[number.quantity.last :]
    does = len(behind) > 1 and behind[1].tag == "VERB" and behind[0].head == behind[1].index
    doers = [token for token in behind[:1] if does and token.lemma in {"it", "they", "he", "she"}]
    return bool(opening) and opening[-1].lemma == "the" and bool(doers)


def is_measured_against(sentence: Sentence) -> bool:
    """ "This compares to 7,217 by the same date last year and 8,693 in 2022": with what was counted before."""
    return [token.lemma for token in sentence.tokens[:2]] in (
        ["this", "compare"],
        ["that", "compare"],
        ["it", "compare"],
    )


def _is_ranked(sentence: Sentence, number: Number) -> bool:
    """The 12,720 of "India led with 37,934 arrivals, followed by Peru with 12,720"."""
    opening = sentence.tokens[: number.quantity.first]
    led = len(opening) > 1 and opening[-1].lemma == "with" and opening[-2].tag == "PROPN"
    told = any(each.unit == "count" and each.last <= number.quantity.first for each in sentence.quantities)
    return led and told and any(token.lemma == "follow" for token in opening)


def is_summed(sentence: Sentence, number: Number) -> bool:
    """ "From Norway, which stands at 22,231, followed by Peru, with a total of 11,634"."""
    opening = [token.lemma for token in sentence.tokens[: number.quantity.first][-2:]]
    summed = opening in (["total", "of"], ["stand", "at"], ["come", "to"], ["amount", "to"])
    return summed and number.value >= LEAST_OTHER


def _is_elsewhere(sentence: Sentence, head: Token, after: list[str]) -> bool:
    """The 17 of "killed 1,600 people there and 17 in Thailand"."""
    if head.base_relation != "conj" or after[:1] not in (["in"], ["near"], ["at"], ["from"], ["to"]):
        return False
    if after[0] in {"from", "to"}:
        # "Hosts 281,000 refugees from Mali and 119,000 from Chad"
        told = [each for each in sentence.quantities if each.last <= head.index and each.unit == "count"]
        led = [token.lemma for token in sentence.tokens[told[-1].last : head.index]] if told else []
        return after[0] in led and told[-1].noun is not None
    first = {head.head, *(kid.index for kid in sentence.children(head.head, "obj", "nsubj:pass"))}
    return any(each.noun in first and each.last <= head.index for each in sentence.quantities)


def _is_put_at(sentence: Sentence, head: Token) -> bool:
    """ "The agency puts the number at 11,000": of what was counted before."""
    governor = sentence.tokens[head.head] if head.head >= 0 else None
    if sentence.children(head.index, "cop"):  # "In 2024 the figure was 121"
        return any(kid.lemma in AMOUNTS | TOLLS | _AIMS for kid in sentence.children(head.index, "nsubj"))
    return governor is not None and put_at(sentence, head.index) is not None


def _is_new_amount(sentence: Sentence, index: int) -> bool:
    """ "Bringing the number sent back since April to 73,000", whatever the parser hangs the number on."""
    moving = word_sets("outlook.yaml")["moving"]
    for token in islice(ancestors(sentence, index), _REACH_OF_MOVE):
        if token.lemma in moving and token.index < index:
            amounts = sentence.children(token.index, "obj") + sentence.children(token.index, "nsubj")
            behind = sentence.children(token.head, "obj") if token.base_relation == "xcomp" else []
            return any(kid.lemma in AMOUNTS | TOLLS for kid in [*amounts, *behind])
    return False


def is_told_apart(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Peru has received 850,000 Venezuelans, and Ecuador some 330,000": of another state, without a verb."""
    if is_gapped_count(sentence, quantity):
        return True
    name = leader_of(sentence, quantity.first)
    if name > 0 and sentence.tokens[name].lemma == "with" and quantity.value >= LEAST_OTHER:
        # "India leads with 35,000 visitors, followed by Russia with 29,000 and Britain with 25,000"
        told = [each for each in sentence.quantities if each.last < name and each.unit == "count"]
        return bool(told) and _names_state(sentence, name - 1)
    state = name > 0 and _names_state(sentence, name)
    if name > 1 and _names_state(sentence, name - 1, 2):
        name, state = name - 1, True  # "Chad 631,000 and South Sudan 786,000"
    return state and sentence.tokens[name - 1].lemma in {",", ";", "and", "while"}


def _names_state(sentence: Sentence, place: int, words: int = 1) -> bool:
    name = " ".join(token.text for token in sentence.tokens[place : place + words])
    return any(entry.sort in _NAMING_STATES for entry in gazetteer().get(name))
