"""What speaks of another occasion than the one that was promised."""

from datetime import date

import pytest

from dragoman.model.following import Told
from dragoman.resolve.followup.weighing.other_occasion import of_another_body


def told(sentence: str, kind: str = "event") -> Told:
    return Told("e1", kind, "r1", date(2022, 3, 1), sentence, sentence, "CONSULT", "gathering")


SUMMIT = told("Peru is to host the summit of the Inland Water Commission in August.")


@pytest.mark.parametrize(
    ("said", "another"),
    [
        ("Peru hosted a summit of the southern power pool in August.", True),
        ("Peru hosted the summit of the Inland Water Commission in August.", False),
        ("Peru hosted the commission's summit in August.", False),
        ("The summit of the presidents took place in Lima.", False),
    ],
)
def test_a_summit_of_another_body_is_another(said: str, another: bool) -> None:
    assert of_another_body(SUMMIT, told(said)) is another
