"""Somebody told of by the post alone, and another post of the same state."""

from datetime import date

import pytest

from dragoman.model.following import Actor, Told
from dragoman.resolve.followup.wording.posts_told import of_another_post, told_by_his_post

VISIT = Told(
    "e1", "event", "r1", date(2022, 5, 1), "will visit Chile", "Norwegian Foreign Minister Siri Haug will visit Chile.",
    mode="visit", actors=(Actor("haug", "person", "Siri Haug", "NO", "actor"),),
)  # fmt: skip


@pytest.mark.parametrize(
    ("clause", "named", "another"),
    [
        ("The Norwegian foreign minister, who arrived on Monday, slept.", True, False),
        ("Norway's foreign minister slept.", True, False),
        ("Norway's defence minister slept.", False, True),
        ("Norway's president slept.", False, True),
        ("The Danish foreign minister slept.", False, False),
        ("The minister slept.", False, False),
    ],
)
def test_a_post_stands_for_who_holds_it(clause: str, named: bool, another: bool) -> None:
    told = Told("s1", "sentence", "r2", date(2022, 6, 1), clause, clause)
    assert (told_by_his_post(VISIT, clause), of_another_post(VISIT, told)) == (named, another)
