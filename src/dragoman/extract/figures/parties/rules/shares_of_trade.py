"""Whose a share is that is told of trade with somebody: "trade with Chad fell to one percent of the total"."""

from collections.abc import Sequence
from itertools import pairwise

from dragoman.extract.arguments import clause_of
from dragoman.extract.clauses import predicate_of
from dragoman.extract.countries_of_report import code_of
from dragoman.extract.figures.before import TRADE, Before
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.measure.shares import stands_in
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.parties.partners import owner_before
from dragoman.extract.figures.parties.public import STATES
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.figures.parties.rules.listed_alike import led_behind
from dragoman.extract.figures.parties.rules.same_owner import mention_of
from dragoman.extract.figures.parties.signs import key_of
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence

_TIES = frozenset({"to", "with", "from"})
_RESTATING = frozenset({",", "or", "(", "about", "nearly", "some", "which", "be", "make", "up", "equal", "to", "in"})
_WHOLES = frozenset({"total", "all", "turnover", "trade", "export", "import", "whole"})
_BUYING = frozenset({"absorb", "buy", "purchase", "take"})
_SOURCING = frozenset({"buy", "draw", "get", "import", "obtain", "purchase", "receive", "source"})
_SOLD = frozenset({"export", "ship", "shipment", "sale", "sell"})
_MEANT = frozenset({"it", "they", "these", "this", "that"})
_REACH_OF_WHOLE = 5
_CLAUSES = frozenset({",", ";", ":", "and", "while"})
_REACH_OF_COUNTRY = 8
_THAT_COUNTRY = {(one, two) for one in ("that", "the") for two in ("country", "market", "state")}


def of_trade(context: Context, sentence: Sentence, number: Number, before: Before) -> Choice | None:
    """The trader and the partner: those of the sum that the share restates, or of the trade that is its subject."""
    restated = _restated(sentence, number, before) or _with_that_country(sentence, number, before)
    restated = restated or _listed(sentence, number, before) or _bought(context, sentence, number, before)
    restated = restated or _sourced(context, sentence, number) or _come_from(context, sentence, number, before)
    restated = restated or _of_whole_before(context, sentence, number)
    gapped = _gapped(context, sentence, number, before)
    return restated or gapped or _of_subject(context, sentence, number, before)


def _restated(sentence: Sentence, number: Number, before: Before) -> Choice | None:
    """ "Exports to Chad reached 2 billion dollars in May, 63 percent of the total"."""
    last = before.last
    told = [each for each in sentence.quantities if each.last <= number.quantity.first]
    if last is None or not told or last.indicator not in TRADE or last.counterpart is None:
        return None
    if (told[-1].value, told[-1].unit) != (last.value, last.unit):
        return None
    timed = {at for time in sentence.times for at in range(time.first, time.last)}
    gap = sentence.tokens[told[-1].last : number.quantity.first]
    behind = {token.lemma for token in sentence.tokens[number.quantity.last :][:_REACH_OF_WHOLE]}
    plain = all(token.index in timed or token.lemma in _RESTATING or token.tag == "DET" for token in gap)
    if not plain or not behind & _WHOLES:
        return None
    return Choice(last.subject, last.counterpart, "of: the trade it is a share of")


def _with_that_country(sentence: Sentence, number: Number, before: Before) -> Choice | None:
    """ "Tea made up 38 percent of the exports to that country": of the partner told before."""
    behind = [token.lemma for token in sentence.tokens[number.quantity.last :][:_REACH_OF_COUNTRY]]
    told = before.traded
    pairs = set(pairwise(behind))
    if (
        told is None
        or told.counterpart is None
        or not figure_words("words of trade") & set(behind)
        or not pairs & _THAT_COUNTRY
    ):
        return None
    return Choice(told.subject, told.counterpart, "of: the trade it is a share of")


def _listed(sentence: Sentence, number: Number, before: Before) -> Choice | None:
    """The second of "tea accounted for 38 percent of exports to Chad and rice for 17 percent"."""
    last, first = before.last, number.quantity.first
    told = [each for each in sentence.quantities if each.last <= first and each.unit == "percent"]
    gap = sentence.tokens[told[-1].last : first] if told else ()
    accounted = any(token.lemma == "account" for token in sentence.tokens[:first])
    plain = bool(gap) and gap[-1].lemma == "for" and not any(token.tag == "PROPN" for token in gap[-2:])
    if last is None or last.indicator != "share" or last.counterpart is None or not (accounted and plain):
        return None
    return Choice(last.subject, last.counterpart, "of: the trade it is a share of")


def _of_whole_before(context: Context, sentence: Sentence, number: Number) -> Choice | None:
    """ "Of Chad's copper exports, 71 percent went to China"."""
    opening = next((token.index for token in sentence.tokens[: number.quantity.first] if token.lemma == "of"), None)
    if number.unit != "percent" or opening is None or (opening and sentence.tokens[opening - 1].text not in _CLAUSES):
        return None
    whole = sentence.tokens[opening : number.quantity.first]
    traded = next((token for token in whole if token.lemma in figure_words("words of trade")), None)
    if traded is None or traded.index - opening > _REACH_OF_WHOLE or any(token.tag == "VERB" for token in whole):
        return None
    owner = owner_before(sentence, traded.index, context.mentions)
    led = led_behind(sentence, number.quantity, context.mentions, past_verbs=True)
    if owner is None or led is None or led[0] not in _TIES or key_of(led[1]) == key_of(owner):
        return None
    return Choice(owner.id, led[1].id, "of: whose trade is told")


def _named_at(context: Context, sentence: Sentence, heads: Sequence[int]) -> Mention | None:
    """The first state or bloc whose name stands at one of these tokens."""
    named = (context.mentions.headed_by(sentence.index, each) for each in heads)
    return next((each for each in named if each and each.kind in STATES and each.form == "name"), None)


def _bought(context: Context, sentence: Sentence, number: Number, before: Before) -> Choice | None:
    """ "China took 70 percent of Chad's exports", "of what it ships": the seller's, with the buyer."""
    predicate = predicate_of(sentence, number.head)
    behind = sentence.tokens[number.quantity.last :][:_REACH_OF_COUNTRY]
    if number.unit != "percent" or predicate is None or predicate.lemma not in _BUYING or not behind:
        return None
    sold = next((token for token in behind if token.lemma in _SOLD), None)
    meant = behind[1:2] and behind[1].lemma in _MEANT
    traded = before.traded if before.traded and before.traded.indicator == "exports" else None
    if behind[0].lemma != "of" or not (sold or (meant and traded)):
        return None
    subjects = clause_of(Tree(sentence), predicate.index).subjects
    buyer = _named_at(context, sentence, subjects)
    if buyer is None:
        return None
    owner = owner_before(sentence, sold.index, context.mentions) if sold else None
    main = context.countries.main if key_of(mention_of(context, context.countries.main)) != key_of(buyer) else None
    seller = owner.id if owner else traded.subject if traded else context.countries.other(code_of(buyer)) or main
    return Choice(seller, buyer.id, "of: who sold it") if seller else None


def _come_from(context: Context, sentence: Sentence, number: Number, before: Before) -> Choice | None:
    """ "Imports came to 4 billion dollars; half of it came from China": of the trade told before."""
    predicate = predicate_of(sentence, number.head)
    behind = [token.lemma for token in sentence.tokens[number.quantity.last :][:2]]
    if predicate is None or predicate.lemma not in {"come", "originate"} or number.unit != "percent":
        return None
    if behind[:1] != ["of"] or not set(behind[1:]) & _MEANT or before.traded is None:
        return None
    tree = Tree(sentence)
    sources = [kid.index for kid in tree.kids(predicate.index, "obl") if tree.case(kid.index) == "from"]
    source = _named_at(context, sentence, sources)
    return Choice(before.traded.subject, source.id, "of: whose trade is told") if source else None


def _sourced(context: Context, sentence: Sentence, number: Number) -> Choice | None:
    """ "Chad gets a fifth of its fuel from Mali": the buyer's, with where it comes from."""
    tree = Tree(sentence)
    predicate = predicate_of(sentence, number.head)
    behind = [token.lemma for token in sentence.tokens[number.quantity.last :][:2]]
    if number.unit != "percent" or predicate is None or predicate.lemma not in _SOURCING:
        return None
    if behind not in (["of", "its"], ["of", "their"], ["of", "the"]):
        return None
    buyer = _named_at(context, sentence, clause_of(tree, predicate.index).subjects)
    told = context.mentions.in_range(sentence.index, number.quantity.last, len(sentence.tokens))
    aside = next((each.index for each in sentence.tokens[number.quantity.last :] if each.text == ","), len(tree.tokens))
    sources = [each for each in told if tree.case(each.head) == "from" and each.head < aside]
    states = [context.countries.mention_of(each.state) if each.kind == "place" else each for each in sources]
    source = next((each for each in states if each and each.kind in STATES and key_of(each) != key_of(buyer)), None)
    return Choice(buyer.id, source.id, "of: who gets it") if buyer and source else None


def _gapped(context: Context, sentence: Sentence, number: Number, before: Before) -> Choice | None:
    """ "Trade with Chad made up 70 percent of it and trade with Togo 10 percent": the second, without a verb."""
    named = next(
        (
            each
            for each in context.mentions.in_range(sentence.index, 0, number.quantity.first)
            if each.last == number.quantity.first and each.kind in STATES and each.form == "name"
        ),
        None,
    )
    tree = Tree(sentence)
    if named is None or named.first < 2 or tree.lemma(named.first - 2) not in figure_words("words of trade"):
        return None
    if tree.lemma(named.first - 1) not in _TIES:
        return None
    last = before.last
    trader = before.traded.subject if before.traded else last.subject if last else None
    return Choice(trader, named.id, "of: whose trade is told") if trader and trader != named.id else None


def _of_subject(context: Context, sentence: Sentence, number: Number, before: Before) -> Choice | None:
    """ "Sales to Chad accounted for 66 percent of the total", "trade with Chad fell to one percent of it"."""
    if stands_in(sentence, number) is not None:
        return None  # "and those to Togo for 23 percent"
    predicate = predicate_of(sentence, number.head)
    tree = Tree(sentence)
    for subject in tree.kids(predicate.index, "nsubj") if predicate else ():
        if subject.lemma not in figure_words("words of trade") or subject.index > number.head:
            continue
        for kid in tree.kids(subject.index, "nmod"):
            named = context.mentions.headed_by(sentence.index, kid.index)
            led = tree.case(kid.index) in _TIES
            if not (named and named.head == kid.index and named.kind in STATES and named.form == "name" and led):
                continue
            owner = owner_before(sentence, subject.index, context.mentions)
            told = before.traded.subject if before.traded else None
            trader = owner.id if owner else told or context.countries.other(code_of(named))
            if trader and trader != named.id:
                return Choice(trader, named.id, "of: whose trade is told")
    return None
