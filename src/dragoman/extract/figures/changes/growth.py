"""Bare rates of growth, where the words say what grew."""

import math
from dataclasses import replace

from dragoman.extract.clauses import ancestors, predicate_of
from dragoman.extract.figures.before import FARTHEST_KEYWORD, TRADE, Before, told_period
from dragoman.extract.figures.changes.finding import Movement, is_verb, what_moves
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.currencies import issuer_named, money_words
from dragoman.extract.figures.indicators import keywords
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.told_apart import partner_of_move
from dragoman.extract.figures.outlook.finding import is_target
from dragoman.extract.figures.parties.actors import is_lender
from dragoman.extract.figures.parties.amended import ECONOMIC, teller_of_economy
from dragoman.extract.figures.parties.by_roles import parties_of
from dragoman.extract.figures.parties.rules.one_sided import is_one_sided
from dragoman.extract.figures.parties.rules.respectively import acting_above, partner_respectively
from dragoman.extract.figures.time.periods import is_of_same_time, period_of
from dragoman.extract.figures.words import evidence_of, speaker_of
from dragoman.extract.word_sets import word_sets
from dragoman.model.dates import DateInterval
from dragoman.model.records import Change, Figure, Origin
from dragoman.model.sentence import Sentence, Token, top_of

_GROWING = TRADE | {"investment", "loan", "aid", "budget", "output", "contract_value"}


_UP_OR_DOWN = frozenset({"up", "down", "decrease", "gain", "lose", "shed", "contract", "ease", "slump", "expand"})
_NEAR_FROM = 4  # tokens up to "from", with an adverb: "slowing markedly from"
_PRICED = frozenset({"share", "stock", "index", "bond", "future"})
_ON_MARKETS = frozenset({"share", "stock", "index", "bond", "future", "currency"})


def is_growth_before(sentence: Sentence, number: Number, moving: set[int]) -> bool:
    """The 11.9 of "expanded by 5 percent, down from 11.9 percent": how fast it grew before."""
    if not number.earlier or number.unit != "percent":
        return False
    earlier = [each for each in sentence.quantities if each.last <= number.quantity.first and each.unit == "percent"]
    return bool(earlier) and earlier[-1].first in moving


def with_pace_before(sentence: Sentence, number: Number) -> Number:
    """ "Accelerating from 4.4 percent in August", "up sharply from 1.3": a rate that was lower or higher before."""
    words = [token.lemma for token in sentence.tokens[: number.quantity.first]]
    paces = word_sets("change_words.yaml")["paces"]
    of_before = number.unit == "percent" and words[-1:] == ["from"] and bool(paces & set(words[-_NEAR_FROM:-1]))
    return replace(number, earlier=True) if of_before and not number.later else number


def as_growth(figure: Figure, told: Figure) -> Figure:
    """A rate of before as that of what the sentence says grows or falls by another: of its owner, in its direction."""
    assert told.change is not None
    by = math.copysign(figure.value / 100, told.change.by)
    return replace(
        figure,
        label=told.label if told.indicator == "growth" else f"growth of {told.label}",
        value=round(100 * by, 4),
        change=Change(round(by, 6)),
        subject=told.subject,
        counterpart=told.counterpart,
    )


def growth_of(
    context: Context, sentence: Sentence, movement: Movement, before: Before, barred: frozenset[int]
) -> list[Figure]:
    """A bare growth rate, where the words say what grew."""
    quantity = movement.quantity
    head = top_of(sentence.tokens, quantity.first, quantity.last).index
    near = [word for word in keywords(sentence, quantity, head) if word.cost <= FARTHEST_KEYWORD]
    topical = next((word for word in near if word.indicator in _GROWING), None)
    grown_noun = None if topical else _what_grows(sentence, head)
    if is_verb(sentence, quantity):
        grown_noun = what_moves(sentence, head)
        if grown_noun is None:
            return []  # what doubles is told
        topical = next((word for word in near if word.last - 1 == grown_noun and word.indicator in _GROWING), None)
    if topical is None and grown_noun is None and before.last is None:
        return []
    if topical is None and grown_noun is None and before.last and _is_of_other(sentence, head):
        return []
    topic = topical.last - 1 if topical else head if grown_noun is None else grown_noun
    to_come = is_target(sentence, Number(quantity, head, None), topic)
    grown = topical.indicator if topical else "growth"
    if topical is None and grown_noun is None and before.last:
        subject, counterpart, label = before.last.subject, before.last.counterpart, before.last.label
        label = label.removeprefix("growth of ")
    else:
        subject, counterpart = parties_of(
            grown, context.document, sentence, head, topic, context.mentions, context.countries
        )
        label = sentence.tokens[topic].text
        teller = context.mentions.by_id.get(subject or "")
        if (
            teller
            and (teller.kind == "body" or is_lender(teller, context.mentions))
            and sentence.tokens[topic].lemma in ECONOMIC
        ):
            state = teller_of_economy(teller, context.mentions, context.countries)
            subject = state.id if state else subject  # "the Fund expects growth of 3 percent"
        if sentence.tokens[topic].lemma in _PRICED:
            subject = counterpart = None  # what shares do is no state's
        if sentence.tokens[topic].lemma in money_words():
            own = issuer_named(sentence.tokens[topic].lemma, context.countries, context.mentions.home)
            subject, counterpart = (own.id if own else subject), None  # "the real lost 0.6 percent to the dollar"
        other = context.mentions.by_id.get(counterpart or "")
        number = Number(quantity, head, None)
        if other and is_one_sided(sentence, number, topic, grown, other, context.mentions, before):
            counterpart = None  # "exports fell by 6 percent": to all the world
    period = period_of(sentence, head, topic, to_come, barred)
    past = period is not None and context.published is not None and period.last < context.published
    to_come = to_come and not (past and _is_after(sentence, head))
    partner = partner_of_move(sentence, quantity, context.mentions) if grown in TRADE else None
    if partner and before.last and before.last.indicator == "growth":
        # "Exports to Germany declined by 9.6 percent, to Sweden by 4.7 percent"
        subject, counterpart = before.last.subject, partner
    number = Number(quantity, head, None)
    if grown in TRADE and (listed := partner_respectively(sentence, number, context.mentions)) is not None:
        trader = acting_above(sentence, head, context.mentions)
        subject, counterpart = (trader.id if trader else subject), listed.id
    return [
        Figure(
            indicator="growth",
            label=f"growth of {label}",
            value=round(100 * movement.by, 4)
            if quantity.unit == "count"
            else math.copysign(quantity.value, movement.by),
            unit="percent",
            bound=quantity.bound,
            subject=subject,
            counterpart=counterpart,
            period=period or (None if to_come else _same_time(sentence, movement, before)),
            change=Change(movement.by),
            status="target" if to_come else "actual",
            said_by=speaker_of(context.mentions, sentence, head),
            evidence=(evidence_of(sentence, quantity, topic),),
            origin=Origin("figure:growth", (quantity.span,)),
            confidence=0.6,
        )
    ]


def _is_after(sentence: Sentence, index: int) -> bool:
    """ "Is to grow by 4.2 percent, following a decline of 9 percent in 2016"."""
    nouns = [sentence.tokens[index], *ancestors(sentence, index)]
    cases = (kid.lemma for each in nouns if each.tag != "VERB" for kid in sentence.children(each.index, "case"))
    return any(case in {"after", "follow", "following"} for case in cases)


def _is_of_other(sentence: Sentence, index: int) -> bool:
    """Whether what moved is something of its own on the market, and not what was told before: "shares lost 5.2 %"."""
    predicate = predicate_of(sentence, index)
    subjects = sentence.children(predicate.index, "nsubj") if predicate else []
    return any(each.lemma in _ON_MARKETS or each.tag == "PROPN" for each in subjects)


def _what_grows(sentence: Sentence, index: int) -> int | None:
    """The subject of the clause, where it is something that can only be said to grow or shrink: the economy."""
    predicate = predicate_of(sentence, index)
    subjects = sentence.children(predicate.index, "nsubj") if predicate else []
    while predicate and not subjects and predicate.base_relation in {"xcomp", "conj"} and predicate.head >= 0:
        predicate = sentence.tokens[predicate.head]
        subjects = sentence.children(predicate.index, "nsubj")
    if predicate is not None and predicate.lemma in word_sets("outlook.yaml")["foreseeing"]:
        subjects = sentence.children(predicate.index, "obj") or subjects  # "expects the economy to shrink by 3 percent"
    growing = word_sets("change_words.yaml")["growing"] | money_words()
    found = next((token.index for token in subjects if token.lemma in growing), None)
    found = _growth_foreseen(sentence, index) if found is None else found
    return _what_moved(sentence, index, subjects) if found is None else found


def _what_moved(sentence: Sentence, index: int, subjects: list[Token]) -> int | None:
    """The transit of "transit through the canal fell 49 percent": whatever is the subject of rising and falling."""
    predicate = predicate_of(sentence, index)
    if predicate is None or predicate.lemma not in word_sets("outlook.yaml")["levels"] | _UP_OR_DOWN:
        return None
    behind = [token.lemma for token in sentence.tokens[index + 1 : index + 2]]
    if predicate.lemma in {"lose", "shed"} and behind == ["of"]:
        return None  # "fishermen have lost 70 percent of their income"
    hung = sentence.tokens[index].head == predicate.index or predicate.lemma in {"up", "down"}
    return next((each.index for each in subjects if each.tag == "NOUN" and hung), None)


def _growth_foreseen(sentence: Sentence, index: int) -> int | None:
    """The growth of "expects growth of 4 percent", "GDP growth is seen at 3.2 percent": of the economy, where nothing
    else is told to grow."""
    above = [sentence.tokens[sentence.tokens[index].head]] if sentence.tokens[index].head >= 0 else []
    if above and above[0].tag == "VERB" and above[0].lemma in word_sets("outlook.yaml")["foreseeing"] | {"see", "put"}:
        above = sentence.children(above[0].index, "nsubj:pass", "obj")
    for noun in above:
        foreseen = sentence.tokens[noun.head] if noun.head >= 0 else noun
        economic = any(kid.lemma in {"gdp", "economic", "real"} for kid in sentence.children(noun.index))
        seen = foreseen.lemma in word_sets("outlook.yaml")["foreseeing"] | {"see", "put"}
        named = [kid.lemma for kid in sentence.children(noun.index, "compound")]
        if noun.lemma == "rate" and named == ["growth"]:
            return noun.index  # "an average growth rate of 7 percent"
        if noun.lemma in {"growth", "expansion", "contraction"} and (economic or seen):
            return noun.index
    return None


def _same_time(sentence: Sentence, movement: Movement, before: Before) -> DateInterval | None:
    """The period of the figure told just before: "Reserves fell in August. Exports grew by 11.4 %."; "during the
    period" goes on with any told before."""
    if before.current and before.current.status == "actual" and before.current.period:
        return before.current.period
    return told_period(before) if is_of_same_time(sentence, movement.quantity) else None
