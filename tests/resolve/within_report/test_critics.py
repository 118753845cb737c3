"""Whose government members of parliament and of the opposition speak of."""

import pytest

from dragoman.model.evidence import Span
from dragoman.model.records import Event, Origin, Participant, Party, Post
from dragoman.resolve.within_report.critics import critics_among, with_own_government
from dragoman.resolve.within_report.references import References

PERU = Party("PE", "state", "Peru", "PE")
MORA = Party("mora", "person", "Ana Mora", "PE")
REFERENCES = References((PERU, MORA), {"mora": ("mora",)})


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("opposition MP", "Mora accused the government of haste", ["PE"]),
        ("Senator", "Mora accused on Friday the Cabinet of haste", ["PE"]),
        ("Deputy", "Mora accused the government of Chile of haste", []),
        ("Mayor", "Mora accused the government of haste", ["PE"]),
        ("Deputy Minister", "Mora accused the government of haste", []),
        ("Opposition leader", "Mora accused Chile of haste", []),
    ],
)
def test_the_government_of_critics(title: str, text: str, expected: list[str]) -> None:
    posts = (Post("mora", title, evidence=(Span(0, 4),)),)
    said = text.index("accused")
    event = Event(
        "ACCUSE",
        "allege",
        "held",
        (Participant("mora"),),
        (),
        evidence=(Span(0, len(text)),),
        origin=Origin("frame:accused", (Span(said, said + 7),), False),
    )
    mended = with_own_government(event, critics_among(posts, REFERENCES), REFERENCES, text)
    assert [each.party for each in mended.targets] == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Green Party", ["PE"]), ("Peruvian Chamber of Commerce", ["PE"]), ("Ministry of Trade", [])],
)
def test_the_government_of_parties_and_chambers(name: str, expected: list[str]) -> None:
    references = References((PERU, Party("b", "body", name, "PE")), {"b": ("b",)})
    text = "It urged the government to lower the toll"
    event = Event(
        "REQUEST",
        "demand",
        "held",
        (Participant("b"),),
        (),
        evidence=(Span(0, len(text)),),
        origin=Origin("frame:demanded", (Span(3, 8),), False),
    )
    mended = with_own_government(event, critics_among((), references), references, text)
    assert [each.party for each in mended.targets] == expected
