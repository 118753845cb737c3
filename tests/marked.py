"""Documents from text in which names are marked, so that rules are tested apart from the language model.

`[Jane Doe|PER]` marks a name; the tree is flat: the first word is the root and all others hang from it, but a word
written with `^` behind its mark's bracket, `[Jane Doe|PER]^`, is the subject of the sentence's first verb-like word.
"""

import re

from dragoman.analyse.segment import segment
from dragoman.model.sentence import Document, Name, NameKind, Sentence, Token

_MARK = re.compile(r"\[([^\]|]+)\|([A-Z]+)\](\^?)")
_VERBS = frozenset(
    "said met received signed thanked visited told agreed wrote asked stressed added called arrived was is".split()
)


def marked(text: str) -> Document:
    """The document of a marked text."""
    plain, spans = "", []
    position = 0
    for mark in _MARK.finditer(text):
        plain += text[position : mark.start()]
        spans.append((len(plain), len(plain) + len(mark.group(1)), NameKind(mark.group(2)), bool(mark.group(3))))
        plain += mark.group(1)
        position = mark.end()
    plain += text[position:]
    sentences = []
    for index, raw in enumerate(segment(plain)):
        words = [span.quote(plain) for span in raw.tokens]
        verb = next((number for number, word in enumerate(words) if word in _VERBS), 0)
        tokens, names = [], []
        for number, span in enumerate(raw.tokens):
            subject = any(start == span.start and is_subject for start, _, _, is_subject in spans)
            tokens.append(
                Token(
                    number,
                    words[number],
                    span.start,
                    span.end,
                    _lemma(words[number]),
                    _tag(words[number], number),
                    -1 if number == verb else verb,
                    "root" if number == verb else "nsubj" if subject else "obl",
                )
            )
        for start, end, kind, _ in spans:
            inside = [number for number, span in enumerate(raw.tokens) if start <= span.start and span.end <= end]
            if inside:
                names.append(Name(inside[0], inside[-1] + 1, kind))
        sentences.append(Sentence(index, raw.span, raw.paragraph, tuple(tokens), tuple(names)))
    return Document(plain, tuple(sentences))


def _lemma(word: str) -> str:
    return {"said": "say", "told": "tell", "met": "meet", "was": "be", "is": "be"}.get(
        word, word.lower().removesuffix("ed")
    )


def _tag(word: str, number: int) -> str:
    if word in _VERBS:
        return "VERB"
    if not word[0].isalnum():
        return "PUNCT"
    if word.lower() in {"of", "to", "in", "for", "at", "on", "by", "with"}:
        return "ADP"
    return "PROPN" if word[0].isupper() and number else "NOUN"
