"""Two ministers of one surname are two people, and one who is called after either half of his ministry is one."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model
from dragoman.resolve.within_report.parties.ministries_apart import in_one_office, of_other_ministries


@pytest.mark.parametrize(
    ("title", "others", "apart"),
    [
        ("Finance Minister", ["Defence Minister"], True),
        ("Minister of Defense", ["Minister of Public Health", "Health Minister"], True),
        ("Finance Minister", ["Defence Minister", "Economy Minister"], False),
        ("Trade Minister", ["Foreign Minister"], False),
        ("External Affairs Minister", ["Foreign Minister"], False),
        ("Culture Minister", ["Minister of Education"], False),
        ("Minister of Health and Defence", ["Finance Minister"], False),
        ("Prime Minister", ["Finance Minister"], False),
        ("Deputy Defence Minister", ["Finance Minister"], False),
        ("President", ["Finance Minister"], False),
        ("Finance Minister", [], False),
        (None, ["Finance Minister"], False),
    ],
)
def test_ministries_that_nobody_holds_together_are_two_peoples(
    title: str | None, others: list[str], apart: bool
) -> None:
    assert of_other_ministries(title, others) is apart


def test_an_office_is_one_however_it_is_written() -> None:
    assert in_one_office("Minister of Defense", ["Envoy", "Defence Minister"])
    assert not in_one_office(None, ["Defence Minister"])


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Peru's Finance Minister Salas spoke in Lima. Defence Minister Salas left for Bogota.",
            [("Salas", {"Finance Minister"}), ("Salas", {"Defence Minister"})],
        ),
        (
            "Peru's Finance Minister Ana Salas met Defence Minister Juan Salas. Finance Minister Salas praised growth.",
            [("Ana Salas", {"Finance Minister"}), ("Juan Salas", {"Defence Minister"})],
        ),
        (
            "Former Energy Minister Thapa of Nepal is back. Foreign Minister Thapa visited Delhi on 3 May.",
            [("Thapa", {"Energy Minister", "Foreign Minister"})],
        ),
    ],
)
def test_who_is_meant_by_a_surname(text: str, people: list[tuple[str, set[str]]]) -> None:
    records = read_report(Report("1", text, published="2022-05-10"), shared_model())
    found = [
        (party.name, {post.title for post in records.posts if post.person == party.id})
        for party in records.parties
        if party.kind == "person"
    ]
    assert found == people
