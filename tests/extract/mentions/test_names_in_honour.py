"""Bodies and places that bear a ruler's name are neither rulers nor people."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("They visited King Doe City for Science and Trade in Suva.", {"King Doe City for Science and Trade"}),
        ("King Doe University and Sultan Roe College signed it.", {"King Doe University", "Sultan Roe College"}),
        ("The Prince Doe bin Roe Foundation gave rice to Chad.", {"Prince Doe bin Roe Foundation"}),
        ("The King Doe Relief and Aid Centre gave rice to Chad.", {"King Doe Relief and Aid Centre"}),
        ("The minister landed at Queen Doe International Airport.", set()),
    ],
)
def test_what_bears_a_rulers_name(text: str, bodies: set[str]) -> None:
    report = Report(id="t", text=text)
    mentions = find_mentions(analyse(report, shared_model()), report).all
    assert {each.name for each in mentions if each.kind == "body"} == bodies
    assert not [each.name for each in mentions if each.kind == "person" and each.form == "name"]


def test_a_king_who_founds_something_is_a_king() -> None:
    report = Report(id="t", text="King Harald of Tonga opened a university in Suva.")
    mentions = find_mentions(analyse(report, shared_model()), report).all
    assert [each.name for each in mentions if each.kind == "person"] == ["Harald"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ghana has signed a General Cooperation Agreement with Chad.", []),
        ("It was made under the General Agreement on Trade.", []),
        ("General Elections were held in Chad.", []),
        ("General Tom Doe spoke to Major General Ann Roe.", ["Tom Doe", "Ann Roe"]),
    ],
)
def test_what_is_general_is_no_officer(text: str, people: list[str]) -> None:
    report = Report(id="t", text=text)
    mentions = find_mentions(analyse(report, shared_model()), report).all
    assert [each.name for each in mentions if each.kind == "person"] == people
