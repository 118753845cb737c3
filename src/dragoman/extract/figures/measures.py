"""What a number measures, by the words around it and the figures told before it."""

from itertools import islice

from dragoman.extract.clauses import ancestors, predicate_of
from dragoman.extract.figures.bare_counts import bare_count, is_adjective_of_counted, others, those_told
from dragoman.extract.figures.before import FARTHEST_KEYWORD, WEIGHTS, Before, Measure
from dragoman.extract.figures.counted import PEOPLED, STRICKEN, is_nationals
from dragoman.extract.figures.durations import TIME_UNITS
from dragoman.extract.figures.extents import EXTENTS
from dragoman.extract.figures.gapped import is_gapped_amount
from dragoman.extract.figures.indicators import Keyword, counted_indicator, keywords
from dragoman.extract.figures.number import Number, prepositions_of
from dragoman.extract.figures.numbers import is_held, is_occasion, is_slain
from dragoman.extract.figures.outlook import is_asked, is_target
from dragoman.extract.figures.payments import (
    came_in,
    is_given_away,
    is_instalment,
    is_needed_by_helpers,
    is_paid_from,
    is_penalty,
    is_plan_worth,
    is_put_into,
    is_received,
    is_to_receive,
)
from dragoman.extract.figures.prices import is_price, is_price_of_one
from dragoman.extract.figures.shares import (
    is_aim,
    is_level_of,
    is_listed,
    is_of_group,
    is_ranked,
    is_ratio,
    is_share,
    stands_in,
)
from dragoman.extract.figures.sums_asked import is_sum_asked
from dragoman.extract.word_sets import word_sets
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.model.sentence import NameKind, Sentence, Token

_MONEY = frozenset("trade_turnover exports imports investment loan aid contract_value budget output other".split())
_PHYSICAL = frozenset({"exports", "imports", "output", "aid"})
_SHARES = frozenset({"share", "growth"})
_STAKES = frozenset({"stake", "holding", "shareholding"})
_FLOWS = ("/d", "/a", "/mo")
_NEEDY = frozenset(
    {"country", "state", "government", "ministry", "agency", "programme", "program", "plan", "appeal", "bank"}
)
_TRADED = frozenset(
    {"electricity", "power", "gas", "oil", "crude", "fuel", "coal", "petrol", "diesel", "energy", "ore"}
)
_VALUED = frozenset({"worth", "value"})
_OF_PEOPLE = frozenset({"member", "strong", "person", "man", "woman"})
DEPUTIES = frozenset({"member", "deputy", "lawmaker", "senator", "legislator", "parliamentarian", "mp", "mps"})
_WORKS = frozenset({"plant", "factory", "facility", "mill", "abattoir", "slaughterhouse"})
_PROCESSING = frozenset({"processing", "packing", "canning", "dairy", "meat", "fish", "cement", "sugar"})
_LICENSING = frozenset({"license", "licence", "certify", "accredit", "authorise", "authorize", "register", "blacklist"})
_POWER = frozenset({"MW", "GW", "kW"})
_RELIEF_REACH = 5  # steps up the tree from goods to what is done with them
_RELIEVING = frozenset({"plan", "appeal", "response", "operation"})
_RELIEF_WORDS = frozenset({"humanitarian", "response", "relief", "appeal", "refugee"})
_FARTHEST_PHYSICAL = 9.0
_NEAR_GIVING = 7.0
_ADDED = frozenset({"extra", "additional", "added"})
_LEAST_SHOTS = 100
_OF_STATES = frozenset(
    {"public", "national", "government", "external", "foreign", "sovereign", "domestic", "gross", "net"}
)
_LEAST_TRADED = 2e5  # tonnes
_SENT = frozenset({"ship", "send", "supply", "deliver"})
_GIVEN_AWAY = frozenset({"donate", "donation", "humanitarian", "aid", "gift", "relief", "grant", "assistance"})
_LEVIES = frozenset({"tariff", "duty", "levy", "tax", "rate", "inflation"})
_TRADING = frozenset({"sell", "buy", "purchase", "order", "lease", "export", "import"})
_EARNED = frozenset({"remittance", "revenue", "earnings", "income", "royalty", "dividend", "profit", "salary", "wage"})
_MADE_OF = frozenset({"include", "comprise", "contain", "consist", "cover"})
_PACKAGES = frozenset("it this package aid assistance shipment delivery consignment support tranche donation".split())


def measure(sentence: Sentence, number: Number, before: Before) -> Measure | None:
    """What a number measures, or None where the words do not say."""
    if number.unit == "count":
        if _is_modifier(sentence, number):
            after = sentence.tokens[number.quantity.last + 1 : number.quantity.last + 2]
            peopled = bool(after) and after[0].lemma in _OF_PEOPLE  # "an eight-member delegation"
            return Measure("people" if peopled else "other", number.head)  # "a 120-bed hospital"
        if number.noun is not None:
            return _counted_thing(sentence, number, number.noun, before)
        return bare_count(sentence, number, before)
    if is_price_of_one(sentence, number):
        return None
    if is_sum_asked(sentence, number):
        return Measure("aid", number.head)
    return _told_by_unit(sentence, number, before) or _told_by_words(sentence, number, before)


def _counted_thing(sentence: Sentence, number: Number, index: int, before: Before) -> Measure | None:
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
    if is_occasion(sentence, number):
        return Measure("events", index, (noun.span,))
    # Of the occasions, only visits are ever counted here.
    occasion = "events" if noun.head >= 0 and sentence.tokens[noun.head].lemma == "meet" else "visits"
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
    if noun.lemma == "entity" and not _is_business(sentence, index):
        indicator = "other"  # "individuals and entities under sanctions"
    if indicator == "other" and before.gift and before.gift.indicator == "aid" and _is_item(sentence, number, before):
        indicator = "aid"
    if indicator == "other" and (_is_given(sentence, number) or _is_relief(sentence, number, index)):
        indicator = "aid"
    if indicator == "other" and _is_turned_over(sentence, number):
        indicator = "output"  # "the port handled 410,000 containers"
    return Measure(indicator, index, (noun.span,))


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
    return any(each.lemma in _PACKAGES for each in subjects)


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


def _told_by_unit(sentence: Sentence, number: Number, before: Before) -> Measure | None:
    """Prices, ratios, extents, shares of a whole: what the number and its unit tell without a topic."""
    if number.is_money and is_price(sentence, number):
        return Measure("other", number.head)
    if number.unit == "percent" and number.quantity.last - number.quantity.first > 2 and is_ratio(sentence, number):
        return Measure("share", number.head)  # "four in ten children"
    if number.unit == "percent" and is_aim(sentence, number):
        return Measure("other", number.head)  # "above the bank's 2 percent target"
    if number.unit in EXTENTS | TIME_UNITS:
        return Measure("other", number.head)  # how long, wide or large something is
    if number.unit in WEIGHTS and not _is_trade(sentence, number) and _is_relief(sentence, number, number.head):
        return Measure("aid", number.head)
    if number.earlier and before.last and before.last.unit == number.unit and _is_compared(sentence, number):
        return Measure(before.last.indicator, number.head, (), before.last)
    moved = number.quantity.direction is not None and not is_level_of(sentence, number)
    if number.unit == "percent" and not moved and (is_share(sentence, number) or is_of_group(sentence, number)):
        return Measure("share", number.head)  # "buys 35 percent of the total"
    return None


def _told_by_words(sentence: Sentence, number: Number, before: Before) -> Measure:
    """By the words near the number, then by the figures before it."""
    if before.last and before.last.unit == number.unit and (those := stands_in(sentence, number)) is not None:
        return Measure(
            before.last.indicator, those
        )  # "exports through Ilo grew to 410,000 tonnes; those through Arica"
    if before.last and before.last.unit == number.unit and _is_listed(sentence, number):
        return Measure(before.last.indicator, number.head)  # "the Fund ($338 million), the World Bank ($684 million)"
    allowed = _SHARES if number.unit == "percent" else _PHYSICAL
    if number.earlier or number.later:
        allowed = allowed - {"growth"}  # "rise from 5 to 7 percent": a rate, and where it was
    allowed = _MONEY if number.is_money else allowed
    farthest = FARTHEST_KEYWORD if number.is_money else _FARTHEST_PHYSICAL
    near = [word for word in keywords(sentence, number.quantity, number.head) if word.cost <= farthest]
    if prepositions_of(sentence, number) & {"to", "at"}:
        # "inflation is to fall to 4.5 percent": a level; but "growth rose to 4.5 percent"
        near = [each for each in near if each.indicator != "growth" or not _is_led_to(sentence, number, each)]
    if number.unit == "percent":  # "wheat with 12.5 percent protein fell"
        near = [each for each in near if each.indicator != "growth" or not _is_verb_behind(sentence, number, each)]
    if number.unit in WEIGHTS and _is_trade(sentence, number):
        near = [each for each in near if each.indicator != "aid"]
        predicate = predicate_of(sentence, number.head)
        if predicate is not None and predicate.lemma in _SENT and sentence.tokens[number.head].head == predicate.index:
            return Measure("exports", predicate.index, (predicate.span,))  # "sent 1.1 million tonnes to Baku"
    word = next((word for word in near if word.indicator in allowed), None)
    if number.unit == "percent" and word and _is_levied(sentence, number, near[0]):
        return Measure("other", near[0].last - 1, (sentence.span_of(near[0].first, near[0].last),))
    worth = _is_worth(sentence, number, near, allowed) if number.is_money else None
    hung = word is not None and sentence.tokens[number.head].head == word.last - 1  # "worth 480, with a surplus of 18"
    if worth and not hung and not (word and sentence.tokens[word.last - 1].head == worth.last - 1):
        word = worth  # but "a loan agreement worth" is a loan
    if number.is_money and (told := _told_by_payment(sentence, number, word, worth, near, before)):
        return told
    if number.unit in _POWER and word is None:
        return Measure("output", number.head)  # "a 320 MW wind farm"
    if number.unit.endswith(_FLOWS) and (word is None or sentence.tokens[word.last - 1].lemma == "pump"):
        flow = _flow(sentence, number, before)
        if flow:
            return flow
    if word is not None and number.is_money and _is_price_or_loss(sentence, number, word):
        return Measure("other", word.last - 1, (sentence.span_of(word.first, word.last),))
    if word is not None:
        made = number.is_money and word.indicator == "output" and sentence.tokens[word.last - 1].tag == "VERB"
        indicator = "other" if made else word.indicator  # "generating 1.6 trillion baht in revenue"
        return Measure(indicator, word.last - 1, (sentence.span_of(word.first, word.last),))
    return _like_before(sentence, number, before)


def _is_led_to(sentence: Sentence, number: Number, word: Keyword) -> bool:
    """ "Is to fall to 4.5 percent", "the reduction of the deficit to 3 percent": a level; but "growth of 4 percent"."""
    token = sentence.tokens[word.last - 1]
    lowered = token.lemma in {"reduction", "cut", "increase", "decrease", "rise", "fall"} and token.tag == "NOUN"
    return token.tag == "VERB" or (lowered and sentence.tokens[number.head].head == token.index)


def _is_levied(sentence: Sentence, number: Number, word: Keyword) -> bool:
    """ "Raised its tariff to 50 percent, which could cost it some growth": the rate of a levy."""
    led = prepositions_of(sentence, number) & {"to", "at", "of", "from"}
    return bool(led) and sentence.tokens[word.last - 1].lemma in _LEVIES and word.indicator == "other"


def _is_verb_behind(sentence: Sentence, number: Number, word: Keyword) -> bool:
    return word.first >= number.quantity.last and sentence.tokens[word.last - 1].tag == "VERB"


def _is_trade(sentence: Sentence, number: Number) -> bool:
    """Whether more tonnes are moved than anybody gives away."""
    given = any(token.lemma in _GIVEN_AWAY for token in sentence.tokens)
    return number.unit == "t" and number.value >= _LEAST_TRADED and not given


def _is_listed(sentence: Sentence, number: Number) -> bool:
    return is_listed(sentence, number) or is_ranked(sentence, number) or is_gapped_amount(sentence, number)


def _is_price_or_loss(sentence: Sentence, number: Number, word: Keyword) -> bool:
    """ "A sack sold for 1,400 cedis" tells a price, "extra costs of 30 million" a loss."""
    token = sentence.tokens[word.last - 1]
    if token.lemma == "debt" and any(_is_creditor(sentence, each) for each in sentence.children(token.index, "nmod")):
        return True
    predicate = predicate_of(sentence, number.head)
    subjects = sentence.children(predicate.index, "nsubj") if predicate else []
    if any(each.lemma in {"loss", "damage"} for each in subjects):
        return True  # "losses add up to 2 billion soles, the ministry estimates"
    if token.lemma == "debt" and _is_of_state(sentence, token):
        return True
    if token.lemma == "cost" and token.tag == "NOUN":
        return any(kid.lemma in _ADDED for kid in sentence.children(token.index, "amod"))
    if token.lemma != "sell" or token.tag != "VERB" or sentence.children(token.index, "obj"):
        return False
    return bool(prepositions_of(sentence, number) & {"for", "at"}) and bool(sentence.children(token.index, "nsubj"))


def _is_of_state(sentence: Sentence, debt: Token) -> bool:
    """ "Public debt stood at 10 trillion shillings", "the interest on its debt": what is owed to all, and no loan."""
    described = {kid.lemma for kid in sentence.children(debt.index, "amod", "compound")}
    led = sentence.tokens[debt.head].lemma if debt.base_relation == "nmod" and debt.head >= 0 else ""
    return bool(described & _OF_STATES) or led in {"interest", "stock", "service", "servicing"}


def _is_creditor(sentence: Sentence, token: Token) -> bool:
    """The port of "its debt to the port": arrears; what is owed to a state was lent."""
    led = any(kid.lemma == "to" for kid in sentence.children(token.index, "case"))
    return led and not any(entry.sort == "state" for entry in gazetteer().get(token.text))


def _is_of_other_verb(sentence: Sentence, number: Number, word: Keyword) -> bool:
    """The "spend" of "aims to spend 2 percent on defence and announced 500 million for Kyiv"."""
    predicate = predicate_of(sentence, number.head)
    token = sentence.tokens[word.last - 1]
    apart = predicate is not None and token.tag == "VERB" and token.index != predicate.index
    joined = predicate is not None and predicate.base_relation == "conj" and token.index < predicate.index < number.head
    return apart and joined and sentence.tokens[number.head].head == (predicate.index if predicate else -1)


def _told_by_payment(
    sentence: Sentence, number: Number, word: Keyword | None, worth: Keyword | None, near: list[Keyword], before: Before
) -> Measure | None:
    """What an amount of money is, by what is done with it: put into something, received, spent, paid in parts."""
    open_to_all = word is None or word.indicator == "other" or _is_of_other_verb(sentence, number, word)
    if not worth and any(sentence.tokens[each.last - 1].lemma in _STAKES for each in near[:2]):
        stake = next(each for each in near if sentence.tokens[each.last - 1].lemma in _STAKES)
        return Measure("investment", stake.last - 1, (sentence.span_of(stake.first, stake.last),))
    if open_to_all and is_put_into(sentence, number):
        predicate = predicate_of(sentence, number.head)
        return Measure("investment", predicate.index if predicate else number.head)
    if word is not None and word.indicator == "aid" and is_penalty(sentence, number, sentence.tokens[word.last - 1]):
        return Measure("other", word.last - 1, (sentence.span_of(word.first, word.last),))
    if _is_handed_over(sentence, word):
        return Measure("aid", number.head)  # "will deliver 14 generators and 2 million euros"
    if open_to_all and is_asked(sentence, number):
        return Measure("aid", number.head)
    if open_to_all and _goes_with_gift(sentence, number, before):
        return Measure("aid", number.head)  # "handed over 30 generators and 2 million euros"
    if open_to_all and before.gift and (_is_another(sentence, number) or is_plan_worth(sentence, number)):
        return Measure(before.gift.indicator, number.head)  # "Norway announced a further 90 million"
    if open_to_all and before.gift and not _is_earned(sentence, word) and is_to_receive(sentence, number):
        return Measure(before.gift.indicator, number.head)
    if open_to_all and is_paid_from(sentence, number):
        return Measure("aid", number.head)  # "is being built with 1.2 million dollars from Australia"
    if (
        open_to_all
        and not _is_earned(sentence, word)
        and (is_received(sentence, number) or is_given_away(sentence, number) or is_needed_by_helpers(sentence, number))
    ):
        return Measure("aid", number.head)  # "Chad received 33 million francs from Bern"
    if open_to_all and before.gift and came_in(sentence, number):
        return Measure("aid", number.head)  # "barely 64 million dollars has come in"
    if told := _cost(sentence, number):
        return told
    if open_to_all and before.gift and is_instalment(sentence, number):
        return Measure(before.gift.indicator, number.head)
    return None


def _flow(sentence: Sentence, number: Number, before: Before) -> Measure | None:
    """What flows and is not sent anywhere is output: "pumped 1.2 million barrels a day"."""
    predicate = predicate_of(sentence, number.head)
    sent = predicate and any(
        kid.lemma in {"to", "into"}
        for obl in sentence.children(predicate.index, "obl")
        for kid in sentence.children(obl.index, "case")
    )
    if not sent:
        alike = next((f for f in reversed(before.figures) if f.unit == number.unit), None)
        return Measure(alike.indicator if alike else "output", number.head)
    return None


def _like_before(sentence: Sentence, number: Number, before: Before) -> Measure:
    """What the figures before the number measure, where it goes on with them."""
    same = number.is_money and not _is_of_another(sentence, number)
    leader = before.in_unit(number.unit) if same else None
    if leader is not None and before.last and before.last.indicator == "other" and _is_said_of_it(sentence, number):
        leader = before.last if before.last.unit == number.unit else leader  # "The surplus was 4 million. It rose from"
    if leader is None and same and before.trade and is_target(sentence, number, number.head):
        leader = before.trade  # "we want to see this figure reach $2 billion by 2028"
    if leader is not None:
        return Measure(leader.indicator, number.head, (), leader)
    # "bear 40 percent each, and Italy 20 percent"
    goes_on = before.last is not None and before.last.indicator == "share"
    ranked = before.above is not None and before.above.indicator == "share" and _is_placed(sentence, number)
    share = number.unit == "percent" and (goes_on or ranked or is_share(sentence, number))
    return Measure("share" if share else "other", number.head)


def _is_placed(sentence: Sentence, number: Number) -> bool:
    """ "Italy was in second place with 8 percent, followed by France with 6": goes on with shares told before."""
    before = [token.lemma for token in sentence.tokens[: number.quantity.first]]
    return before[-1:] == ["with"] and bool({"place", "follow", "rank"} & set(before))


def _is_said_of_it(sentence: Sentence, number: Number) -> bool:
    """Whether the number is told of an "it" that reaches or leaves it."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or predicate.lemma not in word_sets("outlook.yaml")["levels"]:
        return False
    return any(kid.lemma == "it" for kid in sentence.children(predicate.index, "nsubj"))


def _is_worth(sentence: Sentence, number: Number, near: list[Keyword], allowed: frozenset[str]) -> Keyword | None:
    """What an amount is the value of: "the deal is worth some $6 billion at current prices"."""
    for token in ancestors(sentence, number.head):
        if token.lemma in _VALUED:
            about = [
                *sentence.children(token.index, "nsubj"),
                *([sentence.tokens[token.head]] if token.head >= 0 else []),
            ]
            meant = {each.index for each in about}
            return next((word for word in near if word.indicator in allowed and word.last - 1 in meant), None)
        if token.index != number.head and token.tag == "VERB":
            return None
    return None


def _is_turned_over(sentence: Sentence, number: Number) -> bool:
    assert number.noun is not None
    token = sentence.tokens[number.noun]
    handled = token.base_relation == "obj" or token.relation == "nsubj:pass"
    return handled and sentence.tokens[token.head].lemma in {"handle", "process", "produce", "assemble", "manufacture"}


def _is_employed(sentence: Sentence, noun: Token) -> bool:
    return noun.base_relation == "obj" and sentence.tokens[noun.head].lemma == "employ"


def _cost(sentence: Sentence, number: Number) -> Measure | None:
    """ "Costing the state $600 million" is a loss; "a railway would need $120 million" what it costs."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or predicate.tag != "VERB":
        return None
    objects = sentence.children(predicate.index, "obj", "iobj")
    if predicate.lemma == "cost" and any(
        each.tag in {"NOUN", "PROPN"} and each.index < number.head for each in objects
    ):
        return Measure("other", predicate.index)
    things = [each for each in sentence.children(predicate.index, "nsubj") if each.tag in {"NOUN", "PROPN"}]
    if predicate.lemma in {"need", "require"} and things and number.head in {each.index for each in objects}:
        if things[0].text.lower() in _RELIEVING and _RELIEF_WORDS & {token.text.lower() for token in sentence.tokens}:
            return Measure("aid", things[0].index)  # "the Humanitarian Response Plan requires 1.7 billion"
        built = things[0].tag == "NOUN" and counted_indicator(things[0].lemma) in {None, "projects"}
        return Measure("budget", predicate.index) if built and things[0].lemma not in _NEEDY else None
    return None


def _is_relief(sentence: Sentence, number: Number, topic: int) -> bool:
    """Goods given in need: "sent 300,000 tablets", "thanked Niger for the 40 tons of rice"."""
    words = word_sets("outlook.yaml")
    goods = {sentence.tokens[topic].lemma, *(kid.lemma for kid in sentence.children(topic, "nmod", "compound"))}
    if not goods & words["relief"]:
        return False
    done = {token.lemma for token in islice(ancestors(sentence, number.head), _RELIEF_REACH)}
    done |= {kid.lemma for kid in sentence.children(topic, "acl", "acl:relcl")}
    return bool(done & words["relieving"])


def _is_handed_over(sentence: Sentence, word: Keyword | None) -> bool:
    """Money that is said to be delivered is given, and nothing is exported."""
    if word is None or word.indicator != "exports" or sentence.tokens[word.last - 1].lemma != "deliver":
        return False
    goods = sentence.children(word.last - 1, "obj")
    goods += [kid for each in goods for kid in sentence.children(each.index, "nsubj", "nmod")]  # "electricity worth"
    return not any(each.lemma in _TRADED for each in goods)


def _goes_with_gift(sentence: Sentence, number: Number, before: Before) -> bool:
    """Whether an amount is told in one breath with goods that are given."""
    token, last = sentence.tokens[number.head], before.last
    if token.base_relation != "conj" or last is None or last.indicator != "aid" or last.unit != "count":
        return False
    goods = [sentence.tokens[token.head], *sentence.children(token.head, "obj")]  # the parser hangs some on the verb
    return any(span.overlaps(each.span) for span in last.origin.words for each in goods if each.tag == "NOUN")


def _is_earned(sentence: Sentence, word: Keyword | None) -> bool:
    """ "Received 2 billion in remittances": no gift of anybody's."""
    return word is not None and sentence.tokens[word.last - 1].lemma in _EARNED


def _is_another(sentence: Sentence, number: Number) -> bool:
    """ "A further 90 million", "an additional 5 million"."""
    opening = sentence.tokens[max(0, number.quantity.first - 2) : number.quantity.first]
    return bool({token.lemma for token in opening} & {"further", "additional", "another", "remaining"})


def _is_compared(sentence: Sentence, number: Number) -> bool:
    """ "Up from 40 million in 2023": the same thing at an earlier time."""
    first = number.quantity.first
    opening = [token.lemma for token in sentence.tokens[max(0, first - 2) : first]]
    return opening in (["up", "from"], ["down", "from"])


def _is_of_another(sentence: Sentence, number: Number) -> bool:
    """Whether the clause has a subject of its own, so that the sum is a new one: "A railway needs"."""
    predicate = predicate_of(sentence, number.head)
    subjects = sentence.children(predicate.index, "nsubj") if predicate else []
    if predicate and not subjects and predicate.base_relation == "conj":
        subjects = sentence.children(predicate.head, "nsubj")  # "Police detained 15 and offered 2 million"
    words = word_sets("outlook.yaml")
    return any(token.tag == "NOUN" and token.lemma not in words["amounts"] | words["goals"] for token in subjects)


def _is_modifier(sentence: Sentence, number: Number) -> bool:
    after = sentence.tokens[number.quantity.last : number.quantity.last + 1]
    return bool(after) and after[0].text == "-" and after[0].start == number.quantity.span.end


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
