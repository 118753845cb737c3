"""Whether a number counts something that makes it a figure."""

from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.indicators import counted_indicator, vocabulary
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.befallen import LIVESTOCK, act_upon, are_ill, is_one_hurt
from dragoman.extract.figures.numbers.counted import GROUPS, STRICKEN, is_nationals
from dragoman.extract.figures.numbers.counted_again import LEAST_OTHER, elliptical, is_anaphoric
from dragoman.extract.figures.numbers.subsets import VOTES
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import NameKind, Sentence, Token

_LARGEST_ANAPHORIC = 20  # "the two countries", "these five states" point back; "the 523-km railway" does not

_LEAST_EVENTS = 3

_LEAST_COUNTRIES = 4  # "officials from three countries" is prose

_POINTS = frozenset({"percentage", "basis", "agenda", "talk", "talking", "base", "%"})  # but "inspection points"

_TIMES_OF = frozenset(
    {"a", "per", "the", "as", "more", "less", "high", "large", "that", "its", "each", "every", "over"}
)

_LEAST_BEST = 5  # letters: "largest" is the utmost, "west" is not


def counts_something(sentence: Sentence, number: Number) -> bool:
    """Whether what the number counts makes it a figure."""
    words = vocabulary()
    if number.noun is None:
        return number.earlier or number.later or elliptical(sentence, number)
    noun = sentence.tokens[number.noun]
    if number.earlier or number.later or is_times_visited(sentence, noun):
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
        if noun.lemma == "head" and any(kid.lemma in LIVESTOCK for kid in sentence.children(noun.index, "nmod")):
            return True
        if noun.lemma == "point":
            return any(kid.lemma not in _POINTS for kid in sentence.children(noun.index, "compound"))
        if noun.lemma == "seat":
            return (
                act_upon(sentence, noun.index) in word_sets("outlook.yaml")["sharing"]
                or _is_of_number(sentence, number)
                or _is_part_of_number(sentence, number)
            )
        return noun.lemma == "case" and number.value >= LEAST_OTHER and are_ill(sentence, noun)
    if number.value == 1:
        return is_one_hurt(sentence, number.noun)
    if _is_rank(sentence, number):
        return False
    if number.value <= _LARGEST_ANAPHORIC and is_anaphoric(sentence, number):
        return False
    if noun.tag == "PROPN" and not counted_indicator(noun.lemma) and noun.text[:1].isupper():
        named = number.value >= LEAST_OTHER and _is_people_named(sentence, noun.index)
        return is_nationals(noun) or named
    match counted_indicator(noun.lemma):
        case "countries":
            return number.value >= _LEAST_COUNTRIES
        case "events":
            return number.value >= _LEAST_EVENTS
        case "people":
            return number.value >= LEAST_OTHER or not _is_source(sentence, noun)
        case str():
            return True
    if number.value < LEAST_OTHER:
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


def _is_source(sentence: Sentence, noun: Token) -> bool:
    """ "Two traders said": a few who are only quoted."""
    cited = any(kid.lemma.startswith("accord") for kid in sentence.children(noun.index, "case"))
    return cited or (
        noun.relation == "nsubj" and sentence.tokens[noun.head].lemma in word_sets("outlook.yaml")["telling"]
    )


def is_times_visited(sentence: Sentence, noun: Token) -> bool:
    """ "has visited the country four times", "has been to Kenya three times"."""
    if noun.lemma != "time" or noun.head < 0:
        return False
    governor = sentence.tokens[noun.head]
    been = sentence.children(governor.index, "cop") and any(
        child.lemma == "to" for child in sentence.children(governor.index, "case")
    )
    return governor.lemma in figure_words("travelling") | {"meet"} or bool(been)


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


def _is_people_named(sentence: Sentence, noun: int) -> bool:
    """3,400 Rohingya."""
    return any(name.first <= noun < name.last and name.kind is NameKind.NATIONALITY for name in sentence.names)
