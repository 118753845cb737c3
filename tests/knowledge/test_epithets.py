"""How states are called without their names."""

import pytest

from dragoman.knowledge.epithets import epithets, is_epithet, states_called_by
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.knowledge.loading import load
from dragoman.knowledge.states import states


@pytest.mark.parametrize(
    ("words", "inside", "outside"),
    [
        ("west african", "SN", "KE"),
        ("african", "MA", "PE"),
        ("tiny pacific island", "TO", "NZ"),
        ("former soviet", "EE", "PL"),
        ("gulf arab", "QA", "IR"),
        ("communist run", "CU", "HT"),
        ("landlocked andean", "BO", "PE"),  # both
        ("cash strapped mediterranean", "LB", "PT"),
    ],
)
def test_states_of_an_epithet(words: str, inside: str, outside: str) -> None:
    found = states_called_by(tuple(words.split()))
    assert found is not None
    assert inside in found
    assert outside not in found


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("oil", "rich"), True),
        (("tiny",), True),
        (("uranium", "rich"), True),
        (("rich",), False),
        (("horn", "of", "africa"), True),
        (("host",), False),
        (("neighbouring",), False),
        (("two",), False),
        ((), False),
    ],
)
def test_what_is_an_epithet(words: tuple[str, ...], told: bool) -> None:
    assert is_epithet(words) is told


def test_every_epithet_is_said_of_states() -> None:
    unknown = {epithet: found - set(states()) for epithet, found in epithets().items()}
    assert {epithet: found for epithet, found in unknown.items() if found} == {}


def test_every_name_that_one_state_has_is_known() -> None:
    called = load("called_states")
    assert set(called) <= set(states())
    assert [entry.key for entry in gazetteer().get("world's youngest nation")] == ["SS"]
