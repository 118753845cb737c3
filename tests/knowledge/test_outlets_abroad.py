"""Outlets that write of the whole world, by name and by the label of their address."""

import pytest

from dragoman.knowledge.outlets_abroad import has_foreign_desk, is_international


@pytest.mark.parametrize(
    ("name", "expected"), [("Reuters", True), ("Agence France-Presse", True), ("skynews", True), ("Fiji Times", False)]
)
def test_outlets_at_home_everywhere(name: str, expected: bool) -> None:
    assert is_international(name) is expected


@pytest.mark.parametrize(
    ("name", "expected"), [("The Guardian", True), ("newyorktimes", True), ("Reuters", False), ("Fiji Times", False)]
)
def test_papers_that_write_as_much_of_abroad(name: str, expected: bool) -> None:
    assert has_foreign_desk(name) is expected
