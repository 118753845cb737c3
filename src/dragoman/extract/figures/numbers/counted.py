"""What a number counts: its noun, wherever the sentence puts it."""

from dataclasses import replace
from itertools import islice

from dragoman.extract.clauses import ancestors, predicate_of
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.indicators import counted_indicator, vocabulary
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.bare_sums import AMOUNTS
from dragoman.extract.figures.numbers.compared import leader_of
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Quantity, Sentence, Token, top_of

# Groups that a number behind them tells the members of: "its crew of 19".
PEOPLED = frozenset(
    {"crew", "team", "delegation", "staff", "force", "contingent", "garrison", "workforce", "family", "crowd", "group"}
    | {"unit", "squad", "battalion", "band", "mob", "audience", "choir"}
)
GROUPS = PEOPLED | {"batch", "column", "fleet"}
STRICKEN = frozenset({"dead", "injured", "wounded", "missing", "homeless", "hurt", "displaced", "ill", "aboard"})
TOLLS = frozenset({"loss", "toll", "casualty", "death", "fatality"})

# What only comes in numbers: such a subject does nothing to the number it hits or tops.
_COMING = frozenset(
    {"arrival", "departure", "crossing", "visitor", "application", "registration", "deportation", "landing"}
)
_LEAST_COMING = 10
_REACH_OF_NOUN = 3
_LEAST_VALUE = 1e6  # "Imports reached 4.8 billion": money, whose word was told before
_HALF = 0.5
_NO_WHOLES = frozenset(
    {"price", "size", "battle", "cost", "way", "story", "fun", "distance", "rate", "number", "amount"}
)
_REACH_OF_GROUP = 8  # tokens from "bringing" to "to 430"
_REACH_OF_PUT = 3  # steps up from "held at 98" to "put the number of captives"
_TRANSITIVE = frozenset({"sink", "hit", "drop", "double", "triple", "halve", "top"})  # what is done to things as well
_STANDING_IN = frozenset({"more", "each"})  # for what was counted before
_COLLECTIVE = PEOPLED | {"people", "police", "personnel", "infantry", "cattle", "livestock", "youth", "clergy"}
_TIME_NOUNS = frozenset({"year", "month", "week", "day", "hour", "century", "decade", "time", "life", "term", "season"})


def counted_number(sentence: Sentence, quantity: Quantity) -> Number:
    """A quantity with its head in the tree and the noun it counts, which may stand elsewhere in the sentence."""
    head = top_of(sentence.tokens, quantity.first, quantity.last).index
    if quantity.noun is not None and in_time(sentence, quantity.noun) and not in_time(sentence, quantity.first):
        quantity = replace(quantity, noun=None)  # "from 95 to 140 in three years"
    noun = quantity.noun
    token = sentence.tokens[head]
    if noun is None and token.base_relation == "nummod" and sentence.tokens[token.head].lemma in _STANDING_IN:
        head = token.head  # "five more are to come", "will pay 2 million each"
    if noun is not None and quantity.is_money and counted_indicator(sentence.tokens[noun].lemma):
        quantity = replace(quantity, unit="count")  # "39 million dollars to 16 countries"
    if (
        quantity.unit == "count"
        and quantity.change is None
        and 0 < quantity.value < 1
        and is_share_of(sentence, quantity)
    ):
        quantity = replace(quantity, value=round(100 * quantity.value, 6), unit="percent")  # "four fifths of it"
    if quantity.unit == "count" and noun is None:
        noun = _counted(sentence, quantity, head)
    first = sentence.tokens[quantity.last] if quantity.last < len(sentence.tokens) else None
    behind = sentence.tokens[noun] if noun == quantity.last + 1 else None
    if first is not None and behind is not None and is_nationals(first) and behind.text.lower() == behind.lemma:
        noun = first.index  # "900 Nigeriens work there", the verb taken for a noun
    return Number(quantity, head, _whole_noun(sentence, noun))


def _whole_noun(sentence: Sentence, noun: int | None) -> int | None:
    """The workers of "9,400 mill workers"."""
    while noun is not None and (token := sentence.tokens[noun]).base_relation == "compound":
        if token.text.lower() != token.lemma or is_nationals(token):
            break  # "900 Nigeriens work there", misread
        above = sentence.tokens[noun].head
        if above <= noun or sentence.tokens[above].tag != "NOUN" or sentence.tokens[above].lemma in AMOUNTS:
            break  # "visitor numbers"
        noun = above
    return noun


def is_share_of(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Half of the border", and not "half of the year"."""
    after = sentence.tokens[quantity.last : quantity.last + 1]
    timed = {i for time in sentence.times for i in range(time.first, time.last)}
    led = sentence.tokens[quantity.first - 1].lemma if quantity.first else ""
    shared = (
        bool(after)
        and after[0].lemma == "of"
        and led != "by"
        and not timed & {quantity.first, quantity.last, quantity.last + 1}
    )
    head = top_of(sentence.tokens, quantity.first, quantity.last)
    told = bool(after) and after[0].tag in {"VERB", "AUX", "ADV"}
    if told and head.base_relation == "nsubj" and quantity.noun is None:
        return True  # "less than a quarter has been paid"
    if quantity.value == _HALF and _is_half_the(sentence, quantity):
        return True
    parts = [each for each in sentence.quantities if each.last <= quantity.first and 0 < each.value < 1]
    if parts and led in {",", "and"} and after and after[0].lemma in {"to", "from"}:
        return True  # "half of the exports go to Tonga, a third to Samoa"
    meant = [token.lemma for token in sentence.tokens[quantity.last + 1 : quantity.last + 2]]
    return (
        shared
        and meant != ["what"]
        and not any(kid.lemma in _TIME_NOUNS for kid in sentence.children(head.index, "nmod"))
    )


def _is_half_the(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Has received half the sum it needs", "half its imports"; but not "half the year", "at half the price"."""
    token = sentence.tokens[quantity.first]
    if token.relation != "det:predet" or token.head < 0:
        return False
    whole = sentence.tokens[token.head]
    led = sentence.children(whole.index, "case")
    if any(each.first > quantity.first and each.first <= whole.index for each in sentence.quantities):
        return False  # "less than half the 157,000 of the year before"
    return (
        whole.tag == "NOUN"
        and whole.lemma not in _TIME_NOUNS | _NO_WHOLES
        and not led
        and not in_time(sentence, whole.index)
    )


def _counted(sentence: Sentence, quantity: Quantity, head: int) -> int | None:
    """What is counted where the number does not stand right before it."""
    timed = {i for time in sentence.times for i in range(time.first, time.last)}
    counted = sentence.tokens[head].head
    if (
        sentence.tokens[head].base_relation == "nummod"
        and not (
            counted < quantity.first and sentence.tokens[counted].tag in {"PROPN", "PRON"}
        )  # "Ecuador some 330,000"
        and not any(each.first <= counted < each.last for each in sentence.quantities)  # "1,240, or 14 percent more"
        and not (counted in timed and quantity.first not in timed)  # "to 35 next summer"
    ):
        return counted
    if sentence.tokens[quantity.last : quantity.last + 1] and sentence.tokens[quantity.last].lemma == "of":
        for kid in sentence.children(head, "nmod"):
            among = sentence.tokens[quantity.last + 1 : kid.index]
            plural = kid.text != kid.lemma or kid.lemma in _COLLECTIVE
            if kid.tag == "NOUN" and plural and all(token.tag != "NUM" for token in among):
                return kid.index  # "22 of its nationals", "600 of its police"
    for token in sentence.tokens[quantity.last : quantity.last + _REACH_OF_NOUN]:
        if token.index in timed:
            break
        if token.tag == "NOUN" or is_nationals(token):
            return token.index  # half a million Syrians
        if token.tag not in {"ADJ", "PROPN"}:
            break
    after = sentence.tokens[quantity.last : quantity.last + 1]
    if after and after[0].text.lower() in STRICKEN and after[0].tag != "NOUN":
        return after[0].index  # "left 22 dead"
    group = sentence.tokens[head].head
    of = any(kid.lemma == "of" for kid in sentence.children(head, "case"))
    if of and group >= 0 and sentence.tokens[group].lemma in GROUPS:
        return group  # "its crew of 19"
    predicate = predicate_of(sentence, head)
    compared = predicate is not None and predicate.lemma == "compare" and predicate.base_relation == "advcl"
    if predicate and compared and any(kid.lemma == "to" for kid in sentence.children(head, "case")):
        predicate = sentence.tokens[predicate.head]  # "fell by 98 percent compared with a year earlier, to 408"
    around = sentence.children(predicate.index, "nsubj", "obj") if predicate else []
    if predicate and predicate.base_relation == "xcomp" and not around:
        around = sentence.children(predicate.head, "obj")  # "ordered the number of posts doubled to 22"
    amount = next((token for token in around if token.lemma in AMOUNTS), None)
    toll = next((token for token in around if token.lemma in TOLLS), None)
    if (hurt := _the_stricken(sentence, quantity.first)) is not None:
        return hurt
    if toll and any(kid.lemma in {"at", "to"} for kid in sentence.children(head, "case")):
        return toll.index  # "put its losses at 35", "the death toll rose to 46"
    if (changed := _changed_group(sentence, quantity)) is not None:
        return changed
    told_at = predicate is not None and predicate.lemma in {"put", "estimate"}
    if told_at and any(kid.lemma == "at" for kid in sentence.children(head, "case")):
        objects = [token for token in around if token.base_relation == "obj"]
        things = [token for token in objects if token.text.lower() != token.lemma or token.lemma in PEOPLED]
        if things and things[0].tag == "NOUN" and amount is None:
            return things[0].index  # "put damaged houses at 6,700"
    levels = word_sets("outlook.yaml")["levels"] | {"up", "down"}
    levelled = predicate is not None and predicate.lemma in levels
    above = sentence.tokens[head].head
    by_so_much = any(each.change is not None and each.first <= above < each.last for each in sentence.quantities)
    came = any(token.base_relation == "nsubj" and token.lemma in _COMING for token in around)
    sunk = (
        not came
        and predicate is not None
        and predicate.lemma in _TRANSITIVE
        and sentence.tokens[head].base_relation == "obj"
    )
    levelled = levelled and not sunk  # "the rebels fired at 100 ships, sinking two"
    reached = {"obl", "obj", "xcomp"} | ({"nmod"} if predicate and predicate.lemma in {"up", "down"} else set())
    if levelled and amount is None and (sentence.tokens[head].base_relation in reached or by_so_much):
        # "Arrivals by sea stand at 61,000", "weapons seized there numbered 1,190"
        subject = next((token for token in around if token.base_relation == "nsubj"), None)
        if (
            subject is None
            and predicate is not None
            and predicate.base_relation == "advcl"
            and sentence.tokens[predicate.head].index < head
        ):
            subject = next(iter(sentence.children(predicate.head, "nsubj")), None)  # "seized there numbered", misparsed
        if (
            subject is None
            and predicate is not None
            and predicate.base_relation == "acl"
            and predicate.lemma == "number"
        ):
            subject = sentence.tokens[predicate.head]  # "Deportations numbered 12,042", misparsed
        valued = quantity.value >= _LEAST_VALUE and subject is not None and (subject.lemma,) in vocabulary().phrases
        if subject and subject.tag == "PRON" and subject.text.lower() == "those":
            subject = _before_those(sentence, subject.index) or subject
        plural = subject is not None and subject.text.lower() != subject.lemma
        counting = subject is not None and subject.lemma in PEOPLED | figure_words("told in numbers")
        if subject and subject.tag == "NOUN" and (plural or counting) and not valued:
            return subject.index
    if sentence.children(head, "cop") and quantity.value >= _LEAST_COMING:
        for each in sentence.children(head, "nsubj"):
            if each.lemma in _COMING | TOLLS and each.text.lower() != each.lemma:
                return each.index  # "Arrivals were nearly 9 million"
            if each.lemma in figure_words("told in numbers"):
                return each.index  # "Net immigration was 31,500"
    # "The number of companies stands at 57", "raised the number of dead to 46"
    amount = amount or put_at(sentence, head)
    held = sentence.children(amount.index, "nmod") if amount else []
    found = next((token.index for token in held if token.relation != "nmod:poss"), None)
    if amount and found is None and amount.text.lower() == "numbers":  # "visitor numbers hit 40,000"
        named = (kid for kid in sentence.children(amount.index, "compound") if kid.tag == "NOUN")
        found = next((kid.index for kid in named if counted_indicator(kid.lemma)), None)
    if amount and found is None:  # "the number of displaced stands at 362,000"
        behind = sentence.tokens[amount.index + 2 : amount.index + 3]
        found = next((token.index for token in behind if token.text.lower() in STRICKEN), None)
    return found


def _the_stricken(sentence: Sentence, first: int) -> int | None:
    """The dead of "put the dead at 3,785 and the wounded at more than 12,000"."""
    place = leader_of(sentence, first)
    led = [token.text.lower() for token in sentence.tokens[max(0, place - 2) : place + 1]]
    return place - 1 if led[:1] == ["the"] and led[-1:] == ["at"] and led[1] in STRICKEN else None


def _before_those(sentence: Sentence, those: int) -> Token | None:
    """The crossings of "crossings by land fell, while those by sea tripled to 15,000"."""
    told = [t for t in sentence.tokens[:those] if t.tag == "NOUN" and t.base_relation == "nsubj"]
    return next((each for each in reversed(told) if each.text.lower() != each.lemma), None)


def _changed_group(sentence: Sentence, quantity: Quantity) -> int | None:
    """The force of "bringing the force to 430", the staff of "will halve its staff to six"."""
    place = leader_of(sentence, quantity.first)
    if place < 0 or sentence.tokens[place].lemma != "to":
        return None
    moving = word_sets("outlook.yaml")["moving"]
    for verb in reversed(sentence.tokens[max(0, place - _REACH_OF_GROUP) : place]):
        if verb.lemma in moving and verb.tag == "VERB":
            held = [kid for kid in sentence.children(verb.index, "obj") if kid.lemma in GROUPS and kid.index < place]
            return held[0].index if held else None
    return None


def put_at(sentence: Sentence, number: int) -> Token | None:
    """The amount that somebody puts at a number."""
    if not any(kid.lemma == "at" for kid in sentence.children(number, "case")):
        return None
    for verb in islice(ancestors(sentence, number), _REACH_OF_PUT):
        if verb.lemma in {"put", "estimate"} and verb.index < number:
            told = sentence.children(verb.index, "obj", "nsubj:pass")
            return next((kid for kid in told if kid.lemma in AMOUNTS | TOLLS), None)
    return None


def is_nationals(noun: Token) -> bool:
    """100,000 Armenians, 125,000 Guyanese."""
    return noun.text[:1].isupper() and noun.text.endswith(("s", "ese", "ish"))


def in_time(sentence: Sentence, index: int) -> bool:
    """Whether a token is part of a time."""
    return any(time.first <= index < time.last for time in sentence.times)
