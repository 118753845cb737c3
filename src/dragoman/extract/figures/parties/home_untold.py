"""Figures on a page that does not name the state it speaks from: "trade between the two countries", "work here"."""

from dragoman.extract.clauses import ancestors, predicate_of
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
_SOLD = frozenset({"exports", "imports"})
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
    untold = home is not None and home.id == context.mentions.home  # and no mention of its own names it
    if home is None or not untold or not context.mentions.is_of_organ or other is None or other.id == home.id:
        return choice
    beside = mention_of(context, choice.counterpart)
    here = beside is not None and beside.id != home.id and beside.sentence == sentence.index
    told_here = any(key_of(each) == key_of(other) for each in context.mentions.in_sentence(sentence.index))
    if indicator in GIFTS and not here:
        unsaid = not told_here and _speaks_home(context, sentence, number, home)
        if unsaid or _is_given_to(sentence, other):
            return Choice(home.id, other.id, choice.why)
    if other.kind != "state":
        return choice
    if key_of(beside) not in {key_of(other), key_of(home), NOBODY}:
        return choice
    partner = partner_in_words(sentence, number, topic, indicator, context.mentions)
    traded = partner is not None and key_of(partner) == key_of(other)
    mutual = indicator in _OF_TWO and (is_mutual(sentence, topic) or _is_done_by_two(sentence, number, indicator))
    mutual = mutual or (indicator == "trade_turnover" and is_mutual(sentence, sentence.root().index))
    mutual = mutual and (told_here or not _are_two_told_before(context, sentence))
    if traded or mutual or (indicator in _SOLD and _is_done_by_the_country(sentence, number, context)):
        return Choice(home.id, other.id, choice.why)
    if not _speaks_home(context, sentence, number, home):
        return choice
    if _is_ours(sentence, number):
        return Choice(home.id, other.id if told_here else None, choice.why)
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


def _is_done_by_the_country(sentence: Sentence, number: Number, context: Context) -> bool:
    """ "The country exported tea worth 12 million dollars to Chad"."""
    above = (sentence.children(each.index, "nsubj") for each in ancestors(sentence, number.head))
    subjects = next(filter(None, above), ())
    return any(_is_the_country(context.mentions.headed_by(sentence.index, each.index)) for each in subjects)


def _speaks_home(context: Context, sentence: Sentence, number: Number, home: Mention) -> bool:
    """Whether nobody of another state tells the number."""
    teller = teller_of(context.document, sentence, number.head, context.mentions, context.countries)
    return teller is None or key_of(teller) == key_of(home)


def _is_ours(sentence: Sentence, number: Number) -> bool:
    """ "900 of our citizens", "our 900 soldiers"."""
    return any(token.lemma == "our" for token in sentence.subtree(number.counted))


def _is_in_the_country(sentence: Sentence, context: Context) -> bool:
    """ "Work in the country", "has invested in our country", "visited the country"."""
    nouns = filter(_is_the_country, context.mentions.in_sentence(sentence.index))
    return any(sentence.tokens[each.head].base_relation not in {"nsubj", "nmod"} for each in nouns)


def _is_the_country(mention: Mention | None) -> bool:
    """Whether a mention is a noun for a state that it does not name: "the country", "our government"."""
    return mention is not None and mention.kind == "state" and mention.form == "noun" and mention.state is None


def _are_two_told_before(context: Context, sentence: Sentence) -> bool:
    """ "Ghana and Togo met in Accra. The two countries have signed 14 agreements": those two."""
    before = context.mentions.in_sentence(sentence.index - 1) if sentence.index else []
    return len({key_of(each) for each in before if each.kind == "state"} - {NOBODY}) > 1
