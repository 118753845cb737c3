"""Whether a number is reached or aimed at, and whether money is paid or promised."""

from itertools import islice, pairwise, takewhile

from dragoman.extract.clauses import (
    ancestors,
    has_future_auxiliary,
    has_perfect_auxiliary,
    is_infinitive,
    is_to_come,
    is_told_as_done,
    predicate_of,
)
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.measure.sums_asked import APPEALS, is_sum_asked
from dragoman.extract.figures.number import Number, prepositions_of
from dragoman.extract.figures.outlook.expectations import is_expectation, is_far_off
from dragoman.extract.figures.outlook.measures_taken import is_led_to_by_measures
from dragoman.extract.figures.outlook.promised_money import DEAL_REACH, PROMISE_REACH, is_promised
from dragoman.extract.figures.outlook.proposed import is_aimed_at, is_proposed
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Sentence

_REACH_OF_ASIDE = 4  # steps up the tree from a sum to "which amount to"

_OUTLAYS = frozenset({"cost", "investment", "outlay", "expenditure", "price", "income", "spending"})

_REACHED = frozenset({"reach", "average", "hit", "total", "exceed", "top", "surpass", "stand", "make", "become"})

_MOVED = frozenset({"go", "expand", "climb", "rocket", "rebound", "advance", "gain", "multiply", "increase", "decline"})

_CLAIMING = frozenset({"demand", "seek", "request", "claim"})

_APPLYING = frozenset({"application", "request", "claim", "bid", "appeal"})

_LEAST_OWED = 1e5  # less is a fee

_WANTING = frozenset({"want", "need", "support", "oppose", "favour", "favor", "wish", "seek", "require"})


_REACH_OF_GOAL = 12  # tokens from a number to "as our goal"


def is_target(sentence: Sentence, number: Number, topic: int) -> bool:
    """Whether the number is still to be reached: planned, promised, asked for, or called a goal."""
    if _is_outcome(sentence, number) or _is_worth_aside(sentence, number) or _are_those_who_want(sentence, number):
        return False
    if _is_granted_before(sentence, number):
        return False
    if _is_level_aside(sentence, number) or _has_come(sentence, number.head) or _is_current(sentence, number.head):
        return False
    if is_expectation(sentence, number) or is_far_off(sentence, number):
        return True
    if is_to_come(sentence, number.head) or _shares_auxiliary(sentence, number.head):
        return True
    if is_led_to_by_measures(sentence, number):
        return True
    if _is_due(sentence, number.head) or (number.is_money and _is_owed_yet(sentence, number)):
        return True
    if is_sum_asked(sentence, number):
        return True
    if (
        is_proposed(sentence, number)
        or is_aimed_at(sentence, number)
        or is_promised(sentence, number)
        or _is_foreseen(sentence, number)
        or _is_expected(sentence, number)
    ):
        return True
    if _is_estimated(sentence, number, topic) or _is_provided_for(sentence, number):
        return True
    goals = word_sets("outlook.yaml")["goals"]
    above = {sentence.tokens[number.head].head, topic} | _set_as(sentence, number)
    if sentence.children(number.head, "cop"):
        above |= {kid.index for kid in sentence.children(number.head, "nsubj")}  # "the target is 7,000"
    struck = number.noun if number.unit == "count" else None  # "struck 200 targets"
    return any(sentence.tokens[i].lemma in goals for i in above if i >= 0 and i != struck)


def _set_as(sentence: Sentence, number: Number) -> set[int]:
    """The goal of "have set 4 million dollars as our goal", "that the two set themselves as a goal"."""
    behind = sentence.tokens[number.quantity.last :][:_REACH_OF_GOAL]
    led = [token for token in behind if token.lemma == "as" and token.head > token.index]
    setting = any(token.lemma == "set" and token.tag == "VERB" for token in sentence.tokens)
    return {token.head for token in led} if setting else set()


def _has_come(sentence: Sentence, number: int) -> bool:
    """ "Asks for 1.4 billion, of which 23 percent has been received": a part that is there."""
    predicate = predicate_of(sentence, number)
    return (
        predicate is not None
        and predicate.lemma in {"receive", "fund", "disburse", "deliver"}
        and sentence.tokens[number].head == predicate.index
        and has_perfect_auxiliary(sentence, predicate)
    )


def _is_current(sentence: Sentence, number: int) -> bool:
    """ "From the present output of 33 million barrels", "current levels of 4 percent"."""
    level = sentence.tokens[sentence.tokens[number].head] if sentence.tokens[number].head >= 0 else None
    if level is None or sentence.tokens[number].base_relation != "nmod":
        return False
    return any(kid.lemma in {"current", "present", "existing"} for kid in sentence.children(level.index, "amod"))


def _are_those_who_want(sentence: Sentence, number: Number) -> bool:
    """ "64 percent want more schools", "30 million people need help": they are there, whatever they want."""
    token = sentence.tokens[number.counted]
    verb = sentence.tokens[token.head] if token.head >= 0 else None
    return token.relation == "nsubj" and verb is not None and verb.lemma in _WANTING and not number.is_money


def _is_due(sentence: Sentence, number: int) -> bool:
    """ "Is due to release 600 million": "due" taken for a particle of the verb."""
    predicate = predicate_of(sentence, number)
    return predicate is not None and any(kid.lemma == "due" for kid in sentence.children(predicate.index, "mark"))


def _is_worth_aside(sentence: Sentence, number: Number) -> bool:
    """ "Its exports, worth 237 million in 2024, will be taxed": told aside, in commas, of what is to be done to it."""
    told = sentence.tokens[number.head].head
    if told < 1 or sentence.tokens[told].text.lower() not in {"worth", "valued"}:
        return False
    whole = sentence.tokens[told].head
    aside = sentence.tokens[told - 1].text == "," and sentence.tokens[told].base_relation in {"acl", "amod"}
    return aside and whole >= 0 and sentence.tokens[whole].base_relation in {"nsubj", "obl", "nmod"}


def _is_level_aside(sentence: Sentence, number: Number) -> bool:
    """ "Asked it to unfreeze the assets, which amount to 70 million": what they come to, whatever is asked."""
    for token in islice(ancestors(sentence, number.head), _REACH_OF_ASIDE):
        if token.relation in {"acl:relcl", "advcl:relcl"}:
            before = sentence.tokens[token.index - 1] if token.index else None
            asked = any(
                each.lemma in APPEALS for each in sentence.tokens[: token.index]
            )  # "the appeal, which stands at"
            # What a parser takes for a noun tells it as well: "which amount to".
            told = token.lemma in word_sets("outlook.yaml")["levels"] | {"worth", "value", "amount"}
            return told and not asked and before is not None and before.text.lower() == "which"
        if token.index != number.head and token.tag == "VERB":
            return False
    return False


def _is_granted_before(sentence: Sentence, number: Number) -> bool:
    """ "Is to buy radars on a 500 million dollar line of credit extended in 2019": it is there, whatever it is for."""
    timed = {at for time in sentence.times for at in range(time.first, time.last) if time.date}
    above = islice(ancestors(sentence, number.head), _REACH_OF_ASIDE)
    things = [*takewhile(lambda token: token.tag != "VERB", above)]
    things += [each for each in sentence.tokens[number.quantity.last :][:1] if each.tag == "NOUN"]
    lines = [thing for thing in things if thing.lemma == "line"]
    things += [kid for line in lines for kid in sentence.children(line.index, "nmod")]  # "a line of credit extended"
    return any(
        kid.lemma in figure_words("granting")
        and kid.relation == "acl"
        and kid.text.lower() != kid.lemma
        and kid.index > number.head
        and timed & {each.index for each in sentence.subtree(kid.index)}
        and not sentence.children(kid.index, "aux", "mark")
        for thing in things
        for kid in sentence.children(thing.index, "acl")
    )


def _is_owed_yet(sentence: Sentence, number: Number) -> bool:
    """ "Has to repay 2.6 billion this year": not a price, "must pay 3 dollars a bag"."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or predicate.lemma not in {"pay", "repay", "find", "raise", "refund", "reimburse"}:
        return False
    above = sentence.tokens[predicate.head] if predicate.base_relation == "xcomp" else None
    has = above is not None and above.text.lower() in {"has", "have"}
    must = any(kid.text.lower() == "must" for kid in sentence.children(predicate.index, "aux"))
    return (has or must) and number.value >= _LEAST_OWED


def _is_outcome(sentence: Sentence, number: Number) -> bool:
    """ "Went up by 17 percent to reach 146 million": where it came to, and no purpose."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or predicate.lemma not in _REACHED or not is_infinitive(sentence, predicate):
        return False
    if predicate.base_relation == "conj" or sentence.children(predicate.index, "cc", "aux"):
        return False  # "amounted to 290,000 and are to reach 1.2 million"
    governor = sentence.tokens[predicate.head] if predicate.head >= 0 else None
    if governor is None or _is_in_clause_to_come(sentence, governor.index):
        return False
    words = word_sets("outlook.yaml")
    by_how_much = any(governor.index < each.first and each.last <= predicate.index for each in sentence.quantities)
    if governor.lemma in words["moving"] and by_how_much and is_told_as_done(sentence, governor.index):
        return True  # "raised its rate by 50 basis points to reach 4.75 percent"
    told = is_told_as_done(sentence, governor.index) or governor.text.lower().endswith("ing")  # "with imports surging"
    return governor.lemma in words["levels"] | _MOVED and told


def _is_in_clause_to_come(sentence: Sentence, index: int) -> bool:
    """Whether a verb, or one above it, is told of what is still to come."""
    return is_to_come(sentence, index) or any(
        has_future_auxiliary(sentence, each) for each in ancestors(sentence, index) if each.tag == "VERB"
    )


def _is_estimated(sentence: Sentence, number: Number, topic: int) -> bool:
    """ "The cost of the line is estimated at 4.8 billion", "a study put the investment at 85 million"."""
    if not number.is_money or sentence.tokens[topic].lemma not in _OUTLAYS:
        return False
    spent = sentence.tokens[topic]
    reckoned = spent.tag == "VERB" and spent.base_relation == "xcomp" and not has_perfect_auxiliary(sentence, spent)
    if reckoned and sentence.tokens[spent.head].lemma == "estimate":
        return True  # "is estimated to cost a total of 1.1 billion"
    held = {case.lemma for kid in sentence.children(topic, "nmod") for case in sentence.children(kid.index, "case")}
    if sentence.tokens[topic].lemma == "investment" and held & {"in", "from"}:
        return False  # "Peruvian investment in Ecuador is estimated at": it is there
    led = "at" in prepositions_of(sentence, number)
    # A parser may hang "at 60 million euros" on the outlay instead of on the verb.
    above = {sentence.tokens[number.head].head, sentence.tokens[topic].head}
    return led and any(sentence.tokens[each].lemma in {"put", "estimate", "expect"} for each in above if each >= 0)


def _is_provided_for(sentence: Sentence, number: Number) -> bool:
    """ "The plan provides for four training centres", "envisages a force of 200 officers": what a text lays down."""
    above = list(islice(ancestors(sentence, number.head), PROMISE_REACH))
    for lower, upper in pairwise(above):
        if upper.tag == "VERB":
            led = any(kid.lemma == "for" for kid in sentence.children(lower.index, "case"))
            lays_down = (upper.lemma == "provide" and led and lower.base_relation == "obl") or (
                upper.lemma in {"envisage", "foresee", "stipulate"} and lower.base_relation == "obj"
            )
            return lays_down and upper.text.lower() in {upper.lemma, upper.lemma + "s"}
    return False


def _shares_auxiliary(sentence: Sentence, index: int) -> bool:
    """ "Will produce 250,000 tonnes and cost 640 million": a bare verb shares the "will" of the one before."""
    predicate = predicate_of(sentence, index)
    while predicate is not None and predicate.base_relation == "conj" and predicate.tag == "VERB":
        own = sentence.children(predicate.index, "aux", "nsubj", "mark")
        if own or predicate.text.lower() != predicate.lemma:
            return False
        predicate = sentence.tokens[predicate.head]
        if has_future_auxiliary(sentence, predicate):
            return True
    return False


def _is_expected(sentence: Sentence, number: Number) -> bool:
    """ "Some 900 jobs are expected", "eight ratifications are needed": subject of a passive that looks ahead."""
    words = word_sets("outlook.yaml")
    predicate = predicate_of(sentence, number.head)
    subject = sentence.tokens[number.counted]
    described = sentence.children(subject.index, "acl")
    if subject.base_relation == "nmod":
        subject = sentence.tokens[subject.head]  # "a first convoy of 130 families is planned"
        described = [*described, *sentence.children(subject.index, "acl")]
    if any(kid.lemma in {"plan", "schedule"} for kid in described):
        return True  # "a trade mission of 14 companies, planned for April"
    if predicate is None or subject.head != predicate.index:
        return False
    # The parser takes the subject of "up to 3,000 vehicles are expected" for a complement.
    ahead = subject.index < predicate.index and not sentence.children(predicate.index, "nsubj")
    if subject.relation != "nsubj:pass" and not ahead:
        return False
    present = any(kid.text.lower() in {"is", "are"} for kid in sentence.children(predicate.index, "aux"))
    return present and predicate.lemma in words["foreseeing"] | words["awaiting"]


_RECKONED_AHEAD = frozenset({"budget", "plan", "target"})


def _is_foreseen(sentence: Sentence, number: Number) -> bool:
    """ "expects 1.5 million barrels a day": the number is object of the verb, itself or with what it counts."""
    words = word_sets("outlook.yaml")
    growing = predicate_of(sentence, number.head)
    if growing is not None and growing.text.lower().endswith("ing"):
        above = [each.text.lower() for each in islice(ancestors(sentence, growing.index), 1, DEAL_REACH)]
        if {"see", "sees", "seen"} & set(above):
            return True  # "sees remittances growing 3 percent"
    if growing is not None and growing.lemma in _RECKONED_AHEAD and sentence.children(growing.index, "nsubj:pass"):
        return "at" in prepositions_of(sentence, number)  # "is planned at 4 billion"
    for token in islice(ancestors(sentence, number.head), 3):
        if token.base_relation == "obj":
            demanded = number.is_money and sentence.tokens[token.head].lemma in _CLAIMING
            return demanded or sentence.tokens[token.head].lemma in words["foreseeing"]
        if token.base_relation == "obl" and any(kid.lemma == "for" for kid in sentence.children(token.index, "case")):
            return sentence.tokens[token.head].lemma in words["appealing"] | {"apply"}  # "had asked for 500 MW"
        led = any(kid.lemma == "for" for kid in sentence.children(token.index, "case"))
        if token.base_relation == "nmod" and led and number.is_money:
            return sentence.tokens[token.head].lemma in _APPLYING  # "a request to the bank for 400 million"
    return False
