"""The words of a figure: who says it, what it is called, which stretch of the text carries it."""

from dragoman.extract.clauses import clause_top, predicate_of, sayings_above
from dragoman.extract.figures.number import Number
from dragoman.extract.mentions.finding import Mentions
from dragoman.model.evidence import Span
from dragoman.model.sentence import Document, Quantity, Sentence


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
    return document.text[span.start : span.end]


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
    """The words after a part of a breakdown: "have relocated"."""
    after = sentence.tokens[number.quantity.last : number.quantity.last + 6]
    stop = next((i for i, token in enumerate(after) if token.text in {",", ")", ";", "and", "."}), len(after))
    words = after[:stop]
    return document.text[words[0].start : words[-1].end] if words else ""


def evidence_of(sentence: Sentence, quantity: Quantity, topic: int) -> Span:
    """From the first to the last of number, what it measures and their predicate; at most the clause."""
    predicate = predicate_of(sentence, quantity.first)
    marks = [quantity.first, quantity.last - 1, topic]
    if predicate and clause_top(sentence, quantity.first).index == clause_top(sentence, predicate.index).index:
        marks.append(predicate.index)
    return sentence.span_of(min(marks), max(marks) + 1)
