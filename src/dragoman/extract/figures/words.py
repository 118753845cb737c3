"""The words of a figure: who says it, what it is called, which stretch of the text carries it."""

from dragoman.extract.clauses import clause_top, predicate_of, sayings_above
from dragoman.extract.figures.number import Number
from dragoman.extract.mentions.finding import Mentions
from dragoman.model.evidence import Span
from dragoman.model.sentence import Document, Quantity, Sentence

_LONGEST_PART = 8  # tokens
_STOPS = frozenset({",", ")", "(", ";", ":", ".", "and", "-", "--", "–", "—"})
_ASIDE = frozenset({"according", "such", "like", "while", "which"})  # what they open says more than what it is of
_MEASURING = frozenset({"in", "of", "for", "as", "worth"})
_WHAT_FOR = frozenset({"for", "in", "on", "to", "towards", "toward", "into"})
_LONGEST_PURPOSE = 6  # tokens
_HOW = frozenset({"total", "all", "cash", "full", "part", "advance", "return", "instalment", "tranche", "addition"})


def speaker_of(mentions: Mentions, sentence: Sentence, index: int) -> str | None:
    """The person whose speech the number stands in."""
    for saying in sayings_above(sentence, index):
        for subject in sentence.children(saying.index, "nsubj"):
            mention = mentions.headed_by(sentence.index, subject.index)
            if mention and mention.kind in {"person", "body", "state"}:
                return mention.id
    return None


def label_of(document: Document, sentence: Sentence, number: Number, topic: int) -> str:
    """The noun phrase of what is measured, in the report's words, without the number."""
    if number.quantity.first <= topic < number.quantity.last:
        topic = _thing_of(sentence, number, topic)
    left = [
        token.index
        for token in sentence.children(topic, "amod", "compound", "nmod:poss", "flat")
        if token.index < topic
    ]
    first = min([topic, *(token.index for i in left for token in sentence.subtree(i))])
    if number.quantity.first <= first < number.quantity.last:
        first = min(number.quantity.last, topic)
    last = topic + 1
    for child in sentence.children(topic, "nmod", "amod", "acl"):
        inside = sentence.subtree(child.index)
        if child.index > topic and inside[0].index == last and len(inside) <= 8:
            last = inside[-1].index + 1
    span = sentence.span_of(first, last)
    told = document.text[span.start : span.end]
    alone = number.is_money and sentence.tokens[topic].tag == "VERB" and last == topic + 1
    purpose = _purpose_of(sentence, topic) if alone else None
    return f"{told} {purpose.quote(document.text)}" if purpose else told


def _purpose_of(sentence: Sentence, verb: int) -> Span | None:
    """What money is paid for, where a verb alone would say little: "paid | for the repair of the pier"."""
    timed = {i for time in sentence.times for i in range(time.first, time.last)}
    for kid in sentence.children(verb, "obl"):
        case = next(iter(sentence.children(kid.index, "case")), None)
        whole = sentence.subtree(kid.index)
        phrase = whole if len(whole) <= _LONGEST_PURPOSE else [each for each in whole if each.index <= kid.index]
        if case is None or case.lemma not in _WHAT_FOR or kid.index in timed or kid.index < verb:
            continue
        if kid.lemma in _HOW:
            continue  # "spent in total", "paid in cash"
        if kid.tag == "NOUN" and len(phrase) <= _LONGEST_PURPOSE and not any(each.tag == "NUM" for each in phrase):
            return sentence.span_of(phrase[0].index, phrase[-1].index + 1)
    return None


def _thing_of(sentence: Sentence, number: Number, topic: int) -> int:
    """What an amount told by its unit alone is of: the line of "a 573-kilometre line", what "stood at 5 percent"."""
    whole = [each.index for each in sentence.children(topic, "nmod") if each.tag != "PRON"]
    head = sentence.tokens[number.head]
    predicate = predicate_of(sentence, number.head)
    around = sentence.children(predicate.index, "obj", "nsubj") if predicate else []
    things = [
        *whole,  # "60 percent of the company"
        *([head.head] if head.head >= 0 and sentence.tokens[head.head].tag == "NOUN" else []),
        *(each.index for each in around if each.tag == "NOUN"),
        *([predicate.index] if predicate else []),  # "46 per cent has been received"
    ]
    timed = {i for time in sentence.times for i in range(time.first, time.last)}
    inside = set(range(number.quantity.first, number.quantity.last)) | timed
    return next((each for each in things if each not in inside), topic)


def part_label_of(document: Document, sentence: Sentence, number: Number) -> str:
    """The words after a part of a breakdown: "have relocated", "exports from Peru" behind "9 million in"."""
    after = list(sentence.tokens[number.quantity.last : number.quantity.last + _LONGEST_PART])
    stop = next((at for at, token in enumerate(after) if token.text in _STOPS or token.lemma in _ASIDE), len(after))
    words = after[:stop]
    while len(words) > 1 and words[0].lemma in _MEASURING and words[1].tag not in {"PROPN", "PRON"}:
        words = words[1:]
    while words and words[-1].tag in {"ADP", "DET", "SCONJ", "CCONJ"}:
        words = words[:-1]
    return document.text[words[0].start : words[-1].end] if words else ""


def evidence_of(sentence: Sentence, quantity: Quantity, topic: int) -> Span:
    """From the first to the last of number, what it measures and their predicate; at most the clause."""
    predicate = predicate_of(sentence, quantity.first)
    marks = [quantity.first, quantity.last - 1, topic]
    if predicate and clause_top(sentence, quantity.first).index == clause_top(sentence, predicate.index).index:
        marks.append(predicate.index)
    return sentence.span_of(min(marks), max(marks) + 1)
