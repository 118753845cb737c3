"""What a report says of a name in one place holds in all others."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Director-General of Sidoe Jakob Granitz was in Ukraine.", "Jakob Granitz"),
        (
            "Kyrgyz Temir Dolu signed it. General Director of Kyrgyz Temir Dolu Azamat Sakiyev spoke.",
            "Azamat Sakiyev",
        ),
        ("Malaysia's Johor Menteri Besar Onn Hafiz Ghazi was present.", "Onn Hafiz Ghazi"),
        ("Director-General for Asia and Pacific Affairs Nam Ki-hoon of South Korea met him.", "Nam Ki-hoon"),
        ("Malta's Parliamentary Secretary for European Funds Jane Doe spoke.", "Jane Doe"),
    ],
)
def test_names_without_what_stands_before(text: str, name: str) -> None:
    report = Report(id="t", text=text)
    mentions = find_mentions(analyse(report, shared_model()), report)
    assert name in [each.name for each in mentions.all if each.kind == "person"]
