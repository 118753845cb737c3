"""Whether a number is reached or aimed at, and whether money is paid or promised."""

from datetime import date, timedelta
from itertools import islice, pairwise

from dragoman.extract.clauses import (
    ancestors,
    has_future_auxiliary,
    has_perfect_auxiliary,
    is_infinitive,
    is_to_come,
    is_told_as_done,
    predicate_of,
)
from dragoman.extract.figures.counted import is_nationals
from dragoman.extract.figures.indicators import counted_indicator
from dragoman.extract.figures.number import Number, prepositions_of
from dragoman.extract.figures.proposed import is_kept, is_proposed
from dragoman.extract.figures.sums_asked import is_sum_asked
from dragoman.extract.word_sets import word_sets
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.sentence import Sentence

_DEALS = frozenset(
    {"sale", "purchase", "delivery", "transfer", "deployment", "dispatch", "acquisition", "construction"}
)
_OUTLAYS = frozenset({"cost", "investment", "outlay", "expenditure", "price", "income", "spending"})
_REACHED = frozenset({"reach", "hit", "total", "exceed", "top", "surpass", "stand", "make", "become"})
_MOVED = frozenset({"go", "expand", "climb", "rocket", "rebound", "advance", "gain", "multiply", "increase", "decline"})
_DEAL_REACH = 3
_SENDING = frozenset({"send", "dispatch", "contribute", "donate", "lend", "deploy", "provide", "offer", "deliver"})
_BORDERS = frozenset({"border", "crossing", "frontier", "checkpoint", "post"})
_CLAIMING = frozenset({"demand", "seek", "request", "claim"})
_APPLYING = frozenset({"application", "request", "claim", "bid", "appeal"})
_OWNING = frozenset({"its", "their", "his", "her", "our", "whose"})
_LEAST_OWED = 1e5  # less is a fee
_SOUGHT = frozenset({"sought", "requested", "required", "needed"})
_WANTED = frozenset({"need", "require"})
_KEPT = frozenset({"asset", "reserve", "arrears"})
_ENDING = frozenset({"scrap", "lift", "suspend", "drop", "cancel", "abolish", "waive", "revoke", "remove"})
_REACH_OF_KEPT = 4  # tokens of "in frozen overseas assets"
_REACH_OF_LEVY = 3  # steps up the tree from a rate to what is scrapped: "its 5 percent tariff"
_REACH_OF_REQUEST = 4  # steps up the tree from those counted to their release
_WANTING = frozenset({"want", "need", "support", "oppose", "favour", "favor", "wish", "seek", "require"})
_DAYS_OF_WEEK = 7
_PROMISE_REACH = 5  # steps up the tree: "announced a new package of 5 million in aid"


def is_target(sentence: Sentence, number: Number, topic: int) -> bool:
    """Whether the number is still to be reached: planned, promised, asked for, or called a goal."""
    if _is_outcome(sentence, number) or _is_worth_aside(sentence, number) or _are_those_who_want(sentence, number):
        return False
    if _has_come(sentence, number.head):
        return False
    if is_to_come(sentence, number.head) or _shares_auxiliary(sentence, number.head):
        return True
    if _is_due(sentence, number.head) or (number.is_money and _is_owed_yet(sentence, number)):
        return True
    if is_sum_asked(sentence, number):
        return True
    if (
        is_proposed(sentence, number)
        or is_promised(sentence, number)
        or _is_foreseen(sentence, number)
        or _is_expected(sentence, number)
    ):
        return True
    if _is_estimated(sentence, number, topic) or _is_provided_for(sentence, number):
        return True
    goals = word_sets("outlook.yaml")["goals"]
    above = {sentence.tokens[number.head].head, topic}
    struck = number.noun if number.unit == "count" else None  # "struck 200 targets"
    return any(sentence.tokens[i].lemma in goals for i in above if i >= 0 and i != struck)


def _has_come(sentence: Sentence, number: int) -> bool:
    """ "Asks for 1.4 billion, of which 23 percent has been received": a part that is there."""
    predicate = predicate_of(sentence, number)
    return (
        predicate is not None
        and predicate.lemma in {"receive", "fund", "disburse", "deliver"}
        and sentence.tokens[number].head == predicate.index
        and has_perfect_auxiliary(sentence, predicate)
    )


def _are_those_who_want(sentence: Sentence, number: Number) -> bool:
    """ "64 percent want more schools", "30 million people need help": they are there, whatever they want."""
    token = sentence.tokens[number.noun if number.noun is not None else number.head]
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
    above = list(islice(ancestors(sentence, number.head), _PROMISE_REACH))
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


def is_there_already(sentence: Sentence, number: Number) -> bool:
    """Whether those counted are there whatever is to be done to them: "to release 23 traders held in Nimule", "1,640 of
    the 2,050 jobs"; likewise "to free 9 billion dollars in assets", "to scrap its 5 percent tariff"."""
    behind = sentence.tokens[number.quantity.last : number.quantity.last + _REACH_OF_KEPT]
    kept = behind and behind[0].lemma in {"in", "of"} and any(each.lemma in _KEPT for each in behind)
    if number.is_money and kept and not _is_to_be_paid(sentence, number):
        return True
    if (number.is_money or number.unit == "percent") and _is_in_force(sentence, number):
        return True
    if number.unit == "percent" and is_kept(sentence, number):
        return True
    if number.unit != "count" or number.noun is None:
        return False
    owner = sentence.tokens[number.quantity.first - 1] if number.quantity.first else None
    if owner is not None and owner.lemma in _OWNING:
        return True  # "will keep its two posts closed", "whose 31 vessels may no longer call"
    opening = [token for token in sentence.tokens[: number.quantity.first][-2:] if token.tag != "DET"]
    if opening and opening[-1].lemma == "of" and any(each.last == opening[-1].index for each in sentence.quantities):
        return True
    predicate = predicate_of(sentence, number.head)
    words = word_sets("outlook.yaml")
    people = counted_indicator(sentence.tokens[number.noun].lemma) == "people" or is_nationals(
        sentence.tokens[number.noun]
    )
    given_up = islice(ancestors(sentence, number.head), _REACH_OF_REQUEST)
    if (
        people
        and any(each.lemma in words["giving up"] for each in given_up)
        and any(each.lemma in words["requesting"] for each in ancestors(sentence, number.head))
    ):
        return True  # "called on Libya to release four fishermen", "appealed for the release of 47 pupils"
    relative = [kid for kid in sentence.children(number.noun, "acl:relcl") if kid.index > number.noun]
    if people and any(
        any(who.lemma == "who" for who in sentence.children(kid.index, "nsubj"))
        and is_told_as_done(sentence, kid.index)
        and kid.text.lower() not in {kid.lemma, f"{kid.lemma}s"}
        for kid in relative
    ):
        return True  # "money for 45,000 men who suffered": they are there
    if predicate is None or not people or predicate.lemma not in words["holding"] | words["having in hand"]:
        return False
    described = [kid for kid in sentence.children(number.noun, "acl", "acl:relcl") if kid.index > number.noun]
    return any(not is_to_come(sentence, kid.index) and not is_infinitive(sentence, kid) for kid in described)


def _is_to_be_paid(sentence: Sentence, number: Number) -> bool:
    """ "Called on Iraq to pay 1 billion dollars in arrears"."""
    predicate = predicate_of(sentence, number.head)
    return predicate is not None and predicate.lemma in {"pay", "repay", "settle", "clear"}


def _is_in_force(sentence: Sentence, number: Number) -> bool:
    """ "Called on Chad to scrap its 5 percent tariff", "to suspend the 18 million it gives": so it is there."""
    for token in islice(ancestors(sentence, number.head), _REACH_OF_LEVY):
        if token.base_relation == "obj":
            owned = any(kid.text.lower() in {"its", "their", "the"} for kid in sentence.children(token.index))
            return owned and sentence.tokens[token.head].lemma in _ENDING
    return False


def _is_expected(sentence: Sentence, number: Number) -> bool:
    """ "Some 900 jobs are expected", "eight ratifications are needed": subject of a passive that looks ahead."""
    words = word_sets("outlook.yaml")
    predicate = predicate_of(sentence, number.head)
    subject = sentence.tokens[number.noun if number.noun is not None else number.head]
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


def _is_foreseen(sentence: Sentence, number: Number) -> bool:
    """ "expects 1.5 million barrels a day": the number is object of the verb, itself or with what it counts."""
    words = word_sets("outlook.yaml")
    growing = predicate_of(sentence, number.head)
    if growing is not None and growing.text.lower().endswith("ing"):
        above = [each.text.lower() for each in islice(ancestors(sentence, growing.index), 1, _DEAL_REACH)]
        if {"see", "sees", "seen"} & set(above):
            return True  # "sees remittances growing 3 percent"
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


def is_promised(sentence: Sentence, number: Number) -> bool:
    """Money pledged or asked for, and not yet paid."""
    above = [token.lemma for token in islice(ancestors(sentence, number.head), _PROMISE_REACH)]
    predicate = predicate_of(sentence, number.head)
    vowed = predicate is not None and predicate.lemma in {"promise", "pledge"} and number.unit != "percent"
    if not number.is_money and not vowed and not _DEALS & set(above[1:_DEAL_REACH]):
        return False  # what is counted is promised only under "approved the sale of"
    put = next(
        (token for token in islice(ancestors(sentence, number.head), _PROMISE_REACH) if token.lemma == "set"), None
    )
    if put and any(kid.lemma == "aside" for kid in sentence.children(put.index)):
        return True
    words = word_sets("outlook.yaml")
    if any(kid.lemma in words["pledging"] for kid in sentence.children(number.head, "acl")) or is_asked(
        sentence, number
    ):
        return True  # "the 75 million dollars promised in 2019"
    if (
        predicate
        and predicate.lemma == "come"
        and any(k.lemma == "forward" for k in sentence.children(predicate.index))
    ):
        return True  # "donors came forward with 2 billion dollars"
    if predicate and any(kid.lemma in words["pledges"] for kid in sentence.children(predicate.index, "nsubj")):
        return True  # "commitments came to 139 million dollars"
    for token in islice(ancestors(sentence, number.head), _PROMISE_REACH):
        if token.lemma in words["promises"]:
            return True
        if token.base_relation == "conj" and token.tag == "VERB" and is_told_as_done(sentence, token.index):
            return False  # "has offered a swap line and bought 1.7 billion"
        if token.base_relation == "ccomp" and is_told_as_done(sentence, token.index):
            return False  # "confirmed that it withdrew its claim of 31 billion"
    return False


def is_asked(sentence: Sentence, number: Number) -> bool:
    """ "27 percent of the 4 billion dollars it asked for"."""
    if not number.is_money:
        return False
    asked = word_sets("outlook.yaml")["appealing"]
    clauses = [kid for kid in sentence.children(number.head, "acl", "acl:relcl") if kid.lemma in asked]
    askers = (kid for clause in clauses for kid in sentence.children(clause.index, "nsubj"))
    behind = sentence.tokens[number.quantity.last : number.quantity.last + 1]
    if behind and behind[0].text.lower() in _SOUGHT and behind[0].base_relation == "acl":
        return True  # "11 percent of the 429 million dollars sought"
    if any(asker.lemma not in {"which", "that"} and asker.relation != "nsubj:pass" for asker in askers):
        return True
    # "the 4 billion dollars which the Office says will be required this year"
    told = [*clauses, *sentence.children(number.head, "acl:relcl")]
    told += [kid for each in told for kid in sentence.children(each.index, "ccomp")]
    return any(each.lemma in _WANTED and has_future_auxiliary(sentence, each) for each in told)


def is_sent(sentence: Sentence, number: Number) -> bool:
    """ "Togo sent two helicopters", "would contribute 50 officers": object of a verb that brings help."""
    for token in islice(ancestors(sentence, number.head), _DEAL_REACH + 1):
        if token.base_relation == "obj":
            return sentence.tokens[token.head].lemma in _SENDING
    return False


def crosses_border(sentence: Sentence, number: Number) -> bool:
    """ "Some 900 people a day cross at Narva", "1.9 million passengers passed through the post"."""
    predicate = predicate_of(sentence, number.head)
    verbs = {predicate.lemma} if predicate else set()
    if number.noun is not None:
        described = sentence.children(number.noun, "acl", "acl:relcl")
        verbs |= {kid.lemma for kid in described if not sentence.children(kid.index, "nsubj")}
    borders = {token.lemma for token in sentence.tokens} & _BORDERS
    return "cross" in verbs or bool(verbs & {"pass", "use", "go", "queue"} and borders)


def is_approved(sentence: Sentence, number: Number) -> bool:
    """ "Between 2021 and 2025 the Bank approved 1.9 billion": what it lent then."""
    predicate = predicate_of(sentence, number.head)
    return predicate is not None and predicate.lemma in {"approve", "disburse"}


def is_perfect(sentence: Sentence, number: Number) -> bool:
    """Whether the clause of the number is told in the perfect: "has committed", but "had pledged" before."""
    predicate = predicate_of(sentence, number.head)
    had = predicate is not None and any(kid.text.lower() == "had" for kid in sentence.children(predicate.index, "aux"))
    return predicate is not None and not had and has_perfect_auxiliary(sentence, predicate)


def itemises(sentence: Sentence, number: Number) -> bool:
    """Whether the sentence only says what a sum told before is for."""
    predicate = predicate_of(sentence, number.head)
    return predicate is None or predicate.lemma in word_sets("outlook.yaml")["itemising"]


def _is_long(period: DateInterval) -> bool:
    """A stretch from some time until now; "this week" is none."""
    return period.precision is Precision.INTERVAL and (period.last - period.first).days > _DAYS_OF_WEEK


def is_past(period: DateInterval | None, published: date | None) -> bool:
    """Whether a period had begun before the report came out."""
    return (
        period is not None
        and published is not None
        and (
            period.last < published
            or (period.first < published and _is_long(period) and not _runs_on(period, published))
        )
    )


def _runs_on(period: DateInterval, published: date) -> bool:
    """Whether a stretch ends in a month or year after that of the report: "this summer", told in June."""
    end = period.iso.split("/")[-1]
    return end > published.isoformat()[: len(end)]


def is_under_way(period: DateInterval | None, published: date | None) -> bool:
    """Whether a period is a day or week that holds the day of the report, or a day just before it."""
    if period is None or published is None or (period.last - period.first).days >= _DAYS_OF_WEEK:
        return False
    return period.first <= published <= period.last + timedelta(days=_DAYS_OF_WEEK)


def is_day_told(period: DateInterval | None, published: date | None) -> bool:
    """Whether a period is the day of the report."""
    return period is not None and period.precision is Precision.DAY and period.first == published
