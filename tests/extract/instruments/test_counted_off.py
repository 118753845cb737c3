"""Texts told together first and one by one then, and texts that a list joins."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model

FIRST = "LIMA - A tax treaty was among five agreements signed between Peru and Chile in Lima on Monday. "


def standings(text: str) -> dict[str, str]:
    report = Report("r", text, published="2024-05-08")
    return {each.name: each.status for each in read_report(report, shared_model()).instruments}


@pytest.mark.parametrize(
    ("then", "name", "status"),
    [
        ("", "tax treaty", "signed"),
        ("The second agreement is on the transfer of prisoners.", "agreement on the transfer of prisoners", "signed"),
        ("The last memorandum was about tourism.", "memorandum on tourism", "signed"),
        ("The second agreement with Brazil would follow.", "second agreement with Brazil", "to_be_signed"),
        ("The first agreement with Brazil failed.", "first agreement with Brazil", "mentioned"),
        ("In 1990 the first agreement failed.", "first agreement", "mentioned"),
    ],
)
def test_texts_counted_off(then: str, name: str, status: str) -> None:
    assert standings(FIRST + then)[name] == status


def test_a_list_of_two_texts_is_one_of_texts() -> None:
    told = "Peru and Chile signed the MoU on Political Consultations and the MoU on Immigration."
    assert standings(told) == {"MoU on Political Consultations": "signed", "MoU on Immigration": "signed"}
