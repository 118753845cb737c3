"""Money that is pledged, asked for, approved or sent, and not yet paid."""

from itertools import islice

from dragoman.extract.clauses import ancestors, has_future_auxiliary, is_told_as_done, predicate_of
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.number import Number
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Sentence

_DEALS = frozenset(
    {"sale", "purchase", "delivery", "transfer", "deployment", "dispatch", "acquisition", "construction"}
)

DEAL_REACH = 3


_BORDERS = frozenset({"border", "crossing", "frontier", "checkpoint", "post"})

_SOUGHT = frozenset({"sought", "requested", "required", "needed"})

_WANTED = frozenset({"need", "require"})

PROMISE_REACH = 5  # steps up the tree: "announced a new package of 5 million in aid"


def is_promised(sentence: Sentence, number: Number) -> bool:
    """Money pledged or asked for, and not yet paid."""
    above = [token.lemma for token in islice(ancestors(sentence, number.head), PROMISE_REACH)]
    predicate = predicate_of(sentence, number.head)
    vowed = predicate is not None and predicate.lemma in {"promise", "pledge"} and number.unit != "percent"
    if not number.is_money and not vowed and not _DEALS & set(above[1:DEAL_REACH]):
        return False  # what is counted is promised only under "approved the sale of"
    put = next(
        (token for token in islice(ancestors(sentence, number.head), PROMISE_REACH) if token.lemma == "set"), None
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
    for token in islice(ancestors(sentence, number.head), PROMISE_REACH):
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
    for token in islice(ancestors(sentence, number.head), DEAL_REACH + 1):
        if token.base_relation == "obj":
            return sentence.tokens[token.head].lemma in figure_words("sending")
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


def itemises(sentence: Sentence, number: Number) -> bool:
    """Whether the sentence only says what a sum told before is for."""
    predicate = predicate_of(sentence, number.head)
    return predicate is None or predicate.lemma in word_sets("outlook.yaml")["itemising"]
