"""Words as the encoder reads them: lower-cased word pieces, each with the shape of the word it came from."""

from functools import lru_cache

from dragoman.analyse.word_pieces import WordPieces

MAX_PIECES = 10  # of one word: the first and last of a longer one (a web address, a run of symbols)

SHAPES = ("special", "lower", "title", "upper", "initial", "mixed", "digits", "number", "mark", "other")
_SPECIAL, _LOWER, _TITLE, _UPPER, _INITIAL, _MIXED, _DIGITS, _NUMBER, _MARK, _OTHER = range(len(SHAPES))


def word_shape(word: str) -> int:
    """An index into `SHAPES`. The vocabulary is lower-cased, and names live by case."""
    if word.isdecimal():
        return _DIGITS
    if any(character.isdecimal() for character in word):
        return _NUMBER
    letters = [character for character in word if character.isalpha()]
    if not letters:
        return _MARK
    upper = sum(character.isupper() for character in letters)
    if upper == 0:
        return _LOWER if letters[0].islower() else _OTHER  # scripts without case
    if upper == len(letters):
        return _UPPER if len(letters) > 1 else _INITIAL
    if upper == 1 and letters[0].isupper():
        return _TITLE
    return _MIXED


class Subtokens:
    """Splits words into vocabulary ids, remembering words seen before."""

    def __init__(self, vocabulary: WordPieces) -> None:
        self._vocabulary = vocabulary
        self.start = vocabulary.id_of("[CLS]")
        self.end = vocabulary.id_of("[SEP]")
        self.mask = vocabulary.id_of("[MASK]")  # what training hides words behind
        self._unknown = vocabulary.id_of("[UNK]")
        self.pieces = lru_cache(maxsize=65_536)(self._pieces)

    def _pieces(self, word: str) -> tuple[tuple[int, ...], int]:
        """The ids of a word (never none) and its shape."""
        ids = tuple(self._vocabulary.encode(word)) or (self._unknown,)
        if len(ids) > MAX_PIECES:
            ids = ids[: MAX_PIECES // 2] + ids[-MAX_PIECES // 2 :]
        return ids, word_shape(word)
