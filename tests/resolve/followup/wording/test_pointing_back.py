"""A subject that points back is told with the words it stands for."""

from datetime import date

import pytest

from dragoman.model.following import Told
from dragoman.resolve.followup.wording.pointing_back import in_full


def sentence(text: str, *before: str) -> Told:
    return Told("s1", "sentence", "r1", date(2022, 7, 5), text, text, before=before)


@pytest.mark.parametrize(
    ("before", "said", "in_words"),
    [
        (
            "They spoke at the third session of the Chilean-Norwegian commission on salmon.",
            "The commission was founded in May.",
            "The Chilean-Norwegian commission on salmon was founded in May.",
        ),
        (
            "The ferry for Chile was built in Bergen.",
            "It was delivered on Sunday.",
            "the ferry for Chile was delivered on Sunday.",
        ),
        (
            "Chile will buy more salmon and gas.",
            "An agreement to that effect was signed in Oslo.",
            "An agreement on gas was signed in Oslo.",
        ),
        (
            "Rain fell in Valparaiso.",
            "The consul, who moved in there in May, is wet.",
            "The consul, who moved in in Valparaiso in May, is wet.",
        ),
        ("Rain fell in Valparaiso and in Oslo.", "The consul moved in there in May.", None),  # one of two
        ("Rain fell in Valparaiso.", "In May there was a consul.", None),
        ("The commission met on Monday.", "The commission was founded in May.", None),  # no fuller name
        ("The minister spoke for an hour.", "It was a long day.", None),  # no thing that it could be
        ("The commission on salmon met.", "The bridge was opened.", None),
        ("The commission on salmon met.", "The commission of Peru was founded in May.", None),
    ],
)
def test_what_a_subject_stands_for_is_found_before_it(before: str, said: str, in_words: str | None) -> None:
    assert in_full(sentence(said, before)).sentence == (in_words or said)


def test_the_nearest_name_counts() -> None:
    told = sentence(
        "The bridge was opened.", "The new road bridge in Arica cost much.", "The rail bridge in Bergen too."
    )
    assert in_full(told).sentence == "The rail bridge was opened."


def test_a_record_is_left_as_it_is() -> None:
    told = Told(
        "e1", "event", "r1", None, "was founded", "The commission was founded.", before=("The fish commission.",)
    )
    assert in_full(told) is told
