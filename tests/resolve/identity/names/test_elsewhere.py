"""Names of states in other scripts."""

import pytest

from dragoman.knowledge.states import states
from dragoman.resolve.identity.names.elsewhere import in_english


@pytest.mark.parametrize(("name", "english"), [("Норвегия", "Norway"), ("挪威", "Norway"), ("Норвегии", "Norway")])
def test_a_state_whose_code_is_a_word_of_yaml(name: str, english: str) -> None:
    assert in_english(name).strip() == english


def test_every_name_belongs_to_a_state() -> None:
    from dragoman.knowledge.loading import load

    assert set(load("state_names_abroad")) <= set(states())
