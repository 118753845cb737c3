"""Captions of pictures and headings of other reports in a report's text: "A soldier stands by a gun. REUTERS/A. Doe".

Pictures show what was nearby, or long ago: what they tell counts only with somebody in it and a day of its own. What a
line in the midst of a report says like a headline is told in full beside it, or on another page.
"""

import re

from dragoman.model.sentence import Document, Sentence

_CREDIT = re.compile(
    r"(?:\b(?:REUTERS|Reuters|AP|AFP|EPA|PTI|UPI|ANI|TASS|Xinhua|Getty(?: Images)?|Anadolu|IMAGO)\s*/\s*[\w./ '-]+"
    r"|\((?:AP|AFP|EPA|Reuters|Getty Images)\s*(?:Photo)?\s*/[^()]*\)"
    r"|\b(?:Photo|Picture|Pic|Photograph|Image|File [Pp]hoto|Photo [Cc]redit)(?: by| courtesy(?: of)?)?"
    r"\s*[:/]\s*[\w./ '-]+"
    r"|/\s*(?:AP|AFP|EPA|REUTERS|Reuters|Getty Images|File [Pp]hoto))\W*$"
)
_LONGEST = 600  # letters of a caption
_CLOSED = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*(?:\([^()]*\)|[/—–-].*)?$|[\"”»]\s*$|[a-z]\. ")
_FEW, _MANY = 4, 25  # words of a headline
_RUNNING = 5  # paragraphs of a report in running prose, of which this share and more close with a stop:
_SHARE = 0.7
_CAPITALS = 0.9  # of the letters of a line


def captions_of(document: Document) -> frozenset[int]:
    """The numbers of the paragraphs that end with the credit of a picture."""
    told = _paragraphs(document)
    return frozenset(number for number, text in told.items() if len(text) <= _LONGEST and _CREDIT.search(text))


def headings_of(document: Document) -> frozenset[int]:
    """The numbers of the paragraphs that are headlines in the midst of running prose, or lines in capitals."""
    told = _paragraphs(document)
    first = next(iter(told), None)
    tells = {each.paragraph for each in document.sentences if _tells(each)}
    closed = {number for number, text in told.items() if _CLOSED.search(text)}
    prose = len(told) >= _RUNNING and len(closed) >= _SHARE * len(told)
    shouted = _is_in_capitals(document.text)  # a wire in capitals has no headings in them
    return frozenset(
        number
        for number, text in told.items()
        if number != first and _FEW <= len(text.split()) <= _MANY
        if (prose and number not in closed and number in tells) or (not shouted and _is_in_capitals(text))
    )


def _tells(sentence: Sentence) -> bool:
    """Whether it has a verb with a subject: "Police seize boats", not "Talks in Oslo"."""
    tokens = sentence.tokens
    return any(each.base_relation == "nsubj" and each.head >= 0 and tokens[each.head].tag == "VERB" for each in tokens)


def _is_in_capitals(text: str) -> bool:
    letters = [each for each in text if each.isalpha()]
    return bool(letters) and sum(each.isupper() for each in letters) >= _CAPITALS * len(letters)


def _paragraphs(document: Document) -> dict[int, str]:
    """The text of each paragraph by its number, in order."""
    spans: dict[int, tuple[int, int]] = {}
    for sentence in document.sentences:
        first, _ = spans.get(sentence.paragraph, (sentence.span.start, 0))
        spans[sentence.paragraph] = (first, sentence.span.end)
    return {number: document.text[first:last] for number, (first, last) in spans.items()}
