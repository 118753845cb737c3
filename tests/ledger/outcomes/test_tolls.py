"""How many were killed in one town on one day is set side by side, though the town stands only in the sentence."""

from collections.abc import Iterator

import pytest

from dragoman.ledger.outcomes import findings
from dragoman.ledger.store import Ledger
from dragoman.model.report import Report, Snapshot
from dragoman.pipeline import read_report, shared_model


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address, create=True) as opened:
        yield opened


def test_a_number_is_compared_whoever_is_read_to_count_the_dead(ledger: Ledger) -> None:
    for text, outlet in (
        ("A mine killed six people in Narva on 7 May 2022, Estonia's police said.", "Wire"),
        ("Russia's consulate said that nine people had died in Narva on 7 May 2022.", "Post"),
    ):
        page = Snapshot("page", text.encode(), "text/plain")
        report = Report("r", text, text[:30], "2022-05-09", outlet=outlet, original=page.digest)
        reading = read_report(report, shared_model())
        ledger.keep(ledger.start("1"), page, 0, reading)
    (found,) = ledger.ask(findings.findings)
    assert sorted(side.value or 0 for side in found.sides) == [6, 9]
    assert len({side.actors[0].key for side in found.sides}) == 2, "told of different parties"


def test_other_numbers_of_dead_in_one_town_are_a_finding(ledger: Ledger) -> None:
    for text in (
        "The storm killed 96 people when it made landfall near Nacala in Mozambique on 14 December 2024.",
        "The death toll of the storm in Pemba in Mozambique on 14 December 2024 stands at 140.",
        "The death toll of the storm in Nacala in Mozambique on 14 December 2024 stands at 118.",
    ):
        page = Snapshot("page", text.encode(), "text/plain")
        report = Report("r", text, text[:30], "2025-01-16", outlet="Wire", original=page.digest)
        ledger.keep(ledger.start("1"), page, 0, read_report(report, shared_model()))
    found = ledger.ask(findings.findings)
    assert [sorted("Nacala" in side.sentence for side in each.sides) for each in found] == [[True, True]]
