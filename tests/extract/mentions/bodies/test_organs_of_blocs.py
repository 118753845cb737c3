"""The organs of a bloc by their noun alone."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model


@pytest.mark.parametrize(
    ("text", "outlet", "printed", "name", "state"),
    [
        ("The EU is split. The Commission proposed a loan.", None, "Commission", "European Commission", "EU"),
        ("The EU met. The Council adopted it.", None, "Council", "Council of the European Union", "EU"),
        ("The Council adopted it on Monday.", "Council of the EU", "Council", "Council of the European Union", "EU"),
        ("The African Union met. The Commission urged calm.", None, "Commission", "African Union Commission", None),
        # Nobody's yet, or somebody else's.
        ("The Commission proposed a loan. The EU is split.", None, "Commission", "Commission", None),
        (
            "The EU praised the Electoral Commission of Ghana. The Commission published the results.",
            None,
            "Commission",
            "Commission",
            None,
        ),
        # A parliament is the bloc's only on the bloc's own pages.
        ("The Parliament is to vote.", "Council of the EU", "Parliament", "European Parliament", "EU"),
        ("Fiji will ask Parliament to vote in June.", "Council of the EU", "Parliament", "Parliament", None),
        ("The EU backed a loan to Fiji. The Parliament is to vote.", None, "Parliament", "Parliament", None),
        (
            "The EU backed a loan to Fiji. The Commission proposed it. The Parliament is to vote.",
            "Fiji Times",
            "Parliament",
            "Parliament",
            None,
        ),
        # Called after the short name of a bloc.
        (
            "The Pacific Islands Forum met. The Forum Secretariat published it.",
            None,
            "Forum Secretariat",
            "Forum Secretariat",
            "PIF",
        ),
        ("The Forum Secretariat published it.", None, "Forum Secretariat", "Forum Secretariat", None),
    ],
)
def test_whose_an_organ_is(text: str, outlet: str | None, printed: str, name: str, state: str | None) -> None:
    report = Report("r", text, outlet=outlet)
    found = find_mentions(analyse(report, shared_model()), report).all
    organ = next(
        each for each in found if each.kind == "body" and each.span.quote(text).removeprefix("The ") == printed
    )
    assert (organ.name, organ.state) == (name, state or ("African Union" if name.startswith("African") else None))


@pytest.mark.parametrize(
    ("text", "blocs"),
    [
        (
            "The Pacific Islands Forum met. Samoa, who will be taking over the chairmanship of the Forum, was glad.",
            ["Pacific Islands Forum"] * 2,
        ),
        ("Ana Mora praised the Forum.", []),
        (  # of two unions neither
            "The European Union and the African Union met. Ana Mora of the Union spoke.",
            ["European Union", "African Union"],
        ),
    ],
)
def test_a_bloc_by_the_last_word_of_its_name(text: str, blocs: list[str]) -> None:
    report = Report("r", text)
    found = find_mentions(analyse(report, shared_model()), report).all
    assert [each.name for each in found if each.kind == "bloc"] == blocs
