"""Whose a figure is and towards whom, the rules weighed with what else is told."""

from dragoman.extract.figures.before import TRADE, Before, Measure
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.currencies import issuer_of
from dragoman.extract.figures.measure.payments import answers_appeal
from dragoman.extract.figures.measure.prices import is_price
from dragoman.extract.figures.measure.shares import stands_in
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.listed import listed_people, named_before_bracket, nationals_before_bracket
from dragoman.extract.figures.numbers.told_apart import placed, told_apart
from dragoman.extract.figures.parties.actors import as_state
from dragoman.extract.figures.parties.amended import amended
from dragoman.extract.figures.parties.by_roles import parties_of
from dragoman.extract.figures.parties.home_untold import with_home_untold
from dragoman.extract.figures.parties.partners import buyer, levied_on, told_partner
from dragoman.extract.figures.parties.ranking import Choice, chosen
from dragoman.extract.figures.parties.rules.appeals import appeal_of, carrier_of
from dragoman.extract.figures.parties.rules.carried import carried_between
from dragoman.extract.figures.parties.rules.contracted import contract_between
from dragoman.extract.figures.parties.rules.further_gifts import further_gift
from dragoman.extract.figures.parties.rules.gifts import ranked_receiver, without_aggressor, without_listed
from dragoman.extract.figures.parties.rules.givers import given_from, helped_in, lost_in_war, to_the_helped
from dragoman.extract.figures.parties.rules.handed import handed
from dragoman.extract.figures.parties.rules.hosts import host_of, part_hosted
from dragoman.extract.figures.parties.rules.lent import lent_by
from dragoman.extract.figures.parties.rules.listed_alike import listed_alike
from dragoman.extract.figures.parties.rules.members import body_of_members
from dragoman.extract.figures.parties.rules.nationals_abroad import nationals_hired
from dragoman.extract.figures.parties.rules.one_sided import (
    contender,
    goes_on_with_contest,
    is_of_third,
    is_one_sided,
    is_won,
)
from dragoman.extract.figures.parties.rules.ours import given_by_us
from dragoman.extract.figures.parties.rules.places import by_place, is_of_world, of_border
from dragoman.extract.figures.parties.rules.presented import presented_by
from dragoman.extract.figures.parties.rules.ranked_people import nation_ranked
from dragoman.extract.figures.parties.rules.respectively import partner_respectively
from dragoman.extract.figures.parties.rules.retinue import retinue_of
from dragoman.extract.figures.parties.rules.same_owner import (
    acts_beside,
    mention_of,
    of_those,
    trader_of,
    where_struck,
    with_side,
)
from dragoman.extract.figures.parties.rules.same_way import given_same_way
from dragoman.extract.figures.parties.rules.shares_of_trade import of_trade
from dragoman.extract.figures.parties.rules.struck import struck_owner
from dragoman.extract.figures.parties.rules.tallied import of_those_tallied
from dragoman.extract.figures.parties.signs import Question, key_of
from dragoman.extract.figures.time.finding import GIFTS
from dragoman.model.records import Figure
from dragoman.model.sentence import Sentence

_RATES = frozenset({"percent", "bp"})

OWED = frozenset({"debt", "repayment", "arrears", "owe", "repay", "indebted", "borrow", "service"})


def _is_in_this_list(context: Context, sentence: Sentence, last: Figure) -> bool:
    """Whether the partner of the share before is named in this sentence, and its owner is not."""
    partner, owner = mention_of(context, last.counterpart), mention_of(context, last.subject)
    here = partner is not None and partner.sentence == sentence.index and owner is not None
    return here and key_of(owner) != key_of(partner)


def _is_told_in(context: Context, sentence: Sentence, party: str | None) -> bool:
    """Whether a sentence names a party, or somebody of it, or speaks of it."""
    own = key_of(mention_of(context, party))
    told = context.mentions.in_range(sentence.index, 0, len(sentence.tokens))
    return any(own in {key_of(each), each.state} for each in told)


def _invests_in(context: Context, sentence: Sentence, choice: Choice) -> str | None:
    """The state a report is about, where another is the subject: "Chad was the largest investor with 4 million"."""
    investor, main = mention_of(context, choice.subject), mention_of(context, context.countries.main)
    here = investor is not None and investor.sentence == sentence.index and investor.kind == "state"
    if not here or main is None or context.countries.bilateral or key_of(main) == key_of(investor):
        return None
    assert investor is not None
    acts = sentence.tokens[investor.head].base_relation == "nsubj"
    draws = sentence.tokens[sentence.tokens[investor.head].head].lemma in {"attract", "receive", "draw", "get"}
    return main.id if acts and not draws else None


def parties_weighed(
    context: Context, sentence: Sentence, number: Number, measured: Measure, unit: str, before: Before
) -> Choice:
    """The parties a number is of and towards: what the rules say, weighed with what else is to be seen."""
    indicator = measured.indicator
    if (state := placed(sentence, number, context.mentions)) is not None:
        return Choice(state.id, None, "of: where it is")
    if is_of_world(context, sentence, measured.topic):
        return Choice(None, None, "of: the whole world")
    if indicator == "people" and (body := body_of_members(context, sentence, number)):
        return Choice(body.id, None, "of: whose members they are")
    if where := by_place(context, sentence, number):
        return where
    if indicator in {"people", "companies"} and (along := retinue_of(context, sentence, number)):
        return along
    if indicator == "people" and (hosted := host_of(sentence, number, context.mentions, before.last)):
        return Choice(*hosted, "of: whose people are there")
    if indicator == "people" and (
        ranked := nation_ranked(sentence, number, context.mentions, context.countries, before.last or before.above)
    ):
        return Choice(*ranked, "of: the people ranked")
    if indicator == "people" and (hired := nationals_hired(context, sentence, number)):
        return hired
    counted = before.counted or before.counted_above
    if indicator == "share" and (hosted := part_hosted(sentence, number, context.mentions, counted)):
        return Choice(*hosted, "of: whose people are there")
    listed_partner = partner_respectively(sentence, number, context.mentions) if indicator in TRADE else None
    if indicator == "loan" and (lent := lent_by(context, sentence, number)):
        return lent
    if indicator == "contract_value" and (signed := contract_between(context, sentence, number, measured.topic)):
        return signed
    if dealt := with_side(context, sentence, number, before):
        return dealt
    if before.twin and listed_partner:
        return Choice(before.twin.subject, listed_partner.id, "of: the number beside it")
    if before.twin:
        return Choice(before.twin.subject, before.twin.counterpart, "of: the number beside it")
    contest = indicator == "share" and goes_on_with_contest(sentence, number, before)
    won = contest or is_won(sentence, number, measured.topic)
    winner = contender(sentence, number, context.mentions) if won else None
    if winner:
        return Choice(winner.id, None, "of: who won it")
    if alike := listed_alike(sentence, number, context.mentions, before.last):
        return alike
    if apart := told_apart(sentence, number, indicator, context.mentions, measured.carried or before.last):
        return Choice(*apart, "of: told apart")
    last = before.last
    taxed = levied_on(sentence, number, context.mentions) if last and last.counterpart else None
    if last and taxed and last.unit == "percent":
        return Choice(last.subject, taxed.id, "of: told apart")
    partner = told_partner(
        sentence, number, measured.topic, indicator, context.mentions, traded=before.traded is not None
    )
    if partner is None and indicator in TRADE:
        partner = listed_partner or named_before_bracket(sentence, number, indicator, context.mentions)
    if partner is None and indicator == "exports" and before.sold:
        partner = buyer(sentence, number, context.mentions, before.sold.unit)
    trader = trader_of(context, sentence, number, measured.topic, before) if partner else None
    if trader and partner and key_of(mention_of(context, trader)) != key_of(partner):
        return Choice(trader, partner.id, "of: whose trade is told")
    appeal = before.appeal
    asking = mention_of(context, appeal.subject) if appeal is not None else None
    helps = asking is not None and asking.kind in {"body", "bloc"}
    helps = helps and (appeal is before.gift or (asking is not None and asking.sentence == sentence.index))
    if appeal is not None and helps and answers_appeal(sentence, number, indicator):
        return Choice(appeal.subject, appeal.counterpart, "of: whose appeal it answers")
    if indicator == "share" and (traded := of_trade(context, sentence, number, before)):
        return traded
    if received := ranked_receiver(sentence, number, context.mentions, context.countries, before):
        return received
    if indicator in GIFTS and (giver := given_from(sentence, number, context.mentions)):
        receiver = helped_in(context) or mention_of(context, before.gift.counterpart if before.gift else None)
        helped = receiver if key_of(receiver) != key_of(giver) else None
        return Choice(giver.id, helped.id if helped else None, "of: from whom it comes")
    if indicator in GIFTS | TRADE | {"other"} and (carried := carried_between(context, sentence, number)):
        return carried
    if indicator == "aid" and (ours := given_by_us(context, sentence, number, measured.topic, before)):
        return ours
    if indicator in {"aid", "other"} and (further := further_gift(context, sentence, number, measured.topic, before)):
        return further
    if indicator in GIFTS | {"other"} and (presented := presented_by(context, sentence, number)):
        return presented
    if asks := appeal_of(sentence, number, indicator, context.mentions, context.countries):
        return Choice(*asks, "of: who asks for help")
    if carrier := carrier_of(sentence, number, context.mentions, context.countries):
        return Choice(carrier, None, "of: whose name it bears")
    if (those := stands_in(sentence, number)) == measured.topic and those is not None and before.last:
        choice = of_those(context, sentence, those, before.last)
        if key_of(mention_of(context, choice.subject)) != key_of(mention_of(context, choice.counterpart)):
            return choice
    if indicator == "people" and (bereaved := lost_in_war(context, sentence, number)):
        return Choice(bereaved.id, None, "of: who is at war")
    struck = struck_owner(sentence, number.head, context.mentions) if indicator == "people" else None
    if struck:
        return Choice(as_state(struck, context.countries).id, None, "of: whose was struck")
    if measured.carried:
        subject, counterpart = measured.carried.subject, measured.carried.counterpart
    else:
        same = before.last is not None and before.last.indicator == indicator
        rate = indicator == "other" and (number.unit in _RATES or is_price(sentence, number))
        subject, counterpart = parties_of(
            "share" if rate else indicator,  # of one state, like shares: inflation, a price
            context.document,
            sentence,
            number.head,
            measured.topic,
            context.mentions,
            context.countries,
            before.last.subject if before.last and same else None,
            issuer_of(unit, context.countries),
            before.last.subject if before.last else None,
        )
    gift = before.gift
    if indicator in GIFTS and gift is not None and sentence.tokens[measured.topic].lemma not in OWED:
        if subject is None:
            # One report tells of one giver, until it names another.
            subject, counterpart = gift.subject, counterpart or gift.counterpart
        if counterpart is None and gift.counterpart != subject:
            counterpart = gift.counterpart  # and mostly of one receiver
    if nationals := nationals_before_bracket(sentence, number, indicator, context.mentions):
        host = before.last.counterpart if before.last and before.last.indicator == indicator else None
        host = host or context.countries.main
        return Choice(nationals, host if host != nationals else None, "of: the one before the bracket")
    beside = named_before_bracket(sentence, number, indicator, context.mentions)
    if beside:
        if last and indicator == "share" == last.indicator and _is_in_this_list(context, sentence, last):
            return Choice(last.subject, beside.id, "of: the list")  # "from Peru (17%), followed by Chad (16%)"
        if indicator in GIFTS or indicator == "people" or (indicator == "other" and number.unit == "count"):
            counterpart = counterpart if counterpart != beside.id else None
            if counterpart is None and indicator == "other":
                counterpart = subject if subject != beside.id else None  # "most applied from Peru (631), Chad (597)"
            return without_listed(
                Choice(beside.id, counterpart, "of: the one before the bracket"), sentence, context.mentions
            )
        subject, counterpart = (counterpart if subject == beside.id else subject), beside.id
    choice = chosen(
        Question(
            indicator,
            number.is_money,
            context.document,
            sentence,
            number.head,
            measured.topic,
            context.mentions,
            context.countries,
            mention_of(context, subject),
            mention_of(context, counterpart),
            issuer_of(unit, context.countries),
            before.last,
        )
    )
    if beside:
        of = subject if choice.subject == beside.id else choice.subject
        return Choice(of, beside.id, choice.why)
    unlikely = choice.unlikely
    if key_of(mention_of(context, choice.counterpart)) == key_of(mention_of(context, choice.subject)):
        choice = Choice(choice.subject, None, choice.why)
    if acts_beside(sentence, indicator, choice, context):
        choice = Choice(choice.subject, None, choice.why)
    choice = amended(choice, sentence, number, measured.topic, indicator, context.mentions, context.countries)
    if indicator in GIFTS:
        choice = without_aggressor(choice, sentence, context.mentions)
        choice = to_the_helped(context, sentence, number, choice)
        choice = given_same_way(choice, context, sentence, before) if indicator == "aid" else choice
    choice = of_border(choice, context, sentence, number)
    choice = of_those_tallied(choice, context, sentence, number, indicator)
    if indicator == "investment" and choice.counterpart is None and (place := _invests_in(context, sentence, choice)):
        choice = Choice(choice.subject, place, choice.why)
    choice = with_home_untold(choice, context, sentence, number, indicator, measured.topic)
    if indicator in GIFTS and (given := handed(choice, context, sentence, number)):
        choice, unlikely = given, (None, unlikely[1])
    other = mention_of(context, choice.counterpart)
    if other and (
        is_one_sided(sentence, number, measured.topic, indicator, other, context.mentions, before)
        or is_of_third(sentence, indicator, choice.subject, other, context.mentions, context.countries)
    ):
        choice = Choice(choice.subject, None, choice.why)
    if won and not _is_told_in(context, sentence, choice.subject):
        choice = Choice(None, None, choice.why)  # some candidate nobody knows
    listed = listed_people(sentence, number, context.mentions, context.countries, choice.subject)
    if listed is None and indicator == "people":
        return where_struck(context, sentence, number, choice).without(unlikely)
    if listed is None:
        return choice.without(unlikely)
    own, with_whom = (key_of(context.mentions.by_id.get(each or "")) for each in (listed, choice.counterpart))
    return Choice(listed, choice.counterpart if own != with_whom else None, "of: the people counted")
