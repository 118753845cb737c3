"""What an address on the web tells of the outlet behind it."""

import re

import pytest

from dragoman.knowledge.web_addresses import endings, label_of, state_of_ending, state_of_label


@pytest.mark.parametrize("ending", ["com", "africa", "gov", "kz", "no"])
def test_addresses_end_in_these(ending: str) -> None:
    assert re.fullmatch(endings(), ending)


@pytest.mark.parametrize("word", ["so", "to", "do", "the"])
def test_no_address_ends_in_a_common_word(word: str) -> None:
    assert not re.fullmatch(endings(), word)


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("https://www.fijitimes.com.fj/a", "fijitimes"),
        ("the-reef-post.africa", "reefpost"),
        ("Reef Post", None),
    ],
)
def test_the_name_within_an_address(name: str, label: str | None) -> None:
    assert label_of(name) == label


@pytest.mark.parametrize(
    ("label", "state"), [("fijitimes", "FJ"), ("kenyanews", "KE"), ("harbourvoice", None), ("reeftimes", None)]
)
def test_the_state_a_label_is_made_of(label: str, state: str | None) -> None:
    assert state_of_label(label) == state


@pytest.mark.parametrize(
    ("name", "state"), [("gov.pl", "PL"), ("reef.co.ke/news", "KE"), ("reef.zz", None), ("Reef Post", None)]
)
def test_the_state_an_address_ends_in(name: str, state: str | None) -> None:
    assert state_of_ending(name) == state
