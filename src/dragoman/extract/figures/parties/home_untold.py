"""Figures on a page that does not name the state it speaks from: "trade between the two countries", "work here"."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.parties.actors import teller_of
from dragoman.extract.figures.parties.partners import is_mutual, partner_in_words
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.figures.parties.rules.same_owner import mention_of
from dragoman.extract.figures.parties.signs import NOBODY, key_of
from dragoman.extract.figures.time.finding import GIFTS
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence

_OF_TWO = frozenset({"trade_turnover", "investment", "documents", "projects", "flights"})
_DONE_BY_TWO = frozenset({"documents", "projects"})
_WITH_PLACE = frozenset({"companies", "investment", "people", "projects", "visits"})


def with_home_untold(
    choice: Choice, context: Context, sentence: Sentence, number: Number, indicator: str, topic: int
) -> Choice:
    """The choice, with the state the page speaks from where the words mean it: the other of two, "our", "the country".

    A page of the foreign ministry of Togo on the envoy of Chad need not name Togo.
    """
    home = context.countries.mention_of(context.mentions.home)
    other = mention_of(context, choice.subject)
    if home is None or home.id != context.mentions.home or other is None:
        return choice
    beside = mention_of(context, choice.counterpart)
    here = beside is not None and beside.id != home.id and beside.sentence == sentence.index
    if indicator in GIFTS and not here and _is_given_to(sentence, other):
        return Choice(home.id, other.id, choice.why)
    if other.kind != "state":
        return choice
    if key_of(beside) not in {key_of(other), NOBODY}:
        return choice
    partner = partner_in_words(sentence, number, topic, indicator, context.mentions)
    traded = partner is not None and key_of(partner) == key_of(other)
    mutual = indicator in _OF_TWO and (is_mutual(sentence, topic) or _is_done_by_two(sentence, number, indicator))
    if traded or mutual:
        return Choice(home.id, other.id, choice.why)
    if not _speaks_home(context, sentence, number, home):
        return choice
    if _is_ours(sentence, number):
        here = any(key_of(each) == key_of(other) for each in context.mentions.in_sentence(sentence.index))
        return Choice(home.id, other.id if here else None, choice.why)
    if indicator in _WITH_PLACE and _is_in_the_country(sentence, context):
        return Choice(choice.subject, home.id, choice.why)
    return choice


def _is_given_to(sentence: Sentence, other: Mention) -> bool:
    """ "Announced 20 million for the Programme", "support for the Chadian people"."""
    tree = Tree(sentence)
    named = [other.head, sentence.tokens[other.head].head] if other.sentence == sentence.index else []
    return any(each >= 0 and tree.case(each) in {"for", "to"} for each in named)


def _is_done_by_two(sentence: Sentence, number: Number, indicator: str) -> bool:
    """ "The two countries have signed 14 agreements"."""
    predicate = predicate_of(sentence, number.head)
    if indicator not in _DONE_BY_TWO or predicate is None:
        return False
    return any(is_mutual(sentence, each.index) for each in sentence.children(predicate.index, "nsubj"))


def _speaks_home(context: Context, sentence: Sentence, number: Number, home: Mention) -> bool:
    """Whether nobody of another state tells the number."""
    teller = teller_of(context.document, sentence, number.head, context.mentions, context.countries)
    return teller is None or key_of(teller) == key_of(home)


def _is_ours(sentence: Sentence, number: Number) -> bool:
    """ "900 of our citizens", "our 900 soldiers"."""
    counted = number.head if number.noun is None else number.noun
    return any(token.lemma == "our" for token in sentence.subtree(counted))


def _is_in_the_country(sentence: Sentence, context: Context) -> bool:
    """ "Work in the country", "has invested in our country", "visited the country"."""
    meant = (each for each in context.mentions.in_sentence(sentence.index) if each.kind == "state")
    return any(each.form == "noun" and each.state is None for each in meant)
