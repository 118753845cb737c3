"""Words in the quotation marks of a language, and what is quoted within them in others."""

import pytest

from dragoman.serve.web.quotations import quoted


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "met in Oslo", "“met in Oslo”"),
        ("ru", "met in Oslo", "«met in Oslo»"),
        ("kk", "met in Oslo", "«met in Oslo»"),
        ("en", 'called it "illegal"', "“called it ‘illegal’”"),
        ("en", '"We shall ratify it," she said.', "“‘We shall ratify it,’ she said.”"),
        ("en", 'the ("green") line of "1967"', "“the (‘green’) line of ‘1967’”"),
        ("en", "the “Vega–Lyra” format", "“the ‘Vega–Lyra’ format”"),
        ("en", "Norway's «Fram»", "“Norway's «Fram»”"),
        ("ru", 'called it "illegal"', '«called it "illegal"»'),
        ("ru", "газета «Север» пишет", "«газета „Север“ пишет»"),
        ("en", "", "“”"),
        ("en", '"', "“‘”"),
    ],
)
def test_marks_within_differ_from_those_around(language: str, text: str, expected: str) -> None:
    assert quoted(text, language) == expected
