"""Currencies and units."""

import re

from dragoman.knowledge.measures import (
    ambiguous_codes,
    currency_codes,
    currency_nouns,
    currency_signs,
    unit_abbreviations,
    unit_words,
    units_of,
)


def test_codes_are_three_capitals() -> None:
    codes = [
        *currency_codes(),
        *currency_signs().values(),
        *(noun.default for noun in currency_nouns() if noun.default),
    ]
    assert all(re.fullmatch(r"[A-Z]{3}", code) for code in codes)


def test_a_noun_belongs_to_one_currency_word() -> None:
    words = [word for noun in currency_nouns() for word in noun.words]
    assert len(words) == len(set(words))


def test_units_have_plurals() -> None:
    words = unit_words()
    assert words["kilometer"] == words["kilometres"] == "km"
    assert words["feet"] == "[ft_i]"
    assert unit_abbreviations()["MW"] == "MW"


def test_units_of_time() -> None:
    assert {"d", "a", "h"} <= units_of("time")


def test_words_that_are_codes() -> None:
    assert "COP" in ambiguous_codes()
