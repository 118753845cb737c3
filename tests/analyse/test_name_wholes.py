"""Names the model ends too early."""

import pytest

from dragoman.analyse.name_wholes import whole


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Brede chamber of commerce said", [(0, 3, "ORG", 0.8)], [(0, 4, "ORG")]),
        ("the Office of the Treasurer said", [(1, 3, "ORG", 0.8)], [(1, 5, "ORG")]),
        ("the Fund for Open Seas said", [(1, 3, "ORG", 0.8), (3, 5, "ORG", 0.8)], [(1, 5, "ORG")]),
        ("the Bank of Norland said", [(1, 3, "ORG", 0.8), (3, 4, "LOC", 0.8)], [(1, 3, "ORG"), (3, 4, "LOC")]),
        ("firms Seapipe and Reefline merged", [(1, 3, "ORG", 0.8), (3, 4, "ORG", 0.8)], [(1, 2, "ORG"), (3, 4, "ORG")]),
        ("their Inter-Sessional Meeting ended", [(1, 2, "SERIES", 0.9)], [(1, 3, "SERIES")]),
        ("their Inter-Sessional meeting ended", [(1, 2, "SERIES", 0.9)], [(1, 2, "SERIES")]),
        ("Ann Lee left", [(0, 2, "PER", 0.9)], [(0, 2, "PER")]),
    ],
)
def test_names_go_as_far_as_they_do(
    text: str, names: list[tuple[int, int, str, float]], expected: list[tuple[int, int, str]]
) -> None:
    assert [each[:3] for each in whole(names, text.split())] == expected
