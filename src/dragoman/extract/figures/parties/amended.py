"""What overrules the parties that weigh most: a partner told by a preposition, an airline, where help goes."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.countries_of_report import Countries, code_of
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.outlook.promised_money import crosses_border, is_sent
from dragoman.extract.figures.parties.actors import airline_of, is_lender
from dragoman.extract.figures.parties.partners import is_mutual, owner_before, pair_in_words, partner_in_words
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.figures.parties.signs import key_of
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.extract.word_sets import word_sets
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence

_RATES = frozenset({"percent", "bp"})
ECONOMIC = frozenset(
    {"inflation", "unemployment", "economy", "gdp", "growth", "population", "reserve", "wage", "remittance", "deficit"}
)

_RECKONING = frozenset({"put", "estimate", "peg", "reckon", "assess"})
_EXCHANGED = frozenset({"trade", "commercial", "economic"})


def amended(
    choice: Choice,
    sentence: Sentence,
    number: Number,
    topic: int,
    indicator: str,
    mentions: Mentions,
    countries: Countries,
) -> Choice:
    """The choice, with what the words tell for certain put in its place."""
    partner = partner_in_words(sentence, number, topic, indicator, mentions)
    if partner and key_of(partner) != key_of(mentions.by_id.get(choice.subject or "")):
        choice = Choice(choice.subject, partner.id, choice.why)
    if pair := pair_in_words(sentence, topic, indicator, mentions):
        told = {key_of(mentions.by_id.get(each or "")) for each in (choice.subject, choice.counterpart)}
        if told != {key_of(each) for each in pair}:
            choice = Choice(pair[0].id, pair[1].id, choice.why)
    if (reckoned := _reckoned(choice, sentence, topic, mentions)) is not None:
        choice = Choice(reckoned.id, None, choice.why)
    if (bearer := _bearer(sentence, number, mentions)) is not None:
        choice = Choice(bearer.id, choice.counterpart if choice.counterpart != bearer.id else None, choice.why)
    if (levier := _levier(sentence, number, mentions)) is not None:
        other = choice.counterpart if key_of(mentions.by_id.get(choice.counterpart or "")) != key_of(levier) else None
        subject = mentions.by_id.get(choice.subject or "")
        other = other or (choice.subject if subject and key_of(subject) != key_of(levier) else None)
        choice = Choice(levier.id, other, choice.why)
    if (owner := _possessor(sentence, number, mentions)) is not None:
        choice = Choice(owner.id, None, choice.why)
    if indicator == "flights" and (airline := airline_of(sentence, mentions)):
        choice = Choice(airline.id, choice.counterpart if choice.counterpart != airline.id else None, choice.why)
    if choice.counterpart is None and not number.is_money and is_sent(sentence, number):
        choice = _sent_to(choice, mentions, countries)
    if choice.counterpart is None and not number.is_money and crosses_border(sentence, number):
        other = countries.other(key_of(mentions.by_id.get(choice.subject or "")))
        choice = Choice(choice.subject, other, choice.why)
    if choice.counterpart is None and indicator == "people" and countries.bilateral:
        choice = _held_by_other(choice, sentence, number, mentions, countries)
    if indicator == "trade_turnover" and countries.bilateral and _is_open(choice, mentions, countries):
        choice = _of_both(choice, sentence, topic, mentions, countries)
    if indicator == "people" and (place := _place_they_act_in(choice, sentence, topic, mentions)):
        choice = Choice(place.id, choice.counterpart if choice.counterpart != place.id else None, choice.why)
    choice = _of_the_economy(choice, sentence, number.unit, topic, indicator, mentions, countries)
    lost = indicator == "people" and _are_lost_by_helped(choice, sentence, number, mentions)
    return Choice(choice.counterpart, None, choice.why) if lost else choice


def _reckoned(choice: Choice, sentence: Sentence, topic: int, mentions: Mentions) -> Mention | None:
    """Chad in "the Union put copper output from Chad at 2 tonnes": who reckons has none of it."""
    tree = Tree(sentence)
    predicate = predicate_of(sentence, topic)
    subject = mentions.by_id.get(choice.subject or "")
    if predicate is None or predicate.lemma not in _RECKONING or subject is None:
        return None
    tellers = (mentions.headed_by(sentence.index, kid.index) for kid in tree.kids(predicate.index, "nsubj"))
    if not any(each and key_of(each) == key_of(subject) for each in tellers):
        return None
    places = [kid for kid in tree.kids(topic, "nmod") if tree.case(kid.index) in {"from", "in", "of"}]
    named = (mentions.headed_by(sentence.index, kid.index) for kid in places)
    return next((each for each in named if each and each.kind in {"state", "bloc"} and each.form == "name"), None)


def _place_they_act_in(choice: Choice, sentence: Sentence, topic: int, mentions: Mentions) -> Mention | None:
    """The Union of "people who filed claims in the Union", where they were taken to be of a state not named there."""
    own = key_of(mentions.by_id.get(choice.subject or ""))
    told = mentions.in_range(sentence.index, 0, len(sentence.tokens))
    if any(key_of(each) == own for each in told):
        return None
    tree = Tree(sentence)
    for clause in tree.kids(topic, "acl:relcl"):
        for kid in tree.kids(clause.index, "obl"):
            named = mentions.headed_by(sentence.index, kid.index)
            if named and named.kind in {"state", "bloc"} and named.form == "name" and tree.case(kid.index) == "in":
                return named
    return None


def _is_open(choice: Choice, mentions: Mentions, countries: Countries) -> bool:
    """Whether trade is told with nobody, or with the state the report speaks from, which is told first."""
    home = mentions.home if mentions.home in countries.codes else None
    other = mentions.by_id.get(choice.counterpart or "")
    return other is None or (home is not None and key_of(other) == home)


def _of_both(choice: Choice, sentence: Sentence, topic: int, mentions: Mentions, countries: Countries) -> Choice:
    """ "Bilateral trade", "trade exchanges": in a report of two those of both."""
    described = {kid.lemma for kid in sentence.children(topic, "amod", "compound")}
    exchanged = sentence.tokens[topic].lemma == "exchange" and described & _EXCHANGED
    at_home = countries.id_of(mentions.home) if mentions.home in countries.codes else None
    subject = mentions.by_id.get(at_home or choice.subject or countries.main or "")
    if subject is None or not (is_mutual(sentence, topic) or exchanged) or code_of(subject) not in countries.codes:
        return choice
    return Choice(subject.id, countries.other(code_of(subject)), choice.why)


def _bearer(sentence: Sentence, number: Number, mentions: Mentions) -> Mention | None:
    """The Chad of "the closure costs Chad 500 million a year"."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or predicate.lemma != "cost" or not number.is_money:
        return None
    for kid in sentence.children(predicate.index, "iobj", "obj"):
        named = mentions.headed_by(sentence.index, kid.index)
        if named and named.head == kid.index and named.kind in {"state", "bloc"} and kid.index < number.head:
            return named
    return None


def _levier(sentence: Sentence, number: Number, mentions: Mentions) -> Mention | None:
    """The Chad of "in answer to Chadian tariffs of 25 percent"."""
    levy = sentence.tokens[number.head].head
    levied = 0 <= levy < number.head and sentence.tokens[levy].lemma in figure_words("levies")
    return owner_before(sentence, levy, mentions) if levied else None


def _possessor(sentence: Sentence, number: Number, mentions: Mentions) -> Mention | None:
    """The Chad of "Mali will grow by 4 percent, and Chad's 3.2 percent is the best in years"."""
    for kid in sentence.children(number.head, "nmod:poss"):
        named = mentions.headed_by(sentence.index, kid.index)
        if (
            named
            and named.kind in {"state", "bloc"}
            and named.form == "name"
            and named.last == number.quantity.first - 1
        ):
            return named
    return None


def _of_the_economy(
    choice: Choice,
    sentence: Sentence,
    unit: str,
    topic: int,
    indicator: str,
    mentions: Mentions,
    countries: Countries,
) -> Choice:
    """Inflation or a policy rate that a central bank tells is its state's."""
    bank = mentions.by_id.get(choice.subject or "")
    rate = unit in _RATES and indicator in {"other", "growth"} and bank is not None
    told = (
        (
            rate
            and bool(figure_words("keepers of accounts") & {word.lower() for word in bank.name.split()} if bank else ())
        )
        or sentence.tokens[topic].lemma in ECONOMIC
        or bool({kid.lemma for kid in sentence.children(topic, "compound", "amod")} & ECONOMIC)
    )
    if bank is None or not told or not (bank.kind == "body" or is_lender(bank, mentions)):
        return choice
    state = teller_of_economy(bank, mentions, countries)
    return (
        Choice(state.id, choice.counterpart if choice.counterpart != state.id else None, choice.why)
        if state
        else choice
    )


def teller_of_economy(bank: Mention, mentions: Mentions, countries: Countries) -> Mention | None:
    """The state whose economy a bank or fund speaks of: its own; for a lender to many, the one told about."""
    state = countries.mention_of(bank.state or mentions.home)
    main = mentions.by_id.get(countries.main or "")
    many = is_lender(bank, mentions) or bank.form != "name"  # "the Fund"
    if many and bank.state is None and main is not None and main.kind == "state":
        return main
    return state


def _sent_to(choice: Choice, mentions: Mentions, countries: Countries) -> Choice:
    """What a third state sends without saying where goes to the one the report is about."""
    sender = mentions.by_id.get(choice.subject or "")
    main = mentions.by_id.get(countries.main or "")
    if sender is None or sender.kind != "state" or main is None or main.kind != "state":
        return choice
    third = code_of(sender) not in countries.codes
    return Choice(choice.subject, main.id, choice.why) if third else choice


def _held_by_other(
    choice: Choice, sentence: Sentence, number: Number, mentions: Mentions, countries: Countries
) -> Choice:
    """ "Sixty Malian traders were arrested", "the return of 40 Malians": nationals of one side, told in a report of two
    to be held, freed or sent home, are so by the other."""
    if number.noun is None:
        return choice
    own = mentions.by_id.get(choice.subject or "")
    tree = Tree(sentence)
    noun = tree.tokens[number.noun]
    named = [
        mentions.headed_by(sentence.index, each) for each in (noun.index, *(k.index for k in tree.kids(noun.index)))
    ]
    national = any(each and each.form == "demonym" and own and each.state == own.state for each in named)
    done = {each.lemma for each in tree.kids(noun.index, "acl", "acl:relcl")}
    if noun.relation == "nsubj:pass":
        done |= {each.lemma for each in tree.kids(noun.head, "obl")}  # "were taken into custody"
    if noun.relation == "nsubj:pass" or (noun.base_relation == "nmod" and tree.case(noun.index) == "of"):
        done.add(tree.lemma(noun.head))
    words = word_sets("outlook.yaml")
    if not national or not done & (words["policing"] | words["having in hand"] | figure_words("kept abroad")):
        return choice
    return Choice(choice.subject, countries.other(key_of(own)), choice.why)


def _are_lost_by_helped(choice: Choice, sentence: Sentence, number: Number, mentions: Mentions) -> bool:
    """ "The UN sent aid to Chad, where floods killed 41 people": they are of the state, not of who helps it."""
    helper = mentions.by_id.get(choice.subject or "")
    state = mentions.by_id.get(choice.counterpart or "")
    harmed = predicate_of(sentence, number.head)
    noun = sentence.tokens[number.noun].lemma if number.noun is not None else ""
    words = word_sets("outlook.yaml")
    struck = harmed is not None and harmed.lemma in words["harming"] and noun in words["anybody"]
    return (
        struck
        and helper is not None
        and helper.kind in {"body", "bloc"}
        and state is not None
        and state.kind == "state"
    )
