"""Which numbers of a sentence say something about relations, and which only count sides, years or articles."""

from dataclasses import dataclass, replace
from itertools import pairwise

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.indicators import counted_indicator, head_of, vocabulary
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Quantity, Sentence, Token

TIME_UNITS = frozenset({"s", "min", "h", "d", "wk", "mo", "a"})
_ANAPHORIC = frozenset({"the", "these", "those", "both", "our", "their", "its", "his", "her"})
_LARGEST_ANAPHORIC = 20  # "the two countries", "these five states" point back; "the 523-km railway" does not
_LEAST_OTHER = 10  # what is no plain noun is not counted in smaller numbers
_LEAST_SCALED = 1e5  # "from 1.8 billion": a bare number this large takes the unit of the one before
_REACH_OF_NOUN = 3
_LEAST_EVENTS = 3
_LEAST_COUNTRIES = 4  # "officials from three countries" is prose
_LEAST_CODED = 100  # an amount after a currency code and without a scale word
_DURATION_NOUNS = frozenset({"time", "stay", "visa-free", "regime", "entry", "transit"})
_AMOUNTS = frozenset({"number", "amount", "volume", "quantity", "total", "count", "quota", "size", "list"})
_TOLLS = frozenset({"loss", "toll", "casualty", "death", "fatality"})
_STANDING_IN = frozenset({"more", "each"})  # for what was counted before
_GROUPS = frozenset(
    {"crew", "team", "delegation", "staff", "force", "contingent", "garrison", "workforce", "family", "crowd"}
)
_RATES = frozenset({"percent", "bp"})  # a rate that goes from 10 to 12 percent has not grown by a fifth of itself
STRICKEN = frozenset({"dead", "injured", "wounded", "missing", "homeless", "hurt", "displaced", "ill", "aboard"})
_LARGEST_RATIO = 10  # "one in ten"
_VOTES = frozenset({"vote", "abstention"})
_TIME_NOUNS = frozenset({"year", "month", "week", "day", "hour", "century", "decade", "time", "life", "term", "season"})
_PART_OPENERS = frozenset({"(", "which", "whom", "they", "including"})
_NUMBERED = frozenset(
    {
        "no.",
        "no",
        "number",
        "article",
        "phase",
        "chapter",
        "resolution",
        "room",
        "act",
        "law",
        "decree",
        "flight",
        "group",
        "route",
    }
)


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity that may be a figure; `head` is its governing token, `noun` the index of what is counted or None."""

    quantity: Quantity
    head: int
    noun: int | None
    earlier: bool = False  # the X of "from X to Y"
    later: bool = False  # the Y of it
    rise: float | None = None  # relative change from X to Y

    @property
    def value(self) -> float:
        return self.quantity.value

    @property
    def unit(self) -> str:
        return self.quantity.unit

    @property
    def is_money(self) -> bool:
        return _is_money_unit(self.unit)


def numbers_of(sentence: Sentence) -> list[Number]:
    """The sentence's numbers that may be figures, relative changes left aside, "from X to Y" joined."""
    quantities = _ratios(sentence, list(sentence.quantities))
    found = _subsets(sentence, _ranges(sentence, [_number(sentence, quantity) for quantity in quantities]))
    found = _votes(sentence, found)
    levels = [number for i, number in enumerate(found) if not is_movement(number) and not _is_step(sentence, found, i)]
    return [number for number in levels if _may_be_figure(sentence, number)]


def _is_step(sentence: Sentence, numbers: list[Number], place: int) -> bool:
    """Whether the number tells in points or money how far something moved, and the next where to.

    "raised the rate by 50 basis points to 12.5 percent", "fell by $2.4 billion in August to $413.5 billion"
    """
    quantity = numbers[place].quantity
    follows = numbers[place + 1].quantity if place + 1 < len(numbers) else None
    led = any(token.lemma == "by" for token in sentence.tokens[max(0, quantity.first - 2) : quantity.first])
    pointed = any("point" in token.lemma for token in sentence.tokens[quantity.first : quantity.last])
    if quantity.direction is None or not (led or pointed):
        return False
    if pointed:
        return True
    gap = [token.lemma for token in sentence.tokens[quantity.last : follows.first]] if follows else []
    return bool(gap) and gap[-1] == "to" and follows is not None and follows.unit == quantity.unit


def _ratios(sentence: Sentence, quantities: list[Quantity]) -> list[Quantity]:
    """ "Four in ten children": one share, and not two counts."""
    joined: list[Quantity] = []
    for one in quantities:
        last = joined[-1] if joined else None
        gap = [token.lemma for token in sentence.tokens[last.last : one.first]] if last else []
        plain = last is not None and last.unit == one.unit == "count" and not last.ordinal and not one.ordinal
        if last and plain and gap in (["in"], ["out", "of"]) and last.value < one.value <= _LARGEST_RATIO:
            share = round(100 * last.value / one.value, 4)
            joined[-1] = replace(last, value=share, unit="percent", last=one.last, noun=None)
        else:
            joined.append(one)
    return joined


def _subsets(sentence: Sentence, numbers: list[Number]) -> list[Number]:
    """ "Has cleared 28 of 36 plants", "five of its 14 ports": both count the same."""
    told = list(numbers)
    for i, (one, two) in enumerate(pairwise(numbers)):
        gap = [token.lemma for token in sentence.tokens[one.quantity.last : two.quantity.first]]
        counts = one.unit == two.unit == "count" and one.value < two.value
        if counts and gap[:1] == ["of"] and len(gap) <= _REACH_OF_NOUN and two.noun is not None:
            told[i] = replace(one, noun=two.noun)
    return told


def _votes(sentence: Sentence, numbers: list[Number]) -> list[Number]:
    """ "By eight votes to one", "voted 29 to 22": both are votes."""
    told = list(numbers)
    for i, (one, two) in enumerate(pairwise(numbers)):
        gap = [token.lemma for token in sentence.tokens[one.quantity.last : two.quantity.first]]
        bare = one.unit == two.unit == "count" and two.noun is None
        noun = one.noun if one.noun is not None and sentence.tokens[one.noun].lemma in _VOTES else None
        above = sentence.tokens[sentence.tokens[one.head].head] if sentence.tokens[one.head].head >= 0 else None
        if noun is None and one.noun is None and above is not None and above.lemma == "vote":
            noun = above.index
        if bare and noun is not None and gap[-1:] in (["to"], ["against"]):
            told[i], told[i + 1] = replace(one, noun=noun), replace(two, noun=noun, earlier=False)
    return told


def is_movement(number: Number) -> bool:
    """Whether the number only says how far something else rose or fell: "by 12.5 %", "four times", "a third"."""
    relative = number.unit in {"percent", "count"} and number.quantity.change is not None
    return relative and not number.earlier and not number.later


def _number(sentence: Sentence, quantity: Quantity) -> Number:
    head = head_of(sentence, quantity.first, quantity.last)
    noun = quantity.noun
    token = sentence.tokens[head]
    if noun is None and token.base_relation == "nummod" and sentence.tokens[token.head].lemma in _STANDING_IN:
        head = token.head  # "five more are to come", "will pay 2 million each"
    if noun is not None and _is_money_unit(quantity.unit) and counted_indicator(sentence.tokens[noun].lemma):
        quantity = replace(quantity, unit="count")  # "39 million dollars to 16 countries"
    if (
        quantity.unit == "count"
        and quantity.change is None
        and 0 < quantity.value < 1
        and _is_share_of(sentence, quantity)
    ):
        quantity = replace(quantity, value=round(100 * quantity.value, 6), unit="percent")  # "four fifths of it"
    if quantity.unit == "count" and noun is None:
        noun = _counted(sentence, quantity, head)
    return Number(quantity, head, noun)


def _is_share_of(sentence: Sentence, quantity: Quantity) -> bool:
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
    head = sentence.tokens[head_of(sentence, quantity.first, quantity.last)]
    meant = [token.lemma for token in sentence.tokens[quantity.last + 1 : quantity.last + 2]]
    return (
        shared
        and meant != ["what"]
        and not any(kid.lemma in _TIME_NOUNS for kid in sentence.children(head.index, "nmod"))
    )


def _is_money_unit(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def _counted(sentence: Sentence, quantity: Quantity, head: int) -> int | None:
    """What is counted where the number does not stand right before it."""
    timed = {i for time in sentence.times for i in range(time.first, time.last)}
    counted = sentence.tokens[head].head
    if (
        sentence.tokens[head].base_relation == "nummod"
        and not quantity.first <= counted < quantity.last
        and not (counted in timed and quantity.first not in timed)  # "to 35 next summer"
    ):
        return counted
    if sentence.tokens[quantity.last : quantity.last + 1] and sentence.tokens[quantity.last].lemma == "of":
        for kid in sentence.children(head, "nmod"):
            among = sentence.tokens[quantity.last + 1 : kid.index]
            if kid.tag == "NOUN" and kid.text != kid.lemma and all(token.tag != "NUM" for token in among):
                return kid.index  # "22 of its nationals"
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
    if of and group >= 0 and sentence.tokens[group].lemma in _GROUPS:
        return group  # "its crew of 19"
    predicate = predicate_of(sentence, head)
    around = sentence.children(predicate.index, "nsubj", "obj") if predicate else []
    amount = next((token for token in around if token.lemma in _AMOUNTS), None)
    toll = next((token for token in around if token.lemma in _TOLLS), None)
    if toll and any(kid.lemma in {"at", "to"} for kid in sentence.children(head, "case")):
        return toll.index  # "put its losses at 35", "the death toll rose to 46"
    levelled = predicate is not None and predicate.lemma in word_sets("outlook.yaml")["levels"]
    if levelled and amount is None and sentence.tokens[head].base_relation in {"obl", "obj", "xcomp"}:
        # "Arrivals by sea stand at 61,000", "weapons seized there numbered 1,190"
        subject = next((token for token in around if token.base_relation == "nsubj"), None)
        if subject and subject.tag == "NOUN" and subject.text.lower() != subject.lemma:
            return subject.index
    # "The number of companies stands at 57", "raised the number of dead to 46"
    return next((token.index for token in sentence.children(amount.index, "nmod")), None) if amount else None


def _ranges(sentence: Sentence, numbers: list[Number]) -> list[Number]:
    """Joins "from 112 to 97 million dollars": the bare end takes unit, scale and noun of the other."""
    joined = list(numbers)
    for i, (early, late) in enumerate(pairwise(joined)):
        gap = sentence.tokens[early.quantity.last : late.quantity.first]
        words = [token.lemma for token in gap]
        before = sentence.tokens[early.quantity.first - 1].lemma if early.quantity.first else ""
        bare = late.unit == "count" and late.noun is None and late.value >= _LEAST_SCALED
        if words and words[-1] == "from" and bare and early.unit != "count":
            late = replace(late, quantity=replace(late.quantity, unit=early.unit))
        if (
            words
            and words[-1] == "from"
            and early.unit == late.unit
            and (before in {"to", "at", "reach"} or words[-2:-1] in (["up"], ["down"]))
        ):
            fell = before in {"to", "at", "reach"} and early.value and late.value
            rise = round(early.value / late.value - 1, 6) if fell and early.unit not in _RATES else None
            joined[i] = replace(early, later=bool(fell), rise=rise)
            joined[i + 1] = replace(late, earlier=True, noun=late.noun if late.noun is not None else early.noun)
            continue
        if words and words[-1] in {"against", "versus"} and late.unit == early.unit == "count" and late.noun is None:
            joined[i + 1] = replace(late, earlier=True, noun=early.noun)  # "numbered 1,190, against 430 in 2023"
            continue
        if before != "from" or not words or words[-1] not in {"to", "till", "until"} or len(words) > 4:
            continue
        one, two = early.quantity, late.quantity
        if one.unit == "count" and two.unit != "count":
            one = replace(one, value=one.value * _scale(sentence, one, two), unit=two.unit)
        elif two.unit == "count" and one.unit != "count":
            two = replace(two, unit=one.unit)
        if one.unit != two.unit or one.ordinal or two.ordinal:
            continue
        noun = next(
            (each for each in (late.quantity.noun, early.quantity.noun, late.noun, early.noun) if each is not None),
            None,
        )
        if noun is None and two.unit == "count":
            noun = _moved(sentence, early)
        rise = round(two.value / one.value - 1, 6) if one.value and one.unit not in _RATES else None
        joined[i] = replace(early, quantity=one, noun=early.noun if early.noun is not None else noun, earlier=True)
        joined[i + 1] = replace(late, quantity=two, noun=noun, later=True, rise=rise)
    return joined


def _moved(sentence: Sentence, number: Number) -> int | None:
    """What goes "from two to four": the verb's object, else its subject; of "the number of monitors" the monitors."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None:
        return None
    noun = next(iter(sentence.children(predicate.index, "obj") + sentence.children(predicate.index, "nsubj")), None)
    if noun is None or noun.tag not in {"NOUN", "PROPN"}:
        return None
    if noun.lemma in _AMOUNTS:
        noun = next(iter(sentence.children(noun.index, "nmod")), noun)
    return noun.index


def _scale(sentence: Sentence, bare: Quantity, scaled: Quantity) -> float:
    """1e6 for "112 to 97 million": the factor of the scale word, where the bare number has none."""
    digits = [token.text.replace(",", "") for token in sentence.tokens[scaled.first : scaled.last]]
    literal = next((float(text) for text in digits if text.replace(".", "", 1).isdigit()), None)
    factor = scaled.value / literal if literal else 1.0
    return factor if factor >= 1000 and bare.value < 1000 else 1.0


def _may_be_figure(sentence: Sentence, number: Number) -> bool:
    quantity = number.quantity
    if quantity.ordinal or quantity.value == 0:
        return False
    if number.unit in TIME_UNITS:
        around = {token.lemma for token in sentence.tokens[max(0, quantity.first - 10) : quantity.last + 6]}
        return bool(around & _DURATION_NOUNS) and not _in_time(sentence, quantity, number.earlier or number.later)
    if number.unit != "count":
        return not _is_acronym(sentence, number)
    if _in_time(sentence, quantity, number.later) or _is_numbering(sentence, quantity):
        return False
    return _counts_something(sentence, number)


def _is_acronym(sentence: Sentence, number: Number) -> bool:
    """COP29 is a conference, not 29 pesos."""
    text = "".join(token.text for token in sentence.tokens[number.quantity.first : number.quantity.last])
    return number.is_money and text.startswith(number.unit) and number.value < _LEAST_CODED


def _in_time(sentence: Sentence, quantity: Quantity, lenient: bool) -> bool:
    return not lenient and any(time.first < quantity.last and quantity.first < time.last for time in sentence.times)


def _is_numbering(sentence: Sentence, quantity: Quantity) -> bool:
    """Article 5, Phase 10, No. 3, COP29."""
    if not quantity.first:
        return False
    before = sentence.tokens[quantity.first - 1]
    return before.lemma in _NUMBERED or (
        before.tag == "PROPN" and before.end >= quantity.span.start - 1 and _attached(sentence, quantity, before)
    )


def _attached(sentence: Sentence, quantity: Quantity, before: Token) -> bool:
    head = sentence.tokens[head_of(sentence, quantity.first, quantity.last)]
    return head.head == before.index


def _counts_something(sentence: Sentence, number: Number) -> bool:
    words = vocabulary()
    if number.noun is None:
        return number.earlier or _elliptical(sentence, number)
    noun = sentence.tokens[number.noun]
    if number.earlier or number.later or _is_times_visited(sentence, noun):
        return True
    if noun.lemma in _VOTES or noun.text.lower() in STRICKEN:
        return True
    if noun.text.lower() == "others":
        return number.value > 1  # "killed two and wounded three others"
    if noun.lemma in words.never_counted or number.value == 1:
        return False
    if number.value <= _LARGEST_ANAPHORIC and _is_anaphoric(sentence, number):
        return False
    if noun.tag == "PROPN" and not counted_indicator(noun.lemma) and noun.text[:1].isupper():
        return is_nationals(noun)
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
        return noun.tag == "NOUN"
    return noun.tag in {"NOUN", "PROPN", "ADJ"}


def _is_source(sentence: Sentence, noun: Token) -> bool:
    """ "Two traders said": a few who are only quoted."""
    return noun.relation == "nsubj" and sentence.tokens[noun.head].lemma in word_sets("outlook.yaml")["telling"]


def is_held(sentence: Sentence, noun: int) -> bool:
    """Whether what is done to those counted is done to people only: "the detention of two Belgian ornithologists"."""
    return _act_upon(sentence, noun) in word_sets("outlook.yaml")["holding"]


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


def is_nationals(noun: Token) -> bool:
    """100,000 Armenians, 125,000 Guyanese."""
    return noun.text[:1].isupper() and noun.text.endswith(("s", "ese", "ish"))


def _is_anaphoric(sentence: Sentence, number: Number) -> bool:
    assert number.noun is not None
    if number.noun < number.quantity.first:
        return False  # "its crew of 19"
    if number.value >= _LEAST_OTHER and sentence.children(number.noun, "acl", "acl:relcl"):
        return False  # "the 12 generators donated in December"
    opening = sentence.tokens[: number.quantity.first][-2:]
    if any(token.lemma in _ANAPHORIC and token.tag in {"DET", "PRON"} for token in opening[-1:]):
        return True
    return any(
        child.index < number.quantity.first and child.lemma in _ANAPHORIC and child.tag in {"DET", "PRON"}
        for child in sentence.children(number.noun, "det", "nmod:poss")
    )


def _elliptical(sentence: Sentence, number: Number) -> bool:
    """33 of them, four are being vetted, "lift that to 200": a number standing for the things counted before."""
    head = sentence.tokens[number.head]
    after = [token.lemma for token in sentence.tokens[number.quantity.last : number.quantity.last + 2]]
    governor = sentence.tokens[head.head] if head.head >= 0 else None
    led = any(kid.lemma == "to" for kid in sentence.children(head.index, "case"))
    moved = led and governor is not None and governor.lemma in word_sets("outlook.yaml")["moving"]
    return (head.base_relation in {"nsubj", "obj"} or after == ["of", "they"] or moved) and number.value > 1


def is_conversion(sentence: Sentence, number: Number, amount: Number) -> bool:
    """ "20 billion shillings ($154 million)": the same money again in another currency."""
    between = [token.text for token in sentence.tokens[amount.quantity.last : number.quantity.first]]
    return (
        number.is_money and amount.is_money and number.unit != amount.unit and between in (["("], [",", "or"], ["or"])
    )


def is_part(sentence: Sentence, number: Number, whole: Number) -> bool:
    """Whether `number` breaks down `whole`, which stands before it: "61 (21 moved ...)", "523 km, of which 213 km"."""
    between = sentence.tokens[whole.quantity.last : number.quantity.first]
    lemmas = [token.lemma for token in between]
    openers = [i for i, lemma in enumerate(lemmas) if lemma in _PART_OPENERS]
    after = [token.lemma for token in sentence.tokens[number.quantity.last : number.quantity.last + 2]]
    if after in (["of", "which"], ["of", "whom"]) and number.value < whole.value:
        return number.unit in {whole.unit, "count"}
    head = sentence.tokens[number.head]
    told_apart = head.base_relation == "nsubj" and sentence.tokens[head.head].tag == "VERB"  # "33 of them opened"
    if after == ["of", "they"] and lemmas[-1:] == [","] and number.value < whole.value and not told_apart:
        return number.unit == whole.unit == "count"  # "19 medals, seven of them gold"
    if lemmas[-1:] == ["include"] or lemmas[-1:] == ["including"]:
        return number.unit == whole.unit and number.value < whole.value and number.noun in {None, whole.noun}
    if (
        not openers
        and ":" in lemmas[:_REACH_OF_NOUN]
        and number.unit == whole.unit == "count"
        and number.value < whole.value
    ):
        # "64 companies: 20 have relocated, 14 are under study"
        return number.noun in {None, whole.noun} and not any(token.text in {".", ";"} for token in between)
    if not openers or number.unit not in {whole.unit, "count"} or number.value > whole.value:
        return False
    if lemmas[openers[0]] == "(":
        return ")" not in lemmas
    if lemmas[openers[0]] in {"which", "whom", "they"}:
        return openers[0] > 0 and lemmas[openers[0] - 1] in {"of", "among"}
    return openers[0] <= 4 and number.noun in {None, whole.noun}
