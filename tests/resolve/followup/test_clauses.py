"""A sentence in pieces."""

from dragoman.resolve.followup.clauses import clauses


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
    )
