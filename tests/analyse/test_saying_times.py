"""The day of "said on Tuesday it would" is the day of the saying."""

import pytest

from dragoman.analyse.language_model import LanguageModel
from dragoman.analyse.saying_times import with_times_of_sayings
from dragoman.analyse.segment import segment


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return LanguageModel.load(threads=1)


@pytest.mark.parametrize(
    ("text", "day", "head"),
    [
        ("Kenya said on Tuesday it would send 400 officers to Haiti.", "Tuesday", "said"),
        ("Peru said Thursday it would recall its ambassador from Chile.", "Thursday", "said"),
        ("The army said yesterday two soldiers had been killed near Gao.", "yesterday", "said"),
        (
            "Norway must raise 5 billion euros by Monday, the European Central Bank said on Thursday.",
            "Thursday",
            "said",
        ),
        ("The minister said she would visit Lima on Tuesday.", "Tuesday", "visit"),
        ("On Tuesday the minister visited Lima, the ministry said.", "Tuesday", "visited"),
    ],
)
def test_day(model: LanguageModel, text: str, day: str, head: str) -> None:
    (sentence,) = model.parse(segment(text), text)
    tokens = with_times_of_sayings(sentence).tokens
    (token,) = [each for each in tokens if each.text == day]
    assert tokens[token.head].text == head
