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


def test_an_object_with_an_and_of_its_own_goes_on_from_the_one_before() -> None:
    text = "Minister Per Holm met Foreign Minister Ana Mora on Monday and President Luis Sol on Tuesday."
    assert [set(who) for event, who, _ in told(text)] == [{"Per Holm", "Ana Mora"}, {"Per Holm", "Luis Sol"}]
