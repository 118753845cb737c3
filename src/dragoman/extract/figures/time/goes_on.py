"""Times told before a clause that has none of its own."""

from datetime import date

from dragoman.extract.clauses import clause_top, has_perfect_auxiliary, is_told_as_done, predicate_of
from dragoman.extract.figures.before import Measure
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.time.bases import is_border
from dragoman.extract.figures.time.beside import since_start
from dragoman.extract.word_sets import word_sets
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.records import Figure
from dragoman.model.sentence import Document, Sentence, TimeExpression, Token, top_of

_LONGEST = 800  # days: what came "since 2018" is not the time of the next number


def day_before(document: Document, sentence: Sentence, number: int, published: date | None) -> DateInterval | None:
    """The day told in the sentence before, for what was done to people or things in a clause without a time.

    Perfect tenses tell a state, and keep none: "have been displaced".
    """
    predicate = predicate_of(sentence, number)
    if predicate is None:
        return None
    words = word_sets("outlook.yaml")
    joined = [predicate, *([sentence.tokens[predicate.head]] if predicate.base_relation == "conj" else [])]
    perfect = any(has_perfect_auxiliary(sentence, each) for each in joined)
    struck = words["harming"] | words["suffering"]
    if perfect or predicate.lemma not in words["seizing"] | words["handling"] | struck:
        return None
    days = [time for time in sentence.times if time.date and time.date.precision is Precision.DAY]
    if days:
        # "stormed the post on Tuesday; 13 people were hurt"; else the day is of something else.
        told = [time for time in days if time.last < number and not is_border(sentence, time)]
        semicolon = any(token.text == ";" for token in sentence.tokens[told[-1].last : number]) if told else False
        goes_with = semicolon and predicate.lemma in struck
        return told[-1].date if told and (goes_with or _is_told_next(sentence, predicate, told[-1])) else None
    previous = document.sentences[sentence.index - 1] if sentence.index else None
    apart = previous is not None and previous.paragraph != sentence.paragraph and previous.index > 0
    if previous is None or (apart and predicate.lemma not in struck):
        return None  # newspapers give each sentence a paragraph: "Two smugglers were killed"
    dated = [
        time.date
        for time in previous.times
        if time.date
        and time.date.precision is Precision.DAY
        and not (
            is_border(previous, time)
            or _is_while_before(previous, time)
            or since_start(previous, time)
            or _is_of_saying(previous, time)
        )
    ]
    last_day = dated[-1] if dated else None
    to_come = last_day is not None and published is not None and last_day.first > published
    return None if to_come else last_day  # what was done is not of a day to come


def _is_told_next(sentence: Sentence, predicate: Token, time: TimeExpression) -> bool:
    """ "Students rallied on Thursday; police detained 23", "rallied on Tuesday, and two men were hurt": the next thing
    that happened, with a subject of its own."""
    first = clause_top(sentence, top_of(sentence.tokens, time.first, time.last).index)
    joined = predicate.base_relation in {"conj", "parataxis"} and predicate.head == first.index
    subject = any(each.index > time.last - 1 for each in sentence.children(predicate.index, "nsubj"))
    happened = is_told_as_done(sentence, first.index) and is_told_as_done(sentence, predicate.index)
    return joined and subject and happened and not _is_of_saying(sentence, time)


def _is_while_before(sentence: Sentence, time: TimeExpression) -> bool:
    """ "Down from 70 a week earlier": what is compared with."""
    words = [token.text.lower() for token in sentence.tokens[time.first : time.last]]
    return words[-1:] in (["earlier"], ["before"], ["previously"])


def _is_of_saying(sentence: Sentence, time: TimeExpression) -> bool:
    """ "1,900 are held, the minister said on Thursday": the day of the word, not of the deed."""
    anchor = top_of(sentence.tokens, time.first, time.last)
    verb = sentence.tokens[anchor.head] if anchor.head >= 0 else None
    return verb is not None and verb.lemma in word_sets("outlook.yaml")["telling"] and verb.tag == "VERB"


def is_of_those_months(sentence: Sentence, number: int) -> bool:
    """ "Output over the five months came to 12 million tonnes", "in the period": the time told before."""
    clause = clause_top(sentence, number).index
    for token in sentence.tokens:
        led = [each.lemma for each in sentence.tokens[max(0, token.index - 3) : token.index]]
        bare = led[-2:-1] in (["over"], ["in"], ["during"], ["for"]) and led[-1:] in (["the"], ["this"], ["that"])
        counted = led[:1] in (["over"], ["in"], ["during"], ["for"]) and led[1:2] in (["the"], ["these"])
        word = token.lemma == "period" if bare else token.lemma in {"month", "quarter"} and counted
        if word and clause_top(sentence, token.index).index == clause and not _dated(sentence, token.index):
            return True
    return False


def _dated(sentence: Sentence, index: int) -> bool:
    return any(time.first <= index < time.last and time.date is not None for time in sentence.times)


def goes_on(sentence: Sentence, number: int, period: DateInterval | None) -> bool:
    """Whether a clause in the simple past, without a time of its own, goes on with the period of the figure before.

    "Remittances totalled $168 million in the first quarter. Reserves fell by 3 percent."
    """
    if period is None or period.precision is Precision.DAY or (period.last - period.first).days > _LONGEST:
        return False
    predicate = predicate_of(sentence, number)
    if predicate is not None and predicate.base_relation == "advcl" and predicate.text.lower().endswith("ing"):
        predicate = predicate_of(sentence, predicate.head)  # "imports fell to 2 billion, leaving a deficit of"
    if predicate is None:
        return False
    if any(kid.text.lower() == "did" for kid in sentence.children(predicate.index, "aux")):
        return True  # "did not exceed 16 million"
    if any(kid.text.lower() in {"was", "were"} for kid in sentence.children(predicate.index, "cop")):
        return True  # "Trade was worth 228 million euros"
    passive = any(kid.lemma in {"have", "be"} for kid in sentence.children(predicate.index, "aux"))
    return is_told_as_done(sentence, predicate.index) and not passive


def _is_total(sentence: Sentence, number: Number) -> bool:
    """ "Departures numbered 52 thousand": a statistic, told of the same time as the one before."""
    predicate = predicate_of(sentence, number.head)
    return predicate is not None and predicate.lemma in {"number", "total"} and predicate.tag == "VERB"


def counts_on(sentence: Sentence, number: Number, measured: Measure, told: Figure) -> bool:
    """Whether people are counted on, in the month or year the figure before told: "Chad sent 9,000 of them"."""
    on = number.noun is None or measured.carried is not None or _is_total(sentence, number)
    return measured.indicator == told.indicator == "people" and on
