"""Which numbers of a sentence say something about relations, and which only count sides, years or articles."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from dragoman.extract.clauses import ancestors
from dragoman.extract.figures.counted import (
    GROUPS,
    STRICKEN,
    TOLLS,
    counted_number,
    in_time,
    is_nationals,
    is_share_of,
    put_at,
)
from dragoman.extract.figures.currencies import money_words
from dragoman.extract.figures.durations import TIME_UNITS, is_lasting
from dragoman.extract.figures.gapped import gapped_units, is_gapped_count
from dragoman.extract.figures.hosts import listed_in_places
from dragoman.extract.figures.indicators import counted_indicator, vocabulary
from dragoman.extract.figures.joined import (
    AMOUNTS,
    APPROXIMATE,
    VOTES,
    bare_sums,
    differences,
    is_bracketed,
    leader_of,
    ranges,
    ratios,
    subsets,
    votes,
)
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.parts import is_itemised
from dragoman.extract.figures.ranked_people import ranked_nationals
from dragoman.extract.word_sets import word_sets
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.model.sentence import NameKind, Quantity, Sentence, Token, top_of

_ANAPHORIC = frozenset({"the", "these", "those", "both", "our"})
_LARGEST_ANAPHORIC = 20  # "the two countries", "these five states" point back; "the 523-km railway" does not
_LEAST_OTHER = 10  # what is no plain noun is not counted in smaller numbers
_LEAST_EVENTS = 3
_LEAST_COUNTRIES = 4  # "officials from three countries" is prose
_LEAST_CODED = 100  # an amount after a currency code and without a scale word
_DURATION_NOUNS = frozenset({"time", "stay", "visa-free", "regime", "entry", "transit"})
_WEATHER = frozenset({"deg", "Cel", "[degF]", "mm", "m/s"})
_POINTS = frozenset({"percentage", "basis", "agenda", "talk", "talking", "base", "%"})  # but "inspection points"
_SENT_AWAY = frozenset({"expel", "expulsion"})
_TIMES_OF = frozenset(
    {"a", "per", "the", "as", "more", "less", "high", "large", "that", "its", "each", "every", "over"}
)
_WHEN = frozenset({"first", "last", "past", "next", "the", "in", "over", "within"})
_REACH_OF_TIME = 10  # tokens before a length of time in which it is told that a stay or a transit is
_REACH_OF_RATE = 4  # tokens behind a number to "to the euro"
_REACH_OF_MOVED = 14  # and before the second of two: "cut the time of delivery from 35 to about 10 days"
_MOVING = frozenset(
    {"rise", "increase", "grow", "fall", "drop", "decline", "climb", "jump", "decrease", "slide", "gain"}
)
_REACH_OF_TOLD = 5
_REACH_OF_MOVE = 6  # steps up the tree from "to 73,000" to "bringing"
_NAMING_STATES = frozenset({"state", "demonym", "people"})  # "Ecuador some 330,000", "Iranians 145"
_SUITS = frozenset({"court", "criminal", "legal", "civil", "corruption", "test", "asylum", "dispute", "such"})
_LIVESTOCK = frozenset(
    {"cattle", "livestock", "sheep", "goat", "camel", "cow", "horse", "animal", "bovine", "reindeer"}
)
_LEAST_BEST = 5  # letters: "largest" is the utmost, "west" is not
_REACH_OF_BODY = 5  # tokens from a number to the body of so many members
_STANDING_BODIES = frozenset(
    {"parliament", "assembly", "legislature", "legislative", "council", "senate", "chamber", "house", "congress"}
    | {"bloc", "union", "alliance", "organisation", "organization", "grouping", "cabinet", "cartel", "diet"}
)
_NUMBERED = frozenset(
    {"no.", "no", "number", "article", "phase", "chapter", "resolution", "room", "act", "law", "decree", "flight"}
    | {"group", "route"}
)


def numbers_of(sentence: Sentence, money: str | None = None) -> list[Number]:
    """The sentence's numbers that may be figures, relative changes left aside, "from X to Y" joined.

    `money` is the currency the report counted in last.
    """
    told = [quantity for quantity in sentence.quantities if not _is_none(sentence, quantity)]
    quantities = [each for each in ratios(sentence, told) if not _is_when(sentence, each)]
    found = subsets(sentence, ranges(sentence, [counted_number(sentence, quantity) for quantity in quantities]))
    found = ranked_nationals(sentence, listed_in_places(sentence, found))
    found = gapped_units(sentence, bare_sums(sentence, differences(sentence, votes(sentence, found)), money))
    steps = {i for i in range(len(found)) if _is_step(sentence, found, i)}
    for i in steps:
        found[i + 1 : i + 2] = [_stepped(each, found[i]) for each in found[i + 1 : i + 2]]
    behind = {i for i in range(1, len(found)) if i not in steps and _is_step_behind(sentence, found, i)}
    for i in behind:
        found[i - 1] = _stepped(found[i - 1], found[i])
    steps |= behind
    levels = [number for i, number in enumerate(found) if not is_movement(number) and i not in steps]
    return [number for number in levels if _may_be_figure(sentence, number)]


def _is_none(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Not one square metre", "not a single soldier"; "half price" and "by two thirds of lawmakers" count nothing."""
    worded = not any(char.isdigit() for each in sentence.tokens[quantity.first : quantity.last] for char in each.text)
    if worded and quantity.unit == "count" and 0 < quantity.value < 1 and not is_share_of(sentence, quantity):
        return True
    return quantity.value == 1 and quantity.first > 0 and sentence.tokens[quantity.first - 1].text.lower() == "not"


def _is_when(sentence: Sentence, quantity: Quantity) -> bool:
    """The "eight months" of "in the first eight months": a time, which stands between no two numbers."""
    before = sentence.tokens[quantity.first - 1] if quantity.first else None
    led = before is not None and before.lemma in _WHEN and before.tag != "VERB"  # but "lasted six weeks"
    timed = led and quantity.unit in TIME_UNITS and _overlaps_time(sentence, quantity)
    return timed and not is_lasting(sentence, quantity)


def _is_step(sentence: Sentence, numbers: list[Number], place: int) -> bool:
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
    if quantity.direction is None or not (led or pointed):
        return False
    if pointed:
        return True
    if _is_restated(sentence, quantity):
        return True  # "grew by $12 billion, or 25.3 percent"
    gap = [token.lemma for token in sentence.tokens[quantity.last : follows.first]] if follows else []
    return bool(gap) and gap[-1] == "to" and follows is not None and follows.unit == quantity.unit


def _is_step_behind(sentence: Sentence, numbers: list[Number], place: int) -> bool:
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
    opened = "," in between or "be" in between or "(" in between
    after = [token.lemma for token in sentence.tokens[step.quantity.last : step.quantity.last + 1]]
    return bool(fallen or noun) and opened and after != ["to"] and step.value < level.value


def _is_restated(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether what something moved by is told in per cent right behind."""
    following = next((each for each in sentence.quantities if each.first >= quantity.last), None)
    gap = [token.text for token in sentence.tokens[quantity.last : following.first]] if following else []
    moved = following is not None and following.unit == "percent" and following.change is not None
    return moved and gap in ([",", "or"], ["or"], ["("], [",", "or", "by"])


def _stepped(level: Number, step: Number) -> Number:
    """The level that "fell by 2.4 billion to 413.5 billion" ends at, with how far it has moved."""
    up = step.quantity.direction == "up"
    before = level.value - step.value if up else level.value + step.value
    if level.unit != step.unit or level.unit in {"percent", "bp"} or level.rise is not None or before <= 0:
        return level
    return replace(level, rise=round(level.value / before - 1, 6))


def is_movement(number: Number) -> bool:
    """Whether the number only says how far something else rose or fell: "by 12.5 %", "four times", "a third"."""
    relative = number.unit in {"percent", "count"} and number.quantity.change is not None
    return relative and not number.earlier and not number.later


def _may_be_figure(sentence: Sentence, number: Number) -> bool:
    quantity = number.quantity
    if quantity.ordinal or quantity.value == 0 or _is_of_rate(sentence, quantity):
        return False
    if number.unit in TIME_UNITS:
        reach = _REACH_OF_MOVED if number.later else _REACH_OF_TIME
        around = {token.lemma for token in sentence.tokens[max(0, quantity.first - reach) : quantity.last + 6]}
        apart = number.earlier or number.later or not _overlaps_time(sentence, quantity)
        return (bool(around & _DURATION_NOUNS) and apart) or is_lasting(sentence, quantity)
    if number.unit in _WEATHER:
        return False
    if number.unit != "count":
        return not _is_acronym(sentence, number)
    if (not number.later and _overlaps_time(sentence, quantity)) or _is_numbering(sentence, quantity):
        return False
    if _is_of_make(sentence, quantity):
        return False
    return _counts_something(sentence, number)


def _is_of_make(sentence: Sentence, quantity: Quantity) -> bool:
    """The 214 of "a 214-page ruling", the five of "a five-point plan", the 21 of "a 21-gun salute".

    A standing body has as many members as it has; those of a mission are counted.
    """
    behind = [token.lemma for token in sentence.tokens[quantity.last : quantity.last + _REACH_OF_BODY]]
    if behind[1:2] in (["member"], ["seat"]) and set(behind[2:]) & _STANDING_BODIES:
        return True
    return (
        len(behind) > 1
        and behind[0] in {"-", "–"}
        and behind[1] in (vocabulary().never_counted - VOTES - {"seat"}) | {"gun"}
    )


def _is_of_rate(sentence: Sentence, quantity: Quantity) -> bool:
    """ "($1 = 0.8554 euros)" at the end of a report, "a 6.9-magnitude earthquake": no figures of relations."""
    around = sentence.tokens[max(0, quantity.first - 1) : quantity.last + 2]
    behind = [token.lemma for token in sentence.tokens[quantity.last : quantity.last + _REACH_OF_RATE]]
    exchanged = any(
        one == "to" and two == "the" and three in money_words()
        for one, two, three in zip(behind, behind[1:], behind[2:], strict=False)
    )  # "at 1.95 levs to the euro"
    exchanged = exchanged or (behind[:1] == ["per"] and bool(set(behind[1:2]) & money_words()))  # "to 4.26 per euro"
    return exchanged or any(token.text == "=" or token.lemma == "magnitude" for token in around)


def _is_acronym(sentence: Sentence, number: Number) -> bool:
    """COP29 is a conference, not 29 pesos."""
    text = "".join(token.text for token in sentence.tokens[number.quantity.first : number.quantity.last])
    return number.is_money and text.startswith(number.unit) and number.value < _LEAST_CODED


def _overlaps_time(sentence: Sentence, quantity: Quantity) -> bool:
    return any(in_time(sentence, index) for index in range(quantity.first, quantity.last))


def _is_numbering(sentence: Sentence, quantity: Quantity) -> bool:
    """Article 5, Phase 10, No. 3, COP29."""
    if not quantity.first:
        return False
    before = sentence.tokens[quantity.first - 1]
    return (before.lemma in _NUMBERED and before.tag != "VERB") or (
        before.tag == "PROPN"
        and before.end >= quantity.span.start - 1
        and _attached(sentence, quantity, before)
        and not _is_told_apart(sentence, quantity)
    )


def _attached(sentence: Sentence, quantity: Quantity, before: Token) -> bool:
    head = top_of(sentence.tokens, quantity.first, quantity.last)
    return head.head == before.index


def _counts_something(sentence: Sentence, number: Number) -> bool:
    words = vocabulary()
    if number.noun is None:
        return number.earlier or number.later or _elliptical(sentence, number)
    noun = sentence.tokens[number.noun]
    if number.earlier or number.later or _is_times_visited(sentence, noun):
        return True
    if is_occasion(sentence, number):
        return True
    if noun.lemma in VOTES or noun.text.lower() in STRICKEN:
        return True
    if noun.text.lower() == "others":
        return number.value > 1  # "killed two and wounded three others"
    if noun.lemma in GROUPS and number.noun < number.quantity.first:
        return number.value > 1
    if noun.tag == "PRON" and noun.text.lower() == "those":
        return sentence.tokens[number.head].base_relation == "obl"  # "the number of those sent back to 690,000"
    if noun.lemma in words.never_counted:
        if noun.lemma == "head" and any(kid.lemma in _LIVESTOCK for kid in sentence.children(noun.index, "nmod")):
            return True
        if noun.lemma == "point":
            return any(kid.lemma not in _POINTS for kid in sentence.children(noun.index, "compound"))
        if noun.lemma == "seat":
            return (
                _act_upon(sentence, noun.index) in word_sets("outlook.yaml")["sharing"]
                or _is_of_number(sentence, number)
                or _is_part_of_number(sentence, number)
            )
        return noun.lemma == "case" and number.value >= _LEAST_OTHER and _are_ill(sentence, noun)
    if number.value == 1:
        return _is_one_hurt(sentence, number.noun)
    if _is_rank(sentence, number):
        return False
    if number.value <= _LARGEST_ANAPHORIC and _is_anaphoric(sentence, number):
        return False
    if noun.tag == "PROPN" and not counted_indicator(noun.lemma) and noun.text[:1].isupper():
        named = number.value >= _LEAST_OTHER and _is_people_named(sentence, noun.index)
        return is_nationals(noun) or named
    match counted_indicator(noun.lemma):
        case "countries":
            return number.value >= _LEAST_COUNTRIES
        case "events":
            return number.value >= _LEAST_EVENTS
        case "people":
            return number.value >= _LEAST_OTHER or not _is_source(sentence, noun)
        case str():
            return True
    if number.value < _LEAST_OTHER:
        return noun.tag == "NOUN" or (noun.tag == "ADJ" and noun.text.endswith("ans"))  # "four Angolans", misread
    return noun.tag in {"NOUN", "PROPN", "ADJ"}


def _is_rank(sentence: Sentence, number: Number) -> bool:
    """ "Among the 40 countries with the largest economies", "the 16 most successful economies", "the top 20 buyers"."""
    assert number.noun is not None
    first, last = number.quantity.first, number.quantity.last
    if first == 0 or sentence.tokens[first - 1].lemma not in {"the", "top"} or number.noun < last:
        return False
    if sentence.tokens[first - 1].lemma == "top":
        return True
    between = [token.text.lower() for token in sentence.tokens[last : number.noun]]
    behind = [token.text.lower() for token in sentence.tokens[number.noun + 1 : number.noun + 4]]
    best = behind[2:] if behind[:2] == ["with", "the"] else between[:1]
    return any(word == "most" or (word.endswith("est") and len(word) > _LEAST_BEST) for word in best)


def _is_of_number(sentence: Sentence, number: Number) -> bool:
    """The 44 of "13 of the 44 seats"."""
    opening = [token for token in sentence.tokens[: number.quantity.first][-2:] if token.tag != "DET"]
    led = opening[-1].index if opening and opening[-1].lemma == "of" else -1
    return any(each.last == led and each.unit == "count" for each in sentence.quantities)


def _is_part_of_number(sentence: Sentence, number: Number) -> bool:
    """The 13 of "13 of the 44 seats"."""
    behind = [token for token in sentence.tokens[number.quantity.last :][:3] if token.tag != "DET"]
    led = behind[1].index if len(behind) > 1 and behind[0].lemma == "of" else -1
    return any(each.first == led and each.unit == "count" for each in sentence.quantities)


def _is_one_hurt(sentence: Sentence, noun: int) -> bool:
    """ "Killing one crew member", "have detained one suspect": what befalls a single one is told by number."""
    words = word_sets("outlook.yaml")
    return counted_indicator(sentence.tokens[noun].lemma) == "people" and _act_upon(sentence, noun) in (
        words["harming"] | words["holding"] | _SENT_AWAY
    )


def _is_source(sentence: Sentence, noun: Token) -> bool:
    """ "Two traders said": a few who are only quoted."""
    cited = any(kid.lemma.startswith("accord") for kid in sentence.children(noun.index, "case"))
    return cited or (
        noun.relation == "nsubj" and sentence.tokens[noun.head].lemma in word_sets("outlook.yaml")["telling"]
    )


def is_held(sentence: Sentence, noun: int) -> bool:
    """Whether what is done to those counted is done to people only: "the detention of two Belgian ornithologists"."""
    return _act_upon(sentence, noun) in word_sets("outlook.yaml")["holding"] - {"seize"}


def is_slain(sentence: Sentence, noun: int) -> bool:
    """ "Killed 40 auxiliaries": whoever is killed or wounded is somebody, but for cattle."""
    done = _act_upon(sentence, noun) in word_sets("outlook.yaml")["harming"] - {"displace", "hurt"}
    return done and sentence.tokens[noun].lemma not in _LIVESTOCK | {
        "bird",
        "dog",
        "elephant",
        "pig",
        "chicken",
        "fish",
    }


def _act_upon(sentence: Sentence, noun: int) -> str | None:
    """What is done to things or people, by a verb of which they are object, or a noun."""
    token = sentence.tokens[noun]
    if token.base_relation == "nmod" and sentence.tokens[token.head].tag == "NUM":
        token = sentence.tokens[token.head]  # "expelled three of its diplomats"
    if token.base_relation == "conj":
        token = sentence.tokens[token.head]
    if token.head < 0 or (token.base_relation in {"nsubj", "obl"} and token.relation != "nsubj:pass"):
        return None
    return sentence.tokens[token.head].lemma


def _is_times_visited(sentence: Sentence, noun: Token) -> bool:
    """ "has visited the country four times", "has been to Kenya three times"."""
    if noun.lemma != "time" or noun.head < 0:
        return False
    governor = sentence.tokens[noun.head]
    been = sentence.children(governor.index, "cop") and any(
        child.lemma == "to" for child in sentence.children(governor.index, "case")
    )
    return governor.lemma in {"visit", "travel", "come", "meet"} or bool(been)


def is_occasion(sentence: Sentence, number: Number) -> bool:
    """ "Had to suspend operations ten times in two months", "put off enforcement eight times": how often."""
    noun = sentence.tokens[number.noun] if number.noun is not None else None
    if noun is None or noun.text.lower() != "times" or noun.head < 0 or number.value < _LEAST_EVENTS:
        return False
    done = sentence.tokens[noun.head]
    behind = [token.lemma for token in sentence.tokens[noun.index + 1 : noun.index + 2]]
    led = sentence.children(noun.index, "case", "det", "amod")
    hung = noun.base_relation in {"obl", "obj"} and done.tag == "VERB" and done.index < noun.index
    return hung and not led and not set(behind) & _TIMES_OF


def _are_ill(sentence: Sentence, noun: Token) -> bool:
    """ "3,000 cholera cases have been reported": those who fell ill."""
    named = bool(sentence.children(noun.index, "compound", "nmod", "amod"))
    named = named or any(kid.lemma in TOLLS for kid in sentence.children(noun.index, "conj"))
    known = any(kid.text.lower() in {"confirmed", "suspected"} for kid in sentence.children(noun.index, "amod"))
    told = sentence.tokens[noun.head].lemma if noun.head >= 0 else ""
    if noun.relation == "nsubj" and told in word_sets("outlook.yaml")["levels"]:
        kinds = {kid.lemma for kid in sentence.children(noun.index, "compound", "amod")}
        return bool(kinds) and not kinds & _SUITS  # "dengue cases rose by 43 percent to 61,000"
    return (named and known) or (named and told in {"report", "record", "confirm", "register", "detect"})


def _is_people_named(sentence: Sentence, noun: int) -> bool:
    """3,400 Rohingya."""
    return any(name.first <= noun < name.last and name.kind is NameKind.NATIONALITY for name in sentence.names)


def _is_anaphoric(sentence: Sentence, number: Number) -> bool:
    assert number.noun is not None
    if number.noun < number.quantity.first:
        return False  # "its crew of 19"
    closing = sentence.tokens[number.quantity.first - 1].lemma if number.quantity.first else ""
    if closing in {"last", "final", "remaining"} and number.value >= _LEAST_OTHER:
        return False  # "the last 20 Indian fishermen were freed"
    if [token.text for token in sentence.tokens[number.quantity.last :][:2]] == ["-", "strong"]:
        return False  # "the seven-strong delegation"
    described = sentence.children(number.noun, "acl", "acl:relcl")
    if number.value >= _LEAST_OTHER and described:
        return False  # "the 12 generators donated in December"
    words = word_sets("outlook.yaml")
    if any(kid.lemma in words["relieving"] | words["holding"] and kid.tag == "VERB" for kid in described):
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


def _elliptical(sentence: Sentence, number: Number) -> bool:
    """33 of them, four are being vetted, "lift that to 200": a number standing for the things counted before."""
    head = sentence.tokens[number.head]
    after = [token.lemma for token in sentence.tokens[number.quantity.last : number.quantity.last + 2]]
    governor = sentence.tokens[head.head] if head.head >= 0 else None
    led = any(kid.lemma == "to" for kid in sentence.children(head.index, "case"))
    moved = led and governor is not None and governor.lemma in word_sets("outlook.yaml")["moving"]
    moved = moved or (led and _is_new_amount(sentence, number.head)) or _is_put_at(sentence, head)
    # "20,000 have been killed and two million driven from their homes"
    shared = governor is not None and governor.base_relation == "conj" and governor.index == number.quantity.last
    parted = is_itemised(sentence, number.quantity) or _is_told_apart(sentence, number.quantity)
    parted = parted or (number.value >= _LEAST_OTHER and is_bracketed(sentence, number.quantity))
    parted = parted or (
        after[:1] == ["more"] and after[1:] != ["than"]
    )  # "with 300 more expected", "six more on Tuesday"
    parted = parted or _is_elsewhere(sentence, head, after) or _is_ranked(sentence, number)
    parted = parted or is_summed(sentence, number)
    parted = parted or is_of_told(sentence, number)
    goes_on = head.base_relation in {"nsubj", "obj"} or after == ["of", "they"] or moved or shared or parted
    return goes_on and number.value > 1


def is_of_told(sentence: Sentence, number: Number) -> bool:
    """The 27 of "Of these, 27 were children", "Of the victims, 27 were": whatever the parser hangs it on."""
    opening = [token.lemma for token in sentence.tokens[: number.quantity.first]]
    return opening[:1] in (["of"], ["among"]) and opening[-1:] == [","] and len(opening) <= _REACH_OF_TOLD


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
    return summed and number.value >= _LEAST_OTHER


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
        return any(kid.lemma in AMOUNTS | TOLLS | {"figure"} for kid in sentence.children(head.index, "nsubj"))
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


def _is_told_apart(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Peru has received 850,000 Venezuelans, and Ecuador some 330,000": of another state, without a verb."""
    if is_gapped_count(sentence, quantity):
        return True
    name = leader_of(sentence, quantity.first)
    if name > 0 and sentence.tokens[name].lemma == "with" and quantity.value >= _LEAST_OTHER:
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
