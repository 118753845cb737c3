"""Words looked for are marked as the text spells them, and nothing else gets in."""

import pytest

pytest.importorskip("markupsafe", reason="the extra web is not installed")

from dragoman.serve.web.found_words import found_words


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("President Tokayev’s visit", "Tokaev", "President <mark>Tokayev</mark>’s visit"),
        ("They ratified it.", "ratif*", "They <mark>ratified</mark> it."),
        ("They ratified it.", "ratif", "They ratified it."),
        ("Two visits", "visit", "Two <mark>visits</mark>"),
        ("trade turnover", '"trade turnover"', "<mark>trade</mark> <mark>turnover</mark>"),
        ("<b>visa</b>", "visa", "&lt;b&gt;<mark>visa</mark>&lt;/b&gt;"),
        ("nothing", "", "nothing"),
    ],
)
def test_marks(text: str, query: str, marked: str) -> None:
    assert found_words(text, query) == marked
