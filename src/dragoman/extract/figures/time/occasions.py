"""The time of the occasion a figure is told of: a gathering people attend, what is told with "when", the life of its
subject."""

from dragoman.extract.clauses import (
    ancestors,
    clause_top,
    has_perfect_auxiliary,
    is_predicate,
    is_told_as_done,
    predicate_of,
)
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.bare_sums import AMOUNTS
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.sentence import Document, Sentence

_ATTENDING = frozenset({"attend", "participate", "gather", "assemble", "attendance"})
_DRAWING = frozenset({"gather", "assemble", "draw"})
_VOTING = frozenset({"turnout", "vote", "voter"})
_WINNING = frozenset({"win", "trail", "lead", "garner", "poll"})
_BALLOTS = frozenset({"election", "vote", "referendum", "ballot", "runoff", "run-off", "poll"})
_REACH_OF_BALLOT = 3  # tokens between the word for the vote and its day: "Sunday's parliamentary election"
_TAKEN = frozenset({"part", "floor"})
_ORDERING = frozenset({"tell", "order"})
_LEAD = 3
_LONGEST_GATHERING = 14


def day_attended(document: Document, sentence: Sentence, number: Number) -> DateInterval | None:
    """ "Over 400 participants attended", "brought together 120 guests": the days of the opening gathering."""
    if number.unit != "count" or number.noun is None or not _takes_part(sentence, number.noun):
        return None
    told = [time.date for lead in document.sentences[:_LEAD] for time in lead.times if time.date]
    short = [each for each in told if (each.last - each.first).days < _LONGEST_GATHERING]
    return max(short[:1] + [each for each in short if each.contains(short[0])], key=_length, default=None)


def day_of_vote(document: Document, sentence: Sentence, number: Number, topic: int) -> DateInterval | None:
    """The day people voted, for turnout and parts of the vote: "Turnout was 52 percent"."""
    predicate = predicate_of(sentence, number.head)
    counted = sentence.tokens[topic].lemma in _VOTING or (predicate is not None and predicate.lemma in _WINNING)
    if number.unit != "percent" or not counted:
        return None
    for told in document.sentences:
        if told.index > sentence.index + 1:
            break
        for time in told.times:
            near = told.tokens[max(0, time.first - _REACH_OF_BALLOT) : time.last + _REACH_OF_BALLOT]
            if time.date and time.date.precision is Precision.DAY and {token.lemma for token in near} & _BALLOTS:
                return time.date
    return None


def _length(period: DateInterval) -> int:
    return (period.last - period.first).days


def _takes_part(sentence: Sentence, noun: int) -> bool:
    """Whether those counted, or those who come from what is counted, take part in something."""
    guest = sentence.tokens[noun]
    while guest.base_relation in {"nmod", "conj"} and guest.head >= 0 and sentence.tokens[guest.head].tag == "NOUN":
        guest = sentence.tokens[guest.head]  # "participants from 50 countries"
    predicate = predicate_of(sentence, guest.index)
    if guest.lemma not in lexicon("guests") or predicate is None:
        return False
    kids = sentence.children(predicate.index)
    if has_perfect_auxiliary(sentence, predicate):
        return False
    if guest.base_relation == "nsubj":
        taken = {kid.lemma for kid in kids if kid.base_relation == "obj"}
        return bool(taken & _TAKEN) if predicate.lemma == "take" else predicate.lemma in _ATTENDING
    together = predicate.lemma == "bring" and any(kid.lemma == "together" for kid in kids)
    return guest.base_relation == "obj" and (together or predicate.lemma in _DRAWING)


def time_of_when(sentence: Sentence, number: int) -> DateInterval | None:
    """ "Recalled its envoy in June, when five of its nationals were arrested": the time that "when" goes on from."""
    for token in ancestors(sentence, number):
        if not is_predicate(sentence, token):
            continue
        kids = sentence.children(token.index)
        if has_perfect_auxiliary(sentence, token):
            return None  # "and has treated 19 children": a state
        when = next((kid for kid in kids if kid.lemma == "when" and kid.index < token.index), None)
        if when is not None and when.index <= number:
            led = when.index - 1
            if led > 0 and sentence.tokens[led].text == ",":
                led -= 1
            return next((time.date for time in sentence.times if time.date and time.last == led + 1), None)
        if token.base_relation in {"acl", "ccomp"}:
            return None
    return None


def time_of_subject(sentence: Sentence, number: int) -> DateInterval | None:
    """ "The first phase, which ran from 2020 to 2024, trained 1,350 officials": the time told of who or what did it."""
    predicate = predicate_of(sentence, number)
    if predicate is None:
        return None
    subjects = [kid for kid in sentence.children(predicate.index, "nsubj", "obl") if kid.index < number]
    if not is_told_as_done(sentence, predicate.index):
        subjects = [kid for kid in subjects if kid.lemma in AMOUNTS]  # "the number detained since 1 January is 2,214"
    clauses = [
        kid for each in subjects[:1] for kid in sentence.children(each.index, "acl", "acl:relcl") if kid.index < number
    ]
    for clause in clauses:
        inside = {kid.index for kid in sentence.subtree(clause.index)}
        if any(kid.lemma == "who" for kid in sentence.children(clause.index)):
            continue  # "the Premier, who met mill owners last week, demanded"
        told = [time.date for time in sentence.times if time.date and time.first in inside]
        if len(told) == 1 and is_told_as_done(sentence, clause.index):
            return told[0]
    return None


def time_of_order(sentence: Sentence, number: int) -> DateInterval | None:
    """ "Told three members of staff to leave on Monday": the parser hangs the day on what is ordered."""
    predicate = predicate_of(sentence, number)
    if predicate is None or predicate.lemma not in _ORDERING or not is_told_as_done(sentence, predicate.index):
        return None
    tops = {clause_top(sentence, kid.index).index for kid in sentence.children(predicate.index, "xcomp", "ccomp")}
    tops |= {kid.index for kid in sentence.children(predicate.index, "xcomp")}
    told = [time for time in sentence.times if time.date and time.date.precision is Precision.DAY]
    return next((time.date for time in told if clause_top(sentence, time.first).index in tops), None)
