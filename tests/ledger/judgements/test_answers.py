"""What was decided about one thing, among all that was decided."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from sqlalchemy import insert

from dragoman.ledger.judgements import answers
from dragoman.ledger.schema.judgement_tables import judgement
from dragoman.ledger.store import Ledger

NOW = datetime(2024, 1, 2)
DECIDED = [
    ("j1", "merge", "party", "ada-one=bo-two"),
    ("j2", "split", "party", "ada-one"),
    ("j3", "merge", "party", "cy_three=ada-one"),
    ("j4", "merge", "party", "cyxthree=bo-two"),
    ("j5", "merge", "party", "Bo-two=dee"),
    ("j6", "reject", "record", "ada-one"),
    ("j7", "merge", "party", "very-ada-one=ada-one-more"),
    ("j8", "undo", "party", "ada-one"),
]


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address, create=True) as opened:
        with opened._write() as connection:
            for uid, act, kind, target in DECIDED:
                given = {"undoes": "j2"} if act == "undo" else {}
                row = {"uid": uid, "at": NOW, "author": "Jane", "act": act, "target_kind": kind, "target": target}
                connection.execute(insert(judgement).values(**row, given=given, basis={}))
        yield opened


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        (["ada-one"], ["j3", "j1"]),  # first or second of two; not as a part of another, nor what was taken back
        (["bo-two"], ["j4", "j1"]),  # in these capitals alone
        (["cy_three"], ["j3"]),  # no sign stands for another
        (["dee", "cyxthree"], ["j5", "j4"]),
        (["nobody"], []),
        ([], []),
        ([*(f"other-{number}" for number in range(250)), "ada-one"], ["j3", "j1"]),
    ],
)
def test_decisions_about_one_thing(ledger: Ledger, keys: list[str], found: list[str]) -> None:
    assert [each.uid for each in ledger.ask(answers.about, "party", keys, 10)] == found


def test_no_more_than_wanted_and_the_latest(ledger: Ledger) -> None:
    assert [each.uid for each in ledger.ask(answers.about, "party", ["ada-one"], 1)] == ["j3"]
