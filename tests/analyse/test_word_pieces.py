"""Words are cut as the encoder's vocabulary wants them."""

import pytest

from dragoman.analyse.word_pieces import WordPieces

VOCABULARY = (
    "[UNK]",
    "al",
    "##ma",
    "##ty",
    "peace",
    "##ful",
    "e",
    "##tat",
    "-",
    "’",
    "s",
    "北",
    "京",
    "σ",
    "##σ",
    "12",
    "##th",
)
PIECES = WordPieces({piece: number for number, piece in enumerate(VOCABULARY)})


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Almaty", ["al", "##ma", "##ty"]),
        ("PEACEFUL", ["peace", "##ful"]),
        ("État", ["e", "##tat"]),
        ("peace-al", ["peace", "-", "al"]),
        ("peace’s", ["peace", "’", "s"]),
        ("北京", ["北", "京"]),
        ("ΣΣ", ["σ", "##σ"]),
        ("12th", ["12", "##th"]),
        ("al\u00adma", ["al", "##ma"]),
        ("quay", ["[UNK]"]),
        ("a" * 101, ["[UNK]"]),
        ("", []),
        (" peace\tal ", ["peace", "al"]),
    ],
)
def test_pieces(word: str, expected: list[str]) -> None:
    assert PIECES.encode(word) == [VOCABULARY.index(piece) for piece in expected]
