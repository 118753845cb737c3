"""Whose stance a speaker without a name voices."""

import pytest

from dragoman.model.evidence import Span
from dragoman.model.records import Event, Mention, Origin, Participant, Party
from dragoman.resolve.within_report.references import References
from dragoman.resolve.within_report.voiced import with_owner

PERU, CHILE = Party("PE", "state", "Peru", "PE"), Party("CL", "state", "Chile", "CL")
MORA = Party("mora", "person", "Ana Mora", "PE")


@pytest.mark.parametrize(
    ("text", "actors", "expected"),
    [
        ("The envoy expressed Peru's full support for Chile", [], ["PE"]),
        ("The envoy expressed Peru’s gratitude to Chile", [], ["PE"]),
        ("Mora expressed Peru's full support for Chile", ["mora"], ["mora"]),
        ("The envoy expressed full support for Peru's plan for Chile", [], []),
        ("The envoy criticised Peru for the plan of Chile", [], []),
        ("The envoy condemned Peru's decision on Chile", [], []),
        ("The envoy welcomed Peru's support for Chile", [], []),
        ("The envoy reaffirmed Peru's borders with Chile", [], []),
    ],
)
def test_whose_stance_is_voiced(text: str, actors: list[str], expected: list[str]) -> None:
    at = text.index("Peru")
    peru = Mention("m1", 0, 3, 3, 4, Span(at, at + 4), "state", "name", "Peru", state="PE", entity="PE")
    references = References((PERU, CHILE, MORA), {"m1": ("PE",)}, (peru,))
    verb = text.index(next(word for word in text.split() if word.endswith("ed")))
    event = Event(
        "SUPPORT",
        "endorse",
        "held",
        tuple(map(Participant, actors)),
        (Participant("CL"),),
        evidence=(Span(0, len(text)),),
        origin=Origin("frame:expressed-support", (Span(verb, text.index(" ", verb)),), False),
    )
    mended = with_owner(event, references, text)
    assert [each.party for each in mended.actors] == expected
    assert [each.party for each in mended.targets] == ["CL"]
