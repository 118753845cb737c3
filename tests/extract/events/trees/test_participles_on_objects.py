"""What is done with a verb is done by its subject, though a parser hangs it on the object."""

import pytest

from eventful import taking_part


@pytest.mark.parametrize(
    ("text", "kind", "accused"),
    [
        (
            "Peru's navy on Monday arrested Juan Sol and Pedro Paz, accusing them of spying for Chile.",
            "ACCUSE/allege",
            {"Juan Sol", "Pedro Paz"},
        ),
        ("Peru on Monday released Juan Sol, accusing him of nothing but fishing.", "ACCUSE/allege", {"Juan Sol"}),
    ],
)
def test_those_arrested_accuse_nobody(text: str, kind: str, accused: set[str]) -> None:
    assert not any(accused & set(actors) for actors, _ in taking_part(text, kind, "held"))
