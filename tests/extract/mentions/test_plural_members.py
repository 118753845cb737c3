"""Whose several holders of an office are, told together: where they serve does not send them."""

import pytest

from dragoman.analyse.segment import segment
from dragoman.extract.mentions.finding import find_mentions
from dragoman.model.report import Report
from dragoman.model.sentence import Document
from eventful import model


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The ambassadors of Peru and Chile in Mali were invited.", {"PE", "CL"}),
        ("The Peruvian and Chilean ministers met.", {"PE", "CL"}),
        ("The ministers of Peru, Chile and Mali met.", {"PE", "CL", "ML"}),
        ("The ambassadors to Peru and Chile met.", {"PE", "CL"}),
    ],
)
def test_members(text: str, states: set[str]) -> None:
    document = Document(text, tuple(model().parse(segment(text), text)))
    mentions = find_mentions(document, Report(id="r", text=text, published="2025-03-14"))
    groups = [each for each in mentions.all if each.kind == "group"]
    assert [{mentions.by_id[member].state for member in group.members} for group in groups] == [states]
