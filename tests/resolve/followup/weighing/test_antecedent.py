"""Whose speaker a sentence means that names no state."""

from datetime import date

import pytest

from dragoman.model.following import Actor, Told
from dragoman.resolve.followup.weighing.antecedent import of_another_house

SPEAKER = Told(
    "c1", "commitment", "r1", date(2022, 3, 1), "parliament will elect a speaker on 6 April",
    "Chile's parliament will elect a speaker on 6 April.", actors=(Actor("CL", "state", "Chile", "CL", "by"),),
)  # fmt: skip


@pytest.mark.parametrize(
    ("before", "text", "another"),
    [
        ("Chilean deputies saw the parliament of Peru.", "The speaker, elected in April, led them round.", True),
        ("Peruvian deputies saw the parliament of Chile.", "The speaker, elected in April, led them round.", False),
        ("Deputies saw the parliament.", "The speaker, elected in April, led them round.", False),
        ("Chilean deputies saw the parliament of Peru.", "Chile's speaker, elected in April, led them.", False),
    ],
)
def test_the_last_state_named_is_meant(before: str, text: str, another: bool) -> None:
    told = Told("s1", "sentence", "r2", date(2022, 9, 1), text, text, before=(before,))
    assert of_another_house(SPEAKER, told) == another
