"""Letters that a report says a text is called by: "the Coastal Trade Agreement (CTA)"."""

import re

from dragoman.knowledge.lexicon import lexicon
from dragoman.model.sentence import Document, Sentence

_LINKS = frozenset({"of", "on", "for", "the", "and", "in", "to", "between", "with", "against", "-"})
_LETTERS = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Za-z]*")
_LONGEST = 14  # tokens of a title


def short_titles(document: Document) -> dict[str, str]:
    """The letters of each text told with them, with the noun that says it is one: {"CTA": "agreement"}."""
    found: dict[str, str] = {}
    for sentence in document.sentences:
        for at in range(2, len(sentence.tokens) - 2):
            opened, letters, closed = sentence.tokens[at : at + 3]
            if opened.text == "(" and closed.text == ")" and _LETTERS.fullmatch(letters.text):
                noun = _text_called(sentence, at, letters.text)
                if noun is not None:
                    found.setdefault(letters.text, noun)
    return found


def _text_called(sentence: Sentence, end: int, letters: str) -> str | None:
    """The noun of the text whose title ends before token `end`, if `letters` are the initials of that title."""
    wanted = [letter for letter in letters if letter.isupper()]
    initials: list[str] = []
    for at in range(end - 1, max(-1, end - 1 - _LONGEST), -1):
        word = sentence.tokens[at].text
        if word[:1].isupper():
            initials.insert(0, word[0])
        elif word.lower() not in _LINKS:
            return None
        if initials == wanted:
            return _noun(sentence, at, end)
        if len(initials) >= len(wanted):
            return None
    return None


def _noun(sentence: Sentence, first: int, end: int) -> str | None:
    """What a title says its text is: its last word, "Coastal Trade Agreement", or its first before "on"."""
    last, opening = sentence.tokens[end - 1].text.lower(), sentence.tokens[first].text.lower()
    if last in lexicon("ends of titles"):
        return last
    behind = sentence.tokens[first + 1].text.lower() if first + 1 < end else ""
    return opening if opening in lexicon("ends of titles") and behind in _LINKS else None
