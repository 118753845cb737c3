"""Whose a figure is that goes on with another: of the same trade, of "those", of the place where people were struck."""

from itertools import pairwise

from dragoman.extract.figures.before import TRADE, Before
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.gapped import start_of_name
from dragoman.extract.figures.parties.partners import is_of_side, owner_before, whose_partner
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.figures.parties.rules.struck import struck_place
from dragoman.extract.figures.parties.sides import side_of
from dragoman.extract.figures.parties.signs import key_of
from dragoman.model.records import Figure, Mention
from dragoman.model.sentence import Sentence

# What each of two does for itself.
_DONE_APART = frozenset({"exports", "imports", "investment", "aid", "output", "other"})


def trader_of(context: Context, sentence: Sentence, number: Number, topic: int, before: Before) -> str | None:
    """Whose trade is told with a partner: that of the state before its name, of the figures before, of the report."""
    owner = owner_before(sentence, topic, context.mentions)
    if owner is not None and number.unit != "percent":  # "China's share in imports"
        return owner.id
    if (trader := whose_partner(sentence, context.mentions)) is not None:
        return trader.id
    told = before.traded or before.sold
    if told is None and is_of_side(sentence, number):
        return context.countries.main or context.countries.first
    return told.subject if told else None


def with_side(context: Context, sentence: Sentence, number: Number, before: Before) -> Choice | None:
    """Whose trade it is where somebody is told to buy or supply the most: that of the state whose trade is told, and
    with whoever is named; "Chad was the top supplier with 4 million" behind "Mali imported goods worth 7"."""
    side = side_of(sentence, number, context.mentions)
    if side is None:
        return None
    owner = _seller_or_buyer(context, sentence, side.noun)
    told = (*reversed(before.figures), before.traded)
    own = owner or next((each.subject for each in told if each and each.indicator in TRADE and each.subject), None)
    trader = own or context.countries.main or context.countries.first
    if trader and key_of(mention_of(context, trader)) == key_of(side.partner):
        trader = context.countries.other(key_of(side.partner))
    return Choice(trader, side.partner.id, "with: who buys or supplies") if trader != side.partner.id else None


def _seller_or_buyer(context: Context, sentence: Sentence, noun: int) -> str | None:
    """Whose partner somebody is: "Norland's largest buyers", "the largest buyers of Norland", "of Norlandic crude"."""
    behind = [kid for kid in sentence.children(noun, "nmod", "nmod:poss") if kid.index != noun]
    beside = [each for kid in behind for each in sentence.children(kid.index, "amod")]
    for kid in (*behind, *beside):
        named = context.mentions.headed_by(sentence.index, kid.index)
        led = kid.relation != "nmod" or any(each.lemma == "of" for each in sentence.children(kid.index, "case"))
        if named is not None and named.kind == "state" and named.form in ("name", "demonym") and led:
            return named.id
    return None


def of_those(context: Context, sentence: Sentence, those: int, last: Figure) -> Choice:
    """ "German exports to China fell, while those to Norway rose": of the same owner, with another partner."""
    for kid in sentence.children(those, "nmod"):
        named = context.mentions.headed_by(sentence.index, kid.index)
        if named and named.head == kid.index and named.kind in {"state", "bloc", "body"}:
            own = any(case.lemma == "of" for case in sentence.children(kid.index, "case"))
            if own and last.indicator == "share" and last.counterpart:
                return Choice(last.subject, named.id, "of: those")  # "Peru's share was 19 percent, that of Chad 16"
            return (
                Choice(named.id, last.counterpart, "of: those") if own else Choice(last.subject, named.id, "of: those")
            )
    return Choice(last.subject, last.counterpart, "of: those")


def where_struck(context: Context, sentence: Sentence, number: Number, choice: Choice) -> Choice:
    """The choice, but for people hurt in a town of another state: they are of that state."""
    place = context.countries.mention_of(struck_place(sentence, number.head, number.noun, context.mentions))
    named = place is not None and any(key_of(each) == key_of(place) for each in context.countries.mentions)
    if place is None or not named or key_of(place) == key_of(context.mentions.by_id.get(choice.subject or "")):
        return choice
    other = choice.counterpart if key_of(mention_of(context, choice.counterpart)) != key_of(place) else None
    return Choice(place.id, other, "of: where they were struck")


def mention_of(context: Context, party: str | None) -> Mention | None:
    """The mention of this id; a state that is not named goes by its code."""
    return (context.mentions.by_id.get(party) or context.countries.mention_of(party)) if party else None


def _gapped(sentence: Sentence, named: list[Mention] | tuple[Mention, ...]) -> set[int]:
    """The heads of names that stand with a number alone, behind another number."""
    amounts = sentence.quantities[1:]
    starts = {each.first: start_of_name(sentence, each.first) for each in amounts}
    return {
        mention.head
        for mention in named
        if starts.get(mention.last) is not None
        and mention.form == "name"
        and sentence.tokens[mention.first - 1].text in {",", ";", "and", "the", "while"}
    }


def acts_beside(sentence: Sentence, indicator: str, choice: Choice, context: Context) -> bool:
    """Whether the two are told together as who acts: "Peru and Chad bought goods for 14 and 21 million"."""
    one, two = (mention_of(context, each) for each in (choice.subject, choice.counterpart))
    if one is None or two is None or indicator not in _DONE_APART:
        return False
    named = context.mentions.in_range(sentence.index, 0, len(sentence.tokens))
    heads = {key: {each.head for each in named if key_of(each) == key} for key in (key_of(one), key_of(two))}
    first, second = heads[key_of(one)], heads.get(key_of(two), set())
    # But what each of the two a report is about puts into one thing is for the other as well.
    shared = indicator == "aid" and {key_of(one), key_of(two)} == set(context.countries.codes)
    if second and not shared and second <= _gapped(sentence, named):
        return True  # "Peru exported 8 tonnes, Chad 16": neither to the other
    acting = [each for each in first if sentence.tokens[each].base_relation == "nsubj"]
    acting += [each for each in second if sentence.tokens[each].base_relation == "nsubj"]
    joined = {kid.index for each in acting for kid in sentence.children(each, "conj")}
    alone = len(first) == 1 and len(second) == 1
    gaps = (sentence.tokens[one.last : two.first] for one, two in pairwise(sentence.quantities))
    paired = any([token.lemma for token in gap] == ["and"] for gap in gaps)
    both = paired or any(token.lemma == "each" for token in sentence.tokens)
    return bool(acting) and alone and both and bool(joined & (first | second))
