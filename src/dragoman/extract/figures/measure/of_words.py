"""What the words near a number, or the figures before it, say that it measures."""

from dragoman.extract.clauses import ancestors, predicate_of
from dragoman.extract.figures.before import FARTHEST_KEYWORD, WEIGHTS, Before, Measure
from dragoman.extract.figures.indicators import Keyword, keywords
from dragoman.extract.figures.measure.of_payments import told_by_payment
from dragoman.extract.figures.measure.relief import is_trade
from dragoman.extract.figures.measure.same_again import is_of_the_same
from dragoman.extract.figures.measure.shares import is_listed, is_ranked, is_share, stands_in
from dragoman.extract.figures.number import Number, prepositions_of
from dragoman.extract.figures.numbers.gapped import is_gapped_amount
from dragoman.extract.figures.outlook.finding import is_target
from dragoman.extract.word_sets import word_sets
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.model.sentence import Sentence, Token

_MONEY = frozenset("trade_turnover exports imports investment loan aid contract_value budget output other".split())

_PHYSICAL = frozenset({"exports", "imports", "output", "aid"})

_SHARES = frozenset({"share", "growth"})

_FLOWS = ("/d", "/a", "/mo")

_VALUED = frozenset({"worth", "value"})

_POWER = frozenset({"MW", "GW", "kW"})

_PIPED = frozenset({"kW.h", "MW.h", "GW.h", "TW.h", "m3", "[bbl_us]"})  # what goes through pipes and wires

_FARTHEST_PHYSICAL = 9.0

_ADDED = frozenset({"extra", "additional", "added"})

_OF_STATES = frozenset(
    {"public", "national", "government", "external", "foreign", "sovereign", "domestic", "gross", "net"}
)

_SENT = frozenset({"ship", "send", "supply", "deliver"})

_WHOLES = frozenset({"gdp", "product", "output", "population", "electorate", "income", "total"})

_REACH_OF_SOURCE = 4  # "of electricity from"

_REACH_OF_WHOLE = 4  # "of gross domestic product"

_LEVIES = frozenset({"tariff", "duty", "levy", "tax", "rate", "inflation"})


def told_by_words(sentence: Sentence, number: Number, before: Before) -> Measure:
    """By the words near the number, then by the figures before it."""
    if before.last and before.last.unit == number.unit and (those := stands_in(sentence, number)) is not None:
        return Measure(
            before.last.indicator, those
        )  # "exports through Ilo grew to 410,000 tonnes; those through Arica"
    if before.last and before.last.unit == number.unit and is_of_the_same(sentence, number):
        return Measure(before.last.indicator, number.head, (), before.last)
    if before.last and before.last.unit == number.unit and _is_listed(sentence, number):
        return Measure(before.last.indicator, number.head)  # "the Fund ($338 million), the World Bank ($684 million)"
    allowed = _SHARES if number.unit == "percent" else _PHYSICAL
    if number.earlier or number.later or _is_of_whole(sentence, number):
        allowed = allowed - {"growth"}  # "rise from 5 to 7 percent": a rate, and where it was
    allowed = _MONEY if number.is_money else allowed
    farthest = FARTHEST_KEYWORD if number.is_money else _FARTHEST_PHYSICAL
    near = [word for word in keywords(sentence, number.quantity, number.head) if word.cost <= farthest]
    if prepositions_of(sentence, number) & {"to", "at"}:
        # "inflation is to fall to 4.5 percent": a level; but "growth rose to 4.5 percent"
        near = [each for each in near if each.indicator != "growth" or not _is_led_to(sentence, number, each)]
    if number.unit == "percent":  # "wheat with 12.5 percent protein fell"
        near = [each for each in near if each.indicator != "growth" or not _is_verb_behind(sentence, number, each)]
    if number.is_money:  # "pumping 5 billion dollars into the country"
        near = [each for each in near if sentence.tokens[each.last - 1].lemma not in {"pump", "pipe"}]
        near = [each for each in near if not _is_goal(sentence, number, each)]
        if (poured := _poured_into(sentence, number)) is not None:
            return Measure("investment", poured)
    if number.unit.partition("/")[0] in WEIGHTS and is_trade(sentence, number):  # "40 tonnes of maize a month"
        near = [each for each in near if each.indicator != "aid"]
        predicate = predicate_of(sentence, number.head)
        if predicate is not None and predicate.lemma in _SENT and sentence.tokens[number.head].head == predicate.index:
            return Measure("exports", predicate.index, (predicate.span,))  # "sent 1.1 million tonnes to Baku"
    word = next((word for word in near if word.indicator in allowed), None)
    if number.unit == "percent" and word and _is_levied(sentence, number, near[0]):
        return Measure("other", near[0].last - 1, (sentence.span_of(near[0].first, near[0].last),))
    if number.is_money and (lent := _lent(sentence, number)) is not None:
        return Measure("loan", lent, (sentence.tokens[lent].span,))
    worth = _is_worth(sentence, number, near, allowed) if number.is_money else None
    hung = word is not None and sentence.tokens[number.head].head == word.last - 1  # "worth 480, with a surplus of 18"
    if worth and not hung and not (word and sentence.tokens[word.last - 1].head == worth.last - 1):
        word = worth  # but "a loan agreement worth" is a loan
    if number.is_money and (told := told_by_payment(sentence, number, word, worth, near, before)):
        return told
    if number.unit in _POWER and word is None:
        return Measure("output", number.head)  # "a 320 MW wind farm"
    if (
        word is None
        and number.unit.partition("/")[0] in _PIPED
        and (taken := _taken_from(sentence, number)) is not None
    ):
        return Measure("exports", taken)
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


def _lent(sentence: Sentence, number: Number) -> int | None:
    """The loan of "agreed to grant Chad a 355 million dollar loan"."""
    behind = sentence.tokens[number.quantity.last : number.quantity.last + 1]
    return behind[0].index if behind and behind[0].lemma in {"loan", "credit"} and behind[0].tag == "NOUN" else None


def _poured_into(sentence: Sentence, number: Number) -> int | None:
    """The verb of "investors from Niue poured 3 billion dollars into Tonga"."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or predicate.lemma not in {"pump", "pour", "inject"}:
        return None
    invested = any(token.lemma in {"investor", "investment", "fdi", "capital", "invest"} for token in sentence.tokens)
    return predicate.index if invested and predicate.index < number.head else None


def _taken_from(sentence: Sentence, number: Number) -> int | None:
    """The verb of "will receive 450 million kWh from Niue and 120 million kWh from Tonga": somebody's exports."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or predicate.lemma not in {"receive", "get", "take", "draw", "obtain"}:
        return None
    behind = [token.lemma for token in sentence.tokens[number.quantity.last :][:_REACH_OF_SOURCE]]
    return predicate.index if "from" in behind else None


def _is_goal(sentence: Sentence, number: Number, word: Keyword) -> bool:
    """The fund of "committed 250 million dollars toward Ghana's stability fund": where money goes is not what it is."""
    token = sentence.tokens[word.last - 1]
    led = any(kid.lemma in {"toward", "towards"} for kid in sentence.children(token.index, "case"))
    return led and token.index > number.head and token.head == sentence.tokens[number.head].head


def _is_led_to(sentence: Sentence, number: Number, word: Keyword) -> bool:
    """ "Is to fall to 4.5 percent", "the reduction of the deficit to 3 percent": a level; but "growth of 4 percent"."""
    token = sentence.tokens[word.last - 1]
    lowered = token.lemma in {"reduction", "cut", "increase", "decrease", "rise", "fall"} and token.tag == "NOUN"
    return token.tag == "VERB" or (lowered and sentence.tokens[number.head].head == token.index)


def _is_of_whole(sentence: Sentence, number: Number) -> bool:
    """ "Increase defence costs to 5 percent of GDP": a share, whatever is to grow."""
    behind = [token.lemma for token in sentence.tokens[number.quantity.last :][:_REACH_OF_WHOLE]]
    return number.unit == "percent" and behind[:1] == ["of"] and bool(_WHOLES & set(behind))


def _is_levied(sentence: Sentence, number: Number, word: Keyword) -> bool:
    """ "Raised its tariff to 50 percent, which could cost it some growth": the rate of a levy."""
    led = prepositions_of(sentence, number) & {"to", "at", "of", "from"}
    return bool(led) and sentence.tokens[word.last - 1].lemma in _LEVIES and word.indicator == "other"


def _is_verb_behind(sentence: Sentence, number: Number, word: Keyword) -> bool:
    return word.first >= number.quantity.last and sentence.tokens[word.last - 1].tag == "VERB"


def _is_listed(sentence: Sentence, number: Number) -> bool:
    return is_listed(sentence, number) or is_ranked(sentence, number) or is_gapped_amount(sentence, number)


def _is_price_or_loss(sentence: Sentence, number: Number, word: Keyword) -> bool:
    """ "A sack sold for 1,400 cedis" tells a price, "extra costs of 30 million" a loss."""
    token = sentence.tokens[word.last - 1]
    if token.lemma == "debt" and any(_is_creditor(sentence, each) for each in _owed_to(sentence, token)):
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


def _owed_to(sentence: Sentence, debt: Token) -> list[Token]:
    """Whoever a debt may be owed to: "put its debt to the port at 12 million" may hang the port on either word."""
    behind = sentence.tokens[debt.index + 1 : debt.index + 2]
    hung = sentence.children(debt.head, "obl") if debt.head >= 0 and behind and behind[0].lemma == "to" else []
    led = [each for each in hung if behind and behind[0].head == each.index]
    return [*sentence.children(debt.index, "nmod"), *led]


def _is_creditor(sentence: Sentence, token: Token) -> bool:
    """The port of "its debt to the port": arrears; what is owed to a state was lent."""
    led = any(kid.lemma == "to" for kid in sentence.children(token.index, "case"))
    return led and not any(entry.sort == "state" for entry in gazetteer().get(token.text))


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


def _is_of_another(sentence: Sentence, number: Number) -> bool:
    """Whether the clause has a subject of its own, so that the sum is a new one: "A railway needs"."""
    predicate = predicate_of(sentence, number.head)
    if predicate is not None and predicate.lemma == "follow":
        return False  # "the island was followed by Peru with 980 million dollars"
    subjects = sentence.children(predicate.index, "nsubj") if predicate else []
    if predicate and not subjects and predicate.base_relation == "conj":
        subjects = sentence.children(predicate.head, "nsubj")  # "Police detained 15 and offered 2 million"
    words = word_sets("outlook.yaml")
    return any(token.tag == "NOUN" and token.lemma not in words["amounts"] | words["goals"] for token in subjects)
