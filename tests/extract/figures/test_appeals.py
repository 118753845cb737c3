"""Whose appeals for help are, and what carries the name of who helps."""

import pytest

from dragoman.analyse.language_model import LanguageModel
from tests.extract.figures.test_finding import figures


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return LanguageModel.load()


AGENCY = "The World Food Programme has reached 400,000 people in Haiti. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Its appeal for Haiti stands at $95 million.", ("aid", 95e6, "target", "HT")),
        ("This year's requirements for Haiti stand at $95 million.", ("aid", 95e6, "target", "HT")),
        ("The appeal is only 22 percent funded.", ("share", 22, "actual", "HT")),
        ("The $95 million appeal is late.", ("aid", 95e6, "target", "HT")),
    ],
)
def test_an_appeal_is_of_the_organisation_that_asks(
    model: LanguageModel, text: str, told: tuple[str, float, str, str]
) -> None:
    found, states = figures(model, AGENCY + text, "Haiti")
    figure = found[-1]
    assert states[figure.subject or ""] != "HT"
    assert (figure.indicator, figure.value, figure.status, states[figure.counterpart or ""]) == told


def test_without_such_an_organisation_it_is_of_the_state(model: LanguageModel) -> None:
    found, states = figures(model, "Haiti said the appeal was only 22 percent funded.")
    assert [states[each.subject or ""] for each in found] == ["HT"]


def test_lorries_are_of_the_body_whose_name_they_bear(model: LanguageModel) -> None:
    found, states = figures(model, AGENCY + "Eleven World Food Programme lorries were looted in Haiti on Monday.")
    assert found[-1].value == 11
    assert found[-1].subject == found[0].subject or states[found[-1].subject or ""] != "HT"
