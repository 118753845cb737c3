"""What the edges of names lose."""

import pytest

from dragoman.analyse.name_edges import bare


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("Nils Berg ,", "Nils Berg"),
        ("Nils Berg -", "Nils Berg"),
        ("/ Agra", "Agra"),
        ('Agra "', "Agra"),
        ("Acme Inc.", "Acme Inc."),
        ("Bank of Oslo ( Norway )", "Bank of Oslo ( Norway )"),
        ("al - Zaman", "al - Zaman"),
        ("The Hague", "The Hague"),
        ("The", None),
        ("-", None),
    ],
)
def test_marks_and_articles_are_no_names(name: str, left: str | None) -> None:
    words = ["by", *name.split(), "now"]
    found = [" ".join(words[first:last]) for first, last, _, _ in bare([(1, len(words) - 1, "ORG", 0.9)], words)]
    assert found == ([] if left is None else [left])
