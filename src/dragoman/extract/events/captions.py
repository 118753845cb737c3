"""Captions of pictures in a report's text: "A soldier stands by a gun in the town. REUTERS/A. Doe".

They show what was nearby, or long ago: what they tell counts only with somebody in it and a day of its own.
"""

import re

from dragoman.model.sentence import Document

_CREDIT = re.compile(
    r"(?:\b(?:REUTERS|Reuters|AP|AFP|EPA|PTI|UPI|ANI|TASS|Xinhua|Getty(?: Images)?|Anadolu|IMAGO)\s*/\s*[\w./ '-]+"
    r"|\((?:AP|AFP|EPA|Reuters|Getty Images)\s*(?:Photo)?\s*/[^()]*\)"
    r"|\b(?:Photo|Picture|Pic|Photograph|Image|File [Pp]hoto|Photo [Cc]redit)(?: by| courtesy(?: of)?)?"
    r"\s*[:/]\s*[\w./ '-]+"
    r"|/\s*(?:AP|AFP|EPA|REUTERS|Reuters|Getty Images|File [Pp]hoto))\W*$"
)
_LONGEST = 600  # letters of a caption


def captions_of(document: Document) -> frozenset[int]:
    """The numbers of the paragraphs that end with the credit of a picture."""
    spans: dict[int, tuple[int, int]] = {}
    for sentence in document.sentences:
        first, _ = spans.get(sentence.paragraph, (sentence.span.start, 0))
        spans[sentence.paragraph] = (first, sentence.span.end)
    return frozenset(
        number
        for number, (first, last) in spans.items()
        if last - first <= _LONGEST and _CREDIT.search(document.text[first:last])
    )
