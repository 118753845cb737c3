"""Posts as terms: a title that only describes somebody is no second post."""

import pytest

pytest.importorskip("starlette", reason="the extra web is not installed")

from dragoman.resolve.terms import Term
from dragoman.serve.web.holding import named_better


def term(person: str, title: str, state: str = "AR") -> Term:
    return Term(person, person.title(), title.lower(), title, state, "2020-01-01", "2022-06-01", ("r1",))


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        ([term("ana", "President"), term("ana", "leader")], ["President"]),
        ([term("ana", "Leader")], ["Leader"]),
        ([term("ana", "President"), term("ben", "Leader")], ["President", "Leader"]),
        ([term("ana", "President", "PE"), term("ana", "Leader")], ["President", "Leader"]),
        ([term("ana", "Minister"), term("ana", "Deputy Prime Minister")], ["Minister", "Deputy Prime Minister"]),
    ],
)
def test_who_is_described_besides_holds_one_post(found: list[Term], shown: list[str]) -> None:
    assert [each.title for each in named_better(found)] == shown
