"""Who gives and who gets what is given behind a gift just told: "Peru has joined the effort with five boats"."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.before import Before
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.measure.given_further import is_given_further
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.parties.actors import actor_before
from dragoman.extract.figures.parties.public import STATES
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.figures.parties.roles.acting import acting_party
from dragoman.extract.figures.parties.rules.same_owner import mention_of
from dragoman.extract.figures.parties.signs import key_of
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence

_TOWARD = frozenset({"to", "for", "in"})


def further_gift(context: Context, sentence: Sentence, number: Number, topic: int, before: Before) -> Choice | None:
    """Whoever acts, or of what the gift is worth its giver, and the receiver of the gift told before."""
    if not is_given_further(context.document, sentence, number, topic, before):
        return None
    if _receivers(context, sentence):
        return None  # it says itself to whom
    first = next((each for each in before.figures if each.indicator == "aid" and each.counterpart), before.gift)
    receiver = mention_of(context, first.counterpart) if first else None
    above = context.document.sentences[sentence.index - 1] if sentence.index else None
    receiver = receiver or (next(iter(_receivers(context, above)), None) if above else None)
    if number.is_money:  # "the shipment": that of the lead, whatever else was told to be handed over on its way
        lead = context.document.sentences[:2]  # behind a dateline
        receiver = next((each for told in lead for each in _receivers(context, told)), receiver)
        told = actor_before(context.document, sentence, context.mentions, context.countries)
        giver = mention_of(context, first.subject) if first else told
    else:
        giver = _acting(context, sentence, number)
    if giver is None or receiver is None or key_of(giver) == key_of(receiver):
        return None
    return Choice(giver.id, receiver.id, "with: who got the gift before")


def _acting(context: Context, sentence: Sentence, number: Number) -> Mention | None:
    """The subject of the verb that the things given are told with."""
    predicate = predicate_of(sentence, number.head)
    subjects = sentence.children(predicate.index, "nsubj") if predicate else ()
    tree = Tree(sentence)
    acting = (acting_party(tree, sentence, kid.index, context.mentions) for kid in subjects)
    return next((each for each in acting if each and each.kind != "person"), None)


def _receivers(context: Context, sentence: Sentence) -> list[Mention]:
    """The states a sentence names behind "to", "for" or "in", by themselves or by a town."""
    tree = Tree(sentence)
    named = context.mentions.in_range(sentence.index, 0, len(sentence.tokens))
    led = [each for each in named if tree.case(each.head) in _TOWARD and each.form != "pronoun"]
    states = (context.countries.mention_of(each.state) if each.kind == "place" else each for each in led)
    return [each for each in states if each is not None and each.kind in STATES]
