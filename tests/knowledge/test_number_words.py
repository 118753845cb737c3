import pytest

from dragoman.knowledge.number_words import CARDINALS, MONTHS, ORDINALS, TENS, TO_NINETY_NINE


@pytest.mark.parametrize(
    ("table", "word", "number"),
    [
        (CARDINALS, "one", 1),
        (CARDINALS, "nineteen", 19),
        (TENS, "forty", 40),
        (TO_NINETY_NINE, "seven", 7),
        (TO_NINETY_NINE, "twenty", 20),
        (TO_NINETY_NINE, "ninety-nine", 99),
        (ORDINALS, "twelfth", 12),
        (ORDINALS, "twentieth", 20),
        (ORDINALS, "ninetieth", 90),
        (ORDINALS, "hundredth", 100),
        (MONTHS, "december", 12),
    ],
)
def test_a_word_is_worth_its_number(table: dict[str, int], word: str, number: int) -> None:
    assert table[word] == number


def test_every_number_below_a_hundred_has_a_word() -> None:
    assert sorted(TO_NINETY_NINE.values()) == list(range(1, 100))
