"""Blocs are told from states: by code, and by who serves them."""

import pytest

from dragoman.knowledge.blocs import bloc_called, blocs
from dragoman.knowledge.states import states


def test_no_bloc_has_the_code_of_a_state() -> None:
    assert not blocs().keys() & states().keys()


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("AU", "African Union"),
        ("organisation of african unity", "African Union"),
        ("EU", "EU"),
        ("Australia", None),
        ("Islamic World Educational, Scientific and Cultural Organization", "ICESCO"),
    ],
)
def test_blocs_are_found_by_any_of_their_names(name: str, key: str | None) -> None:
    assert bloc_called(name) == key
