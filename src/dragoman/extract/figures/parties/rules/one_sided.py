"""Figures of one side alone, though the report is of two: trade with all the world, losses, fines, lengths at home."""

from itertools import pairwise

from dragoman.extract.clauses import predicate_of
from dragoman.extract.countries_of_report import Countries
from dragoman.extract.figures.before import TRADE, Before
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.subsets import VOTES
from dragoman.extract.figures.parties.signs import key_of
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence

_WITH_ALL = frozenset({"total", "overall", "foreign", "external", "global", "aggregate", "worldwide"})
_OF_TWO = frozenset({"bilateral", "mutual", "way", "two-way"})
_SOLD = frozenset({"export", "exports", "import", "imports"})
_DEALING = frozenset({"buy", "purchase", "sell", "ship"})
# What stands for a partner named before: "its exports to the country", "sold its neighbour goods".
_PARTNERS = frozenset({"neighbour", "neighbor", "there", "direction", "partner", "contract", "agreement", "deal"})
_CONTESTS = frozenset({"vote", "election", "ballot", "referendum", "poll", "runoff", "run-off"})
_RANKS = frozenset({"lead", "leading", "main", "top", "large", "big", "chief", "principal", "key", "important"})
_BALANCES = frozenset({"surplus", "deficit", "gap"})
_LENGTHS = frozenset({"km", "m", "ha", "km2", "mi", "[mi_i]", "[ft_i]"})
# "Exports to countries other than Peru", "outside the EU".
_LEAVING_OUT = frozenset({"except", "excluding", "outside", "besides", "barring"})
_OF_THIRDS = frozenset({"exports", "imports", "investment", "output", "share", "other"})


def is_one_sided(
    sentence: Sentence,
    number: Number,
    topic: int,
    indicator: str,
    counterpart: Mention,
    mentions: Mentions,
    before: Before,
) -> bool:
    """Whether a figure is not with the counterpart it is taken to be with, whom its sentence does not name."""
    if _is_of_votes(sentence, number, topic, indicator) or _is_left_out(sentence, counterpart, mentions):
        return True
    told = _is_told_with(before, counterpart, mentions)
    if indicator in TRADE and _is_with_all(sentence, topic):
        return True
    if _is_named(sentence.index, counterpart, mentions):
        return False
    if indicator in {"exports", "imports"} and _leads_elsewhere(sentence, number, topic, mentions):
        return True
    lemmas = {token.lemma for token in sentence.tokens}
    if indicator == "output":
        return True
    if indicator in {"exports", "imports"} and _ranks_goods(sentence):
        return not (lemmas & _PARTNERS or _tells_country(sentence))
    if indicator in {"exports", "imports"} and sentence.tokens[topic].lemma in _SOLD | _DEALING:
        if _goes_on_with(sentence, before):
            return before.last is not None and before.last.counterpart is None
        if any(each.indicator == indicator and each.counterpart is None for each in before.figures):
            # Of all exports before those to China were told.
            return not (lemmas & _PARTNERS or _tells_country(sentence))
        lately = _is_named(sentence.index - 1, counterpart, mentions)
        return not (told or lately or lemmas & _PARTNERS or _tells_country(sentence))
    if indicator != "other":
        return False
    if number.unit in _LENGTHS:
        return not lemmas & figure_words("shared by two")
    predicate = predicate_of(sentence, number.head)
    around = {sentence.tokens[topic].lemma, *({predicate.lemma} if predicate else ())}
    return number.is_money and bool(around & figure_words("told of one alone")) and not (around & _BALANCES and told)


def is_of_third(
    sentence: Sentence,
    indicator: str,
    subject: str | None,
    counterpart: Mention,
    mentions: Mentions,
    countries: Countries,
) -> bool:
    """Whether a figure of a third state, told in a report of two others, is with neither, as its sentence names none:
    "Iraq and Iran met. Chad's imports came to 4 million dollars"."""
    own = mentions.by_id.get(subject or "")
    if own is None or indicator not in _OF_THIRDS:
        return False
    code = own.state if own.kind == "body" else key_of(own)
    if code is None and countries.second is None:
        return False
    return code not in countries.codes and not _is_named(sentence.index, counterpart, mentions)


def _is_of_votes(sentence: Sentence, number: Number, topic: int, indicator: str) -> bool:
    """Votes, and a party's or candidate's part of them, are not with anybody."""
    if indicator == "share" and is_won(sentence, number, topic):
        return True
    noun = sentence.tokens[number.noun if number.noun is not None else topic].lemma
    return noun in VOTES | {"turnout"}


def is_won(sentence: Sentence, number: Number, topic: int) -> bool:
    """Whether a share is what a party or candidate gets of the vote."""
    contest = bool(_CONTESTS & {token.lemma for token in sentence.tokens})
    predicate = predicate_of(sentence, number.head)
    won = predicate is not None and predicate.lemma in figure_words("winning votes")
    return number.unit == "percent" and contest and (won or sentence.tokens[topic].lemma in VOTES)


def goes_on_with_contest(sentence: Sentence, number: Number, before: Before) -> bool:
    """ "The Greens got 11.6 percent and the Left 8.8", behind "won the election with 28.5 percent of the vote"."""
    predicate = predicate_of(sentence, number.head)
    won = predicate is not None and predicate.lemma in figure_words("winning votes") | {
        "fall",
        "drop",
        "rise",
        "slip",
        "climb",
        "double",
    }
    told = [*before.figures, *([before.above] if before.above else [])]
    votes = VOTES | {"votes", "ballots"}
    return (
        won
        and number.unit == "percent"
        and any(each.indicator == "share" and votes & set(each.label.lower().split()) for each in told)
    )


def contender(sentence: Sentence, number: Number, mentions: Mentions) -> Mention | None:
    """The party or candidate whose share of the vote it is: named right before it or before "with", or the subject."""
    tree = Tree(sentence)
    first = number.quantity.first
    led = first > 0 and tree.tokens[first - 1].lemma in {"with", "on", "at"}
    told = [each for each in mentions.in_range(sentence.index, 0, first) if each.kind in {"person", "body"}]
    beside = next((each for each in told if each.last == first - led and each.form == "name"), None)
    if beside is None and first > 1 and tree.tokens[first - led - 1].tag == "PROPN":
        return None  # somebody else, whom nobody knows
    predicate = predicate_of(sentence, number.head)
    subjects = {kid.index for kid in tree.kids(predicate.index, "nsubj")} if predicate else set()
    return beside or next((each for each in told if each.head in subjects and each.form == "name"), None)


def _is_left_out(sentence: Sentence, party: Mention, mentions: Mentions) -> bool:
    """Whether a sentence tells of all but a party: "countries other than Peru", or all but others, and not of it."""
    words = [token.lemma for token in sentence.tokens]
    told = {True: set[str](), False: set[str]()}  # parties named, by whether they are left out
    for each in mentions.in_range(sentence.index, 0, len(words)):
        before = [word for word in words[max(0, each.first - 3) : each.first] if word not in {"the", "for"}]
        told[before[-2:] == ["other", "than"] or bool(_LEAVING_OUT & set(before[-1:]))].add(key_of(each))
    return bool(told[True]) and key_of(party) not in told[False]


def _is_with_all(sentence: Sentence, topic: int) -> bool:
    """ "Kazakhstan's total foreign trade", "overall exports": with every partner there is."""
    tree = Tree(sentence)
    described = {kid.lemma for kid in tree.kids(topic, "amod", "compound")}
    if any(token.lemma == "world" and tree.case(token.index) in {"from", "to", "with"} for token in sentence.tokens):
        return True  # "imported clothes worth 4 billion from the world"
    partners = any(tree.case(kid.index) in {"with", "to", "from", "between"} for kid in tree.kids(topic, "nmod"))
    return bool(described & _WITH_ALL) and not described & _OF_TWO and not partners


def _leads_elsewhere(sentence: Sentence, number: Number, topic: int, mentions: Mentions) -> bool:
    """ "Delivered 12 bcm of gas to Europe", "exports to Asia": to a part of the world and no state of it."""
    tree = Tree(sentence)
    predicate = predicate_of(sentence, number.head)
    above = {topic, number.head, number.counted, *({predicate.index} if predicate else ())}
    for each in mentions.in_range(sentence.index, 0, len(sentence.tokens)):
        region = each.kind == "place" and each.name.casefold() in figure_words("parts of the world")
        led = tree.case(each.head) in {"to", "from", "into"} and tree.tokens[each.head].head in above
        if region and led:
            return True
    return False


def _ranks_goods(sentence: Sentence) -> bool:
    """ "Fish remained the leading commodity", "tea was the main export": one of all the goods of a state."""
    tree = Tree(sentence)
    for token in sentence.tokens:
        goods = token.lemma in figure_words("goods ranked") or (
            token.lemma in {"export", "import"} and token.text.lower() == token.lemma and token.tag == "NOUN"
        )
        holds = bool(tree.kids(token.index, "cop")) or token.base_relation == "xcomp"
        ranked = any(kid.lemma in _RANKS for kid in tree.kids(token.index, "amod"))
        if goods and holds and ranked:
            return True
    return False


def _is_named(sentence: int, party: Mention, mentions: Mentions) -> bool:
    """Whether a sentence names a party, or a place or somebody of it."""
    named = (each for each in mentions.all if each.sentence == sentence and each.form != "pronoun")
    own = party.state or key_of(party)
    return any(key_of(each) == key_of(party) or each.state == own for each in named)


def _goes_on_with(sentence: Sentence, before: Before) -> bool:
    """ "Exports made up 81 billion of that": of the trade told right before."""
    words = [token.lemma for token in sentence.tokens]
    return before.last is not None and any(
        one == "of" and two in {"that", "it", "this", "which"} for one, two in pairwise(words)
    )


def _is_told_with(before: Before, counterpart: Mention, mentions: Mentions) -> bool:
    """Whether trade with the same partner was told before."""
    told = [*(each for each in before.figures if each.indicator in TRADE), before.trade, before.stated]
    others = (mentions.by_id.get(each.counterpart or "") for each in told if each)
    return any(other is not None and key_of(other) == key_of(counterpart) for other in others)


def _tells_country(sentence: Sentence) -> bool:
    """ "Exports to the country": the partner by a noun."""
    tree = Tree(sentence)
    return any(
        token.lemma in {"country", "nation", "republic", "kingdom"} and tree.case(token.index) in {"to", "from", "with"}
        for token in sentence.tokens
    )
