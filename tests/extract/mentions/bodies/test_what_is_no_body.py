"""Words in capitals that are no body, or one word too many of its name; and styles and saints that are nobody."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model


def names(text: str, kind: str) -> list[str]:
    report = Report(id="t", text=text)
    found = find_mentions(analyse(report, shared_model()), report).all
    return [each.name for each in found if each.kind == kind and each.form == "name"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("He promised the support of the UN for the African Union.", []),
        ("The High Representative of the European Union for Foreign Affairs and Security Policy spoke.", []),
        ("They spoke of the APEC Presidency of Peru.", []),
        ("They spoke of Culture and Tourism.", []),
        ("The notes were signed at the Exchange of Notes.", []),
        ("She announced a Green Fund of SEK 30 million.", ["Green Fund"]),
        ("The UN Fund for Women gave rice to Chad.", ["UN Fund for Women"]),
    ],
)
def test_where_a_bodys_name_ends(text: str, bodies: list[str]) -> None:
    assert names(text, "body") == bodies


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The Secretary-General met with H. E. Mr. Luis Paz, President of Chile.", ["Luis Paz"]),
        ("They met on St. Olaf's Day in Oslo.", []),
        ("Zambia chairs an organ in the Southern Africa Development Community, SADC.", []),
    ],
)
def test_styles_saints_and_communities_are_no_people(text: str, people: list[str]) -> None:
    assert names(text, "person") == people


def test_letters_for_the_federated_states() -> None:
    assert names("FSM thanked Japan.", "state") == ["FSM", "Japan"]
