"""Bodies of no state, and the organs of blocs."""

import pytest

from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.bodies import is_of_no_state, organs_told_bare
from dragoman.knowledge.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("African Development Bank", True),
        ("AfDB", True),
        ("WEF", True),
        ("World Economic Forum", True),
        ("Bank of Ghana", False),
        ("European Commission", False),
        ("Ministry of Finance", False),
    ],
)
def test_whose_people_serve_no_state(name: str, expected: bool) -> None:
    assert is_of_no_state(name) is expected


def test_organs_are_known_by_the_names_that_they_are_given() -> None:
    for bloc, organs in organs_told_bare().items():
        assert bloc in blocs()
        assert all(bloc in {entry.state for entry in gazetteer().get(name)} for name in organs.values())
