"""What things counted measure: people, projects, companies, deputies, things given."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.before import Before, Measure
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.indicators import counted_indicator, keywords
from dragoman.extract.figures.measure.bare_counts import is_adjective_of_counted, others, those_told
from dragoman.extract.figures.measure.relief import is_relief
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.befallen import is_held, is_slain
from dragoman.extract.figures.numbers.counted import PEOPLED, STRICKEN, is_nationals
from dragoman.extract.figures.numbers.counting import is_occasion, is_times_visited
from dragoman.extract.word_sets import word_sets
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.model.sentence import NameKind, Sentence, Token

DEPUTIES = frozenset({"member", "deputy", "lawmaker", "senator", "legislator", "parliamentarian", "mp", "mps"})

_WORKS = frozenset({"plant", "factory", "facility", "mill", "abattoir", "slaughterhouse"})

_PROCESSING = frozenset({"processing", "packing", "canning", "dairy", "meat", "fish", "cement", "sugar"})

_LICENSING = frozenset({"license", "licence", "certify", "accredit", "authorise", "authorize", "register", "blacklist"})

_NEAR_GIVING = 7.0

_LEAST_SHOTS = 100

_TRADING = frozenset({"sell", "buy", "purchase", "order", "lease", "export", "import"})

_MADE_OF = frozenset({"include", "comprise", "contain", "consist", "cover"})


def counted_thing(sentence: Sentence, number: Number, index: int, before: Before) -> Measure | None:
    """What is counted, by its noun at token `index`."""
    noun = sentence.tokens[index]
    if noun.text.lower() == "others":
        return others(sentence, number, before)
    if noun.text.lower() == "those":
        return those_told(sentence, number, noun, before)
    if noun.text.lower() in STRICKEN:
        return Measure("people", index, (noun.span,))
    if noun.lemma in {"people", "person", "worker"} and _is_employed(sentence, noun):
        return Measure("jobs", index, (noun.span,))
    people = _is_nationality(sentence, index) or is_slain(sentence, index)
    people = people or (is_held(sentence, index) and noun.lemma not in word_sets("outlook.yaml")["carriers"])
    if people and is_adjective_of_counted(sentence, number, noun, before):
        return Measure(before.figures[-1].indicator, index, (noun.span,))
    people = people or (index < number.quantity.first and noun.lemma in PEOPLED)  # "a group of about 200"
    default = "people" if people else "other"
    # How often somebody travelled, but "met six times", "shelled the port eight times".
    met = noun.head >= 0 and sentence.tokens[noun.head].lemma == "meet"
    occasion = "visits" if is_times_visited(sentence, noun) and not met else "events"
    if is_occasion(sentence, number):
        return Measure(occasion, index, (noun.span,))
    indicator = occasion if noun.lemma == "time" else counted_indicator(noun.lemma) or default
    if indicator == "people" and noun.lemma in DEPUTIES and _votes(sentence, noun):
        indicator = "other"  # "supported by 78 members of parliament": votes
    if indicator == "people" and _is_craft(sentence, number, noun):
        indicator = "other"
    if noun.lemma == "round" and number.value >= _LEAST_SHOTS:
        indicator = "other"  # of ammunition, not of talks
    if noun.lemma == "state" and any(_is_demonym(kid) for kid in sentence.children(index, "amod")):
        indicator = "other"  # "in 12 Mexican states"
    if noun.lemma in _WORKS and _is_licensed(sentence, noun):
        indicator = "companies"  # "three plants are licensed to export"
    if indicator == "companies" and _is_of_arms(sentence, noun):
        indicator = "other"  # "two infantry companies"
    if noun.lemma == "entity" and not _is_business(sentence, index):
        indicator = "other"  # "individuals and entities under sanctions"
    if indicator == "other" and before.gift and before.gift.indicator == "aid" and _is_item(sentence, number, before):
        indicator = "aid"
    if indicator == "other" and (_is_given(sentence, number) or is_relief(sentence, number, index)):
        indicator = "aid"
    if indicator == "other" and _is_turned_over(sentence, number):
        indicator = "output"  # "the port handled 410,000 containers"
    return Measure(indicator, index, (noun.span,))


def _is_of_arms(sentence: Sentence, noun: Token) -> bool:
    """ "Three tank companies", "a company of rangers": a body of troops, and no firm."""
    kinds = sentence.children(noun.index, "compound", "amod")
    kinds += [
        kid
        for kid in sentence.children(noun.index, "nmod")
        if any(case.lemma == "of" for case in sentence.children(kid.index, "case"))
    ]
    return noun.lemma == "company" and any(kid.lemma in figure_words("arms of troops") for kid in kinds)


def _is_craft(sentence: Sentence, number: Number, noun: Token) -> bool:
    """ "Six F-16 fighters", "two MiG-29 carriers": named by a type, and no people."""
    between = sentence.tokens[number.quantity.last : noun.index]
    named = any(token.tag == "PROPN" or any(char.isdigit() for char in token.text) for token in between[-1:])
    return noun.lemma == "fighter" and named and not any(_is_demonym(token) for token in between)


def _is_item(sentence: Sentence, number: Number, before: Before) -> bool:
    """ "The package is worth 80 million. It includes 16 boats and 200 launchers": what a gift just told is made of."""
    predicate = predicate_of(sentence, number.head)
    if before.last is None or before.last.indicator != "aid" or predicate is None or predicate.lemma not in _MADE_OF:
        return False
    subjects = sentence.children(predicate.index, "nsubj")
    return any(each.lemma in figure_words("worth a sum") for each in subjects)


def _is_licensed(sentence: Sentence, noun: Token) -> bool:
    """Whether plants process something or are allowed to trade: firms rather than works to be built."""
    if any(kid.lemma in _PROCESSING for kid in sentence.children(noun.index, "compound", "amod")):
        return True
    governor = sentence.tokens[noun.head] if noun.head >= 0 else None
    clauses = sentence.children(noun.index, "acl", "acl:relcl")
    return any(each is not None and each.lemma in _LICENSING for each in (governor, *clauses))


def _votes(sentence: Sentence, noun: Token) -> bool:
    """Whether those counted are told by how they voted."""
    verb = sentence.tokens[noun.head].lemma if noun.base_relation in {"nsubj", "obl"} else ""
    return verb in {"vote", "abstain"} or (verb in {"support", "back", "approve"} and noun.base_relation == "obl")


def _is_turned_over(sentence: Sentence, number: Number) -> bool:
    assert number.noun is not None
    token = sentence.tokens[number.noun]
    handled = token.base_relation == "obj" or token.relation == "nsubj:pass"
    return handled and sentence.tokens[token.head].lemma in {"handle", "process", "produce", "assemble", "manufacture"}


def _is_employed(sentence: Sentence, noun: Token) -> bool:
    return noun.base_relation == "obj" and sentence.tokens[noun.head].lemma == "employ"


def _is_business(sentence: Sentence, noun: int) -> bool:
    return any(
        child.lemma in {"legal", "business", "operating", "commercial"} for child in sentence.children(noun, "amod")
    )


def _is_given(sentence: Sentence, number: Number) -> bool:
    """Things counted under a word of giving: "assistance, including 1,000 buses", "donated 30 ambulances"."""
    predicate = predicate_of(sentence, number.head)
    if predicate is not None and predicate.lemma in _TRADING:
        return False  # "will give aid and sell it 50 vehicles"
    near = keywords(sentence, number.quantity, number.head)
    # "41 donors took the floor": what is counted itself tells of no gift.
    return any(word.indicator == "aid" and word.cost <= _NEAR_GIVING and word.last - 1 != number.noun for word in near)


def _is_demonym(token: Token) -> bool:
    """ "Mexican", "Nigerian": of one state."""
    return any(entry.sort == "demonym" for entry in gazetteer().get(token.text))


def _is_nationality(sentence: Sentence, noun: int) -> bool:
    token = sentence.tokens[noun]
    if is_nationals(token) and any(entry.sort in {"people", "demonym"} for entry in gazetteer().get(token.text)):
        return True
    return any(name.first <= noun < name.last and name.kind is NameKind.NATIONALITY for name in sentence.names)
