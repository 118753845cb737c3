"""A sentence in pieces."""

import pytest

from dragoman.resolve.followup.wording.clauses import clauses


def test_clauses_are_the_runs_of_pieces_of_a_sentence() -> None:
    assert clauses("OSLO - Prices fell, while the ship, built in Bergen, sank.") == (
        "Prices fell",
        "while the ship",
        "built in Bergen",
        "sank.",
        "Prices fell, while the ship",
        "while the ship, built in Bergen",
        "built in Bergen, sank.",
        "Prices fell, while the ship, built in Bergen",
        "while the ship, built in Bergen, sank.",
        "Prices fell, while the ship, built in Bergen, sank.",
        "the ship built in Bergen",
    )


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "He may go home under the treaty, which deputies ratified in May.",
            "the treaty which deputies ratified in May.",
        ),
        ("It was one of the boats which Peru got in June; others follow.", "one of the boats which Peru got in June"),
        ("The new commission, formed in July, should meet soon.", "The new commission formed in July"),
        (
            "Ask the Peruvian mission in Lima, whose staff left in May.",
            "the Peruvian mission in Lima whose staff left in May.",
        ),
        ("Police in the port of Lima, who came from Oslo, found it.", "the port of Lima who came from Oslo"),
    ],
)
def test_a_relative_clause_is_told_of_what_it_stands_behind(sentence: str, told: str) -> None:
    assert told in clauses(sentence)
