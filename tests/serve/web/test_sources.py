"""Whose the tellers are, by their names."""

import pytest

pytest.importorskip("starlette", reason="the extra web is not installed")

from dragoman.serve.web.pages.sources import whose


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Ministry of Foreign Affairs of Georgia", "GE"),
        ("African Union", "African Union"),
        ("AU Commission", "African Union"),
        ("OSCE Press Service (English edition)", "OSCE"),
        ("CARICOM Secretariat", "CARICOM"),
        ("Baltic states", None),
        ("Harbour Herald", None),
    ],
)
def test_organisations_and_their_organs_tell_for_themselves(name: str, state: str | None) -> None:
    assert whose(name) == state
