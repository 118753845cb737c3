"""Numbers told of another party than the one before, without a verb of their own, and numbers of votes."""

from dataclasses import replace

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.joined import VOTES
from dragoman.extract.figures.measures import DEPUTIES
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.roles import is_gapped
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.records import Figure, Mention
from dragoman.model.sentence import Document, Sentence

_PUBLIC = frozenset({"state", "bloc", "body"})
_LEAST_EACH = 2
_WITH_PARTNERS = frozenset({"trade_turnover", "exports", "imports", "share"})
_RECEIVING = frozenset({"iobj", "obl", "nmod"})
_CASTING = frozenset({"vote", "abstain"})
_BACKING = frozenset({"support", "back", "approve", "adopt", "pass", "reject"})
_DECIDING = frozenset(
    "adopt approve pass reject ratify vote renew endorse extend authorise authorize decide elect confirm".split()
)


def told_apart(
    sentence: Sentence, number: Number, indicator: str, mentions: Mentions, before: Figure | None
) -> tuple[str | None, str | None] | None:
    """Subject and counterpart (mention ids) of a number that goes on with the figure before it for another party.

    "Peru has received 850,000 Venezuelans, and Ecuador some 330,000", "owes India 1.4 billion and Japan 2.5 billion".
    """
    if before is None or before.indicator != indicator:
        return None
    tree = Tree(sentence)
    told = mentions.in_range(sentence.index, 0, number.head)
    named = next((m for m in told if m.kind in _PUBLIC and m.form == "name" and is_gapped(tree, m, number.head)), None)
    if named is None:
        return None
    token = tree.tokens[named.head]
    first = tree.tokens[token.head] if token.base_relation == "conj" else token
    if token is not first and first.base_relation in _RECEIVING:
        return before.subject, named.id
    return named.id, before.counterpart if before.counterpart != named.id else before.subject


def named_before_bracket(sentence: Sentence, number: Number, indicator: str, mentions: Mentions) -> str | None:
    """The partner a flow or share is told of in brackets: "its main markets were Russia (13 percent of exports)"."""
    first = number.quantity.first
    opened = first >= _LEAST_EACH and sentence.tokens[first - 1].text == "("
    if not opened or indicator not in _WITH_PARTNERS:
        return None
    named = mentions.headed_by(sentence.index, first - 2)
    return named.id if named and named.kind == "state" and named.form == "name" else None


def told_of_each(sentence: Sentence, number: Number, figure: Figure, mentions: Mentions) -> list[Figure]:
    """The figure, once for each of those it is told of: "Tonga and Niue will pay in 2 million each"."""
    tree = Tree(sentence)
    predicate = predicate_of(sentence, number.head)
    first = next((kid.index for kid in tree.kids(predicate.index, "nsubj")), None) if predicate else None
    if predicate is None or first is None:
        return [figure]
    heads = [first, *(kid.index for kid in tree.kids(first, "conj"))]
    around = [*sentence.tokens[heads[-1] : predicate.index], *sentence.tokens[number.quantity.last :][:1]]
    if not any(token.lemma == "each" for token in around):
        return [figure]
    told = [mentions.headed_by(sentence.index, head) for head in heads]
    named = [each for each in told if each and each.kind in _PUBLIC and each.form == "name"]
    if len(named) < _LEAST_EACH or len(named) < len(heads):
        return [figure]
    names = {each.id for each in named}
    return [
        replace(figure, subject=each.id, counterpart=figure.counterpart if figure.counterpart not in names else None)
        for each in named
    ]


def counts_votes(sentence: Sentence, number: Number) -> bool:
    """Whether a number is of votes: "by 51 votes to 33", "nine abstained", "supported by 78 members"."""
    noun = sentence.tokens[number.head if number.noun is None else number.noun]
    if number.unit != "count" or noun.head < 0:
        return False
    verb = sentence.tokens[noun.head].lemma
    backed = noun.lemma in DEPUTIES and noun.base_relation == "obl" and verb in _BACKING
    return noun.lemma in VOTES or backed or (noun.base_relation == "nsubj" and verb in _CASTING)


def vote_of(document: Document, sentence: Sentence, mentions: Mentions) -> tuple[Mention | None, DateInterval | None]:
    """The parliament, council or committee whose votes a sentence counts, and the day.

    It is what adopts or rejects something there, else in the nearest sentence before.
    """
    for told in reversed(document.sentences[: sentence.index + 1]):
        for mention in mentions.in_range(told.index, 0, len(told.tokens)):
            token = told.tokens[mention.head]
            named = mention.kind in {"body", "bloc"} and mention.form != "pronoun"
            if named and token.base_relation == "nsubj" and told.tokens[token.head].lemma in _DECIDING:
                days = [each.date for each in told.times if each.date and each.date.precision is Precision.DAY]
                return mention, next(iter(days), None)
    return None, None
