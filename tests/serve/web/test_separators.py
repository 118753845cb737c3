"""No line of a page begins with the dot between its parts."""

import re
from importlib.resources import files
from importlib.resources.abc import Traversable

import pytest

from dragoman.knowledge.worldviews import worldview
from dragoman.serve.web.environments import Environments
from dragoman.serve.web.separators import DOT

TEMPLATES = [each for each in (files("dragoman.serve.web") / "templates").iterdir() if each.name.endswith(".html")]


def test_dots_and_arrows_stay_on_the_line_of_what_is_before_them() -> None:
    view = worldview("common")
    made = Environments(view).of("en", view).from_string("{{ one }} · {{ [two, one] | join(' · ') }} <a>All →</a>")
    assert made.render(one="Oslo", two="<b>") == f"Oslo{DOT}&lt;b&gt;{DOT}Oslo <a>All\u00a0→</a>"


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: str(template.name))
def test_templates_write_dots_between_two_spaces(template: Traversable) -> None:
    text = template.read_text(encoding="utf-8").replace('aria-hidden="true">·<', "")  # nothing, in a table of numbers
    assert re.findall(r".*(?<! )·.*|.*·(?! ).*", text) == []
