"""Filters of lists: open where there is room, folded where they would push the list away, with and without scripts."""

from collections.abc import Iterator
from typing import Any

import pytest

from desk_browser import browser, served

__all__ = ["browser"]


@pytest.fixture(scope="module")
def site(address: str) -> Iterator[str]:
    with served(address) as found:
        yield found


@pytest.mark.parametrize(
    ("scripts", "width", "asked", "shown"),
    [
        (False, 320, "/events", False),  # folded, so that the list is in sight
        (False, 320, "/events?mode=meeting", True),
        (False, 320, "/figures", False),
        (False, 320, "/search?q=met", False),
        (False, 1280, "/events", True),
        (True, 320, "/events?mode=meeting", False),
        (True, 1280, "/events", True),
    ],
)
def test_filters_stand_open_where_there_is_room_or_one_is_set(
    browser: Any, site: str, scripts: bool, width: int, asked: str, shown: bool
) -> None:
    context = browser.new_context(java_script_enabled=scripts, viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(site + asked)
    facets = page.locator(".filters .facet").first
    assert facets.is_visible() == shown
    if not shown:
        page.locator(".filters > summary").click()
        assert facets.is_visible()
    context.close()
