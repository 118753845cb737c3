"""Rewritten reports are one story, others over the same parties are not."""

import re
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dragoman.resolve.tellings.stories import Retold, bands, cluster, kinship

NAMES = frozenset("daniyar abenov lucia pena erlan sadykov kestria maravia ostran league".split())


NAMES |= frozenset(
    "astrid hellevik norre radu ionel selvania fatou diarra oruba aidar omarov teresa quiroga miro kastel helena "
    "brandt saule bekova pedro lanza gulnara ismail hugo prado pavel drozd timur asan nurlan seit".split()
)


def stories(name: str = "stories.txt") -> list[tuple[str, Retold]]:
    """The reports of a file with the story each tells."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    parts = [line.split("|", 2) for line in lines if not line.startswith("#")]
    return [
        (story, Retold(str(number), text, date.fromisoformat(day), NAMES))
        for number, (story, day, text) in enumerate(parts)
    ]


def b_cubed(found: list[list[str]], meant: dict[str, str]) -> tuple[float, float]:
    mine = {report: frozenset(group) for group in found for report in group}
    groups: dict[str, set[str]] = defaultdict(set)
    for report, story in meant.items():
        groups[story].add(report)
    precision = sum(len(mine[each] & groups[meant[each]]) / len(mine[each]) for each in meant) / len(meant)
    recall = sum(len(mine[each] & groups[meant[each]]) / len(groups[meant[each]]) for each in meant) / len(meant)
    return precision, recall


@pytest.mark.parametrize("name", ["stories.txt", "stories_routine.txt"])
def test_stories_are_told_apart(name: str) -> None:
    told = stories(name)
    precision, recall = b_cubed(cluster([report for _, report in told]), {each.report: story for story, each in told})
    assert 2 * precision * recall / (precision + recall) >= 0.90


def test_a_copy_with_a_new_head_is_a_copy() -> None:
    text = stories()[0][1].text
    found = kinship(Retold("a", text), Retold("b", "SALVERA. Our correspondent reports. " + text[:-40]))
    assert found is not None
    assert found.how == "copy"
    assert len(set(bands(text)) & set(bands("SALVERA. Our correspondent reports. " + text[:-40]))) > 0


def test_reports_far_apart_in_time_are_two_stories() -> None:
    first, second = stories()[0][1], stories()[1][1]
    assert kinship(first, second) is not None
    assert kinship(first, Retold("b", second.text, date(2032, 5, 1))) is None


def test_why_two_reports_are_one_story_is_told_in_words_as_they_are_written() -> None:
    first, second = stories()[0][1], stories()[1][1]
    found = kinship(first, second)
    assert found is not None and found.how == "retelling"
    assert found.reason.startswith("told in like words on the same day: ")
    told = found.reason.rpartition(": ")[2].split(", ")
    assert len(told) > 2 and set(told) <= set(re.findall(r"\w+(?:[.,]\d+)*", first.text))


@given(some.text(max_size=200), some.text(max_size=200))
def test_any_texts_are_compared_alike_both_ways(one: str, other: str) -> None:
    there, back = kinship(Retold("a", one), Retold("b", other)), kinship(Retold("b", other), Retold("a", one))
    assert (there is None) == (back is None)
    assert len(bands(one)) == 20
