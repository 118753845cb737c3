"""What is done with an amount of money: given away, paid as a due, needed by those who help."""

from itertools import islice

from dragoman.extract.clauses import ancestors, has_future_auxiliary, predicate_of
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.number import Number, prepositions_of
from dragoman.extract.word_sets import word_sets
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.model.sentence import Sentence, Token

_REACH_OF_GIFT = 5  # steps up the tree from "worth 24 million" to "hand over"
_REACH_OF_WORTH = 4  # steps up the tree from a sum to the plan that is worth it
_REACH_OF_GIVER = 6  # tokens from "from" to a name
_PLANS = frozenset({"plan", "strategy", "package", "programme", "program", "partnership", "facility", "instrument"})
_CREDITS = frozenset({"programme", "program", "package", "facility", "arrangement", "deal", "agreement", "bailout"})
_SENTENCING = frozenset({"order", "sentence", "oblige", "condemn"})
_SETTLING = frozenset({"settle", "resolve", "end"})
_REACH_OF_DUE = 3  # steps up the tree from a sum to what is due
_REACH_OF_CREDIT = 3


def is_given_away(sentence: Sentence, number: Number) -> bool:
    """ "Gives Guinea 18 million", "distributed 5,000 taka to each family", "hand over boats worth 24 million"."""
    words = word_sets("payments.yaml")
    head = sentence.tokens[number.head]
    predicate = predicate_of(sentence, number.head)
    if predicate is None:
        return False
    if head.head == predicate.index and head.base_relation == "obj" and predicate.lemma in words["giving"]:
        return not is_sent_home(sentence, predicate)
    if head.head == predicate.index and head.base_relation == "obj" and _is_announced_for(sentence, number, predicate):
        return True
    if any(kid.lemma in words["giving"] for kid in sentence.children(number.head, "acl", "acl:relcl")):
        return True  # "the 18 million it gives to Guinea each year"
    worth = [token for token in islice(ancestors(sentence, number.head), _REACH_OF_GIFT) if token.lemma == "worth"]
    return bool(worth) and predicate.lemma in words["presenting"] and _is_object(sentence, worth[0], predicate)


def is_sent_home(sentence: Sentence, predicate: Token) -> bool:
    """ "Pakistani workers in Oman sent 2 billion": what people earn abroad is no gift of a state."""
    senders = {kid.lemma for kid in sentence.children(predicate.index, "nsubj")}
    return bool(senders & {"worker", "migrant", "expatriate", "labourer", "diaspora", "emigrant", "national"})


def _is_announced_for(sentence: Sentence, number: Number, predicate: Token) -> bool:
    """ "Announced 500 million dollars for Kyiv": for a state, told by the verb whose object it is."""
    if predicate.lemma not in {"announce", "unveil", "approve", "release", "confirm"}:
        return False
    told = [*sentence.children(number.head, "nmod"), *sentence.children(predicate.index, "obl")]
    states = (each for each in told if "for" in _led_by(sentence, each))
    return any(entry.sort in {"state", "capital"} for each in states for entry in gazetteer().get(each.text))


def _is_object(sentence: Sentence, token: Token, predicate: Token) -> bool:
    """Whether a word stands inside an object of the predicate."""
    return any(
        token.index in {each.index for each in sentence.subtree(kid.index)}
        for kid in sentence.children(predicate.index, "obj", "nsubj:pass", "obl")
    )


_AGENCIES = frozenset({"agency", "charity", "organisation", "organization"})


def is_needed_by_helpers(sentence: Sentence, number: Number) -> bool:
    """ "WFP requires 112 million to keep its operations running": a named organisation is to be given it; "57 percent
    of the required 2.7 billion"."""
    described = sentence.children(number.head, "amod", "acl")
    if any(kid.text.lower() in {"required", "needed", "requested", "sought"} for kid in described):
        return True
    predicate = predicate_of(sentence, number.head)
    if predicate is None or predicate.lemma not in word_sets("outlook.yaml")["appealing"]:
        return False
    needy = sentence.children(predicate.index, "nsubj")
    wanted = {kid.index for kid in sentence.children(predicate.index, "obj")}
    helping = bool(needy) and needy[0].lemma in _AGENCIES and bool(sentence.children(needy[0].index, "det"))
    return number.head in wanted and bool(needy) and (needy[0].tag == "PROPN" or helping)


def is_due(sentence: Sentence, word: Token) -> bool:
    """Whether "pay" tells of what one owes, and of no gift: a levy, wages, the price of something."""
    if word.lemma != "pay":
        return False
    if word.tag != "VERB":
        return True
    words = word_sets("payments.yaml")
    objects = sentence.children(word.index, "obj")
    owed = [
        kid.lemma
        for each in [word, *objects]
        for kid in sentence.children(each.index, "obl", "nmod")
        if any(case.lemma == "in" for case in sentence.children(kid.index, "case"))
    ]  # "pay 18 million in back taxes"
    paid = {each.lemma for each in objects} | {
        kid.lemma for each in objects for kid in sentence.children(each.index, "nmod", "compound")
    }
    goods = [
        kid.lemma
        for each in [word, *objects]
        for kid in sentence.children(each.index, "obl", "nmod")
        if any(case.lemma == "for" for case in sentence.children(kid.index, "case"))
    ]
    return bool((paid | set(owed)) & words["dues"]) or any(each in words["rights"] for each in goods)


def is_received(sentence: Sentence, number: Number) -> bool:
    """ "Received 33 million francs from Bern"."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or predicate.lemma not in {"receive", "get"}:
        return False
    given = any(
        kid.lemma == "from"
        and (obl.tag != "NOUN" or obl.text.lower() != obl.lemma or obl.lemma in figure_words("givers"))
        for obl in sentence.children(predicate.index, "obl")
        for kid in sentence.children(obl.index, "case")
    )  # from a donor, not "from the former owner"
    return given and number.head in {each.index for each in sentence.children(predicate.index, "obj")}


def is_to_receive(sentence: Sentence, number: Number) -> bool:
    """ "Consumers will receive 60 million euros", "it has received 2 million so far": of whom is told before."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or predicate.lemma not in {"receive", "get"}:
        return False
    subjects = sentence.children(predicate.index, "nsubj")
    told = has_future_auxiliary(sentence, predicate) or any(each.tag in {"PRON", "PROPN"} for each in subjects)
    return told and sentence.tokens[number.head].base_relation == "obj"


def is_set_aside(sentence: Sentence, topic: int) -> bool:
    """ "Has earmarked 45 million for the partnership"."""
    return sentence.tokens[topic].lemma in {"earmark", "set", "spend", "aside"}


def is_plan_worth(sentence: Sentence, number: Number) -> bool:
    """ "A growth plan worth 1.8 billion euros": what is laid down for a gift told before."""
    steps = list(islice(ancestors(sentence, number.head), _REACH_OF_WORTH))
    worth = any(token.lemma == "worth" for token in steps)
    return worth and any(token.lemma in _PLANS and token.tag in {"NOUN", "PROPN"} for token in steps)


def is_paid_from(sentence: Sentence, number: Number) -> bool:
    """ "Built with 1.2 million dollars from the Government of Australia"."""
    if "with" not in prepositions_of(sentence, number):
        return False
    behind = sentence.tokens[number.quantity.last : number.quantity.last + _REACH_OF_GIVER]
    return bool(behind) and behind[0].lemma == "from" and any(token.tag == "PROPN" for token in behind)


def is_put_into(sentence: Sentence, number: Number) -> bool:
    """ "Will put up 640 million", "injected 35 billion into the mines"."""
    predicate = predicate_of(sentence, number.head)
    if predicate and predicate.lemma == "put" and any(k.lemma == "up" for k in sentence.children(predicate.index)):
        return True  # "will put up 640 million"
    if predicate is None or predicate.lemma not in word_sets("outlook.yaml")["investing"]:
        return False
    if "at" in prepositions_of(sentence, number):
        return False  # "the surplus was put at 49 billion in 2024"
    return any(
        kid.lemma in {"into", "in"}
        for obl in sentence.children(predicate.index, "obl")
        for kid in sentence.children(obl.index, "case")
    )


def is_instalment(sentence: Sentence, number: Number) -> bool:
    """Whether the amount is that of a payment in parts."""
    around = {sentence.tokens[number.head].head, *(kid.index for kid in sentence.children(number.head))}
    return any(i >= 0 and sentence.tokens[i].lemma in {"payment", "instalment", "installment"} for i in around)


def answers_appeal(sentence: Sentence, number: Number, indicator: str) -> bool:
    """ "Only 12 percent has come in", "the appeal is 34 percent funded", "64 million dollars have come in": what
    there is of the money asked for before, without a word of who gave it."""
    predicate = predicate_of(sentence, number.head)
    if (
        predicate is None
        or predicate.lemma not in figure_words("answering an appeal")
        or indicator not in {"share", "aid", "other"}
    ):
        return False
    if indicator != "share" and not (number.is_money and came_in(sentence, number)):
        return False
    given = [kid for kid in sentence.children(predicate.index, "obl") if _led_by(sentence, kid) & {"from", "by"}]
    subjects = sentence.children(predicate.index, "nsubj", "nsubj:pass")
    held = {each.index for subject in subjects for each in sentence.subtree(subject.index)}
    acts = bool(sentence.children(predicate.index, "obj")) or (bool(subjects) and number.head not in held)
    told = acts and not sentence.children(predicate.index, "cop", "aux:pass")  # "it has received 21 percent"
    return not given and not told


def came_in(sentence: Sentence, number: Number) -> bool:
    """ "Barely 64 million dollars has come in"."""
    predicate = predicate_of(sentence, number.head)
    held = predicate is not None and number.head in {
        each.index for kid in sentence.children(predicate.index, "nsubj") for each in sentence.subtree(kid.index)
    }
    if predicate is None or not held:
        return False
    inward = {kid.lemma for kid in sentence.children(predicate.index)} & {"in", "forward"}
    return predicate.lemma == "arrive" or (predicate.lemma == "come" and bool(inward))


def _led_by(sentence: Sentence, token: Token) -> set[str]:
    return {case.lemma for case in sentence.children(token.index, "case")}


def is_credit(sentence: Sentence, number: Number) -> bool:
    """Whether an amount is that of an arrangement such as lenders make."""
    return any(token.lemma in _CREDITS for token in islice(ancestors(sentence, number.head), _REACH_OF_CREDIT))


def is_penalty(sentence: Sentence, number: Number, paying: Token) -> bool:
    """ "Was ordered to pay 250,000 dollars", "paid the first instalment": due, and nobody's gift."""
    if paying.lemma != "pay":
        return False
    settled = {kid.lemma for kid in sentence.children(paying.index, "advcl")} & _SETTLING
    parts = {kid.lemma for kid in sentence.children(paying.index, "obj", "obl")}
    parts |= {token.lemma for token in islice(ancestors(sentence, number.head), _REACH_OF_DUE)}
    ordered = sentence.tokens[paying.head].lemma if paying.base_relation in {"xcomp", "conj"} else ""
    return bool(parts & figure_words("dues")) or bool(settled) or ordered in _SENTENCING
