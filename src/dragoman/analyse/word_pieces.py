"""WordPiece as BERT's vocabularies want it: a word in lower case without accents, cut greedily into known pieces.

The library that does this for batches of long texts brings 40 MB of parts that Dragoman has no use for; one word at a
time, remembered by the caller, this is as fast.
"""

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Self

_LONGEST = 100  # letters of a word; longer ones are unknown
_IDEOGRAPHS = (
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2CEAF),
    (0x2F800, 0x2FA1F),
)


class WordPieces:
    """A vocabulary of word pieces; those that continue a word begin with `##`."""

    def __init__(self, vocabulary: dict[str, int], unknown: str = "[UNK]") -> None:
        self._vocabulary = vocabulary
        self._unknown = vocabulary[unknown]

    @classmethod
    def from_file(cls, path: Path) -> Self:
        """The vocabulary of a `tokenizer.json` of the Hugging Face format, of an uncased WordPiece model."""
        return cls(json.loads(path.read_text(encoding="utf-8"))["model"]["vocab"])

    def id_of(self, piece: str) -> int:
        return self._vocabulary[piece]

    def encode(self, text: str) -> list[int]:
        """The ids of the pieces of `text`, without the marks of its start and end."""
        return [piece for word in _words(_normal(text)) for piece in self._pieces(word)]

    def _pieces(self, word: str) -> list[int]:
        if len(word) > _LONGEST:
            return [self._unknown]
        pieces = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = self._vocabulary.get(("##" if start else "") + word[start:end])
                if piece is not None:
                    pieces.append(piece)
                    start = end
                    break
            else:
                return [self._unknown]
        return pieces


def _normal(text: str) -> str:
    """Lower case, without accents and control characters, ideographs set apart by blanks."""
    kept = []
    for letter in text:
        if letter.isspace():
            kept.append(" ")
        elif any(first <= ord(letter) <= last for first, last in _IDEOGRAPHS):
            kept.append(f" {letter} ")
        elif letter not in "\0\ufffd" and unicodedata.category(letter)[0] != "C":
            kept.append(letter)
    bare = (letter for letter in unicodedata.normalize("NFD", "".join(kept)) if unicodedata.category(letter) != "Mn")
    # Letter by letter, or a sigma at the end of a word would become another letter.
    return "".join(letter.lower() for letter in bare)


def _words(text: str) -> Iterator[str]:
    """Runs between blanks, every mark of punctuation a word of its own."""
    for run in text.split():
        start = 0
        for position, letter in enumerate(run):
            if _is_mark(letter):
                if start < position:
                    yield run[start:position]
                yield letter
                start = position + 1
        if start < len(run):
            yield run[start:]


def _is_mark(letter: str) -> bool:
    if letter < "\x80":
        return not letter.isalnum() and letter.isprintable() and letter != " "
    return unicodedata.category(letter)[0] == "P"
