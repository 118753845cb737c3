"""An event that the language model sees stays where nobody who takes part in it has a name."""

import pytest

from dragoman import pipeline
from dragoman.model.report import Report


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police in Minsk detained 30 activists on Sunday.", "COERCE/arrest"),
        ("The former minister was taken into custody at the airport.", "COERCE/arrest"),
        ("The heads of government deplored the killing of two nurses.", "ACCUSE/disapprove"),
        ("About 400 troops have been sent to the area.", "MOBILIZE/troops"),
        ("The town's elders refused.", "REJECT/refuse"),
    ],
)
def test_kept(text: str, kind: str) -> None:
    read = pipeline.read_report(Report(id="r", text=text, published="2025-03-14"), pipeline.shared_model())
    assert kind in {f"{event.type}/{event.mode}" for event in read.records.events}
