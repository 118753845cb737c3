"""Names of one person or body are told from names of others, whatever spelling, order and script."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dragoman.resolve.names import Comparison, compare_bodies, compare_persons
from dragoman.resolve.names.scripts import words
from dragoman.resolve.names.spelling import key

PAIRS = [
    tuple(line.split("|"))
    for line in (Path(__file__).parent / "name_pairs.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def compare(kind: str, one: str, other: str) -> Comparison:
    return (compare_persons if kind == "person" else compare_bodies)(one, other)


@pytest.mark.parametrize("kind", ["person", "body"])
def test_most_pairs_are_judged_right(kind: str) -> None:
    judged = [(compare(kind, one, other).same, same == "1") for sort, same, one, other in PAIRS if sort == kind]
    hits = sum(found and same for found, same in judged)
    precision, recall = hits / sum(found for found, _ in judged), hits / sum(same for _, same in judged)
    assert 2 * precision * recall / (precision + recall) >= 0.93


def test_there_are_pairs_enough() -> None:
    assert len(PAIRS) >= 300
    assert len(set(PAIRS)) == len(PAIRS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Erzhan", "Yerzhan"),
        ("Qasym-Zhomart", "Kassym-Jomart"),
        ("Tokayev", "Tokaev"),
        ("Zelenskyy", "Zelenskiy"),
        ("Khodjaev", "Hojayev"),
    ],
)
def test_spellings_of_one_word_have_one_key(one: str, other: str) -> None:
    assert [key(word.text) for word in words(one)] == [key(word.text) for word in words(other)]


def test_a_comparison_says_why() -> None:
    assert "“erzhan” and “yerzhan”" in " ".join(compare_persons("Erzhan Abenov", "Yerzhan Abenov").reasons)
    assert "different words" in " ".join(compare_persons("Ivan Petrov", "Oleg Petrov").reasons)
    assert "initials" in " ".join(compare_bodies("KTZ", "Kazakhstan Temir Zholy").reasons)
    assert "different states" in " ".join(compare_bodies("Bank of Norway", "Bank of Peru").reasons)


@given(some.text(max_size=40), some.text(max_size=40))
def test_any_text_is_compared_both_ways_alike(one: str, other: str) -> None:
    for judge in (compare_persons, compare_bodies):
        there, back = judge(one, other).score, judge(other, one).score
        assert 0.0 <= there <= 1.0
        assert abs(there - back) < 0.25


@given(
    some.lists(some.sampled_from(["Yerzhan", "Lucía", "Абенов", "bin", "Peña", "J.", "محمد"]), min_size=2, max_size=4)
)
def test_a_name_is_itself(parts: list[str]) -> None:
    name = " ".join([*parts, "Mirzoyan"])
    assert compare_persons(name, name).same
