"""Clauses between commas say something of the noun before them."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The European Union, which in July adopted a law, welcomed the verdict.", ("SUPPORT", ("European Union",))),
        ("Maria Duarte, who spoke with the Chinese ambassador, condemned the raid.", ("ACCUSE", ("Maria Duarte",))),
        ("Nicaragua, which abstained, criticized the haste of the text.", ("ACCUSE", ("NI",))),
    ],
)
def test_the_noun_before_a_relative_clause_does_what_follows(text: str, expected: tuple[str, tuple[str, ...]]) -> None:
    assert expected in [(event.type, who) for event, who, _ in told(text)]
