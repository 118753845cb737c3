"""Whose a share is that is told of trade with somebody: "trade with Chad fell to one percent of the total"."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.countries_of_report import code_of
from dragoman.extract.figures.before import TRADE, Before
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.partners import owner_before
from dragoman.extract.figures.ranking import Choice
from dragoman.extract.figures.shares import stands_in
from dragoman.extract.tree import Tree
from dragoman.model.sentence import Sentence

_TRADED = frozenset({"trade", "export", "import", "turnover", "sale", "shipment", "delivery", "purchase", "supply"})
_TIES = frozenset({"to", "with", "from"})
_PUBLIC = frozenset({"state", "bloc"})
_RESTATING = frozenset({",", "or", "(", "about", "nearly", "some", "which", "be", "make", "up", "equal", "to", "in"})
_WHOLES = frozenset({"total", "all", "turnover", "trade", "export", "import", "whole"})
_REACH_OF_WHOLE = 5


def of_trade(context: Context, sentence: Sentence, number: Number, before: Before) -> Choice | None:
    """The trader and the partner: those of the sum that the share restates, or of the trade that is its subject."""
    restated = _restated(sentence, number, before)
    return restated or _of_subject(context, sentence, number, before)


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


def _of_subject(context: Context, sentence: Sentence, number: Number, before: Before) -> Choice | None:
    """ "Sales to Chad accounted for 66 percent of the total", "trade with Chad fell to one percent of it"."""
    if stands_in(sentence, number) is not None:
        return None  # "and those to Togo for 23 percent"
    predicate = predicate_of(sentence, number.head)
    tree = Tree(sentence)
    for subject in tree.kids(predicate.index, "nsubj") if predicate else ():
        if subject.lemma not in _TRADED or subject.index > number.head:
            continue
        for kid in tree.kids(subject.index, "nmod"):
            named = context.mentions.headed_by(sentence.index, kid.index)
            led = tree.case(kid.index) in _TIES
            if not (named and named.head == kid.index and named.kind in _PUBLIC and named.form == "name" and led):
                continue
            owner = owner_before(sentence, subject.index, context.mentions)
            told = before.traded.subject if before.traded else None
            trader = owner.id if owner else told or context.countries.other(code_of(named))
            if trader and trader != named.id:
                return Choice(trader, named.id, "of: whose trade is told")
    return None
