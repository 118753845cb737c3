"""Numbers of votes: which are, whose, and of what day."""

from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.measure.of_things import DEPUTIES
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.subsets import VOTES
from dragoman.extract.mentions.finding import Mentions
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.records import Mention
from dragoman.model.sentence import Document, Sentence

_CASTING = frozenset({"vote", "abstain"})
_BACKING = frozenset({"support", "back", "approve", "adopt", "pass", "reject"})


def counts_votes(sentence: Sentence, number: Number) -> bool:
    """Whether a number is of votes: "by 51 votes to 33", "nine abstained", "supported by 78 members"."""
    noun = sentence.tokens[number.counted]
    if number.unit != "count" or noun.head < 0:
        return False
    verb = sentence.tokens[noun.head].lemma
    backed = noun.lemma in DEPUTIES and noun.base_relation == "obl" and verb in _BACKING
    return noun.lemma in VOTES or backed or (noun.base_relation == "nsubj" and verb in _CASTING)


def side_of_votes(sentence: Sentence, number: Number) -> str | None:
    """The "against" of "with four against and six abstentions": what a bare number of votes is called by."""
    behind = [token.text for token in sentence.tokens[number.quantity.last : number.quantity.last + 2]]
    if [each.lower() for each in behind] in (["in", "favour"], ["in", "favor"]):
        return " ".join(behind)
    return behind[0] if behind and behind[0].lower() in {"against", "for", "abstaining"} else None


def vote_of(document: Document, sentence: Sentence, mentions: Mentions) -> tuple[Mention | None, DateInterval | None]:
    """The parliament, council or committee whose votes a sentence counts, and the day.

    It is what adopts or rejects something there, else in the nearest sentence before.
    """
    for told in reversed(document.sentences[: sentence.index + 1]):
        for mention in mentions.in_range(told.index, 0, len(told.tokens)):
            token = told.tokens[mention.head]
            named = mention.kind in {"body", "bloc"} and mention.form != "pronoun"
            if (
                named
                and token.base_relation == "nsubj"
                and told.tokens[token.head].lemma in figure_words("deciding by vote")
            ):
                days = [each.date for each in told.times if each.date and each.date.precision is Precision.DAY]
                return mention, next(iter(days), None)
    return None, None
