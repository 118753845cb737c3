"""Phrases are found however they were tokenised."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.knowledge.loading import fold, squeeze
from dragoman.knowledge.phrases import Phrases


def test_longest_first_and_hyphens_do_not_matter() -> None:
    lexicon = Phrases([("vice president", 1), ("vice", 2)])
    keys = [squeeze(word) for word in ("Vice", "-", "President", "of")]
    assert lexicon.matches(keys, 0) == [(3, [1]), (1, [2])]
    assert lexicon.longest(keys, 9) is None


def test_fold_drops_accents_only() -> None:
    assert fold("Türkiye’s Çavuşoğlu") == "turkiye's cavusoglu"


@given(st.lists(st.text(alphabet="ab -c", max_size=4), max_size=8), st.integers(0, 9))
def test_matches_never_fail_and_never_overrun(words: list[str], start: int) -> None:
    lexicon = Phrases([("a b", 1), ("abc", 2), ("c", 3)])
    keys = [squeeze(word) for word in words]
    for end, values in lexicon.matches(keys, start):
        assert start < end <= len(keys)
        assert values
